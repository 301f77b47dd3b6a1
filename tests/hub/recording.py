"""Traffic of this version's own client, kept for later versions: hub N must serve apps N-1.

`python -m tests.hub.recording NAME` writes tests/hub/recorded/NAME.json. A recording is never made anew: what a
released app sent once is what the hub must go on answering. What is new is another `DAYS`.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import httpx
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from starlette.types import ASGIApp, Message, Receive, Send
from starlette.types import Scope as AsgiScope

from kiosk.clock import SystemClock
from kiosk.contract.base64url import encode
from kiosk.contract.client import HubClient
from kiosk.contract.counter import OpenWindow
from kiosk.contract.messages import CallNext, NumberIssued, NumberRequest, Scope, TicketAction
from kiosk.contract.pairing import pair
from kiosk.contract.pairing_code import parse_pairing_code
from kiosk.contract.staff import STAFF_HEADER, Role
from kiosk.errors import Refused
from kiosk.hub import pairing, setup
from kiosk.hub.app import create_app
from kiosk.hub.services import HubServices
from kiosk.ids import new_id
from kiosk.staff import people
from kiosk.sync.envelope import Fact, SentFact
from kiosk.sync.source import Batch
from tests.fixtures.hub import HALL, QUICK_PINS, served
from tests.hub.recorded_console import at_the_console
from tests.hub.recorded_day import day

CLERK = "8"
RECORDED = Path(__file__).parent / "recorded"
Visit = Callable[[HubClient, HubClient], None]


class Day(NamedTuple):
    """What is done with a terminal and with another app, where somebody of these roles is signed in.

    In a recording the other is `counter`, whatever it is.
    """

    visit: Visit
    other: Scope = Scope.COUNTER
    roles: frozenset[Role] = frozenset({Role.CLERK})


class Recorder:
    """Beside the hub's application: keeps each exchange as it went over the wire."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self.exchanges: list[dict[str, Any]] = []

    async def __call__(self, scope: AsgiScope, receive: Receive, send: Send) -> None:
        asked, answered, status = b"", b"", 0

        async def heard() -> Message:
            nonlocal asked
            message = await receive()
            asked += message.get("body", b"")
            return message

        async def said(message: Message) -> None:
            nonlocal answered, status
            status = message.get("status", status)
            answered += message.get("body", b"")
            await send(message)

        await self._app(scope, heard, said)
        query = scope["query_string"].decode()
        headers = dict(scope["headers"])
        token = headers.get(b"authorization", b"").decode().removeprefix("Bearer ")
        staff = headers.get(STAFF_HEADER.lower().encode(), b"").decode()
        self.exchanges.append({
            "method": scope["method"], "path": scope["path"] + (f"?{query}" if query else ""), "token": token,
            **({"staff": staff} if staff else {}),
            "body": json.loads(asked) if asked else None, "status": status, "answer": json.loads(answered),
        })


