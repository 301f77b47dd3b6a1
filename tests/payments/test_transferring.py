"""Paid for the wrong account: asked for by one, approved by another, moved in one transaction, posted both ways."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from kiosk.accounts import AccountBook
from kiosk.audit.log import entries
from kiosk.contract.messages import Scope
from kiosk.contract.payments import PaymentState
from kiosk.contract.staff import Role
from kiosk.ids import new_id
from kiosk.tickets.hub_tables import alerts
from tests.accounts.sample import MOTHER, PREPAID, SHOP, add_account
from tests.fixtures.hub import App, Hub
from tests.fixtures.paying import Paying, paying_hub
from tests.fixtures.sandbox import Sandbox


@pytest.fixture
def paying(hub: Hub, sandbox: Sandbox) -> Iterator[Paying]:
    add_account(hub, MOTHER, unpaid={"202609": 5000, "202610": 7000})
    add_account(hub, SHOP, unpaid={"202609": 3000, "202610": 30000})
    add_account(hub, PREPAID, mode="smart_prepay", balance_fen=-200, supply="cut")
    with paying_hub(hub, sandbox) as ready:
        yield ready


@pytest.fixture
def clerk(hub: Hub) -> App:
    return hub.staffed(Scope.COUNTER, Role.CLERK)


@pytest.fixture
def manager(hub: Hub) -> App:
    return hub.staffed(Scope.COUNTER, Role.MANAGER, Role.CLERK)


def paid(paying: Paying, *items: dict[str, object], until: PaymentState = PaymentState.POSTED) -> tuple[UUID, str]:
    """The payment and the number of its receipt."""
    payment_id, code = paying.shown(list(items))
    paying.sandbox.scan(code)
    paying.until(payment_id, until)
    return payment_id, paying.view(payment_id)["receipts"][0]["number"]


def ask(app: App, what: str, **body: object) -> dict[str, Any]:
    said: dict[str, Any] = app.post(f"/v1/payments/transfers{what}", body).json()
    return said


def request(clerk: App, receipt_no: str, to: str = SHOP) -> dict[str, Any]:
    return ask(clerk, "/request", transfer_id=str(new_id()), receipt_no=receipt_no, to_account=to, reason="户号报错")


def dues(paying: Paying, account_no: str) -> tuple[int, int]:
    with paying.hub.services.database.read() as connection:
        found = AccountBook(connection, paying.hub.services.hall).dues(account_no)
    return found.due_fen, found.balance_fen


def test_another_person_approves_and_both_books_say_so(paying: Paying, clerk: App, manager: App):
    payment_id, number = paid(paying, *paying.items(MOTHER, ("202609", 5000)))
    transfer = request(clerk, number)
    assert (transfer["state"], transfer["wrong"]["name"], transfer["right"]["account_no"]) == (
        "requested", "*三", SHOP)
    assert (dues(paying, MOTHER)[0], dues(paying, SHOP)[0]) == (7000, 33000)
    [listed] = ask(manager, "")["open"]
    assert (listed["transfer_id"], listed["mine"]) == (transfer["transfer_id"], False)
    decision = {"transfer_id": transfer["transfer_id"], "approve": True}
    done = ask(manager, "/decide", **decision)
    assert done["state"] == "approved"
    assert ask(manager, "/decide", **decision) == done, "the same decision again changes nothing"
    assert (dues(paying, MOTHER)[0], dues(paying, SHOP)[0]) == (12000, 28000)
    paying.working(lambda: len(paying.billing.taken()) == 4)
    assert sorted(paying.billing.taken()) == sorted([
        (MOTHER, "202609", 5000), (MOTHER, "202609", -5000), (SHOP, "202609", 3000), (SHOP, "202610", 2000)])
    assert (dues(paying, MOTHER)[0], dues(paying, SHOP)[0]) == (12000, 28000)
    papers = {one["number"]: one["account_no"] for one in paying.view(payment_id)["receipts"]}
    assert papers == {number: MOTHER, done["new_receipt_no"]: SHOP}
    again = paying.app.post("/v1/receipts/print", {
        "print_id": str(new_id()), "payment_id": str(payment_id), "receipt_no": number})
    assert again.json()["code"] == "receipt_moved", again.text
    with paying.hub.services.database.read() as connection:
        kept = entries(connection, paying.hub.services.hall, subject=f"transfer:{transfer['transfer_id']}")
    assert [one.action for one in kept] == ["TransferRequested", "TransferApproved"]
    assert len({one.by for one in kept}) == 2


def test_every_refusal_says_which(paying: Paying, clerk: App, manager: App):
    _, number = paid(paying, *paying.items(MOTHER, ("202609", 5000)))
    assert request(clerk, "20200101-00001")["code"] == "receipt_unknown"
    assert request(clerk, number, MOTHER)["code"] == "bad_input"
    assert request(clerk, number, "4101234567899")["code"] == "account_unknown"
    assert request(paying.app, number)["code"] == "out_of_scope"
    mine = request(manager, number)
    assert request(clerk, number)["code"] == "transfer_open"
    decision = {"transfer_id": mine["transfer_id"], "approve": True}
    assert ask(manager, "/decide", **decision)["code"] == "same_person"
    assert ask(clerk, "/decide", **decision)["code"] == "role_needed"
    assert ask(manager, "/decide", transfer_id=str(new_id()), approve=True)["code"] == "not_found"
    paying.billing.say("closed")
    _, waiting = paid(paying, *paying.items(SHOP, ("202609", 3000)), until=PaymentState.POSTING)
    assert request(clerk, waiting, MOTHER)["code"] == "not_yet_booked"
    assert dues(paying, MOTHER)[0] == 7000


def test_a_refused_transfer_moves_nothing_and_may_be_asked_for_anew(paying: Paying, clerk: App, manager: App):
    _, number = paid(paying, *paying.items(MOTHER, ("202609", 5000)))
    transfer = request(clerk, number)
    refused = {"transfer_id": transfer["transfer_id"], "approve": False, "reason": "票据不符"}
    assert ask(manager, "/decide", **refused)["state"] == "refused"
    assert ask(manager, "/decide", **refused | {"approve": True})["code"] == "transfer_decided"
    assert (dues(paying, MOTHER)[0], ask(manager, "")["open"]) == (7000, [])
    assert request(clerk, number)["state"] == "requested"


def test_a_supply_is_not_restored_by_anothers_money_and_a_refused_posting_is_for_staff(
        paying: Paying, clerk: App, manager: App):
    _, number = paid(paying, *paying.items(PREPAID, (None, 10000)))
    transfer = request(clerk, number, MOTHER)
    paying.billing.say("refuse ")
    assert ask(manager, "/decide", transfer_id=transfer["transfer_id"], approve=True)["state"] == "approved"
    assert (dues(paying, PREPAID), dues(paying, MOTHER)[0]) == ((0, -200), 2000)
    with paying.hub.services.database.read() as connection:
        book = AccountBook(connection, paying.hub.services.hall)
        assert book.dues(PREPAID).supply == "cut"

    def told() -> list[str]:
        with paying.hub.services.database.read() as connection:
            return [row["what"] for row in connection.scalars(select(alerts.c.details))]

    paying.working(lambda: "transfer_rejected" in told())
    assert "transfer_requested" in told()
