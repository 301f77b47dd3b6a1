"""Tickets that a counter took on before their terminal told of them"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("tickets", sa.Column("former_id", sa.Uuid))
    op.create_index(
        "ix_tickets_former", "tickets", ["hall_id", "former_id"],
        postgresql_where=sa.text("former_id is not null"), sqlite_where=sa.text("former_id is not null"),
    )
    op.create_index(
        "ix_tickets_admitted", "tickets", ["hall_id"],
        postgresql_where=sa.text("admitted_at is not null"), sqlite_where=sa.text("admitted_at is not null"),
    )


def downgrade() -> None:
    op.drop_index("ix_tickets_admitted", "tickets")
    op.drop_index("ix_tickets_former", "tickets")
    op.drop_column("tickets", "former_id")
