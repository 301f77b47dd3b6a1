"""Of the accounts that an announcement concerns, whom it has reached"""

import sqlalchemy as sa
from alembic import op

from kiosk.store.types import UtcDateTime

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "announcement_reached",
        sa.Column("hall_id", sa.String(), nullable=False),
        sa.Column("announcement_id", sa.Uuid(), nullable=False),
        sa.Column("account_no", sa.String(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint(
            "hall_id", "announcement_id", "account_no", name=op.f("pk_announcement_reached")),
        comment="Of the accounts that one concerns: shown it at a terminal (`shown`) or told by staff (`called`).",
    )


def downgrade() -> None:
    op.drop_table("announcement_reached")
