"""A notice and an answer read aloud: in the page's order, the sentence marked, silent with the page or the visit."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.ids import new_id
from tests.fakes.reader import FakeReader, HeardPlayer
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.announcements import given_out, words
from tests.fixtures.window import Window, until, walk

Opened = Callable[..., Window]
POLICY = {
    "kind": "policy", "title": words("阶梯电价", "Block prices"),
    "body": words("# 一\n甲。乙。", "# One\nFirst. Second."),
    "meaning": words("不变", "It stays"), "example": words("2400度", "2,400 kWh")}


@pytest.fixture
def at_the_notice(opened: Opened, core: FakeCore) -> Window:
    core.announce(given_out(new_id(), core.clock.now(), **POLICY))
    window = opened("en")
    window.open("announcements")
    window.tap("Block prices")
    return window


def give_voice(window: Window, reader: FakeReader) -> HeardPlayer:
    player = HeardPlayer()
    window.terminal.aloud.use(reader, player)
    window.settle(80)  # the button that comes takes its place beside the others with the next frame
    return player


def marked(window: Window) -> str:
    """The text that stands out."""
    return "".join(item.property("selectedText") for item in walk(window.quick.contentItem())
                   if isinstance(item, QQuickItem) and item.inherits("QQuickTextEdit") and item.isVisible())


def test_without_a_voice_there_is_no_button(at_the_notice: Window) -> None:
    assert "Listen" not in at_the_notice.texts()


def test_a_notice_is_read_in_its_order_and_each_sentence_is_marked(at_the_notice: Window) -> None:
    aloud, seen, reader = at_the_notice.terminal.aloud, [], FakeReader()
    player = give_voice(at_the_notice, reader)
    aloud.placeChanged.connect(lambda: seen.append((aloud.place, marked(at_the_notice))))
    at_the_notice.tap("Listen")
    until(lambda: "body:1" in [place for place, _ in seen], "the text")
    at_the_notice.see("Stop")
    until(lambda: not aloud.on, "its end")
    assert [one.text for one in reader.said] == [
        "Block prices", "What it means for you", "It stays", "One", "First.", "Second.", "An example", "2,400 kWh"]
    assert len(player.played) == len(reader.said)
    assert [place for place, _ in seen] == [
        "title", "meaning", "meaning:0", "body:0", "body:1", "body:1", "example", "example:0", ""]
    at_the_notice.see("Listen")


def test_the_second_sentence_of_a_line_is_marked_alone(at_the_notice: Window) -> None:
    aloud = at_the_notice.terminal.aloud
    give_voice(at_the_notice, FakeReader())
    found: set[str] = set()
    aloud.read([{"place": "body:1", "text": "First. Second."}])
    until(lambda: found.add(marked(at_the_notice)) or "Second." in found, "the second sentence")
    assert found <= {"", "First.", "Second."}


@pytest.mark.parametrize("ends", ["back", "visit", "stop", "language"])
def test_it_is_silent_with_the_page_the_visit_or_a_press(at_the_notice: Window, ends: str) -> None:
    aloud = at_the_notice.terminal.aloud
    give_voice(at_the_notice, FakeReader())
    at_the_notice.tap("Listen")
    until(lambda: aloud.place, "the first sentence")
    match ends:
        case "back":
            at_the_notice.navigator.back()
        case "visit":
            at_the_notice.terminal.session.end()
        case "stop":
            at_the_notice.tap("Stop")
        case "language":
            at_the_notice.terminal.session.setLanguage("zh_CN")
    until(lambda: not aloud.on and aloud.place == "", "silence")


def test_a_voice_that_fails_takes_its_button_along(at_the_notice: Window) -> None:
    aloud = at_the_notice.terminal.aloud
    give_voice(at_the_notice, FakeReader(breaks_at=1))
    at_the_notice.tap("Listen")
    until(lambda: not aloud.possible, "no voice")
    until(lambda: "Listen" not in at_the_notice.texts(), "the button to be gone")
