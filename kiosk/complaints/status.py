"""What a customer asks at a terminal with the number and code of their slip. Registered by import."""

from __future__ import annotations

import hmac
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, select

from kiosk.complaints import model
from kiosk.complaints.clocks import Clock
from kiosk.complaints.keeping import Writer, case_of, row_of
from kiosk.complaints.lane import lay, over, said_today
from kiosk.complaints.model import Step
from kiosk.complaints.rules import rules_of
from kiosk.complaints.service import called_back, reopen
from kiosk.complaints.tables import cases, clocks, passed_up, verdicts
from kiosk.complaints.words import CaseWords
from kiosk.contract.case_status import AskStatus, CaseStatus, GiveVerdict
from kiosk.contract.complaints import Kind, Stage
from kiosk.contract.messages import Scope
from kiosk.errors import Refused
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.services import HubServices
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork

ASKS, MISSES = Rate(60, 1.0), Rate(6, 1 / 60)
_ANSWERED = frozenset({Stage.REPLIED, Stage.REVIEWED, Stage.CALLED_BACK, Stage.CLOSED})


class CaseUnknown(Refused):
    """Number and code belong to no case; which of them is wrong is not told."""

    code = "case_unknown"


@ask("complaints/status", scopes={Scope.TERMINAL}, body=AskStatus, answer=CaseStatus, rate=ASKS, refusals=MISSES)
def status(ctx: AskContext, asked: AskStatus) -> CaseStatus:
    """Raises CaseUnknown."""
    tokens = Tokens(ctx.services.identity.secret, ctx.services.hall)
    with ctx.services.database.read() as connection:
        return _above(connection, ctx.caller.hall, asked.number) or status_of(
            connection, tokens, _known(connection, ctx.caller.hall, tokens, asked))


@ask("complaints/verdict", scopes={Scope.TERMINAL}, body=GiveVerdict, answer=CaseStatus, rate=ASKS, refusals=MISSES)
def verdict(ctx: AskContext, asked: GiveVerdict) -> CaseStatus:
    """Content or not, said once; the first “no” goes back to work. Raises CaseUnknown, WrongStage."""
    tokens = Tokens(ctx.services.identity.secret, ctx.services.hall)
    with ctx.services.write(ctx.caller.hall) as work:
        row = _known(work.connection, work.hall, tokens, asked)
        now = ctx.services.clock.now()
        if row.anonymous:
            _lay(work, row, asked.content, now)
        else:
            row = judge(Writer(work, tokens, now, by="customer"), row, content=asked.content)
        work.commit()
        return status_of(work.connection, tokens, row)


def _lay(work: HubWork, row: Row[Any], content: bool, now: datetime) -> None:
    """Nobody is to know from when somebody stood at a terminal: it counts when the day is over. Raises WrongStage."""
    case = case_of(work.connection, row)
    model.check_step(case, Step.VERDICT)
    model.after_word(replace(case, content=said_today(work.connection, work.hall, row.id)) if case.content is None
                     else case, content=content)
    lay(work, verdicts, [{"id": row.id, "day": rules_of(work.connection, work.hall).day_of(now), "content": content}])


def judge(writer: Writer, row: Row[Any], *, content: bool) -> Row[Any]:
    """What the customer said at a terminal. Raises WrongStage."""
    case = case_of(writer.work.connection, row)
    model.check_step(case, Step.VERDICT)
    after = model.after_word(case, content=content)
    if after.stage is Stage.RETURNED:
        return reopen(writer, row, Step.VERDICT)
    if after.stage is Stage.CALLED_BACK and case.stage is not Stage.CALLED_BACK:
        called_back(writer, row)
    return writer.take(row, Step.VERDICT, details={"content": content}, stage=after.stage, content=after.content)


def release_verdicts(services: HubServices) -> int:
    """Those of days that are over, in random order; of an answer that was taken back since, it is none. How many."""
    now = services.clock.now()
    with services.write() as work:
        writer = Writer(work, Tokens(services.identity.secret, services.hall), now, by="customer")
        found = over(work, verdicts, now)
        for one in found:
            with suppress(model.WrongStage):
                judge(writer, row_of(work.connection, work.hall, one.id), content=one.content)
            work.connection.execute(delete(verdicts).where(verdicts.c.hall_id == work.hall, verdicts.c.id == one.id))
        work.commit()
    return len(found)


def status_of(connection: Connection, tokens: Tokens, row: Row[Any]) -> CaseStatus:
    rules = rules_of(connection, row.hall_id)
    reply = connection.execute(select(clocks.c.due_at, clocks.c.provisional).where(
        clocks.c.hall_id == row.hall_id, clocks.c.case_id == row.id, clocks.c.clock == Clock.REPLY,
        clocks.c.met_at.is_(None)).order_by(clocks.c.turn.desc()).limit(1)).one_or_none()
    answered = row.stage in _ANSWERED
    content = said_today(connection, row.hall_id, row.id) if answered and row.content is None else row.content
    words = CaseWords.of(connection, row.hall_id, tokens, row.id)
    return CaseStatus(
        number=row.number, kind=row.kind, stage=row.stage, accepted_on=rules.day_of(row.accepted_at),
        anonymous=row.anonymous, reply_by=None if reply is None else rules.last_day(reply.due_at),
        provisional=bool(reply and reply.provisional), reopened=row.reopened > 0, content=content,
        reply=words.reply(connection, row.hall_id) if answered else "",
        ask_content=answered and content is None)


def _above(connection: Connection, hall: str, number: str) -> CaseStatus | None:
    """Of a report of misconduct the hall knows that it went up, and not even its code."""
    day = connection.scalar(select(passed_up.c.day).where(passed_up.c.hall_id == hall, passed_up.c.number == number))
    return None if day is None else CaseStatus(
        number=number, kind=Kind.REPORT, stage=Stage.ACCEPTED, accepted_on=day, anonymous=False, passed_up=True)


def _known(connection: Connection, hall: str, tokens: Tokens, asked: AskStatus) -> Row[Any]:
    row = connection.execute(select(cases).where(
        cases.c.hall_id == hall, cases.c.number == asked.number)).one_or_none()
    expected = row.code_mac if row is not None else None
    if not hmac.compare_digest(tokens.case_mac(asked.number, asked.code), expected or "") or row is None:
        raise CaseUnknown("number and code belong to no case")
    return row
