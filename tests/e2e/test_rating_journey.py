"""Somebody who cannot see the screen says how they were served, at a terminal and at the counter: by role and name."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pypdfium2
import pytest
from sqlalchemy import select

from kiosk.contract.messages import Scope
from kiosk.contract.pairing import pair
from kiosk.contract.staff import Role
from kiosk.devices.scanner_simulator import ScannerSimulator
from kiosk.feedback.judging import judge_waiting
from kiosk.feedback.model import FLOOR, LOW, SHORTEST_SERVICE
from kiosk.feedback.tables import follow_ups, ratings
from kiosk.staff import people
from kiosk.staff.tables import staff
from tests.e2e.customer import HOME, Customer
from tests.e2e.hall import Hall
from tests.e2e.machine import Machine
from tests.e2e.patience import eventually
from tests.e2e.screen import another_display
from tests.printing.tools import codes

pytestmark = pytest.mark.e2e
PIN = "night rain 17"
DESK = "1920x1080x24"


@dataclass(frozen=True)
class Case:
    """The terminal's own words; the pack has the others. Whoever says `level` is called back where there is a phone."""

    language: str
    level: int
    reason: str
    phone: str
    said: str
    words: Mapping[str, str]
    large: bool = False


CHINESE = Case("zh", 2, "wait", "", "12345", {
    "next": "下一步", "write": "再说一句", "done": "写好了", "no_number": "不留号码", "ok": "好的"})
ENGLISH = Case("en", 1, "attitude", "13800000000", "67890", {
    "next": "Next", "write": "Add words", "done": "Done", "send": "Send", "ok": "OK"})
CASES = {"zh-ordinary": CHINESE, "zh-large": replace(CHINESE, large=True, level=1, reason="not_told"),
         "en-large": replace(ENGLISH, large=True)}
"""No four: the fourth visit that one terminal rates within a minute is set apart."""


@dataclass(frozen=True)
class Visit:
    """`code` is what the paper's QR holds; `clerk` the staff number of whoever serves at `window` since `began`."""

    number: str
    code: str
    ticket_id: UUID
    window: str = ""
    service: str = ""
    clerk: str = ""
    began: float = 0.0


