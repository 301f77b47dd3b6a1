"""Whom a suggestion or praise is about, where a supervision card was scanned for it"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("suggestions") as table:
        table.add_column(sa.Column("about_window", sa.String))
        table.add_column(sa.Column("about_number", sa.String))


def downgrade() -> None:
    with op.batch_alter_table("suggestions") as table:
        table.drop_column("about_number")
        table.drop_column("about_window")
