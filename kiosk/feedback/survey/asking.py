"""Whom to ask: a customer who is known by an account or a card not twice within the pack's days. Registered by import.

The hub keeps a MAC under its secret and a day, and forgets both when the days are over. Nothing joins it to an answer.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import Connection, delete, select

from kiosk.complaints import day_at
from kiosk.contract.messages import Scope
from kiosk.contract.survey import MayAsk, MayAskAnswer
from kiosk.feedback.survey.rules import survey_of
from kiosk.feedback.survey.tables import asked as asked_table
from kiosk.hub.dialect import upsert
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, ask, worker
from kiosk.hub.services import HubServices
from kiosk.hub.tokens import Tokens

ASKS, NONE = Rate(60, 1.0), Rate(10, 0.1)


@ask("survey/may_ask", scopes={Scope.TERMINAL}, body=MayAsk, answer=MayAskAnswer, rate=ASKS, refusals=NONE)
def may_ask(ctx: AskContext, asked: MayAsk) -> MayAskAnswer:
    """Two terminals that ask of one customer at once hear one yes: the hall's lock is between them."""
    services, hall = ctx.services, ctx.caller.hall
    tokens, now = Tokens(services.identity.secret, hall), services.clock.now()
    macs = sorted({tokens.survey_mac(one) for one in asked.known_by})
    with services.write(hall) as work:
        today, since = day_at(work.connection, hall, now), _forgotten_before(work.connection, hall, now)
        if work.connection.execute(select(asked_table.c.mac).where(
                asked_table.c.hall_id == hall, asked_table.c.mac.in_(macs), asked_table.c.day >= since)).first():
            return MayAskAnswer(ask=False)
        insert = upsert(work.connection, asked_table)
        work.connection.execute(
            insert.on_conflict_do_update(index_elements=["hall_id", "mac"], set_={"day": insert.excluded.day}),
            [{"hall_id": hall, "mac": mac, "day": today} for mac in macs])
        work.commit()
    return MayAskAnswer(ask=True)


@worker("survey", every_seconds=3600)
def forget(services: HubServices) -> None:
    """Who may be asked again is no longer known here."""
    with services.database.read() as connection:
        over = (asked_table.c.hall_id == services.hall, asked_table.c.day < _forgotten_before(
            connection, services.hall, services.clock.now()))
        if connection.execute(select(asked_table.c.mac).where(*over).limit(1)).first() is None:
            return
    with services.write() as work:
        work.connection.execute(delete(asked_table).where(*over))
        work.commit()


def _forgotten_before(connection: Connection, hall: str, now: datetime) -> date:
    return day_at(connection, hall, now) - timedelta(days=survey_of(connection, hall).again_after_days - 1)
