"""The audit's entries. The key leads with the hall."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, PrimaryKeyConstraint, String, Table

from kiosk.store import HUB, Json, UtcDateTime

audit_entries = Table(
    "audit_entries", HUB,
    Column("hall_id", String),
    Column("seq", BigInteger, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by", String, nullable=False),
    Column("action", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("details", Json, nullable=False),
    Column("seal", String, nullable=False),
    PrimaryKeyConstraint("hall_id", "seq"),
    Index("ix_audit_entries_subject", "hall_id", "subject"),
    Index("ix_audit_entries_by", "hall_id", "by", "seq"),
    Index("ix_audit_entries_action", "hall_id", "action", "seq"),
    Index("ix_audit_entries_at", "hall_id", "at"),
    comment="A chain: each seal covers the entry and the seal before it. Its head is in a fact AuditAnchored.",
)

audit_heads = Table(
    "audit_heads", HUB,
    Column("hall_id", String),
    Column("origin", String),
    Column("seq", BigInteger, nullable=False),
    Column("seal", String, nullable=False),
    PrimaryKeyConstraint("hall_id", "origin"),
    comment="At a hub above: the highest head that each life of a hall's hub has told.",
)
