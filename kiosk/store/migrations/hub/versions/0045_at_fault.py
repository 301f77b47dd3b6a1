"""Of those whom a case is about, who was found at fault: alone their figures count it"""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("complaint_concerned", sa.Column(
        "at_fault", sa.Boolean(), nullable=False, server_default=sa.text("false")))


def downgrade() -> None:
    with op.batch_alter_table("complaint_concerned") as table:
        table.drop_column("at_fault")
