"""Accounts over the contract. Asked by POST and never by a command: a command's payload and result are kept."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints

from kiosk.contract.messages import Message

AccountNo = Annotated[str, StringConstraints(pattern=r"^([0-9]{10}|[0-9]{13})$")]
AnyNo = Annotated[str, StringConstraints(pattern=r"^[0-9A-Z]{6,24}$")]
"""An account number, an old one or a meter's: ASCII only, compared as a whole."""
Period = Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$")]


class _Private(Message):
    """What it holds is in no error's text."""

    model_config = ConfigDict(hide_input_in_errors=True)


class LookUp(_Private):
    """Body of `POST /v1/accounts/look-up`."""

    number: AnyNo


class BillView(Message):
    """`due_fen`: what is still to be paid, with the penalty as of the account's `as_of`."""

    bill_no: str
    billing_period: Period
    due_on: date
    total_wh: int
    billed_fen: int
    penalty_fen: int
    due_fen: int


class AccountView(_Private):
    """What a number alone shows. `name` is `*` and one character; `balance_fen` an estimate of `balance_at` when the
    mode is smart_prepay. `supply`: on, cut or reconnecting. `customer_kind`: lv_residential, lv_non_residential or hv;
    empty from an older hub.
    """

    account_no: AccountNo
    name: str = Field(repr=False)
    village: str = Field(repr=False)
    mode: str
    supply: str
    as_of: datetime
    due_fen: int
    bills: list[BillView]
    balance_fen: int
    balance_at: datetime | None = None
    warning_fen: int | None = None
    usual_fen: list[int] = Field(default_factory=list)
    customer_kind: str = ""


class OfVisit(_Private):
    """An account within a customer's visit. `visit_id` is drawn by the terminal and forgotten with the visit."""

    visit_id: UUID
    account_no: AccountNo


Patience = Annotated[int, Field(ge=1, le=2)]
"""Doubles the time for which a proof or a code counts, for large type."""


class SendCode(OfVisit):
    """Body of `POST /v1/accounts/code`: to the phone that the account is registered with."""

    patience: Patience = 1


class CodeSent(Message):
    """`phone` is masked; another code may be asked for after `again_in_seconds`."""

    phone: str
    minutes: int
    again_in_seconds: int


class ProveByCode(OfVisit):
    """Body of `POST /v1/accounts/verify-code`. Answer: Opened."""

    code: Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$")] = Field(repr=False)
    patience: Patience = 1


class ProveByCard(_Private):
    """Body of `POST /v1/accounts/verify-card`: the SHA-256 (hex) of the ID number's characters. Answer: Opened."""

    visit_id: UUID
    id_sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] = Field(repr=False)
    patience: Patience = 1


class Opened(_Private):
    """The accounts that this visit may see in full until `until`; a card may hold several."""

    accounts: list[AccountView]
    until: datetime


class AskClerk(OfVisit):
    """Body of `POST /v1/accounts/ask-clerk`. The screen shows the code of the answer."""

    patience: Patience = 1


class ClerkAsked(Message):
    code: str
    until: datetime


class OpenForVisit(_Private):
    """Body of `POST /v1/accounts/open` at a counter, by a signed-in clerk who has seen who stands there.

    `code` from the terminal's screen, `account_no` from the customer's papers: both must fit. Answer: Opened.
    """

    code: Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$")]
    account_no: AccountNo


class LineView(Message):
    """`label` is the billing system's own word; `kind`: of kiosk.tariffs.LINE_KINDS, None for one that is not known."""

    label: str
    kind: str | None = None
    quantity_wh: int | None = None
    price: str | None = None
    amount_fen: int


class FullBill(BillView):
    issued_on: date
    paid_fen: int
    lines: list[LineView]


class MeterView(Message):
    meter_no: str
    multiplier: int
    digits: int
    installed_on: date | None = None
    removed_on: date | None = None


