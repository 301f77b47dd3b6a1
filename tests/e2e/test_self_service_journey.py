"""Somebody who cannot see the screen pays a bill from home and back: by role, by translated name, by press."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.hub.setup import open_hub
from kiosk.money import parse_yuan, yuan
from kiosk.payments.outside import OwnBook
from tests.e2e.customer import Customer
from tests.e2e.hall import Hall, open_hall
from tests.e2e.machine import Machine, words_on
from tests.e2e.patience import eventually
from tests.e2e.screen_reader import ScreenReader
from tests.fixtures.hub import run_kiosk
from tests.fixtures.paying import take_money
from tests.fixtures.sandbox import Sandbox, run_sandbox

pytestmark = pytest.mark.e2e
NAMED = {"button", "picture", "entry", "heading", "text", "page"}


@dataclass(frozen=True)
class Case:
    """Who pays, and what the screen says in that language. `part`: of what is due, in yuan."""

    language: str
    large: bool
    account: str
    owner: str
    words: Mapping[str, str]
    part: str = ""


CHINESE = Case("zh", False, "4109900000018", "王小满", {
    "typed": "号码：{}", "look": "查询", "account": "户号 {}", "due": "应缴金额：¥{}", "pay": "缴费 ¥{}",
    "amount": "金额：¥{}", "wechat": "微信支付", "code": "请用手机扫描的付款码", "receipt": "凭条号 ",
    "slip": "凭条二维码", "done": "完成", "large": "大字", "keyed": "金额：¥{}", "choose": "确定 ¥{}",
    "in_part": "部分缴费", "point": "小数点",
})
ENGLISH = Case("en", True, "4109900000067", "周立秋", {
    "typed": "Number: {}", "look": "Look up", "account": "Account {}", "due": "Amount due: ¥{}", "pay": "Pay ¥{}",
    "amount": "Amount: ¥{}", "wechat": "WeChat Pay", "code": "Code to scan with your phone", "receipt": "Receipt ",
    "slip": "Code of the receipt", "done": "Done", "large": "Large", "keyed": "Amount: ¥{}", "choose": "Choose ¥{}",
    "in_part": "Part payment", "point": "Point",
})
CASES = {
    "zh-part": replace(CHINESE, part="12.5"), "en-large-part": replace(ENGLISH, part="20"),
    "zh-ordinary": CHINESE, "zh-large": replace(CHINESE, large=True, account="4109900000034", owner="赵䶮"),
    "en-ordinary": replace(ENGLISH, large=False, account="4109900000042", owner="青石镇满仓百货店"),
    "en-large": ENGLISH}
"""Who pays a part pays the rest afterwards, as somebody else for the terminal."""


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    with run_sandbox(tmp_path_factory.mktemp("gateway")) as running:
        yield running


@pytest.fixture(scope="module")
def kept_hall(new_hub: Path, gateway: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """One that takes money and knows the demonstration's accounts."""
    folder = shutil.copytree(new_hub, tmp_path_factory.mktemp("paying") / "hub")
    take_money(folder, gateway, open_seconds=600, opening_seconds=60, doubt_seconds=60, watch_seconds=[600])
    code, _, error = run_kiosk("accounts", "invent", "--count", "10", folder=folder)
    assert code == 0, error
    with open_hall(folder) as opened:
        yield opened


def due(hall: Hall, account: str) -> str:
    with open_hub(hall.folder) as services:
        return yuan(OwnBook(services).dues(account).due_fen)


def in_fours(number: str) -> str:
    return " ".join(number[begin:begin + 4] for begin in range(0, len(number), 4))


def pays_a_part(reader: ScreenReader, customer: Customer, case: Case, due: str) -> str:
    """From the account's page and back to it: what is paid now."""
    words, amount = case.words, yuan(parse_yuan(case.part))
    left = customer.phrase("pay.part_left").format(left=yuan(parse_yuan(due) - parse_yuan(amount)))
    reader.press(customer.phrase("pay.part"))
    reader.find("heading", customer.phrase("pay.how_much"))
    for key in case.part:
        reader.press(words["point"] if key == "." else key)
    reader.find("text", words["keyed"].format(case.part))
    reader.hears(left)
    reader.hears(customer.phrase("pay.part_late"))
    hears_names_of_all(reader)
    reader.press(words["choose"].format(amount))
    reader.hears(left)
    return amount


def hears_names_of_all(reader: ScreenReader) -> None:
    """Whatever says or does something has a name, and every button can be pressed."""

    def all_named() -> bool:
        nodes = [node for node in reader.nodes() if node.role in NAMED]
        return bool(nodes) and all(node.name and ("Press" in node.actions or node.role != "button") for node in nodes)

    eventually(all_named)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_screen_reader_pays_a_bill_from_home_and_back(
    kept_hall: Hall, terminal: Machine, gateway: Sandbox, pack: dict[str, Any], case: Case,
) -> None:
    reader, words, owed = terminal.reader, case.words, due(kept_hall, case.account)
    papers = len(terminal.papers())
    customer = Customer(reader, pack, case.language)
    if case.language == "en":
        reader.press("English")
    if case.large:
        reader.press(words["large"])
        eventually(lambda: reader.find("button", words["large"]).checked)

    reader.press(customer.name("zones", "self_service"))
    reader.find("heading", customer.phrase("pay.number"))
    for digit in case.account:
        reader.press(digit)
    reader.find("text", words["typed"].format(in_fours(case.account)))
    reader.press(words["look"])

    reader.find("heading", customer.phrase("pay.is_it_right"))
    masked = reader.find("text", f"*{case.owner[-1]}", part=True)
    assert masked.name.startswith("*")
    reader.find("text", words["account"].format(in_fours(case.account)))
    reader.find("text", words["due"].format(owed))
    assert case.owner not in reader.page()
    hears_names_of_all(reader)

    amount = pays_a_part(reader, customer, case, owed) if case.part else owed
    reader.press(words["pay"].format(amount))
    reader.find("heading", customer.phrase("pay.how"))
    hears_names_of_all(reader)
    reader.press(words["wechat"])
    reader.find("heading", customer.phrase("pay.scan_wechat"))
    reader.find("picture", words["code"])
    reader.find("text", words["amount"].format(amount))
    order = gateway.waiting()
    assert order is not None and (order["channel"], yuan(order["amount"])) == ("wechat", amount)
    assert gateway.scan(order["code"]).status_code == 200

    reader.find("heading", customer.phrase("pay.paid"))
    reader.hears(customer.phrase("pay.posting"))
    reader.find("text", f"¥{amount}")
    reader.find("picture", words["slip"])
    number = reader.find("text", words["receipt"], part=True).name.removeprefix(words["receipt"])
    hears_names_of_all(reader)
    reader.hears(customer.phrase("pay.slip_take"))
    eventually(lambda: len(terminal.papers()) == papers + 1)
    printed = words_on(terminal.papers()[-1])
    assert number in printed and amount in printed and case.owner not in printed
    assert (words["in_part"] in printed) is bool(case.part)

    rest = yuan(parse_yuan(owed) - parse_yuan(amount))
    eventually(lambda: due(kept_hall, case.account) == rest)
    reader.press(words["done"])
    Customer(reader, pack).begin()
    assert not reader.find("button", "大字").checked
    assert all(told not in reader.page() for told in (in_fours(case.account), masked.name, amount, number))
