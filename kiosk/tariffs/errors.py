"""What the tariff engine refuses, by name. Nothing here is ever replaced by a guess."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.errors import KioskError


class TariffUnknown(KioskError):
    """A value that the table does not hold: null there, not in force that day, or outside what it lists."""

    code = "tariff_unknown"


class PriceMissing(KioskError):
    """The monthly agent-purchase table lacks this month, voltage or period."""

    code = "price_missing"


class PriceUnconfirmed(KioskError):
    """The answer would rest on a price that is neither of high confidence nor confirmed by the hall."""

    code = "price_unconfirmed"


@dataclass(frozen=True, slots=True)
class Fault:
    """`place` is a key path (`residential_tiered.tiers[2].price`) or `line 4, column 3 (peak)`."""

    place: str
    reason: str


class BadTable(KioskError):
    """A tariff table, price file or file of cases with faults; none of it is used."""

    code = "bad_table"

    def __init__(self, name: str, faults: list[Fault]) -> None:
        first = faults[0]
        more = "" if len(faults) == 1 else f" (and {len(faults) - 1} more)"
        super().__init__(f"{name}: {first.place}: {first.reason}{more}")
        self.faults = faults
