"""Which zones a terminal says it shows, where an announcement is for some zones only"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json, UtcDateTime

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "announcement_zones",
        sa.Column("hall_id", sa.String(), nullable=False),
        sa.Column("app_id", sa.Uuid(), nullable=False),
        sa.Column("zones", Json, nullable=False),
        sa.Column("since", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "app_id", name=op.f("pk_announcement_zones")),
        comment="The zones of the pack that a terminal says it shows, from the first announcement for some zones on.",
    )


def downgrade() -> None:
    op.drop_table("announcement_zones")
