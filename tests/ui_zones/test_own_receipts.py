"""The receipts of an account, for whoever has shown whose it is: listed, opened, on paper again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from kiosk.contract.payments import ReceiptView
from kiosk.errors import HubUnavailable
from tests.fakes.households import NOW, account, bill
from tests.fakes.self_service import FakeSelfService
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.scene import faults
from tests.fixtures.window import Window, until
from tests.ui_zones.test_proof_and_history import model, to_the_proof

Opened = Callable[..., Window]
HOUSE = account("4103200001", bill("202610", 8801, wh=157000))


@pytest.fixture
def hub(core: FakeCore) -> FakeSelfService:
    core.self_service.hold(HOUSE)
    return core.self_service


def paid(hub: FakeSelfService, count: int) -> None:
    """So many receipts, the newest first, the oldest of them printed."""
    hub.state = {"receipts": [ReceiptView(
        number=f"20261123-{count - n:05d}", account_no=HOUSE.account_no, amount_fen=8801 + 100 * n, bills=[],
        balance_fen=0, at=NOW - timedelta(days=30 * n), qr=f"HKR1.{n}.c2lnbmF0dXJl") for n in range(count)]}
    if count:
        hub.receipts.printed.append("20261123-00001")


def touch(window: Window, label: str) -> None:
    """Once its page stands and each button has its place, which comes with the next frame."""
    until(lambda: not window.sliding() and label in " ".join(one.property("label") for one in window.buttons()), label)
    window.quick.grabWindow()
    window.tap(label)


def to_the_list(window: Window, hub: FakeSelfService, language: str = "zh_CN") -> None:
    to_the_proof(window, language)
    zone = model(window)
    zone.proof.askClerk()
    until(lambda: zone.proof.step == "clerk", "the clerk's number")
    hub.clerk_opens()
    zone.proof.look()
    receipts = {"zh_CN": "我的凭条", "en": "My receipts"}[language]
    touch(window, receipts)
    until(lambda: zone.receipts.step in ("listed", "failed") and not window.sliding(), "the list")


def take(core: FakeCore, copies: int) -> None:
    until(lambda: core.paper.next_waiting(), "a print job")
    job = core.paper.next_waiting()
    assert job.copies == copies
    core.paper.mark_printing(job.id)
    core.paper.mark_printed(job.id)


def test_the_list_itself_is_printed_once_a_press(opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    paid(hub, 2)
    window = opened()
    to_the_list(window, hub)
    touch(window, "打印缴费记录")
    model(window).receipts.printList()
    take(core, copies=1)
    window.see("请取走您的缴费记录")
    assert hub.receipts.listed == [2]


def test_a_receipt_of_the_list_is_printed_and_then_only_copied(
        opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    paid(hub, 2)
    window = opened()
    to_the_list(window, hub)
    window.see("2026-11-23 · 微信支付")
    assert [row.printed for row in model(window).receipts.rows.rows()] == [False, True]
    touch(window, "2026-11-23, ¥88.01")
    window.see("您的缴费凭条")
    window.see("20261123-00002")
    assert "查看这一户" not in window.texts(), "its account is one step back"
    touch(window, "打印凭条")
    take(core, copies=1)
    window.see("请取走您的凭条")
    touch(window, "好")
    until(lambda: all(row.printed for row in model(window).receipts.rows.rows()), "the list to know of the paper")
    until(lambda: not window.sliding(), "the page")
    touch(window, "2026-11-23, ¥88.01")
    window.see("原件已经打印过，再打印会注明补打")
    touch(window, "补打凭条")
    take(core, copies=2)
    window.see("请取走您的凭条")


def test_no_receipt_and_no_hub_are_said(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    to_the_list(window, hub)
    window.see("还没有缴费凭条")
    touch(window, "返回")
    until(lambda: not window.sliding(), "the months")
    hub.refuse_with = HubUnavailable("the line is cut")
    touch(window, "我的凭条")
    window.see("再试一次")
    paid(hub, 1)
    until(lambda: not window.sliding(), "the page")
    touch(window, "再试一次")
    window.see("2026-11-23 · 微信支付")


def test_nothing_of_it_outlives_the_visit(opened: Opened, hub: FakeSelfService) -> None:
    paid(hub, 2)
    window = opened()
    to_the_list(window, hub)
    own = model(window).receipts
    until(lambda: own.rows.rowCount() == 2, "the list")
    touch(window, "2026-11-23, ¥88.01")
    window.see("您的缴费凭条")
    window.session.end()
    receipt = window.terminal.engine.zones.viewModel("receipt")
    until(lambda: (own.step, own.rows.rowCount(), receipt.step, receipt.accountNumber()) == ("none", 0, "none", ""),
          "all of it to be gone")
    assert own.take("20261123-00002") is None


@pytest.mark.parametrize(("landscape", "language", "large", "contrast"), [
    (False, "zh_CN", True, False), (False, "en", True, False), (True, "en", True, True),
    (True, "zh_CN", False, False)])
def test_every_page_fits(opened: Opened, core: FakeCore, hub: FakeSelfService, landscape, language, large,
                         contrast) -> None:
    window = opened(language, large=large, contrast=contrast, landscape=landscape)
    own, wrong = model(window).receipts, {}

    def measure(scene: str) -> None:
        until(lambda: not window.sliding(), "the page to stand still")
        window.settle()
        if found := faults(window):
            wrong[scene] = found

    to_the_list(window, hub, language)
    measure("none")
    paid(hub, 24)
    own.look()
    until(lambda: own.rows.rowCount() == 24, "the list")
    measure("list")
    touch(window, "2026-11-23, ¥88.01")
    measure("receipt")
    paid(hub, 23)
    touch(window, {"zh_CN": "返回", "en": "Back"}[language])
    until(lambda: own.rows.rowCount() == 23, "the list as it is now")
    hub.refuse_with = HubUnavailable("the line is cut")
    own.look()
    until(lambda: own.step == "failed", "the refusal")
    measure("no hub")
    assert wrong == {}
