"""Many runs over four lanes beside each other: with and without notices, on SQLite and on PostgreSQL."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.payments.matrix.cells import Run
from tests.payments.matrix.lane import Verdict, open_lane

POLICIES = ("to_balance", "refund")


def play(
    runs: Sequence[Run], folder: Path, *, turn: int = 0, done: Callable[[Verdict], None] = lambda verdict: None,
) -> list[Verdict]:
    """`turn`: which lanes give extra money back, and which put it on the balance, alternates with it."""

    def lane(notices: bool, postgres: bool) -> list[Verdict]:
        its = [run for run in runs if (run.cell.notices, run.postgres) == (notices, postgres)]
        policy, verdicts = POLICIES[(notices + postgres + turn) % 2], []
        if its:
            with open_lane(
                    folder / f"{int(notices)}{int(postgres)}", notices=notices, postgres=postgres,
                    policy=policy) as opened:
                for run in its:
                    verdicts.append(opened.play(run))
                    done(verdicts[-1])
        return verdicts

    with ThreadPoolExecutor(4) as pool:
        lanes = pool.map(lane, *zip(*itertools.product((False, True), repeat=2), strict=True))
        return [one for its in lanes for one in its]
