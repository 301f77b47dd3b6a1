"""`docs/payments-faults.csv`: what each whole seed of the payments' fault matrix came to, a line each.

A seed takes half an hour, so they gather over days; a seed that is played again takes the place of its line.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from bench.payments_results import ROOT, Result

LEDGER = ROOT / "docs/payments-faults.csv"


@dataclass(frozen=True, slots=True)
class Seed:
    """`code`: by which states of it, joined by `+`. `not_reached`: runs that ended before their moment came, after
    every further try. Runs that paid a part of a bill, or two bills, and that posted through the adapter by files; none
    where the matrix did not have them yet. Seconds from blow and money until the books were at rest.
    """

    seed: int
    day: str
    code: str
    runs: int
    violations: int
    not_reached: int
    median_seconds: float
    longest_seconds: float
    a_part: int
    two_bills: int
    by_files: int


def whole(results: Iterable[Result], runs: int) -> list[Seed]:
    """The seeds of which all `runs` stand in `results`."""
    by_seed: dict[int, list[Result]] = defaultdict(list)
    for one in results:
        by_seed[one.seed].append(one)
    return [_summed(seed, its) for seed, its in sorted(by_seed.items()) if len(its) == runs]


def kept(file: Path = LEDGER) -> list[Seed]:
    """Raises ValueError or TypeError where a line is not one of these."""
    if not file.exists():
        return []
    with file.open(encoding="utf-8", newline="") as lines:
        return [Seed(**{
            one.name: _KINDS[one.type](row.get(one.name, "0")) for one in fields(Seed)})  # type: ignore[index]
            for row in csv.DictReader(lines)]


def keep(seeds: Sequence[Seed], file: Path = LEDGER) -> list[Seed]:
    """With what stood there before; what stands there now."""
    known = {one.seed: one for one in (*kept(file), *seeds)}
    standing = [known[seed] for seed in sorted(known)]
    if not seeds:
        return standing
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, [one.name for one in fields(Seed)], lineterminator="\n")
        writer.writeheader()
        writer.writerows(map(asdict, standing))
    return standing


def _summed(seed: int, its: Sequence[Result]) -> Seed:
    seconds = sorted(one.seconds for one in its if one.reached) or [0.0]  # nothing was struck in the others
    return Seed(
        seed, max(one.at for one in its)[:10], "+".join(sorted({one.code for one in its})), len(its),
        sum(bool(one.wrong) for one in its), sum(not one.reached for one in its),
        seconds[len(seconds) // 2], seconds[-1], sum(one.pays == "a_part" for one in its),
        sum(one.pays == "two_bills" for one in its), sum(one.billing == "by_files" for one in its))


_KINDS = {"int": int, "str": str, "float": float}
