"""A ticket held to the scanner where no page asks for one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.devices.scan import Scan, ScanKind
from kiosk.devices.scanner_simulator import ScannerSimulator
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window, until

Arrive = Callable[[Window], object]
PLACES: dict[str, Arrive] = {
    "idle": lambda window: window.session.end(),
    "home": lambda window: window.home(),
    "advice": lambda window: window.open("consultation"),
    "search": lambda window: window.open("search"),
    "outage": lambda window: window.open("fault"),
}


@pytest.fixture
def taken(core: FakeCore):
    return core.tickets.take_ticket(service_id="TRANSFER", language="zh_CN")


def settled_screen(window: Window) -> list[str]:
    until(lambda: not window.sliding(), "the page to stand still")
    return window.texts()


@pytest.mark.parametrize("arrive", PLACES.values(), ids=PLACES)
def test_a_ticket_is_answered_wherever_it_is_scanned(
        opened: Callable[..., Window], scanner: ScannerSimulator, taken, arrive: Arrive) -> None:
    window = opened()
    arrive(window)
    depth = window.navigator.property("depth")
    scanner.scan(taken.qr)
    window.see(taken.number)
    assert window.session.active
    window.tap("好")
    until(lambda: window.navigator.property("depth") == depth, "the page it came upon")
    assert not any(taken.number in text for text in settled_screen(window))


def test_a_ticket_scanned_at_the_idle_screen_is_cancelled_after_being_asked_once(
        opened: Callable[..., Window], core: FakeCore, scanner: ScannerSimulator, taken) -> None:
    window = opened()
    window.session.end()
    scanner.scan(taken.qr)
    window.see(taken.number)
    window.tap("取消排队")
    assert core.tickets.cancelled == []
    window.tap("确定取消")
    window.see(f"已取消{taken.number}号")
    assert core.tickets.cancelled == [taken.qr]


def test_the_end_of_the_visit_forgets_a_ticket_scanned_at_the_idle_screen(
        opened: Callable[..., Window], scanner: ScannerSimulator, taken) -> None:
    window = opened()
    window.session.end()
    scanner.scan(taken.qr)
    window.see(taken.number)
    window.session.end()
    model = window.terminal.engine.zones.viewModel("waiting")
    assert (model.step, model.number, model.service) == ("ready", "", "")
    window.begin()
    assert window.navigator.property("atHome")
    assert not any(taken.number in text for text in settled_screen(window))


def test_the_page_of_a_fresh_ticket_does_not_end_the_visit_under_its_scan(
        opened: Callable[..., Window], core: FakeCore, scanner: ScannerSimulator) -> None:
    window = opened()
    window.open("business")
    window.tap("交电费")
    until(lambda: core.tickets.taken, "a ticket")
    ticket, visit = core.tickets.taken[0], window.terminal.engine.zones.viewModel("business").visit
    left: list[bool] = []
    visit.left.connect(lambda: left.append(True))
    scanner.scan(ticket.qr)
    until(lambda: window.terminal.engine.zones.viewModel("waiting").step == "found", "the scanned ticket")
    core.paper.mark_printing(ticket.print_job_id)
    core.paper.mark_printed(ticket.print_job_id)
    until(lambda: visit.leaveIn > 0, "the countdown")
    for _ in range(visit.leaveIn):
        visit.count_down()
    assert left == [True]
    assert window.session.active


def test_a_second_ticket_takes_the_place_of_the_first_on_the_same_page(
        opened: Callable[..., Window], core: FakeCore, scanner: ScannerSimulator, taken) -> None:
    other = core.tickets.take_ticket(service_id="TRANSFER", language="zh_CN")
    window = opened()
    scanner.scan(taken.qr)
    window.see(taken.number)
    scanner.scan(other.qr)
    window.see(other.number)
    assert window.navigator.property("depth") == 2


HOSTILE = {
    "image": "<img src='http://127.0.0.1:9/x'>", "control": "\x00\x1b[2J\x07", "sql": "'; drop table tickets; --",
    "endless": "长" * 10_000, "format": "{number} %1", "number": "C001",
}


@pytest.mark.parametrize("code", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_code_at_the_idle_screen_begins_no_visit(
        opened: Callable[..., Window], core: FakeCore, scanner: ScannerSimulator, taken, code: str) -> None:
    window = opened()
    window.session.end()
    read: list[str] = []
    window.terminal.scans._raw.connect(read.append)
    scanner.scan(code)
    scanner.scan("that was all")
    until(lambda: "that was all" in read, "the scanner")
    window.settle()
    assert not window.session.active
    assert window.navigator.property("atHome")
    assert core.tickets.cancelled == []


def test_a_made_up_ticket_at_the_idle_screen_is_told_so_and_no_more(
        opened: Callable[..., Window], scanner: ScannerSimulator, taken) -> None:
    window = opened()
    window.session.end()
    scanner.scan("HK1.<b>made</b>.up")
    window.see("没有认出来")
    assert not [button for button in window.buttons() if button.property("label") == "取消排队"]


def test_a_profile_without_a_queue_reads_no_scanner(
        opened: Callable[..., Window], scanner: ScannerSimulator) -> None:
    window = opened(profile="township")
    made = {child.metaObject().className() for child in window.terminal.engine.zones.children()}
    assert "WaitingModel" not in made


@pytest.mark.parametrize(("code", "said"), [("4101234567890", "这是户号"), ("HKR1.some.receipt", "没有找到这张凭条")])
def test_what_a_customer_may_hold_instead_of_a_ticket_is_named(
        opened: Callable[..., Window], core: FakeCore, scanner: ScannerSimulator, code: str, said: str) -> None:
    window = opened()
    window.session.end()
    scanner.scan(code)
    window.see(said)
    assert not any(code in text for text in window.texts())


def test_whoever_claims_the_scanner_hears_all_and_the_customers_pages_nothing(
        opened: Callable[..., Window], scanner: ScannerSimulator, taken) -> None:
    window = opened()
    window.session.end()
    heard: list[Scan] = []
    window.terminal.scans.claim(heard.append)
    scanner.scan(taken.qr)
    until(lambda: heard, "the scan")
    assert heard == [Scan(ScanKind.TICKET, taken.qr)]
    assert not window.session.active
    window.terminal.scans.claim(None)
    scanner.scan(taken.qr)
    window.see(taken.number)
