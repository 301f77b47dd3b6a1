"""Meetings, who booked them, and what is to follow. Keys lead with the hall."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, PrimaryKeyConstraint, String, Table, Uuid, text

from kiosk.store import HUB, UtcDateTime

meetings = Table(
    "meetings", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("no", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("topic", String, nullable=False),
    Column("day", Date, nullable=False),
    Column("starts", String, nullable=False),
    Column("ends", String, nullable=False),
    Column("place", String, nullable=False),
    Column("receives", String, nullable=False),
    Column("places", Integer, nullable=False),
    Column("called_off", String),
    Column("topic_en", String, nullable=False, server_default=""),
    Column("place_en", String, nullable=False, server_default=""),
    Column("receives_en", String, nullable=False, server_default=""),
    PrimaryKeyConstraint("hall_id", "id"),
    comment="starts, ends: local HH:MM. called_off: why; null while it takes place.",
)
Index("uq_meetings_no", meetings.c.hall_id, meetings.c.no, unique=True)
Index("ix_meetings_day", meetings.c.hall_id, meetings.c.day)

bookings = Table(
    "meeting_bookings", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("meeting_id", Uuid, nullable=False),
    Column("number", String, nullable=False),
    Column("code_mac", String),
    Column("state", String, nullable=False),
    Column("name", String),
    Column("phone", String),
    Column("case_number", String),
    Column("booked_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    comment="name: one sign. code_mac, name, phone and case_number go when the pack's days after the meeting are over.",
)
Index("uq_meeting_bookings_number", bookings.c.hall_id, bookings.c.number, unique=True)
Index("ix_meeting_bookings_meeting", bookings.c.hall_id, bookings.c.meeting_id)

tasks = Table(
    "meeting_tasks", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("meeting_id", Uuid, nullable=False),
    Column("no", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("words", String, nullable=False),
    Column("owner_id", Uuid, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("case_number", String),
    Column("done_at", UtcDateTime),
    Column("result", String),
    Column("result_en", String),
    Column("announcement_id", Uuid),
    Column("told_late", Date),
    PrimaryKeyConstraint("hall_id", "id"),
    comment="told_late: the due_on that the manager was told of.",
)
Index("ix_meeting_tasks_meeting", tasks.c.hall_id, tasks.c.meeting_id)
Index("ix_meeting_tasks_due", tasks.c.hall_id, tasks.c.due_on,
      postgresql_where=text("done_at is null"), sqlite_where=text("done_at is null"))
