"""Follow-ups that the audit named before get a random id too; the audit's chain stays, and its door says the new one"""

from uuid import uuid4

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

_FOLLOW_UPS = sa.table(
    "follow_ups", sa.column("hall_id", sa.String), sa.column("id", sa.Uuid), sa.column("former_id", sa.Uuid))
_ALERTS = sa.table(
    "alerts", sa.column("hall_id", sa.String), sa.column("kind", sa.String), sa.column("subject", sa.String))


def upgrade() -> None:
    op.add_column("follow_ups", sa.Column("former_id", sa.Uuid))
    f = _FOLLOW_UPS.c
    for row in op.get_bind().execute(sa.select(f.hall_id, f.id)).all():
        if row.id.version == 7:  # made of its time
            _rename(row.hall_id, row.id, uuid4(), former=row.id)


def downgrade() -> None:
    f = _FOLLOW_UPS.c
    for row in op.get_bind().execute(sa.select(f.hall_id, f.id, f.former_id).where(f.former_id.is_not(None))).all():
        _rename(row.hall_id, row.id, row.former_id, former=None)
    op.drop_column("follow_ups", "former_id")


def _rename(hall: str, old: object, new: object, *, former: object) -> None:
    f, a, connection = _FOLLOW_UPS.c, _ALERTS.c, op.get_bind()
    connection.execute(sa.update(_FOLLOW_UPS).where(f.hall_id == hall, f.id == old).values(id=new, former_id=former))
    connection.execute(sa.update(_ALERTS).where(
        a.hall_id == hall, a.kind == "follow_up", a.subject == f"follow_up:{old}").values(subject=f"follow_up:{new}"))
