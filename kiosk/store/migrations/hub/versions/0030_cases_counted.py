"""Open cases counted, and somebody's own closed ones listed, from an index alone"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

_OPEN = sa.text("stage <> 'closed'")


def upgrade() -> None:
    op.create_index(
        "ix_complaint_cases_open", "complaint_cases",
        ["hall_id", "stage", "due_at", "owner_id", "kind", "about_window", "id"], postgresql_where=_OPEN,
        sqlite_where=_OPEN)
    op.create_index("ix_complaint_cases_done", "complaint_cases", ["hall_id", "owner_id", "closed_at", "id"])


def downgrade() -> None:
    op.drop_index("ix_complaint_cases_done", "complaint_cases")
    op.drop_index("ix_complaint_cases_open", "complaint_cases")
