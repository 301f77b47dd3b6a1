"""The terminal: facts to send, publications, tickets, print jobs"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json, UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "meta",
        sa.Column("key", sa.String(60), primary_key=True),
        sa.Column("value", Json, nullable=False),
    )
    op.create_table(
        "sequences",
        sa.Column("incarnation", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("last_seq", sa.Integer, nullable=False),
    )
    op.create_table(
        "outbox",
        sa.Column("incarnation", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("subject", sa.String(100), nullable=False),
        sa.Column("kind", sa.String(61), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("occurred_at", UtcDateTime, nullable=False),
        sa.Column("payload", Json, nullable=False),
        sa.Column("acked_at", UtcDateTime),
        sa.UniqueConstraint("id", name="uq_outbox_id"),
    )
    op.create_index("ix_outbox_waiting", "outbox", ["incarnation", "seq"], sqlite_where=sa.text("acked_at IS NULL"))
    op.create_index("ix_outbox_acked_at", "outbox", ["acked_at"], sqlite_where=sa.text("acked_at IS NOT NULL"))
    op.create_table(
        "publications",
        sa.Column("issuer", sa.String(80), primary_key=True),
        sa.Column("document", sa.String(80), primary_key=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("published_at", UtcDateTime, nullable=False),
        sa.Column("body", Json, nullable=False),
    )
    op.create_table(
        "tickets",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("category", sa.String(1), nullable=False),
        sa.Column("service_id", sa.String(80), nullable=False),
        sa.Column("requested_at", UtcDateTime, nullable=False),
        sa.Column("business_day", sa.Date, nullable=False),
        sa.Column("number", sa.String(20)),
        sa.Column("series", sa.String(3)),
        sa.Column("issued_at", UtcDateTime),
    )
    op.create_index("ix_tickets_requested", "tickets", ["id"], sqlite_where=sa.text("state = 'requested'"))
    op.create_index("ix_tickets_requested_at", "tickets", ["requested_at"])
    op.create_index(
        "uq_tickets_number", "tickets", ["business_day", "number"], unique=True,
        sqlite_where=sa.text("number IS NOT NULL"),
    )
    op.create_table(
        "own_numbers",
        sa.Column("run", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("category", sa.String(1), primary_key=True),
        sa.Column("last", sa.Integer, nullable=False),
    )
    op.create_table(
        "print_jobs",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("document", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("data", Json, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("reason", sa.String),
        sa.Column("copies", sa.Integer, nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.Column("changed_at", UtcDateTime, nullable=False),
        comment="Paper that is owed or was given. Rows go 14 days after they were made, with their data.",
    )
    op.create_index("ix_print_jobs_waiting", "print_jobs", ["id"], sqlite_where=sa.text("state = 'waiting'"))


def downgrade() -> None:
    for name in ("print_jobs", "own_numbers", "tickets", "publications", "outbox", "sequences", "meta"):
        op.drop_table(name)
