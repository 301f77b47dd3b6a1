"""What sync keeps in a terminal's store: facts to send, publications received, a few named values."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, String, Table, Uuid

from kiosk.store import TERMINAL, Json, UtcDateTime

meta = Table(
    "meta", TERMINAL,
    Column("key", String(60), primary_key=True),
    Column("value", Json, nullable=False),
)

sequences = Table(
    "sequences", TERMINAL,
    Column("incarnation", Integer, primary_key=True, autoincrement=False),
    Column("last_seq", Integer, nullable=False),
)

outbox = Table(
    "outbox", TERMINAL,
    Column("incarnation", Integer, primary_key=True, autoincrement=False),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", Uuid, nullable=False, unique=True),
    Column("subject", String(100), nullable=False),
    Column("kind", String(61), nullable=False),
    Column("version", Integer, nullable=False),
    Column("occurred_at", UtcDateTime, nullable=False),
    Column("payload", Json, nullable=False),
    Column("acked_at", UtcDateTime),
)
Index("ix_outbox_waiting", outbox.c.incarnation, outbox.c.seq, sqlite_where=outbox.c.acked_at.is_(None))
Index("ix_outbox_acked_at", outbox.c.acked_at, sqlite_where=outbox.c.acked_at.is_not(None))

publications = Table(
    "publications", TERMINAL,
    Column("issuer", String(80), primary_key=True),
    Column("document", String(80), primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("published_at", UtcDateTime, nullable=False),
    Column("body", Json, nullable=False),
)
