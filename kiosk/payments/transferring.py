"""Paid for the wrong account: one asks, another approves, and in one transaction it is taken off there and put on here.

Every refusal is typed. The billing system gets a posting of the opposite sign for the one and a posting for the other.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert, select, update

from kiosk.accounts import AccountBook, AccountUnknown, booked, mark_posted, reverse, settle
from kiosk.audit import note
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.contract.transfers import (
    DecideTransfer,
    ListTransfers,
    RequestTransfer,
    Transfers,
    TransferSide,
    TransferView,
)
from kiosk.errors import BadInput, Refused
from kiosk.hub.errors import NotFound
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, Person, ask
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.ids import new_id
from kiosk.payments import receipts as papers
from kiosk.payments.facts import payment_fact
from kiosk.payments.tables import postings, receipts, transfers
from kiosk.tickets import raise_alert

_APPS = {Scope.COUNTER, Scope.STAFF}
DEEDS, MISSES, VIEWS = Rate(60, 1.0), Rate(20, 0.1), Rate(120, 2.0)
MOST_OPEN = 50


class TransferOpen(Refused):
    """Somebody has asked for this receipt's money to be moved already, or it was moved."""

    code = "transfer_open"


class NotYetBooked(Refused):
    """The billing system has yet to take the payment, or did not: nothing can be moved now."""

    code = "not_yet_booked"


class SamePerson(Refused):
    """Whoever asked for it does not approve it."""

    code = "same_person"


class TransferDecided(Refused):
    """It was approved or refused before; `details.state`."""

    code = "transfer_decided"


@ask("payments/transfers/request", scopes=_APPS, body=RequestTransfer, answer=TransferView, rate=DEEDS,
     refusals=MISSES, roles=MAY["payments/transfers/request"])
def request(ctx: AskContext, asked: RequestTransfer) -> TransferView:
    """Raises ReceiptUnknown, AccountUnknown, TransferOpen, NotYetBooked, BadInput (the same account)."""
    person, now = _person(ctx), ctx.services.clock.now()
    with ctx.services.write(ctx.caller.hall) as work:
        known = _find(work.connection, work.hall, asked.transfer_id)
        if known is None:
            receipt = _receipt(work, asked.receipt_no)
            if receipt.account_no == asked.to_account:
                raise BadInput("it was paid for this very account", field="to_account")
            AccountBook(work.connection, work.hall).card(asked.to_account)
            if work.connection.execute(select(transfers.c.id).where(
                    transfers.c.hall_id == work.hall, transfers.c.receipt_id == receipt.id,
                    transfers.c.state != "refused")).first():
                raise TransferOpen("this receipt's money is being moved, or was", receipt_no=asked.receipt_no)
            _check_booked(work, receipt)
            work.connection.execute(insert(transfers).values(
                hall_id=work.hall, id=asked.transfer_id, receipt_id=receipt.id, payment_id=receipt.payment_id,
                from_account=receipt.account_no, to_account=asked.to_account, amount_fen=receipt.amount_fen,
                reason=asked.reason, state="requested", requested_by=person.id, requested_by_name=person.name,
                requested_at=now))
            raise_alert(work, "payment", f"transfer:{asked.transfer_id}", now, what="transfer_requested",
                        payment_id=str(receipt.payment_id))
            _on_record(ctx, work, person, "TransferRequested", asked.transfer_id, receipt, now)
        said = _view(work, _must(work, asked.transfer_id), person)
        work.commit()
    return said


@ask("payments/transfers", scopes=_APPS, body=ListTransfers, answer=Transfers, rate=VIEWS, refusals=MISSES,
     roles=MAY["payments/transfers"])
def list_open(ctx: AskContext, _: ListTransfers) -> Transfers:
    person = _person(ctx)
    with ctx.services.write(ctx.caller.hall) as work:
        rows = work.connection.execute(select(transfers).where(
            transfers.c.hall_id == work.hall, transfers.c.state == "requested",
        ).order_by(transfers.c.requested_at).limit(MOST_OPEN)).all()
        return Transfers(open=[_view(work, row, person) for row in rows])


@ask("payments/transfers/decide", scopes=_APPS, body=DecideTransfer, answer=TransferView, rate=DEEDS,
     refusals=MISSES, roles=MAY["payments/transfers/decide"])
def decide(ctx: AskContext, asked: DecideTransfer) -> TransferView:
    """Raises NotFound, SamePerson, TransferDecided, NotYetBooked, AccountUnknown; the same decision again is taken."""
    person, now = _person(ctx), ctx.services.clock.now()
    with ctx.services.write(ctx.caller.hall) as work:
        row = _must(work, asked.transfer_id)
        wanted = "approved" if asked.approve else "refused"
        if row.state != "requested" and (row.state, row.decided_by) != (wanted, person.id):
            raise TransferDecided("this was decided before", state=row.state)
        if row.requested_by == person.id:
            raise SamePerson("whoever asked for it does not decide it")
        if row.state == "requested":
            number = _move(work, row, now) if asked.approve else None
            work.connection.execute(update(transfers).where(
                transfers.c.hall_id == work.hall, transfers.c.id == row.id).values(
                state=wanted, decided_by=person.id, decided_at=now, decided_because=asked.reason,
                new_receipt_no=number))
            _on_record(ctx, work, person, "TransferApproved" if asked.approve else "TransferRefused", row.id, row, now)
        said = _view(work, _must(work, asked.transfer_id), person)
        work.commit()
    return said


