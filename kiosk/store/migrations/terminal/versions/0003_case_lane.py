"""The anonymous lane: cases without time or sequence, until the hub has them"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "case_lane",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("number", sa.String(24), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("sealed", Json, nullable=False),
        comment="Anonymous cases until the hub has them. By random id: not even their order here says when.",
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("case_lane")
