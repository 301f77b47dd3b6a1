"""What is too much for a code: a slip with its reference, matched with the bank's list once, or left open and named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.accounts import AccountBook
from kiosk.errors import BadInput
from kiosk.ids import new_id
from kiosk.payments.bank_import import Found, read_lines, take_in
from kiosk.payments.bank_slips import reference
from kiosk.payments.outside import rules_of
from kiosk.payments.tables import refunds
from tests.accounts.sample import MOTHER, SHOP, add_account
from tests.fixtures.hub import ON_SQLITE, Hub, run_kiosk
from tests.fixtures.paying import Paying, paying_hub
from tests.fixtures.sandbox import Sandbox

BANK = {"bank": "示范银行青石支行", "holder": "示范供电公司", "number": "6200 0000 0000 0001"}
HEAD = "交易时间,交易流水号,对方户名,贷方发生额,附言\n"
pytestmark = ON_SQLITE


@pytest.fixture
def paying(hub: Hub, sandbox: Sandbox) -> Iterator[Paying]:
    add_account(hub, MOTHER, unpaid={"202609": 5000})
    add_account(hub, SHOP, unpaid={"202609": 6_000_000, "202610": 30000})
    with paying_hub(hub, sandbox, bank=BANK, transfer_above_fen=100_000) as ready:
        yield ready


def slip(paying: Paying, *items: dict[str, object]) -> dict[str, Any]:
    answer = paying.app.post("/v1/payments/bank-slip", {"slip_id": str(new_id()), "items": list(items)})
    said: dict[str, Any] = answer.json()
    return said


def imported(paying: Paying, *rows: str) -> list[tuple[Found, str]]:
    services = paying.hub.services
    told = take_in(services, read_lines((HEAD + "\n".join(rows)).encode("gb18030")), rules_of(paying.hub.folder))
    return [(one.found, one.line.serial) for one in told]


def dues(paying: Paying, account_no: str) -> tuple[int, int]:
    with paying.hub.services.database.read() as connection:
        found = AccountBook(connection, paying.hub.services.hall).dues(account_no)
    return found.due_fen, found.balance_fen


def test_the_transfer_settles_what_its_slip_says_once(paying: Paying):
    items = paying.items(SHOP, ("202609", 6_000_000), ("202610", 30000))
    refused = paying.app.command("open_payment", {
        "payment_id": str(new_id()), "channel": "wechat", "items": paying.items(SHOP, ("202609", 200_000))})
    assert refused.json()["code"] == "bank_transfer_needed"
    made = slip(paying, *items)
    assert (made["amount_fen"], made["number"]) == (6_030_000, BANK["number"])
    spaced = " ".join((made["reference"][:6], made["reference"][6:].lower()))
    row = f"2026-11-28 10:00:01,S1,某人,\"60,300.00\",电费 {spaced}"
    assert imported(paying, row) == [(Found.MATCHED, "S1")]
    assert imported(paying, row) == [(Found.BEFORE, "S1")]
    assert dues(paying, SHOP) == (0, 0)
    paying.working(lambda: len(paying.billing.taken()) == 2)
    assert imported(paying, f"2026-11-28,S2,某人,60300.00,{made['reference']}") == [(Found.PAID, "S2")]


def test_what_fits_no_slip_is_left_open_and_named(paying: Paying, tmp_path: Path):
    unknown = reference(date(2026, 11, 1), 9)
    wrong = f"{unknown[:-1]}{(int(unknown[-1]) + 1) % 10}"
    file = tmp_path / "bank.csv"
    file.write_text(HEAD + f"2026-11-28,S1,某人,10.00,{unknown}\n2026-11-28,S2,某人,20.00,{wrong}\n"
                    "2026-11-28,S3,某人,-5.00,退汇\n", "utf-8-sig")
    status, out, err = run_kiosk("payments", "bank-import", str(file), folder=paying.hub.folder)
    assert status == 1, err
    assert out.splitlines() == [
        "open: S1 10.00 unknown_reference", "open: S2 20.00 no_reference", "no_reference 1, unknown_reference 1"]
    assert "某人" not in out
    with pytest.raises(BadInput):
        read_lines("流水号,金额\n1,2\n".encode())
    with pytest.raises(BadInput) as bad:
        read_lines((HEAD + "2026-11-28,S1,某人,abc,x\n").encode())
    assert "line 2" in str(bad.value)


def test_another_amount_than_the_slips_is_put_on_bills_and_the_rest_is_for_staff(paying: Paying):
    made = slip(paying, *paying.items(MOTHER, ("202609", 5000)))
    assert imported(paying, f"2026-11-28 10:00,S9,某人,80.00,{made['reference']}") == [(Found.MATCHED, "S9")]
    assert dues(paying, MOTHER) == (0, 0)

    def left() -> list[tuple[str, int]]:
        with paying.hub.services.database.read() as connection:
            return [(row.state, row.amount_fen) for row in connection.execute(refunds.select())]

    paying.working(lambda: left() == [("failed", 3000)])
