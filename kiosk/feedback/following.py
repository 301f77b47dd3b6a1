"""Call-backs and reviews of low ratings: taken, done, and never by whose service it was. Registered by import."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, or_, select, update

from kiosk import audit
from kiosk.contract.messages import Scope
from kiosk.contract.roles import DECIDING_VOICES, FOLLOWING, MAY
from kiosk.contract.voices import (
    AskFollowUps,
    FinishFollowUp,
    FollowUpList,
    FollowUpView,
    Result,
    TakeFollowUp,
    TaskKind,
)
from kiosk.errors import BadInput, Refused
from kiosk.feedback import facts
from kiosk.feedback.tables import follow_ups, ratings
from kiosk.hub.errors import NotFound
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, CommandContext, Person, ask, command
from kiosk.staff import numbers_of, who_works
from kiosk.text import exact

LOOKS, MISSES = Rate(120, 10.0), Rate(60, 1.0)
_DESKS = {Scope.STAFF}
RESULTS = {
    TaskKind.CALL_BACK: frozenset({Result.CONTENT, Result.NOT_CONTENT, Result.NOT_REACHED}),
    TaskKind.REVIEW: frozenset({Result.IMPROVED, Result.EXPLAINED, Result.NO_GROUND}),
}


class TakenAlready(Refused):
    """Somebody else does it, or it is done."""

    code = "follow_up_taken"


@ask("voices/follow_ups", scopes=_DESKS, body=AskFollowUps, answer=FollowUpList, rate=LOOKS, refusals=MISSES,
     roles=MAY["voices/follow_ups"])
def listed(ctx: AskContext, asked: AskFollowUps) -> FollowUpList:
    """Open ones by when they are due, or the newest that are done; none of one's own service."""
    person, hall = ctx.caller.person, ctx.caller.hall
    assert person is not None
    c = follow_ups.c
    query = select(follow_ups).where(c.hall_id == hall, or_(c.person_id.is_(None), c.person_id != person.id))
    query = query.where(c.done_at.is_not(None)).order_by(c.done_at.desc()) if asked.done else query.where(
        c.done_at.is_(None)).order_by(c.due_at, c.id)
    with ctx.services.database.read() as connection:
        rows = connection.execute(query.limit(asked.limit)).all()
        return FollowUpList(follow_ups=_views(connection, hall, rows, person, ctx.services.clock.now()))


@command("take_follow_up", scopes=_DESKS, payload=TakeFollowUp, roles=MAY["take_follow_up"])
def take(ctx: CommandContext, asked: TakeFollowUp) -> FollowUpView:
    """Whoever answers for the hall takes over what another has; so does everybody once that one may do it no longer.

    Raises NotFound (also for whose service it was), TakenAlready.
    """
    row, person = _row(ctx, asked.id), ctx.caller.person
    assert person is not None
    others = row.owner_id != person.id and row.owner_id in _who_may(ctx.work.connection, ctx.hall)
    if row.done_at is not None or (others and DECIDING_VOICES.isdisjoint(person.roles)):
        raise TakenAlready("somebody else does it, or it is done")
    return _set(ctx, row, "FollowUpTaken", owner_id=person.id, state="taken")


@command("finish_follow_up", scopes=_DESKS, payload=FinishFollowUp, roles=MAY["finish_follow_up"])
def finish(ctx: CommandContext, asked: FinishFollowUp) -> FollowUpView:
    """Raises NotFound, TakenAlready for what one has not taken, BadInput for another kind's result."""
    row, person = _row(ctx, asked.id), ctx.caller.person
    assert person is not None
    if row.done_at is not None or row.owner_id != person.id:
        raise TakenAlready("take it first")
    if asked.result not in RESULTS[TaskKind(row.kind)]:
        raise BadInput("this is no result of such a task", field="result")
    note = exact(asked.note, limit=300, field="note", lines=True)
    if asked.result is Result.NOT_REACHED:
        return _set(ctx, row, "FollowUpTaken", note=note, result=asked.result.value, tried=asked.result.value)
    now = ctx.clock.now()
    if row.kind == TaskKind.CALL_BACK:  # whom to call was asked for this alone
        ctx.work.connection.execute(update(ratings).where(
            ratings.c.hall_id == ctx.hall, ratings.c.id == row.rating_id).values(phone=None))
    return _set(ctx, row, "FollowUpDone", state="done", done_at=now, done_by=person.id, result=asked.result.value,
                note=note)


