"""Service windows: who sits where. A window calls only while it is open, and only for its own counter."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, select

from kiosk.contract.counter import OpenWindow, WindowAction, WindowState
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.errors import Refused
from kiosk.hub.dialect import upsert
from kiosk.hub.registry import CommandContext, command
from kiosk.ids import new_id
from kiosk.staff import may_open
from kiosk.sync.envelope import Fact
from kiosk.tickets import steps
from kiosk.tickets.catalogue import catalogue, pack_of
from kiosk.tickets.hub_tables import is_in, tickets, windows
from kiosk.tickets.lifecycle import IN_HAND, State, Step
from kiosk.tickets.people import person_of
from kiosk.tickets.ticket import Ticket, Window

COUNTER = {Scope.COUNTER}
OPEN, PAUSED, CLOSED = "open", "paused", "closed"
HELD_OR_IN_HAND = is_in(tickets.c.state, *IN_HAND)


class WindowUnknown(Refused):
    """The published pack has no such window."""

    code = "window_unknown"


class NotQualified(Refused):
    """This person opens other windows: a manager says which."""

    code = "not_qualified"


class WindowTaken(Refused):
    """Somebody else has this window open; `details.staff_name` says who, where it is known."""

    code = "window_taken"


class WindowClosed(Refused):
    """This counter has not opened the window, or somebody opened it elsewhere since."""

    code = "window_closed"


class WindowPaused(Refused):
    code = "window_paused"


class WindowBusy(Refused):
    """`details.number` is called to or served at the window; that comes to an end first."""

    code = "window_busy"


def state_of(window: Window, number: str | None) -> WindowState:
    return WindowState(
        window=window.code, state=window.state, since=window.since,
        staff_name=None if window.state == CLOSED else window.person_name, number=number,
        by_hand=window.state != CLOSED and window.lost_at is not None,
    )


def find(connection: Connection, hall: str, code: str) -> Window | None:
    row = connection.execute(_of(hall).where(windows.c.code == code)).first()
    return Window(*row) if row else None


def mine(ctx: CommandContext, code: str | None) -> Window:
    """The window `code` if the caller's counter has it open or paused. Raises WindowClosed."""
    return check_mine(ctx, find(ctx.work.connection, ctx.hall, code) if code else None, code)


def check_mine(ctx: CommandContext, window: Window | None, code: str | None) -> Window:
    """Raises WindowClosed."""
    if window is None or window.state == CLOSED or window.app_id != ctx.caller.app_id:
        raise WindowClosed("this counter has not opened that window", window=code)
    return window


def window_of(ctx: CommandContext) -> str | None:
    """The window that the caller's counter has open, if any."""
    return ctx.work.connection.scalar(
        select(windows.c.code)
        .where(windows.c.hall_id == ctx.hall, windows.c.app_id == ctx.caller.app_id, windows.c.state != CLOSED))


def check_calls(window: Window) -> None:
    """Raises WindowPaused."""
    if window.state == PAUSED:
        raise WindowPaused("the window is paused", window=window.code)


def check_free(connection: Connection, hall: str, code: str, *, but: UUID | None = None) -> None:
    """Raises WindowBusy while a ticket (another than `but`) is called to or served at the window."""
    at_window = connection.execute(
        select(tickets.c.number, tickets.c.id)
        .where(tickets.c.hall_id == hall, HELD_OR_IN_HAND, tickets.c.window_code == code,
               tickets.c.state != State.HELD)
        .limit(2)
    ).all()
    busy = next((row for row in at_window if row.id != but), None)
    if busy is not None:
        raise busy_with(busy.number, busy.id)


def busy_with(number: str, ticket_id: UUID) -> WindowBusy:
    return WindowBusy(f"{number} is still at the window", number=number, ticket_id=str(ticket_id))


@command("open_window", scopes=COUNTER, payload=OpenWindow, roles=MAY["open_window"])
def open_window(ctx: CommandContext, asked: OpenWindow) -> WindowState:
    """The same person anywhere, and the same counter, have one window: the earlier one closes, and what was in hand
    there comes along with its person. Raises WindowUnknown, NotQualified, WindowTaken.
    """
    pack = pack_of(ctx.work)
    if pack.windows and asked.window not in pack.windows:
        raise WindowUnknown("the published pack has no such window", window=asked.window)
    person = person_of(ctx.caller)
    if person.id and not may_open(ctx.work.connection, ctx.hall, person.id, asked.window):
        raise NotQualified("this person opens other windows", window=asked.window)
    here = find(ctx.work.connection, ctx.hall, asked.window)
    theirs = here is not None and here.state != CLOSED and not _same(here, ctx)
    if here is not None and theirs and not asked.take_over:
        raise WindowTaken("somebody else has this window open", window=here.code, staff_name=here.person_name)
    for row in ctx.work.connection.execute(_of(ctx.hall).where(windows.c.state != CLOSED)).all():
        other = Window(*row)
        if other.code == asked.window or not (_same(other, ctx) or other.app_id == ctx.caller.app_id):
            continue
        if _same(other, ctx):
            _bring_along(ctx, other.code, asked.window)
        _write(ctx, other, CLOSED, "WindowClosed", "opened_elsewhere")
    now = ctx.clock.now()
    opened = Window(ctx.hall, asked.window, OPEN, now, ctx.caller.app_id, person.id, person.name, None, None)
    if here is not None and here.state == OPEN and here.app_id == opened.app_id and here.person_id == person.id:
        opened = here
    else:
        _write(ctx, opened, OPEN, "WindowOpened", None)
    return state_of(opened, _number(ctx, opened.code))


