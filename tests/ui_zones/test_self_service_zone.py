"""Self-service: an account is found, chosen, paid; nothing of it outlives the visit; no silence passes for an end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.contract.payments import PaymentState
from kiosk.devices.scanner_simulator import ScannerSimulator
from kiosk.errors import HubUnavailable, Refused
from kiosk.ids import new_id
from kiosk.payment_number import called, in_fours
from tests.fakes.clock import HandClock
from tests.fakes.households import NOW, account, bill
from tests.fakes.receipts import SLIP
from tests.fakes.refusals import NumberTaken
from tests.fakes.self_service import FakeSelfService
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.announcements import given_out, words
from tests.fixtures.scene import faults
from tests.fixtures.window import Window, until

Opened = Callable[..., Window]
OWN = "2812345678901234567"
HOUSE = account("4103200001", bill("202608", 15678, wh=289000, penalty_fen=1234), bill("202609", 9860, wh=176000),
                bill("202610", 8801, wh=157000))
NEIGHBOUR = account("4103200002", mode="smart_prepay", balance_fen=-1250, warning_fen=2000, supply="cut",
                    balance_at=NOW, name="*四", village="李家村")


@pytest.fixture
def hub(core: FakeCore) -> FakeSelfService:
    core.self_service.hold(HOUSE, NEIGHBOUR)
    return core.self_service


AT_HOME = {"title": words("计划停电", "Planned power cut"), "targets": {"areas": [HOUSE.village]}}


def model(window: Window):
    return window.terminal.engine.zones.viewModel("self_service")


def look_up(window: Window, number: str) -> None:
    for digit in number:
        window.tap(digit)
    window.tap("查询")
    until(lambda: model(window).step == "account" and not window.sliding(), "the account")
    window.settle()


def to_the_code(window: Window, hub: FakeSelfService) -> None:
    window.open("self_service")
    look_up(window, "4103200001")
    window.tap("缴费 ¥343.39")
    window.tap("微信支付")
    until(lambda: hub.opened, "the payment")
    hub.show_code()
    stand(window, "open")


def stand(window: Window, step: str) -> None:
    """The terminal looks at the payment, and it stands so."""
    model(window).paying.look()
    until(lambda: model(window).paying.step == step, step)


def test_all_that_is_due_is_paid_in_a_few_touches(opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    window = opened()
    to_the_code(window, hub)
    window.see("请打开微信扫一扫")
    assert [(item.bill_no, item.amount_fen) for item in hub.opened[0].items] == [
        ("B202608", 15678), ("B202609", 9860), ("B202610", 8801)]
    hub.receive()
    stand(window, "paid")
    window.see("付款成功，谢谢您")
    window.see("已收款，入账中")
    window.see("20261123-00001")
    window.see("正在打印，请稍候")
    job = core.paper.next_waiting()
    core.paper.mark_printing(job.id)
    core.paper.mark_printed(job.id)
    window.see("请取走您的凭条")
    hub.receive(PaymentState.POSTED)
    window.see("已入账")


@pytest.mark.parametrize("supply", ["cut", "on"])
def test_a_supply_that_is_paid_off_is_promised_back(opened: Opened, hub: FakeSelfService, supply: str) -> None:
    hub.hold(HOUSE.model_copy(update={"supply": supply}))
    window = opened()
    to_the_code(window, hub)
    hub.receive()
    stand(window, "paid")
    window.see("付款成功，谢谢您")
    promised = [text for text in window.texts() if "恢复供电" in text]
    assert promised == (["最晚11月24日 10:00恢复供电"] if supply == "cut" else [])


def test_bills_are_paid_oldest_first(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    window.open("self_service")
    look_up(window, "4103200001")
    window.tap("2026年10月")
    window.see("缴费 ¥255.38")
    window.tap("2026年8月")
    window.see("缴费 ¥156.78")
    window.tap("2026年9月")
    window.tap("缴费 ¥255.38")
    window.tap("支付宝")
    until(lambda: hub.opened, "the payment")
    assert [item.bill_no for item in hub.opened[0].items] == ["B202608", "B202609"]
    assert hub.opened[0].channel == "alipay"


def test_a_neighbours_account_goes_into_the_same_payment(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    window.open("self_service")
    look_up(window, "4103200001")
    window.tap("再加一户，一起缴")
    look_up(window, "4103200002")
    window.see("已停电，缴清欠费后为您复电")
    window.tap("¥12.50")
    window.tap("缴费 ¥355.89")
    window.see("*四 · 李家村")
    window.tap("微信支付")
    until(lambda: hub.opened, "the payment")
    assert hub.opened[0].amount_fen == 35589
    assert [item.account_no for item in hub.opened[0].items] == ["4103200001"] * 3 + ["4103200002"]


def test_a_number_that_is_none_is_said_and_can_be_mended(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    window.open("self_service")
    for digit in "4103200009":
        window.tap(digit)
    window.tap("查询")
    window.see("没有找到这个号码，请核对后再试")
    window.tap("删除")
    window.tap("1")
    window.tap("查询")
    window.see("*三 · 张庄村3组")


def test_keys_of_a_keyboard_do_the_same(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    window.open("self_service")
    for key in "41032000012":
        QTest.keyClick(window.quick, key)
    QTest.keyClick(window.quick, Qt.Key.Key_Backspace)
    QTest.keyClick(window.quick, Qt.Key.Key_Return)
    window.see("*三 · 张庄村3组")


def test_the_visit_does_not_end_while_money_may_be_on_its_way(opened: Opened, hub: FakeSelfService) -> None:
    clock = HandClock()
    window = opened(clock=clock)
    to_the_code(window, hub)
    clock.pass_by(seconds=600)
    window.session.look_at_clock()
    assert window.session.active
    hub.receive()
    stand(window, "paid")
    window.session.look_at_clock()
    assert window.session.active, "nobody has read yet that it is paid"
    clock.pass_by(seconds=600)
    window.session.look_at_clock()
    assert not window.session.active
    assert model(window).name == "" and model(window).paying.receipts.rowCount() == 0


def test_large_type_doubles_the_time_of_a_code_of_ours_and_of_a_charge(
        opened: Opened, hub: FakeSelfService, scanner: ScannerSimulator) -> None:
    window = opened(large=True, clock=HandClock())
    window.open("self_service")
    look_up(window, "4103200001")
    window.tap("缴费 ¥343.39")
    window.tap("微信支付")
    until(lambda: hub.opened, "the payment")
    model(window).paying.wipe()
    model(window).pay()
    model(window).paying.begin(model(window)._known.basket)
    model(window).paying.showOwn()
    scanner.scan(OWN)
    until(lambda: len(hub.opened) == 2, "the charge")
    assert [one.patience for one in hub.opened] == [2, 2]


def test_a_payment_that_would_be_called_like_another_is_opened_under_another_id(
    opened: Opened, hub: FakeSelfService,
) -> None:
    window = opened()
    window.open("self_service")
    look_up(window, "4103200001")
    window.tap("缴费 ¥343.39")
    hub.refuse_with = NumberTaken("people would call two alike")
    window.tap("微信支付")
    until(lambda: hub.opened, "the payment")
    refused, taken = hub.drawn
    assert refused != taken == hub.opened[-1].payment_id
    hub.show_code()
    stand(window, "open")


def test_no_answer_is_no_failure(opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    window = opened()
    to_the_code(window, hub)
    hub.refuse_with = HubUnavailable("the line is cut")
    model(window).paying.look()
    until(lambda: hub.refuse_with is None, "a look")
    assert model(window).paying.step == "open"
    hub.state = {"state": PaymentState.UNKNOWN}
    stand(window, "unknown")
    window.see("付款结果还在确认，请勿重复付款")
    window.see(in_fours(called(hub.opened[-1].payment_id)))
    until(lambda: [job.document for job in core.paper.jobs()] == ["doubt_slip"], "a slip to take along")
    [job] = core.paper.jobs()
    assert core.paper.data(job.id) == {"number": in_fours(called(hub.opened[-1].payment_id)), "qr": SLIP}
    core.paper.mark_printing(job.id)
    core.paper.mark_printed(job.id)
    for _ in range(2):
        model(window).paying.look()
    hub.receive(PaymentState.POSTED)
    stand(window, "paid")
    window.see("已入账")
    assert [job.document for job in core.paper.jobs()].count("doubt_slip") == 1


def test_a_payment_that_nobody_answered_for_is_asked_for_again_by_its_id(opened: Opened, hub: FakeSelfService) -> None:
    """The hub may open it a moment after the terminal has given up waiting: until then it knows of none."""
    window = opened()
    window.open("self_service")
    look_up(window, "4103200001")
    window.tap("缴费 ¥343.39")
    hub.refuse_with = HubUnavailable("no answer in time")
    window.tap("微信支付")
    until(lambda: hub.refuse_with is None, "the first time")
    until(lambda: hub.opened, "the second time")
    hub.show_code()
    stand(window, "open")
    assert [one.payment_id for one in hub.opened] == [model(window).paying._payment]


def test_a_code_whose_time_is_over_is_not_shown_though_the_hub_is_silent(opened: Opened, hub: FakeSelfService) -> None:
    clock = HandClock()
    window = opened(clock=clock)
    to_the_code(window, hub)
    clock.pass_by(seconds=121)
    model(window).paying.count_down()
    window.see("正在核对付款，请稍候")
    assert model(window).paying.code == "" and window.session.active
    hub.receive()
    stand(window, "paid")


def test_who_changes_their_mind_is_charged_nothing_and_may_choose_again(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    to_the_code(window, hub)
    window.tap("不付了")
    until(lambda: model(window).paying.step == "closed", "its end")
    window.see("没有付款")
    window.tap("支付宝")
    until(lambda: len(hub.opened) == 2, "another payment")
    assert hub.opened[0].payment_id != hub.opened[1].payment_id


def test_whoever_walks_away_leaves_no_code_behind(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    to_the_code(window, hub)
    window.home()
    until(lambda: hub.closed == [hub.opened[0].payment_id], "its closing")
    assert model(window).paying.step == "choosing"


def test_what_was_just_paid_elsewhere_gets_no_code(opened: Opened, hub: FakeSelfService) -> None:
    class AlreadySettled(Refused):
        code = "already_settled"

    window = opened()
    window.open("self_service")
    look_up(window, "4103200001")
    window.tap("缴费 ¥343.39")
    hub.refuse_with = AlreadySettled("settled a moment ago")
    window.tap("微信支付")
    window.see("这笔电费刚刚已经缴过，请重新查询")
    assert model(window).paying.code == ""


def test_without_the_hub_it_says_so_before_anyone_types(opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    window = opened()
    core.link.turn(False)
    window.open("self_service")
    window.see("网络暂时中断，现在不能查询和缴费")
    window.tap("取号")
    window.see("您要办理哪项业务？")


@pytest.mark.parametrize(("landscape", "language", "large", "contrast"), [
    (False, "zh_CN", False, False), (False, "en", True, False), (True, "en", True, True),
    (True, "zh_CN", False, False)])
def test_every_page_fits(
        opened: Opened, core: FakeCore, hub: FakeSelfService, scanner: ScannerSimulator, landscape, language, large,
        contrast):
    core.announce(given_out(new_id(), core.clock.now(), **AT_HOME))
    window = opened(language, large=large, contrast=contrast, landscape=landscape)
    zone, wrong = model(window), {}

    def measure(scene: str) -> None:
        until(lambda: not window.sliding(), "the page to stand still")
        window.settle()
        if found := faults(window):
            wrong[scene] = found

    def without_gateways(scene: str) -> None:
        hub.ways.turn("wechat", "alipay")
        measure(scene)
        hub.ways.turn()
        window.settle()

    def ask(number: str) -> None:
        for digit in number:
            zone.type(digit)
        zone.ask()

    window.open("self_service")
    measure("empty")
    ask("4103200009")
    until(lambda: zone.error != "", "the error")
    measure("unknown number")
    zone.clear()
    ask("4103200001")
    until(lambda: zone.step == "account", "the account")
    measure("bills")
    without_gateways("bills while no way to pay answers")
    zone.addAnother()
    window.navigator.leave()
    measure("another")
    ask("4103200002")
    until(lambda: zone.step == "account", "the account")
    zone.topUp(10000)
    measure("top-up")
    without_gateways("top-up while no way to pay answers")
    window.tap({"zh_CN": "缴费 ¥443.39", "en": "Pay ¥443.39"}[language])
    measure("channels")
    without_gateways("channels while none answers")
    zone.paying.showOwn()
    measure("own code")
    hub.refuse_with = None
    scanner.scan(OWN)
    until(lambda: hub.opened, "the charge")
    measure("charging")
    hub.state = {"state": PaymentState.CLOSED, "reason": "code_refused"}
    stand(window, "closed")
    measure("refused")
    hub.opened.clear()
    zone.paying.choose("wechat")
    until(lambda: hub.opened, "the payment")
    measure("opening")
    hub.show_code()
    stand(window, "open")
    measure("code")
    hub.state = {"state": PaymentState.UNKNOWN}
    stand(window, "unknown")
    measure("unknown")
    hub.receive()
    stand(window, "paid")
    measure("paid")
    window.home()
    core.link.turn(False)
    window.open("self_service")
    measure("offline")
    assert wrong == {}
