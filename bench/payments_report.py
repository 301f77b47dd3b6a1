"""`docs/payments-faults.md`: how many runs of the fault matrix there were, when, by which code, and what was wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bench.payments_results import ROOT, Result, state_of_code
from bench.payments_seeds import LEDGER, Seed, keep, whole
from kiosk import __version__
from tests.payments.matrix.cells import ALL, FAULTS, STEPS

REPORT = ROOT / "docs/payments-faults.md"
_ABOUT = """\
Written by `kiosk bench payments --full`, from [payments-faults.csv](payments-faults.csv). Each step of a payment, from
the intent that the hub takes to the paper's fact that it acknowledges, is struck before and after it; every cell with
and without the gateways' notices, by turns on SQLite and PostgreSQL, by WeChat Pay and Alipay, with extra money given
back or put on the balance. A third of a seed's runs each pays a bill, a part of one, or two together; half of them post
to a billing system that answers at once, half by the product's adapter by files to `kiosk sandbox-billing`, a process
that is killed where lines are down. Six seeds in a row play each cell in all six of these ways. The gateway's own
ledger is the judge: a bill is settled at most once; every captured yuan is settled or given back within 60 s; captured
− refunded = settled; no unpaid bill shows as paid; one original receipt; and the billing system's ledger holds what we
posted, once. A seed is each of the cells once, in an order, by channels and on databases of its own; seeds gather over
days, and with `--results FILE` one that was interrupted goes on.
"""


def write(results: Sequence[Result], to: Path = REPORT, ledger: Path = LEDGER) -> None:
    """What of `results` makes whole seeds, beside those of before. Nothing where there is no whole seed."""
    if not (seeds := keep(whole(results, len(ALL)), ledger)):
        return
    ours = sum(state_of_code() in one.code.split("+") for one in seeds)
    wrong = sum(one.violations for one in seeds)
    lines = [
        "# Faults of payments", "", _ABOUT,
        f"- {len(seeds)} seeds of {len(ALL)} cells ({len(STEPS)} steps, before and after, {len(FAULTS)} faults, with "
        f"and without notices): {sum(one.runs for one in seeds):,} runs",
        f"- of them {sum(one.a_part for one in seeds):,} paid a part of a bill, "
        f"{sum(one.two_bills for one in seeds):,} two bills together, the others one bill; "
        f"{sum(one.by_files for one in seeds):,} posted by files",
        f"- {wrong} violations; {sum(one.not_reached for one in seeds)} ended before their moment came",
        f"- played {_days(seeds)}, version {__version__}; {ours} seeds by the code as it was when this was written",
        f"- from the blow until the books were at rest: longest {max(one.longest_seconds for one in seeds):.1f} s", "",
        "- steps: " + ", ".join(f"`{step}`" for step in STEPS),
        "- faults: " + ", ".join(fault.replace("_", " ") for fault in FAULTS), "",
        "| seed | day | code | runs | violations | not reached | median s | longest s "
        "| a part | two bills | by files |", "|---|---|---|---|---|---|---|---|---|---|---|", *map(_line, seeds)]
    to.write_text("\n".join(lines) + "\n", "utf-8")


def _days(seeds: Sequence[Seed]) -> str:
    first, last = min(one.day for one in seeds), max(one.day for one in seeds)
    return f"on {first}" if first == last else f"from {first} to {last}"


def _line(one: Seed) -> str:
    return (f"| {one.seed} | {one.day} | {one.code} | {one.runs} | {one.violations} | {one.not_reached} "
            f"| {one.median_seconds:.1f} | {one.longest_seconds:.1f} "
            f"| {one.a_part} | {one.two_bills} | {one.by_files} |")