def record(day: Day) -> list[dict[str, Any]]:
    """Against a new hub."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        setup.initialise(home / "hub", hall=HALL)
        with setup.open_hub(home / "hub") as services:
            recorder = Recorder(create_app(services))
            with served(recorder, services.bus, services.identity) as url:
                terminal = _client(services, url, home / "terminal", Scope.TERMINAL)
                counter = _client(services, url, home / "counter", day.other)
                try:
                    _come_on_duty(counter, people.add(services, CLERK, "a clerk", day.roles))
                    day.visit(terminal, counter)
                    _go_home(counter)
                finally:
                    terminal.close()
                    counter.close()
    names = _names(recorder.exchanges)
    return [_with_names(exchange, names) for exchange in recorder.exchanges]


def _client(services: HubServices, url: str, folder: Path, scope: Scope) -> HubClient:
    folder.mkdir()
    code = pairing.new_code(services, scope)
    return HubClient(pair(url, code, folder, name=f"the {scope}"), folder)


def _visit(terminal: HubClient, counter: HubClient) -> None:
    now, ticket, command, help_id = SystemClock().now(), new_id(), new_id(), new_id()
    terminal.health()
    terminal.publications(0)
    origin = f"{terminal.identity.app_id}.1"

    def say(seq: int, kind: str, subject: str, payload: dict[str, Any]) -> SentFact:
        fact = Fact(new_id(), subject, kind, 1, now + timedelta(milliseconds=seq), payload)
        return SentFact(HALL, origin, seq, fact)

    wanted = {"category": "A", "service_id": "new-connection"}
    asked = NumberRequest(ticket_id=ticket, requested_at=now, **wanted)
    number = NumberIssued.model_validate(terminal.command("issue_number", asked, command_id=command))
    terminal.command("issue_number", asked, command_id=command)
    day, subject = number.business_day.isoformat(), f"ticket:{ticket}"
    facts = (
        say(1, "TicketRequested", subject, {"ticket_id": str(ticket), "business_day": day, **wanted}),
        say(2, "TicketTaken", subject, {
            "ticket_id": str(ticket), "number": number.number, "series": "hub", "business_day": day,
            "issued_at": number.issued_at.isoformat(), **wanted}),
        say(3, "TicketPrinted", subject, {"ticket_id": str(ticket), "outcome": "printed", "reason": None}),
        say(4, "HelpRequested", f"help:{help_id}", {
            "help_id": str(help_id), "place": "entrance", "language": "zh_CN"}),
        say(5, "PrinterStateChanged", "device:printer", {"device": "printer", "state": "low"}),
        say(6, "PublicationShown", "publication:keys", {"issuer": HALL, "document": "keys", "revision": 2}),
        say(7, "SomethingNewer", "thing:1", {"deep": [1, None, {"名": "值"}]}),
    )
    terminal.send_facts(Batch(HALL, origin, facts[:3]), epoch=1)
    terminal.send_facts(Batch(HALL, origin, facts[2:]), epoch=1)
    terminal.ticket(ticket)
    terminal.queue()
    counter.command("open_window", OpenWindow(window="3"), command_id=new_id())
    called = counter.command("call_next", CallNext(window="3", categories=["A", "B"]), command_id=new_id())
    for kind in ("recall_ticket", "start_service", "undo_step", "start_service", "finish_service"):
        step = TicketAction(ticket_id=UUID(called["ticket_id"]), expected_version=terminal.ticket(ticket).version)
        counter.command(kind, step, command_id=new_id())
    refused: list[Callable[[], object]] = [
        lambda: terminal.command("cancel_ticket", TicketAction(ticket_id=ticket), command_id=command),
        lambda: terminal.command("call_next", CallNext(window="3", categories=["A"]), command_id=new_id()),
        lambda: terminal.send_facts(Batch(HALL, origin, (say(9, "TicketPrinted", subject, {}),)), epoch=1),
        lambda: terminal.send_facts(Batch(HALL, origin, (say(7, "TicketPrinted", subject, {}),)), epoch=1),
        lambda: terminal.send_facts(Batch(HALL, origin, facts), epoch=2),
        lambda: terminal.send_facts(Batch("another-hall", origin, facts), epoch=1),
        lambda: terminal.ticket(new_id()),
    ]
    for ask in refused:
        with suppress(Refused):
            ask()
            raise AssertionError("the hub should have refused this")


def _at_a_window(terminal: HubClient, counter: HubClient) -> None:
    """What a clerk and the waiting area see: before, while and after a ticket that waits is called and served."""
    now, ticket = SystemClock().now(), new_id()
    counter.command("open_window", OpenWindow(window="3"), command_id=new_id())
    wanted = {"category": "A", "service_id": "new-connection"}
    number = NumberIssued.model_validate(terminal.command(
        "issue_number", NumberRequest(ticket_id=ticket, requested_at=now, **wanted), command_id=new_id()))
    origin, subject = f"{terminal.identity.app_id}.1", f"ticket:{ticket}"
    taken = Fact(new_id(), subject, "TicketTaken", 1, now, {
        "ticket_id": str(ticket), "number": number.number, "series": "hub", "issued_at": number.issued_at.isoformat(),
        "business_day": number.business_day.isoformat(), **wanted})
    terminal.send_facts(Batch(HALL, origin, (SentFact(HALL, origin, 1, taken),)), epoch=1)
    counter.counter("3")
    counter.command("call_next", CallNext(window="3"), command_id=new_id())
    for look in (counter.board, terminal.board, lambda: counter.counter("3"), lambda: counter.history(ticket)):
        look()
    for kind in ("start_service", "finish_service"):
        counter.command(kind, TicketAction(ticket_id=ticket), command_id=new_id())
        counter.counter("3")
    for refused in (lambda: terminal.counter("3"), lambda: terminal.history(ticket)):
        with suppress(Refused):
            refused()
            raise AssertionError("the hub should have refused this")


DAYS = {
    "v1": Day(_visit), "v1-counter": Day(_at_a_window), "v1-day": Day(day),
    "v1-console": Day(at_the_console, Scope.STAFF, frozenset(Role))}


def _come_on_duty(counter: HubClient, one_time_pin: str) -> None:
    """A clerk's first day: refused with a wrong PIN and with the one-time one, in with one of their own."""
    for pin in ("no such pin", one_time_pin):
        with suppress(Refused):
            counter.sign_in(CLERK, pin)
            raise AssertionError("the hub should have refused this")
    counter.sign_in(CLERK, one_time_pin, new_pin="a pin of my own")
    counter.on_duty()


