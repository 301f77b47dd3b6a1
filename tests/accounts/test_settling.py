"""Money on bills: once, in order, and never taken back by an older word."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select, update

from kiosk.accounts import (
    AccountBook,
    AccountUnknown,
    AlreadySettled,
    Applied,
    BillUnknown,
    Dues,
    Settled,
    Supply,
    close_reconnection,
    mark_posted,
    settle,
    undo,
)
from kiosk.accounts.settling import recount
from kiosk.accounts.tables import bills
from kiosk.errors import BadInput
from kiosk.hub.tables import facts
from kiosk.ids import new_id
from tests.accounts.sample import MOTHER, add_account
from tests.fixtures.hub import ON_SQLITE, Hub


def pay(hub: Hub, fen: int, *bill_nos: str, payment: UUID | None = None) -> Settled:
    with hub.services.write() as work:
        settled = settle(work, MOTHER, bill_nos, fen, payment or new_id(), hub.clock.now())
        work.commit()
    return settled


def dues(hub: Hub) -> Dues:
    with hub.services.database.read() as connection:
        return AccountBook(connection, hub.services.hall).dues(MOTHER)


def test_a_payment_goes_over_the_bills_in_their_order_and_the_rest_to_the_balance(hub: Hub):
    add_account(hub, unpaid={"202609": 5000, "202610": 7000})
    settled = pay(hub, 12345, "202609", "202610")
    assert settled.applied == (Applied("202609", 5000), Applied("202610", 7000), Applied(None, 345))
    assert (dues(hub).bills, dues(hub).balance_fen) == ((), 345)


def test_a_part_of_a_bill_leaves_the_rest_due(hub: Hub):
    add_account(hub, unpaid={"202609": 5000, "202610": 7000})
    pay(hub, 2000, "202609")
    assert [(bill.bill_no, bill.due_fen) for bill in dues(hub).bills] == [("202609", 3000), ("202610", 7000)]


def test_the_same_payment_again_changes_nothing(hub: Hub):
    add_account(hub, unpaid={"202609": 5000})
    payment = new_id()
    assert not pay(hub, 6000, "202609", payment=payment).repeated
    again = pay(hub, 6000, "202609", payment=payment)
    assert again.repeated and set(again.applied) == {Applied("202609", 5000), Applied(None, 1000)}
    assert dues(hub).balance_fen == 1000


@ON_SQLITE
def test_what_cannot_be_settled_writes_nothing(hub: Hub):
    add_account(hub, unpaid={"202609": 5000, "202610": 7000})
    pay(hub, 5000, "202609")
    before = dues(hub)
    for fen, bill, error in ((100, "202609", AlreadySettled), (100, "209912", BillUnknown), (0, "202610", BadInput)):
        with pytest.raises(error):
            pay(hub, fen, "202610", bill)
    with pytest.raises(AccountUnknown), hub.services.write() as work:
        settle(work, "9999999999", [], 1, new_id(), hub.clock.now())
    assert dues(hub) == before


def test_a_settled_bill_stays_so_until_an_extract_is_newer_than_its_posting(hub: Hub):
    add_account(hub, unpaid={"202609": 5000})
    payment, posted = new_id(), hub.clock.now() + timedelta(minutes=5)
    pay(hub, 5000, "202609", payment=payment)

    def word_of(as_of_offset: timedelta) -> int:
        with hub.services.write() as work:
            work.connection.execute(update(bills).values(as_of=posted + as_of_offset))
            recount(work, [MOTHER])
            work.commit()
        return dues(hub).due_fen

    assert word_of(timedelta(hours=1)) == 0  # newer than the payment, which nobody has posted yet
    with hub.services.write() as work:
        mark_posted(work, payment, MOTHER, posted)
        work.commit()
    assert word_of(-timedelta(seconds=1)) == 0
    assert word_of(timedelta(seconds=1)) == 5000  # from here on the billing system's own figure counts alone


def test_what_is_undone_is_due_again_and_may_be_settled_again(hub: Hub):
    add_account(hub, unpaid={"202609": 5000})
    payment = new_id()
    pay(hub, 6000, "202609", payment=payment)
    with hub.services.write() as work:
        assert set(undo(work, payment, MOTHER, hub.clock.now())) == {Applied("202609", 5000), Applied(None, 1000)}
        work.commit()
    assert (dues(hub).due_fen, dues(hub).balance_fen) == (5000, 0)
    assert not pay(hub, 5000, "202609", payment=payment).repeated
    assert dues(hub).due_fen == 0


def test_paying_off_a_cut_supply_opens_its_case_with_24_hours(hub: Hub):
    hub.clock.stop()
    add_account(hub, unpaid={"202609": 5000, "202610": 100}, supply="cut")
    assert pay(hub, 5000, "202609").reconnection_id is None
    settled = pay(hub, 100, "202610")
    assert settled.reconnect_by == hub.clock.now() + timedelta(hours=24)
    assert dues(hub).supply is Supply.RECONNECTING
    assert settled.reconnection_id is not None
    with hub.services.write() as work:
        close_reconnection(work, settled.reconnection_id, hub.clock.now())
        close_reconnection(work, settled.reconnection_id, hub.clock.now())
        work.commit()
    assert dues(hub).supply is Supply.ON
    with hub.services.database.read() as connection:
        said = connection.execute(select(facts.c.kind, facts.c.payload).order_by(facts.c.intake_seq)).all()
    told = [row for row in said if row.kind.startswith("Reconnection")]
    assert [row.kind for row in told] == ["ReconnectionOpened", "ReconnectionClosed"]
    assert MOTHER not in str(told)


def test_a_cut_prepay_account_is_on_again_once_its_balance_is_not_below_nothing(hub: Hub):
    add_account(hub, supply="cut", mode="smart_prepay", balance_fen=-3000, warning_fen=2000)
    assert pay(hub, 2999).reconnection_id is None
    payment = new_id()
    assert pay(hub, 1, payment=payment).reconnection_id is not None
    with hub.services.write() as work:
        undo(work, payment, MOTHER, hub.clock.now())
        work.commit()
    assert dues(hub).supply is Supply.CUT
