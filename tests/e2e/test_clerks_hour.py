"""A clerk who sees nothing of the screen works an hour: keys in, a screen reader out, both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.contract.messages import Scope
from kiosk.contract.pairing import pair
from kiosk.contract.staff import Role
from kiosk.hub.setup import open_hub
from kiosk.ids import new_id
from kiosk.staff import people
from tests.e2e.hall import Hall
from tests.e2e.machine import Machine
from tests.e2e.patience import eventually

pytestmark = [pytest.mark.e2e, pytest.mark.slow]
PIN = "night rain 17"

ZH = {
    "number": "工号", "new": "新密码", "window": "您坐在哪个窗口？", "nobody": "本窗口无人等候", "in_hand": "手上：{}",
    "again": "第2次叫号，共3次", "thrice": "第3次叫号，共3次",
    "too_early": "叫满三次才能过号", "missed": "过号 1", "serving": "办理中",
    "held": "挂起 1", "reason": "请填写原因", "transfer": "转接", "to": "咨询查询", "paused": "窗口已暂停",
    "help": "呼叫协助：1号终端",
    "out": "退出登录", "waiting": "等候 {}",
}
EN = {
    "number": "Staff number", "new": "New PIN", "window": "Which window do you sit at?",
    "nobody": "Nobody is waiting for this window", "in_hand": "In hand: {}", "again": "call 2 of 3",
    "thrice": "call 3 of 3",
    "too_early": "Only after three calls", "missed": "Missed 1", "serving": "Being served", "held": "Held 1",
    "reason": "Please give the reason", "transfer": "Transfer", "to": "Enquiries", "paused": "The window is paused",
    "help": "Help wanted: 1号终端", "out": "Sign out", "waiting": "Waiting {}",
}
WORDS = {"zh": ZH, "en": EN}


class Clerk:
    """Strikes keys at the counter and hears what its screen reader says."""

    def __init__(self, machine: Machine, language: str) -> None:
        self.machine, self.words = machine, WORDS[language]

    def key(self, *names: str) -> None:
        self.machine.keys("key", "--delay", "40", *names)

    def type(self, text: str) -> None:
        self.machine.keys("type", "--delay", "25", text)

    def hears(self, word: str, *about: str) -> None:
        wanted = self.words[word].format(*about)
        eventually(lambda: any(wanted in node.name + node.description for node in self.machine.reader.nodes()))

    def hears_no_more(self, word: str, *about: str) -> None:
        wanted = self.words[word].format(*about)
        eventually(lambda: not any(wanted in node.name for node in self.machine.reader.nodes()))


@pytest.fixture
def counter(hall: Hall, machine: Callable[..., Machine]) -> Iterator[Machine]:
    """Paired, at its sign-in page, its window focused; it ends well and complained of nothing."""
    made = machine(app="counter")
    pair(hall.url, hall.code(Scope.COUNTER), made.identity, name="counter", scope="counter")
    made.start().find("entry", ZH["number"])
    made.focus()
    yield made
    made.stop()
    assert made.complaints() == []


def one_time_pin(hall: Hall, number: str) -> str:
    with open_hub(hall.folder) as services:
        return people.add(services, number, "王芳", [Role.CLERK])


class Terminal:
    """Customers' terminal, as the hub hears it."""

    def __init__(self, hall: Hall) -> None:
        self.app = hall.app(Scope.TERMINAL)
        self._seq = 0

    def ticket(self) -> str:
        """The number of one for a bill."""
        ticket_id, now = str(new_id()), datetime.now(UTC).isoformat()
        given = self.app.command("issue_number", {
            "ticket_id": ticket_id, "category": "B", "service_id": "PAY", "requested_at": now}).json()["result"]
        self._say(f"ticket:{ticket_id}", "TicketTaken", ticket_id=ticket_id, number=given["number"], series="hub",
                  category="B", service_id="PAY", business_day=given["business_day"], issued_at=given["issued_at"])
        return str(given["number"])

    def call_staff(self) -> None:
        help_id = str(new_id())
        self._say(f"help:{help_id}", "HelpRequested", help_id=help_id, place="1号终端", language="zh_CN")

    def _say(self, subject: str, kind: str, **payload: Any) -> None:
        self._seq += 1
        answer = self.app.send({
            "id": str(new_id()), "seq": self._seq, "subject": subject, "kind": kind, "version": 1,
            "occurred_at": datetime.now(UTC).isoformat(), "payload": payload}, hall="henan-demo")
        assert answer.status_code == 200, answer.text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_clerks_hour_by_keys_and_screen_reader(
    hall: Hall, counter: Machine, tmp_path: Path, language: str,
) -> None:
    terminal, pin = Terminal(hall), one_time_pin(hall, "1001")
    if language == "en":
        counter.reader.press("English")
    clerk = Clerk(counter, language)

    clerk.hears("number")
    clerk.type("1001")
    clerk.key("Return")
    clerk.type(pin)
    clerk.key("Return")
    clerk.hears("new")
    clerk.type(PIN)
    clerk.key("Return")
    clerk.type(PIN)
    clerk.key("Return")
    clerk.hears("window")
    clerk.key("1")
    clerk.hears("nobody")

    first, second, third = (terminal.ticket() for _ in range(3))
    clerk.hears("waiting", "3")
    clerk.key("space")
    clerk.hears("in_hand", first)
    clerk.key("F6")
    clerk.hears("too_early")
    clerk.key("F5")
    clerk.hears("again")
    clerk.key("F5")
    clerk.hears("thrice")
    clerk.key("F6")
    clerk.hears("missed")

    clerk.key("F2")
    clerk.hears("in_hand", second)
    clerk.key("F3")
    clerk.hears("serving")
    clerk.key("F7")
    clerk.key("Return")
    clerk.hears("reason")
    clerk.type("copying")
    clerk.key("Return")
    clerk.hears("held")

    clerk.key("space")
    clerk.hears("in_hand", third)
    clerk.key("ctrl+z")
    clerk.hears_no_more("in_hand", third)
    clerk.key("F2")
    clerk.hears("in_hand", third)
    clerk.key("F8")
    clerk.type("another desk")
    counter.reader.press(clerk.words["to"])
    counter.reader.press(clerk.words["transfer"])
    clerk.hears_no_more("in_hand", third)

    clerk.key("ctrl+2", "Down", "Return")
    clerk.hears("in_hand", second)
    clerk.key("F4")
    clerk.hears_no_more("in_hand", second)

    clerk.key("F9", "Return")
    clerk.hears("paused")
    clerk.key("F9")
    clerk.hears_no_more("paused")
    terminal.call_staff()
    clerk.hears("help")
    clerk.key("ctrl+h")
    clerk.hears_no_more("help")
    counter.reader.press(clerk.words["out"])
    clerk.hears("number")

    assert len(hall.facts("TicketCalled")) == 4
    for once in ("ServiceStarted", "TicketHeld", "ServiceResumed", "ServiceFinished", "TicketNoShow",
                 "TicketTransferred", "TicketStepUndone", "HelpAcknowledged"):
        assert len(hall.facts(once)) == 1, once


def test_whatever_can_be_pressed_has_a_name(hall: Hall, counter: Machine) -> None:
    reader = counter.reader

    def named() -> None:
        nodes = reader.nodes()
        nameless = [n for n in nodes if n.role in {"button", "picture", "entry", "heading", "password text"}
                    and not n.name + n.description]
        assert not nameless, reader.page()
        assert all("Press" in node.actions for node in nodes if node.role == "button"), reader.page()
        assert [node.name for node in nodes if node.role == "heading"], reader.page()

    named()
    clerk, pin = Clerk(counter, "zh"), one_time_pin(hall, "1001")
    for text in ("1001", pin):
        clerk.type(text)
        clerk.key("Return")
    clerk.hears("new")
    for text in (PIN, PIN):
        clerk.type(text)
        clerk.key("Return")
    clerk.hears("window")
    named()
    clerk.key("1")
    Terminal(hall).ticket()
    clerk.hears("waiting", "1")
    named()
    clerk.key("F9")
    named()
