"""The hall's people: who they are, their open sessions, the numbers that were tried"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json, UtcDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "staff",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("roles", Json, nullable=False),
        sa.Column("pin_hash", sa.String, nullable=False),
        sa.Column("one_time_until", UtcDateTime),
        sa.Column("disabled_at", UtcDateTime),
        sa.Column("added_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_staff"),
        sa.UniqueConstraint("hall_id", "number", name="uq_staff_hall_id_number"),
        comment="`pin_hash` is argon2id; `one_time_until` stands while the PIN is one that the hub made up.",
    )
    op.create_table(
        "staff_sessions",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("token_mac", sa.String, nullable=False),
        sa.Column("person_id", sa.Uuid, nullable=False),
        sa.Column("app_id", sa.Uuid, nullable=False),
        sa.Column("scope", sa.String, nullable=False),
        sa.Column("began_at", UtcDateTime, nullable=False),
        sa.Column("seen_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_staff_sessions"),
        sa.UniqueConstraint("hall_id", "token_mac", name="uq_staff_sessions_hall_id_token_mac"),
        sa.UniqueConstraint("hall_id", "app_id", name="uq_staff_sessions_hall_id_app_id"),
        sa.UniqueConstraint("hall_id", "person_id", "scope", name="uq_staff_sessions_hall_id_person_id_scope"),
        comment="Open sessions: one an app, and one a person and kind of app.",
    )
    op.create_table(
        "staff_tries",
        sa.Column("hall_id", sa.String),
        sa.Column("number_mac", sa.String),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("tried_at", UtcDateTime, nullable=False),
        sa.Column("locked_until", UtcDateTime),
        sa.PrimaryKeyConstraint("hall_id", "number_mac", name="pk_staff_tries"),
        comment="Tries since the last right PIN, of numbers that nobody has as well: so both answer alike.",
    )


def downgrade() -> None:
    for table in ("staff_tries", "staff_sessions", "staff"):
        op.drop_table(table)