class ReadingView(Message):
    """Registers in Wh; `total_wh` is what was used, times the multiplier, past a rollover."""

    billing_period: Period
    meter_no: str
    read_on: date
    prev_wh: int
    curr_wh: int
    total_wh: int
    critical_wh: int | None = None
    peak_wh: int | None = None
    flat_wh: int | None = None
    valley_wh: int | None = None


class WhyView(Message):
    """A month against the same month last year, in fen: `use_fen` of the change is more or less energy at last year's
    mean price, `price_fen` the rest.
    """

    billing_period: Period
    total_wh: int
    billed_fen: int
    fen_per_day: int | None = None
    kwh_per_day: str | None = None
    percent: int | None = None
    use_fen: int
    price_fen: int


class MonthView(Message):
    """A billing period as the customer thinks of it. Without two readings `days` and what is a day are None."""

    billing_period: Period
    total_wh: int
    billed_fen: int
    days: int | None = None
    kwh_per_day: str | None = None
    fen_per_day: int | None = None
    last_year: WhyView | None = None


class TierView(Message):
    """kWh as decimal text; above `low`, up to and with `high` (None: no end); `used` of this year lie in it."""

    tier: int
    low: str
    high: str | None = None
    price: str
    used: str


class YearView(Message):
    """Where the year stands in the annual blocks: `left` kWh at `price` yuan; None in the last block.

    Prices are empty for households on time-of-use: theirs is another by the hour.
    """

    year: int
    used: str
    left: str | None = None
    price: str
    tiers: list[TierView]


class LateView(Message):
    """An overdue bill: what is unpaid of it without any penalty, and the penalty as of the account's `as_of`.

    `penalty_fen` is the billing system's word, as in BillView, None while it charges none; `arithmetic` explains it
    where the confirmed rule comes to the same.
    """

    bill_no: str
    billing_period: Period
    due_on: date
    unpaid_fen: int
    days: int
    penalty_fen: int | None = None
    arithmetic: list[str] = Field(default_factory=list)


class Insight(Message):
    """What explains the bills, as of `on`; oldest first. Nothing rests on an unconfirmed price: then `year` is None,
    and so are the penalties in `late`. `what_if`: registers, stated_share, or empty where no comparison with
    time-of-use can be shown.
    """

    on: date
    months: list[MonthView]
    year: YearView | None = None
    late: list[LateView] = Field(default_factory=list)
    what_if: str = ""


class AskWhatIf(OfVisit):
    """Body of `POST /v1/accounts/what-if`: the year so far with residential time-of-use and without it.

    `share_percent`: the customer's own word on how much is used in valley hours; None for what split registers say.
    """

    share_percent: Annotated[int, Field(ge=0, le=100)] | None = None


class WhatIfView(Message):
    """In fen. `night`: the valley hours, such as 22:00–08:00. `basis`: registers, or stated_share, which screens label
    as the customer's own estimate.
    """

    basis: str
    share_percent: int | None = None
    months: int
    without_fen: int
    with_fen: int
    night: str
    on_tou: bool


class AccountHistory(_Private):
    """Answer of `POST /v1/accounts/history` (body OfVisit): the last 24 months, oldest first."""

    account: AccountView
    customer_name: str = Field(repr=False)
    service_address: str = Field(repr=False)
    customer_kind: str
    tariff_code: str
    household_members: int | None = None
    on_tou: bool
    low_income: bool
    meters: list[MeterView]
    readings: list[ReadingView]
    bills: list[FullBill]
    insight: Insight | None = None


class VisitEnds(Message):
    """Body of `POST /v1/accounts/leave`: nobody sees anything in full by this visit any more."""

    visit_id: UUID


class VisitEnded(Message):
    at: datetime


def hash_id(id_number: str) -> str:
    """SHA-256 (hex) of an ID number: upper case, without spaces."""
    return hashlib.sha256("".join(id_number.split()).upper().encode()).hexdigest()
