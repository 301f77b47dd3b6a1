"""The shipped worked examples, whose arithmetic is not the engine's, and files that are wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kiosk.cli.tariff import app
from kiosk.tariffs import BadTable, Tariffs, load_tariffs
from kiosk.tariffs.cases import KINDS, read_cases, run_cases

CASES = Path(__file__).with_name("tariff_cases.json")
IDS = [case["id"] for case in json.loads(CASES.read_text("utf-8"))["cases"]]
RESULTS = {
    result.id: result for result in run_cases(
        read_cases(CASES), load_tariffs(Path(__file__).parents[2] / "resources/standards/henan-demo/tariffs.json"))
}
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def case_file(*cases: dict[str, Any], **more: Any) -> Path:
        path = tmp_path / "cases.json"
        document = {"schema": "hall-domain/tariff_cases/0.1", "as_of": "2026-11-23", "cases": list(cases), **more}
        path.write_text(json.dumps(document, ensure_ascii=False), "utf-8")
        return path

    return case_file


def block(name: str = "X1", fen: int = 5600, **more: Any) -> dict[str, Any]:
    return {"id": name, "kind": "residential_tiered", "input": {"ytd_kwh_before": 0, "kwh": 100}, "expected_fen": fen,
            **more}


def run(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return result.exit_code, result.output


@pytest.mark.parametrize("name", IDS)
def test_a_worked_example_agrees(name: str) -> None:
    assert RESULTS[name].agrees, RESULTS[name]
    assert RESULTS[name].checks


def test_every_kind_that_is_shipped_is_known() -> None:
    assert {case["kind"] for case in json.loads(CASES.read_text("utf-8"))["cases"]} <= set(KINDS)


def test_a_line_a_case_and_exit_0_when_all_agree() -> None:
    code, output = run("cases", CASES)
    assert code == 0
    assert output.count("\n") == len(IDS) + 1
    assert "ok      T05 residential_tiered fen: expected 22800, computed 22800\n" in output


def test_one_that_differs_is_named_with_both_answers_and_fails(write: Write) -> None:
    # The published example S05 itself: it writes 2160 × 0.56 = 1193.6
    wrong = block("S05", 140100, tier_split=[["2160", "0.56"], ["340", "0.61"]])
    wrong["input"]["kwh"] = 2500
    code, output = run("cases", write(block(), wrong))
    assert code == 1
    assert "DIFFERS S05 residential_tiered fen: expected 140100, computed 141700\n" in output
    assert output.endswith("2 cases, 1 differ.\n")


def test_a_refusal_differs_from_every_answer(write: Write) -> None:
    farm = {"id": "A1", "kind": "agricultural", "input": {"kwh": 10}, "expected_fen": 500}
    large = {"id": "A2", "kind": "multi_occupancy", "input": {"ytd_kwh_before": 0, "kwh": 10}, "expected_fen": 560}
    code, output = run("cases", write(farm, large, block("A3", tariff="HN-RES-OLD")))
    assert code == 1
    assert "DIFFERS A1 agricultural refused: HN-AGR.price is not known (tariff_unknown)" in output
    assert "DIFFERS A2 multi_occupancy refused: HN-RES-MULTI.extra_kwh_per_month is not known" in output
    assert "DIFFERS A3 residential_tiered refused: HN-RES-OLD is not in force" in output


def test_answers_come_as_json(write: Write) -> None:
    code, output = run("cases", write(block(), block("X2", 1)), "--json")
    answer = json.loads(output)
    assert (code, answer["differ"]) == (1, 1)
    assert answer["cases"][1] == {
        "id": "X2", "kind": "residential_tiered", "agrees": False, "refused": None,
        "checks": [{"what": "fen", "expected": "1", "computed": "5600"}],
    }


def test_a_halls_whole_bills_are_checked_against_its_own_prices(write: Write, tmp_path: Path) -> None:
    prices = tmp_path / "prices.csv"
    prices.write_text("month,voltage,parts,price,source\n2026-01,<1kV,single,0.66,notice\n", "utf-8")
    shop = {"kind": "commercial", "month": "2026-01", "kwh": "1000", "voltage": "<1kV", "parts": "single"}
    home = {"kind": "residential", "month": "2026-10", "ytd_before": 2100,
            "readings": {"last": "1520.36", "this": "1620.36", "digits": 5}}
    file = write(
        {"id": "W1", "kind": "bill", "input": shop, "expected_fen": 66000},
        {"id": "W2", "kind": "bill", "input": home, "expected_fen": 5800,
         "expected_lines": {"tier1": 3360, "tier2": 2440}},
        {"id": "W3", "kind": "bill", "input": {**shop, "month": "2026-02"}, "expected_fen": 66000},
    )
    code, output = run("cases", file, "--prices", prices)
    assert code == 1
    assert [line.split()[0] for line in output.splitlines()] == ["ok", "ok", "DIFFERS", "3"]
    assert "no agent-purchase price for 2026-02" in output


@pytest.mark.parametrize(("content", "fault"), [
    ("{", "line 1, column 2: "), ("{}", "the whole: "),
    ('{"a": 1,\n "b": }', "line 2, column 7: "), ("[]", "the whole: "),
    ('{"cases": [], "cases": []}', "'cases' is there twice"), ('{"cases": [NaN]}', "NaN is not a number"),
    ("[" * 200_000, "the file: "), ("ÿ".encode("latin-1"), "line 1: is not UTF-8"),
])
def test_what_is_no_file_of_cases_says_where(tmp_path: Path, content: str | bytes, fault: str) -> None:
    path = tmp_path / "cases.json"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    code, output = run("cases", path)
    assert code == 1
    assert fault in output
    assert "nothing of it is used" in output


@pytest.mark.parametrize(("case", "fault"), [
    ({"id": "X"}, "cases[1].kind: is missing"), (7, "cases[1]: is missing"),
    (block(kind="residential_tierd"), "cases[1].kind: 'residential_tierd' is none of"),
    (block(expected_fen="56.00"), "cases[1].expected_fen: "),
    (block(expected_yuan="56.00"), "cases[1].expected_yuan: is not known here"),
    (block(input={"kwh": 100}), "cases[1].input.ytd_kwh_before: is missing"),
    (block(input={"kwh": "a", "ytd_kwh_before": 0}), "cases[1].input.kwh: is not a decimal number"),
    (block(input={"kwh": -1, "ytd_kwh_before": 0}), "cases[1].input.kwh: "), (block(on="soon"), "cases[1].on: "),
])
def test_a_faulty_case_says_which_key(write: Write, case: Any, fault: str) -> None:
    code, output = run("cases", write(case))
    assert code == 1
    assert fault in output


def test_all_faults_of_a_file_are_told_at_once(write: Write) -> None:
    with pytest.raises(BadTable) as refusal:
        read_cases(write(block(), block(), {"id": "Z"}, schema="mine", as_of="today", colour="red"))
    places = [fault.place for fault in refusal.value.faults]
    assert places == ["schema", "colour", "as_of", "cases[2].id", "cases[3].kind"]
    with pytest.raises(BadTable, match="nothing would be checked"):
        read_cases(write())


def test_a_broken_table_makes_the_shipped_examples_differ(changed: Callable[..., Tariffs]) -> None:
    def mistype(raw: dict[str, Any]) -> None:
        raw["residential_tiered"]["tiers"][1].update(price="0.16", adder_vs_tier1=None)

    wrong = {result.id for result in run_cases(read_cases(CASES), changed(mistype)) if not result.agrees}
    assert wrong == {"T04", "T05", "T09", "T11", "T12", "T13"}
