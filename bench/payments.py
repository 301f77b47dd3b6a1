"""The fault matrix of a payment: violations, of which there may be none, and how long money is under way after a blow.

The full size plays every cell once a seed, each in a process of its own, and writes `docs/payments-faults.md`, where
whole seeds gather. With a file of results it goes on where it was interrupted: a run that stands there is not played
again.
"""

from __future__ import annotations

import logging
import multiprocessing
import random
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from pathlib import Path

from bench import payments_report as report
from bench.guarding import guarded
from bench.measure import Figure
from bench.payments_results import Result, Results, here, state_of_code
from tests.fixtures.disk import quick_disk
from tests.payments.matrix.cells import ALL, Run, drawn, pairwise
from tests.payments.matrix.lane import SECONDS, Verdict
from tests.payments.matrix.playing import play

SEEDS = 25
_PAIRWISE = 200
_AT_ONCE = 2
"""Seeds; four lanes each."""
_TRIES = 3
_TELL_SECONDS = 60.0


def measure(rounds: int) -> list[Figure]:
    """A pairwise cover, once whatever `rounds`."""
    with tempfile.TemporaryDirectory(dir=guarded(quick_disk())) as folder:
        verdicts = play(pairwise(_PAIRWISE), Path(folder))
        return _figures(verdicts, 1)


def measure_all(rounds: int) -> list[Figure]:
    """Every cell, once a seed, from nothing."""
    return measure_seeds(range(1, rounds + 1), guarded(quick_disk()) / "results.jsonl")


def measure_seeds(seeds: Iterable[int], file: Path) -> list[Figure]:
    """What of `seeds` does not stand in `file` yet; figures and report are of all that stands there then."""
    guarded(quick_disk())
    results, began = Results(file), time.monotonic()
    missing = {seed: results.missing(seed, len(ALL)) for seed in seeds}
    whole = sum(len(places) for places in missing.values())
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(_AT_ONCE, mp_context=context, max_tasks_per_child=1) as pool:
        under_way = {pool.submit(_play_seed, seed, file) for seed, places in missing.items() if places}
        while under_way:
            over, under_way = wait(under_way, timeout=_TELL_SECONDS, return_when=FIRST_COMPLETED)
            results.read()
            report.write(results.all())
            left = sum(len(results.missing(seed, len(ALL))) for seed in missing)
            print(f"{whole - left:,} of {whole:,} runs, {time.monotonic() - began:,.0f} s", file=sys.stderr, flush=True)
            for one in over:
                one.result()
    report.write(results.all())
    return _figures(results.all(), len(results.seeds()))


def runs_of(seed: int) -> list[Run]:
    """Every cell, in an order and with all the rest that the seed alone decides."""
    chance = random.Random(seed)
    runs = [drawn(place, seed, chance) for place in range(len(ALL))]
    chance.shuffle(runs)
    return runs


def _play_seed(seed: int, file: Path) -> None:
    """A machine that gives way under a run (never a verdict) is set up anew, and what is missing played."""
    logging.disable(logging.CRITICAL)  # a database that is away fills pages
    runs, results, code = runs_of(seed), Results(file), state_of_code()

    def keep(verdict: Verdict) -> None:
        run = verdict.run
        results.add(Result(seed, runs.index(run), run.pays, run.billing, verdict.wrong, verdict.reached,
                           round(verdict.seconds, 2), here(), code))
        if verdict.wrong or not verdict.reached:
            print(f"seed {seed}: {verdict}", file=sys.stderr, flush=True)

    for tries in range(1, _TRIES + 1):
        missing = [runs[place] for place in results.missing(seed, len(runs))]
        try:
            with tempfile.TemporaryDirectory(dir=guarded(quick_disk()), ignore_cleanup_errors=True) as folder:
                play(missing, Path(folder), turn=seed, done=keep)
            return
        except Exception as error:
            print(f"seed {seed}: the lanes fell, {type(error).__name__}: {error}", file=sys.stderr, flush=True)
            if tries == _TRIES:
                raise


def _figures(verdicts: Sequence[Verdict | Result], rounds: int) -> list[Figure]:
    wrong = sum(bool(one.wrong) for one in verdicts)
    slowest = max((one.seconds for one in verdicts if one.reached), default=0.0)  # nothing was struck in the others
    return [
        Figure("payments: wrong of all runs", "runs", wrong, len(verdicts), bar=0.0, at_most=True, rounds=rounds),
        Figure("payments: longest under way", "s", slowest, SECONDS, bar=1.0, at_most=True, rounds=rounds),
    ]
