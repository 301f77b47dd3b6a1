"""Services in sum by day, and the awards of the month"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import UtcDateTime

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "service_days",
        sa.Column("hall_id", sa.String),
        sa.Column("day", sa.Date),
        sa.Column("window_code", sa.String),
        sa.Column("person_id", sa.Uuid),
        sa.Column("service_id", sa.String),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("seconds", sa.BigInteger, nullable=False),
        sa.Column("squares", sa.BigInteger, nullable=False),
        sa.Column("limited", sa.Integer, nullable=False),
        sa.Column("kept", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "day", "window_code", "person_id", "service_id", name="pk_service_days"),
        comment="Services that were finished. squares: of seconds. limited: those with a promised time, kept: within "
        "it.",
    )
    op.create_table(
        "service_days_made",
        sa.Column("hall_id", sa.String),
        sa.Column("day", sa.Date),
        sa.Column("made_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "day", name="pk_service_days_made"),
        comment="Which days are in service_days.",
    )
    op.create_table(
        "awards",
        sa.Column("hall_id", sa.String),
        sa.Column("month", sa.Date),
        sa.Column("kind", sa.String),
        sa.Column("person_id", sa.Uuid, nullable=False),
        sa.Column("by", sa.Uuid, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "month", "kind", name="pk_awards"),
        comment="One of a kind a month (its first day). kind: star, expert.",
    )


def downgrade() -> None:
    for name in ("awards", "service_days_made", "service_days"):
        op.drop_table(name)
