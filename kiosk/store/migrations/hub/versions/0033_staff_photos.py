"""Photos of staff who agreed to be shown to everybody"""

import sqlalchemy as sa
from alembic import op

from kiosk.store.types import UtcDateTime

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "staff_photos",
        sa.Column("hall_id", sa.String, nullable=False),
        sa.Column("person_id", sa.Uuid, nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("shown_at", UtcDateTime, nullable=False),
        sa.Column("shown_by", sa.Uuid, nullable=True),
        sa.PrimaryKeyConstraint("hall_id", "person_id", name=op.f("pk_staff_photos")),
        comment="JPEG of ours, of who agreed to hang in the hall; gone at once when they do not any more.",
    )


def downgrade() -> None:
    op.drop_table("staff_photos")
