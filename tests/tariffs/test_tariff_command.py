"""`kiosk tariff` as a technician meets it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.cli.app import run_command

Kiosk = Callable[..., tuple[int, str, str]]


@pytest.fixture
def kiosk(capsys: pytest.CaptureFixture[str]) -> Kiosk:
    def run(*arguments: str | Path) -> tuple[int, str, str]:
        code = run_command(["tariff", *(str(argument) for argument in arguments)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_a_bill_with_lines_arithmetic_and_source(kiosk: Kiosk) -> None:
    code, out, _ = kiosk("compute", "residential", "--month", "2026-10", "--kwh", "300", "--ytd", "3000", "--json")
    answer = json.loads(out)
    assert (code, answer["total_fen"], answer["total"], answer["confirmed"]) == (0, 22800, "228.00", True)
    assert answer["arithmetic"] == "73.20 + 154.80 = 228.00"
    assert answer["lines"][0] == {
        "code": "tier2", "label": {"zh": "第二档电量", "en": "Tier 2 energy"}, "quantity": "120", "unit": "kWh",
        "price": "0.61", "exact_yuan": "73.2", "amount_fen": 7320, "arithmetic": "120 × 0.61 = 73.2",
        "source": ["S03", "S04", "S05"], "confidence": "high", "confirmed": True, "rests_on": ["HN-RES-TIER"],
    }


def test_people_read_the_same_as_a_table(kiosk: Kiosk) -> None:
    code, out, _ = kiosk(
        "compute", "residential", "--month", "2026-10", "--peak", "120", "--valley", "80", "--time-of-use")
    assert code == 0
    assert "第一档电量 Tier 1 energy" in out
    assert "200 × 0.56 = 112" in out
    assert "80 × -0.12 = -9.6" in out
    assert "106.00" in out
    assert "unconfirmed: HN-RES-TOU (confidence low): staff only" in out


def test_readings_stand_for_energy(kiosk: Kiosk) -> None:
    code, out, _ = kiosk("compute", "residential", "--month", "2026-10", "--last", "99990", "--this", "10",
                         "--digits", "5", "--multiplier", "2", "--json")
    assert (code, json.loads(out)["total_fen"]) == (0, 40 * 56)


def test_nothing_used_costs_nothing(kiosk: Kiosk) -> None:
    _, out, _ = kiosk("compute", "residential", "--month", "2026-10", "--kwh", "0", "--json")
    answer: dict[str, Any] = json.loads(out)
    assert (answer["lines"], answer["total_fen"]) == ([], 0)


@pytest.mark.parametrize(("arguments", "says"), [
    (("residential", "--month", "2026-1", "--kwh", "1"), "month: is not a month such as 2026-10"),
    (("residential", "--month", "2026-10", "--kwh", "1e3"), "kwh: is not a decimal number"),
    (("residential", "--month", "2026-10", "--kwh", "-3"), "kwh: "),
    (("residential", "--month", "2026-10"), "no energy is stated"),
    (("residential", "--month", "2026-10", "--this", "3"), "readings.last: "),
    (("residential", "--month", "2026-10", "--kwh", "1", "--time-of-use"), "needs split registers: peak, valley"),
    (("agricultural", "--month", "2026-10", "--kwh", "1"), "HN-AGR.price is not known (tariff_unknown"),
    (("commercial", "--month", "2026-10", "--kwh", "1"), "a commercial account needs its voltage"),
])
def test_what_is_not_stated_is_refused_by_name(kiosk: Kiosk, arguments: tuple[str, ...], says: str) -> None:
    code, out, err = kiosk("compute", *arguments)
    assert (code, out) == (1, "")
    assert says in err
    assert "Traceback" not in err


def test_a_penalty_to_a_day(kiosk: Kiosk) -> None:
    code, out, _ = kiosk("penalty", "other", "--unpaid", "5,000.00", "--due", "2025-12-20", "--paid", "2026-01-10",
                         "--json")
    assert (code, json.loads(out)["total_fen"]) == (0, 26000)
    code, out, _ = kiosk("penalty", "residential", "--unpaid", "30", "--due", "2026-01-05", "--paid", "2026-01-10",
                         "--minimum", "1", "--json")
    assert (code, json.loads(out)["total_fen"]) == (0, 100)


def test_a_table_shows_what_nobody_stands_for(kiosk: Kiosk, shipped: Path) -> None:
    code, out, _ = kiosk("check", shipped)
    assert code == 0
    assert "unknown: HN-AGR.price\n" in out
    assert "pending: " in out
    answer = json.loads(kiosk("check", shipped, "--json")[1])
    unconfirmed = [one["item"] for one in answer["statements"] if not one["confirmed"]]
    assert "HN-RES-TOU" in unconfirmed
    assert "HN-RES-TIER" not in unconfirmed


def test_whoever_confirms_an_item_confirms_what_it_says_today(kiosk: Kiosk, changed_file: Callable[..., Path]) -> None:
    path = changed_file(lambda raw: None)

    def told() -> dict[str, Any]:
        [found] = [one for one in json.loads(kiosk("check", path, "--json")[1])["statements"]
                   if one["item"] == "HN-RES-TOU"]
        return found

    assert not told()["confirmed"]
    code, out, _ = kiosk("confirm", "HN-RES-TOU", "--by", "张三", "--on", "2026-12-01", "--tariffs", path)
    assert (code, out) == (0, "HN-RES-TOU: confirmed by 张三 on 2026-12-01.\n")
    assert (told()["confirmed"], told()["confirmed_by"]) == (True, "张三")
    path.write_text(path.read_text("utf-8").replace('"+0.03"', '"+0.04"'), "utf-8")
    assert (told()["confirmed"], told()["lapsed"]) == (False, "张三")
    assert kiosk("confirm", "HN-NONE", "--by", "张三", "--tariffs", path)[0] == 1


def test_a_faulty_table_is_told_by_key(kiosk: Kiosk, changed_file: Callable[..., Path]) -> None:
    path = changed_file(lambda raw: raw["late_penalty"].update(residential_per_day="x"))
    code, _, err = kiosk("check", path)
    assert code == 1
    assert "tariffs.json: late_penalty[1].residential_per_day: is not a decimal number" in err
