"""The hall's tickets at the hub. Every key leads with the hall, so that a hall can move as a whole."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    ColumnElement,
    Date,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Uuid,
    literal_column,
    text,
)

from kiosk.store import HUB, Json, UtcDateTime


def is_in(column: Column[Any], *values: str) -> ColumnElement[bool]:
    """`column` has one of `values`, words of ours, written into the statement: only so their partial index is found."""
    written = [literal_column(f"'{value}'", String) for value in values]
    return column == written[0] if len(written) == 1 else column.in_(written)


number_series = Table(
    "number_series", HUB,
    Column("hall_id", String, nullable=False),
    Column("business_day", Date, nullable=False),
    Column("category", String, nullable=False),
    Column("next_n", Integer, nullable=False),
    PrimaryKeyConstraint("hall_id", "business_day", "category"),
)
"""The row that is locked to give a number."""

number_allocations = Table(
    "number_allocations", HUB,
    Column("hall_id", String, nullable=False),
    Column("business_day", Date, nullable=False),
    Column("category", String, nullable=False),
    Column("n", Integer, nullable=False),
    Column("ticket_id", Uuid),
    Column("service_id", String),
    Column("app_id", Uuid),
    Column("issued_at", UtcDateTime, nullable=False),
    Column("state", String, nullable=False),
    Column("reason", String),
    PrimaryKeyConstraint("hall_id", "business_day", "category", "n"),
    CheckConstraint("state in ('issued', 'taken', 'void')", name="state"),
    CheckConstraint("(state = 'void') = (reason is not null)", name="a_gap_has_its_reason"),
)
"""Every number from 1 to `next_n - 1` has its row: who holds it, or why nobody does."""

Index(
    "uq_number_allocations_hall_id_ticket_id",
    number_allocations.c.hall_id, number_allocations.c.ticket_id, unique=True,
)
Index(
    "ix_number_allocations_unanswered", number_allocations.c.hall_id, number_allocations.c.issued_at,
    postgresql_where=text("state = 'issued'"), sqlite_where=text("state = 'issued'"),
)

tickets = Table(
    "tickets", HUB,
    Column("hall_id", String, nullable=False),
    Column("id", Uuid, nullable=False),
    Column("number", String, nullable=False),
    Column("series", String, nullable=False),
    Column("category", String, nullable=False),
    Column("service_id", String, nullable=False),
    Column("business_day", Date, nullable=False),
    Column("issued_at", UtcDateTime, nullable=False),
    Column("order_key", UtcDateTime, nullable=False),
    Column("app_id", Uuid, nullable=False),
    Column("state", String, nullable=False, server_default="waiting"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("window_code", String),
    Column("called_at", UtcDateTime),
    Column("started_at", UtcDateTime),
    Column("finished_at", UtcDateTime),
    Column("print_outcome", String),
    Column("print_reason", String),
    Column("priority", String),
    Column("to_window", String),
    Column("announced_at", UtcDateTime),
    Column("held_at", UtcDateTime),
    Column("missed_at", UtcDateTime),
    Column("calls", Integer, nullable=False, server_default="0"),
    Column("transfers", Integer, nullable=False, server_default="0"),
    Column("returns", Integer, nullable=False, server_default="0"),
    Column("served_seconds", Integer, nullable=False, server_default="0"),
    Column("owner_id", Uuid),
    Column("owner_name", String),
    Column("note", String),
    Column("admitted_at", UtcDateTime),
    Column("former_id", Uuid),
    PrimaryKeyConstraint("hall_id", "id"),
    CheckConstraint("series in ('hub', 'own')", name="series"),
)
"""`order_key` is the time that counts in the queue. Facts add the row and fill `print_*`; commands write the rest.

