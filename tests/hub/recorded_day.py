"""A whole day at a window and before a terminal, as this version's apps ask: a later hub goes on answering it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter

from kiosk.clock import SystemClock
from kiosk.contract.client import HubClient
from kiosk.contract.counter import (
    AdmitTicket,
    ByHand,
    FindTicket,
    GrantPriority,
    IssueTicket,
    MergeByHand,
    OpenWindow,
    ResumeTicket,
    TransferTicket,
    WindowAction,
)
from kiosk.contract.messages import (
    AcknowledgeHelp,
    CallNext,
    CallTicket,
    Message,
    NumberIssued,
    NumberRequest,
    TicketAction,
)
from kiosk.errors import Refused
from kiosk.hub.registry import REGISTRY
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact, SentFact
from kiosk.sync.source import Batch

NOBODY = "00000000-0000-7000-8000-000000000000"


def _code(kind: str, length: int) -> str:
    """As codes on paper look; of nothing."""
    return f"{kind}.{'a' * length}.{'b' * 11}.{'c' * 86}"


AT_THE_COUNTER: dict[str, dict[str, Any]] = {
    "complaints/list": {}, "conduct/mine": {}, "training/mine": {}, "payments/worklist": {}, "payments/shifts": {},
    "payments/transfers": {}, "complaints/case": {"case_id": NOBODY},
    "receipts/find": {"code": _code("HKR1", 43)}, "statements/find": {"code": _code("HKB1", 58)},
    "payments/carried": {"ticket_id": NOBODY, "window": "3"},
    "accounts/open": {"code": "402917", "account_no": "4103260001"},
}
AT_A_TERMINAL: dict[str, dict[str, Any]] = {
    "meetings/open": {}, "meetings/booking": {"number": "40275518", "code": "402917"},
    "complaints/status": {"number": "665609188751", "code": "402917"}, "ratings/visit": {"ticket_id": NOBODY},
    "survey/may_ask": {"known_by": ["0123456789abcdef"]}, "payments/find": {"code": _code("HKD1", 22)},
    "receipts/find": {"code": _code("HKR1", 43)}, "accounts/leave": {"visit_id": NOBODY},
}


class Desk:
    """Asks as the apps do, and lets a refusal pass: it is on record like an answer."""

    def __init__(self, client: HubClient) -> None:
        self._client = client

    def do(self, kind: str, payload: Message) -> dict[str, Any]:
        return self._try(lambda: self._client.command(kind, payload, command_id=new_id()))

    def ask(self, path: str, said: dict[str, Any]) -> None:
        entry = REGISTRY.asks[path]
        self._try(lambda: self._client.ask_privately(path, entry.body.model_validate(said), entry.answer).model_dump())

    @staticmethod
    def _try(call: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        try:
            return call()
        except Refused:
            return {}


def day(terminal: HubClient, counter: HubClient) -> None:
    """Every step that a ticket can take, what comes with a window, and each look that needs no billing system."""
    now, hall, origin = SystemClock().now(), terminal.identity.hall, f"{terminal.identity.app_id}.1"
    desk, machine = Desk(counter), Desk(terminal)
    seq = 0

    def say(kind: str, subject: str, **payload: Any) -> None:
        nonlocal seq
        seq += 1
        fact = Fact(new_id(), subject, kind, 1, now + timedelta(milliseconds=seq), payload)
        terminal.send_facts(Batch(hall, origin, (SentFact(hall, origin, seq, fact),)), epoch=1)

    def take() -> UUID:
        ticket, wanted = new_id(), {"category": "A", "service_id": "new-connection"}
        number = NumberIssued.model_validate(terminal.command(
            "issue_number", NumberRequest(ticket_id=ticket, requested_at=now, **wanted), command_id=new_id()))
        say("TicketTaken", f"ticket:{ticket}", ticket_id=str(ticket), number=number.number, series="hub",
            issued_at=number.issued_at.isoformat(), business_day=number.business_day.isoformat(), **wanted)
        return ticket

    first, second, third, fourth = (take() for _ in range(4))
    help_id = new_id()
    say("HelpRequested", f"help:{help_id}", help_id=str(help_id), place="entrance", language="zh_CN")
    say("PrinterStateChanged", "device:ticket_printer", device="ticket_printer", state="out")
    desk.do("acknowledge_help", AcknowledgeHelp(help_id=help_id))
    desk.do("open_window", OpenWindow(window="3"))
    counter.counter("3")
    desk.do("call_next", CallNext(window="3"))
    for kind in ("recall_ticket", "recall_ticket", "mark_no_show", "return_ticket"):
        desk.do(kind, TicketAction(ticket_id=first))
    desk.do("call_ticket", CallTicket(ticket_id=second, window="3", reason="asked for"))
    for kind in ("start_service", "hold_ticket"):
        desk.do(kind, TicketAction(ticket_id=second, reason="fetches a paper" if kind == "hold_ticket" else None))
    desk.do("resume_ticket", ResumeTicket(ticket_id=second, window="3"))
    desk.do("transfer_ticket", TransferTicket(ticket_id=second, category="B", reason="for another window"))
    machine.do("cancel_ticket", TicketAction(ticket_id=third))
    desk.do("grant_priority", GrantPriority(ticket_id=fourth, priority="P2", reason="with a small child"))
    desk.do("find_ticket", FindTicket(number="A004"))
    desk.do("issue_ticket", IssueTicket(ticket_id=new_id(), service_id="new-connection"))
    desk.do("admit_ticket", AdmitTicket(
        number="A9Z-001", ticket_id=new_id(), service_id="new-connection", issued_at=now))
    desk.do("merge_by_hand", MergeByHand(window="3", entries=[
        ByHand(number="A9Y-001", called_at=now, outcome="no_show")]))
    for kind in ("pause_window", "resume_window", "close_window"):
        desk.do(kind, WindowAction(window="3", reason="lunch" if kind == "pause_window" else None))
    rest = {
        "report_standards": {"issuer": hall, "revision": 1}, "show_training": {"shown": True},
        "close_payment": {"payment_id": NOBODY}, "unlock_staff": {"number": "8"},
        "rate_visit": {"ticket_id": str(second), "level": 5, "reasons": [], "language": "zh_CN", "took_ms": 900,
                       "changes": 0, "by_staff": False, "at": now.isoformat()},
    }
    for kind, said in rest.items():
        desk.do(kind, TypeAdapter(REGISTRY.commands[kind].payload).validate_python(said))
    for path, said in AT_THE_COUNTER.items():
        desk.ask(path, said)
    for path, said in AT_A_TERMINAL.items():
        machine.ask(path, said)
    counter.counter("3")
