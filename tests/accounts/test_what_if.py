"""What if on time-of-use: from registers or a stated share, and never from a price that nobody stands for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.accounts.model import CustomerKind, Reading
from kiosk.accounts.understanding import months_of
from kiosk.accounts.what_if import NoWhatIf, basis, what_if
from kiosk.tariffs import Confidence
from tests.accounts.test_understanding import HOME, TABLE, months

SURE = TABLE.model_copy(update={"residential_tou_option": tuple(
    one.model_copy(update={"confidence": Confidence.HIGH}) for one in TABLE.residential_tou_option)})
YEAR = months_of(months(*[200] * 10), [])


def split(period: str, peak: int, valley: int | None) -> Reading:
    return Reading(period, "41M001", date(2026, 11, 1), 0, 200_000, 200_000, peak_wh=peak * 1000,
                   valley_wh=None if valley is None else valley * 1000)


REGISTERS = [split(f"2026{month:02d}", 120, 80) for month in range(1, 11)]


def test_registers_say_what_peak_and_valley_hours_used() -> None:
    found = what_if(HOME, YEAR, REGISTERS, SURE, None)
    assert (found.basis, found.months, found.without_fen) == ("registers", 10, 200 * 10 * 56)
    assert found.night == "22:00–08:00"
    assert found.with_fen - found.without_fen == 10 * (120 * 3 - 80 * 12)


@pytest.mark.parametrize(("share", "change"), [(0, 10 * 600), (20, 0), (100, -10 * 2400)])
def test_a_stated_share_stands_in_for_registers(share: int, change: int) -> None:
    found = what_if(HOME, YEAR, [], SURE, share)
    assert (found.basis, found.share_percent, found.with_fen - found.without_fen) == ("stated_share", share, change)


def test_an_unconfirmed_price_compares_nothing() -> None:
    with pytest.raises(NoWhatIf):
        what_if(HOME, YEAR, REGISTERS, TABLE, 40)
    assert [basis(HOME, YEAR, REGISTERS, table) for table in (TABLE, None, SURE)] == ["", "", "registers"]


@pytest.mark.parametrize(("account", "year"), [
    (replace(HOME, customer_kind=CustomerKind.LV_NON_RESIDENTIAL), YEAR), (HOME, []),
    (HOME, months_of(months(200, first="202603"), []))])
def test_who_has_no_blocks_or_no_whole_year_compares_nothing(account, year) -> None:
    assert basis(account, year, REGISTERS, SURE) == ""


def test_a_meter_that_does_not_split_leaves_the_customers_word() -> None:
    assert basis(HOME, YEAR, [], SURE) == "stated_share"
    assert basis(HOME, YEAR, [*REGISTERS[1:], split("202601", 200, None)], SURE) == "stated_share"
