"""A ticket's steps at the hub: checked, versioned, each with its fact and the way back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select, update

from kiosk.hub.errors import NotFound
from kiosk.hub.registry import CommandContext
from kiosk.ids import new_id
from kiosk.store.types import from_microseconds, microseconds
from kiosk.sync.envelope import Fact
from kiosk.tickets.hub_tables import ticket_steps, tickets
from kiosk.tickets.lifecycle import IllegalStep, State, Step, after, check_version

FACTS = {
    Step.CALL: "TicketCalled", Step.RECALL: "TicketRecalled", Step.START: "ServiceStarted",
    Step.FINISH: "ServiceFinished", Step.NO_SHOW: "TicketNoShow", Step.CANCEL: "TicketCancelled",
}
UNDONE = "TicketStepUndone"
_TIMES = ("called_at", "started_at", "finished_at")


def find(ctx: CommandContext, ticket_id: UUID) -> Row[Any]:
    """All columns of the ticket. Raises NotFound, also when its `TicketTaken` has not arrived yet."""
    row = ctx.work.connection.execute(
        select(tickets).where(tickets.c.hall_id == ctx.hall, tickets.c.id == ticket_id)
    ).first()
    if row is None:
        raise NotFound("the hub does not have this ticket, or not yet", ticket_id=str(ticket_id))
    return row


def take(
    ctx: CommandContext, ticket: Row[Any], step: Step, *, expected: int | None = None, reason: str | None = None,
    **changes: object,
) -> Row[Any]:
    """Move `ticket` by `step` and set `changes`. Returns the row as it is now. Raises IllegalStep, VersionChanged."""
    check_version(ticket.version, expected)
    state = after(State(ticket.state), step)
    moved = _write(ctx, ticket, {"state": state.value, **changes})
    ctx.work.connection.execute(ticket_steps.insert().values(
        hall_id=ctx.hall, ticket_id=ticket.id, version=moved.version, step=step.value, at=ctx.clock.now(),
        app_id=ctx.caller.app_id, before=_snapshot(ticket),
    ))
    _tell(ctx, moved, FACTS[step], reason)
    return moved


def undo(ctx: CommandContext, ticket: Row[Any], *, expected: int, reason: str | None) -> Row[Any]:
    """Take the latest step back that is not taken back already, times and window with it.

    Raises VersionChanged, and IllegalStep when there is no step to take back.
    """
    check_version(ticket.version, expected)
    latest = ctx.work.connection.execute(
        select(ticket_steps.c.version, ticket_steps.c.before)
        .where(ticket_steps.c.hall_id == ctx.hall, ticket_steps.c.ticket_id == ticket.id,
               ticket_steps.c.undone.is_(None))
        .order_by(ticket_steps.c.version.desc()).limit(1)
    ).first()
    if latest is None:
        raise IllegalStep("no step of this ticket is left to take back", state=ticket.state, step="undo")
    restored = _write(ctx, ticket, _columns(latest.before))
    ctx.work.connection.execute(
        update(ticket_steps)
        .where(ticket_steps.c.hall_id == ctx.hall, ticket_steps.c.ticket_id == ticket.id,
               ticket_steps.c.version == latest.version)
        .values(undone=restored.version)
    )
    _tell(ctx, restored, UNDONE, reason)
    return restored


def _write(ctx: CommandContext, ticket: Row[Any], values: Mapping[str, Any]) -> Row[Any]:
    return ctx.work.connection.execute(
        update(tickets)
        .where(tickets.c.hall_id == ctx.hall, tickets.c.id == ticket.id, tickets.c.version == ticket.version)
        .values(version=ticket.version + 1, **values).returning(*tickets.c)
    ).one()


def _snapshot(ticket: Row[Any]) -> dict[str, Any]:
    times = {name: None if (at := getattr(ticket, name)) is None else microseconds(at) for name in _TIMES}
    return {"state": ticket.state, "window_code": ticket.window_code, **times}


def _columns(before: Mapping[str, Any]) -> dict[str, str | datetime | None]:
    times = {name: None if before[name] is None else from_microseconds(before[name]) for name in _TIMES}
    return {"state": before["state"], "window_code": before["window_code"], **times}


def _tell(ctx: CommandContext, ticket: Row[Any], kind: str, reason: str | None) -> None:
    ticket_id = str(ticket.id)
    times = {name: None if (at := getattr(ticket, name)) is None else at.isoformat() for name in _TIMES}
    ctx.record(Fact(new_id(), f"ticket:{ticket_id}", kind, 1, ctx.clock.now(), {
        "ticket_id": ticket_id, "version": ticket.version, "window": ticket.window_code, "reason": reason,
        "state": ticket.state, **times,
    }))
    ctx.announce("ticket", {
        "ticket_id": ticket_id, "number": ticket.number, "state": ticket.state, "version": ticket.version,
        "window": ticket.window_code,
    })
