"""The survey's answers"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "survey_answers",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("month", sa.Date, nullable=False),
        sa.Column("question", sa.String, nullable=False),
        sa.Column("answer", sa.String, nullable=False),
        sa.Column("words", sa.String),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_survey_answers"),
        comment="id is random, month a first day: nothing here says who, where or on which day. answer is empty for "
        "who saw the question and gave none.",
    )
    op.create_index("ix_survey_answers_month", "survey_answers", ["hall_id", "month", "question", "answer"])
    op.create_table(
        "survey_asked",
        sa.Column("hall_id", sa.String),
        sa.Column("mac", sa.String),
        sa.Column("day", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "mac", name="pk_survey_asked"),
        comment="Whom not to ask again yet: a MAC under the hub's secret of an account or ID number, gone with the "
        "pack's days.",
    )
    op.create_table(
        "survey_questions",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.String),
        sa.Column("said", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_survey_questions"),
        comment="What was asked, as JSON, so that its answers can be read when the pack asks something else.",
    )


def downgrade() -> None:
    for name in ("survey_questions", "survey_asked", "survey_answers"):
        op.drop_table(name)
