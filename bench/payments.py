"""The fault matrix of a payment: violations, of which there may be none, and how long money is under way after a blow.

The full size plays every cell once a round and writes `docs/payments-faults.md`.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from bench.guarding import guarded
from bench.measure import Figure
from kiosk import __version__
from tests.payments.matrix.cells import ALL, FAULTS, STEPS, drawn, pairwise
from tests.payments.matrix.lane import SECONDS, Verdict
from tests.payments.matrix.playing import play

SEEDS = 25
REPORT = Path(__file__).resolve().parent.parent / "docs/payments-faults.md"
_PAIRWISE = 200


def measure(rounds: int) -> list[Figure]:
    """A pairwise cover, once whatever `rounds`."""
    with tempfile.TemporaryDirectory(dir=guarded()) as folder:
        return _figures(play(pairwise(_PAIRWISE), Path(folder)), 1)


def measure_all(rounds: int) -> list[Figure]:
    """Every cell, once a seed."""
    verdicts: list[Verdict] = []
    began = time.monotonic()

    def tell(verdict: Verdict) -> None:
        verdicts.append(verdict)
        if verdict.wrong or not verdict.reached or len(verdicts) % 20 == 0:
            print(f"{len(verdicts)} runs, {time.monotonic() - began:.0f} s: {verdict}", file=sys.stderr, flush=True)
            _report(verdicts, rounds)

    for seed in range(1, rounds + 1):
        chance = random.Random(seed)
        runs = [drawn(cell, chance) for cell in ALL]
        chance.shuffle(runs)
        with tempfile.TemporaryDirectory(dir=guarded()) as folder:
            play(runs, Path(folder), turn=seed, done=tell)
    _report(verdicts, rounds)
    return _figures(verdicts, rounds)


def _figures(verdicts: Sequence[Verdict], rounds: int) -> list[Figure]:
    wrong = sum(bool(one.wrong) for one in verdicts)
    slowest = max((one.seconds for one in verdicts), default=0.0)
    return [
        Figure("payments: wrong of all runs", "runs", wrong, len(verdicts), bar=0.0, at_most=True, rounds=rounds),
        Figure("payments: longest under way", "s", slowest, SECONDS, bar=1.0, at_most=True, rounds=rounds),
    ]


def _report(verdicts: Sequence[Verdict], seeds: int) -> None:
    runs: Counter[tuple[str, bool, str]] = Counter()
    wrong: Counter[tuple[str, bool, str]] = Counter()
    for one in verdicts:
        at = (one.run.cell.step, one.run.cell.after, one.run.cell.fault)
        runs[at] += 1
        wrong[at] += bool(one.wrong)
    seconds = sorted(one.seconds for one in verdicts)
    lines = [
        "# Faults of payments", "",
        "Written by `kiosk bench payments --full`. Each step of a payment, from the intent that the hub takes to the",
        "paper's fact that it acknowledges, is struck before and after it; every cell with and without the gateways'",
        "notices, by turns on SQLite and PostgreSQL, by WeChat Pay and Alipay, with extra money given back or put on",
        "the balance. The gateway's own ledger is the judge: a bill is settled at most once; every captured yuan is",
        "settled or given back within 60 s; captured − refunded = settled; no unpaid bill shows as paid; one original",
        "receipt.", "",
        f"- {datetime.now(UTC):%Y-%m-%d %H:%M} UTC, version {__version__}",
        f"- {len(verdicts):,} of {seeds * len(ALL):,} runs ({len(ALL)} cells, {seeds} seeds), "
        f"{sum(wrong.values())} violations; {sum(not one.reached for one in verdicts)} ended before their moment came",
        f"- from the blow until the books were at rest: median {seconds[len(seconds) // 2]:.1f} s, "
        f"longest {seconds[-1]:.1f} s", "",
        "Runs / violations:", "",
        "| | " + " | ".join(fault.replace("_", " ") for fault in FAULTS) + " |", "|---" * (len(FAULTS) + 1) + "|"]
    for step in STEPS:
        for after in (False, True):
            cells = (f"{runs[step, after, fault]} / {wrong[step, after, fault]}" for fault in FAULTS)
            lines.append(f"| {'after' if after else 'before'} {step} | " + " | ".join(cells) + " |")
    REPORT.write_text("\n".join(lines) + "\n", "utf-8")
