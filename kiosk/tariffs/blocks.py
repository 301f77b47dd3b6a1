"""The block tariff: where a year's kWh stand on the ladder, and what the next ones cost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kiosk.errors import BadInput
from kiosk.tariffs.errors import TariffUnknown
from kiosk.tariffs.exact import product, total
from kiosk.tariffs.grounds import Grounds
from kiosk.tariffs.lines import Line, Ruler
from kiosk.tariffs.residential import MONTHS, BlockTariff, LargeHousehold

NAMES = {1: ("第一档", "Tier 1"), 2: ("第二档", "Tier 2"), 3: ("第三档", "Tier 3")}


@dataclass(frozen=True, slots=True)
class Step:
    """One tier of one account's year: above `low`, up to and with `high` kWh (None: no end)."""

    tier: int
    low: Decimal
    high: Decimal | None
    price: Decimal

    @property
    def names(self) -> tuple[str, str]:
        return NAMES.get(self.tier, (f"第{self.tier}档", f"Tier {self.tier}"))


@dataclass(frozen=True, slots=True)
class Ladder:
    """An account's ladder for a calendar year, with all that it rests on."""

    steps: tuple[Step, ...]
    grounds: tuple[Grounds, ...]

    def step_at(self, used: Decimal) -> Step:
        """The tier that `used` kWh of the year lie in: exactly at the edge is still the lower one."""
        return next(step for step in self.steps if step.high is None or used <= step.high)

    def parts(self, before: Decimal, kwh: Decimal) -> Iterator[tuple[Step, Decimal]]:
        """How `kwh` after `before` kWh of the same year fall into tiers; none for nothing."""
        end = total(before, kwh)
        for step in self.steps:
            begins = max(before, step.low)
            ends = end if step.high is None else min(end, step.high)
            if ends > begins:
                yield step, total(ends, begins.copy_negate())

    def lines(self, ruler: Ruler, before: Decimal, kwh: Decimal) -> list[Line]:
        return [
            ruler.line(f"tier{step.tier}", f"{step.names[0]}电量", f"{step.names[1]} energy", part, "kWh", step.price,
                       self.grounds)
            for step, part in self.parts(before, kwh)
        ]


def ladder(tariff: BlockTariff, large: LargeHousehold | None = None, *, months_served: int = 12) -> Ladder:
    """The bounds of one account's year.

    `large`: the account holds a large-household registration (多人口家庭, 豫发改价管〔2013〕860号; a registration holds
    12 months from January): every bound is raised by its monthly kWh × months. `months_served`: months of the year in
    which the account was open; fewer than 12 prorate (monthly equivalent × months; low confidence, so the lines are
    unconfirmed until the hall has signed that rule). Raises TariffUnknown where the table has no such quantity.
    """
    if not 1 <= months_served <= 12:
        raise BadInput(f"months_served is {months_served}: from 1 to 12", field="months_served")
    grounds = [tariff.grounds(tariff.id)]
    months = Decimal(months_served)
    extra = Decimal(0)
    if large is not None:
        if large.extra_kwh_per_month is None:
            name = f"{large.id}.extra_kwh_per_month"
            raise TariffUnknown(f"{name} is not known: take it from {large.legal_basis}", item=name)
        extra = product(large.extra_kwh_per_month, months)
        grounds.append(large.quantity_grounds())
    if months_served < MONTHS:
        if tariff.partial_year is None:
            name = f"{tariff.id}.partial_year"
            raise TariffUnknown(f"{name} is not known", item=name)
        grounds.append(tariff.partial_year.grounds(f"{tariff.id}.partial_year"))
    steps, low = [], Decimal(0)
    for tier in tariff.tiers:
        high = tier.annual_kwh_to_inclusive
        if high is not None:
            if months_served < MONTHS:
                if tier.monthly_equiv_kwh is None:
                    name = f"{tariff.id}.tiers[{tier.tier}].monthly_equiv_kwh"
                    raise TariffUnknown(f"{name} is not known", item=name)
                high = product(tier.monthly_equiv_kwh, months)
            high = total(high, extra)
        steps.append(Step(tier.tier, low, high, tier.price))
        low = low if high is None else high
    return Ladder(tuple(steps), tuple(grounds))
