"""The year so far with residential time-of-use and without it: only from prices that somebody stands for. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from kiosk.accounts.model import Account, CustomerKind, Reading
from kiosk.accounts.understanding import TIERED, this_year
from kiosk.contract.accounts import MonthView, WhatIfView
from kiosk.errors import BadInput, Refused
from kiosk.tariffs import CustomerKind as TariffKind
from kiosk.tariffs import (
    Period,
    PriceUnconfirmed,
    Supply,
    Tariffs,
    TariffUnknown,
    Usage,
    what_if_time_of_use,
)

REGISTERS, STATED_SHARE = "registers", "stated_share"
_WH = Decimal(1000)


class NoWhatIf(Refused):
    """Nothing to compare: no blocks, no confirmed price, or no whole year so far."""

    code = "no_what_if"


def basis(account: Account, months: Sequence[MonthView], readings: Sequence[Reading], tariffs: Tariffs | None) -> str:
    """What a comparison can stand on: split registers, the customer's own stated share, or nothing (empty)."""
    for share, found in ((None, REGISTERS), (50, STATED_SHARE)):
        try:
            what_if(account, months, readings, tariffs, share)
        except (NoWhatIf, BadInput):
            continue
        return found
    return ""


def what_if(
    account: Account, months: Sequence[MonthView], readings: Sequence[Reading], tariffs: Tariffs | None,
    share_percent: int | None,
) -> WhatIfView:
    """`share_percent` of valley hours, 0 to 100; None for what the registers say. Raises NoWhatIf, BadInput."""
    so_far = this_year(months)
    if account.customer_kind is not CustomerKind.LV_RESIDENTIAL or account.tariff_code != TIERED or not so_far:
        raise NoWhatIf("this account has no blocks, or its year is not known from January on")
    if tariffs is None:
        raise NoWhatIf("this hub gives out no price table")
    before, without, on_it = Decimal(0), 0, 0
    for month in so_far:
        period, kwh = month.billing_period, Decimal(month.total_wh) / _WH
        usage = Usage(date(int(period[:4]), int(period[4:]), 1), kwh, ytd_before=before,
                      by_period={} if share_percent is not None else _registers(readings, period))
        try:
            found = what_if_time_of_use(
                tariffs, Supply(TariffKind.RESIDENTIAL), usage,
                share_at_night=None if share_percent is None else Decimal(share_percent) / 100)
        except (PriceUnconfirmed, TariffUnknown) as error:
            raise NoWhatIf(error.cause) from error
        without, on_it, before = without + found.without.total_fen, on_it + found.on_time_of_use.total_fen, before + kwh
    return WhatIfView(
        basis=REGISTERS if share_percent is None else STATED_SHARE, share_percent=share_percent, months=len(so_far),
        without_fen=without, with_fen=on_it, night=_night(tariffs), on_tou=account.on_tou)


def _night(tariffs: Tariffs) -> str:
    spans = tariffs.residential_tou_option[-1].periods
    return ", ".join(f"{span.from_}–{span.to}" for span in spans if span.code is Period.VALLEY)


def _registers(readings: Sequence[Reading], period: str) -> dict[Period, Decimal]:
    """Peak and valley of a month; its other hours are peak by the residential rule. Raises NoWhatIf without them."""
    of_month = [one for one in readings if one.billing_period == period]
    if not of_month or any(one.valley_wh is None or one.peak_wh is None for one in of_month):
        raise NoWhatIf("the meter has no split registers")
    valley = sum(one.valley_wh or 0 for one in of_month)
    peak = sum((one.peak_wh or 0) + (one.flat_wh or 0) + (one.critical_wh or 0) for one in of_month)
    return {Period.PEAK: Decimal(peak) / _WH, Period.VALLEY: Decimal(valley) / _WH}
