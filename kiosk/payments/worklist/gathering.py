"""The items that are open now, each from the table that says so. Nothing here decides what may be done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, literal, select

from kiosk.accounts import AccountBook, AccountUnknown, open_reconnections
from kiosk.contract.payments import PaymentState
from kiosk.contract.transfers import TransferSide
from kiosk.contract.worklist import WorkItem
from kiosk.payment_number import heard
from kiosk.payments.bank_import import OPEN
from kiosk.payments.called import payment_called
from kiosk.payments.ports import Channel
from kiosk.payments.tables import bank_lines, closings, differences, payments, postings, receipts, refunds, transfers

OVERDUE = timedelta(minutes=10)
"""A payment that is still open so long after its code has ended, a posting that has waited so long."""
MOST = 500
_ON_THE_WAY = ("due", "processing")


class Gathering:
    """What stands at `now` in one consistent view."""

    def __init__(self, connection: Connection, hall: str, now: datetime) -> None:
        self._connection, self._hall, self._now = connection, hall, now
        self._sides: dict[str, TransferSide] = {}

    def all(self) -> list[WorkItem]:
        """What cannot go on without people first, then the oldest."""
        items = [item for source in (
            self.doubts, self.refunds, self.postings, self.transfers, self.reconnections, self.differences, self.bank)
            for item in source()]
        return sorted(items, key=lambda item: (not item.urgent, item.since))

    def doubts(self) -> Iterator[WorkItem]:
        c = payments.c
        for row in self._rows(select(payments).where(
                c.hall_id == self._hall, c.next_at.is_not(None),
                c.state.in_((PaymentState.OPENING, PaymentState.OPEN, PaymentState.CLOSING)),
                c.doubted_at.is_not(None) | (c.expires_at < self._now - OVERDUE)).order_by(c.opened_at)):
            silent = row.doubted_at is not None
            yield WorkItem(
                key=f"doubt:{row.id}", kind="doubt", what="silent" if silent else "overdue", urgent=not silent,
                since=row.silent_since or row.doubted_at or row.expires_at, amount_fen=row.amount_fen,
                channel=row.channel, number=row.id.hex, account=self._first(row.items), next_at=row.next_at,
                detail=row.reason or "")

    def refunds(self) -> Iterator[WorkItem]:
        """Those on their way too, so that a customer who asks can be told."""
        c = refunds.c
        stuck = c.state.in_(("short", "failed")) | (c.next_at.is_not(None) & c.state.in_(_ON_THE_WAY))
        for row in self._rows(
                select(*refunds.c, payments.c.channel, payments.c["items"]).join(payments, _of_payment(refunds))
                .where(c.hall_id == self._hall, stuck).order_by(c.asked_at)):
            yield WorkItem(
                key=f"refund:{row.id}", kind="refund", what=row.state, urgent=row.state not in _ON_THE_WAY,
                since=row.asked_at, amount_fen=row.amount_fen, channel=row.channel, number=row.payment_id.hex,
                account=self._first(row.items), next_at=row.next_at, detail=row.reason)

    def postings(self) -> Iterator[WorkItem]:
        """One that waits counts from its payment; of rejected ones those that moved money, the others went back."""
        c, late = postings.c, self._now - OVERDUE
        wanted = (c.next_at.is_not(None) & (c.state == "waiting") & (payments.c.captured_at < late)) | (
            (c.state == "rejected") & c.transfer_id.is_not(None))
        for row in self._rows(
                select(*postings.c, payments.c.channel, payments.c.captured_at).join(payments, _of_payment(postings))
                .where(c.hall_id == self._hall, wanted)
                .order_by(payments.c.captured_at)):
            rejected = row.state == "rejected"
            yield WorkItem(
                key=f"posting:{row.id}", kind="posting", what="rejected" if rejected else "late", urgent=rejected,
                since=row.captured_at, amount_fen=row.amount_fen, channel=row.channel, number=row.payment_id.hex,
                account=self._side(row.account_no), next_at=row.next_at, detail=row.reason or "")

    def transfers(self) -> Iterator[WorkItem]:
        c = transfers.c
        for row in self._rows(
                select(*transfers.c, receipts.c.number).join(
                    receipts, (receipts.c.hall_id == c.hall_id) & (receipts.c.id == c.receipt_id))
                .where(c.hall_id == self._hall, c.state == "requested").order_by(c.requested_at)):
            yield WorkItem(
                key=f"transfer:{row.id}", kind="transfer", what="requested", urgent=True, since=row.requested_at,
                amount_fen=row.amount_fen, number=row.number, account=self._side(row.from_account),
                right_account=self._side(row.to_account), asked_by=row.requested_by_name, detail=row.reason)

    def reconnections(self) -> Iterator[WorkItem]:
        for case in open_reconnections(self._connection, self._hall)[:MOST]:
            late = case.due_at <= self._now
            yield WorkItem(
                key=f"reconnection:{case.id}", kind="reconnection", what="late" if late else "open", urgent=late,
                since=case.opened_at, account=self._side(case.account_no), next_at=case.due_at)

    def differences(self) -> Iterator[WorkItem]:
        c = differences.c
        for row in self._rows(select(differences).where(
                c.hall_id == self._hall, _not_closed("difference:", c.key)).order_by(c.found_at)):
            yield WorkItem(
                key=f"difference:{row.key}", kind="difference", what=row.finding, urgent=True, since=row.found_at,
                amount_fen=row.ours_fen, other_fen=row.theirs_fen, channel=row.channel, number=row.number,
                detail=f"{row.day}")

    def bank(self) -> Iterator[WorkItem]:
        c = bank_lines.c
        for row in self._rows(select(bank_lines).where(
                c.hall_id == self._hall, c.slip_id.is_(None), c.found.in_([one.value for one in OPEN]),
                _not_closed("bank:", c.serial)).order_by(c.at)):
            yield WorkItem(
                key=f"bank:{row.serial}", kind="bank", what=row.found, urgent=True, since=row.at,
                amount_fen=row.amount_fen, channel=Channel.TRANSFER.value, number=row.serial)

    def found(self, text: str) -> Iterator[WorkItem]:
        """Payments, the newest first, by a whole number: what people call one, order, trade, receipt, account."""
        c, ids = payments.c, set[UUID]()
        if len(text.replace("-", "")) == 32:
            with suppress(ValueError):
                ids.add(UUID(text))
        number = heard(text)
        named = payment_called(self._connection, self._hall, number) if number else None
        if named is not None:
            ids.add(named)
        r = receipts.c
        ids |= set(self._connection.scalars(select(r.payment_id).where(
            r.hall_id == self._hall, (r.number == text) | (r.account_no == text)).order_by(r.at.desc()).limit(MOST)))
        which = c.id.in_(ids) if ids else c.trade_no == text
        for row in self._rows(select(payments).where(c.hall_id == self._hall, which).order_by(c.opened_at.desc())):
            yield WorkItem(
                key=f"payment:{row.id}", kind="payment", what=row.state, urgent=False,
                since=row.captured_at or row.opened_at, amount_fen=row.captured_fen or row.amount_fen,
                channel=row.channel, number=row.id.hex, account=self._first(row.items), next_at=row.next_at,
                detail=row.reason or "")

    def _rows(self, query: Select[Any]) -> list[Row[Any]]:
        return list(self._connection.execute(query.limit(MOST)))

    def _first(self, items: list[Any]) -> TransferSide | None:
        return self._side(items[0][0]) if items else None

    def _side(self, account_no: str) -> TransferSide:
        if account_no not in self._sides:
            name, village = "*", ""
            try:
                card = AccountBook(self._connection, self._hall).card(account_no)
                name, village = card.name, card.village
            except AccountUnknown:  # an extract has taken it away since
                pass
            self._sides[account_no] = TransferSide(account_no=account_no, name=name, village=village)
        return self._sides[account_no]


def _not_closed(prefix: str, key: Any) -> ColumnElement[bool]:
    return ~exists().where(closings.c.hall_id == key.table.c.hall_id, closings.c.key == literal(prefix) + key)


def _of_payment(table: Any) -> ColumnElement[bool]:
    joined: ColumnElement[bool] = (payments.c.hall_id == table.c.hall_id) & (payments.c.id == table.c.payment_id)
    return joined
