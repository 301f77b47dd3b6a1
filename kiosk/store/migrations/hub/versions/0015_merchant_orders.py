"""Whose an order is, at a hub that speaks with the gateways for its halls"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import UtcDateTime

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "payment_merchant_orders",
        sa.Column("hall_id", sa.String),
        sa.Column("number", sa.String),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "number", name="pk_payment_merchant_orders"),
        comment="At a hub that speaks with the gateways for its halls: whose an order is. Nothing else of it is known "
                "here.",
    )
    op.create_index("ix_payment_merchant_orders_number", "payment_merchant_orders", ["number"])


def downgrade() -> None:
    op.drop_table("payment_merchant_orders")
