"""Worked examples of what comes with a bill: meter, penalty, balance; and of whole bills."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import Field

from kiosk.errors import BadInput
from kiosk.money import Fen
from kiosk.tariffs.case_base import AmountCase, Case, Check, FenCase, Ground
from kiosk.tariffs.compute import compute
from kiosk.tariffs.exact import plain
from kiosk.tariffs.grounds import Number
from kiosk.tariffs.household import balance_after
from kiosk.tariffs.late import CrossYear, PenaltyKind, penalty
from kiosk.tariffs.meters import metered
from kiosk.tariffs.request import Request, Strict, Whole


class Dial(Strict):
    last: str
    this: str
    digits: Whole
    multiplier: Number


class MeterCase(Case):
    word = "meter_usage"
    input: Dial
    expected_kwh: Number

    def checks(self, ground: Ground) -> Iterator[Check]:
        read = self.input
        used = metered(read.last, read.this, digits=read.digits, multiplier=read.multiplier)
        yield "kWh", plain(self.expected_kwh), plain(used.kwh)


class Overdue(Strict):
    customer_kind: Literal["residential", "other_same_year", "other_cross_year"]
    unpaid_fen: Annotated[Whole, Field(ge=0)]
    overdue_days: Annotated[Whole, Field(ge=0, le=3660)]


class PenaltyCase(AmountCase):
    """So many days at one rate."""

    word = "late_penalty"
    input: Overdue
    expected_fen_with_min_1yuan: Whole | None = None

    def checks(self, ground: Ground) -> Iterator[Check]:
        yield "fen", str(self.expected_fen), str(self._fen(ground, 0))
        if self.expected_fen_with_min_1yuan is not None:
            yield "at least 1 yuan", str(self.expected_fen_with_min_1yuan), str(self._fen(ground, 100))

    def _fen(self, ground: Ground, least: Fen) -> Fen:
        owed = self.input
        year, kind = ground.on.year, PenaltyKind.OTHER
        due = date(year - 1, 12, 31) if owed.customer_kind == "other_cross_year" else date(year, 1, 1)
        paid = due + timedelta(days=owed.overdue_days)
        if owed.customer_kind == "residential":
            kind = PenaltyKind.RESIDENTIAL
        elif owed.customer_kind == "other_same_year" and paid.year != year:
            raise BadInput(f"{owed.overdue_days} days do not fit into one year", field="overdue_days")
        return penalty(ground.tariffs, kind, owed.unpaid_fen, due=due, paid=paid, minimum_fen=least).total_fen


class OverdueFrom(Strict):
    customer_kind: Literal["residential", "other"]
    unpaid_fen: Annotated[Whole, Field(ge=0)]
    due: date
    paid: date
    day_count: Literal["exclusive of due date, inclusive of payment date"] = (
        "exclusive of due date, inclusive of payment date")
    cross_year: CrossYear = CrossYear.SPLIT


class PenaltyAcrossYearCase(FenCase):
    word = "late_penalty_cross_year"
    input: OverdueFrom

    def fen(self, ground: Ground) -> Fen:
        owed = self.input
        return penalty(ground.tariffs, PenaltyKind(owed.customer_kind), owed.unpaid_fen, due=owed.due, paid=owed.paid,
                       cross_year=owed.cross_year).total_fen


class Balance(Strict):
    balance_before_fen: Whole
    owed_fen: Whole
    paid_fen: Whole


class BalanceCase(FenCase):
    word = "payment_balance"
    input: Balance

    def fen(self, ground: Ground) -> Fen:
        return balance_after(self.input.balance_before_fen, self.input.owed_fen, self.input.paid_fen)


class BillCase(AmountCase):
    """A whole bill, as `kiosk tariff compute` takes it; `expected_lines` in fen by code."""

    word = "bill"
    input: Request
    expected_lines: dict[str, Whole] | None = None

    def checks(self, ground: Ground) -> Iterator[Check]:
        bill = compute(ground.tariffs, self.input.supply(), self.input.usage(), ground.prices)
        yield "fen", str(self.expected_fen), str(bill.total_fen)
        if self.expected_lines is not None:
            computed = {line.code: line.amount_fen for line in bill.lines}
            yield "lines", _items(self.expected_lines), _items(computed)


def _items(amounts: dict[str, int]) -> str:
    return " ".join(f"{name}={fen}" for name, fen in sorted(amounts.items()))
