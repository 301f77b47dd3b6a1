"""Ratings at the hub, their figures by day, and what somebody must do about a low one."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Date,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Uuid,
    func,
    text,
)

from kiosk.store import HUB, Json, UtcDateTime

ratings = Table(
    "ratings", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("ticket_id", Uuid, nullable=False),
    Column("app_id", Uuid, nullable=False),
    Column("channel", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("level", Integer, nullable=False),
    Column("reasons", Json, nullable=False),
    Column("language", String, nullable=False),
    Column("took_ms", Integer, nullable=False),
    Column("changes", Integer, nullable=False),
    Column("by_staff", Boolean, nullable=False),
    Column("words", String),
    Column("phone", String),
    Column("state", String, nullable=False),
    Column("reason", String),
    Column("day", Date),
    Column("window_code", String),
    Column("person_id", Uuid),
    Column("service_id", String),
    Column("arrived_at", UtcDateTime),
    PrimaryKeyConstraint("hall_id", "id"),
    comment="state: waits (for its visit), counted, apart (reason says why). words and phone stay in the hall.",
)
Index("ix_ratings_ticket", ratings.c.hall_id, ratings.c.ticket_id)
Index(
    "uq_ratings_counted", ratings.c.hall_id, ratings.c.ticket_id, unique=True,
    postgresql_where=text("state = 'counted'"), sqlite_where=text("state = 'counted'"),
)
Index(
    "ix_ratings_waits", ratings.c.hall_id, ratings.c.at,
    postgresql_where=text("state = 'waits'"), sqlite_where=text("state = 'waits'"),
)
Index(
    "ix_ratings_words", ratings.c.hall_id, ratings.c.day,
    postgresql_where=text("words is not null"), sqlite_where=text("words is not null"),
)


def came_before(until: datetime) -> ColumnElement[bool]:
    """The hub had the rating then; of one of a release before it is not known since when."""
    return func.coalesce(ratings.c.arrived_at, ratings.c.at) < until


Index("ix_ratings_app", ratings.c.hall_id, ratings.c.app_id, ratings.c.at)

rating_days = Table(
    "rating_days", HUB,
    Column("hall_id", String),
    Column("day", Date),
    Column("window_code", String),
    Column("person_id", Uuid),
    Column("service_id", String),
    Column("level", Integer, autoincrement=False),
    Column("count", Integer, nullable=False),
    PrimaryKeyConstraint("hall_id", "day", "window_code", "person_id", "service_id", "level"),
    comment="Ratings that count, in sum, by the day on which they were told. Nobody known is the nil person.",
)

rating_marks = Table(
    "rating_marks", HUB,
    Column("hall_id", String),
    Column("day", Date),
    Column("what", String),
    Column("code", String),
    Column("count", Integer, nullable=False),
    PrimaryKeyConstraint("hall_id", "day", "what", "code"),
    comment="what: reason (of ratings that count) or apart (why one does not), by the day on which they were told.",
)

ratings_told = Table(
    "ratings_told", HUB,
    Column("hall_id", String),
    Column("until", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id"),
    comment="The last time of telling. The next comes once FEWEST visits are over since.",
)

follow_ups = Table(
    "follow_ups", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("rating_id", Uuid, nullable=False),
    Column("kind", String, nullable=False),
    Column("state", String, nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("window_code", String),
    Column("person_id", Uuid),
    Column("service_id", String),
    Column("level", Integer, nullable=False),
    Column("owner_id", Uuid),
    Column("overdue_at", UtcDateTime),
    Column("done_at", UtcDateTime),
    Column("done_by", Uuid),
    Column("result", String),
    Column("note", String),
    Column("former_id", Uuid),
    PrimaryKeyConstraint("hall_id", "id"),
    comment="kind: call_back or review. person_id: whose service it was, who may neither see nor do it.",
)
"""`former_id`: of an earlier release, made of the time; the audit's entries of then name it, its door never says it."""

Index(
    "ix_follow_ups_open", follow_ups.c.hall_id, follow_ups.c.due_at,
    postgresql_where=text("done_at is null"), sqlite_where=text("done_at is null"),
)
