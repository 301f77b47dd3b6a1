"""Ratings are judged with those of their hour; follow-ups of before have no times that lead to a visit, as new ones"""

from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json, UtcDateTime

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

_FOLLOW_UPS = sa.table(
    "follow_ups", sa.column("hall_id", sa.String), sa.column("id", sa.Uuid), sa.column("kind", sa.String),
    sa.column("opened_at", UtcDateTime), sa.column("due_at", UtcDateTime), sa.column("overdue_at", UtcDateTime))
_ALERTS = sa.table(
    "alerts", sa.column("hall_id", sa.String), sa.column("id", sa.Uuid), sa.column("kind", sa.String),
    sa.column("subject", sa.String), sa.column("at", UtcDateTime), sa.column("details", Json),
    sa.column("acknowledged_at", UtcDateTime))
_AUDIT = sa.table("audit_entries", sa.column("hall_id", sa.String), sa.column("subject", sa.String))
_PUBLICATIONS = sa.table(
    "publications", sa.column("hall_id", sa.String), sa.column("document", sa.String),
    sa.column("position", sa.BigInteger), sa.column("body", Json))


def upgrade() -> None:
    op.add_column("ratings", sa.Column("arrived_at", UtcDateTime))
    connection = op.get_bind()
    for hall in connection.execute(sa.select(_FOLLOW_UPS.c.hall_id).distinct()).scalars().all():
        _make_coarse(connection, hall, _zone(connection, hall))


def downgrade() -> None:
    """What was made coarse stays so: nothing knows the minute any more."""
    op.drop_column("ratings", "arrived_at")


def _make_coarse(connection: sa.Connection, hall: str, zone: ZoneInfo) -> None:
    audited = set(connection.execute(sa.select(_AUDIT.c.subject).where(
        _AUDIT.c.hall_id == hall, _AUDIT.c.subject.like("follow\\_up:%", escape="\\"))).scalars())
    f, a = _FOLLOW_UPS.c, _ALERTS.c
    now: dict[str, str] = {}  # what subjects of before are called
    for row in connection.execute(sa.select(_FOLLOW_UPS).where(f.hall_id == hall)).all():
        if row.id.version != 7:  # opened by the rule already
            continue
        subject = f"follow_up:{row.id}"
        id = row.id if subject in audited else uuid4()  # the audit's chain is sealed: what it names keeps its id
        now[subject] = f"follow_up:{id}"
        due = _hour(row.due_at) if row.kind == "call_back" else _midnight(row.due_at + timedelta(days=1), zone)
        connection.execute(sa.update(_FOLLOW_UPS).where(f.hall_id == hall, f.id == row.id).values(
            id=id, opened_at=_midnight(row.opened_at, zone), due_at=due,
            overdue_at=None if row.overdue_at is None else due))
    for row in connection.execute(sa.select(_ALERTS).where(a.hall_id == hall, a.kind == "follow_up")).all():
        told: dict[str, Any] = {"details": {name: said for name, said in row.details.items() if name != "window"}}
        if row.subject in now:
            told |= {"subject": now[row.subject], "at": _midnight(row.at, zone)}
            if row.acknowledged_at is None:  # no fact but the first names it yet
                told |= {"id": uuid4()}
        connection.execute(sa.update(_ALERTS).where(a.hall_id == hall, a.id == row.id).values(**told))


def _hour(at: datetime) -> datetime:
    return at.replace(minute=0, second=0, microsecond=0)


def _midnight(at: datetime, zone: ZoneInfo) -> datetime:
    """The hall's, before `at`."""
    return datetime.combine(at.astimezone(zone).date(), time(0), zone).astimezone(UTC)


def _zone(connection: sa.Connection, hall: str) -> ZoneInfo:
    p = _PUBLICATIONS.c
    body = connection.execute(
        sa.select(p.body).where(p.hall_id == hall, p.document == "standards").order_by(p.position.desc()).limit(1)
    ).scalar_one_or_none()
    return ZoneInfo(body["hall"]["timezone"] if body else "Asia/Shanghai")
