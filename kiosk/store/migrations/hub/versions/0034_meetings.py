"""Reception days and forums"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import UtcDateTime

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None
_OPEN = sa.text("done_at is null")


def upgrade() -> None:
    op.create_table(
        "meetings",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("no", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("topic", sa.String, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("starts", sa.String, nullable=False),
        sa.Column("ends", sa.String, nullable=False),
        sa.Column("place", sa.String, nullable=False),
        sa.Column("receives", sa.String, nullable=False),
        sa.Column("places", sa.Integer, nullable=False),
        sa.Column("called_off", sa.String),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_meetings"),
        comment="starts, ends: local HH:MM. called_off: why; null while it takes place.",
    )
    op.create_index("uq_meetings_no", "meetings", ["hall_id", "no"], unique=True)
    op.create_index("ix_meetings_day", "meetings", ["hall_id", "day"])
    op.create_table(
        "meeting_bookings",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("meeting_id", sa.Uuid, nullable=False),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("code_mac", sa.String),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("name", sa.String),
        sa.Column("phone", sa.String),
        sa.Column("case_number", sa.String),
        sa.Column("booked_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_meeting_bookings"),
        comment="name: one sign. code_mac, name, phone and case_number go when the pack's days after the meeting are "
        "over.",
    )
    op.create_index("uq_meeting_bookings_number", "meeting_bookings", ["hall_id", "number"], unique=True)
    op.create_index("ix_meeting_bookings_meeting", "meeting_bookings", ["hall_id", "meeting_id"])
    op.create_table(
        "meeting_tasks",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("meeting_id", sa.Uuid, nullable=False),
        sa.Column("no", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("words", sa.String, nullable=False),
        sa.Column("owner_id", sa.Uuid, nullable=False),
        sa.Column("due_on", sa.Date, nullable=False),
        sa.Column("case_number", sa.String),
        sa.Column("done_at", UtcDateTime),
        sa.Column("result", sa.String),
        sa.Column("result_en", sa.String),
        sa.Column("announcement_id", sa.Uuid),
        sa.Column("told_late", sa.Date),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_meeting_tasks"),
        comment="told_late: the due_on that the manager was told of.",
    )
    op.create_index("ix_meeting_tasks_meeting", "meeting_tasks", ["hall_id", "meeting_id"])
    op.create_index("ix_meeting_tasks_due", "meeting_tasks", ["hall_id", "due_on"], postgresql_where=_OPEN,
                    sqlite_where=_OPEN)


def downgrade() -> None:
    for name in ("meeting_tasks", "meeting_bookings", "meetings"):
        op.drop_table(name)
