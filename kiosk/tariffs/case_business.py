"""Worked examples of commercial time-of-use and power factor."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, model_validator

from kiosk.errors import BadInput
from kiosk.money import Fen
from kiosk.tariffs.case_base import AmountCase, Case, Check, FenCase, Ground
from kiosk.tariffs.commercial import ZONE
from kiosk.tariffs.exact import plain, product, rounded, total
from kiosk.tariffs.grounds import Number
from kiosk.tariffs.hours import PERIOD_NAMES, Period
from kiosk.tariffs.lines import Computation
from kiosk.tariffs.power_factor import power_factor_line
from kiosk.tariffs.request import Kwh, Strict, Whole
from kiosk.tariffs.table import in_force


class Floating(Strict):
    float_base: Number
    non_float: Number
    kwh: dict[Period, Kwh]
    month: Annotated[Whole, Field(ge=1, le=12)] | None = None


class CommercialCase(AmountCase):
    word = "ci_tou"
    input: Floating
    unit_prices: dict[Period, Number] | None = None

    def checks(self, ground: Ground) -> Iterator[Check]:
        version = ground.commercial(self.tariff)
        if version.ratio_season is not None and self.input.month is None:
            raise BadInput(f"{version.id} has ratios by season: state the month", field="month")
        prices = {
            period: version.unit_price(period, self.input.month or ground.on.month, float_base=self.input.float_base,
                                       fixed=self.input.non_float)
            for period in Period if period in {*self.input.kwh, *(self.unit_prices or {})}
        }
        grounds = (version.grounds(version.id),)
        lines = [ground.ruler.line(period, *PERIOD_NAMES[period], kwh, "kWh", prices[period], grounds)
                 for period, kwh in self.input.kwh.items()]
        yield "fen", str(self.expected_fen), str(Computation(tuple(lines)).total_fen)
        for period, price in (self.unit_prices or {}).items():
            yield period, plain(price), plain(prices[period])


class FloatBase(Strict):
    float_base: Number


class Spreads(Strict):
    peak_minus_valley: Number | None = None
    critical_minus_valley: Number | None = None

    @model_validator(mode="after")
    def _states_something(self) -> Spreads:
        if self.peak_minus_valley is None and self.critical_minus_valley is None:
            raise ValueError("states no spread")
        return self


class SpreadCase(Case):
    """Published spreads have 4 places."""

    word = "ci_tou_spread_check"
    input: FloatBase
    expected: Spreads

    def checks(self, ground: Ground) -> Iterator[Check]:
        version, month = ground.commercial(self.tariff), ground.on.month
        for period in (Period.PEAK, Period.CRITICAL):
            expected: Decimal | None = getattr(self.expected, f"{period}_minus_valley")
            if expected is not None:
                apart = total(version.ratio_of(period, month), version.ratio_of(Period.VALLEY, month).copy_negate())
                yield f"{period}−valley", plain(expected), plain(rounded(product(self.input.float_base, apart), 4))


class Moment(Strict):
    local_time: datetime
    tz: Literal["Asia/Shanghai"] = "Asia/Shanghai"


class PeriodCase(Case):
    word = "ci_tou_period"
    input: Moment
    expected_period: Period

    def checks(self, ground: Ground) -> Iterator[Check]:
        when = self.input.local_time
        when = when.replace(tzinfo=ZoneInfo(self.input.tz)) if when.tzinfo is None else when.astimezone(ZONE)
        version = ground.commercial(self.tariff)
        yield "period", self.expected_period, version.period_at(when)


class PowerFactorInput(Strict):
    active_kwh: Kwh
    reactive_kvarh: Kwh
    std: str
    base_fen: Whole


class PowerFactorCase(FenCase):
    word = "pf_adjust"
    input: PowerFactorInput

    def fen(self, ground: Ground) -> Fen:
        table = in_force(ground.tariffs.power_factor_adjustment, ground.on, "power_factor_adjustment")
        base = product(Decimal(self.input.base_fen), Decimal("0.01"))
        return power_factor_line(ground.ruler, table, active_kwh=self.input.active_kwh, standard=self.input.std,
                                 reactive_kvarh=self.input.reactive_kvarh, base=base).amount_fen
