"""What the worker does with a payment whose turn has come. The world is asked first, outside of every transaction."""

from __future__ import annotations

import logging
from collections import defaultdict
from dataclasses import replace
from datetime import datetime
from typing import Any

from kiosk.accounts import AccountUnknown, BillingUnavailable
from kiosk.contract.payments import PayItem, PaymentState
from kiosk.errors import BadInput
from kiosk.hub.errors import LeaseLost
from kiosk.hub.services import HubServices
from kiosk.payments.capturing import capture
from kiosk.payments.facts import payment_fact
from kiosk.payments.opening import DuesChanged, check_dues
from kiosk.payments.outside import Outside
from kiosk.payments.ports import Gateway, GatewayRefused, GatewayUnavailable, Trade, TradeState
from kiosk.payments.rows import Moved, Payment, change, changing, later
from kiosk.payments.ways import ways_away
from kiosk.tickets import raise_alert

log = logging.getLogger(__name__)

_AFTER_FAILURE_SECONDS = 10
SUBJECT = "电费 Electricity"


class Step:
    """One payment, as it was read. Whatever happens here, doing it once more is right."""

    def __init__(self, services: HubServices, outside: Outside, payment: Payment) -> None:
        self._services, self._outside, self._payment = services, outside, payment
        self._gateway: Gateway = outside.gateways[payment.channel]
        self._rules = outside.rules

    def take(self) -> None:
        """Raises Moved, LeaseLost; a silent gateway raises nothing, it is asked again."""
        try:
            match self._payment.state:
                case PaymentState.OPENING:
                    self._open()
                case PaymentState.OPEN:
                    self._ask()
                case PaymentState.CLOSING:
                    self._close()
                case PaymentState.CLOSED:
                    self._look_again()
                case _:
                    self._write(next_at=None)
        except GatewayUnavailable:
            self._silent()
        except (Moved, LeaseLost):
            raise
        except Exception:
            log.exception("payment %s: its step failed, and is tried again", self._payment.id)
            self._write(next_at=later(self._now(), _AFTER_FAILURE_SECONDS))

    def _open(self) -> None:
        payment, now = self._payment, self._now()
        if now > later(payment.opened_at, self._rules.opening_seconds):
            self._write(state=PaymentState.CLOSING, reason="no_code", next_at=now)
            return
        if self._is_away():
            self._closed("no_code")
            return
        try:
            self._check_dues()
        except (DuesChanged, AccountUnknown, BadInput):
            self._closed("dues_changed", never_shown=True)
            return
        except BillingUnavailable:
            self._write(next_at=later(now, self._rules.poll_seconds))
            return
        order = payment.order(SUBJECT)
        try:
            if payment.by_code:
                self._charge()
                return
            code = self._gateway.precreate(order)
        except GatewayRefused as refused:
            reason = f"refused:{refused.details.get('reason')}"[:80]
            if payment.by_code:  # no refusal of a charge is proof: what is not signed may have been paid
                self._write(state=PaymentState.CLOSING, reason=f"code_{reason}"[:80], next_at=self._now())
            else:
                self._closed(reason, never_shown=True)
            return
        now = self._now()
        with changing(self._services, payment) as work:
            work.record(payment_fact("PaymentShown", payment.id, now, channel=payment.channel.value))
            change(
                work, payment, state=PaymentState.OPEN, code=code, silent_since=None,
                next_at=min(later(now, self._rules.poll_seconds), payment.close_at))

    def _charge(self) -> None:
        """Once only: a code that was sent and not answered for is asked about, never sent again."""
        payment = self._payment
        if payment.own_code is None:
            self._ask()
            return
        code = payment.own_code
        self._write(state=PaymentState.OPEN, own_code=None, next_at=self._now())
        self._payment = payment = replace(
            payment, version=payment.version + 1, state=PaymentState.OPEN, own_code=None)
        self._paid_or_later(self._gateway.pay_by_code(payment.order(SUBJECT), code))

    def _ask(self) -> None:
        self._paid_or_later(self._gateway.query(self._payment.number))

    def _paid_or_later(self, trade: Trade) -> None:
        payment, now = self._payment, self._now()
        if trade.state is TradeState.PAID:
            self._captured(trade)
        elif trade.state is TradeState.CLOSED:
            self._closed(payment.reason or ("code_refused" if payment.by_code else "closed_there"))
        elif payment.by_code and trade.state is TradeState.ABSENT and now > later(
                payment.opened_at, self._rules.opening_seconds):  # we ended before it was sent
            self._write(state=PaymentState.CLOSING, reason="code_refused", next_at=now, silent_since=None)
        elif now >= payment.close_at:
            self._write(
                state=PaymentState.CLOSING, reason=payment.reason or "time_out", next_at=now, silent_since=None)
        else:
            self._write(
                silent_since=None, doubted_at=None,
                next_at=min(later(now, self._rules.poll_seconds), payment.close_at))

    def _close(self) -> None:
        """Close there, then ask once more. What stays open there ends by its own time at the latest."""
        payment = self._payment
        if payment.by_code and payment.unseen:
            self._closed(payment.reason or "cancelled", never_shown=True)
            return
        if payment.by_code:
            self._reverse()
            return
        self._gateway.close(payment.number)
        trade = self._gateway.query(payment.number)
        now = self._now()
        if trade.state is TradeState.PAID:
            self._captured(trade)
        elif trade.state is TradeState.CLOSED or now > later(payment.expires_at, 1):
            self._closed(payment.reason or "time_out")
        else:
            self._write(
                silent_since=None, doubted_at=None, next_at=min(
                    later(now, self._rules.poll_seconds), later(payment.expires_at, 1.1)))

    def _reverse(self) -> None:
        """What was once asked to be undone is never captured, whatever the gateway calls it then."""
        payment, again = self._payment, bool(self._payment.watched)
        if not again:
            trade = self._gateway.query(payment.number)
            if trade.state is TradeState.PAID:
                self._captured(trade)
                return
            self._write(watched=1)
            self._payment = payment = replace(payment, watched=1, version=payment.version + 1)
        if self._undone():
            self._closed(payment.reason or "time_out", undone=again)

    def _undone(self) -> bool:
        """Closes it, or gives back what came in this instant; staff hear of a gateway that will not."""
        payment, now = self._payment, self._now()
        try:
            self._gateway.reverse(payment.number)
        except GatewayRefused as refused:
            reason = str(refused.details.get("reason"))
            with changing(self._services, payment) as work:
                raise_alert(
                    work, "payment", f"payment:{payment.id}", now, what="reverse_refused",
                    payment_id=str(payment.id), reason=reason)
                change(work, payment, next_at=later(now, self._rules.short_seconds))
            return False
        return True

    def _look_again(self) -> None:
        """Money that comes after the closing is found, and goes where the hall's policy says.

        A charge that was undone is undone again: the gateway may call it paid though all of it went back.
        """
        payment = self._payment
        trade = self._gateway.query(payment.number)
        if trade.state is TradeState.PAID and not payment.by_code:
            self._captured(trade)
            return
        undone_at = payment.undone_at
        if trade.state is TradeState.PAID:
            if not self._undone():
                return
            undone_at = undone_at or self._now()
        self._write(
            watched=payment.watched + 1, next_at=self._next_watch(payment.watched + 1), undone_at=undone_at)

    def _captured(self, trade: Trade) -> None:
        with changing(self._services, self._payment) as work:
            capture(work, self._payment, trade, self._rules, self._now())

    def _closed(self, reason: str, *, never_shown: bool = False, undone: bool = False) -> None:
        """`never_shown`: nobody can have paid, or the gateway itself has undone it. `undone`: we had to, perhaps."""
        payment, now = self._payment, self._now()
        with changing(self._services, payment) as work:
            work.record(payment_fact("PaymentClosed", payment.id, now, reason=reason))
            change(
                work, payment, state=PaymentState.CLOSED, reason=reason, code=None, own_code=None, watched=0,
                silent_since=None, doubted_at=None, undone_at=now if undone else None,
                next_at=None if never_shown else self._next_watch(0))

    def _next_watch(self, watched: int) -> datetime | None:
        times = self._rules.watch_seconds
        return later(self._now(), times[watched]) if watched < len(times) else None

    def _silent(self) -> None:
        """Nothing is known: in doubt after some seconds, asked on for ever. But who saw no code has paid nothing."""
        payment, now = self._payment, self._now()
        if payment.state is PaymentState.CLOSING and payment.unseen:
            self._closed(payment.reason or "no_code")
            return
        since = payment.silent_since or now
        values: dict[str, Any] = {"silent_since": since, "next_at": later(now, self._rules.poll_seconds)}
        if payment.state is PaymentState.CLOSED:
            values["next_at"] = later(now, 10 * self._rules.poll_seconds)
        shown = payment.state in (PaymentState.OPEN, PaymentState.CLOSING)
        with changing(self._services, payment) as work:
            if shown and payment.doubted_at is None and now >= later(since, self._rules.doubt_seconds):
                values["doubted_at"] = now
                work.record(payment_fact("PaymentInDoubt", payment.id, now))
                work.announce("payment", {"payment_id": str(payment.id), "state": "unknown"}, apps={payment.app_id})
                raise_alert(
                    work, "payment", f"payment:{payment.id}", now, what="in_doubt", payment_id=str(payment.id))
            change(work, payment, **values)

    def _is_away(self) -> bool:
        with self._services.database.glance() as connection:
            return self._payment.channel in ways_away(connection, self._services.hall)

    def _check_dues(self) -> None:
        """The billing system's own word, at this moment: a bill that was paid elsewhere gets no code."""
        by_account: dict[str, list[PayItem]] = defaultdict(list)
        for account_no, bill_no, fen in self._payment.items:
            by_account[account_no].append(PayItem(account_no=account_no, bill_no=bill_no, amount_fen=fen))
        for account_no, items in by_account.items():
            check_dues(items, self._outside.billing.dues(account_no).bills)

    def _write(self, **values: Any) -> None:
        with changing(self._services, self._payment) as work:
            change(work, self._payment, **values)

    def _now(self) -> datetime:
        return self._services.clock.now()

