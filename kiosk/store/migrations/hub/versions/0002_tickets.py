"""Tickets at the hub: numbers, tickets, their steps, help calls, devices; what a restored hub waits for"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json, UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "device_states",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("app_id", sa.Uuid, nullable=False),
        sa.Column("device", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("since", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "app_id", "device", name="pk_device_states"),
    )
    op.create_table(
        "help_calls",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("app_id", sa.Uuid, nullable=False),
        sa.Column("place", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("called_at", UtcDateTime, nullable=False),
        sa.Column("acknowledged_at", UtcDateTime),
        sa.Column("acknowledged_by", sa.Uuid),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_help_calls"),
    )
    op.create_index(
        "ix_help_calls_open", "help_calls", ["hall_id", "called_at"],
        postgresql_where=sa.text("acknowledged_at is null"), sqlite_where=sa.text("acknowledged_at is null"),
    )
    op.create_table(
        "number_allocations",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("business_day", sa.Date, nullable=False),
        sa.Column("category", sa.String, nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("ticket_id", sa.Uuid),
        sa.Column("service_id", sa.String),
        sa.Column("app_id", sa.Uuid),
        sa.Column("issued_at", UtcDateTime, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("reason", sa.String),
        sa.CheckConstraint(
            "(state = 'void') = (reason is not null)", name=op.f("ck_number_allocations_a_gap_has_its_reason")),
        sa.CheckConstraint("state in ('issued', 'taken', 'void')", name=op.f("ck_number_allocations_state")),
        sa.PrimaryKeyConstraint("hall_id", "business_day", "category", "n", name="pk_number_allocations"),
    )
    op.create_index(
        "ix_number_allocations_unanswered", "number_allocations", ["hall_id", "issued_at"],
        postgresql_where=sa.text("state = 'issued'"), sqlite_where=sa.text("state = 'issued'"),
    )
    op.create_index(
        "uq_number_allocations_hall_id_ticket_id", "number_allocations", ["hall_id", "ticket_id"], unique=True,
    )
    op.create_table(
        "number_series",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("business_day", sa.Date, nullable=False),
        sa.Column("category", sa.String, nullable=False),
        sa.Column("next_n", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "business_day", "category", name="pk_number_series"),
    )
    op.create_table(
        "recovery_waits",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("app_id", sa.Uuid, nullable=False),
        sa.Column("caught_up_at", UtcDateTime),
        sa.Column("left_out_at", UtcDateTime),
        sa.PrimaryKeyConstraint("hall_id", "app_id", name="pk_recovery_waits"),
        comment="The terminals that a restored hub waits for before it gives numbers.",
    )
    op.create_table(
        "ticket_steps",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("ticket_id", sa.Uuid, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("step", sa.String, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("app_id", sa.Uuid, nullable=False),
        sa.Column("before", Json, nullable=False),
        sa.Column("undone", sa.Integer),
        sa.PrimaryKeyConstraint("hall_id", "ticket_id", "version", name="pk_ticket_steps"),
    )
    op.create_table(
        "tickets",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("series", sa.String, nullable=False),
        sa.Column("category", sa.String, nullable=False),
        sa.Column("service_id", sa.String, nullable=False),
        sa.Column("business_day", sa.Date, nullable=False),
        sa.Column("issued_at", UtcDateTime, nullable=False),
        sa.Column("order_key", UtcDateTime, nullable=False),
        sa.Column("app_id", sa.Uuid, nullable=False),
        sa.Column("state", sa.String, server_default="waiting", nullable=False),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.Column("window_code", sa.String),
        sa.Column("called_at", UtcDateTime),
        sa.Column("started_at", UtcDateTime),
        sa.Column("finished_at", UtcDateTime),
        sa.Column("print_outcome", sa.String),
        sa.Column("print_reason", sa.String),
        sa.CheckConstraint("series in ('hub', 'own')", name=op.f("ck_tickets_series")),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_tickets"),
    )
    op.create_index(
        "ix_tickets_at_a_window", "tickets", ["hall_id", "business_day", "category"],
        postgresql_where=sa.text("state in ('called', 'serving')"),
        sqlite_where=sa.text("state in ('called', 'serving')"),
    )
    op.create_index(
        "ix_tickets_finished", "tickets", ["hall_id", "category", "finished_at"],
        postgresql_where=sa.text("state = 'finished'"), sqlite_where=sa.text("state = 'finished'"),
    )
    op.create_index(
        "ix_tickets_waiting", "tickets", ["hall_id", "business_day", "order_key", "id"],
        postgresql_include=["category"],
        postgresql_where=sa.text("state = 'waiting'"), sqlite_where=sa.text("state = 'waiting'"),
    )
    op.create_index(
        "uq_tickets_hall_id_business_day_number", "tickets", ["hall_id", "business_day", "number"], unique=True,
    )


def downgrade() -> None:
    for table in (
        "tickets", "ticket_steps", "recovery_waits", "number_series", "number_allocations", "help_calls",
        "device_states",
    ):
        op.drop_table(table)
