"""What is stated of an account and of its month; nothing here is concluded from anything else."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kiosk.errors import BadInput
from kiosk.tariffs.agent_prices import Parts, Voltage
from kiosk.tariffs.exact import plain, quantity, total
from kiosk.tariffs.hours import Period


class CustomerKind(StrEnum):
    RESIDENTIAL = "residential"
    SHARED_METER = "shared_meter"
    AGRICULTURAL = "agricultural"
    COMMERCIAL = "commercial"


@dataclass(frozen=True, slots=True)
class Supply:
    """What the account's data say about its tariff. Nothing here is concluded from anything else.

    `time_of_use`: on it or not, residential (their choice) and commercial alike. `large_household`: holds a
    registration for this year. `months_served`: months of this year in which the account is open. `pf_standard`: None
    for who has no power-factor adjustment. `capacity_kva` or `demand_kw` (not both): what a two-part price is charged
    on.
    """

    kind: CustomerKind
    time_of_use: bool = False
    large_household: bool = False
    months_served: int = 12
    voltage: Voltage | None = None
    parts: Parts | None = None
    pf_standard: str | None = None
    capacity_kva: Decimal | None = None
    demand_kw: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """Energy of one billing month (`month`: any day of it; 电费年月 decides the year of the ladder).

    `kwh` in all, or `by_period` from split registers; both must agree. `ytd_before`: kWh of the same calendar year
    billed before. `begins`, `ends`: the days between the readings where they are not the calendar month's.
    """

    month: date
    kwh: Decimal | None = None
    by_period: Mapping[Period, Decimal] = field(default_factory=dict)
    ytd_before: Decimal = Decimal(0)
    reactive_kvarh: Decimal | None = None
    begins: date | None = None
    ends: date | None = None

    def whole(self) -> Decimal:
        """kWh in all. Raises BadInput."""
        parts = {name: quantity(kwh, f"by_period.{name}") for name, kwh in self.by_period.items()}
        if self.kwh is None and not parts:
            raise BadInput("no energy is stated: kwh, or by_period", field="kwh")
        whole = total(*parts.values()) if self.kwh is None else quantity(self.kwh, "kwh")
        if parts and total(*parts.values()) != whole:
            made = plain(total(*parts.values()))
            raise BadInput(f"the periods make {made} kWh, not {plain(whole)}", field="by_period")
        return whole

    def days(self) -> tuple[date, date]:
        """First and last day."""
        first = self.begins or self.month.replace(day=1)
        last = self.ends or self.month.replace(day=monthrange(self.month.year, self.month.month)[1])
        if last < first:
            raise BadInput("ends lies before begins", field="ends")
        return first, last
