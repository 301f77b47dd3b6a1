"""An ID card on the reader: it finds its holder's accounts, proves the account, is called back until it is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from kiosk.contract.accounts import hash_id
from kiosk.devices.id_reader import IdReaderChoice
from kiosk.devices.id_reader_simulator import IdReaderSimulator, card_text
from tests.fakes.clock import HandClock
from tests.fakes.households import account, bill
from tests.fakes.self_service import FakeSelfService
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.scene import faults
from tests.fixtures.window import Window, until
from ui.scanning.cards import LaidCard

Opened = Callable[..., Window]
NUMBER = "990101199001010019"
CARD = LaidCard(hash_id(NUMBER), date(1990, 1, 1))
STRANGER = LaidCard(hash_id("11010519491231002X"), date(1949, 12, 31))
HOUSE = account("4103200001", bill("202610", 8801, wh=157000))
MOTHERS = account("4103200002", name="*四", village="李家村")


@pytest.fixture
def hub(core: FakeCore) -> FakeSelfService:
    core.self_service.hold(HOUSE, MOTHERS)
    core.self_service.cards = {CARD.id_sha256: ["4103200001", "4103200002"]}
    return core.self_service


@pytest.fixture
def reader(core: FakeCore, tmp_path: Path) -> Iterator[IdReaderSimulator]:
    """A real reader's adapter with the simulator at its far end."""
    simulator = IdReaderSimulator(tmp_path / "id-reader")
    core.id_reader = IdReaderChoice("sdt", str(tmp_path / "id-reader"))
    yield simulator
    simulator.close()


def model(window: Window):
    return window.terminal.engine.zones.viewModel("self_service")


def cards(window: Window):
    return window.terminal.cards


def test_a_card_finds_its_holders_accounts_and_is_called_back(
        opened: Opened, hub: FakeSelfService, reader: IdReaderSimulator) -> None:
    window = opened()
    window.open("self_service")
    window.see("也可以把身份证放在读卡区")
    reader.lay(card_text(NUMBER, "19900101"))
    window.see("您要办哪一户？")
    window.see("请收好您的身份证")
    reader.take()
    until(lambda: not cards(window).calls, "its end")
    window.tap("*四 · 李家村")
    window.see("户号 4103 2000 02")
    window.tap("返回")
    window.tap("*三 · 张庄村3组")
    window.tap("用电明细")
    window.see("2026年10月")
    assert NUMBER not in repr(vars(model(window))) and NUMBER not in repr(vars(cards(window)))
    window.terminal.leave()  # its jobs end before the simulator does


def test_a_card_proves_the_account_that_was_typed(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    window.open("self_service")
    to_the_proof(window)
    cards(window).lay(STRANGER)
    window.see("这张身份证不是这一户户主的")
    assert cards(window).calls and cards(window).card is None
    cards(window).take()
    cards(window).lay(None)
    window.see("没有读出来")
    cards(window).take()
    cards(window).lay(CARD)
    window.see("2026年10月")


def test_a_card_of_one_account_goes_straight_to_it(opened: Opened, hub: FakeSelfService) -> None:
    hub.cards = {CARD.id_sha256: ["4103200001"]}
    window = opened()
    cards(window).lay(CARD)
    window.open("self_service")
    window.see("户号 4103 2000 01")


def test_a_card_without_an_account_says_so(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    window.open("self_service")
    cards(window).lay(STRANGER)
    window.see("这张身份证名下没有户号，请输入户号")


def test_a_card_that_is_left_behind_is_called_back_until_it_is_taken(opened: Opened, hub: FakeSelfService) -> None:
    said: list[str] = []
    clock = HandClock()
    window = opened(clock=clock)
    window.terminal.engine.sounds.say = said.append
    cards(window)._sounds.say = said.append
    window.open("waiting")
    cards(window).lay(CARD)
    clock.pass_by(seconds=600)
    window.session.look_at_clock()
    assert not window.session.active and cards(window).card is None
    window.see("请收好您的身份证")
    for _ in range(2):
        cards(window)._aloud.timeout.emit()
    assert said == ["take_card_zh_CN"] * 2
    cards(window).take()
    until(lambda: "请收好您的身份证" not in window.texts(), "its end")
    assert not cards(window)._aloud.isActive()


@pytest.mark.parametrize(("years", "given"), [(60, "P2"), (59, None)])
def test_whoever_is_old_enough_by_their_card_is_called_sooner(
        opened: Opened, core: FakeCore, hub: FakeSelfService, reader: IdReaderSimulator, years: int, given: str | None,
) -> None:
    window = opened()
    window.open("business")
    window.see("60岁以上，请先把身份证放在读卡区")
    cards(window).lay(LaidCard("0" * 64, date(2026 - years, 1, 1)))
    if given:
        window.see("已认出身份证，为您优先叫号")
    tickets = window.terminal.engine.zones.viewModel("business")
    tickets.take("PAY")
    until(lambda: core.tickets.taken, "the ticket")
    assert core.tickets.priority == given and cards(window).calls
    window.session.end()
    assert not tickets.priority, "the next customer's place is their own"
    window.terminal.leave()


@pytest.mark.parametrize(("landscape", "language", "large"), [(False, "en", True), (True, "en", True),
                                                                (True, "zh_CN", False)])
def test_every_page_fits(opened: Opened, core: FakeCore, hub: FakeSelfService, reader: IdReaderSimulator, landscape,
                         language, large) -> None:
    window = opened(language, large=large, landscape=landscape)
    zone, wrong = model(window), {}

    def measure(scene: str) -> None:
        until(lambda: not window.sliding(), "the page to stand still")
        window.settle()
        if found := faults(window):
            wrong[scene] = found

    window.open("business")
    measure("services")
    window.home()
    window.open("self_service")
    measure("number or card")
    zone._laid(CARD)
    until(lambda: zone.step == "pick", "the accounts")
    measure("which")
    zone.pick(0)
    until(lambda: not window.sliding(), "the page")
    zone.proof.begin("4103200001")
    window.terminal.engine.singletonInstance("ui.flow", "Navigator").push(
        window_url("ui/terminal/self_service/ProofPage.qml"), {"viewModel": zone})
    measure("ways")
    zone.proof.useCard()
    measure("card")
    window.terminal.leave()
    assert wrong == {}


def to_the_proof(window: Window) -> None:
    for digit in "4103200001":
        model(window).type(digit)
    model(window).ask()
    until(lambda: model(window).step == "account" and not window.sliding(), "the account")
    window.tap("用电明细")
    until(lambda: not window.sliding(), "the page")


def window_url(path: str):
    from PySide6.QtCore import QUrl

    return QUrl.fromLocalFile(path)
