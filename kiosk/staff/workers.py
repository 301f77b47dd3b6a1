"""The hub's own work on people: sessions that idle end with a reason on record, old tries are forgotten."""

from __future__ import annotations

from kiosk.hub.registry import worker
from kiosk.hub.services import HubServices
from kiosk.staff import sessions, tries


@worker("idle_sessions", every_seconds=20)
def end_idle_sessions(services: HubServices) -> None:
    now = services.clock.now()
    with services.database.read() as connection:
        if not sessions.idle(connection, services.hall, now):
            return
    with services.write() as work:
        sessions.end_idle(work, now)
        work.commit()


@worker("forget_tries", every_seconds=3600)
def forget_tries(services: HubServices) -> None:
    with services.write() as work:
        tries.purge(work, services.clock.now())
        work.commit()
