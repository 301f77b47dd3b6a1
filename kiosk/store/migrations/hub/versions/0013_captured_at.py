"""Payments by the time of their capture: what came in on a day, without reading all that ever came"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_CAPTURED = sa.text("captured_at is not null")


def upgrade() -> None:
    op.create_index(
        "ix_payments_captured_at", "payments", ["hall_id", "captured_at"],
        postgresql_where=_CAPTURED, sqlite_where=_CAPTURED)


def downgrade() -> None:
    op.drop_index("ix_payments_captured_at", "payments")
