"""Cases that nobody in their hall may decide, told above; what is anonymous waits until its day is over"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import UtcDateTime

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "complaint_above",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("case_id", sa.Uuid, nullable=False),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("what", sa.String, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("told_at", UtcDateTime),
        sa.PrimaryKeyConstraint("hall_id", "id", name=op.f("pk_complaint_above")),
        comment="At the hub above: what a hall below has nobody to be told of, as its cases are about all who decide "
        "there.")
    op.create_index(
        "ix_complaint_above_told", "complaint_above", ["hall_id"],
        postgresql_where=sa.text("told_at is null"), sqlite_where=sa.text("told_at is null"))


    op.add_column("complaint_lane", sa.Column("desk", sa.Boolean, nullable=False, server_default=sa.text("false")))
    op.create_table(
        "complaint_verdicts",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("content", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name=op.f("pk_complaint_verdicts")),
        sqlite_with_rowid=False,
        comment="What customers of anonymous cases (id) said of how they were handled, until that day is over.")


def downgrade() -> None:
    op.drop_table("complaint_verdicts")
    op.drop_column("complaint_lane", "desk")
    op.drop_table("complaint_above")
