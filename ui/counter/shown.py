"""What the counter's screen shows of a desk, in the clerk's language: pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from kiosk.contract.counter import Alert, QueuedTicket, WindowState
from kiosk.counter.allowed import NEXT, Action, Situation, next_action, why_not
from kiosk.counter.desk import Desk
from kiosk.payment_number import called, in_fours
from kiosk.standards.public import PublicPack
from ui.catalogue.words import category_name, find


@dataclass(frozen=True, slots=True)
class HandShown:
    """Times are seconds since 1970, 0 where there is none; `issued` is the hall's wall clock.

    `began` is when the service would have begun had it never been held. `stage`: empty, called, serving.
    `others`: numbers in hand here besides, after work by hand.
    """

    number: str = ""
    stage: str = ""
    service_id: str = ""
    service: str = ""
    category: str = ""
    priority: str = ""
    issued: str = ""
    issued_at: float = 0.0
    called_at: float = 0.0
    began: float = 0.0
    calls: int = 0
    note: str = ""
    owner: str = ""
    changed: bool = False
    others: str = ""


@dataclass(frozen=True, slots=True)
class WorkShown:
    """`primary` is the next sensible action, `first` whose turn it is.

    Without a step the clerk is signed out at `idle_until`. `undo` is the step that may be taken back until
    `undo_until`.
    """

    online: bool = False
    as_of: str = ""
    signed_in: bool = False
    clerk: str = ""
    window: str = ""
    window_name: str = ""
    paused: bool = False
    primary: str = ""
    waiting: int = 0
    first: str = ""
    undo: str = ""
    undo_number: str = ""
    undo_until: float = 0.0
    by_hand: int = 0
    idle_until: float = 0.0
    left: str = ""


@dataclass(frozen=True, slots=True)
class ActionRow:
    """`reason` why it may not be done now; empty when it may."""

    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class TicketRow:
    """`since` is what its list counts from: issued, held or missed; `first`: whose turn it is."""

    ticket_id: str
    number: str
    service: str
    since: float
    issued: str
    priority: str
    note: str
    owner: str
    first: bool
    here: bool
    version: int


@dataclass(frozen=True, slots=True)
class WindowRow:
    window: str
    name: str
    standing: str
    staff: str
    number: str
    by_hand: bool
    mine: bool


@dataclass(frozen=True, slots=True)
class HelpRow:
    help_id: str
    place: str
    since: float
    escalated: bool


@dataclass(frozen=True, slots=True)
class AlertRow:
    """`channel`: which of several it is about, a way to pay or a printer."""

    alert_id: str
    kind: str
    at: str
    detail: str
    what: str
    channel: str


@dataclass(frozen=True, slots=True)
class MismatchRow:
    number: str
    reason: str
    window: str


def situation(desk: Desk, pack: PublicPack) -> Situation:
    return Situation(
        online=desk.online and desk.person is not None, paused=_paused(desk), hand=desk.hand,
        waiting=desk.view.waiting_total if desk.view else 0, calls_needed=pack.queue.calls_before_missed)


def hand_shown(desk: Desk, pack: PublicPack, language: str) -> HandShown:
    hand = desk.hand
    if hand is None:
        return HandShown()
    told = next((ticket for ticket in desk.view.in_hand if ticket.number == hand.number), None) if desk.view else None
    service = find(pack, hand.service_id)
    return HandShown(
        number=hand.number, stage=hand.stage.value, service_id=hand.service_id,
        service=service.name.of(language) if service else "", category=category_name(pack, hand.number[:1], language),
        priority=hand.priority, issued=clock(hand.issued_at, pack), issued_at=seconds(hand.issued_at),
        called_at=seconds(hand.called_at), began=seconds(hand.began), calls=hand.calls,
        note=(told.note or "") if told else "", owner=(told.owner or "") if told else "", changed=hand.changed,
        others=" · ".join(other.number for other in desk.others))


def work_shown(desk: Desk, pack: PublicPack, language: str) -> WorkShown:
    undo = desk.undo
    return WorkShown(
        online=desk.online, as_of=clock(desk.view.as_of if desk.view else None, pack),
        signed_in=desk.person is not None, clerk=desk.person.name if desk.person else desk.clerk,
        window=desk.window, window_name=window_name(pack, desk.window, language), paused=_paused(desk),
        primary=next_action(situation(desk, pack)).value, waiting=desk.view.waiting_total if desk.view else 0,
        first=_first(desk, pack, language), undo=undo.step if undo else "", undo_number=undo.number if undo else "",
        undo_until=undo.until.timestamp() if undo else 0.0, by_hand=desk.by_hand,
        idle_until=seconds(desk.idle_until), left=desk.left)


def action_rows(desk: Desk, pack: PublicPack) -> tuple[ActionRow, ...]:
    """Without those that take turns as the primary one."""
    now = situation(desk, pack)
    return tuple(ActionRow(action.value, why_not(action, now)) for action in Action if action not in NEXT)


def ticket_rows(
    tickets: Iterable[QueuedTicket], desk: Desk, pack: PublicPack, language: str, *, since: str,
) -> tuple[TicketRow, ...]:
    """`since` names the field that the list counts from."""
    return tuple(
        TicketRow(
            ticket_id=str(ticket.ticket_id), number=ticket.number,
            service=service.name.of(language) if (service := find(pack, ticket.service_id)) else "",
            since=seconds(getattr(ticket, since)), issued=clock(ticket.issued_at, pack), priority=ticket.priority or "",
            note=ticket.note or "", owner=ticket.owner or "", first=at == 0, here=ticket.to_window == desk.window,
            version=ticket.version)
        for at, ticket in enumerate(tickets))


def window_rows(desk: Desk, pack: PublicPack, language: str) -> tuple[WindowRow, ...]:
    """All of the pack's windows, closed ones too."""
    states = {state.window: state for state in desk.view.windows} if desk.view else {}
    codes = dict.fromkeys([window.id for window in pack.windows] + list(states))

    def row(code: str) -> WindowRow:
        state = states.get(code, WindowState(window=code, state="closed"))
        return WindowRow(code, window_name(pack, code, language), state.state, state.staff_name or "",
                         state.number or "", state.by_hand, code == desk.window)

    return tuple(map(row, codes))


