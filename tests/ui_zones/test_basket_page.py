"""What will be paid is seen account by account before a channel is chosen, in every look, and can be corrected."""

from __future__ import annotations

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.devices.scanner_simulator import ScannerSimulator
from tests.fakes.self_service import FakeSelfService
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.scene import faults
from tests.fixtures.window import Window, until
from tests.ui_zones.test_self_service_zone import HOUSE, NEIGHBOUR, Opened, look_up, model

PAY = {"zh_CN": "缴费 ¥{}", "en": "Pay ¥{}"}
CHECK = {"zh_CN": "核对这2户", "en": "Check 2 accounts"}
BACK = {"zh_CN": "返回", "en": "Back"}
LOOKS = [(language, large, landscape)
         for language in ("zh_CN", "en") for large in (False, True) for landscape in (False, True)]


@pytest.fixture
def hub(core: FakeCore) -> FakeSelfService:
    core.self_service.hold(HOUSE, NEIGHBOUR)
    return core.self_service


def ask(window: Window, number: str) -> None:
    zone = model(window)
    for digit in number:
        zone.type(digit)
    zone.ask()
    until(lambda: zone.step == "account" and not window.sliding(), "the account")
    window.settle()


def text_item(window: Window, text: str) -> QQuickItem:
    """The one text on the screen that reads so."""
    [found] = [item for item in window.items() if item.inherits("QQuickText") and item.property("text") == text]
    return found


def two_accounts(window: Window) -> None:
    """The second one's page lies open, with ¥100 chosen."""
    window.open("self_service")
    ask(window, HOUSE.account_no)
    model(window).addAnother()
    window.navigator.leave()
    ask(window, NEIGHBOUR.account_no)
    model(window).topUp(10000)
    window.settle()


def listed(window: Window) -> list[tuple[str, str, str]]:
    return [(row.account, row.what, row.amount) for row in model(window).basket.rows()]


@pytest.mark.parametrize(("language", "large", "landscape"), LOOKS)
def test_all_that_is_paid_is_seen_before_a_channel_is_chosen_in_every_look(
    opened: Opened, hub: FakeSelfService, scanner: ScannerSimulator, language: str, large: bool, landscape: bool,
) -> None:
    window, wrong = opened(language, large=large, landscape=landscape), {}

    def judge(scene: str) -> None:
        until(lambda: not window.sliding(), "the page to stand still")
        if found := faults(window):
            wrong[scene] = found

    two_accounts(window)
    judge("account")
    window.tap(CHECK[language])
    judge("basket")
    months = {"zh_CN": "2026年8月至10月，3笔", "en": "Aug – Oct 2026, 3 bills"}[language]
    for seen in (HOUSE.name, HOUSE.village, "4103 2000 01", months, "¥343.39", "4103 2000 02", "¥100.00", "¥443.39"):
        window.see(seen)
    window.tap(PAY[language].format("443.39"))
    judge("ways for two")
    window.tap(CHECK[language])
    judge("basket again")
    model(window).remove(1)
    judge("basket of one")
    window.tap(PAY[language].format("343.39"))
    judge("ways for one")
    window.see("¥343.39")
    in_the_list = not large and not landscape
    for seen in [months] if in_the_list else ["¥156.78", "¥98.60", "¥88.01"]:
        window.see(seen)
    model(window).paying.wipe()
    window.navigator.leave()
    model(window).remove(0)
    judge("empty basket")
    assert wrong == {}


@pytest.mark.parametrize(("language", "large", "landscape"), LOOKS)
def test_a_part_is_said_with_what_stays_due_in_every_look(
    opened: Opened, hub: FakeSelfService, scanner: ScannerSimulator, language: str, large: bool, landscape: bool,
) -> None:
    window = opened(language, large=large, landscape=landscape)
    window.open("self_service")
    ask(window, HOUSE.account_no)
    model(window).askAmount()
    for key in "300":
        model(window).entry.type(key)
    model(window).takeAmount()
    window.settle()
    window.tap(PAY[language].format("300.00"))
    window.see("43.39")
    assert faults(window) == []
    window.tap({"zh_CN": "核对缴费明细", "en": "Check what is paid"}[language])
    window.see({"zh_CN": "2026年8月至10月，部分", "en": "Aug – Oct 2026, in part"}[language])
    assert faults(window) == []


