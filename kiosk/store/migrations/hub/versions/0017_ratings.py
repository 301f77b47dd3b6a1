"""Ratings with their figures and follow-ups, and the hall's keys for sealed words"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json, UtcDateTime

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sealing_keys",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.String),
        sa.Column("private", sa.LargeBinary, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_sealing_keys"),
        comment="X25519, 32 bytes. A row that is gone makes unreadable for ever what was sealed for it.",
    )
    op.create_table(
        "ratings",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("ticket_id", sa.Uuid, nullable=False),
        sa.Column("app_id", sa.Uuid, nullable=False),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
        sa.Column("reasons", Json, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("took_ms", sa.Integer, nullable=False),
        sa.Column("changes", sa.Integer, nullable=False),
        sa.Column("by_staff", sa.Boolean, nullable=False),
        sa.Column("words", sa.String),
        sa.Column("phone", sa.String),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("reason", sa.String),
        sa.Column("day", sa.Date),
        sa.Column("window_code", sa.String),
        sa.Column("person_id", sa.Uuid),
        sa.Column("service_id", sa.String),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_ratings"),
        comment="state: waits (for its visit), counted, apart (reason says why). words and phone stay in the hall.",
    )
    op.create_index("ix_ratings_ticket", "ratings", ["hall_id", "ticket_id"])
    op.create_index("uq_ratings_counted", "ratings", ["hall_id", "ticket_id"], unique=True,
                    **_where("state = 'counted'"))
    op.create_index("ix_ratings_waits", "ratings", ["hall_id", "at"], **_where("state = 'waits'"))
    op.create_index("ix_ratings_app", "ratings", ["hall_id", "app_id", "at"])
    op.create_table(
        "rating_days",
        sa.Column("hall_id", sa.String),
        sa.Column("day", sa.Date),
        sa.Column("window_code", sa.String),
        sa.Column("person_id", sa.Uuid),
        sa.Column("service_id", sa.String),
        sa.Column("level", sa.Integer, autoincrement=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint(
            "hall_id", "day", "window_code", "person_id", "service_id", "level", name="pk_rating_days"),
        comment="Ratings that count, in sum: what every figure is made of. Nobody known is the nil person.",
    )
    op.create_table(
        "follow_ups",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("rating_id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("opened_at", UtcDateTime, nullable=False),
        sa.Column("due_at", UtcDateTime, nullable=False),
        sa.Column("window_code", sa.String),
        sa.Column("person_id", sa.Uuid),
        sa.Column("service_id", sa.String),
        sa.Column("level", sa.Integer, nullable=False),
        sa.Column("owner_id", sa.Uuid),
        sa.Column("overdue_at", UtcDateTime),
        sa.Column("done_at", UtcDateTime),
        sa.Column("done_by", sa.Uuid),
        sa.Column("result", sa.String),
        sa.Column("note", sa.String),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_follow_ups"),
        comment="kind: call_back or review. person_id: whose service it was, who may neither see nor do it.",
    )
    op.create_index("ix_follow_ups_open", "follow_ups", ["hall_id", "due_at"], **_where("done_at is null"))


def downgrade() -> None:
    for name in ("follow_ups", "rating_days", "ratings", "sealing_keys"):
        op.drop_table(name)


def _where(condition: str) -> dict[str, Any]:
    return {"postgresql_where": sa.text(condition), "sqlite_where": sa.text(condition)}
