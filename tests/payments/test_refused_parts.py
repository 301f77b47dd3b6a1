"""The billing system refuses part of a payment: receipts say what is booked, and what goes back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from kiosk.accounts import openings
from kiosk.boot import SHIPPED_PACK
from kiosk.contract.payments import PaymentState
from kiosk.contract.receipts import ReceiptLine, ReceiptPaper
from kiosk.ids import new_id
from kiosk.payments import rejected_between
from kiosk.standards.public import read_public
from kiosk.terminal.receipts import as_document, as_list
from printing.press import Press
from tests.accounts.sample import MOTHER, SHOP, add_account
from tests.fakes.households import account
from tests.fixtures.hub import ON_SQLITE, Hub, run_kiosk
from tests.fixtures.paying import Paying, paying_hub, take_money
from tests.fixtures.sandbox import Sandbox
from tests.payments.test_doubt_slips import doubted, outcome
from tests.payments.test_receipts import take
from tests.printing.tools import pdf_text

BOTH = (("202609", 5000), ("202610", 7000))


@pytest.fixture
def paying(hub: Hub, sandbox: Sandbox) -> Iterator[Paying]:
    add_account(hub, MOTHER, unpaid=dict(BOTH))
    add_account(hub, SHOP, unpaid={"202611": 30000})
    with paying_hub(hub, sandbox) as ready:
        yield ready


def refused(paying: Paying, *items: dict[str, object], no: str = "202609") -> UUID:
    """Paid; the billing system does not have the money of bill `no`, and it has gone back."""
    payment_id, code = paying.shown(list(items))
    paying.billing.say(f"refuse {no}")
    paying.sandbox.scan(code)
    paying.until(payment_id, PaymentState.POSTED)
    paying.working(lambda: paying.view(payment_id)["refunded_fen"])
    return payment_id


def line_of(paying: Paying, code: str) -> dict[str, Any]:
    line: dict[str, Any] = paying.app.post("/v1/receipts/find", {"code": code}).json()["receipt"]
    return line


def said(paper: dict[str, Any]) -> tuple[object, ...]:
    return (paper["state"], paper["amount_fen"], [(one["billing_period"], one["amount_fen"]) for one in paper["bills"]],
            paper["refused_fen"], paper["refused_periods"], paper["returned"])


def test_of_two_accounts_the_refused_ones_receipt_says_that_its_money_went_back(paying: Paying):
    payment_id = refused(paying, *paying.items(MOTHER, ("202609", 5000)), *paying.items(SHOP, ("202611", 30000)))
    first = paying.view(payment_id)["receipts"]
    assert [(one["amount_fen"], one["bills"], one["refused_fen"], one["returned"]) for one in first] == [
        (5000, [], 5000, True), (30000, ["202611"], 0, False)]
    papers = take(paying.app, payment_id=str(payment_id))
    assert [said(paper) for paper in papers] == [
        ("refunded", 5000, [], 5000, ["202609"], True),
        ("posted", 30000, [("202611", 30000)], 0, [], False)]
    assert [(paper["number"], paper["qr"], paper["original"]) for paper in papers] == [
        (one["number"], one["qr"], True) for one in first]
    line = line_of(paying, first[0]["qr"])
    assert (line["state"], line["periods"], line["refused_fen"], line["refused_periods"]) == (
        "refunded", [], 5000, ["202609"])
    assert paying.app.post("/v1/accounts/look-up", {"number": MOTHER}).json()["due_fen"] == 12000


def test_a_payment_of_which_something_was_refused_is_counted_once_and_no_other(paying: Paying, hub: Hub):
    began = hub.clock.now() - timedelta(seconds=1)  # gateways tell whole seconds
    payment_id, code = paying.shown(paying.items(SHOP, ("202611", 30000)))
    paying.sandbox.scan(code)
    paying.until(payment_id, PaymentState.POSTED)
    refused(paying, *paying.items(MOTHER, *BOTH))
    with hub.services.database.read() as connection:
        ended = hub.clock.now() + timedelta(seconds=1)
        assert rejected_between(connection, hub.services.hall, began, ended) == 1
        assert rejected_between(connection, hub.services.hall, ended, ended + timedelta(days=1)) == 0


@ON_SQLITE
def test_of_two_bills_of_an_account_the_receipt_is_for_the_one_that_is_booked(paying: Paying):
    payment_id = refused(paying, *paying.items(MOTHER, *BOTH))
    [paper] = take(paying.app, payment_id=str(payment_id))
    assert said(paper) == ("posted", 7000, [("202610", 7000)], 5000, ["202609"], True)
    status, out, _ = run_kiosk("receipt", "verify", paper["qr"], "--json", folder=paying.hub.folder)
    assert (status, json.loads(out) | {"at": ""}) == (0, {
        "number": paper["number"], "amount_fen": 12000, "at": "", "genuine": True, "state": "posted",
        "refused_fen": 5000})
    assert "50.00 yuan of it was not booked and has gone back" in run_kiosk(
        "receipt", "verify", paper["qr"], folder=paying.hub.folder)[1]


@ON_SQLITE
def test_what_a_part_left_due_is_not_said_once_that_part_is_refused(paying: Paying):
    payment_id = refused(paying, *paying.items(MOTHER, ("202609", 5000), ("202610", 3000)), no="202610")
    assert said(take(paying.app, payment_id=str(payment_id))[0]) == (
        "posted", 5000, [("202609", 5000)], 3000, ["202610"], True)
    assert paying.view(payment_id)["receipts"][0]["left_fen"] == 0


@ON_SQLITE
def test_until_the_money_is_back_each_account_says_that_its_own_goes_back(paying: Paying):
    paying.sandbox.faults(refuse={"refund": 10_000})
    payment_id, code = paying.shown([*paying.items(MOTHER, *BOTH), *paying.items(SHOP, ("202611", 30000))])
    paying.billing.say("refuse 202609")
    paying.billing.say("closed")
    paying.sandbox.scan(code)
    paying.until(payment_id, PaymentState.POSTING)
    assert {said(paper)[0] for paper in take(paying.app, payment_id=str(payment_id))} == {"posting"}
    paying.billing.say("closed", on=False)
    paying.until(payment_id, PaymentState.POSTED)
    mother, shop = take(paying.app, payment_id=str(payment_id))
    assert said(mother) == ("posted", 7000, [("202610", 7000)], 5000, ["202609"], False)
    assert said(shop) == ("posted", 30000, [("202611", 30000)], 0, [], False)


@ON_SQLITE
@pytest.mark.parametrize("extra_money", ["to_balance", "refund"])
def test_a_bill_that_was_paid_elsewhere_meanwhile_is_on_the_balance_or_goes_back(paying: Paying, extra_money: str):
    take_money(paying.hub.folder, paying.sandbox, extra_money=extra_money)
    payment_id, code = paying.shown(paying.items(MOTHER, *BOTH))
    paying.billing.say("elsewhere 202609")
    paying.sandbox.scan(code)
    paying.until(payment_id, PaymentState.POSTED)
    [paper] = take(paying.app, payment_id=str(payment_id))
    assert (paper["amount_fen"], paper["balance_fen"], paper["refused_fen"], paper["refused_periods"]) == (
        (12000, 5000, 0, []) if extra_money == "to_balance" else (7000, 0, 5000, ["202609"]))
    assert [bill["billing_period"] for bill in paper["bills"]] == ["202610"]


@ON_SQLITE
def test_the_slip_of_a_payment_in_doubt_and_the_list_of_the_account_say_it_too(paying: Paying, hub: Hub):
    payment_id, code = paying.shown(paying.items(MOTHER, *BOTH))
    paying.billing.say("refuse 202609")
    paying.sandbox.scan(code)
    slip = doubted(paying, payment_id)
    paying.sandbox.faults()
    paying.until(payment_id, PaymentState.POSTED)
    paying.working(lambda: paying.view(payment_id)["refunded_fen"])
    told = outcome(hub.app(), slip)
    assert (told["state"], told["refund_fen"], told["refunded_fen"]) == ("posted", 5000, 5000)
    visit = new_id()
    with hub.services.write() as work:
        openings.open_for(work, paying.app.id, visit, [MOTHER], openings.BY_CODE, hub.clock.now())
        work.commit()
    [line] = paying.app.post("/v1/receipts/list", {"visit_id": str(visit), "account_no": MOTHER}).json()["receipts"]
    assert (line["amount_fen"], line["periods"], line["refused_fen"]) == (7000, ["202610"], 5000)
    pack = read_public(SHIPPED_PACK)
    listed = as_list(account(MOTHER), [ReceiptLine(**line)], pack, "zh_CN", hub.clock.now())
    assert listed["total_fen"] == 7000
    text = "".join(pdf_text(Press(lambda: pack, paper_mm=210).compose("payments_list", listed).pdf).split())
    assert "2026年9月¥50.00未能入账，已退款" in text


@ON_SQLITE
@pytest.mark.parametrize(("language", "words"), [
    ("zh_CN", "2026年9月电费¥50.00未能入账，已原路退回给您"),
    ("en", "¥50.00forSep2026couldnotbebookedandhasgonebacktoyouthewayitcame")])
def test_the_paper_says_in_words_what_was_not_booked(paying: Paying, language: str, words: str):
    payment_id = refused(paying, *paying.items(MOTHER, *BOTH))
    [paper] = take(paying.app, payment_id=str(payment_id))
    pack = read_public(SHIPPED_PACK)
    data = as_document(ReceiptPaper(**paper), pack, language)
    text = "".join(pdf_text(Press(lambda: pack, paper_mm=80).compose("receipt", data).pdf).split())
    assert words in text and "¥70.00" in text and "¥120.00" not in text
