"""The code of a paper bill: as its hall's pack says they look, the account is found; else the customer is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.devices.scanner_simulator import ScannerSimulator
from kiosk.standards.public import PublicPack
from tests.fakes.households import account, bill
from tests.fakes.self_service import FakeSelfService
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window, until

Opened = Callable[..., Window]
LINK = "https://bill.example/e?no=4103200001&m=202610"


@pytest.fixture
def hub(core: FakeCore) -> FakeSelfService:
    core.self_service.hold(account("4103200001", bill("202610", 8801)))
    return core.self_service


@pytest.mark.parametrize("code", [LINK, "DF|4103200001|202610|88.01", "4103200001"])
def test_a_bills_code_finds_its_account(
        opened: Opened, hub: FakeSelfService, scanner: ScannerSimulator, code: str) -> None:
    window = opened()
    window.open("self_service")
    scanner.scan(code)
    window.see("*三 · 张庄村3组")
    window.see("缴费 ¥88.01")


@pytest.mark.parametrize("code", [
    "https://bill.example/e?no=４１０３２０００００１", "https://bill.example/e?no=41%303200001",
    "DF|4103\x0020\x1b0001|1", "%s%n%x", "weixin://wxpay/bizpayurl?pr=8GmWUSqzz", "134103200001567890", "x" * 500])
def test_what_is_no_bill_is_said_and_the_number_can_be_typed(
        opened: Opened, hub: FakeSelfService, scanner: ScannerSimulator, code: str) -> None:
    window = opened()
    window.open("self_service")
    scanner.scan(code)
    window.see("没有认出户号，请再扫一次，或输入户号")
    zone = window.terminal.engine.zones.viewModel("self_service")
    assert (zone.step, zone.typed) == ("entry", "")
    scanner.scan(LINK)
    window.see("*三 · 张庄村3组")


def test_a_hall_whose_pack_says_nothing_of_its_bills_reads_bare_numbers(
        opened: Opened, hub: FakeSelfService, scanner: ScannerSimulator, hall_pack: PublicPack) -> None:
    window = opened(pack=hall_pack._replace(hall=hall_pack.hall._replace(bill_codes=())))
    window.open("self_service")
    scanner.scan(LINK)
    window.see("没有认出户号，请再扫一次，或输入户号")
    window.tap("4")
    until(lambda: window.terminal.engine.zones.viewModel("self_service").error == "", "the sentence to go")
    scanner.scan("4103200001")
    window.see("*三 · 张庄村3组")
