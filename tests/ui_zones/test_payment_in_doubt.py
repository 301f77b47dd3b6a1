"""Whoever pays leaves before anybody knows whether the money has come, and asks at any terminal by the slip."""

from __future__ import annotations

import pytest

from kiosk.contract.payments import PaymentState
from kiosk.devices.scanner_simulator import ScannerSimulator
from kiosk.errors import HubUnavailable, StoreFull
from kiosk.payment_number import called, in_fours
from tests.fakes.receipts import SLIP
from tests.fakes.self_service import FakeSelfService
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.scene import faults
from tests.fixtures.window import Window, until
from tests.ui_zones.test_receipts_zone import out_of_paper, printed, spool
from tests.ui_zones.test_self_service_zone import HOUSE, NEIGHBOUR, Opened, model, stand, to_the_code

PAY, SENT = {"zh_CN": "缴费 ¥343.39", "en": "Pay ¥343.39"}, "请拍下二维码：在任何一台终端扫码，可查结果"


@pytest.fixture
def hub(core: FakeCore) -> FakeSelfService:
    core.self_service.hold(HOUSE, NEIGHBOUR)
    return core.self_service


def in_doubt(window: Window, hub: FakeSelfService) -> None:
    to_the_code(window, hub)
    hub.state = {"state": PaymentState.UNKNOWN}
    stand(window, "unknown")


def leave(window: Window, hub: FakeSelfService) -> None:
    """The visit is over, and the hub has heard of it."""
    window.session.end()
    until(lambda: hub.closed, "the hub's note of it")


def drawn(window: Window) -> list[str]:
    """The codes on the screen that a phone can take a photo of."""
    return [item.property("text") for item in window.items()
            if item.metaObject().className().startswith("QrCode") and item.width() >= 200]


def tap_new(window: Window, label: str) -> None:
    """A button that has just appeared: its row makes room for it when the next frame is drawn."""
    window.quick.grabWindow()
    window.tap(label)


def outcome(window: Window):
    return window.terminal.engine.zones.viewModel("outcome")


def test_back_leaves_a_payment_that_is_still_in_doubt(
    opened: Opened, core: FakeCore, hub: FakeSelfService,
) -> None:
    window = opened()
    in_doubt(window, hub)
    until(core.paper.jobs, "a slip that nobody begins to print")
    window.tap("返回")
    until(lambda: not model(window).paying.open, "the page to be left")
    window.see("*三 · 张庄村3组")
    until(lambda: core.paper.jobs()[0].state == "not_printed", "it to be withdrawn")


def test_the_page_says_that_a_slip_comes_and_then_that_it_is_there(
    opened: Opened, core: FakeCore, hub: FakeSelfService,
) -> None:
    window = opened()
    in_doubt(window, hub)
    window.see("正在打印查询单，请稍候")
    assert drawn(window) == []
    spool(core, printed)
    window.see("请取走查询单：在任何一台终端扫码，可查结果")
    hub.show_code()
    stand(window, "open")
    hub.state = {"state": PaymentState.UNKNOWN}
    stand(window, "unknown")
    window.see("请取走查询单")
    assert len(core.paper.jobs()) == 1, "it is in their hand already"


def test_without_paper_the_page_shows_the_code_to_take_a_photo_of(
    opened: Opened, core: FakeCore, hub: FakeSelfService,
) -> None:
    window = opened()
    in_doubt(window, hub)
    spool(core, out_of_paper)
    window.see(f"查询单没有打印好，{SENT}")
    until(lambda: drawn(window) == [SLIP], "its code")
    assert core.paper.jobs()[0].state == "not_printed", "it does not come out for whoever is next"


@pytest.mark.parametrize("fault", ["store full", "older hub"])
def test_where_there_is_no_code_either_the_page_asks_to_note_the_number(
    opened: Opened, core: FakeCore, hub: FakeSelfService, fault: str,
) -> None:
    window = opened()
    to_the_code(window, hub)
    hub.state = {"state": PaymentState.UNKNOWN, "slip": None}
    if fault == "store full":
        hub.slip_fault = StoreFull("no room")
    stand(window, "unknown")
    if fault == "older hub":
        spool(core, out_of_paper)
    window.see("查询单没有打印好，请记下编号")
    window.see(in_fours(called(hub.opened[-1].payment_id)))
    assert drawn(window) == []


