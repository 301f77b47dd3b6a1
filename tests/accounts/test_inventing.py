"""Invented counties: the same seed the same county, believable, and in the form that is imported."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from kiosk.accounts import AccountBook
from kiosk.accounts.importing import extract_files, import_file
from kiosk.accounts.inventing import KNOWN, write_extract
from kiosk.money import parse_yuan
from kiosk.tariffs import CustomerKind, Period, Supply, Usage, compute, load_tariffs
from tests.fixtures.hub import Hub

AS_OF = datetime(2026, 11, 10, 4, tzinfo=UTC)
TARIFFS = load_tariffs(Path(__file__).parents[2] / "resources/standards/henan-demo/tariffs.json")
Rows = dict[str, list[dict[str, str]]]


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_extract(tmp_path_factory.mktemp("county"), 300, AS_OF, TARIFFS, seed=7)


@pytest.fixture(scope="module")
def rows(county: Path) -> Rows:
    return {file.stem: list(csv.DictReader(file.read_text("utf-8").splitlines())) for file in county.glob("*.csv")}


def test_the_same_seed_makes_the_same_county_and_a_larger_one_begins_with_it(county: Path, tmp_path: Path):
    again = write_extract(tmp_path / "a", 40, AS_OF, TARIFFS, seed=7)
    other = write_extract(tmp_path / "b", 40, AS_OF, TARIFFS, seed=8)
    for file in again.iterdir():
        text = file.read_text("utf-8")
        assert (county / file.name).read_text("utf-8").startswith(text)
        assert text != (other / file.name).read_text("utf-8")


def test_a_meters_number_can_be_typed_at_the_keypad_and_is_no_accounts(rows: Rows):
    meters, accounts = {row["meter_no"] for row in rows["meters"]}, {row["account_no"] for row in rows["accounts"]}
    assert len(meters) == len(rows["meters"])
    assert all(meter.isascii() and meter.isdecimal() and len(meter) == 14 for meter in meters)
    assert not meters & (accounts | {row["old_no"] for row in rows["accounts"]})


def test_registers_go_on_from_where_they_stood_and_explain_what_was_used(rows: Rows):
    multiplier = {row["meter_no"]: int(row["multiplier"]) for row in rows["meters"]}
    last: dict[str, int] = {}
    used: defaultdict[tuple[str, str], int] = defaultdict(int)
    rollovers = 0
    for row in rows["readings"]:
        before, after = int(row["prev_reading"]), int(row["curr_reading"])
        assert last.get(row["meter_no"], before) == before
        rollovers += after < before
        assert int(row["total_kwh"]) == (after - before) % 100_000 * multiplier[row["meter_no"]]
        last[row["meter_no"]] = after
        used[row["account_no"], row["billing_period"]] += int(row["total_kwh"])
    assert rollovers > 0
    assert len(multiplier) > len(rows["accounts"])  # some were changed
    for bill in rows["bills"]:
        assert used[bill["account_no"], bill["billing_period"]] == int(bill["total_kwh"])
        lines = [line.split("|") for line in bill["lines"].split(";") if line]
        assert parse_yuan(bill["billed"]) == sum(parse_yuan(amount) for *_, amount in lines)


def test_a_homes_bill_is_what_the_tariff_engine_computes(rows: Rows):
    on_tou = {row["account_no"]: row["on_tou"] == "1" for row in rows["accounts"] if row["customer_kind"] == "03"}
    split = {(row["account_no"], row["billing_period"]): (row["peak_kwh"], row["valley_kwh"])
             for row in rows["readings"]}
    before: defaultdict[tuple[str, str], Decimal] = defaultdict(Decimal)
    seen = [0, 0]
    for bill in rows["bills"]:
        number, period = bill["account_no"], bill["billing_period"]
        if number not in on_tou:
            continue
        kwh, year = Decimal(bill["total_kwh"]), (number, period[:4])
        parts = {}
        if on_tou[number]:
            if sum(map(Decimal, split[number, period])) != kwh:
                before[year] += kwh
                continue  # its meter was changed in this month: two readings
            parts = dict(zip((Period.PEAK, Period.VALLEY), map(Decimal, split[number, period]), strict=True))
        month = date(int(period[:4]), int(period[4:]), 1)
        usage = Usage(month, kwh, parts, ytd_before=before[year])
        said = compute(TARIFFS, Supply(CustomerKind.RESIDENTIAL, time_of_use=on_tou[number]), usage)
        assert [(line.zh, line.amount_fen) for line in said.lines] == [
            (label, parse_yuan(amount)) for label, _, _, amount in (
                one.split("|") for one in bill["lines"].split(";") if one)], bill
        before[year] += kwh
        seen[on_tou[number]] += 1
    assert min(seen) > 100


def test_a_year_has_its_seasons_and_some_homes_stand_empty(rows: Rows):
    homes = {row["account_no"] for row in rows["accounts"] if row["customer_kind"] == "03"}
    by_month: defaultdict[str, int] = defaultdict(int)
    by_home: defaultdict[str, int] = defaultdict(int)
    for row in rows["readings"]:
        if row["account_no"] in homes:
            by_month[row["billing_period"][4:]] += int(row["total_kwh"])
            by_home[row["account_no"]] += int(row["total_kwh"])
    assert min(by_month["07"], by_month["08"], by_month["01"]) > 1.3 * max(by_month["04"], by_month["10"])
    quiet = sum(total < 24 * 60 for total in by_home.values())
    assert 0.03 < quiet / len(homes) < 0.3
    assert {len(row["account_no"]) for row in rows["accounts"]} == {13}


def test_it_is_imported_without_a_bad_row_and_the_known_accounts_are_as_told(hub: Hub, county: Path):
    for file in extract_files(county):
        outcome = import_file(hub.services, file, AS_OF)
        assert (outcome.bad, outcome.written) == ((), outcome.rows)
    with hub.services.database.read() as connection:
        book = AccountBook(connection, hub.services.hall)
        for known in KNOWN:
            card = book.card(known.account_no)
            assert card.name == f"*{known.customer_name[-1]}"
            [meter] = [one.meter_no for one in book.meters(known.account_no) if one.removed_on is None]
            assert book.card(meter).account_no == known.account_no
            assert (len(card.dues.bills), card.dues.supply == "cut") == (known.unpaid, known.cut)
            assert len(book.bills(known.account_no)) == 24
            assert len(book.readings(known.account_no)) == 24 + known.meter_changed
