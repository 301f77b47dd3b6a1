"""Sums of reasons and of what was set apart, so that no look counts ratings"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None
_WORDS = sa.text("words is not null")


def upgrade() -> None:
    op.create_table(
        "rating_marks",
        sa.Column("hall_id", sa.String),
        sa.Column("day", sa.Date),
        sa.Column("what", sa.String),
        sa.Column("code", sa.String),
        sa.Column("count", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "day", "what", "code", name="pk_rating_marks"),
        comment="what: reason (of ratings that count, by their visit's day) or apart (why one does not, by its own).",
    )
    op.create_index("ix_ratings_words", "ratings", ["hall_id", "day"], postgresql_where=_WORDS, sqlite_where=_WORDS)


def downgrade() -> None:
    op.drop_index("ix_ratings_words", "ratings")
    op.drop_table("rating_marks")
