"""The table's residential part, as it is stated."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field, model_validator

from kiosk.tariffs.exact import plain, product, total
from kiosk.tariffs.grounds import Confidence, Entry, Grounds, Number, Stated
from kiosk.tariffs.hours import Span

MONTHS = Decimal(12)
Price = Annotated[Number, Field(ge=0, lt=100)]
"""Yuan a kWh."""


class Rounding(Stated):
    """Each amount line is computed exactly and rounded once, half up, to the fen."""

    id: str = "ROUNDING"
    rule: str


class Tier(Entry):
    """From above one bound up to and with the other, kWh a year: 2,160 kWh exactly is still tier 1."""

    tier: int
    annual_kwh_from_exclusive: Annotated[Number, Field(ge=0)]
    annual_kwh_to_inclusive: Annotated[Number, Field(gt=0)] | None
    monthly_equiv_kwh: Annotated[Number, Field(gt=0)] | None
    price: Price
    adder_vs_tier1: Number | None = None


class PartialYear(Stated):
    """Tiers of a year in which the account was open for fewer months: monthly equivalent times these months."""

    rule: str


class BlockTariff(Stated):
    """阶梯电价: one calendar year accumulates, nothing is carried over to the next."""

    id: str
    name_zh: str
    name_en: str
    cycle: Literal["calendar_year"]
    tiers: Annotated[tuple[Tier, ...], Field(min_length=1)]
    boundary: str
    partial_year: PartialYear | None = None

    @model_validator(mode="after")
    def _one_ladder(self) -> BlockTariff:
        if self.tiers[0].annual_kwh_from_exclusive != 0 or self.tiers[-1].annual_kwh_to_inclusive is not None:
            raise ValueError("tiers begin at 0 and the last has no upper bound")
        for number, (low, high) in enumerate(pairwise(self.tiers), 1):
            if low.tier != number or high.tier != number + 1:
                raise ValueError("tiers are numbered 1, 2, 3 …")
            edge = low.annual_kwh_to_inclusive
            if edge != high.annual_kwh_from_exclusive or edge is None or edge <= low.annual_kwh_from_exclusive:
                raise ValueError(f"tier {high.tier} does not begin where tier {low.tier} ends")
            if low.monthly_equiv_kwh is not None and product(low.monthly_equiv_kwh, MONTHS) != edge:
                raise ValueError(f"tier {low.tier}: 12 × {plain(low.monthly_equiv_kwh)} is not {plain(edge)}")
        for tier in self.tiers:
            adder = tier.adder_vs_tier1
            if adder is not None and total(self.tiers[0].price, adder) != tier.price:
                raise ValueError(f"tier {tier.tier}: {plain(self.tiers[0].price)} + {plain(adder)} is not its price")
        return self


class FlatPrice(Stated):
    """One price for every kWh; None where nobody has stated it."""

    id: str
    name_zh: str
    name_en: str = ""
    price: Price | None


class LargeHousehold(Stated):
    """多人口家庭: the allowance raises every tier's bound. The quantity's confidence is its own."""

    id: str
    name_zh: str
    name_en: str
    legal_basis: str
    min_persons: Annotated[int, Field(gt=0)]
    persons_basis: str
    conditions: tuple[str, ...]
    validity_months: int
    registration_window: dict[str, str]
    channels: tuple[str, ...]
    materials: tuple[str, ...]
    extra_kwh_per_month: Annotated[Number, Field(gt=0)] | None
    extra_kwh_confidence: Confidence = Confidence.NONE

    def quantity_grounds(self) -> Grounds:
        return self.grounds(self.id)._replace(confidence=self.extra_kwh_confidence)


class LowIncome(Stated):
    """低保、特困供养: charged as everybody, refunded a quarter later (先征后返)."""

    id: str
    name_zh: str
    free_kwh_per_month: Annotated[Number, Field(gt=0)]
    price_used: Price
    refund_fen_per_month: Annotated[int, Field(gt=0, strict=True)]
    mechanism: str
    refund_cycle: Literal["quarter"]

    @model_validator(mode="after")
    def _refund_follows(self) -> LowIncome:
        if product(self.free_kwh_per_month, self.price_used, Decimal(100)) != self.refund_fen_per_month:
            raise ValueError("refund_fen_per_month is not free_kwh_per_month × price_used")
        return self


class ResidentialTimeOfUse(Stated):
    """居民峰谷: what the customer chose; adders on each kWh of a period, on top of the block price."""

    id: str
    name_zh: str
    optional: bool
    min_term_months: int
    periods: tuple[Span, ...]
    adders: dict[Literal["peak", "valley"], Number]
    method: str

    @model_validator(mode="after")
    def _both_periods(self) -> ResidentialTimeOfUse:
        if set(self.adders) != {"peak", "valley"} or {span.code for span in self.periods} != {"peak", "valley"}:
            raise ValueError("periods and adders name peak and valley")
        return self
