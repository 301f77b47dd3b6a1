"""Cells as a spreadsheet leaves them: forgiven where nothing was lost, refused by name where it was."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.accounts.importing import cells
from kiosk.accounts.importing.cells import BadCell, tidy
from kiosk.money import yuan

WIDE = str.maketrans("0123456789.,-", "０１２３４５６７８９．，－")


@given(st.from_regex(r"\A([0-9]{10}|[0-9]{13})\Z"), st.booleans(), st.sampled_from(['="{}"', "'{}", " {}\u3000", "{}"]))
def test_an_account_number_keeps_every_digit_whatever_surrounds_it(number: str, wide: bool, form: str):
    assert cells.account_no(tidy(form.format(number.translate(WIDE) if wide else number))) == number


@given(st.integers(-10**12, 10**12), st.booleans(), st.sampled_from(["{}", "¥{}", "{}元", " {} "]))
def test_yuan_come_back_to_the_fen(fen: int, wide: bool, form: str):
    text = yuan(fen).translate(WIDE) if wide else yuan(fen)
    if not (text.startswith(("-", "－")) and "¥" in form):
        assert cells.yuan(tidy(form.format(text))) == str(fen)


@given(st.integers(0, 10**14))
def test_energy_comes_back_to_the_watt_hour(wh: int):
    assert cells.energy(f"{wh // 1000:,}.{wh % 1000:03d}") == str(wh) or wh >= 10**15


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)), st.sampled_from([
    "%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d", "%Y年%m月%d日", "%Y-%m-%d 00:00:00", "{d.year}/{d.month}/{d.day}",
    "{d.year}年{d.month}月{d.day}日"]))
def test_a_day_is_read_in_all_its_forms(on: date, form: str):
    assert cells.day(form.format(d=on) if "{" in form else on.strftime(form)) == on.isoformat()
    assert cells.period(f"{on:%Y}年{on.month}月" if on.year >= 1990 else "199001")


@given(st.text(max_size=40))
def test_no_cell_does_anything_but_convert_or_say_why_not(cell: str):
    for convert in (cells.account_no, cells.yuan, cells.energy, cells.day, cells.period, cells.flag, cells.moment,
                    cells.lines, cells.amounts, cells.words(20), cells.whole(1, 9)):
        try:
            value = convert(tidy(cell))
        except BadCell as fault:
            assert len(cell) < 6 or cell not in str(fault)
        else:
            assert value is not None and "\t" not in str(value) and "\n" not in str(value)


@pytest.mark.parametrize(("convert", "cell"), [
    (cells.account_no, "4.10123E+12"), (cells.account_no, "4.10123456789E+12"), (cells.account_no, "410123456789"),
    (cells.account_no, "4101234567890.0"), (cells.yuan, "1.2E+3"), (cells.yuan, "12,34.50"), (cells.yuan, "0.005"),
    (cells.energy, "1.2345"), (cells.day, "2026-02-30"), (cells.day, "46000"), (cells.day, "11/3/2026"),
    (cells.period, "202613"), (cells.flag, "maybe"), (cells.lines, "居民第一档|1|2"), (cells.whole(1, 9), "10"),
])
def test_what_lost_something_or_may_mean_two_things_is_refused(convert: cells.Convert, cell: str):
    with pytest.raises(BadCell):
        convert(cell)


def test_scientific_notation_is_refused_by_name():
    with pytest.raises(BadCell, match="scientific notation"):
        cells.account_no("4.10123E+12")


def test_a_days_neighbours_are_other_days():
    assert cells.day("2026-03-01") != cells.day((date(2026, 3, 1) - timedelta(days=1)).isoformat())