@command("pause_window", scopes=COUNTER, payload=WindowAction, roles=MAY["pause_window"])
def pause_window(ctx: CommandContext, action: WindowAction) -> WindowState:
    """What is in hand goes on; nobody is called until `resume_window`."""
    return _turn(ctx, action, PAUSED, "WindowPaused")


@command("resume_window", scopes=COUNTER, payload=WindowAction, roles=MAY["resume_window"])
def resume_window(ctx: CommandContext, action: WindowAction) -> WindowState:
    return _turn(ctx, action, OPEN, "WindowResumed")


@command("close_window", scopes=COUNTER, payload=WindowAction, roles=MAY["close_window"])
def close_window(ctx: CommandContext, action: WindowAction) -> WindowState:
    """Held tickets stay with their clerk. Raises WindowBusy while somebody is called or served."""
    mine(ctx, action.window)
    check_free(ctx.work.connection, ctx.hall, action.window)
    return _turn(ctx, action, CLOSED, "WindowClosed")


def _turn(ctx: CommandContext, action: WindowAction, state: str, kind: str) -> WindowState:
    window = mine(ctx, action.window)
    if window.state != state:
        window = _write(ctx, window, state, kind, action.reason)
    return state_of(window, _number(ctx, window.code))


def _same(window: Window, ctx: CommandContext) -> bool:
    """Whether the caller's person has it; where nobody signs in, whether the caller's counter has."""
    person = person_of(ctx.caller)
    return window.person_id == person.id if person.id else window.app_id == ctx.caller.app_id


def _bring_along(ctx: CommandContext, there: str, here: str) -> None:
    rows = ctx.work.connection.execute(select(tickets).where(
        tickets.c.hall_id == ctx.hall, HELD_OR_IN_HAND, tickets.c.window_code == there)).all()
    for row in rows:
        steps.take(ctx, Ticket(*row), Step.MOVE, window_code=here)


def _write(ctx: CommandContext, window: Window, state: str, kind: str, reason: str | None) -> Window:
    now = ctx.clock.now()
    written = Window(
        ctx.hall, window.code, state, now, window.app_id, window.person_id, window.person_name,
        None if state == CLOSED else window.lost_at, reason,
    )
    values = {name: getattr(written, name) for name in written.__slots__}
    ctx.work.connection.execute(
        upsert(ctx.work.connection, windows).values(values)
        .on_conflict_do_update(index_elements=["hall_id", "code"], set_=values))
    person = str(window.person_id) if window.person_id else None
    ctx.record(Fact(new_id(), f"window:{window.code}", kind, 1, now, {
        "window": window.code, "state": state, "person": person, "app": str(window.app_id), "reason": reason}))
    ctx.announce("counter", {"window": window.code, "state": state})
    return written


def window_states(connection: Connection, hall: str) -> list[WindowState]:
    """All windows of the pack, and whatever else was opened, by their code: 2 before 10."""
    at = numbers_at(connection, hall)
    known = {code: WindowState(window=code, state="closed") for code in catalogue(connection, hall).windows}
    opened = [Window(*row) for row in connection.execute(_of(hall))]
    both = {**known, **{one.code: state_of(one, at.get(one.code)) for one in opened}}
    return [both[code] for code in sorted(both, key=lambda code: (len(code), code))]


def numbers_at(connection: Connection, hall: str, codes: Collection[str] | None = None) -> dict[str, str]:
    """The number that each window has called or serves, by the window's code."""
    at = select(tickets.c.window_code, tickets.c.number).where(
        tickets.c.hall_id == hall, HELD_OR_IN_HAND, tickets.c.state != State.HELD).order_by(tickets.c.called_at)
    if codes is not None:
        at = at.where(tickets.c.window_code.in_(codes))
    return {row.window_code: row.number for row in connection.execute(at)}


def _number(ctx: CommandContext, code: str) -> str | None:
    return numbers_at(ctx.work.connection, ctx.hall, [code]).get(code)


def _of(hall: str) -> Select[Any]:
    return select(windows).where(windows.c.hall_id == hall)