def moved(connection: Connection, hall: str, receipt_id: UUID) -> bool:
    """Whether this receipt's money stands on another account now: its paper is worth nothing."""
    return connection.execute(select(transfers.c.id).where(
        transfers.c.hall_id == hall, transfers.c.receipt_id == receipt_id, transfers.c.state == "approved",
    )).first() is not None


def answered(work: HubWork, posting: Row[Any], state: str, now: datetime) -> None:
    """The billing system's word on a transfer's posting: a refusal is for staff, who alone can tell what is right."""
    if state == "rejected":
        raise_alert(work, "payment", f"transfer:{posting.transfer_id}", now, what="transfer_rejected",
                    payment_id=str(posting.payment_id))
    left = work.connection.execute(select(postings.c.id).where(
        postings.c.hall_id == work.hall, postings.c.transfer_id == posting.transfer_id,
        postings.c.account_no == posting.account_no, postings.c.state != "posted")).first()
    if left is None:
        mark_posted(work, posting.transfer_id, posting.account_no, now)


def _move(work: HubWork, row: Row[Any], now: datetime) -> str:
    """Returns the number of the right account's receipt."""
    _check_booked(work, row)
    taken = reverse(work, row.payment_id, row.from_account, row.id, now)
    due = AccountBook(work.connection, work.hall).dues(row.to_account).bills
    settled = settle(work, row.to_account, _oldest(due, row.amount_fen), row.amount_fen, row.id, now)
    for account_no, sign, applied in ((row.from_account, -1, taken), (row.to_account, 1, settled.applied)):
        for one in applied:
            work.connection.execute(insert(postings).values(
                hall_id=work.hall, id=new_id(), payment_id=row.payment_id, transfer_id=row.id, account_no=account_no,
                bill_no=one.bill_no or "", amount_fen=sign * one.amount_fen, state="waiting", next_at=now))
    return papers.give(work, settled, now, payment_id=row.payment_id)


def _oldest(due: Any, amount: int) -> list[str]:
    """As many of the oldest bills as the money reaches; what is left goes to the balance."""
    numbers: list[str] = []
    for bill in due:
        if amount <= 0:
            break
        numbers.append(bill.bill_no)
        amount -= bill.due_fen
    return numbers


def _check_booked(work: HubWork, row: Row[Any]) -> None:
    """`row`: a receipt or a transfer. Raises NotYetBooked."""
    account_no = row.account_no if "account_no" in row._mapping else row.from_account
    if sum(one.amount_fen for one in booked(work, row.payment_id, account_no)) != row.amount_fen:
        raise NotYetBooked("the billing system does not have this payment as the receipt says")


def _receipt(work: HubWork, number: str) -> Row[Any]:
    row = work.connection.execute(select(receipts).where(
        receipts.c.hall_id == work.hall, receipts.c.number == number)).one_or_none()
    if row is None:
        raise papers.ReceiptUnknown("the hub has no such receipt")
    return row


def _find(connection: Connection, hall: str, transfer_id: UUID) -> Row[Any] | None:
    return connection.execute(
        select(transfers).where(transfers.c.hall_id == hall, transfers.c.id == transfer_id)).one_or_none()


def _must(work: HubWork, transfer_id: UUID) -> Row[Any]:
    row = _find(work.connection, work.hall, transfer_id)
    if row is None:
        raise NotFound("the hub does not have this transfer")
    return row


def _view(work: HubWork, row: Row[Any], person: Person) -> TransferView:
    number = work.connection.scalar(select(receipts.c.number).where(
        receipts.c.hall_id == work.hall, receipts.c.id == row.receipt_id))
    return TransferView(
        transfer_id=row.id, receipt_no=str(number), amount_fen=row.amount_fen, wrong=_side(work, row.from_account),
        right=_side(work, row.to_account), reason=row.reason, state=row.state, requested_at=row.requested_at,
        requested_by=row.requested_by_name, mine=row.requested_by == person.id, decided_at=row.decided_at,
        new_receipt_no=row.new_receipt_no)


def _side(work: HubWork, account_no: str) -> TransferSide:
    try:
        card = AccountBook(work.connection, work.hall).card(account_no)
    except AccountUnknown:  # an extract has taken it away since
        return TransferSide(account_no=account_no, name="*", village="")
    return TransferSide(account_no=account_no, name=card.name, village=card.village)


def _on_record(
    ctx: AskContext, work: HubWork, person: Person, kind: str, transfer_id: UUID, row: Row[Any], now: datetime,
) -> None:
    """A fact for the hubs above and an entry of the audit's chain; neither names an account."""
    if ctx.services.registry.staff is not None:
        ctx.services.registry.staff.seen(work, person, now)
    work.record(payment_fact(kind, row.payment_id, now, transfer_id=str(transfer_id), amount_fen=row.amount_fen))
    note(work, Tokens(ctx.services.identity.secret, work.hall), kind, f"transfer:{transfer_id}", now,
         by=str(person.id), payment_id=str(row.payment_id), amount_fen=row.amount_fen)


def _person(ctx: AskContext) -> Person:
    assert ctx.caller.person is not None
    return ctx.caller.person
