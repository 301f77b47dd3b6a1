"""Cases at the hub: what they are, whom they are about, their clocks, steps, sealed words. Keys lead with the hall."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
    Uuid,
    text,
)

from kiosk.store import HUB, Json, UtcDateTime

cases = Table(
    "complaint_cases", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("number", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("was_kind", String, nullable=False),
    Column("topic", String),
    Column("grade", String, nullable=False),
    Column("stage", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("channel", String, nullable=False),
    Column("anonymous", Boolean, nullable=False),
    Column("confidential", Boolean, nullable=False),
    Column("accepted_at", UtcDateTime, nullable=False),
    Column("happened_on", Date),
    Column("profile", String, nullable=False),
    Column("owner_id", Uuid),
    Column("owner_role", String, nullable=False),
    Column("about_window", String),
    Column("outside", String, nullable=False),
    Column("outside_no", String, nullable=False),
    Column("finding", String),
    Column("responsibility", String),
    Column("downgrade_by", Uuid),
    Column("reopened", Integer, nullable=False),
    Column("call_attempts", Integer, nullable=False),
    Column("content", Boolean),
    Column("code_mac", String),
    Column("due", String),
    Column("due_at", UtcDateTime),
    Column("order_at", UtcDateTime, nullable=False),
    Column("provisional", Boolean, nullable=False),
    Column("escalated_at", UtcDateTime),
    Column("closed_at", UtcDateTime),
    Column("changed_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    UniqueConstraint("hall_id", "number"),
    Index("ix_complaint_cases_inbox", "hall_id", "order_at", "id",
          postgresql_where=text("stage <> 'closed'"), sqlite_where=text("stage <> 'closed'")),
    Index("ix_complaint_cases_open", "hall_id", "stage", "due_at", "owner_id", "kind", "about_window", "id",
          postgresql_where=text("stage <> 'closed'"), sqlite_where=text("stage <> 'closed'")),
    Index("ix_complaint_cases_owner", "hall_id", "owner_id", "order_at"),
    Index("ix_complaint_cases_done", "hall_id", "owner_id", "closed_at", "id"),
    Index("ix_complaint_cases_closed", "hall_id", "closed_at", "id"),
    Index("ix_complaint_cases_accepted", "hall_id", "accepted_at"),
    comment="owner_role holds while owner_id is null. due: the clock of due_at; order_at: that, or accepted_at.",
)

concerned = Table(
    "complaint_concerned", HUB,
    Column("hall_id", String),
    Column("person_id", Uuid),
    Column("case_id", Uuid),
    PrimaryKeyConstraint("hall_id", "person_id", "case_id"),
    Index("ix_complaint_concerned_case", "hall_id", "case_id"),
    comment="Whom a case is about: they neither see nor handle it.",
)

clocks = Table(
    "complaint_clocks", HUB,
    Column("hall_id", String),
    Column("case_id", Uuid),
    Column("clock", String),
    Column("turn", Integer, autoincrement=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("hours", Integer),
    Column("days", Integer),
    Column("warn_at", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("provisional", Boolean, nullable=False),
    Column("warned_at", UtcDateTime),
    Column("escalated_at", UtcDateTime),
    Column("met_at", UtcDateTime),
    PrimaryKeyConstraint("hall_id", "case_id", "clock", "turn"),
    Index("ix_complaint_clocks_warn", "hall_id", "warn_at",
          postgresql_where=text("met_at is null and warned_at is null"),
          sqlite_where=text("met_at is null and warned_at is null")),
    Index("ix_complaint_clocks_due", "hall_id", "due_at",
          postgresql_where=text("met_at is null and escalated_at is null"),
          sqlite_where=text("met_at is null and escalated_at is null")),
    Index("ix_complaint_clocks_provisional", "hall_id",
          postgresql_where=text("provisional and met_at is null"),
          sqlite_where=text("provisional and met_at is null")),
    comment="contact, handle, reply, call_back: each runs in hours or working days. turn 2: after it was reopened.",
)

steps = Table(
    "complaint_steps", HUB,
    Column("hall_id", String),
    Column("case_id", Uuid),
    Column("no", Integer, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
    Column("step", String, nullable=False),
    Column("stage", String, nullable=False),
    Column("person_id", Uuid),
    Column("by", String, nullable=False),
    Column("details", Json, nullable=False),
    Column("note", LargeBinary),
    PrimaryKeyConstraint("hall_id", "case_id", "no"),
    comment="by: person, hub or customer. note is sealed with the case's key.",
)

words = Table(
    "complaint_words", HUB,
    Column("hall_id", String),
    Column("case_id", Uuid),
    Column("key", LargeBinary),
    Column("given", LargeBinary, nullable=False),
    Column("reply", LargeBinary),
    PrimaryKeyConstraint("hall_id", "case_id"),
    comment="What the customer said and was answered, sealed by key, itself under the hub's; null is forgotten.",
)

arrivals = Table(
    "complaint_arrivals", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("number", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("sealed", Json, nullable=False),
    Column("given_at", UtcDateTime, nullable=False),
    Column("error", String),
    PrimaryKeyConstraint("hall_id", "id"),
    comment="What terminals sent, until it is opened; error says why it cannot be.",
)

lane = Table(
    "complaint_lane", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("number", String, nullable=False),
    Column("day", Date, nullable=False),
    Column("kind", String, nullable=False),
    Column("sealed", Json, nullable=False),
    Column("desk", Boolean, nullable=False, server_default=text("false")),
    PrimaryKeyConstraint("hall_id", "id"),
    sqlite_with_rowid=False,
    comment="Anonymous cases on their way in. No time and no app; by random id, so not even their order says when.",
)

verdicts = Table(
    "complaint_verdicts", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("day", Date, nullable=False),
    Column("content", Boolean, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    sqlite_with_rowid=False,
    comment="What customers of anonymous cases (id) said of how they were handled, until that day is over.",
)

passed_up = Table(
    "complaint_passed_up", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("number", String, nullable=False),
    Column("sealed", Json),
    Column("day", Date, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    comment="Reports of misconduct. In the hall: that there is one. sealed: only at the hub above, which opens it.",
)

above = Table(
    "complaint_above", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("case_id", Uuid, nullable=False),
    Column("number", String, nullable=False),
    Column("what", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("told_at", UtcDateTime),
    PrimaryKeyConstraint("hall_id", "id"),
    Index("ix_complaint_above_told", "hall_id",
          postgresql_where=text("told_at is null"), sqlite_where=text("told_at is null")),
    comment="At the hub above: what a hall below has nobody to be told of, as its cases are about all who decide "
    "there.",
)
