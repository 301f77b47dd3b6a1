"""Provisional clocks from an index, met ones too: a calendar that arrives late says whether they were met in time"""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None

_INDEX, _TABLE = "ix_complaint_clocks_provisional", "complaint_clocks"
_RUNNING, _ALL = sa.text("provisional and met_at is null"), sa.text("provisional")


def upgrade() -> None:
    op.drop_index(_INDEX, _TABLE)
    op.create_index(_INDEX, _TABLE, ["hall_id"], postgresql_where=_ALL, sqlite_where=_ALL)


def downgrade() -> None:
    op.drop_index(_INDEX, _TABLE)
    op.create_index(_INDEX, _TABLE, ["hall_id"], postgresql_where=_RUNNING, sqlite_where=_RUNNING)
