"""Slips for bank transfers, and the lines of the bank's own list"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json, UtcDateTime

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "payment_bank_slips",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("app_id", sa.Uuid, nullable=False),
        sa.Column("reference", sa.String, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("items", Json, nullable=False),
        sa.Column("amount_fen", sa.BigInteger, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
        sa.Column("until", UtcDateTime, nullable=False),
        sa.Column("paid_fen", sa.BigInteger),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_payment_bank_slips"),
        comment="What a bank transfer with this reference is for. items: as in payments; paid_fen: what came.",
    )
    op.create_index("uq_payment_bank_slips_reference", "payment_bank_slips", ["hall_id", "reference"], unique=True)
    op.create_index("uq_payment_bank_slips_place", "payment_bank_slips", ["hall_id", "day", "place"], unique=True)
    op.create_table(
        "payment_bank_lines",
        sa.Column("hall_id", sa.String),
        sa.Column("serial", sa.String),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("amount_fen", sa.BigInteger, nullable=False),
        sa.Column("found", sa.String, nullable=False),
        sa.Column("slip_id", sa.Uuid),
        sa.PrimaryKeyConstraint("hall_id", "serial", name="pk_payment_bank_lines"),
        comment="What the bank says came in. slip_id: the slip that it paid; without one it is open, found says why.",
    )


def downgrade() -> None:
    op.drop_table("payment_bank_lines")
    op.drop_table("payment_bank_slips")
