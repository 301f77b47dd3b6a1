"""Answers of the survey at the hub. Keys lead with the hall."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, PrimaryKeyConstraint, String, Table, Text, Uuid

from kiosk.store import HUB

answers = Table(
    "survey_answers", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("month", Date, nullable=False),
    Column("question", String, nullable=False),
    Column("answer", String, nullable=False),
    Column("words", String),
    PrimaryKeyConstraint("hall_id", "id"),
    comment="id is random, month a first day: nothing here says who, where or on which day. answer is empty for "
    "who saw the question and gave none.",
)
Index("ix_survey_answers_month", answers.c.hall_id, answers.c.month, answers.c.question, answers.c.answer)

asked = Table(
    "survey_asked", HUB,
    Column("hall_id", String),
    Column("mac", String),
    Column("day", Date, nullable=False),
    PrimaryKeyConstraint("hall_id", "mac"),
    comment="Whom not to ask again yet: a MAC under the hub's secret of an account or ID number, gone with the pack's "
    "days.",
)

questions = Table(
    "survey_questions", HUB,
    Column("hall_id", String),
    Column("id", String),
    Column("said", Text, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    comment="What was asked, as JSON, so that its answers can be read when the pack asks something else.",
)
