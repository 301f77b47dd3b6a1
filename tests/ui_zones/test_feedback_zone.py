"""Rating a service at a terminal, as customers do it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import select

from kiosk.contract.identity import b64
from kiosk.contract.ratings import OfVisit
from kiosk.contract.sealing import unseal
from kiosk.devices.scanner import ScannerChoice
from kiosk.feedback.model import LATEST
from kiosk.sync.outbox import KEPT_AFTER_ACKNOWLEDGEMENT
from kiosk.sync.tables import outbox
from tests.fakes.clock import HandClock
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window, until
from tests.ui_zones.test_waiting_zone import wedge
from tests.ui_zones.test_zone_scenes import every_mode, measure

Opened = Callable[..., Window]
KEY = X25519PrivateKey.generate()


@pytest.fixture
def served(core: FakeCore) -> Iterator[str]:
    """The code of a ticket whose holder was served."""
    core.sealing = {"id": "k", "key": b64(KEY.public_key().public_bytes_raw())}
    core.scanner = ScannerChoice("keyboard")
    ticket = core.tickets.take_ticket(service_id="PAY", language="zh_CN")
    core.tickets.standing = {"state": "finished", "ahead": None, "window": "3"}
    yield ticket.qr


def given(core: FakeCore) -> list[dict]:
    with core.database.read() as connection:
        return [row.payload for row in connection.execute(
            select(outbox.c.payload).where(outbox.c.kind == "RatingGiven"))]


def rate_page(window: Window, code: str):
    window.open("feedback")
    window.tap("评价服务")
    model = window.terminal.engine.zones.viewModel("rate")
    model.scan(code)
    until(lambda: model.step == "asking", "the faces")
    window.see("您对这次服务满意吗")
    return model


def test_a_satisfied_customer_needs_three_touches(opened: Opened, core: FakeCore, served: str) -> None:
    clock = HandClock()
    window = opened(clock=clock)
    rate_page(window, served)
    window.see("3号窗口")
    clock.pass_by(seconds=4)
    window.tap("非常满意")
    window.tap("提交")
    window.see("谢谢您的评价")
    until(lambda: given(core), "the fact")
    [payload] = given(core)
    assert (payload["level"], payload["took_ms"], payload["reasons"]) == (5, 4000, [])
    assert "sealed" not in payload


def test_a_dissatisfied_one_says_why_and_where_to_call(opened: Opened, core: FakeCore, served: str) -> None:
    window = opened()
    model = rate_page(window, served)
    window.tap("非常不满意")
    window.tap("下一步")
    window.tap("等候时间长")
    window.tap("设备故障")
    window.tap("再说一句")
    assert not model.say("等了\u202e一小时\x00") and model.words == ""
    window.see("有一个字符不能保存")
    field = next(item for item in window.items() if item.inherits("QQuickTextArea"))
    field.setProperty("text", "等了一小时")
    window.tap("写好了")
    window.tap("下一步")
    for digit in "1380":
        window.tap(digit)
    window.tap("提交")
    window.see("这个号码不能拨打")
    for digit in "0000000":
        window.tap(digit)
    window.tap("提交")
    window.see("尽快与您联系")
    until(lambda: given(core), "the fact")
    [payload] = given(core)
    assert (payload["level"], payload["reasons"]) == (1, ["wait", "device"])
    assert unseal(payload["sealed"], KEY) == {"words": "等了一小时", "phone": "13800000000"}


def test_whoever_walks_away_after_a_choice_is_heard_too(opened: Opened, core: FakeCore, served: str) -> None:
    window = opened()
    rate_page(window, served)
    window.tap("不满意")
    window.session.end()
    until(lambda: given(core), "the fact")
    assert given(core)[0]["level"] == 2


def test_whoever_chose_nothing_said_nothing(opened: Opened, core: FakeCore, served: str) -> None:
    window = opened()
    rate_page(window, served)
    window.session.end()
    window.begin()
    window.open("feedback")
    assert given(core) == []


def test_a_visit_is_rated_once(opened: Opened, core: FakeCore, served: str) -> None:
    clock = HandClock()
    window = opened(clock=clock)
    rate_page(window, served)
    clock.pass_by(seconds=4)
    window.terminal.engine.zones.viewModel("rate").choose(4)
    window.tap("提交")
    window.see("谢谢您的评价")
    until(lambda: given(core), "the fact")
    window.tap("好的")
    window.open("rate")
    window.terminal.engine.zones.viewModel("rate").scan(served)
    window.see("已经评价过")
    assert len(given(core)) == 1


class Hub:
    """Says of every visit that it was `rated`."""

    def __init__(self, rated: bool) -> None:
        self.rated, self.asked = rated, []

    def ask_privately(self, path: str, body: OfVisit, answer: type) -> object:
        assert path == "ratings/visit"
        self.asked.append(body.ticket_id)
        return answer(rated=self.rated)


def test_a_visit_that_was_rated_elsewhere_is_not_asked_about_again(
        opened: Opened, core: FakeCore, served: str) -> None:
    hub = Hub(rated=True)
    core.hub_ratings = lambda: hub
    window = opened()
    window.open("rate")
    window.terminal.engine.zones.viewModel("rate").scan(served)
    window.see("已经评价过")
    assert hub.asked == [core.tickets.taken[-1].ticket_id] and given(core) == []
    hub.rated = False
    window.home()
    rate_page(window, served)
    assert len(hub.asked) == 2


def test_a_ticket_that_still_waits_is_not_rated(opened: Opened, core: FakeCore, served: str) -> None:
    core.tickets.standing = {"state": "waiting", "ahead": 2}
    window = opened()
    window.open("rate")
    window.terminal.engine.zones.viewModel("rate").scan(served)
    window.see("还没有办理")


def test_without_the_hub_the_rating_waits_here(opened: Opened, core: FakeCore, served: str) -> None:
    core.link.turn(False)
    window = opened()
    model = rate_page(window, served)
    model.choose(5)
    window.tap("提交")
    window.see("谢谢您的评价")
    until(lambda: given(core), "the fact")


def test_without_the_hub_this_terminal_knows_what_was_rated_here(opened: Opened, core: FakeCore, served: str) -> None:
    core.link.turn(False)
    clock = HandClock()
    window = opened(clock=clock)
    model = rate_page(window, served)
    clock.pass_by(seconds=4)
    model.choose(5)
    window.session.end()  # whoever walks away after a choice has rated, too
    until(lambda: given(core), "the fact")
    window.begin()
    window.open("rate")
    window.terminal.engine.zones.viewModel("rate").scan(served)
    window.see("已经评价过")
    assert len(given(core)) == 1


def gives(window: Window, core: FakeCore, clock: HandClock, code: str, *, after: float) -> None:
    """One more rating of the visit, so many seconds after the faces were shown."""
    before = len(given(core))
    window.home()
    model = rate_page(window, code)
    clock.pass_by(seconds=after)
    model.choose(2)
    window.session.end()
    until(lambda: len(given(core)) == before + 1, "the fact")
    window.begin()


def refused(window: Window, code: str) -> None:
    window.open("rate")
    window.terminal.engine.zones.viewModel("rate").scan(code)
    window.see("已经评价过")


@pytest.mark.parametrize("online", [True, False])
def test_what_was_mashed_here_leaves_the_visit_open_for_an_honest_one_once(
        opened: Opened, core: FakeCore, served: str, online: bool) -> None:
    core.link.turn(online)
    hub, clock = Hub(rated=False), HandClock()
    core.hub_ratings = lambda: hub
    window = opened(clock=clock)
    gives(window, core, clock, served, after=0.3)
    gives(window, core, clock, served, after=4)
    refused(window, served)
    assert [payload["took_ms"] for payload in given(core)] == [300, 4000]


def test_mashing_is_not_free(opened: Opened, core: FakeCore, served: str) -> None:
    hub, clock = Hub(rated=False), HandClock()
    core.hub_ratings = lambda: hub
    window = opened(clock=clock)
    for _ in range(2):
        gives(window, core, clock, served, after=0.3)
    refused(window, served)
    assert len(given(core)) == 2


def test_what_the_hub_set_apart_is_open_here_too_once_the_hub_has_it(
        opened: Opened, core: FakeCore, served: str) -> None:
    """Given before the service while the hub was away: nothing is wrong with it as far as the terminal knows."""
    hub, clock = Hub(rated=False), HandClock()
    core.hub_ratings = lambda: hub
    window = opened(clock=clock)
    gives(window, core, clock, served, after=4)
    refused(window, served)
    assert hub.asked == [core.tickets.taken[-1].ticket_id], "what the hub does not have yet it cannot judge"
    with core.database.write() as work:
        work.connection.execute(outbox.update().values(acked_at=core.clock.now()))
        work.commit()
    hub.rated = True
    window.home()
    refused(window, served)
    hub.rated = False
    window.home()
    gives(window, core, clock, served, after=4)
    window.home()
    refused(window, served)
    assert len(given(core)) == 2


def test_a_terminal_remembers_a_rating_for_as_long_as_one_can_count() -> None:
    assert KEPT_AFTER_ACKNOWLEDGEMENT > LATEST


def test_a_terminal_that_never_heard_of_a_hub_asks_for_no_words(opened: Opened, core: FakeCore, served: str) -> None:
    core.sealing = None
    window = opened()
    rate_page(window, served).choose(1)
    assert not [b for b in window.buttons() if b.property("label") == "再说一句"]
    window.tap("下一步")
    window.tap("提交")
    window.see("查明原因")


def test_on_the_rating_page_the_scanner_rates_and_elsewhere_it_shows_the_queue(
        opened: Opened, core: FakeCore, served: str) -> None:
    clock = HandClock()
    window = opened(clock=clock)
    window.open("rate")
    wedge(window, clock, served)
    window.see("您对这次服务满意吗")
    window.home()
    wedge(window, clock, served)
    window.see("已办理完毕")
    window.tap("评价服务")
    window.see("您对这次服务满意吗")


def test_the_next_customer_finds_nothing_of_the_last(opened: Opened, core: FakeCore, served: str) -> None:
    window = opened()
    model = rate_page(window, served)
    model.choose(1)
    model.say("a secret")
    model.dial("1")
    window.session.end()
    assert (model.step, model.level, model.words, model.phone, model.number) == ("scan", 0, "", "", "")


@every_mode
def test_the_way_to_a_rating(opened: Opened, core: FakeCore, served: str, landscape, language, large, contrast) -> None:
    clock = HandClock()
    window = opened(language, large=large, contrast=contrast, landscape=landscape, clock=clock)
    words = {"zh_CN": ("下一步", "再说一句", "写好了", "不留号码"),
             "en": ("Next", "Add words", "Done", "No number")}[language]

    def scenes() -> Iterator[str]:
        yield "home"
        window.open("feedback")
        yield "zone"
        window.tap(core.pack.phrases["feedback.rate"].of(language))
        yield "scan"
        model = window.terminal.engine.zones.viewModel("rate")
        model.scan(served)
        until(lambda: model.step == "asking", "the faces")
        yield "faces"
        clock.pass_by(seconds=4)
        model.choose(1)
        yield "chosen"
        window.tap(words[0])
        model.toggle("not_told")
        yield "why"
        window.tap(words[1])
        yield "words"
        window.tap(words[2])
        window.tap(words[0])
        model.dial("1")
        yield "call"
        window.tap(words[3])
        yield "thanks"
        window.home()
        window.open("rate")
        model.scan(served)
        until(lambda: model.step == "failed", "the answer")
        yield "again"

    measure(scenes(), window)
