"""Windows whose counter has lost the hub call by hand, and boards say so. Registered for the hub by import."""

from __future__ import annotations

from sqlalchemy import and_, select, update

from kiosk.contract.messages import Scope
from kiosk.hub.registry import Caller, presence
from kiosk.hub.services import HubServices
from kiosk.tickets.hub_tables import windows
from kiosk.tickets.windows import CLOSED


@presence(Scope.COUNTER)
def note_presence(services: HubServices, caller: Caller, here: bool) -> None:
    """Of the hall's own windows only; no fact, because it is true of this moment alone."""
    other = windows.c.lost_at.is_not(None) if here else windows.c.lost_at.is_(None)
    mine = and_(
        windows.c.hall_id == services.hall, windows.c.app_id == caller.app_id, windows.c.state != CLOSED, other)
    with services.database.read() as connection:
        if connection.execute(select(windows.c.code).where(mine)).first() is None:
            return
    with services.write() as work:
        at = None if here else services.clock.now()
        codes = work.connection.scalars(
            update(windows).where(mine).values(lost_at=at).returning(windows.c.code)).all()
        for code in codes:
            work.announce("counter", {"window": code, "by_hand": not here})
        work.announce("queue", {})  # whether anybody is there to see an alert may have changed
        work.commit()
