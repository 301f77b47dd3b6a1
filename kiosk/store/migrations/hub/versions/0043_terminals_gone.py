"""A terminal that its own hall has revoked shows nothing and is no longer waited for, at the hubs above too"""

import sqlalchemy as sa
from alembic import op

from kiosk.store.types import UtcDateTime

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("announcement_terminals", sa.Column("revoked_at", UtcDateTime()))


def downgrade() -> None:
    with op.batch_alter_table("announcement_terminals") as table:
        table.drop_column("revoked_at")
