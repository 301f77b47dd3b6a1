"""What a part payment left due of its bill, so that its receipt says the same however late it is printed"""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("payment_receipts", sa.Column("left_fen", sa.BigInteger(), server_default="0", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("payment_receipts") as table:
        table.drop_column("left_fen")
