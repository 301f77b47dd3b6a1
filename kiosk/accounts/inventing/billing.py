"""What invented accounts are billed: homes as the tariff engine computes it, shops by its rules at invented prices."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from kiosk import tariffs as engine
from kiosk.accounts.inventing.households import Household
from kiosk.money import Fen
from kiosk.tariffs import (
    AgentPrices,
    Confidence,
    CustomerKind,
    Line,
    MonthPrices,
    Parts,
    PenaltyKind,
    Period,
    Supply,
    Tariffs,
    Usage,
    Voltage,
)

_SHOP = Supply(CustomerKind.COMMERCIAL, voltage=Voltage.LOW, parts=Parts.SINGLE)
_HOMES = {on_tou: Supply(CustomerKind.RESIDENTIAL, time_of_use=on_tou) for on_tou in (False, True)}
_PENALTIES = {False: PenaltyKind.RESIDENTIAL, True: PenaltyKind.OTHER}


class Billing:
    """By `tariffs`; the agent-purchase price of each of `months` is made up, near what one was."""

    def __init__(self, tariffs: Tariffs, months: Iterable[date]) -> None:
        self._tariffs = tariffs
        self._prices = AgentPrices(
            MonthPrices(month, Voltage.LOW, Parts.SINGLE, _price(month), {}, None, None, None, "invented",
                        Confidence.NONE)
            for month in months)

    def lines(self, home: Household, month: date, kwh: int, before_kwh: int) -> tuple[Line, ...]:
        """For `kwh` of `month`, where the year had `before_kwh` already. Raises TariffUnknown."""
        split = {}
        if home.on_tou:
            peak, valley = split_kwh(kwh)
            split = {Period.PEAK: Decimal(peak), Period.VALLEY: Decimal(valley)}
        usage = Usage(month, Decimal(kwh), split, ytd_before=Decimal(before_kwh))
        return engine.compute(self._tariffs, _SHOP if home.shop else _HOMES[home.on_tou], usage, self._prices).lines

    def penalty(self, home: Household, unpaid: Fen, due: date, today: date) -> Fen:
        """What it carries if it is paid today."""
        if today <= due:
            return 0
        return engine.penalty(
            self._tariffs, _PENALTIES[home.shop], unpaid, due=due, paid=today, minimum_fen=0).total_fen


def split_kwh(kwh: int) -> tuple[int, int]:
    """Peak and valley of who is on time-of-use."""
    peak = kwh * 6 // 10
    return peak, kwh - peak


def _price(month: date) -> Decimal:
    return Decimal(6600 + (month.year * 12 + month.month) * 37 % 400).scaleb(-4)
