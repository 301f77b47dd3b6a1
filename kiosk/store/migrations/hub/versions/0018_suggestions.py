"""Suggestions and praise"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import UtcDateTime

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None
_OPEN = sa.text("state = 'accepted'")


def upgrade() -> None:
    op.create_table(
        "suggestions",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("no", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("words", sa.String, nullable=False),
        sa.Column("phone", sa.String),
        sa.Column("photo", sa.LargeBinary),
        sa.Column("photo_mime", sa.String),
        sa.Column("owner_id", sa.Uuid),
        sa.Column("due_on", sa.Date),
        sa.Column("told_late", sa.Date),
        sa.Column("reason", sa.String),
        sa.Column("said_zh", sa.String),
        sa.Column("said_en", sa.String),
        sa.Column("did_zh", sa.String),
        sa.Column("did_en", sa.String),
        sa.Column("announcement_id", sa.Uuid),
        sa.Column("changed_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_suggestions"),
        comment="day: when it was given; the hour is kept of none. words, phone and photo stay in the hall. "
        "told_late: the due_on that the manager was told of.",
    )
    op.create_index("uq_suggestions_no", "suggestions", ["hall_id", "no"], unique=True)
    op.create_index("ix_suggestions_due", "suggestions", ["hall_id", "due_on"], postgresql_where=_OPEN,
                    sqlite_where=_OPEN)


def downgrade() -> None:
    op.drop_table("suggestions")
