"""What a counter does with tickets, from the call to the outcome. Registered for the hub by import."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from kiosk.contract.counter import ResumeTicket, TransferTicket
from kiosk.contract.messages import CallNext, CallTicket, Scope, TicketAction, TicketView
from kiosk.contract.roles import MAY
from kiosk.errors import BadInput, Refused
from kiosk.hub.registry import CommandContext, command
from kiosk.tickets import numbers, steps, windows
from kiosk.tickets.alerts import raise_alert
from kiosk.tickets.board_view import board_call
from kiosk.tickets.catalogue import NowhereToGo, pack_of
from kiosk.tickets.lifecycle import State, Step, check_version
from kiosk.tickets.order import turn
from kiosk.tickets.people import person_of
from kiosk.tickets.ticket import Ticket, find
from kiosk.tickets.views import view

COUNTER = {Scope.COUNTER}


class NobodyWaiting(Refused):
    """No ticket waits that this window may call."""

    code = "nobody_waiting"


class ReasonNeeded(Refused):
    """A call out of turn says why; `details.first` is whose turn it is."""

    code = "reason_needed"


class TooFewCalls(Refused):
    """Nobody is set aside before they were called often enough; `details` has `calls` and `needed`."""

    code = "too_few_calls"


@command("call_next", scopes=COUNTER, payload=CallNext, roles=MAY["call_next"])
def call_next(ctx: CommandContext, call: CallNext) -> TicketView:
    """The ticket whose turn it is. Raises NobodyWaiting, WindowClosed, WindowPaused, WindowBusy."""
    first = _turn(ctx, call.window, call.categories)
    if first is None:
        letters = pack_of(ctx.work).skills(call.window, call.categories)
        raise NobodyWaiting("no ticket waits for this window", categories="".join(sorted(letters or ())))
    return view(ctx.work.connection, _call(ctx, first, call.window))


@command("call_ticket", scopes=COUNTER, payload=CallTicket, roles=MAY["call_ticket"])
def call_ticket(ctx: CommandContext, action: CallTicket) -> TicketView:
    """Out of turn only with a reason, which stays with the step. Raises ReasonNeeded and what `call_next` raises."""
    ticket = find(ctx.work.connection, ctx.hall, action.ticket_id)
    check_version(ticket.version, action.expected_version)
    first = _turn(ctx, action.window, None)
    if not action.reason and (first is None or first.id != ticket.id):
        raise ReasonNeeded("a call out of turn needs its reason", first=first.number if first else None)
    return view(ctx.work.connection, _call(ctx, ticket, action.window, action.reason))


@command("recall_ticket", scopes=COUNTER, payload=TicketAction, roles=MAY["recall_ticket"])
def recall_ticket(ctx: CommandContext, action: TicketAction) -> TicketView:
    ticket = _at_my_window(ctx, action)
    moved = steps.take(ctx, ticket, Step.RECALL, expected=action.expected_version, reason=action.reason,
                       calls=ticket.calls + 1, announced_at=ctx.clock.now())
    _announce(ctx, moved)
    return view(ctx.work.connection, moved)


@command("mark_no_show", scopes=COUNTER, payload=TicketAction, roles=MAY["mark_no_show"])
def mark_no_show(ctx: CommandContext, action: TicketAction) -> TicketView:
    """Sets aside whoever did not come. Raises TooFewCalls."""
    ticket = _at_my_window(ctx, action)
    check_version(ticket.version, action.expected_version)
    needed = pack_of(ctx.work).queue.calls_before_missed
    if ticket.state == State.CALLED and ticket.calls < needed:
        raise TooFewCalls(f"called {ticket.calls} times of {needed}", calls=ticket.calls, needed=needed)
    return _taken(ctx, ticket, Step.NO_SHOW, action, missed_at=ctx.clock.now())


@command("start_service", scopes=COUNTER, payload=TicketAction, roles=MAY["start_service"])
def start_service(ctx: CommandContext, action: TicketAction) -> TicketView:
    """Whoever starts the first service of a ticket owns it until there is an outcome."""
    ticket = _at_my_window(ctx, action)
    return _taken(ctx, ticket, Step.START, action, started_at=ctx.clock.now(), **_owner(ctx, ticket))


@command("finish_service", scopes=COUNTER, payload=TicketAction, roles=MAY["finish_service"])
def finish_service(ctx: CommandContext, action: TicketAction) -> TicketView:
    return _taken(ctx, _at_my_window(ctx, action), Step.FINISH, action, finished_at=ctx.clock.now())


@command("hold_ticket", scopes=COUNTER, payload=TicketAction, roles=MAY["hold_ticket"])
def hold_ticket(ctx: CommandContext, action: TicketAction) -> TicketView:
    """The customer fetches or fills in something; the window is free for others meanwhile."""
    ticket = _at_my_window(ctx, action)
    return _taken(ctx, ticket, Step.HOLD, action, held_at=ctx.clock.now(), **_stretch_ends(ticket, ctx.clock.now()))


@command("resume_ticket", scopes=COUNTER, payload=ResumeTicket, roles=MAY["resume_ticket"])
def resume_ticket(ctx: CommandContext, action: ResumeTicket) -> TicketView:
    """At the window that holds it, or at `action.window`. Raises WindowBusy."""
    ticket = find(ctx.work.connection, ctx.hall, action.ticket_id)
    check_version(ticket.version, action.expected_version)
    window = action.window or ticket.window_code or ""
    windows.mine(ctx, window)
    windows.check_free(ctx.work.connection, ctx.hall, window)
    return _taken(ctx, ticket, Step.RESUME, action, window_code=window, started_at=ctx.clock.now(), held_at=None,
                  **_owner(ctx, ticket))


@command("transfer_ticket", scopes=COUNTER, payload=TransferTicket, roles=MAY["transfer_ticket"])
def transfer_ticket(ctx: CommandContext, action: TransferTicket) -> TicketView:
    """Back to the queue at its old place, for others to call. Raises NowhereToGo."""
    ticket = _at_my_window(ctx, action)
    check_version(ticket.version, action.expected_version)
    category = action.category or ticket.category
    if category == ticket.category and action.to_window in (None, ticket.window_code):
        raise NowhereToGo("a transfer names another category or another window", window=action.to_window)
    pack, now = pack_of(ctx.work), ctx.clock.now()
    pack.check_served(category, action.to_window)
    if ticket.transfers + 1 == pack.queue.transfers_before_alert:
        raise_alert(
            ctx.work, "transfer", f"ticket:{ticket.id}", now, number=ticket.number, owner=ticket.owner_name or "",
            transfers=str(ticket.transfers + 1))
    return _taken(
        ctx, ticket, Step.TRANSFER, action, category=category, to_window=action.to_window, window_code=None,
        transfers=ticket.transfers + 1, held_at=None, called_at=None, announced_at=None, started_at=None, calls=0,
        served_seconds=_stretch_ends(ticket, now).get("served_seconds", ticket.served_seconds),
    )


@command(
    "cancel_ticket", scopes={Scope.TERMINAL, Scope.COUNTER}, payload=TicketAction, roles=MAY["cancel_ticket"],
    customers={Scope.TERMINAL},
)
def cancel_ticket(ctx: CommandContext, action: TicketAction) -> TicketView:
    ticket = find(ctx.work.connection, ctx.hall, action.ticket_id)
    return _taken(ctx, ticket, Step.CANCEL, action, at_window=windows.window_of(ctx))


@command("undo_step", scopes=COUNTER, payload=TicketAction, roles=MAY["undo_step"])
def undo_step(ctx: CommandContext, action: TicketAction) -> TicketView:
    """Takes back what somebody just saw, so it must name the version.

    Raises BadInput without one, UndoTooLate after 10 s, WindowBusy when it would bring a second ticket to a window.
    """
    if action.expected_version is None:
        raise BadInput("undo_step names the version that it takes back", field="expected_version")
    ticket = _at_my_window(ctx, action)
    undone = steps.undo(ctx, ticket, expected=action.expected_version, reason=action.reason)
    if _at_a_window(undone) and not _at_a_window(ticket) and undone.window_code:
        windows.mine(ctx, undone.window_code)
        windows.check_free(ctx.work.connection, ctx.hall, undone.window_code, but=undone.id)
    return view(ctx.work.connection, undone)


def _turn(ctx: CommandContext, window: str, categories: Collection[str] | None) -> Ticket | None:
    """Whose turn it is at a window of the caller's that may call. Raises WindowClosed, WindowPaused, WindowBusy."""
    pack = pack_of(ctx.work)
    day = numbers.today_of(ctx.work, pack.day_of(ctx.clock.now()))
    found = turn(ctx.work.connection, ctx.hall, day, window, pack.skills(window, categories))
    windows.check_calls(windows.check_mine(ctx, found.window if found else None, window))
    assert found is not None
    if found.busy_number is not None:
        raise windows.busy_with(found.busy_number, found.busy_id)
    return found.ticket


