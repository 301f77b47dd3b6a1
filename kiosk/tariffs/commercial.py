"""The table's commercial part: floating ratios by season and hour. Prices themselves come by the month."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, model_validator

from kiosk.errors import BadInput
from kiosk.tariffs.errors import TariffUnknown
from kiosk.tariffs.exact import product, total
from kiosk.tariffs.grounds import Entry, Number, Stated
from kiosk.tariffs.hours import Period, day_of

ZONE = ZoneInfo("Asia/Shanghai")
YEAR = frozenset(range(1, 13))
Month = Annotated[int, Field(ge=1, le=12)]
Ratio = Annotated[Number, Field(gt=0, lt=10)]


class SeasonHours(Entry):
    """The hours of some months. `critical` None: nothing is said about critical hours, which is not "none"."""

    months: Literal["all"] | tuple[Month, ...]
    critical: tuple[str, ...] | None = None
    peak: tuple[str, ...]
    valley: tuple[str, ...]
    flat: tuple[str, ...] | Literal["rest"]

    @cached_property
    def every(self) -> frozenset[int]:
        return YEAR if self.months == "all" else frozenset(self.months)

    @cached_property
    def day(self) -> tuple[Period, ...]:
        stated = {Period.CRITICAL: self.critical or (), Period.PEAK: self.peak, Period.VALLEY: self.valley,
                  Period.FLAT: () if self.flat == "rest" else self.flat}
        spans = [(period, span) for period, texts in stated.items() for span in texts]
        return day_of(spans, Period.FLAT if self.flat == "rest" else None)


class SeasonRatios(Entry):
    months: tuple[Month, ...]
    critical: Ratio | None = None
    peak: Ratio
    flat: Ratio
    valley: Ratio


class Ratios(Entry):
    critical: Ratio | None = None
    peak: Ratio
    flat: Ratio
    valley: Ratio


class CommercialTimeOfUse(Stated):
    """工商业分时: a period's price is ratio × floating part + fixed part."""

    id: str
    ratio: Ratios
    ratio_season: SeasonRatios | None = None
    critical_peak: str | None = None
    critical_rule: str | None = None
    periods: tuple[SeasonHours, ...]

    @model_validator(mode="after")
    def _whole_year(self) -> CommercialTimeOfUse:
        months = [month for season in self.periods for month in season.every]
        if sorted(months) != sorted(YEAR):
            raise ValueError("periods name each month once")
        for season in self.periods:
            _ = season.day
        return self

    def period_at(self, when: datetime) -> Period:
        """The period of a moment (aware). Raises TariffUnknown for a peak hour whose critical hours nobody stated."""
        if when.tzinfo is None:
            raise BadInput("a moment needs its time zone", field="when")
        local = when.astimezone(ZONE)
        season = next(season for season in self.periods if local.month in season.every)
        period = season.day[local.hour * 60 + local.minute]
        if period is Period.PEAK and season.critical is None and self.critical_peak is not None:
            item = f"{self.id}.periods.critical"
            raise TariffUnknown(f"{self.id}: its critical-peak hours are not stated", item=item)
        return period

    def ratio_of(self, period: Period, month: int) -> Decimal:
        """Raises TariffUnknown where the table has none."""
        seasonal = self.ratio_season if self.ratio_season and month in self.ratio_season.months else None
        name = "ratio_season" if seasonal else "ratio"
        value: Decimal | None = getattr(seasonal or self.ratio, period)
        if value is None:
            raise TariffUnknown(f"{self.id}: no ratio for {period} in month {month}", item=f"{self.id}.{name}.{period}")
        return value

    def unit_price(self, period: Period, month: int, *, float_base: Decimal, fixed: Decimal) -> Decimal:
        """Yuan a kWh, exact: `float_base` is the part that floats, `fixed` what does not (both yuan a kWh)."""
        return total(product(float_base, self.ratio_of(period, month)), fixed)


class Pending(Stated):
    """A change that was announced or drafted: staff should know of it, nothing is computed from it."""

    doc: str
    change: str
    status: str
    example: str = ""


class Commercial(Entry):
    id: str
    name_zh: str
    since: str
    components: tuple[str, ...]
    price_table: str
    tou: tuple[CommercialTimeOfUse, ...]
    pending: tuple[Pending, ...] = ()
    implied_float_base_2026_01: dict[str, Any] | None = None

    def time_of_use(self, on: date) -> CommercialTimeOfUse:
        """Raises TariffUnknown for a day that no version covers."""
        for version in self.tou:
            if version.in_force(on):
                return version
        raise TariffUnknown(f"{self.id}: no time-of-use rule in force on {on}", item=f"{self.id}.tou")
