"""Whether a visit was rated, for a terminal that would ask a second time. Registered by import."""

from __future__ import annotations

from sqlalchemy import select

from kiosk.contract.messages import Scope
from kiosk.contract.ratings import OfVisit, VisitRating
from kiosk.feedback.evidence import given_of, visit_of
from kiosk.feedback.model import Apart, judge
from kiosk.feedback.tables import ratings
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, ask
from kiosk.tickets import visits_of

LOOKS, MISSES = Rate(60, 1.0), Rate(10, 0.1)


@ask("ratings/visit", scopes={Scope.TERMINAL}, body=OfVisit, answer=VisitRating, rate=LOOKS, refusals=MISSES)
def of_visit(ctx: AskContext, asked: OfVisit) -> VisitRating:
    """By any of the ticket's ids. One that is set apart, or is about to be, leaves room for an honest one."""
    hall, now = ctx.caller.hall, ctx.services.clock.now()
    with ctx.services.database.read() as connection:
        visit = visits_of(connection, hall, {asked.ticket_id}).get(asked.ticket_id)
        known_by = visit.known_by if visit else {asked.ticket_id}
        rows = connection.execute(select(ratings).where(
            ratings.c.hall_id == hall, ratings.c.ticket_id.in_(known_by),
            ratings.c.state.in_(["counted", "waits"]))).all()
        return VisitRating(rated=any(row.state == "counted" or not isinstance(
            judge(given_of(connection, hall, row, visit), visit and visit_of(visit), now), Apart) for row in rows))
