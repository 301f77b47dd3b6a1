"""Answers to quizzes, and who shows theirs. Keys lead with the hall; none of it leaves it."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, PrimaryKeyConstraint, String, Table, Uuid

from kiosk.store import HUB, UtcDateTime

answers = Table(
    "quiz_answers", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("person_id", Uuid, nullable=False),
    Column("question_id", String, nullable=False),
    Column("correct", Boolean, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    comment="Whether it was right, never which choice it was. Kept for 400 days.",
)
Index("ix_quiz_answers_person", answers.c.hall_id, answers.c.person_id, answers.c.at)
Index("ix_quiz_answers_at", answers.c.hall_id, answers.c.at)

shown = Table(
    "quiz_shown", HUB,
    Column("hall_id", String),
    Column("person_id", Uuid),
    Column("since", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "person_id"),
    comment="Who shows their own figures to whoever answers for the hall.",
)
