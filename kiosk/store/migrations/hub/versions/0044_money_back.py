"""A refund says whose posting was rejected, so that a receipt says what of it goes back"""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("payment_refunds", sa.Column("account_no", sa.String()))


def downgrade() -> None:
    with op.batch_alter_table("payment_refunds") as table:
        table.drop_column("account_no")
