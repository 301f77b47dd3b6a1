"""代理购电: the prices that the utility publishes each month, as a hall has imported them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from kiosk.tariffs.errors import PriceMissing
from kiosk.tariffs.grounds import Confidence, Grounds
from kiosk.tariffs.hours import Period


class Voltage(StrEnum):
    """The published table's voltage levels."""

    LOW = "<1kV"
    MEDIUM = "1-10kV"
    KV35 = "35kV"
    KV110 = "110kV"
    KV220 = "220kV"


class Parts(StrEnum):
    """单一制, 两部制: whether a charge for capacity or demand comes on top."""

    SINGLE = "single"
    TWO = "two"


Key = tuple[date, Voltage, Parts]


@dataclass(frozen=True, slots=True)
class MonthPrices:
    """One row: what a kWh costs, all included. None is a price that the table does not state.

    `plain` is for who is not on time-of-use; `funds` is the part of each kWh that is government funds
    (政府性基金及附加); yuan a kWh. `capacity` and `demand` are yuan a kVA and a kW a month.
    """

    month: date
    voltage: Voltage
    parts: Parts
    plain: Decimal | None
    periods: Mapping[Period, Decimal]
    funds: Decimal | None
    capacity: Decimal | None
    demand: Decimal | None
    source: str
    confidence: Confidence
    confirmed_by: str | None = None
    confirmed_on: date | None = None

    @property
    def key(self) -> Key:
        return self.month, self.voltage, self.parts

    @property
    def name(self) -> str:
        return f"agent-purchase price {self.month:%Y-%m} {self.voltage} {self.parts}"

    def grounds(self) -> Grounds:
        return Grounds(self.name, (self.source,), self.confidence, self.confirmed_by, self.confirmed_on)

    def of(self, period: Period | None) -> Decimal:
        """Yuan a kWh; None: not on time-of-use. Raises PriceMissing."""
        return self._stated(self.plain if period is None else self.periods.get(period), period or "price")

    def of_capacity(self, *, demand: bool) -> Decimal:
        """Yuan a kVA a month, or a kW where it goes by demand. Raises PriceMissing."""
        return self._stated(self.demand, "demand") if demand else self._stated(self.capacity, "capacity")

    def of_funds(self) -> Decimal:
        """Raises PriceMissing."""
        return self._stated(self.funds, "funds")

    def _stated(self, value: Decimal | None, name: str) -> Decimal:
        if value is None:
            raise PriceMissing(f"{self.name}: {name} is not stated", item=f"{self.month:%Y-%m}.{name}")
        return value


class AgentPrices:
    """All imported months."""

    def __init__(self, rows: Iterable[MonthPrices] = ()) -> None:
        self._rows = MappingProxyType({row.key: row for row in rows})

    @property
    def rows(self) -> tuple[MonthPrices, ...]:
        """Oldest first."""
        return tuple(self._rows[key] for key in sorted(self._rows))

    def get(self, key: Key) -> MonthPrices | None:
        return self._rows.get(key)

    def at(self, month: date, voltage: Voltage, parts: Parts) -> MonthPrices:
        """`month` is any day of it. Raises PriceMissing by name; no other month's price stands in for one."""
        first = month.replace(day=1)
        row = self._rows.get((first, voltage, parts))
        if row is None:
            known = any(key[0] == first for key in self._rows)
            what = f"{voltage}, {parts}-part, in {first:%Y-%m}" if known else f"{first:%Y-%m}"
            raise PriceMissing(f"no agent-purchase price for {what}: import that month's table", item=f"{first:%Y-%m}")
        return row

    def with_rows(self, rows: Iterable[MonthPrices]) -> AgentPrices:
        """These rows added, or in the place of the same month, voltage and parts."""
        return AgentPrices([*self._rows.values(), *rows])
