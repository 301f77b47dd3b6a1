"""A keyboard-wedge scanner at a counter: it types wherever the focus is, and never instead of the clerk."""

from __future__ import annotations

from collections.abc import Callable

from tests.counter.hall import Hall
from tests.fixtures.wait import wait_until
from tests.fixtures.window import until
from tests.ui_counter.clerk import Clerk
from tests.ui_counter.test_clerk import PIN, at_work  # noqa: F401

CODE = "HK1." + "A" * 22 + "." + "k" * 11 + "." + "s" * 86


def test_a_pin_typed_in_a_hurry_is_no_scan_and_is_shown_nowhere(hall: Hall, clerk: Callable[..., Clerk]) -> None:
    hall.hub.person("1001")
    core = hall.counter()
    wait_until(lambda: core.link.online)
    one = clerk(core)
    one.type("1001")
    one.press("enter")
    one.type(PIN)
    one.press("enter")
    one.see("您坐在哪个窗口")
    one.type("1")
    one.see("本窗口无人等候")
    assert one.counter.finder.kind == ""
    assert not any(PIN[:6] in text for text in one.texts())


def test_a_scan_into_the_reason_field_neither_stays_there_nor_sends_it(hall: Hall, at_work: Clerk) -> None:  # noqa: F811
    hall.ticket()
    at_work.see("1人等候")
    at_work.press("f2")
    at_work.see("已叫号")
    at_work.idle()
    at_work.press("f7")
    at_work.type("copying")
    at_work.counter.context.scans._scanner._decoder._last = float("-inf")  # a pause that nobody waits for
    at_work.type(CODE)
    at_work.press("enter")
    until(lambda: at_work.counter.finder.kind not in {"", "looking"} or at_work.counter.feed.trouble, "an answer")
    assert at_work.counter.panel.kind == "hold"
    at_work.press("enter")
    at_work.see("挂起 1")
    held = at_work.counter.feed.desk.view.held
    assert [ticket.note for ticket in held] == ["copying"]
