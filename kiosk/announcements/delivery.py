"""The proof: what each terminal has, shows, and how often customers saw it. Registered by import."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.announcements.looking import LOOKS, MISSES, content_of, view_of
from kiosk.announcements.reached import reach_of
from kiosk.announcements.records import zones_of
from kiosk.announcements.service import known
from kiosk.announcements.standing import is_sure, meant
from kiosk.announcements.tables import showings
from kiosk.clock import Clock
from kiosk.contract.announcements import AskAnnouncement, Delivered, Delivery
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.hub.pairing import apps_of
from kiosk.hub.registry import AskContext, ask


@ask("announcements/delivery", scopes={Scope.STAFF}, body=AskAnnouncement, answer=Delivery, rate=LOOKS,
     refusals=MISSES, roles=MAY["announcements/delivery"])
def delivery(ctx: AskContext, asked: AskAnnouncement) -> Delivery:
    """One announcement × every paired terminal. Raises NotFound."""
    with ctx.services.database.read() as connection:
        return delivery_of(connection, ctx.caller.hall, asked.announcement_id, ctx.services.clock)


def delivery_of(connection: Connection, hall: str, id: UUID, clock: Clock) -> Delivery:
    row = known(connection, hall, id)
    targets = content_of(connection, hall, id, row.live_version or row.version).content.targets
    said = {one.app_id: one for one in connection.execute(
        select(showings).where(showings.c.hall_id == hall, showings.c.announcement_id == id))}
    zones, terminals = zones_of(connection, hall), []
    for app in apps_of(connection, hall, Scope.TERMINAL):
        its = said.get(app.id)
        terminals.append(Delivered(
            app_code=app.code, app_name=app.name, connected_at=app.last_session_at,
            targeted=meant(targets, hall, app.code, zones.get(app.id)), sure=is_sure(targets, zones.get(app.id)),
            **({} if its is None else {
                "received": its.received, "received_at": its.received_at, "showing": its.showing,
                "showing_since": its.showing_since, "gone_at": its.gone_at, "seen": its.seen,
                "read": its.read_through, "printed": its.printed, "taken": its.taken})))
    concerned, reached = reach_of(connection, hall, id, targets) or (None, None)
    return Delivery(announcement=view_of(connection, hall, row, clock.now()), terminals=terminals,
                    concerned=concerned, reached=reached)