def help_rows(desk: Desk) -> tuple[HelpRow, ...]:
    calls = desk.view.help if desk.view else []
    return tuple(HelpRow(str(c.help_id), c.place, seconds(c.called_at), c.escalated) for c in calls)


_WHY = {"payment": "what", "complaint": "what", "follow_up": "task", "printer": "what", "store": "what"}


def alert_rows(desk: Desk, pack: PublicPack, language: str) -> tuple[AlertRow, ...]:
    room = "room_zh" if language.startswith("zh") else "room_en"
    told = ("hall", "number", "place", room, "fact", "machine", "day")
    return tuple(
        AlertRow(str(alert.alert_id), alert.kind, _since(alert.at, desk, pack),
                 " · ".join([alert.details[name] for name in told if name in alert.details] + _payment(alert)),
                 alert.details.get(_WHY[alert.kind], "") if alert.kind in _WHY else "",
                 alert.details.get("channel") or alert.details.get("device", ""))
        for alert in (desk.view.alerts if desk.view else []))


def _payment(alert: Alert) -> list[str]:
    """What people call the payment that an alert is about."""
    id = alert.details.get("payment_id", "")
    return [in_fours(called(UUID(id)))] if id else []


def mismatch_rows(desk: Desk) -> tuple[MismatchRow, ...]:
    return tuple(MismatchRow(m.number, m.reason, m.window) for m in desk.mismatches)


def window_name(pack: PublicPack, code: str, language: str) -> str:
    """The pack's name of a window; its code where the pack has none."""
    found = next((window for window in pack.windows if window.id == code), None)
    return found.name.of(language) if found else code


def seconds(at: datetime | None) -> float:
    return 0.0 if at is None else at.timestamp()


def clock(at: datetime | None, pack: PublicPack) -> str:
    """HH:MM on the hall's wall."""
    return "" if at is None else at.astimezone(ZoneInfo(pack.hall.timezone)).strftime("%H:%M")


def _since(at: datetime, desk: Desk, pack: PublicPack) -> str:
    """As `clock`, with the day where it is not today."""
    day = at.astimezone(ZoneInfo(pack.hall.timezone))
    today = desk.view.as_of.astimezone(ZoneInfo(pack.hall.timezone)).date() if desk.view else day.date()
    return f"{day:%H:%M}" if day.date() == today else f"{day:%m-%d %H:%M}"


def _first(desk: Desk, pack: PublicPack, language: str) -> str:
    """Whose turn it is, and for what."""
    if desk.view is None or not desk.view.waiting:
        return ""
    ticket = desk.view.waiting[0]
    service = find(pack, ticket.service_id)
    return f"{ticket.number}  {service.name.of(language)}" if service else ticket.number


def _paused(desk: Desk) -> bool:
    return desk.view is not None and desk.view.window.state == "paused"


