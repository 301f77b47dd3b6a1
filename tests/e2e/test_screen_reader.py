"""Somebody who cannot see the screen takes a ticket: by role, by translated name, by the press action."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.e2e.customer import Customer
from tests.e2e.hall import Hall
from tests.e2e.machine import Machine, words_on
from tests.e2e.patience import eventually

ZONES = ("business", "consultation", "announcements", "waiting")

pytestmark = pytest.mark.e2e


@pytest.fixture
def terminal(hall: Hall, machine: Callable[[], Machine]) -> Iterator[Machine]:
    """Paired and running; whatever it did, it ends well and complained of nothing."""
    made = machine()
    hall.pair_terminal(made.identity)
    made.start()
    yield made
    made.stop()
    assert made.complaints() == []


def test_a_screen_reader_takes_tickets_in_chinese_and_english_and_gives_one_back(
    hall: Hall, terminal: Machine, pack: dict[str, Any],
) -> None:
    reader = terminal.reader
    chinese, english = (Customer(reader, pack, language) for language in ("zh", "en"))

    numbers = []
    chinese.begin()
    for customer in (chinese, english):
        for zone in ZONES:
            reader.find("button", customer.name("zones", zone))
        numbers.append(customer.take("PAY"))
        reader.find("heading", customer.phrase("print.take"))
        if customer is chinese:
            customer.go_home()
            reader.press("English")
    first, second = numbers
    assert first != second
    eventually(lambda: len(terminal.papers()) == 2)
    assert all(number in words_on(paper) for number, paper in zip((first, second), terminal.papers(), strict=True))

    called = hall.call("B")
    assert (called["number"], called["service_id"]) == (first, "PAY")

    reader.press("Cancel ticket")
    reader.find("heading", english.phrase("cancel.confirm").format(number=second))
    reader.press("Yes, cancel")
    reader.hears(english.phrase("cancel.done").format(number=second))
    assert [fact["number"] for fact in hall.facts("TicketTaken")] == [first, second]
    assert len(hall.facts("TicketCancelled")) == 1
    reader.press(english.phrase("session.leave"))
    reader.find("button", chinese.phrase("idle.title"))
    assert first not in reader.page() and second not in reader.page()


def test_whatever_can_be_pressed_has_a_name_on_every_page_from_home(
    terminal: Machine, pack: dict[str, Any],
) -> None:
    reader = terminal.reader
    chinese = Customer(reader, pack)
    chinese.begin()
    home = reader.names("button")
    zones = [chinese.name("zones", zone) for zone in ZONES]
    for zone in [*zones, "停电报修"]:
        assert zone in home
        reader.press(zone)
        reader.find("button", "首页")
        nodes = reader.nodes()
        nameless = [node for node in nodes if node.role in {"button", "picture", "entry", "heading"} and not node.name]
        assert not nameless, reader.page()
        assert all("Press" in node.actions for node in nodes if node.role == "button"), reader.page()
        assert [node.name for node in nodes if node.role == "heading"], reader.page()
        chinese.go_home()


def test_a_screen_reader_finds_a_service_by_the_keys_on_the_screen(terminal: Machine, pack: dict[str, Any]) -> None:
    reader = terminal.reader
    chinese = Customer(reader, pack)
    chinese.begin()
    reader.press(chinese.name("zones", "business"))
    reader.press(chinese.phrase("search.title"))
    reader.find("entry", chinese.phrase("search.title"))
    wanted = next(service for service in pack["services"] if not service["common"])
    for key in wanted["initials"]:
        reader.press(key)
    reader.find("button", wanted["name"]["zh"])


def test_a_screen_reader_hears_whether_large_type_is_on(terminal: Machine, pack: dict[str, Any]) -> None:
    reader = terminal.reader
    Customer(reader, pack).begin()
    for name in ("大字", "高对比"):
        before = reader.find("button", name)
        assert before.checkable and not before.checked
        reader.press(name)
        eventually(lambda name=name: reader.find("button", name).checked)
        reader.press(name)
        eventually(lambda name=name: not reader.find("button", name).checked)
