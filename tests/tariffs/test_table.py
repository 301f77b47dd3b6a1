"""A table that is wrong says where; what nobody stands for is marked, and kept from customers."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from kiosk.tariffs import BadTable, CustomerKind, Supply, Tariffs, Usage, compute, load_tariffs
from kiosk.tariffs.grounds import Grounds
from kiosk.tariffs.signing import sign as sign_item
from kiosk.tariffs.table import unknowns

Json = dict[str, Any]
Changed = Callable[[Callable[[Json], None]], Tariffs]
ChangedFile = Callable[[Callable[[Json], None]], Path]


def tier(raw: Json, number: int) -> Json:
    found: Json = raw["residential_tiered"]["tiers"][number - 1]
    return found


def second_version(raw: Json) -> None:
    first = raw["residential_tiered"]
    raw["residential_tiered"] = [first, {**first, "effective_from": "2027-01-01"}]


def february(raw: Json) -> Json:
    found: Json = raw["commercial_industrial"]["tou"][1]["periods"][1]
    return found


@pytest.mark.parametrize(("edit", "fault"), [
    (lambda raw: raw.pop("late_penalty"), "late_penalty: is missing"),
    (lambda raw: raw.update(colour="red"), "the whole: colour is not known here"),
    (lambda raw: raw.update(schema="mine"), "the whole: schema is 'mine'"),
    (lambda raw: tier(raw, 2).update(price="0,61"), "residential_tiered[1].tiers[2].price: is not a decimal number"),
    (lambda raw: tier(raw, 2).update(price="61"), "residential_tiered[1]: tier 2: 0.56 + 0.05 is not its price"),
    (lambda raw: tier(raw, 2).update(price="161"), "residential_tiered[1].tiers[2].price: Input should be less"),
    (lambda raw: tier(raw, 2).update(price="0.60"), "tier 2: 0.56 + 0.05 is not its price"),
    (lambda raw: tier(raw, 2).update(annual_kwh_from_exclusive=2161), "tier 2 does not begin where tier 1 ends"),
    (lambda raw: tier(raw, 1).update(monthly_equiv_kwh=170), "tier 1: 12 × 170 is not 2160"),
    (lambda raw: tier(raw, 3).update(annual_kwh_to_inclusive=9000), "the last has no upper bound"),
    (lambda raw: raw["residential_tiered"].update(efective_to="2027-01-01"), "efective_to is not known here"),
    (lambda raw: raw["residential_tiered"].update(confidence="sure"), "residential_tiered[1].confidence: "),
    (lambda raw: raw["residential_tiered"].update(confirmed_by="张三"), "confirmed_by and confirmed_on belong"),
    (lambda raw: raw["residential_tiered"].update(effective_to="2012-06-30"), "effective_to lies before effective"),
    (second_version, "residential_tiered: two versions are in force on the same day"),
    (lambda raw: raw["low_income_free_kwh"].update(free_kwh_per_month=15), "refund_fen_per_month is not"),
    (lambda raw: raw["commercial_industrial"]["tou"][1].update(effective_from="2024-05-01"),
     "commercial_industrial.tou: two"),
    (lambda raw: february(raw).update(months=[3]), "name each month once"),
    (lambda raw: february(raw).update(peak=["16:00-23:00"]), "23:00 lies in no period"),
    (lambda raw: february(raw).update(peak=["15:00-24:00"]), "overlaps peak"),
    (lambda raw: february(raw).update(peak=["16-24"]), "is not a time such as 07:00"),
    (lambda raw: raw["power_factor_adjustment"]["tables_pct"]["0.90"].pop(20), "tables_pct 0.90: "),
    (lambda raw: raw["power_factor_adjustment"]["tables_pct"]["0.85"][18].__setitem__(1, "5.50"), "tables_pct 0.85: "),
    (lambda raw: raw["late_penalty"].update(residential_per_day="1"), "late_penalty[1].residential_per_day: "),
    (lambda raw: raw["residential_tou_option"]["adders"].pop("valley"), "periods and adders name peak and valley"),
])
def test_a_fault_says_where(changed_file: ChangedFile, edit: Callable[[Json], None], fault: str) -> None:
    with pytest.raises(BadTable) as refusal:
        load_tariffs(changed_file(edit))
    told = [f"{one.place}: {one.reason}" for one in refusal.value.faults]
    assert any(fault in line for line in told), told


def test_faults_come_together(changed_file: ChangedFile) -> None:
    def edit(raw: Json) -> None:
        tier(raw, 1).update(price="free")
        raw["late_penalty"].update(residential_per_day="x")

    with pytest.raises(BadTable, match=r"residential_tiered\[1\]\.tiers\[1\]\.price.*and 1 more") as refusal:
        load_tariffs(changed_file(edit))
    assert len(refusal.value.faults) == 2


def test_a_key_that_is_there_twice_is_no_matter_of_luck(tmp_path: Path, shipped: Path) -> None:
    path = tmp_path / "tariffs.json"
    twice = shipped.read_text("utf-8").replace('"price": "0.61"', '"price": "0.62", "price": "0.61"', 1)
    path.write_text(twice, "utf-8")
    with pytest.raises(BadTable, match="'price' is there twice"):
        load_tariffs(path)
    with pytest.raises(BadTable, match="cannot be read"):
        load_tariffs(tmp_path / "none.json")


def test_the_shipped_table_holds_no_number_that_a_float_could_spoil(shipped: Path) -> None:
    def floats(value: Any) -> list[float]:
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        return [value] if isinstance(value, float) else [one for item in inner for one in floats(item)]

    assert floats(json.loads(shipped.read_text("utf-8"))) == []


def test_what_nobody_has_stated_is_listed_by_name(tariffs: Tariffs) -> None:
    assert list(unknowns(tariffs))[:4] == [
        "HN-AGR.price", "HN-RES-MULTI.extra_kwh_per_month", "HN-TOU-2022.periods.critical",
        "LATE.minimum_fen.rule_2024",
    ]


def test_the_shipped_table_tells_customers_no_more_than_it_may(tariffs: Tariffs) -> None:
    told = {one.item for one in tariffs.statements() if one.certain}
    assert told == {
        "ROUNDING", "HN-RES-TIER", "HN-RES-LOWINC", "LATE", "LATE.day_count", "HN-TOU-2024", "METER",
    }


def test_a_signature_lapses_with_what_it_was_given_for(changed: Changed) -> None:
    def sign_and(edit: Callable[[Json], None]) -> Callable[[Json], None]:
        def change(raw: Json) -> None:
            sign_item(raw, "HN-RES-SHARED", "张三", date(2026, 12, 1))
            edit(raw["residential_shared_meter"])

        return change

    def grounds(edit: Callable[[Json], None]) -> Grounds:
        [found] = [one for one in changed(sign_and(edit)).statements() if one.item == "HN-RES-SHARED"]
        return found

    untouched = grounds(lambda part: part.update(price_note="explained better"))
    assert (untouched.certain, untouched.confirmed_by, untouched.lapsed) == (True, "张三", None)
    dearer = grounds(lambda part: part.update(price="0.5690"))
    assert (dearer.certain, dearer.confirmed_by, dearer.lapsed) == (False, None, "张三")
    assert not grounds(lambda part: part.update(effective_from="2027-01-01")).certain
    assert not grounds(lambda part: part.pop("confirmed_content")).certain
    with pytest.raises(BadTable, match="found out"):
        grounds(lambda part: part.update(price="0.5690", signature_fits=True))


def test_a_signature_makes_a_weak_price_a_fact(changed: Changed, tariffs: Tariffs) -> None:
    shared, usage = Supply(CustomerKind.SHARED_METER), Usage(date(2026, 10, 1), Decimal(1000))
    weak = compute(tariffs, shared, usage)
    assert (weak.total_fen, weak.confirmed, weak.for_customers()) == (56800, False, None)
    assert weak.as_json()["unconfirmed"] == [{"item": "HN-RES-SHARED", "confidence": "low", "source": ["GK"]}]

    def sign(raw: Json) -> None:
        sign_item(raw, "HN-RES-SHARED", "张三", date(2026, 12, 1))

    signed = compute(changed(sign), shared, usage)
    assert signed.for_customers() is signed
