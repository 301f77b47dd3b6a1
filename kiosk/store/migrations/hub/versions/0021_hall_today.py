"""Which terminals and boards are heard of, what customers did not find, and the bank's lines by their time"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import UtcDateTime

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "heard_machines",
        sa.Column("hall_id", sa.String),
        sa.Column("app_id", sa.Uuid),
        sa.Column("here", sa.Boolean, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "app_id", name="pk_heard_machines"),
        comment="here: its event stream was open at `at`, which is written again about once a minute while it is.",
    )
    op.create_table(
        "searches_missed",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("place", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("words", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_searches_missed"),
        comment="words: what was typed, without numbers; empty where nothing was.",
    )
    op.create_index("ix_searches_missed_at", "searches_missed", ["hall_id", "at"])
    op.create_index("ix_payment_bank_lines_at", "payment_bank_lines", ["hall_id", "at"])


def downgrade() -> None:
    op.drop_index("ix_payment_bank_lines_at", "payment_bank_lines")
    op.drop_table("searches_missed")
    op.drop_table("heard_machines")
