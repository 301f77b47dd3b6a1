"""A hall's hub asks the hub above, where the merchant's keys and the way out are, to speak with a gateway for it.

Asked and never commanded: a customer's payment code passes here, and a command's payload is kept. Every question may be
asked again with the same numbers: the second time changes nothing.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints

from kiosk.contract.messages import Message

OrderNumber = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
"""A payment's or a refund's id, its hex digits."""


class OfChannel(Message):
    """Body of `payments/merchant/there`: does the gateway answer the hub above?"""

    channel: Literal["wechat", "alipay"]


class OfOrder(Message):
    """Body of `payments/merchant/query`, `/close` and `/reverse`: one of the asking hall's own orders."""

    channel: Literal["wechat", "alipay"]
    number: OrderNumber


class MerchantOrder(OfOrder):
    """Body of `payments/merchant/order`; its answer is a code to show. `amount_fen`: as the customer was shown."""

    amount_fen: Annotated[int, Field(ge=1)]
    subject: Annotated[str, StringConstraints(min_length=1, max_length=60)]
    expires_at: datetime


class MerchantCharge(MerchantOrder):
    """Body of `payments/merchant/charge`: the customer's own payment code, charged and forgotten."""

    model_config = ConfigDict(hide_input_in_errors=True)

    code: Annotated[str, StringConstraints(pattern=r"^[0-9]{16,24}$")] = Field(repr=False)


class OfRefund(OfOrder):
    """Body of `payments/merchant/query-refund`."""

    refund: OrderNumber


class MerchantRefund(OfRefund):
    """Body of `payments/merchant/refund`: `amount_fen` of the order's `total_fen` goes back."""

    amount_fen: Annotated[int, Field(ge=1)]
    total_fen: Annotated[int, Field(ge=1)]


class OfDay(Message):
    """Body of `payments/merchant/statement`: a day in China."""

    channel: Literal["wechat", "alipay"]
    day: date


class MerchantCode(Message):
    code: str


class MerchantTrade(Message):
    """How an order stands at the gateway: `kiosk.payments.ports.Trade`."""

    state: Literal["absent", "waiting", "password", "paid", "closed"]
    amount_fen: int = 0
    trade_no: str = ""
    paid_at: datetime | None = None


class MerchantDone(Message):
    """The gateway has taken it; what became of the order only a question tells."""


class MerchantRefunded(Message):
    state: Literal["absent", "processing", "done", "failed"]


class MerchantLine(Message):
    number: str
    trade_no: str
    amount_fen: int
    fee_fen: int
    at: datetime
    refund: str = ""


class MerchantStatement(Message):
    """The lines of the asking hall's own orders; other halls' are nobody's business there."""

    lines: list[MerchantLine]
