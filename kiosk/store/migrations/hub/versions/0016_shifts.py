"""Shifts: who took a payment at a counter, and in which hand-over it and its refunds are"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json, UtcDateTime

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_OPEN = sa.text("captured_at is not null and shift_id is null")


def upgrade() -> None:
    op.add_column("payments", sa.Column("person_id", sa.Uuid))
    op.add_column("payments", sa.Column("shift_id", sa.Uuid))
    op.add_column("payment_refunds", sa.Column("shift_id", sa.Uuid))
    op.create_index(
        "ix_payments_no_shift", "payments", ["hall_id", "app_id"], postgresql_where=_OPEN, sqlite_where=_OPEN)
    op.create_table(
        "payment_shifts",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("place", sa.String, nullable=False),
        sa.Column("till_id", sa.Uuid, nullable=False),
        sa.Column("label", sa.String, nullable=False),
        sa.Column("since", UtcDateTime, nullable=False),
        sa.Column("until", UtcDateTime, nullable=False),
        sa.Column("lines", Json, nullable=False),
        sa.Column("net_fen", sa.BigInteger, nullable=False),
        sa.Column("counted_fen", sa.BigInteger, nullable=False),
        sa.Column("reason", sa.String),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("handed_by", sa.Uuid, nullable=False),
        sa.Column("handed_by_name", sa.String, nullable=False),
        sa.Column("decided_by", sa.Uuid),
        sa.Column("decided_by_name", sa.String),
        sa.Column("decided_at", UtcDateTime),
        sa.Column("decided_because", sa.String),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_payment_shifts"),
        comment="What a terminal (till_id: its app) or a cashier (who it is) took. state: handed, taken, declined.",
    )
    op.create_index("ix_payment_shifts_hall_id_state_decided_at", "payment_shifts", ["hall_id", "state", "decided_at"])


def downgrade() -> None:
    op.drop_table("payment_shifts")
    op.drop_index("ix_payments_no_shift", "payments")
    with op.batch_alter_table("payment_refunds") as table:
        table.drop_column("shift_id")
    with op.batch_alter_table("payments") as table:
        table.drop_column("shift_id")
        table.drop_column("person_id")
