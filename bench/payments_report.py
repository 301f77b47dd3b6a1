"""`docs/payments-faults.md`: how many runs of the fault matrix there were, when, by which code, and what was wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bench.payments_results import ROOT, Result, state_of_code
from kiosk import __version__
from tests.payments.matrix.cells import ALL, FAULTS, STEPS

REPORT = ROOT / "docs/payments-faults.md"
_ABOUT = """\
Written by `kiosk bench payments --full`. Each step of a payment, from the intent that the hub takes to the
paper's fact that it acknowledges, is struck before and after it; every cell with and without the gateways'
notices, by turns on SQLite and PostgreSQL, by WeChat Pay and Alipay, with extra money given back or put on
the balance. The gateway's own ledger is the judge: a bill is settled at most once; every captured yuan is
settled or given back within 60 s; captured − refunded = settled; no unpaid bill shows as paid; one original
receipt. A seed is each of the cells once; with `--results FILE` a run that was interrupted goes on.
"""


def write(results: Sequence[Result], to: Path = REPORT) -> None:
    """Nothing where there is nothing to tell."""
    from bench.payments import runs_of

    if not results:
        return
    runs: Counter[tuple[str, bool, str]] = Counter()
    wrong: Counter[tuple[str, bool, str]] = Counter()
    by_seed = {seed: runs_of(seed) for seed in {one.seed for one in results}}
    for one in results:
        cell = by_seed[one.seed][one.place].cell
        runs[cell.step, cell.after, cell.fault] += 1
        wrong[cell.step, cell.after, cell.fault] += bool(one.wrong)
    per_seed = Counter(one.seed for one in results)
    whole = sum(count == len(ALL) for count in per_seed.values())
    seconds = sorted(one.seconds for one in results)
    now = sum(one.code == state_of_code() for one in results)
    lines = [
        "# Faults of payments", "", _ABOUT,
        f"- {len(results):,} runs of {len(ALL)} cells: {whole} whole seeds"
        + (f", {len(per_seed) - whole} in part" if len(per_seed) > whole else ""),
        f"- played from {min(one.at for one in results)} to {max(one.at for one in results)}, version {__version__}; "
        f"{now:,} of them by the code as it is with this report, "
        f"{len({one.code for one in results})} states of it in all",
        f"- {sum(wrong.values())} violations; {sum(not one.reached for one in results)} ended before their moment came",
        f"- from the blow until the books were at rest: median {seconds[len(seconds) // 2]:.1f} s, "
        f"longest {seconds[-1]:.1f} s", "",
        "Runs / violations:", "",
        "| | " + " | ".join(fault.replace("_", " ") for fault in FAULTS) + " |", "|---" * (len(FAULTS) + 1) + "|"]
    for step in STEPS:
        for after in (False, True):
            cells = (f"{runs[step, after, fault]} / {wrong[step, after, fault]}" for fault in FAULTS)
            lines.append(f"| {'after' if after else 'before'} {step} | " + " | ".join(cells) + " |")
    to.write_text("\n".join(lines) + "\n", "utf-8")
