"""Searches at the hub that led nowhere."""

from __future__ import annotations

from sqlalchemy import Column, Index, PrimaryKeyConstraint, String, Table, Uuid

from kiosk.store import HUB, UtcDateTime

missed = Table(
    "searches_missed", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("at", UtcDateTime, nullable=False),
    Column("place", String, nullable=False),
    Column("language", String, nullable=False),
    Column("words", String, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    Index("ix_searches_missed_at", "hall_id", "at"),
    comment="words: what was typed, without numbers; empty where nothing was.",
)