@pytest.mark.parametrize("supply", ["on", "cut"])
@pytest.mark.parametrize(("language", "large", "landscape"), LOOKS)
def test_whether_it_is_the_right_account_is_asked_large_in_every_look(
    opened: Opened, hub: FakeSelfService, scanner: ScannerSimulator, language: str, large: bool, landscape: bool,
    supply: str,
) -> None:
    hub.hold(HOUSE.model_copy(update={"supply": supply}), NEIGHBOUR.model_copy(update={"supply": supply}))
    window = opened(language, large=large, landscape=landscape)
    window.open("self_service")
    for of in (HOUSE, NEIGHBOUR):
        ask(window, of.account_no)
        asked = text_item(window, {"zh_CN": "是这一户吗？", "en": "Is this the right account?"}[language])
        whose = text_item(window, f"{of.name} · {of.village}")
        body = 56 if large else 40
        assert asked.property("font").pixelSize() >= body and whose.property("font").pixelSize() >= body
        assert faults(window) == []
        model(window).clear()


def test_a_wrong_account_is_taken_out_and_only_the_rest_is_paid(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    two_accounts(window)
    window.tap("核对这2户")
    first, _second = [button for button in window.buttons() if button.property("label") == "移除"]
    window.tap(first)
    assert listed(window) == [("4103 2000 02", "充值", "100.00")]
    window.tap("缴费 ¥100.00")
    window.tap("微信支付")
    until(lambda: hub.opened, "the payment")
    assert [(one.account_no, one.amount_fen) for one in hub.opened[0].items] == [("4103200002", 10000)]


def test_the_account_that_is_shown_can_be_taken_out_too(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    two_accounts(window)
    window.tap("核对这2户")
    model(window).remove(1)
    window.tap("返回")
    window.see("*四 · 李家村")
    window.tap("缴费 ¥343.39")
    window.tap("微信支付")
    until(lambda: hub.opened, "the payment")
    assert {one.account_no for one in hub.opened[0].items} == {"4103200001"}


def test_another_account_is_added_from_the_basket_and_from_an_empty_one(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    two_accounts(window)
    window.tap("核对这2户")
    for _ in range(2):
        model(window).remove(0)
    window.see("请添加要缴费的户号")
    window.tap("加一户")
    until(lambda: not window.sliding(), "the number's page")
    assert model(window).step == "entry"
    look_up(window, "4103200001")
    window.button("缴费 ¥343.39")


def test_from_the_number_what_was_chosen_so_far_is_paid(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    window.open("self_service")
    look_up(window, "4103200001")
    window.tap("再加一户，一起缴")
    window.tap("缴费 ¥343.39")
    window.tap("微信支付")
    until(lambda: hub.opened, "the payment")
    assert hub.opened[0].amount_fen == 34339


def test_a_page_of_ways_goes_back_to_the_basket_it_came_from(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    two_accounts(window)
    window.tap("核对这2户")
    window.tap("缴费 ¥443.39")
    depth = window.navigator.property("depth")
    window.tap("核对这2户")
    until(lambda: not window.sliding(), "the basket")
    assert window.navigator.property("depth") == depth - 1
    window.see("请核对本次缴费")
    window.tap("返回")
    window.see("*四 · 李家村")


def test_what_is_no_longer_chosen_of_an_account_is_not_paid(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    two_accounts(window)
    window.tap("核对这2户")
    window.tap("返回")
    model(window).topUp(10000)
    window.tap("缴费 ¥343.39")
    assert listed(window) == [("4103 2000 01", "2026年8月至10月，3笔", "343.39")]


def test_an_account_looked_up_again_keeps_what_was_chosen_of_it(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    window.open("self_service")
    ask(window, NEIGHBOUR.account_no)
    model(window).topUp(10000)
    model(window).addAnother()
    window.navigator.leave()
    ask(window, NEIGHBOUR.account_no)
    assert model(window).total == "100.00"