def _call(ctx: CommandContext, ticket: Ticket, window: str, reason: str | None = None) -> Ticket:
    now = ctx.clock.now()
    called = steps.take(ctx, ticket, Step.CALL, reason=reason, window_code=window, called_at=now, announced_at=now,
                        calls=1, missed_at=None)
    _announce(ctx, called)
    return called


def _announce(ctx: CommandContext, ticket: Ticket) -> None:
    rules = pack_of(ctx.work).queue
    ctx.announce("call", board_call(ticket, rules).model_dump(mode="json"))


def _at_my_window(ctx: CommandContext, action: TicketAction) -> Ticket:
    """The ticket, which is at a window of the caller's unless it is at none. Raises NotFound, WindowClosed."""
    ticket = find(ctx.work.connection, ctx.hall, action.ticket_id)
    if ticket.window_code and (_at_a_window(ticket) or ticket.state == State.HELD):
        windows.mine(ctx, ticket.window_code)
    return ticket


def _at_a_window(ticket: Ticket) -> bool:
    return ticket.state in {State.CALLED, State.SERVING}


def _owner(ctx: CommandContext, ticket: Ticket) -> dict[str, Any]:
    person = person_of(ctx.caller)
    return {} if ticket.owner_id else {"owner_id": person.id, "owner_name": person.name}


def _stretch_ends(ticket: Ticket, now: datetime) -> dict[str, int]:
    if ticket.state != State.SERVING or ticket.started_at is None:
        return {}
    return {"served_seconds": ticket.served_seconds + max(0, round((now - ticket.started_at).total_seconds()))}


def _taken(ctx: CommandContext, ticket: Ticket, step: Step, action: TicketAction, **changes: Any) -> TicketView:
    moved = steps.take(ctx, ticket, step, expected=action.expected_version, reason=action.reason, **changes)
    return view(ctx.work.connection, moved)
