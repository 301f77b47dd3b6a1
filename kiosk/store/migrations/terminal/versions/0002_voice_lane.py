"""Suggestions and praise on their way to the hub"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "voice_lane",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("anonymous", sa.Boolean, nullable=False),
        sa.Column("sealed", sa.Text, nullable=False),
        sqlite_with_rowid=False,
        comment="Until the hub has them. By random id: not even their order here says when.",
    )


def downgrade() -> None:
    op.drop_table("voice_lane")
