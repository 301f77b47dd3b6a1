"""The console by keyboard alone: Tab goes through each page and comes back, seen all the way; none is out of reach."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.contract.staff import Role
from tests.fixtures.announcements import Newsroom, notice
from tests.fixtures.console import ConsoleHall
from tests.fixtures.window import until
from tests.ui_console.worker import Worker
from ui.console.registry import PAGES

Open = Callable[..., Worker]
_MOST_STOPS = 120
ALL = tuple(Role)


@pytest.fixture
def boss(hall: ConsoleHall, worker: Open) -> Worker:
    """Somebody who may do everything, with something on the pages."""
    room = Newsroom.of(hall.hub)
    room.published(notice(hall.hub))
    room.draft(notice(hall.hub))
    pin = hall.person("1003", *ALL)
    one = worker(hall.console(), language="en", size=(1280, 720))
    one.sign_in("1003", pin)
    return one


def stops(one: Worker) -> list[QQuickItem]:
    """Where Tab leads, from the page's own beginning until it comes round."""
    found: list[QQuickItem] = []
    for _ in range(_MOST_STOPS):
        one.press("tab")
        at = one.quick.activeFocusItem()
        if at in found:
            assert at is found[0], f"a trap: {_said(at)} follows {_said(found[-1])}, and the rest is out of reach"
            return found
        found.append(at)
    raise AssertionError(f"{_MOST_STOPS} stops and no end: {[_said(one) for one in found[-5:]]}")


def faults_of(one: Worker, found: list[QQuickItem]) -> list[str]:
    """A stop without a name, out of sight, or that does not show that the keys go there."""
    wrong = []
    plain: dict[int, QImage] = {}
    for n, item in enumerate(found):
        role, name = _said(item)
        if not name:
            wrong.append(f"stop {n} has no name: {item.metaObject().className()}, after {_said(found[n - 1])}")
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        one.settle(10)
        place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        window = QRectF(0, 0, one.quick.width(), one.quick.height())
        if not place.intersected(window).height() >= min(24, place.height()):
            wrong.append(f"{role} {name!r} has the keys out of sight, at {place.toRect().getRect()}")
            continue
        plain[n] = one.quick.grabWindow()
        beside = found[n - 1]
        beside.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        one.settle(10)
        around = place.adjusted(-6, -6, 6, 6).toRect()
        if plain[n].copy(around) == one.quick.grabWindow().copy(around):
            wrong.append(f"{role} {name!r} does not show that the keys go there")
    return wrong


def buttons(one: Worker) -> list[QQuickItem]:
    """What can be clicked on the page."""
    page = one.quick.findChild(QQuickItem, "page")
    assert page is not None
    return [item for item in one.items() if item.inherits("QQuickAbstractButton") and item.isEnabled()
            and page.isAncestorOf(item) and item.width() > 0]


@pytest.mark.parametrize("page", [page.name for page in PAGES])
def test_a_page_is_gone_through_by_tab(boss: Worker, page: str) -> None:
    boss.console.pages.open(page)
    boss.idle()
    until(lambda: boss.console.pages.current == page, page)
    boss.settle(100)
    found = stops(boss)
    missed = [_said(item) for item in buttons(boss) if item not in found]
    assert missed == [], "can be clicked, cannot be reached by Tab"
    assert faults_of(boss, found) == []


def _said(item: QQuickItem) -> tuple[str, str]:
    """What a screen reader says of it: role and name, or what stands for its name."""
    heard = QAccessible.queryAccessibleInterface(item)
    if heard is None:
        return "", ""
    name = heard.text(QAccessible.Text.Name) or heard.text(QAccessible.Text.Description)
    return heard.role().name, name
