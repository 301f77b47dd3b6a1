"""Payments: orders at the gateways, refunds, postings, receipts, notices that came"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json, UtcDateTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "payments",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("app_id", sa.Uuid, nullable=False),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("items", Json, nullable=False),
        sa.Column("amount_fen", sa.BigInteger, nullable=False),
        sa.Column("code", sa.String),
        sa.Column("own_code", sa.String),
        sa.Column("by_code", sa.Integer, nullable=False),
        sa.Column("opened_at", UtcDateTime, nullable=False),
        sa.Column("close_at", UtcDateTime, nullable=False),
        sa.Column("expires_at", UtcDateTime, nullable=False),
        sa.Column("next_at", UtcDateTime),
        sa.Column("watched", sa.Integer, nullable=False),
        sa.Column("silent_since", UtcDateTime),
        sa.Column("doubted_at", UtcDateTime),
        sa.Column("captured_fen", sa.BigInteger, nullable=False),
        sa.Column("captured_at", UtcDateTime),
        sa.Column("trade_no", sa.String),
        sa.Column("reason", sa.String),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_payments"),
        comment="One order at a gateway each; its number there is the id's 32 hex digits. "
                "items: [[account, bill or null, fen], …]. own_code: the customer's payment code, until it is used.",
    )
    op.create_table(
        "payment_refunds",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("payment_id", sa.Uuid, nullable=False),
        sa.Column("amount_fen", sa.BigInteger, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("asked_at", UtcDateTime, nullable=False),
        sa.Column("done_at", UtcDateTime),
        sa.Column("next_at", UtcDateTime),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_payment_refunds"),
        comment="state: due, processing, short (NOT_ENOUGH), failed, done. Its number at the gateway is the id.",
    )
    op.create_table(
        "payment_postings",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("payment_id", sa.Uuid, nullable=False),
        sa.Column("account_no", sa.String, nullable=False),
        sa.Column("bill_no", sa.String, nullable=False),
        sa.Column("amount_fen", sa.BigInteger, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("reason", sa.String),
        sa.Column("next_at", UtcDateTime),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_payment_postings"),
        comment="state: waiting, posted, rejected, undone. bill_no '' is the balance.",
    )
    op.create_table(
        "payment_receipts",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("payment_id", sa.Uuid, nullable=False),
        sa.Column("account_no", sa.String, nullable=False),
        sa.Column("amount_fen", sa.BigInteger, nullable=False),
        sa.Column("bills", Json, nullable=False),
        sa.Column("balance_fen", sa.BigInteger, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_payment_receipts"),
    )
    op.create_table(
        "payment_notices",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.String),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_payment_notices"),
        comment="Notices that came, for an hour: the same is not taken twice.",
    )
    op.create_index(
        "ix_payments_next_at", "payments", ["hall_id", "next_at"],
        postgresql_where=sa.text("next_at is not null"), sqlite_where=sa.text("next_at is not null"))
    op.create_index("ix_payments_opened_at", "payments", ["hall_id", "opened_at"])
    op.create_index(
        "ix_payment_refunds_hall_id_payment_id", "payment_refunds", ["hall_id", "payment_id"])
    op.create_index(
        "ix_payment_refunds_next_at", "payment_refunds", ["hall_id", "next_at"],
        postgresql_where=sa.text("next_at is not null"), sqlite_where=sa.text("next_at is not null"))
    op.create_index(
        "ix_payment_postings_hall_id_payment_id", "payment_postings", ["hall_id", "payment_id"])
    op.create_index(
        "ix_payment_postings_next_at", "payment_postings", ["hall_id", "next_at"],
        postgresql_where=sa.text("next_at is not null"), sqlite_where=sa.text("next_at is not null"))
    op.create_index("uq_payment_receipts_number", "payment_receipts", ["hall_id", "day", "place"], unique=True)
    op.create_index(
        "ix_payment_receipts_hall_id_payment_id", "payment_receipts", ["hall_id", "payment_id"])
    op.create_index(
        "ix_payment_receipts_hall_id_account_no", "payment_receipts", ["hall_id", "account_no"])


def downgrade() -> None:
    for table in ("payment_notices", "payment_receipts", "payment_postings", "payment_refunds", "payments"):
        op.drop_table(table)
