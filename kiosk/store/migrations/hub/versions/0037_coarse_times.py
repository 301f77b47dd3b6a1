"""Since when the hub has a rating, which is told with others that came"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import UtcDateTime

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ratings", sa.Column("arrived_at", UtcDateTime))


def downgrade() -> None:
    op.drop_column("ratings", "arrived_at")
