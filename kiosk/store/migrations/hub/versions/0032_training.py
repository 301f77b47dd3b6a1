"""Answers to quizzes for staff, and who shows theirs"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import UtcDateTime

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "quiz_answers",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("person_id", sa.Uuid, nullable=False),
        sa.Column("question_id", sa.String, nullable=False),
        sa.Column("correct", sa.Boolean, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_quiz_answers"),
        comment="Whether it was right, never which choice it was. Kept for 400 days.",
    )
    op.create_index("ix_quiz_answers_person", "quiz_answers", ["hall_id", "person_id", "at"])
    op.create_index("ix_quiz_answers_at", "quiz_answers", ["hall_id", "at"])
    op.create_table(
        "quiz_shown",
        sa.Column("hall_id", sa.String),
        sa.Column("person_id", sa.Uuid),
        sa.Column("since", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "person_id", name="pk_quiz_shown"),
        comment="Who shows their own figures to whoever answers for the hall.",
    )


def downgrade() -> None:
    op.drop_table("quiz_shown")
    op.drop_table("quiz_answers")
