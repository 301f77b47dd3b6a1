"""The billing system refused part of what was paid: every page says what is booked, and what goes back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.contract.payments import PaymentState
from kiosk.devices.scanner_simulator import ScannerSimulator
from tests.fakes.self_service import FakeSelfService
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.scene import faults
from tests.fixtures.window import Window, until
from tests.ui_zones.test_own_receipts import to_the_list
from tests.ui_zones.test_receipts_zone import HOUSE, NEIGHBOUR, model, pay

Opened = Callable[..., Window]


@pytest.fixture
def hub(core: FakeCore) -> FakeSelfService:
    core.self_service.hold(HOUSE, NEIGHBOUR)
    return core.self_service


def refuse(hub: FakeSelfService, *, whole: bool = False, returned: bool = False) -> None:
    """Of what was paid last, ¥98.60 of the first receipt; or all of that receipt."""
    hub.state["state"] = PaymentState.POSTED
    first, *others = hub.state["receipts"]
    back = first.amount_fen if whole else 9860
    kept = first.amount_fen if whole else first.amount_fen - back
    hub.state |= {
        "refund_fen": back, "refunded_fen": back if returned else 0,
        "receipts": [first.model_copy(update={
            "amount_fen": kept, "refused_fen": back, "returned": returned}), *others]}


def test_the_pay_page_says_what_goes_back_of_what_is_paid(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    pay(window, hub, "4103200002")
    window.see("¥236.61")
    refuse(hub)
    model(window).paying.look()
    window.see("¥138.01")
    window.see("¥98.60 未能入账，正在原路退回给您")
    window.see("未能入账：¥98.60，正在退回给您")
    assert (model(window).paying.amount, model(window).paying.refund) == ("138.01", "98.60")
    refuse(hub, returned=True)
    until(lambda: model(window).paying.returned, "the page to turn by itself")
    window.see("¥98.60 未能入账，已原路退回给您")


@pytest.mark.parametrize("returned", [False, True])
def test_a_receipt_of_which_part_was_refused_says_which_and_has_an_invoice_of_the_rest(
        opened: Opened, hub: FakeSelfService, scanner: ScannerSimulator, returned: bool) -> None:
    window = opened()
    pay(window, hub)
    refuse(hub, returned=returned)
    window.home()
    scanner.scan("HKR1.1.c2lnbmF0dXJl")
    window.see("您的缴费凭条")
    window.see("¥88.01")
    window.see(f"2026年9月 · ¥98.60，{'已' if returned else '正在'}退回给您")
    receipt = window.terminal.engine.zones.viewModel("receipt")
    assert (receipt.state, receipt.months, receipt.settled) == ("posted", "2026年10月", True)


def test_a_receipt_that_was_refused_has_no_invoice(
        opened: Opened, hub: FakeSelfService, scanner: ScannerSimulator) -> None:
    window = opened()
    pay(window, hub, "4103200002")
    refuse(hub, whole=True)
    window.home()
    scanner.scan("HKR1.1.c2lnbmF0dXJl")
    window.see("这笔钱正在退还")
    assert not window.terminal.engine.zones.viewModel("receipt").settled
    window.home()
    scanner.scan("HKR1.2.c2lnbmF0dXJl")
    window.see("20261123-00002")
    window.see("已入账")


def test_the_list_of_receipts_says_what_goes_back(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    pay(window, hub)
    refuse(hub)
    window.home()
    to_the_list(window, hub)
    window.see("未能入账：¥98.60，正在退回给您")


@pytest.mark.parametrize(("landscape", "language", "large"), [
    (False, "zh_CN", False), (False, "en", True), (True, "en", True), (True, "zh_CN", False)])
def test_it_fits(opened: Opened, hub: FakeSelfService, scanner: ScannerSimulator, landscape: bool, language: str,
                 large: bool) -> None:
    window = opened(language, large=large, landscape=landscape)
    zone, wrong = model(window), {}

    def measure(scene: str) -> None:
        until(lambda: not window.sliding(), "the page to stand still")
        window.settle()
        if found := faults(window):
            wrong[scene] = found

    window.open("self_service")
    zone.lookUp("4103200001")
    until(lambda: zone.step == "account", "the account")
    window.tap({"zh_CN": "缴费 ¥", "en": "Pay ¥"}[language])
    zone.paying.choose("wechat")
    until(lambda: hub.opened, "the payment")
    hub.receive()
    refuse(hub)
    until(lambda: zone.paying.refund, "what goes back")
    measure("paid")
    window.home()
    scanner.scan("HKR1.1.c2lnbmF0dXJl")
    until(lambda: window.terminal.engine.zones.viewModel("receipt").step == "found", "the receipt")
    measure("receipt")
    window.home()
    to_the_list(window, hub, language)
    measure("list")
    assert wrong == {}
