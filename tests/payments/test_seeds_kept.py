"""The fault matrix's whole seeds gather in one file; one in part is none."""

from __future__ import annotations

from pathlib import Path

from bench.payments_report import write
from bench.payments_results import Result
from bench.payments_seeds import kept
from tests.payments.matrix.cells import ALL, BILLINGS, PAYS


def _seed(
    seed: int, runs: int = len(ALL), *, code: str = "0a1b2c3d", wrong: int = 0, day: str = "2026-11-30",
) -> list[Result]:
    return [
        Result(seed, place, PAYS[place % 3], BILLINGS[place % 2], ("one original",) * (place < wrong), place != 5,
               place / 100, f"{day}T10:00:00", code)
        for place in range(runs)]


def test_whole_seeds_gather_and_one_in_part_is_none(tmp_path: Path):
    report, ledger = tmp_path / "report.md", tmp_path / "seeds.csv"
    write([*_seed(3), *_seed(4, len(ALL) - 1)], report, ledger)
    assert [(one.seed, one.runs, one.violations, one.not_reached) for one in kept(ledger)] == [(3, 616, 0, 1)]
    write([*_seed(4, day="2026-12-01"), *_seed(3, code="ffffffff", wrong=2)], report, ledger)
    assert [(one.seed, one.day, one.code, one.violations) for one in kept(ledger)] == [
        (3, "2026-11-30", "ffffffff", 2), (4, "2026-12-01", "0a1b2c3d", 0)]
    said = report.read_text("utf-8")
    assert "2 seeds of 616 cells" in said and "1,232 runs" in said and "2 violations" in said
    assert "| 3 | 2026-11-30 | ffffffff | 616 | 2 | 1 | 3.1 | 6.2 | 205 | 205 | 308 |" in said
    assert "of them 410 paid a part of a bill, 410 two bills together" in said and "616 posted by files" in said


def test_without_a_whole_seed_nothing_is_written(tmp_path: Path):
    report, ledger = tmp_path / "report.md", tmp_path / "seeds.csv"
    write(_seed(1, 10), report, ledger)
    assert not report.exists() and not ledger.exists()
    write(_seed(1), report, ledger)
    before = report.read_text("utf-8")
    write(_seed(2, 10), report, ledger)
    assert report.read_text("utf-8") == before and [one.seed for one in kept(ledger)] == [1]


def test_a_line_of_before_parts_and_files_had_none_of_them(tmp_path: Path):
    ledger = tmp_path / "seeds.csv"
    ledger.write_text("seed,day,code,runs,violations,not_reached,median_seconds,longest_seconds\n"
                      "1,2026-11-30,6882a041,616,0,1,2.3,12.07\n")
    (one,) = kept(ledger)
    assert (one.longest_seconds, one.a_part, one.two_bills, one.by_files) == (12.07, 0, 0, 0)
