"""Money that was paid for the wrong account, and its way to the right one"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import UtcDateTime

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_OPEN = sa.text("state <> 'refused'")


def upgrade() -> None:
    op.create_table(
        "payment_transfers",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("receipt_id", sa.Uuid, nullable=False),
        sa.Column("payment_id", sa.Uuid, nullable=False),
        sa.Column("from_account", sa.String, nullable=False),
        sa.Column("to_account", sa.String, nullable=False),
        sa.Column("amount_fen", sa.BigInteger, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("requested_by", sa.Uuid, nullable=False),
        sa.Column("requested_by_name", sa.String, nullable=False),
        sa.Column("requested_at", UtcDateTime, nullable=False),
        sa.Column("decided_by", sa.Uuid),
        sa.Column("decided_at", UtcDateTime),
        sa.Column("decided_because", sa.String),
        sa.Column("new_receipt_no", sa.String),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_payment_transfers"),
        comment="Paid for the wrong account. state: requested, approved, refused.",
    )
    op.create_index(
        "uq_payment_transfers_receipt", "payment_transfers", ["hall_id", "receipt_id"], unique=True,
        postgresql_where=_OPEN, sqlite_where=_OPEN)
    with op.batch_alter_table("payment_postings") as batch:
        batch.add_column(sa.Column("transfer_id", sa.Uuid))


def downgrade() -> None:
    with op.batch_alter_table("payment_postings") as batch:
        batch.drop_column("transfer_id")
    op.drop_table("payment_transfers")
