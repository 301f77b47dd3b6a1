"""Sealed words become cases: what came as facts at once, the anonymous lane once a day, shuffled."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Row, Table, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from kiosk.complaints import facts
from kiosk.complaints.accepting import NewCase, accept, taken_down
from kiosk.complaints.keeping import Writer
from kiosk.complaints.lane import BATCH, has_left, lay, over
from kiosk.complaints.rules import rules_of
from kiosk.complaints.sealing import key_of, open_box
from kiosk.complaints.tables import arrivals, lane, passed_up
from kiosk.complaints.words import hub_key
from kiosk.contract.complaints import AcceptCase, AnonymousLane, Channel, Kind, LaneTaken, Sealed, SealedWords
from kiosk.contract.identity import unb64
from kiosk.contract.messages import Scope
from kiosk.errors import KioskError
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.services import HubServices
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.staff import with_number

log = logging.getLogger(__name__)

LANES, NONE = Rate(40, 0.1), Rate(10, 0.1)


@ask("complaints/anonymous", scopes={Scope.TERMINAL}, body=AnonymousLane, answer=LaneTaken, rate=LANES, refusals=NONE)
def take_lane(ctx: AskContext, asked: AnonymousLane) -> LaneTaken:
    """What terminals collected, by random ids: who sent it and when is kept nowhere. The same again changes nothing."""
    with ctx.services.write(ctx.caller.hall) as work:
        today = rules_of(work.connection, work.hall).day_of(ctx.services.clock.now())
        lay(work, lane, [{
            "id": one.case_id, "number": one.number, "day": min(one.day, today), "kind": one.kind, "desk": False,
            "sealed": one.sealed.model_dump()} for one in asked.cases if not has_left(work, one.case_id)])
        work.commit()
    return LaneTaken(taken=len(asked.cases))


def open_arrivals(services: HubServices) -> int:
    """Accept what can be opened, oldest first, a batch at most; returns how many rows it dealt with."""
    now = services.clock.now()
    with services.write() as work:
        waiting = work.connection.execute(
            select(arrivals).where(arrivals.c.hall_id == work.hall, arrivals.c.error.is_(None))
            .order_by(arrivals.c.given_at, arrivals.c.id).limit(BATCH)).all()
        for row in waiting:
            _open(services, work, arrivals, row, now, since=row.given_at)
        work.commit()
    return len(waiting)


def release_lane(services: HubServices) -> int:
    """Anonymous cases of days that are over, in random order: beside no other trace of the same hour. How many."""
    now = services.clock.now()
    with services.write() as work:
        rules = rules_of(work.connection, work.hall)
        found = over(work, lane, now)
        for row in found:
            _open(services, work, lane, row, now, since=rules.begin_of(row.day), anonymous=True)
        work.commit()
    return len(found)


def _open(
    services: HubServices, work: HubWork, table: Table, row: Row[Any], now: datetime, *, since: datetime,
    anonymous: bool = False,
) -> None:
    """What cannot be opened is kept with its reason and told to the manager; the rest goes on."""
    tokens = Tokens(services.identity.secret, services.hall)
    try:
        with work.savepoint():
            _pass_up(work, row, since) if row.kind == Kind.REPORT else _accept(
                work, tokens, row, now, since=since, anonymous=anonymous)
    except (KioskError, ValidationError, IntegrityError) as error:
        code = error.code if isinstance(error, KioskError) else type(error).__name__
        log.error("a case could not be taken: %s", code)
        if table is arrivals:
            work.connection.execute(update(arrivals).where(
                arrivals.c.hall_id == work.hall, arrivals.c.id == row.id).values(error=code))
        if services.registry.alarm is not None:
            services.registry.alarm(work, "parked", f"case:{row.id}", now, {"fact": "CaseGiven", "error": code})
        if table is arrivals:
            return
    work.connection.execute(delete(table).where(table.c.hall_id == work.hall, table.c.id == row.id))


def _accept(
    work: HubWork, tokens: Tokens, row: Row[Any], now: datetime, *, since: datetime, anonymous: bool,
) -> None:
    sealed = Sealed.model_validate(row.sealed)
    key = key_of(sealed, hub_key(tokens), row.id)
    words = open_box(unb64(sealed.box), key, row.id)
    writer = Writer(work, tokens, now, by="customer")
    if anonymous and row.desk:
        accept(writer, replace(
            taken_down(work.connection, work.hall, AcceptCase.model_validate_json(words), since), number=row.number,
            key=key))
        return
    said = SealedWords.model_validate_json(words)
    person = with_number(work.connection, work.hall, said.about_number) if said.about_number else None
    accept(writer, NewCase(
        row.id, row.number, Kind(row.kind), Channel.TERMINAL, said.given, since, said.topic, anonymous=anonymous,
        confidential=said.confidential, happened_on=said.happened_on, about_window=said.about_window,
        about_person=person, ticket_id=said.ticket_id, code=said.code, key=key))


def _pass_up(work: HubWork, row: Row[Any], since: datetime) -> None:
    """An anonymous report of misconduct: on record for the hub above, as a named one is, without a time."""
    sealed = Sealed.model_validate(row.sealed)
    work.connection.execute(insert(passed_up).values(
        hall_id=work.hall, id=row.id, number=row.number, day=rules_of(work.connection, work.hall).day_of(since),
        sealed=None))
    work.record(facts.given(row.id, row.number, Kind.REPORT, sealed, since))
