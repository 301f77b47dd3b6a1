"""Other ways to pay than by scanning our code: one's own code, a ticket to the window, a bank transfer."""
# ruff: noqa: F811  (fixtures of the neighbouring file)

from __future__ import annotations

import pytest

from kiosk.contract.payments import PaymentState
from kiosk.devices.scanner_simulator import ScannerSimulator
from kiosk.errors import Refused
from tests.fakes.clock import HandClock
from tests.fakes.self_service import FakeSelfService, account, bill
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.scene import faults
from tests.fixtures.window import until
from tests.ui_zones.test_self_service_zone import (  # noqa: F401  (fixtures)
    OWN,
    Opened,
    hub,
    look_up,
    model,
    scanner,
    stand,
)


def test_the_customers_own_code_is_charged_once_where_it_is_asked_for(
        opened: Opened, hub: FakeSelfService, scanner: ScannerSimulator) -> None:
    window = opened()
    window.open("self_service")
    look_up(window, "4103200001")
    window.tap("缴费 ¥343.39")
    read: list[object] = []
    model(window)._context.scans.read.connect(read.append)
    scanner.scan(OWN)
    until(lambda: read, "the scan")
    window.tap("出示我的付款码，由机器来扫")
    window.see("请将付款码对准扫码口")
    assert hub.opened == [], "nobody had asked for the first"
    scanner.scan("https://example.invalid/")
    window.see("这不是付款码，没有扣款。请打开微信或支付宝的付款码")
    scanner.scan(OWN)
    scanner.scan(OWN)
    window.see("正在收款，如需密码请在手机上输入")
    until(lambda: hub.opened, "the charge")
    hub.receive()
    stand(window, "paid")
    [asked] = hub.opened
    assert (asked.code, asked.channel, asked.amount_fen) == (OWN, "alipay", 34339)


def test_a_ticket_to_the_window_takes_the_basket_along_once(
        opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    window = opened()
    window.open("self_service")
    look_up(window, "4103200001")
    window.tap("缴费 ¥343.39")
    window.tap("现金或不用手机，取号到窗口")
    window.tap("取号")
    window.see("窗口已有您的户号和金额，不用再报")
    [(ticket, carried)] = hub.carried
    assert ticket == core.tickets.taken[0].ticket_id
    assert [(item.account_no, item.amount_fen) for item in carried] == [
        ("4103200001", 15678), ("4103200001", 9860), ("4103200001", 8801)]
    window.session.end()
    window.begin()
    window.navigator.openService("PAY")
    window.tap("取号")
    until(lambda: len(core.tickets.taken) == 2, "another ticket")
    window.settle()
    assert len(hub.carried) == 1


@pytest.mark.parametrize(("landscape", "language"), [(False, "zh_CN"), (True, "en")])
def test_who_asks_for_help_while_paying_gets_a_ticket_that_brings_the_account_along(
        opened: Opened, core: FakeCore, hub: FakeSelfService, landscape: bool, language: str) -> None:
    words = {"zh_CN": ("缴费 ¥343.39", "呼叫工作人员", "好的", "取号"),
             "en": ("Pay ¥343.39", "Call staff", "OK", "Take a ticket")}[language]
    window = opened(language, landscape=landscape)
    window.open("self_service")
    for digit in "4103200001":
        model(window).type(digit)
    model(window).ask()
    until(lambda: model(window).step == "account", "the account")
    for word in words[:2]:
        until(lambda: not window.sliding(), "the page")
        window.tap(word)
    until(lambda: core.help_calls, "the call")
    window.tap(words[2])
    until(lambda: not window.sliding(), "the page")
    assert faults(window) == []
    window.tap(words[3])
    until(lambda: hub.carried, "what the ticket carries")
    [(ticket, carried)] = hub.carried
    assert ticket == core.tickets.taken[0].ticket_id
    assert sum(item.amount_fen for item in carried) == 34339


@pytest.mark.parametrize(("landscape", "language", "large"), [(False, "zh_CN", False), (True, "en", True)])
def test_what_is_too_much_for_a_code_gets_a_slip(
        opened: Opened, core: FakeCore, hub: FakeSelfService, landscape: bool, language: str, large: bool) -> None:
    hub.hold(account("4103200003", bill("202610", 6_030_000)))
    window = opened(language, large=large, landscape=landscape)
    zone = model(window)
    window.open("self_service")
    for digit in "4103200003":
        zone.type(digit)
    zone.ask()
    until(lambda: zone.step == "account", "the account")
    window.tap({"zh_CN": "缴费 ¥60,300.00", "en": "Pay ¥60,300.00"}[language])
    until(lambda: not window.sliding(), "the page")
    window.settle()
    assert faults(window) == []
    assert "微信支付" not in window.texts()
    window.tap({"zh_CN": "打印银行转账单", "en": "Print a bank transfer slip"}[language])
    window.see({"zh_CN": "附言：DF261123000013", "en": "Remark: DF261123000013"}[language])
    assert faults(window) == []
    job = core.paper.next_waiting()
    core.paper.mark_printing(job.id)
    core.paper.mark_printed(job.id)
    until(lambda: zone.bank.paper == "printed", "its paper")
    window.session.end()
    assert zone.bank.reference == ""


def test_the_hubs_rules_may_ask_for_a_transfer_earlier(opened: Opened, hub: FakeSelfService) -> None:
    class BankTransferNeeded(Refused):
        code = "bank_transfer_needed"

    window = opened()
    window.open("self_service")
    look_up(window, "4103200001")
    window.tap("缴费 ¥343.39")
    hub.refuse_with = BankTransferNeeded("too much")
    window.tap("微信支付")
    window.tap("打印银行转账单")
    window.see("附言：DF261123000013")


def test_a_refused_code_is_said_and_another_way_is_open(
        opened: Opened, hub: FakeSelfService, scanner: ScannerSimulator) -> None:
    window = opened(clock=HandClock())
    window.open("self_service")
    look_up(window, "4103200001")
    window.tap("缴费 ¥343.39")
    window.tap("出示我的付款码，由机器来扫")
    window.tap("其他方式")
    window.tap("出示我的付款码，由机器来扫")
    scanner.scan(OWN)
    window.see("正在收款，如需密码请在手机上输入")
    assert model(window).paying.open
    hub.state = {"state": PaymentState.CLOSED, "reason": "code_refused:ACQ.BUYER_BALANCE_NOT_ENOUGH"}
    stand(window, "closed")
    window.see("付款码没有付成，没有扣款。请刷新付款码再试，或换一种方式")
    window.tap("微信支付")
    until(lambda: len(hub.opened) == 2, "another payment")
