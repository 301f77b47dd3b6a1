"""Until when a hall's ratings were told: what is under five at midnight waits on, so no day begins the count anew"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import UtcDateTime

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

_COMMENTS = {  # of the table before and from now on
    "rating_days": (
        "Ratings that count, in sum: what every figure is made of. Nobody known is the nil person.",
        "Ratings that count, in sum, by the day on which they were told. Nobody known is the nil person."),
    "rating_marks": (
        "what: reason (of ratings that count, by their visit's day) or apart (why one does not, by its own).",
        "what: reason (of ratings that count) or apart (why one does not), by the day on which they were told."),
}


def upgrade() -> None:
    op.create_table(
        "ratings_told",
        sa.Column("hall_id", sa.String),
        sa.Column("until", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", name="pk_ratings_told"),
        comment="The last time of telling. The next comes once FEWEST visits are over since.",
    )
    if op.get_context().dialect.name == "postgresql":
        for table, (before, now) in _COMMENTS.items():
            op.create_table_comment(table, now, existing_comment=before)


def downgrade() -> None:
    op.drop_table("ratings_told")
    if op.get_context().dialect.name == "postgresql":
        for table, (before, now) in _COMMENTS.items():
            op.create_table_comment(table, before, existing_comment=now)
