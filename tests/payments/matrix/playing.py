"""Many runs over four lanes beside each other: with and without notices, on SQLite and on PostgreSQL."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

from tests.payments.matrix.cells import Run
from tests.payments.matrix.lane import Lane, Verdict, open_lane

POLICIES = ("to_balance", "refund")


def play(
    runs: Sequence[Run], folder: Path, *, turn: int = 0, done: Callable[[Verdict], None] = lambda verdict: None,
) -> list[Verdict]:
    """`turn`: which lanes give extra money back, and which put it on the balance, alternates with it."""
    parts = {
        (notices, postgres): [run for run in runs if (run.cell.notices, run.postgres) == (notices, postgres)]
        for notices, postgres in itertools.product((False, True), repeat=2)}
    wanted = [kind for kind, its in parts.items() if its]

    def opened(kind: tuple[bool, bool]) -> Lane:
        notices, postgres = kind
        return stack.enter_context(open_lane(
            folder / f"{int(notices)}{int(postgres)}", notices=notices, postgres=postgres,
            policy=POLICIES[(notices + postgres + turn) % 2]))

    def played(kind: tuple[bool, bool], lane: Lane) -> list[Verdict]:
        verdicts = []
        for run in parts[kind]:
            verdicts.append(lane.play(run))
            done(verdicts[-1])
        return verdicts

    with ExitStack() as stack, ThreadPoolExecutor(4) as pool:
        lanes = list(pool.map(opened, wanted))  # all of them, before a run restarts the database of two
        return [one for its in pool.map(played, wanted, lanes) for one in its]
