"""What is to be done about a low rating that counts, and who hears when nobody did."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import insert, select, update

from kiosk.feedback import facts
from kiosk.feedback.tables import follow_ups
from kiosk.feedback.telling import call_back_due, midnight, review_due
from kiosk.hub.registry import worker
from kiosk.hub.services import HubServices
from kiosk.hub.work import HubWork
from kiosk.tickets import Served, raise_once


def open_follow_up(work: HubWork, row: Any, visit: Served, now: datetime) -> bool:
    """Once. A call-back is due from when the customer said it, not from when the hub heard; neither its times nor its
    id tell the minute, which would lead back to the visit."""
    if work.connection.execute(select(follow_ups.c.id).where(
            follow_ups.c.hall_id == work.hall, follow_ups.c.rating_id == row.id)).first():
        return False
    kind, id = "call_back" if row.phone else "review", uuid4()
    due = call_back_due(work.connection, work.hall, row.at) if row.phone else review_due(
        work.connection, work.hall, now)
    work.connection.execute(insert(follow_ups).values(
        hall_id=work.hall, id=id, rating_id=row.id, kind=kind, state="open",
        opened_at=midnight(work.connection, work.hall, now), due_at=due,
        window_code=visit.window, person_id=visit.person_id, service_id=visit.service_id, level=row.level))
    work.record(facts.follow_up("FollowUpOpened", id, now, kind=kind, rating=str(row.id)))
    return True


@worker("follow_ups", every_seconds=30)
def escalate(services: HubServices) -> None:
    """What nobody has done by its time goes to the manager, once."""
    now = services.clock.now()
    late = (follow_ups.c.hall_id == services.hall, follow_ups.c.done_at.is_(None), follow_ups.c.due_at <= now,
            follow_ups.c.overdue_at.is_(None))
    with services.database.read() as connection:
        if connection.execute(select(follow_ups.c.id).where(*late).limit(1)).first() is None:
            return
    with services.write() as work:
        for row in work.connection.execute(select(follow_ups).where(*late).order_by(follow_ups.c.due_at)).all():
            work.connection.execute(update(follow_ups).where(
                follow_ups.c.hall_id == work.hall, follow_ups.c.id == row.id).values(overdue_at=now))
            work.record(facts.follow_up("FollowUpOverdue", row.id, now))
            raise_once(work, "follow_up", f"follow_up:{row.id}", now, task=row.kind)
        work.commit()
