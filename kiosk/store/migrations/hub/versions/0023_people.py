"""What each person may open, how often they were changed, and why somebody is out"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

_COMMENT = (
    "`pin_hash` is argon2id; `one_time_until` stands while the PIN is one that the hub made up. "
    "`windows`: those that they may open, empty for all; disabled_for: left, suspended.")
_BEFORE = "`pin_hash` is argon2id; `one_time_until` stands while the PIN is one that the hub made up."


def upgrade() -> None:
    op.add_column("staff", sa.Column("windows", Json, server_default="[]", nullable=False))
    op.add_column("staff", sa.Column("version", sa.Integer, server_default="1", nullable=False))
    op.add_column("staff", sa.Column("disabled_for", sa.String))
    if op.get_bind().dialect.name == "postgresql":
        op.create_table_comment("staff", _COMMENT, existing_comment=_BEFORE)


def downgrade() -> None:
    with op.batch_alter_table("staff") as batch:
        for name in ("disabled_for", "version", "windows"):
            batch.drop_column(name)
    if op.get_bind().dialect.name == "postgresql":
        op.create_table_comment("staff", _BEFORE, existing_comment=_COMMENT)
