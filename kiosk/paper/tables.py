"""The terminal's print jobs."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, String, Table, Uuid, text

from kiosk.store import TERMINAL, Json, UtcDateTime

print_jobs = Table(
    "print_jobs", TERMINAL,
    Column("id", Uuid, primary_key=True),
    Column("document", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("data", Json, nullable=False),
    Column("state", String, nullable=False),
    Column("reason", String),
    Column("copies", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    Index("ix_print_jobs_waiting", "id", sqlite_where=text("state = 'waiting'")),
    comment="Paper that is owed or was given. Rows go 14 days after they were made, with their data.",
)
