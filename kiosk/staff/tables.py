"""The hall's people, their open sessions and the numbers that were tried. Every key leads with the hall."""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, PrimaryKeyConstraint, String, Table, UniqueConstraint, Uuid

from kiosk.store import HUB, Json, UtcDateTime

staff = Table(
    "staff", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("number", String, nullable=False),
    Column("name", String, nullable=False),
    Column("roles", Json, nullable=False),
    Column("windows", Json, nullable=False, server_default="[]"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("pin_hash", String, nullable=False),
    Column("one_time_until", UtcDateTime),
    Column("disabled_at", UtcDateTime),
    Column("disabled_for", String),
    Column("added_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    UniqueConstraint("hall_id", "number"),
    comment="`pin_hash` is argon2id; `one_time_until` stands while the PIN is one that the hub made up. "
            "`windows`: those that they may open, empty for all; disabled_for: left, suspended.",
)

staff_photos = Table(
    "staff_photos", HUB,
    Column("hall_id", String),
    Column("person_id", Uuid),
    Column("sha256", String, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("shown_at", UtcDateTime, nullable=False),
    Column("shown_by", Uuid),
    PrimaryKeyConstraint("hall_id", "person_id"),
    comment="JPEG of ours, of who agreed to hang in the hall; gone at once when they do not any more.",
)

staff_sessions = Table(
    "staff_sessions", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("token_mac", String, nullable=False),
    Column("person_id", Uuid, nullable=False),
    Column("app_id", Uuid, nullable=False),
    Column("scope", String, nullable=False),
    Column("began_at", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    UniqueConstraint("hall_id", "token_mac"),
    UniqueConstraint("hall_id", "app_id"),
    UniqueConstraint("hall_id", "person_id", "scope"),
    comment="Open sessions: one an app, and one a person and kind of app.",
)

staff_tries = Table(
    "staff_tries", HUB,
    Column("hall_id", String),
    Column("number_mac", String),
    Column("tries", Integer, nullable=False),
    Column("tried_at", UtcDateTime, nullable=False),
    Column("locked_until", UtcDateTime),
    PrimaryKeyConstraint("hall_id", "number_mac"),
    comment="Tries since the last right PIN, of numbers that nobody has as well: so both answer alike.",
)