@pytest.fixture(scope="module")
def device(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("scanner") / "tty"


@pytest.fixture(scope="module")
def scanner(device: Path) -> Iterator[ScannerSimulator]:
    made = ScannerSimulator(device)
    yield made
    made.close()


@pytest.fixture(scope="module")
def terminal_settings(scanner: ScannerSimulator, device: Path) -> Sequence[str]:
    return ("[scanner]", 'kind = "serial"', f'device = "{device}"')


@pytest.fixture(scope="module")
def counter(
    kept_hall: Hall, screen: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Machine]:
    """With a screen for the customer; a clerk, number 1001, is signed in at window 3, whose window the keys go to."""
    with another_display(screen, DESK) as display:  # the terminal keeps the keys of its own for itself
        made = Machine(tmp_path_factory.mktemp("machine") / "counter", display.environment, app="counter", settings=[
            "[counter]", "customer_screen = true"])
        pair(kept_hall.url, kept_hall.code(Scope.COUNTER), made.identity, name="counter", scope="counter")
        with kept_hall.services() as services:
            first = people.add(services, "1001", "王芳", [Role.CLERK])
        try:
            sits_down(made, first)
            yield made
            made.stop()
        finally:
            made.close()
    assert made.complaints() == []


def sits_down(counter: Machine, pin: str) -> None:
    reader = counter.start().at("柜台")
    reader.find("entry", "工号")
    counter.focus("柜台")
    for typed in ("1001", pin):
        counter.keys("type", "--delay", "25", typed)
        counter.keys("key", "Return")
    reader.waits("a field for the new PIN", lambda nodes: next(
        (node for node in nodes if node.focused and "新密码" in node.name + node.description), None))
    for _ in range(2):
        counter.keys("type", "--delay", "25", PIN)
        counter.keys("key", "Return")
    reader.hears("您坐在哪个窗口")
    counter.keys("key", "3")
    reader.hears("本窗口无人等候")


def takes_ticket(hall: Hall, terminal: Machine, pack: dict[str, Any], service: str) -> Visit:
    """At the terminal, and back to its home page; the code is read off the paper."""
    customer, papers = Customer(terminal.reader, pack), len(terminal.papers())
    number = customer.take(service)
    customer.reader.find("heading", customer.phrase("print.take"))
    eventually(lambda: len(terminal.papers()) > papers)
    customer.go_home()
    document = pypdfium2.PdfDocument(terminal.papers()[-1])
    found = codes(document[0].render(scale=4).to_pil())
    document.close()
    assert len(found) == 1
    eventually(lambda: number in hall.taken())
    [taken] = [fact for fact in hall.facts("TicketTaken") if fact["number"] == number]
    return Visit(number, found[0], UUID(taken["ticket_id"]))


@pytest.fixture(scope="module")
def visits(kept_hall: Hall, terminal: Machine, pack: dict[str, Any]) -> Mapping[str, Visit]:
    """Of customers who have just been served, each at a window and by a person of their own."""
    begun = {}
    at = (("1", "B", "PAY"), ("2", "B", "PAY"), ("4", "A", "EV"))
    for case, (window, category, service) in zip(CASES, at, strict=True):
        ticket, clerk = takes_ticket(kept_hall, terminal, pack, service), kept_hall.staffed(Scope.COUNTER)
        clerk.command("open_window", {"window": window}).raise_for_status()
        called = clerk.command("call_next", {"window": window, "categories": [category]}).json()["result"]
        assert called["number"] == ticket.number
        clerk.command("start_service", {"ticket_id": called["ticket_id"]}).raise_for_status()
        begun[case] = clerk, replace(
            ticket, window=window, service=service, clerk=clerk.code.rjust(4, "9"), began=time.monotonic())
    for clerk, visit in begun.values():
        lasts_long_enough(visit.began)
        clerk.command("finish_service", {"ticket_id": str(visit.ticket_id)}).raise_for_status()
    return {case: visit for case, (_, visit) in begun.items()}


def lasts_long_enough(began: float) -> None:
    """Who is gone sooner was not served, says the hub."""
    eventually(lambda: time.monotonic() > began + SHORTEST_SERVICE.total_seconds() + 1)


def reads(reader: Any, heading: str) -> None:
    """Nobody takes in five faces in less time than the hub allows."""
    reader.find("heading", heading)
    shown = time.monotonic()
    eventually(lambda: time.monotonic() > shown + FLOOR.total_seconds())


def rated(hall: Hall, visit: Visit) -> tuple[Any, str]:
    """The one rating of the visit as the hub judges it, which is not waited for until the full hour; and the staff
    number of whom it belongs to."""
    found: list[Any] = []

    with hall.services() as services:

        def look() -> bool:
            with services.database.read() as connection:
                found[:] = connection.execute(
                    select(ratings, staff.c.number).outerjoin(staff, staff.c.id == ratings.c.person_id)
                    .where(ratings.c.ticket_id == visit.ticket_id)).all()
            return bool(found)

        eventually(look)
        with services.write() as work:
            now = services.clock.now()
            judge_waiting(work, now + timedelta(seconds=1), now, {visit.ticket_id})
            work.commit()
        look()
    [row] = found
    return row, row.number


def to_rating(customer: Customer, scanner: ScannerSimulator, code: str) -> None:
    """From home, with the ticket held before the glass."""
    customer.reader.press(customer.name("zones", "feedback"))
    customer.reader.press(customer.phrase("feedback.rate"))
    customer.reader.find("heading", customer.phrase("rate.which"))
    scanner.scan(code)


@pytest.mark.parametrize("name", CASES)
def test_a_screen_reader_rates_a_service_at_a_terminal_once(
    kept_hall: Hall, terminal: Machine, scanner: ScannerSimulator, visits: Mapping[str, Visit], pack: dict[str, Any],
    name: str,
) -> None:
    case, visit = CASES[name], visits[name]
    reader, words = terminal.reader, case.words
    customer = Customer(reader, pack, case.language)
    phrase = customer.phrase
    customer.ask_for(large=case.large)
    to_rating(customer, scanner, visit.code)
    reads(reader, phrase("rate.title"))
    said = reader.find("heading", phrase("rate.title")).description + " ".join(reader.names("text"))
    assert visit.number in said and customer.name("services", visit.service) in said
    face = phrase(f"rate.level_{case.level}")
    reader.press(face)
    eventually(lambda: reader.find("button", face).checked)
    reader.press(words["next"])

    reader.find("heading", phrase("rate.why"))
    reason = phrase(f"rate.reason_{case.reason}")
    reader.press(reason)
    eventually(lambda: reader.find("button", reason).checked)
    reader.press(words["write"])
    reader.find("entry", phrase("rate.words"))
    terminal.focus()
    terminal.keys("type", case.said)
    eventually(lambda: reader.find("entry", phrase("rate.words")).text == case.said)
    reader.press(words["done"])
    reader.press(words["next"])
    reader.find("heading", phrase("rate.call"))
    for digit in case.phone:
        reader.press(digit)
    reader.press(words["send"] if case.phone else words["no_number"])
    reader.find("heading", phrase("rate.thanks"))
    reader.hears(phrase("rate.call_promise" if case.phone else "rate.review_promise"))
    reader.press(words["ok"])
    reader.find("heading", phrase("home.title"))

    row, person = rated(kept_hall, visit)
    assert (row.state, row.reason, row.level, row.reasons, row.channel) == (
        "counted", None, case.level, [case.reason], "terminal")
    assert (row.window_code, person, row.service_id) == (visit.window, visit.clerk, visit.service)
    assert (row.words, row.phone or "") == (case.said, case.phone)
    with kept_hall.services() as services, services.database.read() as connection:
        kinds = connection.execute(select(follow_ups.c.kind).where(follow_ups.c.rating_id == row.id)).scalars().all()
    assert kinds == ["call_back" if case.phone else "review"]

    to_rating(customer, scanner, visit.code)
    reader.find("heading", phrase("error.rated_already"))
    assert face not in reader.names("button")
    reader.press(HOME[case.language])
    reader.find("heading", phrase("home.title"))
    assert [fact["level"] for fact in kept_hall.facts("RatingGiven")
            if fact["ticket_id"] == str(visit.ticket_id)] == [case.level]
    customer.leave(large=case.large)


@dataclass(frozen=True)
class AtCounter:
    """`keys` are pressed on the pad, and `candidate` of what they may mean; `said` is what they come to."""

    language: str
    level: int
    chosen: str
    keys: str
    candidate: str
    said: str
    phone: str = ""


KIND = AtCounter("zh", 5, "good_kind", "ni", "你", "你")
SLOW = AtCounter("en", 2, "reason_wait", "ok", "", "ok", "13800000001")


@pytest.mark.parametrize("case", [KIND, SLOW], ids=["zh", "en"])
def test_a_screen_reader_rates_a_service_at_the_counters_own_screen_and_not_again_at_a_terminal(
    kept_hall: Hall, terminal: Machine, scanner: ScannerSimulator, counter: Machine, pack: dict[str, Any],
    case: AtCounter,
) -> None:
    hall_name = pack["hall"]["name"]
    ticket = takes_ticket(kept_hall, terminal, pack, "EV")
    clerk, before = counter.reader.at("柜台"), counter.reader.at(hall_name["zh"])
    eventually(lambda: any("等候 1" in node.name for node in clerk.nodes()))
    counter.focus("柜台")
    counter.keys("key", "space")
    before.find("text", ticket.number)
    counter.keys("key", "F3")
    before.find("heading", pack["phrases"]["screen.serving"]["zh"])
    lasts_long_enough(time.monotonic())
    counter.keys("key", "F4")
    before.find("heading", pack["phrases"]["rate.title"]["zh"])
    if case.language == "en":
        before.press("English")
    reader = counter.reader.at(hall_name[case.language])
    customer = Customer(reader, pack, case.language)
    phrase = customer.phrase
    reads(reader, phrase("rate.title"))
    face, chosen = phrase(f"rate.level_{case.level}"), phrase(f"rate.{case.chosen}")
    reader.press(face)
    eventually(lambda: reader.find("button", face).checked)
    reader.press(chosen)
    eventually(lambda: reader.find("button", chosen).checked)

    reader.press(phrase("rate.words"))
    field = reader.find("entry", phrase("rate.words"))
    assert field.description == ""
    for key in case.keys:
        reader.press(key)
    if case.candidate:
        reader.press(case.candidate)
    eventually(lambda: reader.find("entry", phrase("rate.words")).description == case.said)
    reader.press(phrase("rate.done"))
    reader.find("heading", phrase("rate.title"))
    reader.press(phrase("rate.done"))
    if case.level <= LOW:
        reader.find("heading", phrase("rate.call"))
        for digit in case.phone:
            reader.press(digit)
        reader.press(phrase("rate.done"))
    reader.find("heading", phrase("rate.thanks"))

    row, person = rated(kept_hall, ticket)
    assert (row.state, row.reason, row.level, row.channel) == ("counted", None, case.level, "screen")
    assert row.reasons == [case.chosen.partition("_")[2]] and row.words == case.said
    assert (row.phone or "") == case.phone
    assert (row.window_code, person, row.service_id) == ("3", "1001", "EV")
    before.find("heading", pack["phrases"]["screen.welcome"]["zh"])
    assert before.names("entry") == [] and phrase("rate.title") not in before.names("heading")

    again = Customer(terminal.reader, pack)
    to_rating(again, scanner, ticket.code)
    again.reader.find("heading", again.phrase("error.rated_already"))
    again.reader.press(HOME["zh"])
    again.reader.find("heading", again.phrase("home.title"))