@pytest.mark.parametrize("arrive", ["idle", "home", "own page"])
def test_the_slip_says_at_any_terminal_what_became_of_it_and_prints_the_receipt(
    opened: Opened, core: FakeCore, hub: FakeSelfService, scanner: ScannerSimulator, arrive: str,
) -> None:
    window = opened()
    in_doubt(window, hub)
    spool(core, printed)
    if arrive != "own page":
        leave(window, hub)
    if arrive == "home":
        window.begin()
    hub.state = {"state": PaymentState.UNKNOWN}
    scanner.scan(SLIP)
    until(lambda: outcome(window).step == "asking", "what is known")
    window.see("已付的钱不会丢")
    window.see(in_fours(called(hub.opened[-1].payment_id)))
    assert model(window).paying.open == (arrive == "own page"), "looking ends no payment"
    hub.receive(PaymentState.POSTED)
    outcome(window).look()
    window.see("这笔钱已收到，谢谢您")
    window.see("20261123-00001")
    tap_new(window, "打印凭条")
    spool(core, printed)
    window.see("请取走您的凭条")
    assert hub.receipts.printed.count("20261123-00001") >= 1
    tap_new(window, "好的")
    until(lambda: outcome(window).step == "none", "nothing of it to be left")


def test_what_goes_back_and_what_was_not_taken_are_said(
    opened: Opened, hub: FakeSelfService, scanner: ScannerSimulator,
) -> None:
    window = opened()
    in_doubt(window, hub)
    leave(window, hub)
    hub.state = {"state": PaymentState.REFUNDING, "refund_fen": 34339}
    scanner.scan(SLIP)
    window.see("这笔钱正在原路退回给您")
    hub.state = {"state": PaymentState.REFUNDED, "refund_fen": 34339, "refunded_fen": 34339}
    window.see("这笔钱已原路退回")
    hub.state = {"state": PaymentState.CLOSED, "reason": "expired"}
    scanner.scan(SLIP)
    window.see("这笔付款没有成功，没有收您的钱")
    assert window.navigator.property("depth") == 2, "one page, whatever is scanned on it"


def test_a_code_that_is_none_and_a_hub_that_is_away_are_said(
    opened: Opened, hub: FakeSelfService, scanner: ScannerSimulator,
) -> None:
    window = opened()
    scanner.scan(f"{SLIP[:-1]}D")
    window.see("这个二维码不是本厅的付款查询单")
    hub.refuse_with = HubUnavailable("the line is cut")
    scanner.scan(SLIP)
    window.see("网络暂时中断，请稍后再试，或咨询工作人员")
    window.session.end()
    assert outcome(window).step == "none"


@pytest.mark.parametrize(("landscape", "language", "large", "contrast"), [
    (False, "zh_CN", False, False), (False, "zh_CN", True, False), (False, "en", True, False),
    (True, "en", True, True), (True, "en", False, False), (True, "zh_CN", True, False)])
def test_every_page_of_it_fits(
        opened: Opened, core: FakeCore, hub: FakeSelfService, scanner: ScannerSimulator, landscape, language, large,
        contrast):
    window = opened(language, large=large, contrast=contrast, landscape=landscape)
    wrong = {}

    def measure(scene: str) -> None:
        until(lambda: not window.sliding(), "the page to stand still")
        window.settle()
        if found := faults(window):
            wrong[scene] = found

    zone = model(window)
    window.open("self_service")
    zone.lookUp("4103200001")
    until(lambda: zone.step == "account" and not window.sliding(), "the account")
    window.settle()
    window.tap(PAY[language])
    zone.paying.choose("wechat")
    until(lambda: hub.opened, "the payment")
    hub.state = {"state": PaymentState.UNKNOWN}
    stand(window, "unknown")
    measure("the slip is printing")
    spool(core, out_of_paper)
    until(lambda: drawn(window) == [SLIP], "its code")
    measure("the slip did not come")
    scanner.scan(SLIP)
    until(lambda: outcome(window).step == "asking", "what is known")
    measure("still being found out")
    for state in (PaymentState.POSTED, PaymentState.CAPTURED):
        hub.receive(state)
        outcome(window).look()
        until(lambda want=state: outcome(window).posted == (want is PaymentState.POSTED), "its booking")
        measure(str(state))
    outcome(window).printIt()
    measure("printing")
    spool(core, out_of_paper)
    until(lambda: outcome(window).paper == "failed", "no paper")
    measure("not printed")
    for step, state in (("back", {"state": PaymentState.REFUNDING, "refund_fen": 34339}),
                        ("closed", {"state": PaymentState.CLOSED, "reason": "expired"})):
        hub.state = state
        scanner.scan(SLIP)
        until(lambda want=step: outcome(window).step == want, step)
        measure(step)
    scanner.scan("HKD1.none")
    until(lambda: outcome(window).step == "failed", "the refusal")
    measure("refused")
    assert wrong == {}
