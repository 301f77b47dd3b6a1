"""Payments over the contract. The terminal opens one, shows its code, watches the event `payment` and looks again."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints, model_validator

from kiosk.contract.accounts import AccountNo, AccountView
from kiosk.contract.messages import Code, Message

MOST_ACCOUNTS = 10
MOST_BILLS = 60
MOST_FEN = 5_000_000
"""50,000.00 yuan; beyond it the screen offers a bank transfer."""

WAYS = "payment_ways"
"""The publication that is a PaymentWays; never published is none away."""

AmountFen = Annotated[int, Field(ge=1, le=MOST_FEN)]
DoubtCodeText = Annotated[
    str, StringConstraints(pattern=r"^HKD1\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{11}\.[A-Za-z0-9_-]{86}$")]
BillNo = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.:-]{1,40}$")]


def channel_of(code: str) -> Literal["wechat", "alipay"] | None:
    """Whose payment code it is, by its first digits: 10 to 15 are WeChat Pay's, 25 to 30 Alipay's; else None."""
    if len(code) == 18 and "10" <= code[:2] <= "15":
        return "wechat"
    return "alipay" if 16 <= len(code) <= 24 and "25" <= code[:2] <= "30" else None


class PaymentState(StrEnum):
    """`opening`: no code yet. `open`: the code is shown. `closing`: time is up, the gateway is asked once more.
    `closed`: nobody paid, `reason` says why; money that comes after all is seen and settled or given back.
    `captured`, `posting`, `posted`: 已收款,入账中 until the last. `unknown`: the gateway does not answer; never a
    failure, it is asked on. `refunding`, `refunded`: all of it goes, or has gone, back.
    """

    OPENING = "opening"
    OPEN = "open"
    CLOSING = "closing"
    CLOSED = "closed"
    CAPTURED = "captured"
    POSTING = "posting"
    POSTED = "posted"
    REJECTED = "rejected"
    REFUNDING = "refunding"
    REFUNDED = "refunded"
    UNKNOWN = "unknown"


class PaymentWays(Message):
    """Body of the publication `payment_ways`: the channels whose gateway does not answer `hall` at the moment."""

    hall: str
    away: list[Literal["wechat", "alipay"]]


class PayItem(Message):
    """A bill, or money for the balance (`bill_no` None). `amount_fen` is what the customer was shown."""

    account_no: AccountNo = Field(repr=False)
    bill_no: BillNo | None = None
    amount_fen: AmountFen


class OpenPayment(Message):
    """Payload of `open_payment`; its id is the terminal's, so that asking again opens none twice.

    Of each account bills come oldest first; only the last may be paid in part, and then nothing goes to its balance.
    `patience` doubles the time that the code is shown, for large type.
    """

    payment_id: UUID
    channel: Literal["wechat", "alipay"]
    items: Annotated[list[PayItem], Field(min_length=1, max_length=MOST_BILLS)]
    patience: Annotated[int, Field(ge=1, le=2)] = 1

    @model_validator(mode="after")
    def _a_basket(self) -> OpenPayment:
        if len({item.account_no for item in self.items}) > MOST_ACCOUNTS:
            raise ValueError(f"a payment is for at most {MOST_ACCOUNTS} accounts")
        named = [(item.account_no, item.bill_no) for item in self.items]
        if len(set(named)) < len(named):
            raise ValueError("a bill is named twice")
        return self

    @property
    def amount_fen(self) -> int:
        return sum(item.amount_fen for item in self.items)


class PayByCode(OpenPayment):
    """Payload of `pay_by_code`: `code` is the customer's own payment code (付款码), kept until it is used."""

    code: Annotated[str, StringConstraints(pattern=r"^[0-9]{16,24}$")] = Field(repr=False)


class ClosePayment(Message):
    """Payload of `close_payment`: the customer changed their mind, or the visit is over. Answer: PaymentView.

    Money may be on its way already, so it answers `closing` or what came meanwhile.
    """

    payment_id: UUID


