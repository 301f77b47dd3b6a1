"""Announcements in the board's foot: in turn with the hall's words, an emergency instead of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.announcements.reading import Notice, read_notice
from kiosk.board import Seen
from kiosk.ids import new_id
from kiosk.standards.public import PublicPack
from tests.board.panel import Panel, Source
from tests.board.test_scenes import OTHERS, call, view
from tests.fixtures.announcements import given_out, words
from tests.fixtures.scene import faults
from tests.fixtures.sink import hostile, open_sink, talks_to
from tests.fixtures.window import until

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def wrong(panel: Panel) -> list[str]:
    """Of the foot; the stage has tests of its own."""
    own = ("停电", "Power", "东门", "door", "截至", "As of")
    return [fault for fault in faults(panel) if any(word in fault for word in own)]


def hung(kind: str, zh: str, en: str, **more: object) -> Notice | None:
    return read_notice(given_out(new_id(), NOW, kind=kind, title=words(zh, en), targets={"places": ["board"]}, **more))


@pytest.fixture(params=[True, False], ids=["landscape", "portrait"])
def panel(request: pytest.FixtureRequest, dressed: object) -> Iterator[Panel]:
    made = Panel(landscape=request.param)
    yield made
    made.close()


def test_the_foot_tells_of_an_outage_and_an_emergency_stays_until_it_is_over(
        panel: Panel, hall_pack: PublicPack) -> None:
    source = Source(hall_pack)
    panel.attach(source)
    source.tell(Seen(view(call("A012", "3"), *OTHERS), True, ()))
    outage = hung("outage", "计划停电：柳河镇东街、学府路" + "长" * 40, "<b>Power cut</b>: East Street", outage={
        "area": words("东街", ""), "reason": words("检修", ""),
        "starts_at": NOW + timedelta(days=3), "ends_at": NOW + timedelta(days=3, hours=4)})
    source.announcements.hang(outage)
    foot = next(item for item in panel.items() if item.property("turns") is not None)
    until(lambda: foot.property("turns") == 5, "a fifth turn")
    foot.setProperty("place", 4)
    panel.settle(60)
    assert any("计划停电" in text and "11-26 09:00–13:00" in text for text in panel.texts())
    assert any(text.startswith("<b>Power cut</b>") for text in panel.texts())
    assert wrong(panel) == []
    source.announcements.hang(outage, hung("emergency", "请立即从东门离开", "Leave by the east door now"))
    until(lambda: "请立即从东门离开" in panel.texts(), "the emergency")
    panel.settle(60)
    assert "Leave by the east door now" in panel.texts() and wrong(panel) == []
    source.tell(Seen(view(call("A012", "3"), *OTHERS), False, ()))
    until(lambda: panel.board.property("byHand"), "the hub to be missed")
    panel.settle(60)
    as_of = panel.board.property("asOf")
    assert {"请立即从东门离开", f"截至{as_of}", f"As of {as_of}"} <= set(panel.texts()) and wrong(panel) == []
    source.tell(Seen(view(call("A012", "3"), *OTHERS), True, ()))
    source.announcements.hang()
    until(lambda: "请立即从东门离开" not in panel.texts(), "its end")
    assert foot.property("place") == 3, "never an empty turn"


def test_whatever_an_announcement_holds_the_board_asks_nobody(panel: Panel, hall_pack: PublicPack) -> None:
    source = Source(hall_pack)
    panel.attach(source)
    source.tell(Seen(view(*OTHERS), True, ()))
    with open_sink() as sink:
        before, bad = talks_to(os.getpid()), f"<img src='{sink.url}/t'>"
        body = words(hostile(sink.url), hostile(sink.url))
        source.announcements.hang(hung("notice", f"甲{bad}", f"A{bad}", body=body))
        foot = next(item for item in panel.items() if item.property("turns") is not None)
        until(lambda: foot.property("turns") == 5, "a fifth turn")
        foot.setProperty("place", 4)
        until(lambda: any(text.startswith("甲<img src=") for text in panel.texts()), "it is shown as it is written")
        source.announcements.hang(hung("emergency", f"乙{bad}", f"B{bad}", body=body))
        until(lambda: any(text.startswith("乙<img src=") for text in panel.texts()), "the emergency")
        panel.settle(200)
        assert sink.asked == 0 and talks_to(os.getpid()) - before == set()


def test_what_has_just_been_published_does_not_wait_for_its_turn_but_for_the_call(
        panel: Panel, hall_pack: PublicPack) -> None:
    source = Source(hall_pack)
    old, new = hung("notice", "旧的", "Old"), hung("notice", "新的", "New")
    source.announcements.hang(old)
    panel.attach(source)
    called = call("A012", "3")
    source.tell(Seen(view(*OTHERS), True, ()))
    source.tell(Seen(view(called, *OTHERS), True, (called,)))
    foot = next(item for item in panel.items() if item.property("turns") is not None)
    until(lambda: foot.property("announcing"), "the call to be shown")
    source.announcements.hang(new, old)
    until(lambda: foot.property("turns") == 6, "a sixth turn")
    assert "新的" not in panel.texts(), "nothing else moves while a call is shown"
    until(lambda: not foot.property("announcing"), "the call's end")
    panel.settle(60)
    assert {"新的", "New"} <= set(panel.texts()) and wrong(panel) == []
