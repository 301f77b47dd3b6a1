"""Figures and awards at the hub's door: one's own for everybody, all for whoever answers for the hall."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, select

from kiosk import audit
from kiosk.complaints import day_at
from kiosk.conduct import keep_award
from kiosk.contract.figures import AskAwards, AskFigures, Award, AwardKind, Awards, Figures, FiguresOf, GiveAward
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.errors import BadInput, Refused
from kiosk.figures import making
from kiosk.figures.shrinking import even
from kiosk.figures.tables import awards
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, CommandContext, ask, command, projection
from kiosk.ids import new_id
from kiosk.staff import names_of, numbers_of, who_works
from kiosk.sync.envelope import Fact
from kiosk.text import exact

LOOKS, MISSES = Rate(60, 5.0), Rate(60, 1.0)
_DESKS = {Scope.STAFF}
GIVEN = "AwardGiven"
_WHY = "按当月数据评出 by the figures of the month"


class AwardStands(Refused):
    """It was given already, or the month is not over."""

    code = "award_stands"


@projection(GIVEN, 1, scopes={Scope.HUB})
def on_record(_work: Any, _hall: str, _facts: Any) -> None:
    """On record is all that it is to be."""


@ask("figures/people", scopes=_DESKS, body=AskFigures, answer=Figures, rate=LOOKS, refusals=MISSES,
     roles=MAY["figures/people"])
def of_people(ctx: AskContext, asked: AskFigures) -> Figures:
    """Raises BadInput."""
    making.check_days(asked.first, asked.last)
    with ctx.services.database.read() as connection:
        found = making.people(connection, ctx.caller.hall, asked.first, asked.last, today=_today(ctx, connection))
        return making.answer(connection, ctx.caller.hall, asked.first, asked.last, found.values())


@ask("figures/windows", scopes=_DESKS, body=AskFigures, answer=Figures, rate=LOOKS, refusals=MISSES,
     roles=MAY["figures/windows"])
def of_windows(ctx: AskContext, asked: AskFigures) -> Figures:
    """Raises BadInput."""
    making.check_days(asked.first, asked.last)
    with ctx.services.database.read() as connection:
        found = making.windows(connection, ctx.caller.hall, asked.first, asked.last, today=_today(ctx, connection))
        return making.answer(connection, ctx.caller.hall, asked.first, asked.last, found)


@ask("figures/mine", scopes=_DESKS, body=AskFigures, answer=Figures, rate=LOOKS, refusals=MISSES,
     roles=MAY["figures/mine"])
def of_oneself(ctx: AskContext, asked: AskFigures) -> Figures:
    """One's own and nobody else's: without a rank, which would tell how others stand. Raises BadInput."""
    making.check_days(asked.first, asked.last)
    person = ctx.caller.person
    assert person is not None
    with ctx.services.database.read() as connection:
        found = making.people(connection, ctx.caller.hall, asked.first, asked.last, today=_today(ctx, connection))
        mine = found.get(person.id)
        return making.answer(connection, ctx.caller.hall, asked.first, asked.last, [_unranked(mine)] if mine else [])


@ask("figures/awards", scopes=_DESKS, body=AskAwards, answer=Awards, rate=LOOKS, refusals=MISSES,
     roles=MAY["figures/awards"])
def of_month(ctx: AskContext, asked: AskAwards) -> Awards:
    """What was given, else whom the figures propose, else nobody."""
    with ctx.services.database.read() as connection:
        return Awards(month=asked.month.replace(day=1), awards=_awards(
            connection, ctx.caller.hall, asked.month, _today(ctx, connection)))


@command("give_award", scopes=_DESKS, payload=GiveAward, roles=MAY["give_award"])
def give(ctx: CommandContext, asked: GiveAward) -> Awards:
    """Raises AwardStands, BadInput for nobody who works here, and without a reason where the figures say otherwise."""
    person, now, first = ctx.caller.person, ctx.clock.now(), asked.month.replace(day=1)
    assert person is not None
    today = day_at(ctx.work.connection, ctx.hall, now)
    if _last(first) >= today:
        raise AwardStands("the month is not over")
    stands = {one.kind: one for one in _awards(ctx.work.connection, ctx.hall, first, today)}
    if stands[asked.award].given:
        raise AwardStands("it was given already")
    to = next((id for id, (number, _) in who_works(ctx.work.connection, ctx.hall).items() if number == asked.number),
              None)
    if to is None:
        raise BadInput("nobody who works here has this number", field="number")
    if to == person.id:
        raise BadInput("nobody gives it to themselves", field="number")
    reason = exact(asked.reason, limit=200, field="reason")
    if stands[asked.award].number != asked.number and not reason:
        raise BadInput("the figures propose somebody else: say why", field="reason")
    ctx.work.connection.execute(insert(awards).values(
        hall_id=ctx.hall, month=first, kind=asked.award, person_id=to, by=person.id, at=now,
        reason=reason or stands[asked.award].reason))
    keep_award(ctx.work, ctx.tokens, asked.award, to, person.id, reason or stands[asked.award].reason or _WHY, first,
               _last(first), now)
    said = {"month": first.isoformat(), "kind": asked.award.value, "person": str(to)}
    ctx.record(Fact(new_id(), f"staff:{to}", GIVEN, 1, now, said))
    audit.note(ctx.work, ctx.tokens, GIVEN, f"staff:{to}", now, by=str(person.id), **said, reason=reason)
    return Awards(month=first, awards=_awards(ctx.work.connection, ctx.hall, first, today))


def _awards(connection: Connection, hall: str, month: date, today: date) -> list[Award]:
    first = month.replace(day=1)
    rows = {row.kind: row for row in connection.execute(
        select(awards).where(awards.c.hall_id == hall, awards.c.month == first))}
    ids = {row.person_id for row in rows.values()}
    numbers, names = numbers_of(connection, hall, ids), names_of(connection, hall, ids)
    found = making.people(connection, hall, first, _last(first), today=today) if len(rows) < len(AwardKind) else {}
    return [Award(kind=kind, number=numbers.get(rows[kind].person_id), name=names.get(rows[kind].person_id, ""),
                  reason=rows[kind].reason, given=True) if kind in rows else proposed(kind, found)
            for kind in AwardKind]


def proposed(kind: AwardKind, found: dict[UUID, FiguresOf]) -> Award:
    """The star: satisfied most, no complaint upheld. The expert: fastest for the mix, rated no worse than the hall's
    mean, no complaint upheld. Neither below the least number of cases, and nobody where several are equally good."""
    fit = [(one, one.rating, one.time) for one in found.values()
           if not one.upheld and one.rating and one.rating.rank is not None]
    if kind is AwardKind.STAR:
        by = [(-even(rating.value), one) for one, rating, _time in fit]
    else:
        by = [(even(time.value), one) for one, rating, time in fit
              if time and time.rank is not None and even(rating.value) >= 1]
    top = min((value for value, _one in by), default=None)
    best = [one for value, one in by if value == top]
    return Award(kind=kind, number=best[0].key, name=best[0].name) if len(best) == 1 else Award(kind=kind)


def _today(ctx: AskContext, connection: Connection) -> date:
    return day_at(connection, ctx.caller.hall, ctx.services.clock.now())


def _last(first: date) -> date:
    return first.replace(day=monthrange(first.year, first.month)[1])


def _unranked(one: FiguresOf) -> FiguresOf:
    return one.model_copy(update={
        name: ratio.model_copy(update={"rank": None})
        for name in ("time", "rating") if (ratio := getattr(one, name)) is not None})