def _go_home(counter: HubClient) -> None:
    counter.sign_out()
    with suppress(Refused):
        counter.on_duty()
        raise AssertionError("the hub should have refused this")


def _names(exchanges: list[dict[str, Any]]) -> dict[str, str]:
    """What another hub or app will have other values for, by the value that this one had."""
    names: dict[str, str] = {}
    paired = [e for e in exchanges if e["path"] == "/v1/pair"]
    for who, exchange in zip(("terminal", "counter"), paired, strict=True):
        names |= {
            exchange["body"]["code"]: f"<{who} code>", exchange["body"]["public_key"]: f"<{who} key>",
            exchange["answer"]["app_id"]: f"<{who} id>",
        }
    names |= {
        exchange["body"]["pin"]: "<clerk pin>"
        for exchange in exchanges if (exchange["body"] or {}).get("new_pin")
    } | {
        exchange["answer"]["token"]: "<clerk token>"
        for exchange in exchanges if exchange["path"] == "/v1/staff/session" and "token" in exchange["answer"]
    }
    ids = {exchange["answer"]["app_id"]: who for who, exchange in zip(("terminal", "counter"), paired, strict=True)}
    for exchange in exchanges:
        if exchange["path"] == "/v1/session":
            who = ids[exchange["body"]["app_id"]]
            names |= {
                exchange["body"]["challenge"]: f"<{who} challenge>", exchange["answer"]["token"]: f"<{who} token>",
                exchange["body"]["signature"]: f"<{who} signature>",
            }
    return names


def _with_names(exchange: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    text = json.dumps(exchange, ensure_ascii=False)
    for value, name in names.items():
        text = text.replace(value, name)
    named: dict[str, Any] = json.loads(text)
    return named


class Replay:
    """Fills the names of a recording with what today's hub gives."""

    def __init__(self, services: HubServices, day: Day) -> None:
        self._services = services
        self._keys = {who: Ed25519PrivateKey.generate() for who in ("terminal", "counter")}
        self._values = {"<clerk pin>": people.add(services, CLERK, "a clerk", day.roles, pins=QUICK_PINS)}
        for who, scope in (("terminal", Scope.TERMINAL), ("counter", day.other)):
            self._values[f"<{who} code>"] = parse_pairing_code(pairing.new_code(services, scope)).secret
            self._values[f"<{who} key>"] = encode(self._keys[who].public_key().public_bytes_raw())

    def fill(self, value: Any) -> Any:
        text = json.dumps(value, ensure_ascii=False)
        for name, known in self._values.items():
            text = text.replace(name, known)
        return json.loads(text)

    def sit_down(self, http: httpx.Client, headers: dict[str, str], window: str) -> dict[str, str]:
        """Since somebody signs in and sits at a window before it calls, which the first recordings did not have to.

        Returns what their requests carry beside `headers`.
        """
        one_time = people.add(self._services, "7", "another clerk", {Role.CLERK}, pins=QUICK_PINS)
        duty = http.post("/v1/staff/session", headers=headers, json={
            "number": "7", "pin": one_time, "new_pin": "another pin of my own"})
        signed = {STAFF_HEADER: duty.raise_for_status().json()["token"]}
        body = {"id": str(new_id()), "kind": "open_window", "payload": {"window": window}}
        http.post("/v1/commands", json=body, headers=headers | signed).raise_for_status()
        return signed

    def learn(self, exchange: dict[str, Any], answer: dict[str, Any]) -> None:
        """Take from today's answer what the recorded one had a name for."""
        for key in ("app_id", "challenge", "token"):
            name = exchange["answer"].get(key)
            if key in answer and isinstance(name, str) and name.startswith("<"):
                self._values[name] = answer[key]
                if key == "challenge":
                    who = name[1:].partition(" ")[0]
                    self._values[f"<{who} signature>"] = encode(self._keys[who].sign(answer[key].encode()))


if __name__ == "__main__":
    exchanges = ",\n".join(json.dumps(exchange, ensure_ascii=False) for exchange in record(DAYS[sys.argv[1]]))
    at = SystemClock().now().isoformat()
    (RECORDED / f"{sys.argv[1]}.json").write_text(
        f'{{"recorded_at": "{at}", "exchanges": [\n{exchanges}\n]}}\n', "utf-8")
