"""The hub's own tables. Every key leads with `hall_id`, so that a hall can be moved or sharded."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
    Uuid,
    text,
)

from kiosk.store import HUB, Json, UtcDateTime

hub_state = Table(
    "hub_state", HUB,
    Column("hall_id", String, primary_key=True),
    Column("hub_id", Uuid, nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("recovering", Boolean, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    comment="One row: this hub. A restored hub starts a new epoch and recovers before it gives numbers.",
)

halls = Table(
    "halls", HUB,
    Column("hall_id", String, primary_key=True),
    Column("intake_seq", BigInteger, nullable=False),
    Column("publication_position", BigInteger, nullable=False),
    Column("last_app_code", Integer, nullable=False),
    comment="One row a hall: its counters, and the lock that every writer of the hall takes first.",
)

apps = Table(
    "apps", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("code", String, nullable=False),
    Column("name", String, nullable=False),
    Column("scope", String, nullable=False),
    Column("halls", Json, nullable=False),
    Column("public_key", String, nullable=False),
    Column("paired_at", UtcDateTime, nullable=False),
    Column("last_session_at", UtcDateTime),
    Column("revoked_at", UtcDateTime),
    PrimaryKeyConstraint("hall_id", "id"),
    UniqueConstraint("hall_id", "code"),
    comment="A paired app. `halls` are those whose facts it may send. Codes are never given twice.",
)

pairing_codes = Table(
    "pairing_codes", HUB,
    Column("hall_id", String),
    Column("code_hash", String),
    Column("scope", String, nullable=False),
    Column("halls", Json, nullable=False),
    Column("app_code", String),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("used_by", Uuid),
    PrimaryKeyConstraint("hall_id", "code_hash"),
)

commands = Table(
    "commands", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("app_id", Uuid, nullable=False),
    Column("kind", String, nullable=False),
    Column("payload_hash", String, nullable=False),
    Column("result", Json, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    Index(None, "created_at"),
)

origins = Table(
    "origins", HUB,
    Column("hall_id", String),
    Column("origin", String),
    Column("last_seq", BigInteger, nullable=False),
    Column("last_fact_id", Uuid, nullable=False),
    PrimaryKeyConstraint("hall_id", "origin"),
)

facts = Table(
    "facts", HUB,
    Column("hall_id", String),
    Column("intake_seq", BigInteger, autoincrement=False),
    Column("origin", String, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("id", Uuid, nullable=False),
    Column("subject", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("occurred_at", UtcDateTime, nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    Column("payload", Json, nullable=False),
    Column("state", String, nullable=False),
    PrimaryKeyConstraint("hall_id", "intake_seq"),
    UniqueConstraint("hall_id", "id"),
    Index(
        "ix_facts_waiting", "hall_id", "state", "subject", "intake_seq",
        postgresql_where=text("state <> 'done'"), sqlite_where=text("state <> 'done'"),
    ),
    comment="state: done (projected, or the hub's own), parked (its subject is), unknown (kind or version).",
)

parked_subjects = Table(
    "parked_subjects", HUB,
    Column("hall_id", String),
    Column("subject", String),
    Column("intake_seq", BigInteger, nullable=False),
    Column("error", String, nullable=False),
    Column("parked_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "subject"),
)

publications = Table(
    "publications", HUB,
    Column("hall_id", String),
    Column("issuer", String),
    Column("document", String),
    Column("revision", BigInteger, autoincrement=False),
    Column("position", BigInteger, nullable=False),
    Column("sha256", String, nullable=False),
    Column("published_at", UtcDateTime, nullable=False),
    Column("body", Json, nullable=False),
    PrimaryKeyConstraint("hall_id", "issuer", "document", "revision"),
    UniqueConstraint("hall_id", "position"),
)

leases = Table(
    "leases", HUB,
    Column("hall_id", String),
    Column("name", String),
    Column("holder", Uuid, nullable=False),
    Column("token", BigInteger, nullable=False),
    Column("until", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "name"),
    comment="`token` rises whenever it is taken; a late holder's commit fails on it.",
)

uplinks = Table(
    "uplinks", HUB,
    Column("hall_id", String),
    Column("upstream", String),
    Column("epoch", Integer, nullable=False),
    Column("forwarded", BigInteger, nullable=False),
    Column("publication_cursor", BigInteger, nullable=False),
    Column("last_sent_at", UtcDateTime),
    Column("last_error", String),
    PrimaryKeyConstraint("hall_id", "upstream"),
    comment="`forwarded`: the intake_seq up to which the upstream hub has this hall's facts.",
)

sealing_keys = Table(
    "sealing_keys", HUB,
    Column("hall_id", String),
    Column("id", String),
    Column("private", LargeBinary, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    comment="X25519, 32 bytes. A row that is gone makes unreadable for ever what was sealed for it.",
)
