"""Where payments meet the outside: a gateway takes the customer's money and gives it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from kiosk.errors import KioskError, Refused
from kiosk.money import Fen


class Channel(StrEnum):
    WECHAT = "wechat"
    ALIPAY = "alipay"
    TRANSFER = "transfer"


GATEWAYS = (Channel.WECHAT, Channel.ALIPAY)
"""The channels that a machine can ask; a bank transfer is known from the bank's list alone."""
NOBODYS = "0" * 32
"""An order's number that no payment ever has: to ask about it is to ask whether somebody answers."""


class GatewayUnavailable(KioskError):
    """No answer, or none that is proved to be the gateway's: whether it did what was asked is unknown."""

    code = "gateway_unavailable"


class GatewayRefused(Refused):
    """The gateway answered no; `details.reason` is its own code."""

    code = "gateway_refused"


class NotEnough(GatewayRefused):
    """The merchant's account does not hold what a refund needs: staff must fill it."""

    code = "gateway_not_enough"


class TradeState(StrEnum):
    """`absent`: the gateway knows no such trade, or the code was not scanned yet; it says nothing about later.

    `password`: the customer is asked for their password at this moment.
    """

    ABSENT = "absent"
    WAITING = "waiting"
    PASSWORD = "password"
    PAID = "paid"
    CLOSED = "closed"


class RefundState(StrEnum):
    """`failed`: it will not arrive this way, staff must see to it."""

    ABSENT = "absent"
    PROCESSING = "processing"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Order:
    """`number`: 6 to 32 letters, digits, `_` or `-`, never used before. `subject` is what a phone shows."""

    number: str
    amount: Fen
    subject: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Trade:
    """How an order stands. `amount` and `trade_no` (the gateway's) are known once it is paid."""

    state: TradeState
    amount: Fen = 0
    trade_no: str = ""
    paid_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A line of the gateway's own account of a day: a trade, or a refund of one (`refund` is its number)."""

    number: str
    trade_no: str
    amount: Fen
    fee: Fen
    at: datetime
    refund: str = ""


class Gateway(Protocol):
    """Every method may wait some seconds, and raises GatewayUnavailable when nothing certain is known.

    All of them may be asked again with the same numbers: the second time changes nothing.
    """

    channel: Channel

    def there(self) -> None:
        """It answers, whatever it says. Raises GatewayUnavailable."""
        ...

    def precreate(self, order: Order) -> str:
        """The text of the code to show. Raises GatewayRefused."""
        ...

    def query(self, number: str) -> Trade: ...

    def close(self, number: str) -> None:
        """Ask that nobody can pay it any more; whether it was paid before, or is after all, only `query` tells."""
        ...

    def pay_by_code(self, order: Order, code: str) -> Trade:
        """Charge what the customer's own payment code stands for. Raises GatewayRefused."""
        ...

    def reverse(self, number: str) -> None:
        """Undo a `pay_by_code` whatever became of it: close it, or give the money back."""
        ...

    def refund(self, number: str, refund: str, amount: Fen, total: Fen) -> RefundState:
        """Give `amount` of the `total` back under the number `refund`. Raises GatewayRefused, NotEnough."""
        ...

    def query_refund(self, number: str, refund: str) -> RefundState: ...

    def statement(self, day: date) -> list[StatementLine]:
        """The gateway's own account of a day in China. Raises GatewayRefused while there is none yet."""
        ...
