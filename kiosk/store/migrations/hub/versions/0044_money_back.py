"""A refund says whose posting was rejected and when the gateway accepted it; a charge, when it was undone"""

import sqlalchemy as sa
from alembic import op

from kiosk.store.types import UtcDateTime

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("payment_refunds", sa.Column("account_no", sa.String()))
    op.add_column("payment_refunds", sa.Column("accepted_at", UtcDateTime()))
    op.add_column("payments", sa.Column("undone_at", UtcDateTime()))
    op.execute("update payment_refunds set accepted_at = asked_at where state in ('processing', 'done')")


def downgrade() -> None:
    with op.batch_alter_table("payments") as table:
        table.drop_column("undone_at")
    with op.batch_alter_table("payment_refunds") as table:
        table.drop_column("accepted_at")
        table.drop_column("account_no")
