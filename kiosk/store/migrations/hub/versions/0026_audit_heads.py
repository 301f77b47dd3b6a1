"""Heads of halls' audits at the hub above, and the audit by person, deed and time"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

_INDEXES = {
    "ix_audit_entries_by": ["hall_id", "by", "seq"], "ix_audit_entries_action": ["hall_id", "action", "seq"],
    "ix_audit_entries_at": ["hall_id", "at"]}


def upgrade() -> None:
    for name, columns in _INDEXES.items():
        op.create_index(name, "audit_entries", columns)
    op.create_table(
        "audit_heads",
        sa.Column("hall_id", sa.String),
        sa.Column("origin", sa.String),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("seal", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "origin", name="pk_audit_heads"),
        comment="At a hub above: the highest head that each life of a hall's hub has told.",
    )


def downgrade() -> None:
    op.drop_table("audit_heads")
    for name in _INDEXES:
        op.drop_index(name, table_name="audit_entries")
