"""What a counter did by hand while the hub was away, taken over afterwards. Registered for the hub by import."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import select

from kiosk.contract.counter import ByHand, Conflict, MergeByHand, Merged
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.errors import BadInput, Refused
from kiosk.hub.registry import CommandContext, command
from kiosk.tickets import numbers, steps
from kiosk.tickets.admission import admit
from kiosk.tickets.alerts import raise_alert
from kiosk.tickets.attention import DAY_END
from kiosk.tickets.catalogue import catalogue
from kiosk.tickets.hub_tables import tickets
from kiosk.tickets.lifecycle import State, Step
from kiosk.tickets.people import person_of
from kiosk.tickets.ticket import Ticket
from kiosk.tickets.windows import HELD_OR_IN_HAND

Answer = Literal["apply", "known", "unknown", "served_elsewhere", "cancelled", "not_today"]
_STATES = {"called": State.CALLED, "serving": State.SERVING, "finished": State.FINISHED, "no_show": State.NO_SHOW}


@command("merge_by_hand", scopes={Scope.COUNTER}, payload=MergeByHand, roles=MAY["merge_by_hand"])
def merge_by_hand(ctx: CommandContext, asked: MergeByHand) -> Merged:
    """In the order of the entries. What the hub knows otherwise changes nothing: a conflict, with an alert."""
    conflicts = []
    for entry in asked.entries:
        ticket, answer = _find(ctx, entry, asked.window)
        if ticket is not None:
            answer = judge(ticket, asked.window, entry)
        if ticket is not None and answer == "apply":
            _apply(ctx, ticket, asked.window, entry)
        elif answer not in ("apply", "known"):
            where = ticket.window_code if ticket else None
            conflicts.append(Conflict(number=entry.number, reason=answer, window=where))
            raise_alert(
                ctx.work, "conflict", f"ticket:{ticket.id}" if ticket else f"window:{asked.window}", ctx.clock.now(),
                number=entry.number, reason=answer, by_hand_at=asked.window, known_at=where or "",
                outcome=entry.outcome, called_at=entry.called_at.isoformat())
    return Merged(taken=len(asked.entries) - len(conflicts), conflicts=conflicts)


def _find(ctx: CommandContext, entry: ByHand, window: str) -> tuple[Ticket | None, Answer]:
    pack = catalogue(ctx.work.connection, ctx.hall)
    today = numbers.hub_day(ctx.work.connection, ctx.hall, pack.day_of(ctx.clock.now()))
    day = pack.day_of(entry.called_at)
    if day > today:
        return None, "not_today"
    try:
        return admit(ctx, entry.number, ticket_id=entry.ticket_id, not_after=entry.called_at, day=day, window=window,
                     service_id=entry.service_id), "apply"
    except (Refused, BadInput):
        return None, "unknown"


def judge(ticket: Ticket, window: str, entry: ByHand) -> Answer:
    """What becomes of an entry, given how the hub knows its ticket.

    Whoever was only called elsewhere stood here when they were served. What this window had finished or set aside
    already was told before: the hub had heard the press, its answer was lost. Whoever did not come here and went
    elsewhere, or home, is no contradiction.
    """
    here = ticket.window_code == window
    match State(ticket.state):
        case State.FINISHED | State.CANCELLED if entry.outcome == "no_show":
            return "known"
        case State.CALLED | State.SERVING | State.HELD if entry.outcome == "no_show" and not here:
            return "known"
        case State.FINISHED:
            return "known" if here else "served_elsewhere"
        case State.SERVING | State.HELD if not here:
            return "served_elsewhere"
        case State.CALLED if not here and entry.started_at is None:
            return "served_elsewhere"
        case State.CANCELLED if ticket.note != DAY_END:
            return "cancelled"
        case State.NO_SHOW if entry.outcome == "no_show":
            return "known"
        case State.SERVING if entry.outcome in ("called", "serving"):
            return "known"
        case State.CALLED if here and entry.outcome == "called" and entry.calls <= ticket.calls:
            return "known"
        case _:
            return "apply"


def _apply(ctx: CommandContext, ticket: Ticket, window: str, entry: ByHand) -> None:
    """Times as they were pressed, in order and never in the future."""
    now, state = ctx.clock.now(), _STATES[entry.outcome]
    called = min(entry.called_at, now)
    started = _between(called, entry.started_at, now)
    finished = _between(started or called, entry.finished_at, now)
    if state in (State.CALLED, State.SERVING):
        _make_room(ctx, window, ticket)
    person = person_of(ctx.caller)
    owner: dict[str, Any] = {}
    if ticket.owner_id is None and started is not None:
        owner = {"owner_id": person.id, "owner_name": person.name}
    resumed = ticket.state == State.SERVING and ticket.started_at is not None
    before = ticket.served_seconds
    if entry.served_seconds is not None and started is not None and not resumed:
        before = entry.served_seconds  # held or passed on, which the window did not hear of: the stretch went on
    steps.take(
        ctx, ticket, Step.BY_HAND, to=state, window_code=window, called_at=called,
        announced_at=ticket.announced_at if ticket.window_code == window and ticket.announced_at else called,
        started_at=ticket.started_at if resumed else started, held_at=None, served_seconds=before,
        finished_at=finished or (now if state is State.FINISHED else None),
        calls=max(ticket.calls, entry.calls), note=None,
        missed_at=now if state is State.NO_SHOW else None,  # they could not come back while the hub was away
        **owner)


def _between(earliest: datetime, at: datetime | None, now: datetime) -> datetime | None:
    return None if at is None else min(max(earliest, at), now)


def _make_room(ctx: CommandContext, window: str, ticket: Ticket) -> None:
    """Whom the hub called to the window without its clerk hearing of it waits again, first in line."""
    rows = ctx.work.connection.execute(select(tickets).where(
        tickets.c.hall_id == ctx.hall, HELD_OR_IN_HAND, tickets.c.window_code == window,
        tickets.c.state == State.CALLED, tickets.c.id != ticket.id)).all()
    for row in rows:
        steps.take(ctx, Ticket(*row), Step.RELEASE, window_code=None, called_at=None, announced_at=None, calls=0)
