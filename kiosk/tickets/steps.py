"""A ticket's steps at the hub: checked, versioned, each with its fact and the way back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Update, bindparam, select, update

from kiosk.errors import Refused
from kiosk.hub.registry import CommandContext
from kiosk.ids import new_id
from kiosk.store.types import from_microseconds, microseconds
from kiosk.sync.envelope import Fact
from kiosk.text import plain
from kiosk.tickets.hub_tables import ticket_steps, tickets
from kiosk.tickets.lifecycle import FINAL, IllegalStep, State, Step, after, check_version
from kiosk.tickets.people import person_of
from kiosk.tickets.ticket import MOVED, TIMES, Ticket

FACTS = {
    Step.CALL: "TicketCalled", Step.RECALL: "TicketRecalled", Step.START: "ServiceStarted",
    Step.FINISH: "ServiceFinished", Step.NO_SHOW: "TicketNoShow", Step.CANCEL: "TicketCancelled",
    Step.HOLD: "TicketHeld", Step.RESUME: "ServiceResumed", Step.TRANSFER: "TicketTransferred",
    Step.MOVE: "TicketMoved", Step.PRIORITY: "PriorityGranted", Step.RETURN: "TicketReturned",
    Step.RELEASE: "TicketReleased", Step.BY_HAND: "ServedByHand",
}
UNDONE = "TicketStepUndone"
TOLD = tuple(name for name in MOVED if name not in {"window_code", "owner_name"})
"""What a fact says of how the ticket stands: the window under `window`, nobody's name."""
UNDO = timedelta(seconds=10)


class UndoTooLate(Refused):
    """More than 10 s have passed since the step, by the hub's clock."""

    code = "undo_too_late"


def take(
    ctx: CommandContext, ticket: Ticket, step: Step, *, expected: int | None = None, reason: str | None = None,
    to: State | None = None, at_window: str | None = None, **changes: Any,
) -> Ticket:
    """Move `ticket` by `step` and set `changes`; `reason` becomes its note. `to`: where the table does not say.
    `at_window`: where the step was taken, for a ticket that is at no window; only there can it be taken back.

    Returns the ticket as it is now. Raises IllegalStep, VersionChanged.
    """
    check_version(ticket.version, expected)
    changes["state"] = (to or after(State(ticket.state), step)).value
    reason = plain(reason, limit=200, field="reason") if reason else None
    if reason:
        changes["note"] = reason
    moved = _write(ctx, ticket, changes)
    window = moved.window_code or at_window or ticket.window_code
    keep(ctx, moved, step, before=_snapshot(ticket), window=window, reason=reason)
    _tell(ctx, moved, FACTS[step], reason)
    return moved


def keep(
    ctx: CommandContext, ticket: Ticket, step: Step, *, before: Mapping[str, Any], window: str | None,
    reason: str | None,
) -> None:
    """The step as a line of the ticket's history."""
    ctx.work.later(_KEEP, {
        "hall_id": ctx.hall, "ticket_id": ticket.id, "version": ticket.version, "step": step.value,
        "at": ctx.clock.now(), "app_id": ctx.caller.app_id, "before": before, "window_code": window,
        "person_id": person_of(ctx.caller).id, "reason": reason,
    })


_KEEP = ticket_steps.insert()


def undo(ctx: CommandContext, ticket: Ticket, *, expected: int, reason: str | None) -> Ticket:
    """Take the latest step back that is not taken back already, with all that it changed.

    Raises VersionChanged, UndoTooLate, and IllegalStep when there is no step to take back.
    """
    check_version(ticket.version, expected)
    ctx.work.flush()
    latest = ctx.work.connection.execute(
        select(ticket_steps.c.version, ticket_steps.c.before, ticket_steps.c.at, ticket_steps.c.step)
        .where(ticket_steps.c.hall_id == ctx.hall, ticket_steps.c.ticket_id == ticket.id,
               ticket_steps.c.undone.is_(None))
        .order_by(ticket_steps.c.version.desc()).limit(1)
    ).first()
    if latest is None or latest.step in FINAL:
        raise IllegalStep("no step of this ticket is left to take back", state=ticket.state, step="undo")
    if ctx.clock.now() - latest.at > UNDO:
        raise UndoTooLate("a step can be taken back for 10 seconds", seconds=int(UNDO.total_seconds()))
    restored = _write(ctx, ticket, _columns(latest.before))
    ctx.work.connection.execute(
        update(ticket_steps)
        .where(ticket_steps.c.hall_id == ctx.hall, ticket_steps.c.ticket_id == ticket.id,
               ticket_steps.c.version == latest.version)
        .values(undone=restored.version)
    )
    _tell(ctx, restored, UNDONE, reason)
    return restored


def _write(ctx: CommandContext, ticket: Ticket, changes: Mapping[str, Any]) -> Ticket:
    moved = replace(ticket, version=ticket.version + 1, **changes)
    done = ctx.work.connection.execute(_update(frozenset(changes)), {
        "of_hall": ctx.hall, "of_ticket": ticket.id, "of_version": ticket.version, "version": moved.version, **changes})
    assert done.rowcount == 1, "the hall's lock keeps everybody else away"
    return moved


@cache
def _update(columns: frozenset[str]) -> Update:
    """Made once for each set of columns: a call's statement costs more to make than to run."""
    return (
        update(tickets)
        .where(tickets.c.hall_id == bindparam("of_hall"), tickets.c.id == bindparam("of_ticket"),
               tickets.c.version == bindparam("of_version"))
        .values({name: bindparam(name) for name in ("version", *sorted(columns))})
    )


def _snapshot(ticket: Ticket) -> dict[str, Any]:
    return {name: _plain(getattr(ticket, name)) for name in MOVED}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return microseconds(value)
    return str(value) if isinstance(value, UUID) else value


def _written(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def _columns(before: Mapping[str, Any]) -> dict[str, Any]:
    """What `before` says; a step of an earlier version kept fewer columns, and moved no others."""
    columns = {name: before[name] for name in MOVED if name in before}
    for name in TIMES:
        if columns.get(name) is not None:
            columns[name] = from_microseconds(columns[name])
    if columns.get("owner_id") is not None:
        columns["owner_id"] = UUID(columns["owner_id"])
    return columns


def _tell(ctx: CommandContext, ticket: Ticket, kind: str, reason: str | None) -> None:
    """The fact says how the ticket stands now, whatever moved it: the hub above takes the last word."""
    ticket_id, person = str(ticket.id), person_of(ctx.caller)
    ctx.record(Fact(new_id(), f"ticket:{ticket_id}", kind, 1, ctx.clock.now(), {
        "ticket_id": ticket_id, "version": ticket.version, "window": ticket.window_code, "reason": reason,
        "person": str(person.id) if person.id else None, **standing(ticket),
    }))
    announce(ctx, ticket)


def standing(ticket: Ticket) -> dict[str, Any]:
    """As facts carry it."""
    return {name: _written(getattr(ticket, name)) for name in TOLD}


def announce(ctx: CommandContext, ticket: Ticket) -> None:
    ctx.announce("ticket", {
        "ticket_id": str(ticket.id), "number": ticket.number, "state": ticket.state, "version": ticket.version,
        "window": ticket.window_code,
    })
