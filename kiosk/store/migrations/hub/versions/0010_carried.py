"""What the holder of a cashier's ticket wants to pay"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json, UtcDateTime

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "payment_carried",
        sa.Column("hall_id", sa.String),
        sa.Column("ticket_id", sa.Uuid),
        sa.Column("app_id", sa.Uuid, nullable=False),
        sa.Column("items", Json, nullable=False),
        sa.Column("until", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "ticket_id", name="pk_payment_carried"),
        comment="What the holder of a cashier's ticket wants to pay, for a day. items: as in payments.",
    )
    op.create_index("ix_payment_carried_hall_id_until", "payment_carried", ["hall_id", "until"])


def downgrade() -> None:
    op.drop_table("payment_carried")
