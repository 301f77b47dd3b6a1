"""The table's rules beside prices: power factor, late payment, meters, government funds."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Any

from pydantic import Field, model_validator

from kiosk.tariffs.exact import plain
from kiosk.tariffs.grounds import Confidence, Entry, Number, Stated

Rate = Annotated[Number, Field(ge=0, lt=1)]
"""A share of the unpaid amount, a day."""
STEP = Decimal("0.01")


class PowerFactorStandard(Entry):
    std: str
    for_: str = ""

    @model_validator(mode="before")
    @classmethod
    def _for_is_a_word_of_python(cls, value: object) -> object:
        return {("for_" if key == "for" else key): item for key, item in value.items()} if isinstance(
            value, dict) else value


class PowerFactorTable(Stated):
    """功率因数调整电费 (水电财字〔83〕215号): percent of the base by standard and power factor; below 0 a credit."""

    id: str = "POWER_FACTOR"
    standards: tuple[PowerFactorStandard, ...]
    pf_formula: str
    base: str
    tables_pct: dict[str, tuple[tuple[Number, Number], ...]]
    sign: str

    @model_validator(mode="after")
    def _sound(self) -> PowerFactorTable:
        if {standard.std for standard in self.standards} != set(self.tables_pct):
            raise ValueError("standards and tables_pct name the same standards")
        for standard, rows in self.tables_pct.items():
            for (factor, percent), (lower, more) in pairwise(rows):
                if factor - lower != STEP or more < percent:
                    raise ValueError(f"tables_pct {standard}: {plain(lower)} does not go on from {plain(factor)}")
            if dict(rows).get(Decimal(standard)) != 0:
                raise ValueError(f"tables_pct {standard}: at the standard itself it is 0")
        return self


class MinimumPenalty(Entry):
    """Fen; null is not known. Its confidence is its own, not that of the rates."""

    rule_1996: Annotated[int, Field(ge=0, strict=True)] | None
    rule_2024: Annotated[int, Field(ge=0, strict=True)] | None
    confidence: Confidence = Confidence.NONE


class DayCount(Stated):
    rule: str
    cross_year: str
    alternative: str = ""


class LatePenalty(Stated):
    """电费违约金, 供电营业规则: simple, a day, on what is unpaid."""

    id: str
    name_zh: str
    name_en: str
    residential_per_day: Rate
    other_same_year_per_day: Rate
    other_cross_year_per_day: Rate
    accrual: str
    minimum_fen: MinimumPenalty
    statutory_band: str
    day_count: DayCount


class MeterRule(Stated):
    rollover: str
    multiplier: str


class Fund(Entry):
    name: str
    fen_per_kwh: Number | None
    confidence: Confidence = Confidence.NONE


class Funds(Stated):
    """政府性基金及附加: for staff; the amount that a bill needs comes with the month's agent-purchase prices."""

    id: str
    items: tuple[Fund, ...]


class Disconnection(Stated):
    """When supply may be cut and comes back; days and hours, for staff and the reconnection clock."""

    overdue_days_before: int
    requires: str
    notice_days: dict[str, Any]
    repeat_notice_minutes_before: int
    reconnect_hours_after_payment: int
