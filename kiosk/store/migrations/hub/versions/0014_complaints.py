"""Complaints: cases, whom they are about, clocks, steps, sealed words, and what is on its way in"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json, UtcDateTime

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "complaint_arrivals",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("sealed", Json, nullable=False),
        sa.Column("given_at", UtcDateTime, nullable=False),
        sa.Column("error", sa.String),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_complaint_arrivals"),
        comment="What terminals sent, until it is opened; error says why it cannot be.",
    )
    op.create_table(
        "complaint_cases",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("was_kind", sa.String, nullable=False),
        sa.Column("topic", sa.String),
        sa.Column("grade", sa.String, nullable=False),
        sa.Column("stage", sa.String, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("anonymous", sa.Boolean, nullable=False),
        sa.Column("confidential", sa.Boolean, nullable=False),
        sa.Column("accepted_at", UtcDateTime, nullable=False),
        sa.Column("happened_on", sa.Date),
        sa.Column("profile", sa.String, nullable=False),
        sa.Column("owner_id", sa.Uuid),
        sa.Column("owner_role", sa.String, nullable=False),
        sa.Column("about_window", sa.String),
        sa.Column("outside", sa.String, nullable=False),
        sa.Column("outside_no", sa.String, nullable=False),
        sa.Column("finding", sa.String),
        sa.Column("responsibility", sa.String),
        sa.Column("downgrade_by", sa.Uuid),
        sa.Column("reopened", sa.Integer, nullable=False),
        sa.Column("call_attempts", sa.Integer, nullable=False),
        sa.Column("content", sa.Boolean),
        sa.Column("code_mac", sa.String),
        sa.Column("due", sa.String),
        sa.Column("due_at", UtcDateTime),
        sa.Column("order_at", UtcDateTime, nullable=False),
        sa.Column("provisional", sa.Boolean, nullable=False),
        sa.Column("escalated_at", UtcDateTime),
        sa.Column("closed_at", UtcDateTime),
        sa.Column("changed_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_complaint_cases"),
        sa.UniqueConstraint("hall_id", "number", name="uq_complaint_cases_hall_id_number"),
        comment="owner_role holds while owner_id is null. due: the clock of due_at; order_at: that, or accepted_at.",
    )
    op.create_index("ix_complaint_cases_closed", "complaint_cases", ["hall_id", "closed_at", "id"])
    op.create_index(
        "ix_complaint_cases_inbox",
        "complaint_cases",
        ["hall_id", "order_at", "id"],
        postgresql_where=sa.text("stage <> 'closed'"),
        sqlite_where=sa.text("stage <> 'closed'"),
    )
    op.create_index("ix_complaint_cases_owner", "complaint_cases", ["hall_id", "owner_id", "order_at"])
    op.create_table(
        "complaint_clocks",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("case_id", sa.Uuid, nullable=False),
        sa.Column("clock", sa.String, nullable=False),
        sa.Column("turn", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("started_at", UtcDateTime, nullable=False),
        sa.Column("hours", sa.Integer),
        sa.Column("days", sa.Integer),
        sa.Column("warn_at", UtcDateTime, nullable=False),
        sa.Column("due_at", UtcDateTime, nullable=False),
        sa.Column("provisional", sa.Boolean, nullable=False),
        sa.Column("warned_at", UtcDateTime),
        sa.Column("escalated_at", UtcDateTime),
        sa.Column("met_at", UtcDateTime),
        sa.PrimaryKeyConstraint("hall_id", "case_id", "clock", "turn", name="pk_complaint_clocks"),
        comment="contact, handle, reply, call_back: each runs in hours or working days. turn 2: after it was reopened.",
    )
    op.create_index(
        "ix_complaint_clocks_due",
        "complaint_clocks",
        ["hall_id", "due_at"],
        postgresql_where=sa.text("met_at is null and escalated_at is null"),
        sqlite_where=sa.text("met_at is null and escalated_at is null"),
    )
    op.create_index(
        "ix_complaint_clocks_provisional",
        "complaint_clocks",
        ["hall_id"],
        postgresql_where=sa.text("provisional and met_at is null"),
        sqlite_where=sa.text("provisional and met_at is null"),
    )
    op.create_index(
        "ix_complaint_clocks_warn",
        "complaint_clocks",
        ["hall_id", "warn_at"],
        postgresql_where=sa.text("met_at is null and warned_at is null"),
        sqlite_where=sa.text("met_at is null and warned_at is null"),
    )
    op.create_table(
        "complaint_concerned",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("person_id", sa.Uuid, nullable=False),
        sa.Column("case_id", sa.Uuid, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "person_id", "case_id", name="pk_complaint_concerned"),
        comment="Whom a case is about: they neither see nor handle it.",
    )
    op.create_index("ix_complaint_concerned_case", "complaint_concerned", ["hall_id", "case_id"])
    op.create_table(
        "complaint_lane",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("sealed", Json, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_complaint_lane"),
        comment="Anonymous cases on their way in. No time and no app; by random id, so not even their order says when.",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "complaint_passed_up",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("sealed", Json),
        sa.Column("day", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_complaint_passed_up"),
        comment="Reports of misconduct. In the hall: that there is one. sealed: only at the hub above, which opens it.",
    )
    op.create_table(
        "complaint_steps",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("case_id", sa.Uuid, nullable=False),
        sa.Column("no", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("step", sa.String, nullable=False),
        sa.Column("stage", sa.String, nullable=False),
        sa.Column("person_id", sa.Uuid),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("details", Json, nullable=False),
        sa.Column("note", sa.LargeBinary),
        sa.PrimaryKeyConstraint("hall_id", "case_id", "no", name="pk_complaint_steps"),
        comment="by: person, hub or customer. note is sealed with the case's key.",
    )
    op.create_table(
        "complaint_words",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("case_id", sa.Uuid, nullable=False),
        sa.Column("key", sa.LargeBinary),
        sa.Column("given", sa.LargeBinary, nullable=False),
        sa.Column("reply", sa.LargeBinary),
        sa.PrimaryKeyConstraint("hall_id", "case_id", name="pk_complaint_words"),
        comment="What the customer said and was answered, sealed by key, itself under the hub's; null is forgotten.",
    )


def downgrade() -> None:
    op.drop_table("complaint_words")
    op.drop_table("complaint_steps")
    op.drop_table("complaint_passed_up")
    op.drop_table("complaint_lane")
    op.drop_table("complaint_concerned")
    op.drop_table("complaint_clocks")
    op.drop_table("complaint_cases")
    op.drop_table("complaint_arrivals")
