"""A receipt that did not come, or is wanted again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.devices.scanner_simulator import ScannerSimulator
from kiosk.errors import HubUnavailable
from kiosk.paper import JobState
from kiosk.terminal.receipts import let_go
from tests.fakes.households import account, bill
from tests.fakes.self_service import FakeSelfService
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.scene import faults
from tests.fixtures.window import Window, until
from tests.ui_zones.test_self_service_zone import NEIGHBOUR, look_up, model, stand

Opened = Callable[..., Window]
HOUSE = account("4103200001", bill("202609", 9860, wh=176000), bill("202610", 8801, wh=157000))


@pytest.fixture
def hub(core: FakeCore) -> FakeSelfService:
    core.self_service.hold(HOUSE, NEIGHBOUR)
    return core.self_service


def pay(window: Window, hub: FakeSelfService, *others: str) -> None:
    window.open("self_service")
    look_up(window, "4103200001")
    for number in others:
        window.tap("再加一户")
        look_up(window, number)
        window.tap("¥50")
    window.tap("缴费 ¥")
    window.tap("微信支付")
    until(lambda: hub.opened, "the payment")
    hub.receive()
    stand(window, "paid")


def spool(core: FakeCore, outcome: Callable[[FakeCore, object], object]) -> None:
    """Every job that waits comes to this end."""
    until(lambda: core.paper.next_waiting(), "a print job")
    while (job := core.paper.next_waiting()) is not None:
        core.paper.mark_printing(job.id)
        outcome(core, job)


def out_of_paper(core: FakeCore, job) -> None:
    let_go(core.paper, core.paper.hold(job.id, "out"))


def printed(core: FakeCore, job) -> None:
    core.paper.mark_printed(job.id)


def test_out_of_paper_the_codes_stay_on_the_screen_and_what_is_missing_is_printed_once_there_is_some(
        opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    window = opened()
    pay(window, hub, "4103200002")
    spool(core, out_of_paper)
    window.see("凭条没有打印，请拍下二维码")
    codes = [item for item in window.items() if item.property("text") in {f"HKR1.{n}.c2lnbmF0dXJl" for n in (1, 2)}]
    assert len(codes) == 2 and all(code.width() >= 200 for code in codes)
    assert core.paper.jobs(JobState.HELD, JobState.WAITING) == []
    window.tap("打印凭条")
    spool(core, printed)
    window.see("请取走您的凭条")
    assert sorted(hub.receipts.printed) == ["20261123-00001", "20261123-00001", "20261123-00002", "20261123-00002"]


def test_a_hub_that_does_not_say_which_is_the_original_prints_none(
        opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    window = opened()
    window.open("self_service")
    look_up(window, "4103200001")
    window.tap("缴费 ¥")
    window.tap("微信支付")
    until(lambda: hub.opened, "the payment")
    hub.receive()
    hub.receipts.refuse_with = HubUnavailable("the line is cut")
    stand(window, "paid")
    window.see("凭条没有打印，请拍下二维码")
    window.tap("打印凭条")
    spool(core, printed)
    window.see("请取走您的凭条")
    assert len(set(hub.receipts.asked)) == 1, "the same print, asked for again"


@pytest.mark.parametrize("arrive", ["idle", "home", "search"])
def test_a_receipt_is_found_wherever_it_is_scanned_and_copied(
        opened: Opened, core: FakeCore, hub: FakeSelfService, scanner: ScannerSimulator, arrive: str) -> None:
    window = opened()
    pay(window, hub)
    spool(core, printed)
    window.session.end()
    if arrive != "idle":
        window.begin()
    if arrive == "search":
        window.open("search")
    scanner.scan("HKR1.1.c2lnbmF0dXJl")
    window.see("您的缴费凭条")
    window.see("20261123-00001")
    window.see("原件已经打印过，再打印会注明补打")
    window.tap("补打凭条")
    until(lambda: core.paper.next_waiting(), "the copy")
    assert core.paper.next_waiting().copies == 2
    spool(core, printed)
    window.see("请取走您的凭条")
    window.tap("查看这一户")
    window.see("*三 · 张庄村3组")
    assert model(window).step == "account"


@pytest.mark.parametrize("arrive", ["idle", "home", "self_service"])
def test_a_statement_leads_to_its_account_wherever_it_is_scanned(
        opened: Opened, hub: FakeSelfService, scanner: ScannerSimulator, arrive: str) -> None:
    window = opened()
    if arrive != "idle":
        window.begin()
    if arrive == "self_service":
        window.open("self_service")
    scanner.scan("HKB1.x.y.genuine")
    window.see("4103 2000 01")
    until(lambda: model(window).step == "account", "the account")
    window.home()
    scanner.scan("HKB1.x.y.z")
    window.see("这个二维码不是本厅的电费账单")


@pytest.mark.parametrize("by_phone", [True, False])
def test_what_is_booked_leads_to_its_invoice(
        opened: Opened, core: FakeCore, hub: FakeSelfService, scanner: ScannerSimulator, hall_pack, by_phone) -> None:
    pack = hall_pack if by_phone else hall_pack._replace(hall=hall_pack.hall._replace(invoice_url=""))
    window = opened(pack=pack)
    pay(window, hub)
    window.home()
    scanner.scan("HKR1.1.c2lnbmF0dXJl")
    window.see("您的缴费凭条")
    window.tap("开具发票")
    if by_phone:
        window.see("请用手机扫码，领取电子发票")
        links = [item.property("text") for item in window.items() if item.inherits("QQuickItem")]
        assert "https://invoice.example/e?receipt=20261123-00001" in links
    else:
        window.see("发票请到窗口开具，请先取号")
        window.tap("取号")
        window.see("开电费发票")


def test_a_code_that_is_no_receipt_of_this_hall_is_said(
        opened: Opened, hub: FakeSelfService, scanner: ScannerSimulator) -> None:
    window = opened()
    scanner.scan("HKR1.9.c2lnbmF0dXJl")
    window.see("没有找到这张凭条，请咨询工作人员")
    window.tap("好")
    window.session.end()
    receipt = window.terminal.engine.zones.viewModel("receipt")
    assert (receipt.step, receipt.number, receipt.accountNumber()) == ("none", "", "")


@pytest.mark.parametrize(("landscape", "language", "large", "contrast"), [
    (False, "zh_CN", False, False), (False, "en", True, False), (True, "en", True, True)])
def test_every_page_fits(opened: Opened, core: FakeCore, hub: FakeSelfService, scanner: ScannerSimulator,
                         landscape: bool, language: str, large: bool, contrast: bool) -> None:
    window = opened(language, large=large, contrast=contrast, landscape=landscape)
    receipt = window.terminal.engine.zones.viewModel("receipt")
    zone, wrong = model(window), {}

    def measure(scene: str) -> None:
        until(lambda: not window.sliding(), "the page to stand still")
        window.settle()
        if found := faults(window):
            wrong[scene] = found

    window.open("self_service")
    zone.lookUp("4103200001")
    until(lambda: zone.step == "account", "the account")
    zone.addAnother()
    zone.lookUp("4103200002")
    until(lambda: zone.step == "account" and not window.sliding(), "the other")
    zone.topUp(5000)
    window.tap({"zh_CN": "缴费 ¥", "en": "Pay ¥"}[language])
    zone.paying.choose("wechat")
    until(lambda: hub.opened, "the payment")
    hub.receive()
    stand(window, "paid")
    spool(core, out_of_paper)
    until(lambda: zone.paying.paper == "failed", "no paper")
    measure("paid, no paper")
    window.home()
    scanner.scan("HKR1.1.c2lnbmF0dXJl")
    until(lambda: receipt.step == "found", "the receipt")
    measure("found")
    window.tap({"zh_CN": "开具发票", "en": "Invoice"}[language])
    measure("invoice")
    window.navigator.leave()
    receipt.printIt()
    spool(core, out_of_paper)
    until(lambda: receipt.paper == "failed", "no paper")
    measure("found, no paper")
    scanner.scan("HKR1.9.c2lnbmF0dXJl")
    until(lambda: receipt.step == "failed", "none")
    measure("none")
    assert wrong == {}
