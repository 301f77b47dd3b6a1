"""A terminal's own record of the tickets it gave. The hub's tables are its own (hub_tables)."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, String, Table, Uuid

from kiosk.store import TERMINAL, UtcDateTime

tickets = Table(
    "tickets", TERMINAL,
    Column("id", Uuid, primary_key=True),
    Column("state", String(12), nullable=False),
    Column("category", String(1), nullable=False),
    Column("service_id", String(80), nullable=False),
    Column("requested_at", UtcDateTime, nullable=False),
    Column("business_day", Date, nullable=False),
    Column("number", String(20)),
    Column("series", String(3)),
    Column("issued_at", UtcDateTime),
)
Index("ix_tickets_requested", tickets.c.id, sqlite_where=tickets.c.state == "requested")
Index("ix_tickets_requested_at", tickets.c.requested_at)
Index(
    "uq_tickets_number", tickets.c.business_day, tickets.c.number, unique=True,
    sqlite_where=tickets.c.number.is_not(None),
)

own_numbers = Table(
    "own_numbers", TERMINAL,
    Column("run", Integer, primary_key=True, autoincrement=False),
    Column("category", String(1), primary_key=True),
    Column("last", Integer, nullable=False),
)
