"""Nothing cut off, nothing over anything else, nothing faint: every state, both languages, small and large."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.counter.by_hand import Undo
from tests.fakes.clock import HandClock
from tests.fakes.counter_core import FakeCounterCore
from tests.fixtures.scene import Least, faults
from tests.fixtures.window import walk
from tests.ui_counter.clerk import Clerk
from tests.ui_counter.desks import DESKS, IDLE, NOW, SERVING

AT_A_DESK = Least(primary=32, other=20, apart=4)
SMALL, LARGE = (1024, 700), (1920, 1080)
Shown = Callable[..., tuple[Clerk, FakeCounterCore]]


@pytest.fixture
def shown(clerk: Callable[..., Clerk]) -> Shown:
    def show(**options: object) -> tuple[Clerk, FakeCounterCore]:
        core = FakeCounterCore(IDLE, HandClock(NOW))
        return clerk(core, **options), core

    return show


def judged(one: Clerk, core: FakeCounterCore, state: str) -> list[str]:
    core.replace(DESKS[state])
    one.settle()
    return [f"{state}: {fault}" for fault in faults(one, AT_A_DESK)]


@pytest.mark.parametrize(("language", "size"), [("zh_CN", SMALL), ("en", SMALL), ("zh_CN", LARGE), ("en", LARGE)])
def test_every_state_is_drawn_whole(shown: Shown, language: str, size: tuple[int, int]) -> None:
    one, core = shown(language=language, size=size)
    assert [fault for state in DESKS for fault in judged(one, core, state)] == []


def test_what_was_never_heard_is_not_said_to_be_none(shown: Shown) -> None:
    one, core = shown(language="en", size=SMALL)
    core.replace(DESKS["away from the start"])
    one.see("The queue is not known without the hub")
    assert "Nobody is waiting for this window" not in one.texts() and "closed" not in one.texts()
    assert "Waiting –" in one.texts()


def test_the_time_to_undo_never_leaves_its_button(shown: Shown) -> None:
    one, core = shown(language="en", size=SMALL)
    core.replace(replace(DESKS["called"], undo=Undo("call", "A017", NOW + timedelta(seconds=11), None, 0)))
    one.see("Undo")
    button = one.button("Undo: A017 called")
    assert all(button.mapRectFromItem(item, item.boundingRect()).right() <= button.width()
               for item in walk(button) if item.height() == 3)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_panel_and_every_chosen_line_is_drawn_whole(shown: Shown, language: str) -> None:
    one, core = shown(language=language, size=SMALL)
    core.replace(replace(IDLE, hand=SERVING))
    one.settle()
    found = []
    for kind in ("call", "hold", "transfer", "priority", "cancel", "pause", "issue"):
        one.counter.panel.open(kind)
        found += [f"{kind}: {fault}" for fault in faults(one, AT_A_DESK)]
    one.counter.panel.close()
    for keys in (["down"] * 3, ["ctrl+2", "down"], ["ctrl+3", "down"]):
        for key in keys:
            one.press(key)
        found += [f"{keys}: {fault}" for fault in faults(one, AT_A_DESK)]
    assert found == []


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_strip_is_drawn_whole(shown: Shown, language: str) -> None:
    one, core = shown(language=language, strip=True)
    assert (one.window.width(), one.window.height()) == (360, 120)
    states = ("idle", "nobody", "paused", "called", "serving", "away", "help")
    assert [fault for state in states for fault in judged(one, core, state)] == []
