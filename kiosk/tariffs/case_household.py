"""Worked examples of a household's bill."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field, model_validator

from kiosk.money import Fen
from kiosk.tariffs.case_base import AmountCase, Case, Check, FenCase, Ground
from kiosk.tariffs.compute import compute
from kiosk.tariffs.exact import plain
from kiosk.tariffs.grounds import Number
from kiosk.tariffs.hours import Period
from kiosk.tariffs.household import low_income_refund
from kiosk.tariffs.insight import year_of
from kiosk.tariffs.lines import Computation
from kiosk.tariffs.request import Kwh, Strict, Whole
from kiosk.tariffs.supply import CustomerKind, Supply, Usage
from kiosk.tariffs.table import Tariffs, in_force


class Block(Strict):
    ytd_kwh_before: Kwh
    kwh: Kwh


class BlockCase(AmountCase):
    word = "residential_tiered"
    input: Block
    tier_split: tuple[tuple[Number, Number], ...] | None = None

    def checks(self, ground: Ground) -> Iterator[Check]:
        version = in_force(ground.tariffs.residential_tiered, ground.on, "residential_tiered")
        ground.named(self.tariff, version.id)
        bill = _block(ground.tariffs, self.input, ground.on)
        yield "fen", str(self.expected_fen), str(bill.total_fen)
        if self.tier_split is not None:
            computed = tuple((line.quantity, line.price) for line in bill.lines)
            yield "tiers", _pairs(self.tier_split), _pairs(computed)


class Year(Strict):
    monthly_kwh: Annotated[tuple[Kwh, ...], Field(min_length=1, max_length=12)]


class BlockYearCase(Case):
    word = "residential_tiered_year"
    input: Year
    expected_monthly_fen: tuple[Whole, ...]
    expected_total_fen: Whole

    def checks(self, ground: Ground) -> Iterator[Check]:
        usages = [Usage(date(ground.on.year, at, 1), kwh) for at, kwh in enumerate(self.input.monthly_kwh, 1)]
        bills = year_of(ground.tariffs, Supply(CustomerKind.RESIDENTIAL), usages)
        fen = [bill.total_fen for bill in bills]
        yield "months", " ".join(map(str, self.expected_monthly_fen)), " ".join(map(str, fen))
        yield "year", str(self.expected_total_fen), str(sum(fen))


class LargeBlock(Block):
    extra_kwh_per_month_demo: Annotated[Number, Field(gt=0)] | None = None


class LargeHouseholdCase(FenCase):
    """`extra_kwh_per_month_demo` tries the method with a quantity that the table does not hold."""

    word = "multi_occupancy"
    input: LargeBlock

    def fen(self, ground: Ground) -> Fen:
        tariffs, extra = ground.tariffs, self.input.extra_kwh_per_month_demo
        if extra is not None:
            tried = [one.model_copy(update={"extra_kwh_per_month": extra}) for one in tariffs.multi_occupancy]
            tariffs = tariffs.model_copy(update={"multi_occupancy": tuple(tried)})
        return _block(tariffs, self.input, ground.on, large=True).total_fen


class Registers(Strict):
    ytd_kwh_before: Kwh
    peak_kwh: Kwh
    valley_kwh: Kwh


class ResidentialTimeOfUseCase(FenCase):
    word = "residential_tou"
    input: Registers

    def fen(self, ground: Ground) -> Fen:
        split = {Period.PEAK: self.input.peak_kwh, Period.VALLEY: self.input.valley_kwh}
        usage = Usage(ground.on, None, split, self.input.ytd_kwh_before, begins=ground.on, ends=ground.on)
        return compute(ground.tariffs, Supply(CustomerKind.RESIDENTIAL, time_of_use=True), usage).total_fen


class Energy(Strict):
    kwh: Kwh


class SharedMeterCase(FenCase):
    word = "shared_meter"
    sort: ClassVar[CustomerKind] = CustomerKind.SHARED_METER
    input: Energy

    def fen(self, ground: Ground) -> Fen:
        usage = Usage(ground.on, self.input.kwh, begins=ground.on, ends=ground.on)
        return compute(ground.tariffs, Supply(self.sort), usage).total_fen


class AgriculturalCase(SharedMeterCase):
    word = "agricultural"
    sort = CustomerKind.AGRICULTURAL


class Roster(Strict):
    months: Whole | None = None
    household_months: Whole | None = None

    @model_validator(mode="after")
    def _one_number(self) -> Roster:
        if (self.months is None) == (self.household_months is None):
            raise ValueError("states months or household_months")
        return self


class LowIncomeCase(FenCase):
    word = "low_income_refund"
    input: Roster

    def fen(self, ground: Ground) -> Fen:
        months = self.input.months if self.input.household_months is None else self.input.household_months
        return low_income_refund(ground.tariffs, months or 0, ground.on).total_fen


def _block(tariffs: Tariffs, block: Block, on: date, *, large: bool = False) -> Computation:
    usage = Usage(on, block.kwh, ytd_before=block.ytd_kwh_before, begins=on, ends=on)
    return compute(tariffs, Supply(CustomerKind.RESIDENTIAL, large_household=large), usage)


def _pairs(parts: Iterable[tuple[Decimal, Decimal]]) -> str:
    return " + ".join(f"{plain(one)}×{plain(other)}" for one, other in parts) or "none"
