"""Rewards and sanctions. The key leads with the hall; none of it leaves it."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, PrimaryKeyConstraint, String, Table, Uuid

from kiosk.store import HUB, Json, UtcDateTime

records = Table(
    "conduct_records", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("no", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("person_id", Uuid, nullable=False),
    Column("kind", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("rule", String, nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("grounds", Json, nullable=False),
    Column("made_by", Uuid, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("reply_until", UtcDateTime, nullable=False),
    Column("reply", String),
    Column("replied_at", UtcDateTime),
    Column("approved_by", Uuid),
    Column("approved_at", UtcDateTime),
    Column("withdrawn_by", Uuid),
    Column("withdrawn_at", UtcDateTime),
    Column("withdrawn_reason", String),
    PrimaryKeyConstraint("hall_id", "id"),
    comment="kind: kiosk.contract.conduct.ConductKind. A sanction has no effect without approved_at.",
)
Index("uq_conduct_records_no", records.c.hall_id, records.c.no, unique=True)
Index("ix_conduct_records_person", records.c.hall_id, records.c.person_id, records.c.no)
