"""How a receipt stands by its postings: what is booked, and what the billing system refused and goes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from kiosk.contract.payments import PaymentState
from kiosk.contract.receipts import ReceiptState
from kiosk.money import Fen
from kiosk.payments.returning import BACK
from kiosk.payments.tables import postings, refunds, transfers

PAID_TWICE = "already_settled"
_STATES: Mapping[PaymentState, ReceiptState] = {
    PaymentState.POSTED: "posted", PaymentState.REJECTED: "refunding", PaymentState.REFUNDING: "refunding",
    PaymentState.REFUNDED: "refunded"}


@dataclass(frozen=True, slots=True)
class Standing:
    """`amount_fen` stands, on `bills` (by number) and the balance; where nothing stands it is all that was taken.

    `refused_fen` was meant for the bills `refused` and goes, or has gone (`returned`), back.
    """

    state: ReceiptState
    amount_fen: Fen
    bills: Mapping[str, Fen]
    balance_fen: Fen
    left_fen: Fen
    refused_fen: Fen = 0
    refused: tuple[str, ...] = ()
    returned: bool = False


def standing_of(connection: Connection, hall: str, receipt: Row[Any], payment: PaymentState) -> Standing:
    its = _postings(connection, hall, receipt)
    if not its:
        return Standing(_STATES.get(payment, "posting"), receipt.amount_fen, dict.fromkeys(receipt.bills, 0),
                        receipt.balance_fen, receipt.left_fen)
    live = [one for one in its if one.state != "undone"]
    gone = {one.bill_no: one for one in its if one.state == "undone"}
    stands = sum(one.amount_fen for one in live)
    refused_fen = receipt.amount_fen - stands
    moved = sum(one.amount_fen for one in its) != receipt.amount_fen  # paid elsewhere meanwhile, on the balance now
    on_bills = {one.bill_no: one.amount_fen for one in live}
    bills = {number: on_bills[number] for number in receipt.bills if number in on_bills}
    returned = refused_fen > 0 and _returned(connection, hall, receipt)
    return Standing(
        state=_state(live, returned), amount_fen=stands if live else receipt.amount_fen, bills=bills,
        balance_fen=sum(one.amount_fen for one in live if not one.bill_no),
        left_fen=receipt.left_fen if receipt.bills and receipt.bills[-1] in bills else 0, refused_fen=refused_fen,
        refused=tuple(number for number in receipt.bills if refused_fen and number in gone
                      and not (moved and gone[number].reason == PAID_TWICE)),
        returned=returned)



def _state(live: Sequence[Row[Any]], returned: bool) -> ReceiptState:
    if any(one.state != "posted" for one in live):
        return "posting"
    return "posted" if live else "refunded" if returned else "refunding"


def _postings(connection: Connection, hall: str, receipt: Row[Any]) -> Sequence[Row[Any]]:
    """Its own: of money that was moved here they are the transfer's, else the payment's."""
    c = postings.c
    rows = connection.execute(select(postings).where(
        c.hall_id == hall, c.payment_id == receipt.payment_id, c.account_no == receipt.account_no,
    ).order_by(c.id)).all()
    transfer = None
    if any(one.transfer_id is not None for one in rows):
        transfer = connection.scalar(select(transfers.c.id).where(
            transfers.c.hall_id == hall, transfers.c.payment_id == receipt.payment_id,
            transfers.c.new_receipt_no == receipt.number))
    return [one for one in rows if one.transfer_id == transfer]


def _returned(connection: Connection, hall: str, receipt: Row[Any]) -> bool:
    """Whether all that was refused of it is with the customer again. Older refunds name no account."""
    c = refunds.c
    states = connection.scalars(select(c.state).where(
        c.hall_id == hall, c.payment_id == receipt.payment_id, c.reason == "rejected",
        c.account_no.is_(None) | (c.account_no == receipt.account_no))).all()
    return bool(states) and all(state in BACK for state in states)
