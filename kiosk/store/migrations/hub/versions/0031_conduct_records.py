"""Rewards and sanctions, with reasons and the right of reply"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json, UtcDateTime

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "conduct_records",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("no", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("person_id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("rule", sa.String, nullable=False),
        sa.Column("first_day", sa.Date, nullable=False),
        sa.Column("last_day", sa.Date, nullable=False),
        sa.Column("grounds", Json, nullable=False),
        sa.Column("made_by", sa.Uuid, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
        sa.Column("reply_until", UtcDateTime, nullable=False),
        sa.Column("reply", sa.String),
        sa.Column("replied_at", UtcDateTime),
        sa.Column("approved_by", sa.Uuid),
        sa.Column("approved_at", UtcDateTime),
        sa.Column("withdrawn_by", sa.Uuid),
        sa.Column("withdrawn_at", UtcDateTime),
        sa.Column("withdrawn_reason", sa.String),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_conduct_records"),
        comment="kind: kiosk.contract.conduct.ConductKind. A sanction has no effect without approved_at.",
    )
    op.create_index("uq_conduct_records_no", "conduct_records", ["hall_id", "no"], unique=True)
    op.create_index("ix_conduct_records_person", "conduct_records", ["hall_id", "person_id", "no"])


def downgrade() -> None:
    op.drop_table("conduct_records")
