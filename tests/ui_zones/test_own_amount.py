"""An amount of the customer's own: part of what is due, or for the balance, by finger and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.fakes.households import NOW, account, bill
from tests.fakes.self_service import FakeSelfService
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.scene import faults
from tests.fixtures.window import Window, until
from ui.terminal.self_service.amount import amount_known, amount_snapshot, fen_of, keyed
from ui.terminal.self_service.basket import MOST_FEN, Chosen, first_choice, items

Opened = Callable[..., Window]
HOUSE = account("4103200001", bill("202608", 15678, penalty_fen=1234), bill("202609", 9860), bill("202610", 8801))
METERED = account("4103200002", mode="smart_prepay", balance_fen=-1250, warning_fen=2000, supply="cut",
                  balance_at=NOW, name="*四", village="李家村")
HOUSE_DUE = 34339
WORDS = {"zh_CN": ("先缴一部分", "其他金额", "确定 ¥{}", "缴费 ¥{}"),
         "en": ("Pay a part", "Another amount", "Choose ¥{}", "Pay ¥{}")}


@pytest.fixture
def hub(core: FakeCore) -> FakeSelfService:
    core.self_service.hold(HOUSE, METERED)
    return core.self_service


def model(window: Window):
    return window.terminal.engine.zones.viewModel("self_service")


def look_up(window: Window, number: str) -> None:
    zone = model(window)
    for digit in number:
        zone.type(digit)
    zone.ask()
    until(lambda: zone.step == "account" and not window.sliding(), "the account")
    window.settle()


def shown(window: Window, number: str = "4103200001") -> Window:
    window.open("self_service")
    look_up(window, number)
    return window


@pytest.mark.parametrize(("keys", "typed"), [
    ("12.5", "12.5"), ("12.345", "12.34"), (".5", "0.5"), ("1..5", "1.5"), ("007", "7"), ("0.07", "0.07"),
    ("12345678", "1234567"), ("1234567.89", "1234567.89"), ("12a,-+3 ", "123"), ("１２", ""), ("٣", ""), ("", "")])
def test_keys_make_an_amount_in_yuan_or_nothing(keys: str, typed: str) -> None:
    made = ""
    for key in keys:
        made = keyed(made, key)
    assert made == typed
    assert keyed(made, "12") == made and keyed(made, "") == made, "a key is one character"


@pytest.mark.parametrize(("typed", "fen"), [("", 0), ("0", 0), ("0.", 0), ("12", 1200), ("12.", 1200), ("12.5", 1250),
                                            ("12.05", 1205), ("0.01", 1), ("1234567.89", 123456789)])
def test_what_was_typed_is_that_much(typed: str, fen: int) -> None:
    assert fen_of(typed) == fen


@pytest.mark.parametrize(("typed", "fits", "wrong", "left"), [
    ("", False, "", ""), ("0.0", False, "", ""), ("0.00", False, "few", ""), ("0.01", True, "", "343.38"),
    ("343.38", True, "", "0.01"), ("343.39", False, "all", ""), ("9999", False, "all", "")])
def test_a_part_is_more_than_nothing_and_less_than_what_is_due(typed: str, fits: bool, wrong: str, left: str) -> None:
    said = amount_snapshot(replace(amount_known(first_choice(HOUSE)), typed=typed))
    assert (said.fits, said.wrong, said.left) == (fits, wrong, left)


@pytest.mark.parametrize(("typed", "fits", "wrong", "left"), [
    ("0.01", True, "", "12.49"), ("12.50", True, "", ""), ("50000", True, "", ""), ("50000.01", False, "many", "")])
def test_the_balance_takes_what_a_payment_may_be(typed: str, fits: bool, wrong: str, left: str) -> None:
    said = amount_snapshot(replace(amount_known(first_choice(METERED)), typed=typed))
    assert (said.fits, said.wrong, said.left) == (fits, wrong, left)


def test_of_more_than_a_code_takes_a_part_is_at_most_that() -> None:
    known = amount_known(first_choice(account("4103200003", bill("202610", 3 * MOST_FEN))))
    assert amount_snapshot(replace(known, typed="50000")).fits
    assert amount_snapshot(replace(known, typed="50000.01")).wrong == "many"


@pytest.mark.parametrize(("fen", "shares"), [
    (1, [1]), (15677, [15677]), (15678, [15678]), (15679, [15678, 1]), (20050, [15678, 4372]),
    (25538, [15678, 9860]), (34338, [15678, 9860, 8800])])
def test_a_part_goes_to_the_oldest_bill_first_and_only_the_last_is_paid_in_part(fen: int, shares: list[int]) -> None:
    chosen = first_choice(HOUSE).in_part(fen)
    assert [one["amount_fen"] for one in items([chosen])] == shares
    assert chosen.amount_fen == fen
    assert chosen.left_fen == (0 if fen in (15678, 25538) else HOUSE_DUE - fen)
    assert chosen.up_to(3).amount_fen == HOUSE_DUE, "a bill that is touched is paid whole"


def test_a_prepaid_accounts_bills_are_not_paid_in_part() -> None:
    assert not Chosen(account("4103200002", bill("202610", 5000), mode="smart_prepay"), 1).partable
    assert not Chosen(account("4103200001", bill("202610", 1)), 1).partable, "less than a fen is nothing"


def test_a_part_is_paid_and_every_page_says_what_stays_due(opened: Opened, hub: FakeSelfService) -> None:
    window = shown(opened())
    window.tap("先缴一部分")
    window.see("0.01元到343.38元，可以带角和分")
    for key in "2005":
        window.tap(key)
    window.see("应缴343.39元。要一次缴清，请返回上一页")
    assert not any(button.property("label").startswith("确定") for button in window.buttons())
    window.tap("删除")
    window.tap("小数点")
    window.tap("5")
    window.see("这次缴后，还欠142.89元")
    window.see("没有缴的部分，可能继续产生违约金")
    window.tap("确定 ¥200.50")
    window.see("共 ¥98.60，缴后还欠 ¥54.88")
    window.see("这次缴后，还欠142.89元")
    window.tap("缴费 ¥200.50")
    window.see("部分缴费，还欠 ¥142.89")
    window.tap("微信支付")
    until(lambda: hub.opened, "the payment")
    assert [(item.bill_no, item.amount_fen) for item in hub.opened[0].items] == [("B202608", 15678), ("B202609", 4372)]
    hub.receive()
    hub.state["receipts"][0] = hub.state["receipts"][0].model_copy(update={"left_fen": 5488})
    model(window).paying.look()
    window.see("部分缴费，还欠 ¥54.88")


def test_an_amount_of_ones_own_goes_to_the_balance(opened: Opened, hub: FakeSelfService) -> None:
    window = shown(opened(), "4103200002")
    window.tap("其他金额")
    for key in "12":
        window.tap(key)
    window.see("这次存后，还差0.50元才够补足欠费")
    window.tap("3")
    window.tap("确定 ¥123.00")
    assert window.button("其他金额 ¥123.00").property("checked")
    window.tap("¥50")
    window.see("缴费 ¥50.00")
    window.tap("其他金额")
    window.tap("7")
    window.tap("确定 ¥7.00")
    window.tap("缴费 ¥7.00")
    window.tap("支付宝")
    until(lambda: hub.opened, "the payment")
    assert [(item.bill_no, item.amount_fen) for item in hub.opened[0].items] == [(None, 700)]


def test_a_keyboard_types_it_too_and_nothing_is_chosen_out_of_bounds(opened: Opened, hub: FakeSelfService) -> None:
    window = shown(opened(), "4103200002")
    window.tap("其他金额")
    for key in "50000.019":
        QTest.keyClick(window.quick, key)
    window.see("一次最多50,000元，请输入少一些的金额")
    QTest.keyClick(window.quick, Qt.Key.Key_Return)
    assert model(window).entry.kind == "top_up" and model(window).own == ""
    for _ in range(4):
        QTest.keyClick(window.quick, Qt.Key.Key_Backspace)
    window.see("确定 ¥5,000.00")
    QTest.keyClick(window.quick, Qt.Key.Key_Return)
    window.see("其他金额 ¥5,000.00")
    assert model(window).total == "5,000.00"


def test_a_screen_reader_hears_the_amount_and_the_name_of_each_key(opened: Opened, hub: FakeSelfService) -> None:
    window = shown(opened())
    window.tap("先缴一部分")
    for key in "12.5":
        model(window).entry.type(key)
    window.settle()
    names = [interface.text(QAccessible.Text.Name) for item in window.items()
             if (interface := QAccessible.queryAccessibleInterface(item)) is not None]
    for said in ("金额：¥12.5", "小数点", "删除", "这次想缴多少？", "这次缴后，还欠330.89元", "确定 ¥12.50"):
        assert said in names


def test_what_was_typed_is_gone_with_the_visit_and_with_the_page(opened: Opened, hub: FakeSelfService) -> None:
    window = shown(opened())
    zone = model(window)
    for leave in (window.navigator.leave, window.home):
        if zone.step != "account":
            look_up(window, "4103200001")
        window.tap("先缴一部分")
        zone.entry.type("5")
        leave()
        until(lambda: not window.sliding(), "the page to stand still")
        window.settle()
        assert (zone.entry.kind, zone.entry.typed) == ("", "")
    assert zone.left == ""


@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize(("language", "large"), [("zh_CN", False), ("zh_CN", True), ("en", False), ("en", True)])
def test_every_page_of_it_fits(opened: Opened, hub: FakeSelfService, landscape: bool, language: str, large: bool):
    window, wrong = opened(language, large=large, landscape=landscape), {}
    part, other, choose, pay = WORDS[language]
    zone = model(window)

    def measure(scene: str) -> None:
        until(lambda: not window.sliding(), "the page to stand still")
        window.settle()
        if found := faults(window):
            wrong[scene] = found

    shown(window)
    measure("bills")
    window.tap(part)
    measure("nothing typed")
    for key in "99999.99":
        zone.entry.type(key)
    measure("more than is due")
    zone.entry.wipe()
    zone.askAmount()
    for key in "200.5":
        zone.entry.type(key)
    measure("a part")
    window.tap(choose.format("200.50"))
    measure("bills, one in part")
    window.tap(pay.format("200.50"))
    measure("how to pay a part")
    window.home()
    shown(window, "4103200002")
    measure("usual amounts")
    window.tap(other)
    zone.entry.type("1")
    measure("less than is missing")
    for key in "2345.67":
        zone.entry.type(key)
    measure("an own amount")
    window.tap(choose.format("12,345.67"))
    measure("an own amount chosen")
    assert wrong == {}
