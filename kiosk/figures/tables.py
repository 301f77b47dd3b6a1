"""What was served, in sum by day: from it every figure of people and windows is made, whatever was before."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Date, Integer, PrimaryKeyConstraint, String, Table, Uuid

from kiosk.store import HUB, UtcDateTime

service_days = Table(
    "service_days", HUB,
    Column("hall_id", String),
    Column("day", Date),
    Column("window_code", String),
    Column("person_id", Uuid),
    Column("service_id", String),
    Column("count", Integer, nullable=False),
    Column("seconds", BigInteger, nullable=False),
    Column("squares", BigInteger, nullable=False),
    Column("limited", Integer, nullable=False),
    Column("kept", Integer, nullable=False),
    PrimaryKeyConstraint("hall_id", "day", "window_code", "person_id", "service_id"),
    comment="Services that were finished. squares: of seconds. limited: those with a promised time, kept: within it.",
)

service_days_made = Table(
    "service_days_made", HUB,
    Column("hall_id", String),
    Column("day", Date),
    Column("made_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "day"),
    comment="Which days are in service_days.",
)

awards = Table(
    "awards", HUB,
    Column("hall_id", String),
    Column("month", Date),
    Column("kind", String),
    Column("person_id", Uuid, nullable=False),
    Column("by", Uuid, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("reason", String, nullable=False),
    PrimaryKeyConstraint("hall_id", "month", "kind"),
    comment="One of a kind a month (its first day). kind: star, expert.",
)
