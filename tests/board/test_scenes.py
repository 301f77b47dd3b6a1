"""What the board draws: the number a fifth of the screen high, nothing cut off, overlapping or faint."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import reduce
from typing import Any

import pytest
from PySide6.QtCore import QMetaObject, QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.board import Seen
from kiosk.contract.counter import BoardCall, BoardView, WindowState
from kiosk.contract.messages import CategoryQueue
from kiosk.standards.public import PublicPack
from tests.board.panel import Panel, Source
from tests.fixtures.scene import faults

AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def call(number: str, window: str, *, ago: int = 0, priority: bool = False) -> BoardCall:
    return BoardCall(number=number, window=window, called_at=AT - timedelta(seconds=ago), calls=1, priority=priority)


OTHERS = (call("B007", "1", ago=40, priority=True), call("C33F-1004", "6", ago=90), call("A011", "5", ago=200),
          call("W1W-001", "12", ago=210), call("D002", "2", ago=300))


def view(*calls: BoardCall, by_hand: tuple[str, ...] = ()) -> BoardView:
    """`calls` the latest first."""
    return BoardView(
        as_of=AT, business_day=AT.date(), calls=list(calls),
        categories=[CategoryQueue(category=letter, waiting=n, called=0, serving=0)
                    for letter, n in zip("ABCD", (128, 3, 0, 128), strict=True)],
        windows=[WindowState(window=window, state="open", by_hand=True) for window in by_hand])


Show = Callable[..., Panel]


@pytest.fixture(params=[True, False], ids=["landscape", "portrait"])
def show(request: pytest.FixtureRequest, dressed: object, hall_pack: PublicPack) -> Iterator[Show]:
    """`show(view, *fresh, live=…)`: a board that has just seen that."""
    panel = Panel(landscape=request.param)

    def one(seen: BoardView | None, *fresh: BoardCall, live: bool = True, paired: bool = True) -> Panel:
        source = Source(hall_pack, paired=paired)
        panel.attach(source)
        source.tell(Seen(seen, live, fresh))
        if not live:
            panel.settle()
            QMetaObject.invokeMethod(panel.board, "_be_late")  # as after three seconds
        panel.settle(60)
        return panel

    yield one
    panel.close()


def drawn(panel: Panel, item: QQuickItem) -> QRect:
    """Where pixels of the item's own colour are, in and around its place in the picture."""
    picture = panel.quick.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    ink = QColor(item.property("ink")).rgb().to_bytes(4, sys.byteorder)
    area = panel.rect(item).toAlignedRect().adjusted(-2, -20, 2, 20).intersected(picture.rect())
    found = QRect()
    for y in range(area.top(), area.bottom() + 1):
        line = bytes(picture.constScanLine(y))[4 * area.left():4 * (area.right() + 1)]
        first, last = line.find(ink), line.rfind(ink)
        if first >= 0:
            found |= QRect(QPoint(area.left() + first // 4, y), QPoint(area.left() + last // 4, y))
    return found


@pytest.mark.parametrize(("number", "window"), [
    ("A001", "3"), ("B1017", "12"), ("A3F-001", "12"), ("W333W-001", "VIP"), ("G111", "1")])
def test_the_number_is_a_fifth_of_the_screen_high(show: Show, number: str, window: str) -> None:
    """Drawn pixels, not a font's size; in two lines they count from the first line's top to the last one's bottom."""
    called = call(number, window)
    panel = show(view(called, *OTHERS), called)
    lines = [drawn(panel, item) for item in panel.items() if item.objectName() in {"number", "number-rest"}]
    area = reduce(QRect.united, lines)
    assert area.height() >= panel.quick.height() / 5
    assert all(line.height() >= panel.quick.height() / 9.5 for line in lines)
    assert panel.quick.contentItem().childrenRect().toRect().adjusted(8, 8, -8, -8).contains(area)


def scene(name: str, hall_pack: PublicPack) -> dict[str, Any]:
    now, priority = call("A012", "3"), call("B007", "12", priority=True)
    return {
        "calling": {"seen": view(now, *OTHERS), "fresh": (now,)},
        "called": {"seen": view(now, *OTHERS)},
        "priority": {"seen": view(priority, *OTHERS[1:]), "fresh": (priority,)},
        "own series": {"seen": view(call("A3F-001", "12"), *OTHERS), "fresh": (call("A3F-001", "12"),)},
        "several at once": {"seen": view(now, *OTHERS), "fresh": (*OTHERS[1::-1], now)},
        "one call": {"seen": view(now)},
        "nobody called": {"seen": view()},
        "hub lost": {"seen": view(now, *OTHERS), "live": False},
        "two windows by hand": {"seen": view(now, *OTHERS, by_hand=("1", "4"))},
        "no hub yet": {"seen": None, "live": False},
        "not paired": {"seen": None, "live": False, "paired": False},
    }[name]


@pytest.mark.parametrize("name", [
    "calling", "called", "priority", "own series", "several at once", "one call", "nobody called", "hub lost",
    "two windows by hand", "no hub yet", "not paired"])
def test_nothing_is_cut_off_overlapping_or_faint(show: Show, hall_pack: PublicPack, name: str) -> None:
    told = dict(scene(name, hall_pack))
    panel = show(told.pop("seen"), *told.pop("fresh", ()), **told)
    large = {repr(item.property("text")) for item in big(panel)}
    assert [fault for fault in faults(panel) if not overlaps(fault, large)] == []
    assert_apart(panel)


def big(panel: Panel) -> list[QQuickItem]:
    return [item for item in panel.items() if item.objectName() in {"number", "number-rest", "window"}]


def overlaps(fault: str, texts: set[str]) -> bool:
    """Whether one of `texts` overlaps: their lines are higher than their glyphs, which `assert_apart` looks at."""
    return fault.endswith("overlap") and any(text in fault for text in texts)


def assert_apart(panel: Panel) -> None:
    """The large figures and every other text stand clear of each other."""
    large = big(panel)
    others = [item for item in panel.items() if item.inherits("QQuickText") and item.property("text")
              and not any(one.isAncestorOf(item) for one in large)]
    for one in large:
        for other in [*others, *(two for two in large if two is not one)]:
            both = panel.rect(one).intersected(panel.rect(other))
            assert both.width() < 4 or both.height() < 12, f"{one.objectName()} and {other.property('text')} overlap"


def test_a_call_that_waits_for_its_turn_is_marked(show: Show) -> None:
    first, second = call("A001", "1", ago=1), call("A002", "2")
    panel = show(view(second, first, *OTHERS), first, second)
    assert panel.large() == ("A001", "1")
    rows = panel.board.property("calls").rows()
    assert [(row.number, row.next) for row in rows[:2]] == [("A002", True), ("B007", False)]


def test_a_window_is_called_what_the_pack_calls_it(show: Show) -> None:
    panel = show(view(call("A001", "3")))
    shown = {"号窗口", "Window", "请到", "Please go to", "等候人数", "Waiting", "A 业务办理", "128"}
    assert shown <= set(panel.texts())