class CarryAccounts(Message):
    """Body of `POST /v1/payments/carry`: what the holder of this ticket wants to pay at a window, a day at most.

    Asked and never commanded: a command's payload is kept, and the ticket itself carries no account.
    """

    model_config = ConfigDict(hide_input_in_errors=True)

    ticket_id: UUID
    items: Annotated[list[PayItem], Field(min_length=1, max_length=MOST_BILLS, repr=False)]


class Carried(Message):
    """Answer of `POST /v1/payments/carry`."""

    until: datetime


class AskCarried(Message):
    """Body of `POST /v1/payments/carried`, at the window where the ticket is called or being served."""

    ticket_id: UUID
    window: Code


class CarriedAccount(Message):
    """`wanted_fen` is what the customer chose at the terminal; of bills that are due no more, nothing."""

    account: AccountView = Field(repr=False)
    wanted_fen: int


class CarriedAccounts(Message):
    """Answer of `POST /v1/payments/carried`: empty for a ticket that carries none."""

    accounts: list[CarriedAccount] = Field(repr=False)


class ReceiptView(Message):
    """`number` is unique in the hall. `bills`: settled by it; `balance_fen` went to the balance. `qr` proves itself.

    `refused_fen`: what the billing system did not take and goes, or has gone (`returned`), back; it is not in
    `amount_fen` unless all of it was refused.

    `left_fen`: what stayed due of the last of the bills, where it was paid in part; else 0.

    `reconnect_by`: until when a supply that this payment paid off is on again.
    """

    number: str
    account_no: str = Field(repr=False)
    amount_fen: int
    bills: list[str]
    balance_fen: int
    left_fen: int = 0
    refused_fen: int = 0
    returned: bool = False
    at: datetime
    qr: str
    reconnect_by: datetime | None = None


class PaymentView(Message):
    """How a payment stands. `code` while it is to be scanned, until `code_until`; count down from `now`.

    `refund_fen` is due back or gone back, `refunded_fen` has arrived. `trade_no` is the gateway's, for the slip.
    `slip`, while it is in doubt: the code by which whoever holds it finds out what became of it.
    """

    payment_id: UUID
    state: PaymentState
    channel: str
    amount_fen: int
    now: datetime
    code: str | None = None
    code_until: datetime | None = None
    reason: str | None = None
    captured_fen: int = 0
    captured_at: datetime | None = None
    trade_no: str | None = None
    refund_fen: int = 0
    refunded_fen: int = 0
    receipts: list[ReceiptView] = Field(default_factory=list)
    slip: DoubtCodeText | None = Field(None, repr=False)


class FindPayment(Message):
    """Body of `POST /v1/payments/find`: the code on the slip of a payment in doubt. Answer: PaymentOutcome."""

    model_config = ConfigDict(hide_input_in_errors=True)

    code: DoubtCodeText = Field(repr=False)


class PaymentOutcome(Message):
    """What became of it, without whose account it is. `receipts`: numbers of those that can be printed by the slip.

    `refund_fen` is due back or gone back, `refunded_fen` has arrived. `number`: what people call it
    (kiosk.payment_number), to be said to staff; it opens nothing. `left_fen`: as of ReceiptView, of all its receipts.
    """

    state: PaymentState
    channel: str
    amount_fen: int
    opened_at: datetime
    number: str = ""
    refund_fen: int = 0
    refunded_fen: int = 0
    receipts: list[str] = Field(default_factory=list)
    left_fen: int = 0


class PaymentOpened(Message):
    """Result of `open_payment` and `pay_by_code`: it is on record, its code comes with the event `payment`."""

    payment_id: UUID
    state: PaymentState
    amount_fen: int
    code_until: datetime


class PaymentClosing(Message):
    """Result of `close_payment`."""

    payment_id: UUID
    state: PaymentState


class NoticeTaken(Message):
    """What WeChat Pay's and Alipay's notices are answered with."""

    code: str = "SUCCESS"
    message: str = ""
