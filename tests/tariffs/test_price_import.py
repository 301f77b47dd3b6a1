"""代理购电: a month's table as CSV, taken in whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.cli.app import run_command
from kiosk.cli.tariff import app
from kiosk.tariffs import AgentPrices, BadTable, Confidence, Parts, Period, Voltage, read_prices
from kiosk.tariffs.import_prices import load_prices
from kiosk.tariffs.price_file import write_prices

HEADER = "month,voltage,parts,price,critical,peak,flat,valley,funds,capacity,demand,source,confidence\n"
ROW = "2026-01,<1kV,single,0.65,1.182,1.01,0.65,0.375,0.028,,,notice,high\n"
CHINESE = (
    "月份,电压等级,用电分类,电度用电价格,高峰,平时,低谷,政府性基金及附加,变压器容量,最大需量,来源\n"
    "2026年1月,1-10(20)千伏,两部制,0.62,0.95,0.62,0.39,0.028,20,32,公告\n"
)
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def hall(tmp_path: Path) -> Path:
    return tmp_path / "agent_prices.csv"


@pytest.fixture
def take(tmp_path: Path, hall: Path) -> Run:
    def run(content: str | bytes, *options: str) -> tuple[int, str]:
        file = tmp_path / "month.csv"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        result = CliRunner().invoke(app, ["import", str(file), "--into", str(hall), *options])
        return result.exit_code, result.output

    return run


def test_a_month_is_taken_in_and_again_changes_nothing(take: Run, hall: Path) -> None:
    assert take(HEADER + ROW) == (
        0, "agent-purchase price 2026-01 <1kV single\n1 added, 0 replaced, 0 unchanged.\n")
    before = hall.read_bytes()
    assert take(HEADER + ROW) == (0, "0 added, 0 replaced, 1 unchanged.\n")
    assert hall.read_bytes() == before
    row = load_prices(hall).at(date(2026, 1, 31), Voltage.LOW, Parts.SINGLE)
    assert (row.of(Period.CRITICAL), row.of(None)) == (Decimal("1.182"), Decimal("0.65"))
    assert row.of_funds() == Decimal("0.028")


@pytest.mark.parametrize("data", [
    CHINESE.encode("utf-8"), CHINESE.encode("utf-8-sig"), CHINESE.encode("gb18030"),
    CHINESE.replace("\n", "\r\n").encode("gb18030"),
    CHINESE.replace(",", "\t").encode(), CHINESE.replace(",", ";").encode(),
    CHINESE.replace("2026年1月", '" 2026/1/1 "').replace("0.62", '"0.62 "').encode() + b",,,,,,,,,,\r\n\r\n",
])
def test_the_habits_of_spreadsheets_are_forgiven(data: bytes) -> None:
    (line, row), = read_prices(data, "x.csv")
    assert (line, row.month, row.voltage, row.parts) == (2, date(2026, 1, 1), Voltage.MEDIUM, Parts.TWO)
    assert (row.plain, row.capacity, row.source) == (Decimal("0.62"), Decimal(20), "公告")
    assert row.confidence is Confidence.NONE


def test_what_is_written_is_read_back() -> None:
    rows = [row for _, row in read_prices((HEADER + ROW).encode(), "x")] + [
        row for _, row in read_prices(CHINESE.encode(), "x")]
    prices = AgentPrices(rows)
    assert tuple(row for _, row in read_prices(write_prices(prices).encode(), "x")) == prices.rows


@pytest.mark.parametrize(("content", "faults"), [
    (HEADER + ROW.replace("1.01", "101"), ["line 2, column 6 (peak): '101' is not between 0 and 10"]),
    (HEADER + ROW.replace("1.01", "1,01"), ["line 2 (row): has more cells than the header"]),
    (HEADER + ROW.replace("1.01", "-1"), ["line 2, column 6 (peak): '-1' is not between 0 and 10"]),
    (HEADER + ROW.replace("1.01", "=1+1"), ["line 2, column 6 (peak): '=1+1' is not a decimal number such as"]),
    (HEADER + ROW.replace("2026-01", "Jan-26"), ["line 2, column 1 (month): 'Jan-26' is not a month such as 2026"]),
    (HEADER + ROW.replace("2026-01", "2026-13"), ["line 2, column 1 (month): '2026-13' is not a month such as"]),
    (HEADER + ROW.replace("<1kV", "low"), ["line 2, column 2 (voltage): 'low' is none of <1kV, 1-10kV, 35kV, "]),
    (HEADER + ROW.replace("notice", ""), ["line 2, column 12 (source): is empty"]),
    (HEADER + ROW + ROW, ["line 3: is the same month, voltage and parts as line 2"]),
    (HEADER + "2026-01,<1kV,single,,,,,,,,,notice,\n", ["line 2, column 4 (price): no price at all stands in this"]),
    (HEADER, ["line 2: there is no row"]), ("", ["line 1: the column month is missing"]),
    (HEADER.replace("peak", "peek") + ROW, ["line 1, column 6: 'peek' is not a column known here"]),
    (HEADER.replace("peak", "flat") + ROW, ["line 1, column 7: 'flat' is there twice"]),
    (HEADER + '"2026-01,<1kV\n', ["line 2: unexpected end of data"]),
    (b"\xff\xfe\x00m", ["the file: is neither UTF-8 nor GB18030 text: save it as CSV UTF-8"]),
])
def test_a_fault_says_its_line_and_column_and_nothing_is_taken(
    take: Run, hall: Path, content: str | bytes, faults: list[str],
) -> None:
    code, output = take(content)
    assert code == 1
    for fault in faults:
        assert f"month.csv: {fault}" in output
    assert not hall.exists()


def test_a_fault_after_a_cell_of_two_lines_names_the_line_where_its_row_begins() -> None:
    content = HEADER + ROW.replace("notice", '"a\nnotice"') + ROW.replace("2026-01", "2026-02").replace("0.375", "x")
    with pytest.raises(BadTable) as refusal:
        read_prices(content.encode(), "x")
    assert [fault.place for fault in refusal.value.faults] == ["line 4, column 8 (valley)"]


def test_a_price_that_says_otherwise_needs_to_be_told_to_replace(take: Run, hall: Path) -> None:
    take(HEADER + ROW)
    other = HEADER + ROW.replace("1.01", "1.0099")
    code, output = take(other)
    assert code == 1
    assert "line 2: agent-purchase price 2026-01 <1kV single is there already and says otherwise" in output
    assert take(other, "--replace", "--dry-run")[1].endswith("0 added, 1 replaced, 0 unchanged; nothing was written.\n")
    assert "1.0099" not in hall.read_text("utf-8")
    assert take(other, "--replace")[0] == 0
    assert "1.0099" in hall.read_text("utf-8")


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "month.csv").write_text(HEADER + ROW, "utf-8")
    into = tmp_path / "nowhere" / "prices.csv"
    assert run_command(["tariff", "import", str(tmp_path / "month.csv"), "--into", str(into)]) == 1
    assert "prices.csv cannot be written: No such file or directory (bad_input; field=into)" in capsys.readouterr().err


def test_a_price_that_does_not_float_with_the_others_is_doubted(take: Run) -> None:
    code, output = take(HEADER + ROW.replace("1.01", "1.10"))
    assert code == 0
    assert "month.csv: line 2: peak − flat floats on 0.6250, flat − valley on 0.5000" in output


def test_the_report_comes_as_json(take: Run) -> None:
    code, output = take(HEADER + ROW, "--json")
    assert code == 0
    assert json.loads(output) == {
        "added": ["agent-purchase price 2026-01 <1kV single"], "replaced": [], "unchanged": 0, "written": True,
        "doubts": [],
    }
    code, output = take(HEADER.replace("peak", "peek") + ROW, "--json")
    assert (code, json.loads(output)["faults"][0]["place"]) == (1, "line 1, column 6")


def test_a_missing_month_is_refused_by_name(take: Run, hall: Path, capsys: pytest.CaptureFixture[str]) -> None:
    take(HEADER + ROW)
    shop = ["tariff", "compute", "commercial", "--voltage", "<1kV", "--parts", "single", "--kwh", "10",
            "--prices", str(hall)]
    assert run_command([*shop, "--month", "2026-01", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["total_fen"] == 650
    assert run_command([*shop, "--month", "2026-02"]) == 1
    assert "no agent-purchase price for 2026-02: import that month's table (price_missing" in capsys.readouterr().err
