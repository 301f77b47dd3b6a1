"""What staff see and do about parked subjects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from kiosk.hub.projecting import retry_parked
from kiosk.hub.services import HubServices
from kiosk.hub.tables import parked_subjects


@dataclass(frozen=True, slots=True)
class ParkedSubject:
    """`intake_seq` is the first fact that could not be projected."""

    hall: str
    subject: str
    intake_seq: int
    error: str
    parked_at: datetime


def list_parked(services: HubServices) -> list[ParkedSubject]:
    """Of all halls that this hub serves, oldest first."""
    with services.database.read() as connection:
        rows = connection.execute(select(parked_subjects).order_by(parked_subjects.c.parked_at)).all()
    return [ParkedSubject(*row) for row in rows]


def retry_all(services: HubServices) -> int:
    """Project every parked subject again; returns how many are parked no more."""
    freed = 0
    for one in list_parked(services):
        with services.write(one.hall) as work:
            freed += retry_parked(work, services.registry, one.subject, services.clock.now())
            work.commit()
    return freed
