"""The proof: what each terminal has, shows, and how often customers saw it. Registered by import."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.announcements.from_above import from_above, view
from kiosk.announcements.looking import LOOKS, MISSES, view_of
from kiosk.announcements.reached import given_out, reach_of
from kiosk.announcements.records import broken_of, zones_of
from kiosk.announcements.screens import screens_of
from kiosk.announcements.service import known
from kiosk.announcements.standing import is_sure, meant
from kiosk.announcements.tables import showings, views
from kiosk.clock import Clock
from kiosk.contract.announcements import AskAnnouncement, Delivered, Delivery
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.state import served_halls


@ask("announcements/delivery", scopes={Scope.STAFF}, body=AskAnnouncement, answer=Delivery, rate=LOOKS,
     refusals=MISSES, roles=MAY["announcements/delivery"])
def delivery(ctx: AskContext, asked: AskAnnouncement) -> Delivery:
    """One announcement × every paired terminal. Raises NotFound."""
    with ctx.services.database.read() as connection:
        return delivery_of(connection, ctx.caller.hall, asked.announcement_id, ctx.services.clock)


def delivery_of(connection: Connection, hall: str, id: UUID, clock: Clock) -> Delivery:
    """Of this hall, or of the hub above where that gave it out: then at this hall's own terminals. Raises NotFound."""
    above = from_above(connection, hall, id)
    if above:
        its_view, halls = view(above[0], clock.now()), [hall]
    else:
        its_view, halls = view_of(connection, hall, known(connection, hall, id), clock.now()), served_halls(connection)
    version, targets, drawn = given_out(connection, hall, id)
    broken = broken_of(connection, halls, {id: drawn})
    said = {one.app_id: one for one in connection.execute(
        select(showings).where(showings.c.hall_id.in_(halls), showings.c.announcement_id == id))}
    seen = {one.app_id: one for one in connection.execute(select(views).where(
        views.c.hall_id.in_(halls), views.c.announcement_id == id, views.c.version == version))}
    zones, terminals = zones_of(connection, halls), []
    for one in screens_of(connection, hall):
        if one.hall not in halls:
            continue
        its, counts, zone = said.get(one.id), seen.get(one.id), zones.get(one.id) if one.id else None
        terminals.append(Delivered(
            app_code=one.code or "", app_name=one.name, connected_at=one.heard_at,
            silent=one.is_silent(clock.now()),
            hall=one.hall if one.below else "",
            targeted=meant(targets, one.hall, one.code, zone), sure=is_sure(targets, one.code, zone),
            broken=broken.get((id, one.id), 0) if one.id else 0,
            **({} if its is None else {
                "received": its.received, "received_at": its.received_at, "showing": its.showing,
                "showing_since": its.showing_since, "gone_at": its.gone_at}),
            **({} if counts is None else {
                "seen": counts.seen, "read": counts.read_through, "printed": counts.printed, "taken": counts.taken})))
    concerned, reached = reach_of(connection, hall, id, version, targets) or (None, None)
    return Delivery(announcement=its_view, terminals=terminals, concerned=concerned, reached=reached)
