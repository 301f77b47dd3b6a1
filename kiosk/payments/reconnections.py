"""A paid-off supply's case at the hub: closed by whoever switched it on; one that is late is told, once."""

from __future__ import annotations

from kiosk.accounts import close_reconnection, open_reconnections
from kiosk.audit import note
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.contract.worklist import CloseReconnection, ReconnectionDone
from kiosk.hub.registry import CommandContext, command, worker
from kiosk.hub.services import HubServices
from kiosk.tickets import raise_once


@command("close_reconnection", scopes={Scope.COUNTER, Scope.STAFF}, payload=CloseReconnection,
         roles=MAY["close_reconnection"])
def close(ctx: CommandContext, asked: CloseReconnection) -> ReconnectionDone:
    """Of a case that is closed already nothing more comes. Raises AccountUnknown."""
    assert ctx.caller.person is not None
    now = ctx.clock.now()
    if close_reconnection(ctx.work, asked.reconnection_id, now):
        note(ctx.work, ctx.tokens, "ReconnectionClosed", f"reconnection:{asked.reconnection_id}", now,
             by=str(ctx.caller.person.id))
    return ReconnectionDone(reconnection_id=asked.reconnection_id)


@worker("reconnections", 60.0)
def tell_of_late_ones(services: HubServices) -> None:
    now = services.clock.now()
    with services.database.read() as connection:
        late = open_reconnections(connection, services.hall, due_before=now)
    if late:
        with services.write() as work:
            for case in late:
                raise_once(work, "reconnection", f"reconnection:{case.id}", now, due_at=case.due_at.isoformat())
            work.commit()
