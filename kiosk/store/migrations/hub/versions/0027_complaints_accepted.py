"""Cases by when they were accepted, for the reports"""

from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_complaint_cases_accepted", "complaint_cases", ["hall_id", "accepted_at"])


def downgrade() -> None:
    op.drop_index("ix_complaint_cases_accepted", "complaint_cases")