`announced_at`: the latest call or recall. `served_seconds`: service before `started_at`, of stretches that a hold or a
transfer ended. `owner`: who started the first service. `admitted_at`: taken on at a counter before its own
`TicketTaken` has arrived; typed without an id, its own is a made-up one, `former_id`, until then.
"""

Index(
    "uq_tickets_hall_id_business_day_number", tickets.c.hall_id, tickets.c.business_day, tickets.c.number, unique=True,
)
Index(
    "ix_tickets_waiting", tickets.c.hall_id, tickets.c.business_day, tickets.c.order_key, tickets.c.id,
    postgresql_include=["category"],
    postgresql_where=text("state = 'waiting'"), sqlite_where=text("state = 'waiting'"),
)
Index(
    "ix_tickets_at_a_window", tickets.c.hall_id, tickets.c.window_code,
    postgresql_where=text("state in ('called', 'serving', 'held')"),
    sqlite_where=text("state in ('called', 'serving', 'held')"),
)
Index(
    "ix_tickets_former", tickets.c.hall_id, tickets.c.former_id,
    postgresql_where=text("former_id is not null"), sqlite_where=text("former_id is not null"),
)
Index(
    "ix_tickets_admitted", tickets.c.hall_id,
    postgresql_where=text("admitted_at is not null"), sqlite_where=text("admitted_at is not null"),
)
Index(
    "ix_tickets_missed", tickets.c.hall_id, tickets.c.missed_at,
    postgresql_where=text("state = 'no_show'"), sqlite_where=text("state = 'no_show'"),
)
Index(
    "ix_tickets_finished", tickets.c.hall_id, tickets.c.category, tickets.c.finished_at,
    postgresql_where=text("state = 'finished'"), sqlite_where=text("state = 'finished'"),
)

ticket_steps = Table(
    "ticket_steps", HUB,
    Column("hall_id", String, nullable=False),
    Column("ticket_id", Uuid, nullable=False),
    Column("version", Integer, nullable=False),
    Column("step", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("app_id", Uuid, nullable=False),
    Column("before", Json, nullable=False),
    Column("undone", Integer),
    Column("window_code", String),
    Column("person_id", Uuid),
    Column("reason", String),
    PrimaryKeyConstraint("hall_id", "ticket_id", "version"),
)
"""What each step changed: `before` holds the columns as they were, `undone` the version that took the step back.

`window_code`: the window that the step was taken at.
"""

Index("ix_ticket_steps_at_a_window", ticket_steps.c.hall_id, ticket_steps.c.window_code, ticket_steps.c.at)

windows = Table(
    "windows", HUB,
    Column("hall_id", String, nullable=False),
    Column("code", String, nullable=False),
    Column("state", String, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("app_id", Uuid, nullable=False),
    Column("person_id", Uuid),
    Column("person_name", String),
    Column("lost_at", UtcDateTime),
    Column("reason", String),
    PrimaryKeyConstraint("hall_id", "code"),
    CheckConstraint("state in ('open', 'paused', 'closed')", name="state"),
)
"""Service windows that were opened once. `lost_at`: since when the counter of an open one is not heard of."""

alerts = Table(
    "alerts", HUB,
    Column("hall_id", String, nullable=False),
    Column("id", Uuid, nullable=False),
    Column("kind", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("details", Json, nullable=False),
    Column("acknowledged_at", UtcDateTime),
    Column("acknowledged_by", Uuid),
    PrimaryKeyConstraint("hall_id", "id"),
)
Index(
    "ix_alerts_open", alerts.c.hall_id, alerts.c.at,
    postgresql_where=text("acknowledged_at is null"), sqlite_where=text("acknowledged_at is null"),
)

help_calls = Table(
    "help_calls", HUB,
    Column("hall_id", String, nullable=False),
    Column("id", Uuid, nullable=False),
    Column("app_id", Uuid, nullable=False),
    Column("place", String, nullable=False),
    Column("language", String, nullable=False),
    Column("called_at", UtcDateTime, nullable=False),
    Column("acknowledged_at", UtcDateTime),
    Column("acknowledged_by", Uuid),
    Column("escalated_at", UtcDateTime),
    PrimaryKeyConstraint("hall_id", "id"),
)
Index(
    "ix_help_calls_open", help_calls.c.hall_id, help_calls.c.called_at,
    postgresql_where=text("acknowledged_at is null"), sqlite_where=text("acknowledged_at is null"),
)

device_states = Table(
    "device_states", HUB,
    Column("hall_id", String, nullable=False),
    Column("app_id", Uuid, nullable=False),
    Column("device", String, nullable=False),
    Column("state", String, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "app_id", "device"),
)
