"""From the basket to the posted bill, against the sandbox as a process of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from kiosk.accounts import AccountBook
from kiosk.contract.payments import PaymentState
from kiosk.ids import new_id
from kiosk.payments import outside
from kiosk.payments.ports import GATEWAYS, Channel
from kiosk.tickets.hub_tables import alerts
from tests.accounts.sample import MOTHER, PREPAID, SHOP, add_account
from tests.fixtures.hub import ON_SQLITE, Hub
from tests.fixtures.paying import Paying, paying_hub, take_money
from tests.fixtures.sandbox import Sandbox

BILLS = {"202609": 5000, "202610": 7000}
DONE = PaymentState.POSTED


@pytest.fixture
def paying(hub: Hub, sandbox: Sandbox) -> Iterator[Paying]:
    add_account(hub, MOTHER, unpaid=BILLS)
    add_account(hub, SHOP, unpaid={"202610": 30000})
    add_account(hub, PREPAID, mode="smart_prepay", balance_fen=-200, supply="cut")
    with paying_hub(hub, sandbox) as ready:
        yield ready


def dues(paying: Paying, account_no: str) -> tuple[int, int]:
    with paying.hub.services.database.read() as connection:
        found = AccountBook(connection, paying.hub.services.hall).dues(account_no)
    return found.due_fen, found.balance_fen


def again(paying: Paying, **rules: object) -> None:
    """The hub takes these rules from now on."""
    take_money(paying.hub.folder, paying.sandbox, **rules)
    outside.forget(paying.hub.folder)


@pytest.mark.parametrize("channel", GATEWAYS)
def test_a_basket_of_bills_and_money_is_settled_posted_and_receipted(paying: Paying, channel: Channel):
    basket = [*paying.items(MOTHER, ("202609", 5000), ("202610", 7000)), *paying.items(PREPAID, (None, 10000)),
              *paying.items(SHOP, ("202610", 12000))]
    payment_id, code = paying.shown(basket, channel)
    assert paying.sandbox.scan(code).status_code == 200
    paying.until(payment_id, DONE)
    assert dues(paying, MOTHER) == (0, 0)
    assert dues(paying, PREPAID) == (0, 9800)
    assert dues(paying, SHOP)[0] == 18000
    said = paying.view(payment_id)
    assert (said["captured_fen"], said["refund_fen"]) == (34000, 0)
    assert said["code"] is None and said["trade_no"] == paying.sandbox.order(payment_id.hex)["trade_no"]
    assert [(one["account_no"], one["amount_fen"], one["balance_fen"]) for one in said["receipts"]] == [
        (MOTHER, 12000, 0), (PREPAID, 10000, 10000), (SHOP, 12000, 0)]
    assert sorted(paying.billing.taken()) == [
        (SHOP, "202610", 12000), (MOTHER, "202609", 5000), (MOTHER, "202610", 7000), (PREPAID, "", 10000)]


@ON_SQLITE
def test_a_basket_that_is_none_is_refused(paying: Paying):
    refused = [
        (paying.items(MOTHER, ("202610", 7000)), "bad_input"),
        (paying.items(MOTHER, ("202609", 4000), ("202610", 7000)), "bad_input"),
        (paying.items(MOTHER, ("202609", 4000), (None, 100)), "bad_input"),
        (paying.items(MOTHER, ("202609", 5001)), "dues_changed"),
        (paying.items(MOTHER, ("202601", 1)), "dues_changed"),
        (paying.items("4101234567899", (None, 100)), "account_unknown"),
        (paying.items(MOTHER, (None, 0)), "bad_input"),
        (paying.items(MOTHER, (None, 1), (None, 2)), "bad_input"),
        ([one for n in range(11) for one in paying.items(f"41012345678{n:02d}", (None, 1))], "bad_input"),
    ]
    for items, code in refused:
        answer = paying.app.command(
            "open_payment", {"payment_id": str(new_id()), "channel": "wechat", "items": items})
        assert answer.json()["code"] == code, answer.text


def test_two_terminals_pay_the_same_bill_and_one_is_refused_before_scanning(paying: Paying):
    first = paying.open(paying.items(MOTHER, ("202609", 5000)))
    other = paying.hub.app()
    answer = other.command("open_payment", {
        "payment_id": str(new_id()), "channel": "alipay", "items": paying.items(MOTHER, ("202609", 5000))})
    assert (answer.status_code, answer.json()["code"]) == (409, "bill_in_payment")
    assert other.get(f"/v1/payments/{first}").status_code == 404


@ON_SQLITE
def test_a_bill_that_was_paid_elsewhere_gets_no_code(paying: Paying):
    paying.billing.say("elsewhere 202609")
    payment_id = paying.open(paying.items(MOTHER, ("202609", 5000)))
    assert paying.until(payment_id, PaymentState.CLOSED).reason == "dues_changed"
    assert [one for one in paying.sandbox.ledger()["orders"] if one["number"] == payment_id.hex] == []


@pytest.mark.parametrize("channel", GATEWAYS)
@ON_SQLITE
def test_nobody_pays_and_the_bill_is_free_again(paying: Paying, channel: Channel):
    payment_id, _code = paying.shown(paying.items(MOTHER, ("202609", 5000)), channel)
    assert paying.until(payment_id, PaymentState.CLOSED).reason == "time_out"
    paying.shown(paying.items(MOTHER, ("202609", 5000)), channel)


@ON_SQLITE
def test_a_customer_who_changes_their_mind_after_paying_has_paid(paying: Paying):
    payment_id, code = paying.shown(paying.items(MOTHER, ("202609", 5000)))
    paying.sandbox.scan(code)
    assert paying.app.command("close_payment", {"payment_id": str(payment_id)}).status_code == 200
    paying.until(payment_id, DONE)
    assert dues(paying, MOTHER)[0] == 7000


@pytest.mark.parametrize(("policy", "balance", "refunded"), [("to_balance", 5000, 0), ("refund", 0, 5000)])
@ON_SQLITE
def test_money_that_comes_twice_follows_the_halls_policy(paying: Paying, policy: str, balance: int, refunded: int):
    again(paying, extra_money=policy)
    late, late_code = paying.shown(paying.items(MOTHER, ("202609", 5000)))
    paying.until(late, PaymentState.CLOSED)
    payment_id, code = paying.shown(paying.items(MOTHER, ("202609", 5000)), "alipay")
    paying.sandbox.scan(code)
    paying.until(payment_id, DONE)
    paying.sandbox.faults(pay_after_close=True)
    assert paying.sandbox.scan(late_code).status_code == 200
    paying.until(late, DONE, PaymentState.REFUNDED)
    assert dues(paying, MOTHER) == (7000, balance)
    assert sum(one["amount"] for one in paying.sandbox.refunds(late.hex)) == refunded


@ON_SQLITE
def test_a_silent_gateway_leaves_it_unknown_until_it_answers(paying: Paying):
    payment_id, code = paying.shown(paying.items(MOTHER, ("202609", 5000)))
    paying.sandbox.scan(code)
    paying.sandbox.faults(down=True)
    paying.working(lambda: paying.view(payment_id)["state"] == "unknown")
    paying.sandbox.faults()
    paying.until(payment_id, DONE)


@ON_SQLITE
def test_an_empty_merchant_account_is_told_to_staff_and_filled_the_refund_goes(paying: Paying):
    again(paying, extra_money="refund")
    late, late_code = paying.shown(paying.items(MOTHER, ("202609", 5000)))
    paying.until(late, PaymentState.CLOSED)
    payment_id, code = paying.shown(paying.items(MOTHER, ("202609", 5000)))
    paying.sandbox.scan(code)
    paying.until(payment_id, DONE)
    paying.sandbox.faults(pay_after_close=True, balance_fen=100)
    paying.sandbox.scan(late_code)
    def alerted() -> list[str]:
        with paying.hub.services.database.read() as connection:
            return [row["what"] for row in connection.scalars(select(alerts.c.details))]

    paying.working(lambda: "refund_short" in alerted())
    assert paying.payment(late).state is PaymentState.REFUNDING
    paying.sandbox.faults()
    paying.until(late, PaymentState.REFUNDED)
    assert paying.view(late)["refunded_fen"] == 5000


@ON_SQLITE
def test_postings_wait_while_the_billing_system_is_closed_and_each_is_taken_once(paying: Paying):
    paying.billing.say("closed")
    payment_id, code = paying.shown(paying.items(MOTHER, ("202609", 5000), ("202610", 7000)))
    paying.sandbox.scan(code)
    paying.until(payment_id, PaymentState.POSTING)
    for _ in range(20):
        paying.turn()
    assert paying.payment(payment_id).state is PaymentState.POSTING
    paying.billing.say("closed", on=False)
    paying.until(payment_id, DONE)
    assert paying.billing.taken() == [(MOTHER, "202609", 5000), (MOTHER, "202610", 7000)]


@pytest.mark.parametrize("policy", ["to_balance", "refund"])
@ON_SQLITE
def test_a_posting_that_comes_too_late_follows_the_policy(paying: Paying, policy: str):
    again(paying, extra_money=policy)
    payment_id, code = paying.shown(paying.items(MOTHER, ("202609", 5000), ("202610", 7000)))
    paying.billing.say("elsewhere 202609")
    paying.sandbox.scan(code)
    paying.until(payment_id, DONE)
    paying.working(lambda: paying.view(payment_id)["refunded_fen"] == (5000 if policy == "refund" else 0))
    moved = [(MOTHER, "", 5000)] if policy == "to_balance" else []
    assert sorted(paying.billing.taken()) == sorted([*moved, (MOTHER, "202610", 7000)])
    assert sum(one["amount"] for one in paying.sandbox.refunds(payment_id.hex)) == (0 if moved else 5000)


@ON_SQLITE
def test_a_posting_that_is_refused_goes_back(paying: Paying):
    payment_id, code = paying.shown(paying.items(MOTHER, ("202609", 5000)))
    paying.billing.say("refuse 202609")
    paying.sandbox.scan(code)
    paying.until(payment_id, PaymentState.REFUNDED)
    assert dues(paying, MOTHER) == (12000, 0)
    assert [one["amount"] for one in paying.sandbox.refunds(payment_id.hex)] == [5000]
