"""The one look at the hall today. Registered by import."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.contract.today import AskToday, Doubt, HallToday
from kiosk.feedback import levels_between
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, Caller, ask
from kiosk.payments import in_doubt, takings
from kiosk.tickets import open_alerts, open_help, tickets_today
from kiosk.today.machines import machines
from kiosk.today.model import half_hours

LOOKS, MISSES = Rate(120, 4.0), Rate(60, 1.0)
DOUBTS = 20
_GAVE_UP = {"no_show", "cancelled"}


@ask("today", scopes={Scope.STAFF}, body=AskToday, answer=HallToday, rate=LOOKS, refusals=MISSES, roles=MAY["today"])
def today(ctx: AskContext, _asked: AskToday) -> HallToday:
    with ctx.services.database.read() as connection:
        return look(connection, ctx.caller, ctx.services.clock.now())


def look(connection: Connection, caller: Caller, now: datetime) -> HallToday:
    hall = caller.hall
    at_hand = tickets_today(connection, hall, now)
    visits, day = at_hand.visits, at_hand.queue.business_day
    waits = sorted(max(0, int((one.called_at - one.issued_at).total_seconds())) for one in visits if one.called_at)
    paid = takings(connection, hall, at_hand.began_at, at_hand.began_at + timedelta(days=1))
    return HallToday(
        as_of=now, business_day=day, categories=at_hand.queue.categories, longest=at_hand.longest, taken=len(visits),
        served=sum(one.state == "finished" for one in visits), gave_up=sum(one.state in _GAVE_UP for one in visits),
        wait_median_seconds=waits[(len(waits) - 1) // 2] if waits else None,
        wait_longest_seconds=waits[-1] if waits else None,
        half_hours=half_hours(
            [one.issued_at for one in visits],
            [one.finished_at for one in visits if one.state == "finished" and one.finished_at], at_hand.timezone),
        windows=at_hand.windows, ratings=levels_between(connection, hall, day, day),
        collected_fen=sum(one.amount_fen for one in paid), payments=len(paid),
        doubts=[Doubt(**one._asdict()) for one in in_doubt(connection, hall)[:DOUBTS]],
        machines=machines(connection, hall, now), help=open_help(connection, hall),
        alerts=open_alerts(connection, hall, caller))
