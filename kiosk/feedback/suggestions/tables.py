"""Suggestions and praise at the hub. Keys lead with the hall."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, LargeBinary, PrimaryKeyConstraint, String, Table, Uuid, text

from kiosk.store import HUB, UtcDateTime

suggestions = Table(
    "suggestions", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("no", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("state", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("words", String, nullable=False),
    Column("about_window", String),
    Column("about_number", String),
    Column("phone", String),
    Column("photo", LargeBinary),
    Column("photo_mime", String),
    Column("owner_id", Uuid),
    Column("due_on", Date),
    Column("told_late", Date),
    Column("reason", String),
    Column("said_zh", String),
    Column("said_en", String),
    Column("did_zh", String),
    Column("did_en", String),
    Column("announcement_id", Uuid),
    Column("changed_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    comment="day: when it was given; the hour is kept of none. words, phone and photo stay in the hall. told_late: the "
    "due_on that the manager was told of.",
)
Index("uq_suggestions_no", suggestions.c.hall_id, suggestions.c.no, unique=True)
Index(
    "ix_suggestions_due", suggestions.c.hall_id, suggestions.c.due_on,
    postgresql_where=text("state = 'accepted'"), sqlite_where=text("state = 'accepted'"),
)
