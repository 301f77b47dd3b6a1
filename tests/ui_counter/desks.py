"""What a counter's screen may have to show, as desks of one moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.boot import SHIPPED_PACK
from kiosk.contract.counter import Alert, CounterView, HelpCall, QueuedTicket, WindowState
from kiosk.counter.by_hand import Hand, Stage, Undo
from kiosk.counter.desk import Desk, Person
from kiosk.counter.journal import Mismatch
from kiosk.ids import new_id
from kiosk.standards.public import read_public

NOW = datetime(2026, 3, 2, 2, 42, tzinfo=UTC)
_SERVICES = [service for service in read_public(SHIPPED_PACK).services if service.category in "AC"]
CLERK = Person("1001", "王芳", ("clerk",), 3600)


def ago(**lapse: float) -> datetime:
    return NOW - timedelta(**lapse)


def ticket(n: int, minutes: int, state: str = "waiting", **more: Any) -> QueuedTicket:
    service = _SERVICES[n % len(_SERVICES)]
    return QueuedTicket(
        ticket_id=new_id(), number=f"{service.category}{n:03d}", category=service.category, service_id=service.id,
        state=state, version=2, issued_at=ago(minutes=minutes), order_at=ago(minutes=minutes), **more)


VIEW = CounterView(
    as_of=NOW, business_day=NOW.date(),
    window=WindowState(window="4", state="open", since=NOW, staff_name="王芳", number="A017"),
    in_hand=[], waiting=[
        ticket(18, 25, priority="P2"), ticket(19, 22), ticket(20, 21, to_window="4", note="材料已补齐", owner="李娜"),
        *(ticket(n, 40 - n) for n in range(21, 39)),
        ticket(39, 1).model_copy(update={"number": "A3F-001"})],
    waiting_total=22, held=[ticket(9, 70, "held", held_at=ago(minutes=15), note="去取身份证", owner="王芳")],
    missed=[ticket(12, 40, "no_show", missed_at=ago(minutes=6))],
    windows=[WindowState(window="1", state="open", staff_name="李娜", number="B034"),
             WindowState(window="2", state="paused", staff_name="赵敏"),
             WindowState(window="3", state="open", staff_name="陈刚", by_hand=True),
             WindowState(window="4", state="open", staff_name="王芳", number="A017")],
    help=[], alerts=[])
ALARMED = VIEW.model_copy(update={
    "help": [HelpCall(help_id=new_id(), place="入口左侧的自助终端", called_at=ago(seconds=72), escalated=True)],
    "alerts": [Alert(alert_id=new_id(), kind="key_customer", subject="ticket:x", at=NOW, details={
        "number": "D009", "service": _SERVICES[0].id, "room_zh": "大客户洽谈室", "room_en": "Meeting room"}),
        Alert(alert_id=new_id(), kind="gateway", subject="gateway:wechat", at=NOW, details={"channel": "wechat"})]})



def alert(kind: str, at: datetime = NOW, **details: str) -> Alert:
    return Alert(alert_id=new_id(), kind=kind, subject=f"{kind}:x", at=at, details=details)  # type: ignore[arg-type]


MANAGERS = VIEW.model_copy(update={"alerts": [
    alert("payment", what="in_doubt", payment_id=str(new_id()), channel="wechat"), alert("gateway", channel="alipay"),
    alert("follow_up", ago(hours=14), task="call_back"), alert("follow_up", ago(hours=20), task="review"),
    alert("follow_up", task="suggestion", number="12"),
    alert("complaint", number="H260302-001", what="overdue_reply")]})
"""What a manager who sits at a counter may see there at once."""
MORE_ALERTS = VIEW.model_copy(update={"alerts": [
    alert("follow_up", task="meeting", number="3"), alert("payment", what="refund_short"),
    alert("payment", what="reverse_refused"), alert("complaint", number="H260302-002", what="reopened"),
    alert("reconnection", due_at="x"), alert("parked", fact="RatingGiven", error="bad_input"), alert("clock"),
    alert("conflict", number="A017", reason="served_elsewhere"), alert("transfer", number="A020"),
    alert("printer", what="out", device="ticket_printer", place="入口左侧 (3)"),
    alert("store", what="whole", salvaged="12", place="入口左侧 (3)")]})

IDLE = Desk(online=True, person=CLERK, window="4", clerk="王芳", working=True, view=VIEW)
CALLED = Hand("A017", "4", Stage.CALLED, ago(seconds=20), new_id(), _SERVICES[2].id, ago(minutes=12), calls=1,
              priority="P2", version=3)
SERVING = replace(CALLED, stage=Stage.SERVING, started_at=ago(minutes=7, seconds=21), served_seconds=3600)
DESKS = {
    "signed out": Desk(online=True, person=None, window="4", left="ended"),
    "signed out, hub away": Desk(online=False, person=None, window="4"),
    "window": Desk(online=True, person=CLERK, window="4"),
    "idle": IDLE,
    "two in hand": replace(IDLE, hand=SERVING, others=(replace(CALLED, number="A041"),),
                           undo=Undo("call", "A017", NOW + timedelta(seconds=7), None, 0), view=VIEW.model_copy(update={
        "in_hand": [ticket(17, 12, "serving", note="要带上户主的身份证和户口本", owner="李娜")
                    .model_copy(update={"ticket_id": SERVING.ticket_id})]})),
    "nobody": replace(IDLE, view=VIEW.model_copy(update={"waiting": [], "waiting_total": 0})),
    "paused": replace(IDLE, view=VIEW.model_copy(update={
        "window": WindowState(window="4", state="paused", staff_name="王芳")})),
    "called": replace(IDLE, hand=CALLED, undo=Undo("call", "A017", NOW + timedelta(seconds=7), None, 0)),
    "serving": replace(IDLE, hand=SERVING),
    "help": replace(IDLE, hand=SERVING, view=ALARMED),
    "managers": replace(IDLE, view=MANAGERS),
    "managers, more": replace(IDLE, view=MORE_ALERTS),
    "away": replace(IDLE, online=False, hand=replace(SERVING, changed=True), by_hand=2),
    "away, idle": replace(IDLE, online=False),
    "away from the start": Desk(online=False, person=None, window="4", clerk="王芳", working=True),
    "handing in": replace(IDLE, by_hand=3),
    "conflict": replace(IDLE, mismatches=(Mismatch("A031", "unknown"), Mismatch("B004", "served_elsewhere", "2"))),
    "nearly idle": replace(IDLE, idle_until=NOW + timedelta(minutes=3)),
}
