"""Commands of whoever pays: open, charge a payment code, close; and how a payment stands."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, func, insert, select

from kiosk.accounts import AccountBook, Bill
from kiosk.contract.messages import Scope
from kiosk.contract.payments import (
    ClosePayment,
    OpenPayment,
    PayByCode,
    PayItem,
    PaymentClosing,
    PaymentOpened,
    PaymentState,
    PaymentView,
    channel_of,
)
from kiosk.contract.roles import MAY
from kiosk.errors import BadInput, Refused
from kiosk.hub.errors import CommandIdReused, NotFound
from kiosk.hub.registry import CommandContext, QueryContext, command, query
from kiosk.payment_number import called
from kiosk.payments import doubt_code
from kiosk.payments.called import payment_called
from kiosk.payments.credentials import FOLDER
from kiosk.payments.facts import payment_fact
from kiosk.payments.ports import Channel
from kiosk.payments.receipts import receipts_of
from kiosk.payments.returning import BACK
from kiosk.payments.rows import Payment, change, find, later
from kiosk.payments.rules import PaymentRules, current_rules
from kiosk.payments.tables import payments, refunds
from kiosk.payments.ways import ways_away

PAYING = {Scope.TERMINAL, Scope.COUNTER}
_UNDER_WAY = (PaymentState.OPENING, PaymentState.OPEN, PaymentState.CLOSING)


class PaymentsUnavailable(Refused):
    """This hub takes no money by this channel."""

    code = "payments_unavailable"


class GatewayAway(Refused):
    """This way to pay does not answer at the moment, as the hall's worker found: nobody waits for a code."""

    code = "gateway_away"


class BankTransferNeeded(Refused):
    """It is more than the hall's rules let a code take: a slip for a bank transfer instead."""

    code = "bank_transfer_needed"


class BillInPayment(Refused):
    """Somebody is paying one of these bills at this moment; `details.seconds` until their code ends."""

    code = "bill_in_payment"


class NumberTaken(Refused):
    """Another payment of this hall is called by the same twelve digits (kiosk.payment_number): draw another id."""

    code = "payment_number_taken"


class DuesChanged(Refused):
    """A bill is not due as it was shown: paid, or another amount. Look it up again."""

    code = "dues_changed"


@command("open_payment", scopes=PAYING, payload=OpenPayment, roles=MAY["open_payment"], customers={Scope.TERMINAL})
def open_payment(ctx: CommandContext, asked: OpenPayment) -> PaymentOpened:
    """Raises PaymentsUnavailable, GatewayAway, BankTransferNeeded, NumberTaken, BillInPayment, DuesChanged,
    AccountUnknown and BadInput."""
    return _open(ctx, asked, None)


@command("pay_by_code", scopes=PAYING, payload=PayByCode, roles=MAY["pay_by_code"], customers={Scope.TERMINAL})
def pay_by_code(ctx: CommandContext, asked: PayByCode) -> PaymentOpened:
    """As `open_payment`; the customer's own code is charged once, then forgotten. BadInput for another channel's."""
    if channel_of(asked.code) != asked.channel:
        raise BadInput(f"this is no payment code of {asked.channel}", field="code")
    return _open(ctx, asked, asked.code)


@command("close_payment", scopes=PAYING, payload=ClosePayment, roles=MAY["close_payment"], customers={Scope.TERMINAL})
def close_payment(ctx: CommandContext, asked: ClosePayment) -> PaymentClosing:
    """Raises NotFound, for another app's too."""
    payment = _of_app(ctx.work.connection, ctx.hall, asked.payment_id, ctx.caller.app_id)
    state = payment.state
    if state in (PaymentState.OPENING, PaymentState.OPEN):
        state = PaymentState.CLOSING
        change(ctx.work, payment, state=state, reason="cancelled", next_at=ctx.clock.now())
    return PaymentClosing(payment_id=payment.id, state=state)


@query("payment", scopes=PAYING)
def payment_view(ctx: QueryContext, payment_id: UUID) -> PaymentView:
    """For the app that opened it."""
    payment = _of_app(ctx.connection, ctx.hall, payment_id, ctx.caller.app_id)
    due, done = returning(ctx.connection, ctx.hall, payment.id)
    shown, state = payment.state is PaymentState.OPEN and not payment.by_code, told(payment)
    return PaymentView(
        payment_id=payment.id, state=state, channel=payment.channel, amount_fen=payment.amount_fen,
        now=ctx.clock.now(), code=payment.code if shown else None, code_until=payment.close_at if shown else None,
        reason=payment.reason, captured_fen=payment.captured_fen, captured_at=payment.captured_at,
        trade_no=payment.trade_no, refund_fen=due, refunded_fen=done,
        receipts=receipts_of(ctx.connection, ctx.hall, payment, ctx.identity.key),
        slip=doubt_code.encode(payment.id, ctx.identity.key) if state is PaymentState.UNKNOWN else None)


def returning(connection: Connection, hall: str, payment_id: UUID) -> tuple[int, int]:
    """What is due back or gone back, and what of it has arrived; fen."""
    due, done = connection.execute(select(
        func.coalesce(func.sum(refunds.c.amount_fen), 0),
        func.coalesce(func.sum(refunds.c.amount_fen).filter(refunds.c.state.in_(BACK)), 0),
    ).where(refunds.c.hall_id == hall, refunds.c.payment_id == payment_id)).one()
    return due, done


