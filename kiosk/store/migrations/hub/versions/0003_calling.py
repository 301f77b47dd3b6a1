"""Calling at the counters: windows, what a ticket went through, alerts"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json, UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_TICKETS = (
    ("priority", sa.String), ("to_window", sa.String), ("announced_at", UtcDateTime), ("held_at", UtcDateTime),
    ("missed_at", UtcDateTime), ("owner_id", sa.Uuid), ("owner_name", sa.String), ("note", sa.String),
    ("admitted_at", UtcDateTime),
)
_COUNTS = ("calls", "transfers", "returns", "served_seconds")
_STEPS = (("window_code", sa.String), ("person_id", sa.Uuid), ("reason", sa.String))
_IN_HAND = "state in ('called', 'serving', 'held')"
_BEFORE = "state in ('called', 'serving')"


def upgrade() -> None:
    for name, kind in _TICKETS:
        op.add_column("tickets", sa.Column(name, kind))
    for name in _COUNTS:
        op.add_column("tickets", sa.Column(name, sa.Integer, server_default="0", nullable=False))
    for name, kind in _STEPS:
        op.add_column("ticket_steps", sa.Column(name, kind))
    op.add_column("help_calls", sa.Column("escalated_at", UtcDateTime))
    op.drop_index("ix_tickets_at_a_window", "tickets")
    op.create_index(
        "ix_tickets_at_a_window", "tickets", ["hall_id", "window_code"],
        postgresql_where=sa.text(_IN_HAND), sqlite_where=sa.text(_IN_HAND),
    )
    op.create_index(
        "ix_tickets_missed", "tickets", ["hall_id", "missed_at"],
        postgresql_where=sa.text("state = 'no_show'"), sqlite_where=sa.text("state = 'no_show'"),
    )
    op.create_index("ix_ticket_steps_at_a_window", "ticket_steps", ["hall_id", "window_code", "at"])
    op.create_table(
        "windows",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("since", UtcDateTime, nullable=False),
        sa.Column("app_id", sa.Uuid, nullable=False),
        sa.Column("person_id", sa.Uuid),
        sa.Column("person_name", sa.String),
        sa.Column("lost_at", UtcDateTime),
        sa.Column("reason", sa.String),
        sa.CheckConstraint("state in ('open', 'paused', 'closed')", name=op.f("ck_windows_state")),
        sa.PrimaryKeyConstraint("hall_id", "code", name="pk_windows"),
    )
    op.create_table(
        "alerts",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("details", Json, nullable=False),
        sa.Column("acknowledged_at", UtcDateTime),
        sa.Column("acknowledged_by", sa.Uuid),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_alerts"),
    )
    op.create_index(
        "ix_alerts_open", "alerts", ["hall_id", "at"],
        postgresql_where=sa.text("acknowledged_at is null"), sqlite_where=sa.text("acknowledged_at is null"),
    )


def downgrade() -> None:
    op.drop_table("alerts")
    op.drop_table("windows")
    op.drop_index("ix_ticket_steps_at_a_window", "ticket_steps")
    op.drop_index("ix_tickets_missed", "tickets")
    op.drop_index("ix_tickets_at_a_window", "tickets")
    op.create_index(
        "ix_tickets_at_a_window", "tickets", ["hall_id", "business_day", "category"],
        postgresql_where=sa.text(_BEFORE), sqlite_where=sa.text(_BEFORE),
    )
    op.drop_column("help_calls", "escalated_at")
    for name, _kind in _STEPS:
        op.drop_column("ticket_steps", name)
    for name in (*(name for name, _kind in _TICKETS), *_COUNTS):
        op.drop_column("tickets", name)
