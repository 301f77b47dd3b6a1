"""Search with the keyboard that customers touch: every key is a real touch on the real window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window, until

Opened = Callable[..., Window]


def touch(window: Window, item: QQuickItem) -> None:
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    QTest.mouseClick(window.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    window.settle()


def keys(window: Window) -> dict[str, QQuickItem]:
    """The keys on the screen, by what they type."""
    return {item.property("text"): item for item in window.items()
            if item.metaObject().indexOfProperty("keyType") >= 0 and item.property("text")}


def type_in(window: Window, letters: str) -> None:
    for letter in letters:
        touch(window, keys(window)[letter])


def candidates(window: Window) -> dict[str, QQuickItem]:
    """The words that the letters may mean, in the order of the row."""
    return {item.property("display"): item for item in window.items()
            if item.metaObject().className().startswith("Candidate")}


def open_search(window: Window) -> QQuickItem:
    window.open("search")
    until(lambda: "q" in keys(window), "the keyboard")
    return next(item for item in window.items() if item.metaObject().indexOfProperty("typed") >= 0)


def bottom(item: QQuickItem) -> float:
    return item.mapToScene(QPointF(0, item.height())).y()


def test_initials_find_a_service_while_they_are_typed(opened: Opened) -> None:
    window = opened()
    open_search(window)
    type_in(window, "gh")
    until(lambda: any(b.property("serviceId") == "TRANSFER" for b in window.buttons()), "过户")
    window.tap("过户")
    window.see("请带好这些材料")


def test_a_pinyin_candidate_is_chosen_by_a_touch(opened: Opened) -> None:
    window = opened()
    field = open_search(window)
    type_in(window, "guohu")
    candidate = candidates(window)["过户"]
    assert candidate.height() >= 80 and candidate.width() >= 80
    touch(window, candidate)
    assert field.property("text") == "过户"
    window.button("过户")


def test_the_keyboard_learns_nothing_from_a_customer(opened: Opened) -> None:
    window = opened()
    field = open_search(window)

    def offered() -> list[str]:
        type_in(window, "guo")
        return list(candidates(window))

    first = offered()
    touch(window, candidates(window)[first[3]])
    for _ in range(3):
        again = offered()
        touch(window, candidates(window)[again[3]])
    assert field.property("text") == first[3] * 4
    assert again == first


def test_the_keyboard_covers_neither_field_nor_results(opened: Opened) -> None:
    for landscape in (False, True):
        window = opened(landscape=landscape)
        field = open_search(window)
        top = min(key.mapToScene(QPointF(0, 0)).y() for key in keys(window).values())
        assert bottom(field) <= top or landscape
        for card in window.buttons():
            if card.property("serviceId"):
                assert bottom(card) <= top


def test_done_gives_the_room_to_the_results_and_a_touch_brings_the_keys_back(opened: Opened) -> None:
    window = opened()
    field = open_search(window)
    few = [b for b in window.buttons() if b.property("serviceId")]
    touch(window, keys(window)["\n"])
    until(lambda: not keys(window), "the keyboard to go")
    assert len([b for b in window.buttons() if b.property("serviceId")]) > len(few)
    touch(window, field)
    until(lambda: keys(window), "the keyboard again")


def test_english_types_latin_and_finds_english(opened: Opened) -> None:
    window = opened("en")
    field = open_search(window)
    type_in(window, "pay")
    assert field.property("text") == "pay"
    window.button("Pay a bill")


def test_nothing_found_says_what_to_do(opened: Opened) -> None:
    window = opened("en")
    open_search(window)
    type_in(window, "zzq")
    window.see("Nothing found")
    window.button("Call staff")


@pytest.mark.qt_log_ignore("DelegateModel::cancel")  # Qt's own: a slow machine still makes cards that a reset drops
def test_the_next_customer_finds_an_empty_field(opened: Opened) -> None:
    window = opened()
    open_search(window)
    type_in(window, "guohu")
    window.session.end()
    window.begin()
    field = open_search(window)
    assert (field.property("text"), field.property("typed")) == ("", "")
    assert len([b for b in window.buttons() if b.property("serviceId")]) > 1


def test_a_right_click_opens_no_menu(opened: Opened) -> None:
    window = opened()
    field = open_search(window)
    middle = field.mapToScene(QPointF(field.width() / 2, field.height() / 2)).toPoint()
    QTest.mouseClick(window.quick, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, middle)
    window.settle()
    assert QGuiApplication.topLevelWindows() == [window.quick]


def test_what_was_not_found_is_said_once_with_the_words(opened: Opened, core: FakeCore) -> None:
    window = opened("en")
    open_search(window)
    window.tap("I did not find it")
    window.see("Thank you, noted")
    assert core.missed == [("", "search", "en")]
    type_in(window, "zzq")
    window.see("Nothing found")
    window.tap("I did not find it")
    window.see("Thank you, noted")
    until(lambda: core.missed[1:] == [("zzq", "search", "en")], "the words")
    assert not any(button.property("label") == "I did not find it" for button in window.buttons())
    window.session.end()
    window.begin("en")
    open_search(window)
    window.button("I did not find it")


def test_what_the_notices_do_not_say_is_told_too(opened: Opened, core: FakeCore) -> None:
    window = opened("en")
    window.open("announcements")
    window.tap("Search the notices")
    until(lambda: "q" in keys(window), "the keyboard")
    type_in(window, "zzq")
    window.tap("I did not find it")
    window.see("Thank you, noted")
    assert core.missed == [("zzq", "announcements", "en")]
