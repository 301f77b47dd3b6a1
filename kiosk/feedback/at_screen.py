"""A rating from the customer's screen at a counter. Registered for the hub by import."""

from __future__ import annotations

from datetime import timedelta

from kiosk.contract.messages import Scope
from kiosk.contract.ratings import RateVisit, VisitRated
from kiosk.feedback import facts
from kiosk.feedback.model import Channel
from kiosk.feedback.records import keep, row_of
from kiosk.hub.registry import CommandContext, command


@command("rate_visit", scopes={Scope.COUNTER}, payload=RateVisit, customers={Scope.COUNTER})
def rate_visit(ctx: CommandContext, asked: RateVisit) -> VisitRated:
    """The customer's own deed, whoever is signed in there; judged as every rating is."""
    now = ctx.clock.now()
    fact = facts.rating_given(
        asked.ticket_id, level=asked.level, reasons=asked.reasons, language=asked.language, channel=Channel.SCREEN,
        took=timedelta(milliseconds=asked.took_ms), changes=asked.changes, at=min(asked.at, now),
        by_staff=asked.by_staff, sealed=asked.sealed, app=ctx.caller.app_id)
    ctx.record(fact)
    keep(ctx.work, [row_of(ctx.work, ctx.hall, fact, ctx.caller.app_id, now)])
    return VisitRated(ticket_id=asked.ticket_id)
