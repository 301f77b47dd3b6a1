"""A shift is handed over by one person and taken by another, each signed in with their own PIN.

Both names, what was counted and why it differs are on record: facts for the hubs above, entries of the audit's chain.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert, select, update

from kiosk.audit import note
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.contract.shifts import (
    CountersignShift,
    DecideShift,
    HandOverShift,
    ListShifts,
    ShiftLine,
    Shifts,
    ShiftView,
    TillView,
)
from kiosk.contract.staff import SignIn
from kiosk.errors import Refused
from kiosk.hub.errors import CommandIdReused, NotFound
from kiosk.hub.limits import Rate
from kiosk.hub.pairing import codes_of
from kiosk.hub.registry import AskContext, CommandContext, Person, ask, command
from kiosk.hub.roles import check_role
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.ids import new_id
from kiosk.payments.shifts.tills import Takings, Till, bind, release, takings
from kiosk.payments.tables import shifts
from kiosk.payments.transferring import SamePerson
from kiosk.staff import names_of
from kiosk.sync.envelope import Fact

_APPS = {Scope.COUNTER, Scope.STAFF}
_VIEWS, _MISSES = Rate(120, 2.0), Rate(20, 0.1)
_SIGNATURES, _WRONG_PINS = Rate(20, 0.2), Rate(10, 1 / 30)
RECENT, MOST = timedelta(days=2), 20


class ShiftMoved(Refused):
    """Money came or went since the totals were shown: `details.net_fen` is what they are now. Look again."""

    code = "shift_moved"


class ReasonNeeded(Refused):
    """What was counted is not what the hub has, or a shift is declined, and nobody has said why."""

    code = "reason_needed"


class ShiftDecided(Refused):
    """It was taken or declined before; `details.state`."""

    code = "shift_decided"


@command("hand_over_shift", scopes=_APPS, payload=HandOverShift, roles=MAY["hand_over_shift"])
def hand_over(ctx: CommandContext, asked: HandOverShift) -> ShiftView:
    """Raises NotFound (nothing to hand over), ShiftMoved, ReasonNeeded."""
    person, now, till = _person(ctx), ctx.clock.now(), (asked.place, asked.till_id)
    its = takings(ctx.work.connection, ctx.hall, till).get(till)
    if _find(ctx.work.connection, ctx.hall, asked.shift_id) is not None:
        raise CommandIdReused("this shift was handed over before")
    if its is None:
        raise NotFound("there is nothing to hand over there")
    if its.net != asked.net_fen:
        raise ShiftMoved("the totals have moved since they were shown", net_fen=its.net)
    if asked.counted_fen != its.net and asked.reason is None:
        raise ReasonNeeded("what was counted differs, and nobody said why", difference_fen=asked.counted_fen - its.net)
    ctx.work.connection.execute(insert(shifts).values(
        hall_id=ctx.hall, id=asked.shift_id, place=asked.place, till_id=asked.till_id, label=_labels(
            ctx.work.connection, ctx.hall, [till])[till], since=its.since, until=now,
        lines=[line.model_dump() for line in its.ordered], net_fen=its.net, counted_fen=asked.counted_fen,
        reason=asked.reason, state="handed", handed_by=person.id, handed_by_name=person.name))
    bind(ctx.work, till, asked.shift_id)
    row = _must(ctx.work, asked.shift_id)
    _on_record(ctx.work, ctx.tokens, person, "ShiftHandedOver", row, now)
    return _view(row, person)


@command("take_shift", scopes=_APPS, payload=DecideShift, roles=MAY["take_shift"])
def take(ctx: CommandContext, asked: DecideShift) -> ShiftView:
    """Raises NotFound, SamePerson, ShiftDecided."""
    return _decide(ctx.work, ctx.tokens, _person(ctx), asked, ctx.clock.now(), taken=True)


@command("decline_shift", scopes=_APPS, payload=DecideShift, roles=MAY["decline_shift"])
def decline(ctx: CommandContext, asked: DecideShift) -> ShiftView:
    """It is to be handed over anew. Whoever handed it over may take it back so. Raises as `take`, and ReasonNeeded."""
    return _decide(ctx.work, ctx.tokens, _person(ctx), asked, ctx.clock.now(), taken=False)


@ask("payments/shifts/countersign", scopes=_APPS, body=CountersignShift, answer=ShiftView, rate=_SIGNATURES,
     refusals=_WRONG_PINS, roles=MAY["payments/shifts/countersign"])
def countersign(ctx: AskContext, asked: CountersignShift) -> ShiftView:
    """Where both stand at one counter. Raises as `take` and `decline`, as a sign-in does, and RoleNeeded."""
    services = ctx.services
    assert services.registry.staff is not None
    second = services.registry.staff.countersign(services, ctx.caller, SignIn(number=asked.number, pin=asked.pin))
    deed = "take_shift" if asked.take else "decline_shift"
    check_role(replace(ctx.caller, person=second), MAY[deed], deed)
    with services.write(ctx.caller.hall) as work:
        tokens = Tokens(services.identity.secret, work.hall)
        said = _decide(work, tokens, second, asked, services.clock.now(), taken=asked.take)
        work.commit()
    return said


@ask("payments/shifts", scopes=_APPS, body=ListShifts, answer=Shifts, rate=_VIEWS, refusals=_MISSES,
     roles=MAY["payments/shifts"])
def listed(ctx: AskContext, _: ListShifts) -> Shifts:
    hall, person, since = ctx.caller.hall, ctx.caller.person, ctx.services.clock.now() - RECENT
    assert person is not None
    with ctx.services.database.read() as connection:
        found = takings(connection, hall)
        labels = _labels(connection, hall, list(found))
        handed = connection.execute(select(shifts).where(
            shifts.c.hall_id == hall, shifts.c.state == "handed").order_by(shifts.c.until)).all()
        taken = connection.execute(select(shifts).where(
            shifts.c.hall_id == hall, shifts.c.state == "taken", shifts.c.decided_at >= since,
        ).order_by(shifts.c.decided_at.desc()).limit(MOST)).all()
    tills = [_till(till, labels[till], its) for till, its in found.items()]
    return Shifts(
        tills=sorted(tills, key=lambda one: (one.place, one.label)), handed=[_view(row, person) for row in handed],
        taken=[_view(row, person) for row in taken])


def _decide(
    work: HubWork, tokens: Tokens, person: Person, asked: DecideShift, now: datetime, *, taken: bool,
) -> ShiftView:
    if not taken and asked.reason is None:
        raise ReasonNeeded("a shift is declined for a reason")
    row = _must(work, asked.shift_id)
    if row.state != "handed":
        raise ShiftDecided("this shift was decided before", state=row.state)
    if row.handed_by == person.id and taken:
        raise SamePerson("whoever hands a shift over does not take it")
    work.connection.execute(update(shifts).where(
        shifts.c.hall_id == work.hall, shifts.c.id == row.id).values(
        state="taken" if taken else "declined", decided_by=person.id, decided_by_name=person.name, decided_at=now,
        decided_because=asked.reason))
    if not taken:
        release(work, row.id)
    _on_record(work, tokens, person, "ShiftTaken" if taken else "ShiftDeclined", row, now)
    return _view(_must(work, row.id), person)


def _on_record(work: HubWork, tokens: Tokens, person: Person, kind: str, row: Row[Any], now: datetime) -> None:
    """Ids and amounts; what somebody wrote as a reason stays in the hall."""
    by, difference = str(person.id), row.counted_fen - row.net_fen
    said = {"place": row.place, "till_id": str(row.till_id), "net_fen": row.net_fen, "counted_fen": row.counted_fen,
            "difference_fen": difference}
    work.record(Fact(new_id(), f"shift:{row.id}", kind, 1, now, {"shift_id": str(row.id), "person": by} | said))
    note(work, tokens, kind, f"shift:{row.id}", now, by=by, **said)


def _labels(connection: Connection, hall: str, tills: list[Till]) -> dict[Till, str]:
    names = names_of(connection, hall, [till_id for place, till_id in tills if place == "cashier"])
    codes = codes_of(connection, hall, [till_id for place, till_id in tills if place == "terminal"])
    return {till: (names if till[0] == "cashier" else codes).get(till[1], "?") for till in tills}


def _till(till: Till, label: str, its: Takings) -> TillView:
    return TillView(
        place=till[0], till_id=till[1], label=label, since=its.since, lines=its.ordered, net_fen=its.net)


def _view(row: Row[Any], person: Person) -> ShiftView:
    return ShiftView(
        shift_id=row.id, place=row.place, label=row.label, since=row.since, until=row.until,
        lines=[ShiftLine.model_validate(line) for line in row.lines], net_fen=row.net_fen, counted_fen=row.counted_fen,
        difference_fen=row.counted_fen - row.net_fen, reason=row.reason, state=row.state, handed_by=row.handed_by_name,
        decided_by=row.decided_by_name, decided_at=row.decided_at, decided_because=row.decided_because,
        mine=row.handed_by == person.id)


def _find(connection: Connection, hall: str, shift_id: UUID) -> Row[Any] | None:
    return connection.execute(
        select(shifts).where(shifts.c.hall_id == hall, shifts.c.id == shift_id)).one_or_none()


def _must(work: HubWork, shift_id: UUID) -> Row[Any]:
    row = _find(work.connection, work.hall, shift_id)
    if row is None:
        raise NotFound("the hub does not have this shift")
    return row


def _person(ctx: CommandContext) -> Person:
    assert ctx.caller.person is not None
    return ctx.caller.person
