"""Records at the hub's door: one's own for everybody, those of others for whoever answers for the hall."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from kiosk.audit import as_uuids, named
from kiosk.complaints import numbers_shown_to
from kiosk.conduct import model
from kiosk.conduct.keeping import ConductSteps, record_of
from kiosk.conduct.tables import records
from kiosk.contract import conduct as said
from kiosk.contract.conduct import AskConduct, ConductKind, ConductList, ConductView, Ground
from kiosk.contract.messages import Message, Scope
from kiosk.contract.roles import MAY
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, Caller, CommandContext, ask, command
from kiosk.staff import names_of, numbers_of

LOOKS, MISSES = Rate(120, 5.0), Rate(60, 1.0)
_CONSOLE, _DESKS = {Scope.STAFF}, {Scope.STAFF, Scope.COUNTER}
STEPS: dict[str, tuple[set[Scope], type[Message], Callable[[ConductSteps, Any], Row[Any]]]] = {
    "make_conduct": (_CONSOLE, said.MakeConduct, ConductSteps.make),
    "reply_conduct": (_DESKS, said.ReplyConduct, ConductSteps.reply),
    "approve_conduct": (_CONSOLE, said.ApproveConduct, ConductSteps.approve),
    "withdraw_conduct": (_CONSOLE, said.WithdrawConduct, ConductSteps.withdraw),
}


def _handler(step: Callable[[ConductSteps, Any], Row[Any]]) -> Callable[[CommandContext, Any], ConductView]:
    def handle(ctx: CommandContext, asked: Any) -> ConductView:
        assert ctx.caller.person is not None
        row = step(ConductSteps(ctx), asked)
        return views(ctx.work.connection, ctx.hall, [row], ctx.caller, ctx.clock.now())[0]

    return handle


for _kind, (_scopes, _payload, _step) in STEPS.items():
    command(_kind, scopes=_scopes, payload=_payload, roles=MAY[_kind])(_handler(_step))


@ask("conduct/list", scopes=_CONSOLE, body=AskConduct, answer=ConductList, rate=LOOKS, refusals=MISSES,
     roles=MAY["conduct/list"])
def listed(ctx: AskContext, asked: AskConduct) -> ConductList:
    """Of everybody but whoever asks: one's own is `conduct/mine`, and shows what it shows everybody."""
    return _found(ctx, asked, mine=False)


@ask("conduct/mine", scopes=_DESKS, body=AskConduct, answer=ConductList, rate=LOOKS, refusals=MISSES,
     roles=MAY["conduct/mine"])
def of_oneself(ctx: AskContext, asked: AskConduct) -> ConductList:
    return _found(ctx, asked, mine=True)


def _found(ctx: AskContext, asked: AskConduct, *, mine: bool) -> ConductList:
    person, hall, c = ctx.caller.person, ctx.caller.hall, records.c
    assert person is not None
    where = [c.hall_id == hall, c.person_id == person.id if mine else c.person_id != person.id]
    if asked.before is not None:
        where.append(c.no < asked.before)
    with ctx.services.database.read() as connection:
        rows = connection.execute(select(records).where(*where).order_by(c.no.desc()).limit(asked.limit)).all()
        return ConductList(records=views(connection, hall, rows, ctx.caller, ctx.services.clock.now()))


def views(
    connection: Connection, hall: str, rows: Sequence[Row[Any]], caller: Caller, now: datetime,
) -> list[ConductView]:
    """As the caller may see them: whom a record is about is not told which case it rests on, and nobody hears of a case
    that is kept from them."""
    who = caller.person
    assert who is not None
    refs = {one["ref"] for row in rows if row.person_id != who.id for one in row.grounds if one["of"] == "case"}
    shown = numbers_shown_to(connection, hall, refs, who.id, caller.app_id) if refs else set()
    people = {id for row in rows for id in (row.person_id, row.made_by, row.approved_by, row.withdrawn_by) if id}
    numbers, names = numbers_of(connection, hall, people), names_of(connection, hall, people)
    decides = bool(who.roles & MAY["approve_conduct"])

    def view(row: Row[Any]) -> ConductView:
        record, own = record_of(row), row.person_id == who.id
        return ConductView(
            id=row.id, no=row.no, kind=ConductKind(row.kind), state=model.state_of(record, now), version=row.version,
            number=numbers[row.person_id], name=names.get(row.person_id, ""), reason=row.reason, rule=row.rule,
            first=row.first_day, last=row.last_day, grounds=_grounds(row.grounds, set() if own else shown),
            by=numbers.get(row.made_by, ""), made_at=row.made_at, reply_until=row.reply_until, reply=row.reply or "",
            replied_at=row.replied_at, approved_by=numbers.get(row.approved_by, ""), approved_at=row.approved_at,
            withdrawn_by=numbers.get(row.withdrawn_by, ""), withdrawn_at=row.withdrawn_at,
            withdrawn_reason=row.withdrawn_reason or "", may=model.allowed(record, who.id, now, decides=decides))

    return [view(row) for row in rows]


def _grounds(kept: Collection[Mapping[str, str]], shown: Collection[str]) -> list[Ground]:
    found = [Ground.model_validate(one) for one in kept]
    return [Ground(of="case") if one.of == "case" and one.ref not in shown else one for one in found]


@named("conduct")
def name_records(connection: Connection, hall: str, ids: set[str]) -> Mapping[str, str]:
    """The number alone: whom a record is about is not the audit's to tell."""
    rows = connection.execute(select(records.c.id, records.c.no).where(
        records.c.hall_id == hall, records.c.id.in_(as_uuids(ids))))
    return {str(row.id): str(row.no) for row in rows}