def told(payment: Payment) -> PaymentState:
    """As an app is told: in doubt it is unknown."""
    asking = payment.state in (PaymentState.OPEN, PaymentState.CLOSING)
    return PaymentState.UNKNOWN if asking and payment.doubted_at else payment.state


def _of_app(connection: Connection, hall: str, payment_id: UUID, app_id: UUID) -> Payment:
    payment = find(connection, hall, payment_id)
    if payment is None or payment.app_id != app_id:
        raise NotFound("the hub does not have this payment")
    return payment


def _open(ctx: CommandContext, asked: OpenPayment, own_code: str | None) -> PaymentOpened:
    now, channel = ctx.clock.now(), Channel(asked.channel)
    rules = _allowed(ctx, channel)
    if asked.amount_fen > rules.transfer_above_fen:
        raise BankTransferNeeded("more than a code may take", above_fen=rules.transfer_above_fen)
    known = find(ctx.work.connection, ctx.hall, asked.payment_id)
    items = [[item.account_no, item.bill_no, item.amount_fen] for item in asked.items]
    if known is not None:
        if known.app_id != ctx.caller.app_id or [list(item) for item in known.items] != items:
            raise CommandIdReused("this payment's id came before for something else")
        return _opened(known)
    if channel in ways_away(ctx.work.connection, ctx.hall):
        raise GatewayAway(f"{channel} does not answer at the moment", channel=channel.value)
    if payment_called(ctx.work.connection, ctx.hall, called(asked.payment_id)) is not None:
        raise NumberTaken("people would call two payments alike")
    by_account: dict[str, list[PayItem]] = defaultdict(list)
    for item in asked.items:
        by_account[item.account_no].append(item)
    for account_no, its in by_account.items():
        check_dues(its, AccountBook(ctx.work.connection, ctx.hall).dues(account_no).bills)
    _free(ctx, {(item.account_no, item.bill_no) for item in asked.items if item.bill_no}, now)
    close_at = later(now, rules.open_seconds * asked.patience)
    ctx.work.connection.execute(insert(payments).values(
        hall_id=ctx.hall, id=asked.payment_id, app_id=ctx.caller.app_id, channel=channel.value,
        state=PaymentState.OPENING.value, version=1, items=items, amount_fen=asked.amount_fen, own_code=own_code,
        by_code=int(own_code is not None), opened_at=now, close_at=close_at,
        expires_at=later(close_at, rules.linger_seconds), next_at=now, watched=0, captured_fen=0,
        person_id=ctx.caller.person.id if ctx.caller.person else None))
    ctx.record(payment_fact(
        "PaymentOpened", asked.payment_id, now, channel=channel.value, amount_fen=asked.amount_fen,
        app=str(ctx.caller.app_id), by_code=own_code is not None))
    return PaymentOpened(
        payment_id=asked.payment_id, state=PaymentState.OPENING, amount_fen=asked.amount_fen, code_until=close_at)


def check_dues(items: list[PayItem], due: tuple[Bill, ...]) -> None:
    """What is asked of one account fits what is due on it. Raises DuesChanged, BadInput."""
    bills = [bill for bill in due if bill.due_fen > 0]
    left = {bill.bill_no: bill.due_fen for bill in bills}
    order = [bill.bill_no for bill in bills]
    named = [item for item in items if item.bill_no is not None]
    prepaid = any(item.bill_no is None for item in items)
    for n, item in enumerate(named):
        fen = left.get(item.bill_no or "")
        if fen is None or item.amount_fen > fen:
            raise DuesChanged("a bill is not due as it was shown", bill_no=item.bill_no)
        if order[n] != item.bill_no:
            raise BadInput("bills are paid oldest first", field="items")
        if item.amount_fen < fen and (n < len(named) - 1 or prepaid):
            raise BadInput("only the last bill may be paid in part", field="items")


def _free(ctx: CommandContext, bills: set[tuple[str, str | None]], now: datetime) -> None:
    """Whose code is shown first pays: a second is refused before anybody scans."""
    rows = ctx.work.connection.execute(select(payments.c["items"], payments.c.close_at).where(
        payments.c.hall_id == ctx.hall, payments.c.next_at.is_not(None),
        payments.c.state.in_([state.value for state in _UNDER_WAY]))).all()  # none left half read by the refusal
    for items, close_at in rows:
        if bills & {(account, bill) for account, bill, _ in items}:
            raise BillInPayment(
                "somebody is paying one of these bills now", seconds=max(1, int((close_at - now).total_seconds())))


def _allowed(ctx: CommandContext, channel: Channel) -> PaymentRules:
    folder = ctx.identity.certificate_file.parent / FOLDER
    rules = current_rules(folder)
    if channel not in rules.through_province and not (folder / f"{channel}.json").exists():
        raise PaymentsUnavailable(f"this hall takes no money by {channel}", channel=channel.value)
    return rules


def _opened(payment: Payment) -> PaymentOpened:
    return PaymentOpened(
        payment_id=payment.id, state=payment.state, amount_fen=payment.amount_fen, code_until=payment.close_at)
