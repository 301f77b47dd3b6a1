"""The customer's own payment code: charged once whatever is lost, asked about, undone where nobody knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from kiosk.accounts import AccountBook
from kiosk.contract.payments import PaymentState
from kiosk.ids import new_id
from kiosk.payments.ports import GATEWAYS, Channel
from kiosk.payments.sandbox.phone import own_code
from kiosk.tickets.hub_tables import alerts
from tests.accounts.sample import MOTHER, add_account
from tests.fixtures.hub import ON_SQLITE, Hub
from tests.fixtures.paying import Paying, paying_hub
from tests.fixtures.sandbox import Sandbox

pytestmark = ON_SQLITE
BOTH = pytest.mark.parametrize("channel", GATEWAYS)


@pytest.fixture
def paying(hub: Hub, sandbox: Sandbox) -> Iterator[Paying]:
    add_account(hub, MOTHER, unpaid={"202609": 5000, "202610": 7000})
    with paying_hub(hub, sandbox, watch_seconds=[0.2, 0.3], opening_seconds=2, open_seconds=3) as ready:
        yield ready


def charge(paying: Paying, channel: str = "wechat") -> UUID:
    return paying.open(paying.items(MOTHER, ("202609", 5000)), channel, code=own_code(channel))


def due(paying: Paying) -> int:
    with paying.hub.services.database.read() as connection:
        return AccountBook(connection, paying.hub.services.hall).dues(MOTHER).due_fen


def kept(paying: Paying, payment_id: UUID) -> int:
    """What the gateway's own books say that the hall has of it."""
    books = paying.sandbox.ledger()
    taken = [one["amount"] for one in books["orders"] if one["number"] == payment_id.hex and one["state"] == "paid"]
    return sum(taken) - sum(one["amount"] for one in paying.sandbox.refunds(payment_id.hex))


def told_to_staff(paying: Paying) -> list[str]:
    with paying.hub.services.database.read() as connection:
        return [row["what"] for row in connection.scalars(select(alerts.c.details))]


@BOTH
def test_it_is_charged_once_and_forgotten(paying: Paying, channel: str):
    paying.sandbox.faults(password_seconds=0.3)
    payment_id = charge(paying, channel)
    assert paying.until(payment_id, PaymentState.POSTED).own_code is None
    assert (due(paying), kept(paying, payment_id)) == (7000, 5000)


def test_a_charge_whose_answer_is_lost_is_asked_about_and_not_sent_again(paying: Paying):
    paying.sandbox.faults(lose_replies={"pay_by_code": 1, "query": 2})
    payment_id = charge(paying)
    paying.until(payment_id, PaymentState.POSTED)
    assert (due(paying), kept(paying, payment_id)) == (7000, 5000)


def test_a_charge_that_never_arrived_is_undone_and_the_bill_is_free(paying: Paying):
    paying.sandbox.faults(refuse={"pay_by_code": 1})
    payment_id = charge(paying, "alipay")
    assert paying.until(payment_id, PaymentState.CLOSED).own_code is None
    assert (due(paying), kept(paying, payment_id)) == (12000, 0)
    paying.until(charge(paying, "alipay"), PaymentState.POSTED)


@BOTH
def test_a_charge_that_comes_after_it_was_undone_goes_back_by_itself(paying: Paying, channel: Channel):
    paying.sandbox.faults(refuse={"pay_by_code": 1})
    payment_id = charge(paying, channel)
    closed = paying.until(payment_id, PaymentState.CLOSED)
    paying.sandbox.gateways()[channel].pay_by_code(closed.order("late"), own_code(channel))
    assert kept(paying, payment_id) == 5000
    paying.working(lambda: paying.payment(payment_id).next_at is None)
    assert (due(paying), kept(paying, payment_id)) == (12000, 0)
    assert paying.payment(payment_id).captured_fen == 0


@BOTH
def test_a_password_that_never_comes_ends_in_a_reversal_although_its_answer_is_lost(paying: Paying, channel: str):
    paying.sandbox.faults(password_seconds=60, lose_replies={"reverse": 1}, cancel_again=1)
    payment_id = charge(paying, channel)
    assert paying.until(payment_id, PaymentState.CLOSED).reason == "time_out"
    assert paying.sandbox.order(payment_id.hex)["state"] == "closed"


def test_who_changes_their_mind_at_the_password_pays_nothing(paying: Paying):
    paying.sandbox.faults(password_seconds=0.8)
    payment_id = charge(paying, "alipay")
    paying.until(payment_id, PaymentState.OPEN)
    paying.app.command("close_payment", {"payment_id": str(payment_id)})
    paying.until(payment_id, PaymentState.CLOSED)
    assert (due(paying), kept(paying, payment_id)) == (12000, 0)


def test_a_refused_code_says_so_and_another_is_taken(paying: Paying):
    paying.sandbox.faults(refuse_codes=1)
    refused = paying.until(charge(paying), PaymentState.CLOSED)
    assert str(refused.reason).startswith("code_refused:")
    paying.until(charge(paying), PaymentState.POSTED)
    assert due(paying) == 7000


def test_another_channels_code_is_refused_before_anything_is_opened(paying: Paying):
    asked: dict[str, Any] = {"payment_id": str(new_id()), "channel": "alipay", "code": own_code("wechat"),
                             "items": paying.items(MOTHER, ("202609", 5000))}
    answer = paying.app.command("pay_by_code", asked)
    assert (answer.status_code, answer.json()["code"]) == (422, "bad_input")
    assert asked["code"] not in answer.text


def test_a_gateway_that_will_not_undo_is_told_to_staff_and_asked_again(paying: Paying):
    channel = Channel.WECHAT
    paying.sandbox.faults(refuse={"pay_by_code": 1}, balance_fen=100)
    payment_id = charge(paying, channel)
    closed = paying.until(payment_id, PaymentState.CLOSED)
    paying.sandbox.gateways()[channel].pay_by_code(closed.order("late"), own_code(channel))
    paying.working(lambda: "reverse_refused" in told_to_staff(paying))
    paying.sandbox.faults()
    paying.working(lambda: kept(paying, payment_id) == 0)