@audit.kept("follow_up")
def keep_from(connection: Connection, hall: str, ids: set[str], person: UUID, _app: UUID) -> set[str]:
    """Whose service it was reads neither in the audit nor in an alert what became of it."""
    c, asked = follow_ups.c, audit.as_uuids(ids)
    rows = connection.execute(select(c.id, c.former_id).where(
        c.hall_id == hall, or_(c.id.in_(asked), c.former_id.in_(asked)), c.person_id == person))
    return {str(id) for row in rows for id in (row.id, row.former_id) if id is not None}


@audit.renamed("follow_up")
def renamed(connection: Connection, hall: str, ids: set[str]) -> dict[str, str]:
    """An id of before tells the minute of its visit."""
    c = follow_ups.c
    return {str(row.former_id): str(row.id) for row in connection.execute(select(c.id, c.former_id).where(
        c.hall_id == hall, c.former_id.in_(audit.as_uuids(ids))))}


def _row(ctx: CommandContext, id: UUID) -> Row[Any]:
    row = ctx.work.connection.execute(
        select(follow_ups).where(follow_ups.c.hall_id == ctx.hall, follow_ups.c.id == id)).one_or_none()
    if row is None or (ctx.caller.person is not None and row.person_id == ctx.caller.person.id):
        raise NotFound("there is no such task")
    return row


def _set(ctx: CommandContext, row: Row[Any], kind: str, tried: str | None = None, **values: Any) -> FollowUpView:
    person, now = ctx.caller.person, ctx.clock.now()
    assert person is not None
    ctx.work.connection.execute(update(follow_ups).where(
        follow_ups.c.hall_id == ctx.hall, follow_ups.c.id == row.id).values(**values))
    told = tried or values.get("result")
    ctx.record(facts.follow_up(kind, row.id, now, by=str(person.id), result=told))
    audit.note(ctx.work, ctx.tokens, kind, f"follow_up:{row.id}", now, by=str(person.id),
               **({"result": told} if told else {}))
    ctx.announce("voices", {"follow_up": str(row.id)})
    return _views(ctx.work.connection, ctx.hall, [_row(ctx, row.id)], person, now)[0]


def _who_may(connection: Connection, hall: str) -> set[UUID]:
    """Whoever works here and may do such a task."""
    return {id for id, (_number, roles) in who_works(connection, hall).items() if not FOLLOWING.isdisjoint(roles)}


def _views(
    connection: Connection, hall: str, rows: Sequence[Row[Any]], person: Person, now: datetime,
) -> list[FollowUpView]:
    said = {row.id: row for row in connection.execute(select(
        ratings.c.id, ratings.c.reasons, ratings.c.words, ratings.c.phone).where(
            ratings.c.hall_id == hall, ratings.c.id.in_([row.rating_id for row in rows])))}
    able = _who_may(connection, hall)
    numbers = numbers_of(connection, hall, {
        row.owner_id for row in rows if row.owner_id and (row.done_at is not None or row.owner_id in able)})

    def view(row: Row[Any]) -> FollowUpView:
        mine, rating = row.owner_id == person.id, said[row.rating_id]
        return FollowUpView(
            id=row.id, kind=row.kind, level=row.level, reasons=rating.reasons, service_id=row.service_id or "",
            opened_at=row.opened_at, due_at=row.due_at, overdue=row.done_at is None and row.due_at <= now,
            owner=numbers.get(row.owner_id, ""), mine=mine, words=rating.words or "",
            phone=(rating.phone or "") if mine and row.done_at is None else "", done_at=row.done_at, result=row.result,
            note=row.note or "")

    return [view(row) for row in rows]
