"""The payments' work list: differences of a reconciled day, and who closed what with which reason"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json, UtcDateTime

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_STUCK = sa.text("state in ('short', 'failed')")
_REJECTED = sa.text("state = 'rejected'")
_REFUNDS = "state: due, processing, short (NOT_ENOUGH), failed, done"
_BY_HAND = ", by_hand (people gave it back otherwise)"


def upgrade() -> None:
    op.create_index(
        "ix_payment_refunds_stuck", "payment_refunds", ["hall_id"], postgresql_where=_STUCK, sqlite_where=_STUCK)
    op.create_index(
        "ix_payment_postings_rejected", "payment_postings", ["hall_id"], postgresql_where=_REJECTED,
        sqlite_where=_REJECTED)
    op.create_table(
        "payment_differences",
        sa.Column("hall_id", sa.String),
        sa.Column("key", sa.String),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("finding", sa.String, nullable=False),
        sa.Column("ours_fen", sa.BigInteger),
        sa.Column("theirs_fen", sa.BigInteger),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("found_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "key", name="pk_payment_differences"),
        comment="What our ledger and a gateway's statement of that day do not agree on; gone once they do. finding: "
                "ours_only, theirs_only, amount_differs.",
    )
    op.create_index(
        "ix_payment_differences_hall_id_channel_day", "payment_differences", ["hall_id", "channel", "day"])
    op.create_table(
        "payment_closings",
        sa.Column("hall_id", sa.String),
        sa.Column("key", sa.String),
        sa.Column("item", Json, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("by", sa.Uuid, nullable=False),
        sa.Column("by_name", sa.String, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "key", name="pk_payment_closings"),
        comment="Items of the work list that people closed: what each was then, who, why.",
    )
    op.create_index("ix_payment_closings_hall_id_at", "payment_closings", ["hall_id", "at"])
    _say(_REFUNDS + _BY_HAND)


def downgrade() -> None:
    _say(_REFUNDS)
    op.drop_table("payment_closings")
    op.drop_table("payment_differences")
    op.drop_index("ix_payment_postings_rejected", "payment_postings")
    op.drop_index("ix_payment_refunds_stuck", "payment_refunds")


def _say(states: str) -> None:
    if op.get_bind().dialect.name == "postgresql":  # SQLite keeps no comments
        op.create_table_comment("payment_refunds", states + ". Its number at the gateway is the id.")
