"""The hall's terminals and boards: which are heard of, and how their printers are. Registered by import."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from kiosk.contract.messages import Scope
from kiosk.contract.today import Machine
from kiosk.hub.dialect import upsert
from kiosk.hub.heard import heard
from kiosk.hub.pairing import apps_of
from kiosk.hub.registry import Caller, presence
from kiosk.hub.services import HubServices
from kiosk.tickets import devices

KINDS = (Scope.TERMINAL, Scope.BOARD)
AGAIN = timedelta(seconds=50)
"""An app that stays is written down so often, not with each sign of life."""
SILENT = timedelta(minutes=2)
"""Without a word for longer it is away, even where the hub ended before it could write so."""


@presence(Scope.TERMINAL)
def terminal(services: HubServices, caller: Caller, here: bool) -> None:
    _note(services, caller, here)


@presence(Scope.BOARD)
def board(services: HubServices, caller: Caller, here: bool) -> None:
    _note(services, caller, here)


def machines(connection: Connection, hall: str, now: datetime) -> list[Machine]:
    """All that are paired and not revoked, terminals first."""
    states = devices(connection, hall)
    known = {row.app_id: row for row in connection.execute(select(heard).where(heard.c.hall_id == hall))}
    found = []
    for scope in KINDS:
        for app in apps_of(connection, hall, scope):
            row = known.get(app.id)
            found.append(Machine(
                app_id=app.id, code=app.code, name=app.name, kind=scope.value, heard_at=row.at if row else None,
                here=row is not None and bool(row.here) and now - row.at < SILENT, devices=states.get(app.id, [])))
    return found


def _note(services: HubServices, caller: Caller, here: bool) -> None:
    """No fact, because it is true of this moment alone."""
    now = services.clock.now()
    mine = (heard.c.hall_id == caller.hall) & (heard.c.app_id == caller.app_id)
    with services.database.read() as connection:
        known = connection.execute(select(heard.c.here, heard.c.at).where(mine)).first()
    same = known is not None and bool(known.here) == here
    if same and known is not None and (not here or now - known.at < AGAIN):
        return
    with services.write(caller.hall) as work:
        statement = upsert(work.connection, heard).values(
            hall_id=caller.hall, app_id=caller.app_id, here=here, at=now)
        work.connection.execute(statement.on_conflict_do_update(
            index_elements=["hall_id", "app_id"], set_={"here": here, "at": now}))
        if not same or (known is not None and now - known.at >= SILENT):
            work.announce("hall", {"what": "machine"})
        work.commit()
