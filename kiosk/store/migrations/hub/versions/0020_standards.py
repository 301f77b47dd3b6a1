"""The hall's standards pack: versions, a draft, what terminals show, how halls stand to the measure"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json, UtcDateTime

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "standards_versions",
        sa.Column("hall_id", sa.String),
        sa.Column("no", sa.Integer, autoincrement=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("revision", sa.BigInteger, nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("entries", Json),
        sa.Column("changed", sa.Integer, nullable=False),
        sa.Column("given_out_at", UtcDateTime, nullable=False),
        sa.Column("given_out_by", sa.Uuid),
        sa.Column("writers", Json, nullable=False),
        sa.Column("note", sa.String, nullable=False),
        sa.Column("restored", sa.Integer),
        sa.Column("review_due_at", UtcDateTime),
        sa.PrimaryKeyConstraint("hall_id", "no", name="pk_standards_versions"),
        comment="What was given out, never written to again but for `entries` of old ones, which go.",
    )
    op.create_table(
        "standards_drafts",
        sa.Column("hall_id", sa.String),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("changes", Json, nullable=False),
        sa.Column("writers", Json, nullable=False),
        sa.Column("changed_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", name="pk_standards_drafts"),
        comment="One a hall: changes that lie over the newest version. `revision` rises for ever.",
    )
    op.create_table(
        "standards_shown",
        sa.Column("hall_id", sa.String),
        sa.Column("app_id", sa.Uuid),
        sa.Column("issuer", sa.String, nullable=False),
        sa.Column("revision", sa.BigInteger, nullable=False),
        sa.Column("since", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "app_id", name="pk_standards_shown"),
        comment="What each terminal said last that its screen shows; of halls below, too.",
    )
    op.create_table(
        "standards_own_packs",
        sa.Column("hall_id", sa.String),
        sa.Column("revision", sa.BigInteger, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("given_out_at", UtcDateTime, nullable=False),
        sa.Column("measure", sa.String),
        sa.Column("measure_revision", sa.BigInteger),
        sa.Column("parts", Json, nullable=False),
        sa.Column("deviations", Json, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", name="pk_standards_own_packs"),
        comment="The newest pack that a hall gave out itself, and where it deviates from the one of the hub above.",
    )


def downgrade() -> None:
    for name in ("standards_own_packs", "standards_shown", "standards_drafts", "standards_versions"):
        op.drop_table(name)
