"""Prints of receipts: which of them is the original"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import UtcDateTime

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "payment_receipt_prints",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("receipt_id", sa.Uuid, nullable=False),
        sa.Column("app_id", sa.Uuid, nullable=False),
        sa.Column("original", sa.Integer, nullable=False),
        sa.Column("outcome", sa.String),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_payment_receipt_prints"),
        comment="Each print that was owed. original: 1 for the one original, 0 for a copy and for one of which nothing "
                "was sent to a printer. outcome as its app said: printed, uncertain, not_printed.",
    )
    op.create_index(
        "ix_payment_receipt_prints_hall_id_receipt_id", "payment_receipt_prints", ["hall_id", "receipt_id"])
    op.create_index(
        "uq_payment_receipt_prints_original", "payment_receipt_prints", ["hall_id", "receipt_id"], unique=True,
        postgresql_where=sa.text("original = 1"), sqlite_where=sa.text("original = 1"))


def downgrade() -> None:
    op.drop_table("payment_receipt_prints")
