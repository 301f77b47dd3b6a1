"""A way to pay that does not answer is greyed with a sentence, before or after somebody met it."""

from __future__ import annotations

import pytest

from kiosk.contract.payments import PaymentState
from tests.fakes.clock import HandClock
from tests.fakes.self_service import FakeSelfService
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import until
from tests.ui_zones.test_self_service_zone import HOUSE, Opened, look_up, model, stand


@pytest.fixture
def hub(core: FakeCore) -> FakeSelfService:
    core.self_service.hold(HOUSE)
    return core.self_service


def test_a_way_to_pay_that_gives_no_code_is_greyed_with_a_sentence_for_a_minute(
        opened: Opened, hub: FakeSelfService) -> None:
    clock = HandClock()
    window = opened(clock=clock)
    window.open("self_service")
    look_up(window, "4103200001")
    window.tap("缴费 ¥343.39")
    window.tap("微信支付")
    until(lambda: hub.opened, "the payment")
    hub.state = {"state": PaymentState.CLOSED, "reason": "no_code"}
    stand(window, "closed")
    window.see("付款平台暂时不能用，没有扣款。请换一种方式")
    window.see("暂时不能用，请换一种方式")
    names = {button.property("label") for button in window.buttons()}
    assert "支付宝" in names and "微信支付" not in names
    clock.pass_by(seconds=61)
    model(window).paying.awayChanged.emit()
    window.button("微信支付")


def test_a_gateway_that_the_hub_calls_away_is_greyed_before_anyone_waits_for_it(
        opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    window.open("self_service")
    look_up(window, "4103200001")
    window.tap("缴费 ¥343.39")
    window.button("微信支付")
    hub.ways.turn("wechat")
    window.see("暂时不能用，请换一种方式")
    names = {button.property("label") for button in window.buttons()}
    assert "支付宝" in names and "微信支付" not in names
    hub.ways.turn()
    until(lambda: "微信支付" in {button.property("label") for button in window.buttons()}, "its return")
    assert hub.opened == []


@pytest.mark.parametrize(("language", "pay", "sentence", "instead"), [
    ("zh_CN", "缴费 ¥343.39", "手机付款暂时不能用", "取号到窗口缴费"),
    ("en", "Pay ¥343.39", "Phone payment is not available now", "Pay at a window")])
def test_without_any_gateway_the_bills_are_seen_paying_is_greyed_and_a_window_takes_the_money(
        opened: Opened, hub: FakeSelfService, language: str, pay: str, sentence: str, instead: str) -> None:
    hub.ways.turn("wechat", "alipay")
    window = opened(language)
    window.open("self_service")
    model(window).lookUp("4103200001")
    window.see(sentence)
    assert pay not in {button.property("label") for button in window.buttons()}
    window.tap(instead)
    errand = window.terminal.engine.context.errand
    assert (errand.service_id, sum(one["amount_fen"] for one in errand.items)) == ("PAY", 34339)
