"""Announcements at the hub: each with its versions, its pictures, and what terminals made of it."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
    Uuid,
)

from kiosk.store import HUB, Json, UtcDateTime

announcements = Table(
    "announcements", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("no", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("live_version", Integer),
    Column("live_from", UtcDateTime),
    Column("live_until", UtcDateTime),
    Column("review_due_at", UtcDateTime),
    Column("changed_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    UniqueConstraint("hall_id", "no"),
    comment="`state` is of the newest `version`; `live_version` is what was given out last, and plays by the clock.",
)

versions = Table(
    "announcement_versions", HUB,
    Column("hall_id", String),
    Column("announcement_id", Uuid),
    Column("version", Integer, autoincrement=False),
    Column("content", Json, nullable=False),
    Column("author_id", Uuid, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("approver_id", Uuid),
    Column("approved_at", UtcDateTime),
    PrimaryKeyConstraint("hall_id", "announcement_id", "version"),
    comment="A version that was handed in is never written to again: a change is the next one.",
)

pictures = Table(
    "announcement_pictures", HUB,
    Column("hall_id", String),
    Column("id", String),
    Column("mime", String, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("added_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    comment="Encoded by the hub itself; the id is the SHA-256 of `data`.",
)

told = Table(
    "announcement_told", HUB,
    Column("hall_id", String),
    Column("announcement_id", Uuid),
    Column("version", Integer, autoincrement=False),
    Column("account_no", String),
    Column("how", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "announcement_id", "version", "account_no"),
    comment="Of the accounts that a version concerns: shown it at a terminal (`shown`) or told by staff (`called`).",
)

zones = Table(
    "announcement_zones", HUB,
    Column("hall_id", String),
    Column("app_id", Uuid),
    Column("zones", Json, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "app_id"),
    comment="The zones of the pack that a terminal says it shows, from the first announcement for some zones on.",
)

terminals = Table(
    "announcement_terminals", HUB,
    Column("hall_id", String),
    Column("app_id", Uuid),
    Column("code", String),
    Column("revoked_at", UtcDateTime),
    PrimaryKeyConstraint("hall_id", "app_id"),
    comment="Terminals that have spoken of announcements, those of halls below too: the code that each says.",
)

broken = Table(
    "announcement_broken", HUB,
    Column("hall_id", String),
    Column("announcement_id", Uuid),
    Column("app_id", Uuid),
    Column("picture", String),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "announcement_id", "app_id", "picture"),
    comment="Pictures and PDF pages that a terminal could not draw, until the announcement has others.",
)

showings = Table(
    "announcement_showings", HUB,
    Column("hall_id", String),
    Column("announcement_id", Uuid),
    Column("app_id", Uuid),
    Column("received", Integer),
    Column("received_at", UtcDateTime),
    Column("showing", Integer),
    Column("showing_since", UtcDateTime),
    Column("gone_at", UtcDateTime),
    PrimaryKeyConstraint("hall_id", "announcement_id", "app_id"),
    Index("ix_announcement_showings_app", "hall_id", "app_id"),
    comment="What each terminal says of each announcement: the versions that it has and shows, times by its clock.",
)

views = Table(
    "announcement_views", HUB,
    Column("hall_id", String),
    Column("announcement_id", Uuid),
    Column("version", Integer, autoincrement=False),
    Column("app_id", Uuid),
    Column("seen", Integer, nullable=False),
    Column("read_through", Integer, nullable=False),
    Column("printed", Integer, nullable=False),
    Column("taken", Integer, nullable=False),
    PrimaryKeyConstraint("hall_id", "announcement_id", "version", "app_id"),
    comment="How many customers saw, read, printed or took each version at each terminal; version 0: not known which.",
)
