"""What a customer asks about a bill: where in the year's blocks, why more than last year, what if."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kiosk.errors import BadInput
from kiosk.money import Fen
from kiosk.tariffs.blocks import Step
from kiosk.tariffs.compute import compute, ladder_of
from kiosk.tariffs.errors import PriceUnconfirmed
from kiosk.tariffs.exact import product, quantity, ratio, rounded, total
from kiosk.tariffs.grounds import Grounds
from kiosk.tariffs.hours import Period
from kiosk.tariffs.lines import Computation
from kiosk.tariffs.supply import CustomerKind, Supply, Usage
from kiosk.tariffs.table import Tariffs

HUNDRED = Decimal(100)


def year_to_date(months: Iterable[tuple[date, Decimal]], month: date) -> Decimal:
    """kWh of the months before `month` in its calendar year; a ladder begins anew with the bill of January."""
    return total(*(kwh for at, kwh in months if at.year == month.year and at.month < month.month))


def year_of(tariffs: Tariffs, supply: Supply, usages: Sequence[Usage]) -> tuple[Computation, ...]:
    """A year of residential months one after the other, each with what came before it in its calendar year."""
    billed: list[tuple[date, Decimal]] = []
    computed = []
    for usage in usages:
        before = year_to_date(billed, usage.month)
        computed.append(compute(tariffs, supply, replace(usage, ytd_before=before)))
        billed.append((usage.month, usage.whole()))
    return tuple(computed)


@dataclass(frozen=True, slots=True)
class BlockProgress:
    """`left` kWh at this tier's price; None in the last tier, where nothing ends. `next` is the tier after it."""

    year: int
    used: Decimal
    step: Step
    left: Decimal | None
    next: Step | None
    steps: tuple[Step, ...]
    grounds: tuple[Grounds, ...]

    @property
    def confirmed(self) -> bool:
        return all(one.certain for one in self.grounds)


def block_progress(tariffs: Tariffs, supply: Supply, used: Decimal, on: date) -> BlockProgress:
    """Where `used` kWh of the year of `on` stand: "214 kWh left at 0.56". At an edge, none are left of the lower tier.

    Raises BadInput for other than residential accounts, TariffUnknown.
    """
    if supply.kind is not CustomerKind.RESIDENTIAL:
        raise BadInput("only residential accounts have blocks", field="kind")
    ladder = ladder_of(tariffs, supply, on, on)
    stands = quantity(used, "used")
    step = ladder.step_at(stands)
    left = None if step.high is None else total(step.high, stands.copy_negate())
    following = next((one for one in ladder.steps if step.high is not None and one.low == step.high), None)
    return BlockProgress(on.year, stands, step, left, following, ladder.steps, ladder.grounds)


@dataclass(frozen=True, slots=True)
class Spell:
    """One bill's energy over so many days."""

    kwh: Decimal
    days: int

    def per_day(self) -> Decimal:
        """kWh a day to 2 places. Raises BadInput for no days."""
        if self.days < 1:
            raise BadInput("a bill covers at least a day", field="days")
        return ratio(quantity(self.kwh, "kwh"), Decimal(self.days), 2)


@dataclass(frozen=True, slots=True)
class Comparison:
    """kWh a day, now and in the same month last year; `percent` is the change, None where last year was nothing."""

    now: Decimal
    then: Decimal
    percent: Decimal | None


def same_month_last_year(now: Spell, then: Spell) -> Comparison:
    """A day against a day, so that months of other lengths compare; percent to a whole one."""
    grown = product(quantity(now.kwh, "kwh"), Decimal(then.days))
    was = product(quantity(then.kwh, "kwh"), Decimal(now.days))
    percent = ratio(product(total(grown, was.copy_negate()), HUNDRED), was, 0) if was else None
    return Comparison(now.per_day(), then.per_day(), percent)


class Basis(StrEnum):
    """What a what-if stands on: screens label it."""

    REGISTERS = "registers"
    STATED_SHARE = "stated_share"


@dataclass(frozen=True, slots=True)
class WhatIf:
    """`difference_fen` is positive where time-of-use would have cost more."""

    basis: Basis
    share_at_night: Decimal | None
    without: Computation
    on_time_of_use: Computation

    @property
    def difference_fen(self) -> Fen:
        return self.on_time_of_use.total_fen - self.without.total_fen


def what_if_time_of_use(
    tariffs: Tariffs, supply: Supply, usage: Usage, *, share_at_night: Decimal | None = None,
) -> WhatIf:
    """The same month without and with residential time-of-use.

    From split registers, or from the customer's own stated share of valley hours (0 to 1). Raises PriceUnconfirmed
    while one of its prices is neither of high confidence nor confirmed, BadInput, TariffUnknown.
    """
    if supply.kind is not CustomerKind.RESIDENTIAL:
        raise BadInput("the choice is for residential accounts", field="kind")
    basis, split = Basis.REGISTERS, usage
    if share_at_night is not None:
        if not 0 <= share_at_night <= 1:
            raise BadInput("share_at_night is from 0 to 1", field="share_at_night")
        whole = usage.whole()
        night = rounded(product(whole, share_at_night), 0) if whole == whole.to_integral_value() else rounded(
            product(whole, share_at_night), 2)
        split = replace(usage, by_period={Period.PEAK: total(whole, night.copy_negate()), Period.VALLEY: night})
        basis = Basis.STATED_SHARE
    without = compute(tariffs, replace(supply, time_of_use=False), split)
    on_it = compute(tariffs, replace(supply, time_of_use=True), split)
    shaky = (*without.unconfirmed, *on_it.unconfirmed)
    if shaky:
        raise PriceUnconfirmed(f"{shaky[0].item} is not confirmed: no what-if is shown", item=shaky[0].item)
    return WhatIf(basis, share_at_night, without, on_it)
