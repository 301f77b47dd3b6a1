"""What is said of reception days in English too"""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None
_ENGLISH = ("topic_en", "place_en", "receives_en")


def upgrade() -> None:
    for name in _ENGLISH:
        op.add_column("meetings", sa.Column(name, sa.String, server_default="", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("meetings") as table:
        for name in _ENGLISH:
            table.drop_column(name)
