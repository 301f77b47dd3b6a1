"""Part of what is due is paid: receipt, outcome, statement and reconciliation call it that and say what stays due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk.boot import SHIPPED_PACK
from kiosk.contract.payments import PaymentState
from kiosk.payments.ports import Channel, StatementLine
from kiosk.payments.reconciled import as_paper
from kiosk.payments.reconciling import CHINA, as_csv, compare, our_entries
from kiosk.standards.public import read_public
from printing.press import Press
from tests.accounts.sample import MOTHER, add_account
from tests.fixtures.hub import ON_SQLITE, Hub
from tests.fixtures.paying import Paying, paying_hub
from tests.fixtures.sandbox import Sandbox
from tests.payments.test_doubt_slips import doubted, outcome
from tests.payments.test_receipts import paid, take
from tests.printing.tools import pdf_text


@pytest.fixture
def paying(hub: Hub, sandbox: Sandbox) -> Iterator[Paying]:
    add_account(hub, MOTHER, unpaid={"202609": 5000, "202610": 7000})
    with paying_hub(hub, sandbox) as ready:
        yield ready


def due(paying: Paying) -> dict[str, int]:
    found = paying.app.post("/v1/accounts/look-up", {"number": MOTHER}).json()
    return {bill["bill_no"]: bill["due_fen"] for bill in found["bills"] if bill["due_fen"]}


def left(bills: list[dict[str, Any]]) -> list[tuple[str, int, int]]:
    return [(one["billing_period"], one["amount_fen"], one["left_fen"]) for one in bills]


def test_a_part_and_the_rest_of_a_bill_have_a_receipt_each_and_the_first_keeps_saying_what_stayed_due(paying: Paying):
    part = paid(paying, *paying.items(MOTHER, ("202609", 5000), ("202610", 3000)))
    assert due(paying) == {"202610": 4000}
    rest = paid(paying, *paying.items(MOTHER, ("202610", 4000)))
    assert due(paying) == {}
    [first], [second] = (take(paying.app, payment_id=str(payment)) for payment in (part, rest))
    assert left(first["bills"]) == [("202609", 5000, 0), ("202610", 3000, 4000)]
    assert left(second["bills"]) == [("202610", 4000, 0)]
    assert [paying.view(payment)["receipts"][0]["left_fen"] for payment in (part, rest)] == [4000, 0]
    found = paying.hub.app().post("/v1/receipts/find", {"code": first["qr"]}).json()
    assert found["receipt"]["left_fen"] == 4000


@pytest.mark.parametrize(("bills", "code"), [
    ((("202610", 3000),), "bad_input"), ((("202609", 3000), ("202610", 7000)), "bad_input"),
    ((("202609", 5001),), "dues_changed"), ((("202609", 0),), "bad_input"), ((("202609", -1),), "bad_input"),
    ((("202609", 3000), (None, 100)), "bad_input")])
@ON_SQLITE
def test_a_part_is_of_the_oldest_bill_that_is_left_and_less_than_all_of_it(
    paying: Paying, bills: tuple[tuple[str | None, int], ...], code: str,
):
    asked = {"payment_id": "0190f3a4-0000-7000-8000-000000000001", "channel": "wechat",
             "items": paying.items(MOTHER, *bills)}
    assert paying.app.command("open_payment", asked).json()["code"] == code


@ON_SQLITE
def test_money_for_a_whole_bill_that_grew_meanwhile_is_a_part_too(paying: Paying):
    """An extract brings a late charge between the code and the customer's phone."""
    from sqlalchemy import update

    from kiosk.accounts.tables import bills

    payment_id, code = paying.shown(paying.items(MOTHER, ("202609", 5000)))
    with paying.hub.services.write() as work:
        work.connection.execute(update(bills).where(bills.c.bill_no == "202609").values(penalty_fen=120))
        work.commit()
    paying.sandbox.scan(code)
    paying.until(payment_id, PaymentState.POSTED)
    assert left(take(paying.app, payment_id=str(payment_id))[0]["bills"]) == [("202609", 5000, 120)]


@ON_SQLITE
def test_the_slip_of_a_part_payment_in_doubt_says_so_once_it_is_paid(paying: Paying):
    payment_id, code = paying.shown(paying.items(MOTHER, ("202609", 2000)))
    paying.sandbox.scan(code)
    slip = doubted(paying, payment_id)
    assert outcome(paying.app, slip)["left_fen"] == 0, "nothing is settled yet"
    paying.sandbox.faults()
    paying.until(payment_id, PaymentState.POSTED)
    assert outcome(paying.hub.app(), slip)["left_fen"] == 3000


def test_the_days_reconciliation_names_part_payments_and_counts_them_as_no_difference(paying: Paying):
    part, whole = (paid(paying, *paying.items(MOTHER, ("202609", fen))) for fen in (2000, 3000))
    now = datetime.now(UTC)
    with paying.hub.services.database.read() as connection:
        ours = our_entries(connection, paying.hub.services.hall, Channel.WECHAT, now.astimezone(CHINA).date())
    theirs = [StatementLine(one.number, "t", one.amount, 1, one.at) for one in ours]
    found = compare(now.astimezone(CHINA).date(), ours, theirs)
    assert {one.number: one.left_fen for one in found} == {part.hex: 3000, whole.hex: 0}
    assert [row.rpartition(",")[2] for row in as_csv(found).splitlines()] == ["left", "30.00", ""]
    pack = read_public(SHIPPED_PACK)
    data = as_paper(now.date(), now, {Channel.WECHAT: found}, pack, "zh_CN")
    assert [(one["number"], one["left_fen"]) for one in data["channels"][0]["parts"]] == [(part.hex, 3000)]
    for width in (210, 80):
        text = "".join(pdf_text(Press(lambda: pack, paper_mm=width).compose("reconciliation", data).pdf).split())
        assert "部分缴费" in text and "还欠" in text and "无差异" in text
