"""Announcements with their versions, pictures and showings; the audit's chain"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json, UtcDateTime

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "announcements",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("no", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("live_version", sa.Integer),
        sa.Column("live_from", UtcDateTime),
        sa.Column("live_until", UtcDateTime),
        sa.Column("review_due_at", UtcDateTime),
        sa.Column("changed_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_announcements"),
        sa.UniqueConstraint("hall_id", "no", name="uq_announcements_hall_id_no"),
        comment="`state` is of the newest `version`; `live_version` is what was given out last, "
                "and plays by the clock.",
    )
    op.create_table(
        "announcement_versions",
        sa.Column("hall_id", sa.String),
        sa.Column("announcement_id", sa.Uuid),
        sa.Column("version", sa.Integer, autoincrement=False),
        sa.Column("content", Json, nullable=False),
        sa.Column("author_id", sa.Uuid, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
        sa.Column("approver_id", sa.Uuid),
        sa.Column("approved_at", UtcDateTime),
        sa.PrimaryKeyConstraint("hall_id", "announcement_id", "version", name="pk_announcement_versions"),
        comment="A version that was handed in is never written to again: a change is the next one.",
    )
    op.create_table(
        "announcement_pictures",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.String),
        sa.Column("mime", sa.String, nullable=False),
        sa.Column("width", sa.Integer, nullable=False),
        sa.Column("height", sa.Integer, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("added_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_announcement_pictures"),
        comment="Encoded by the hub itself; the id is the SHA-256 of `data`.",
    )
    op.create_table(
        "announcement_showings",
        sa.Column("hall_id", sa.String),
        sa.Column("announcement_id", sa.Uuid),
        sa.Column("app_id", sa.Uuid),
        sa.Column("received", sa.Integer),
        sa.Column("received_at", UtcDateTime),
        sa.Column("showing", sa.Integer),
        sa.Column("showing_since", UtcDateTime),
        sa.Column("gone_at", UtcDateTime),
        sa.Column("seen", sa.Integer, nullable=False),
        sa.Column("read_through", sa.Integer, nullable=False),
        sa.Column("printed", sa.Integer, nullable=False),
        sa.Column("taken", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "announcement_id", "app_id", name="pk_announcement_showings"),
        comment="What each terminal says of each announcement: versions, times by its clock, and how often customers …",
    )
    op.create_index("ix_announcement_showings_app", "announcement_showings", ["hall_id", "app_id"])
    op.create_table(
        "audit_entries",
        sa.Column("hall_id", sa.String),
        sa.Column("seq", sa.BigInteger, autoincrement=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("details", Json, nullable=False),
        sa.Column("seal", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "seq", name="pk_audit_entries"),
        comment="A chain: each seal covers the entry and the seal before it. Its head is in a fact AuditAnchored.",
    )
    op.create_index("ix_audit_entries_subject", "audit_entries", ["hall_id", "subject"])


def downgrade() -> None:
    for table in (
        "audit_entries", "announcement_showings", "announcement_pictures", "announcement_versions", "announcements",
    ):
        op.drop_table(table)
