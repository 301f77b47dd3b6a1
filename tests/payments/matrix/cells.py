"""What is tried: the steps of a payment, what strikes before or after each, with and without the notices' door."""

from __future__ import annotations

import itertools
import random
from dataclasses import dataclass

STEPS = (
    "opened", "dues", "precreate", "shown", "scanned", "query", "close", "captured", "receipt", "printed", "posted",
    "refund", "query_refund", "synced")
"""From the intent, which the hub takes, to the paper's fact, which it acknowledges; on the way a code that nobody pays
in its time, and money that the billing system will not have and that goes back.
"""
GOING_BACK = frozenset({"refund", "query_refund"})
AT_TERMINAL = frozenset({"opened", "scanned", "receipt", "printed", "synced"})
FAULTS = (
    "terminal_killed", "worker_killed", "reply_lost", "notice_twice", "notice_late", "paid_after_close",
    "close_times_out", "out_of_paper", "database_restarted", "two_workers", "lines_down")
CHANNELS = ("wechat", "alipay")
BILL, NEXT_BILL = "202609", "202610"
PAYS = ("a_bill", "a_part", "two_bills")
BILLINGS = ("at_once", "by_files")
"""A billing system that answers at once, or the real adapter by files and `kiosk sandbox-billing`."""


@dataclass(frozen=True, slots=True)
class Cell:
    """`after`: else before the step. `notices`: the hub takes the gateways' notices."""

    step: str
    after: bool
    fault: str
    notices: bool

    @property
    def victims(self) -> frozenset[str]:
        """Who is killed at that moment: whom the fault names, else whoever does the step."""
        match self.fault:
            case "terminal_killed":
                return frozenset({"terminal"})
            case "worker_killed":
                return frozenset({"worker"})
            case "database_restarted" | "two_workers" | "lines_down":
                return frozenset()
        return frozenset({"terminal" if self.step in AT_TERMINAL else "worker"})


@dataclass(frozen=True, slots=True)
class Run:
    """`postgres`: the hub's database; a restart needs one that can be restarted. `pays`: of PAYS, `billing`: BILLINGS.
    """

    cell: Cell
    channel: str
    postgres: bool
    pays: str
    billing: str

    @property
    def due(self) -> dict[str, int]:
        """Fen by bill, before anything is paid."""
        return {BILL: 5000, NEXT_BILL: 7000} if self.pays == "two_bills" else {BILL: 5000}

    @property
    def paid(self) -> dict[str, int]:
        """Fen by bill, of this payment."""
        return {BILL: 3000} if self.pays == "a_part" else self.due


ALL = tuple(Cell(*one) for one in itertools.product(STEPS, (False, True), FAULTS, (False, True)))


def drawn(place: int, seed: int, chance: random.Random) -> Run:
    """Of the cell at `place` in ALL: six seeds in a row pay and post it in each way, the rest is by chance."""
    cell = ALL[place]
    postgres = cell.fault == "database_restarted" or chance.random() < 0.5
    return Run(cell, chance.choice(CHANNELS), postgres, PAYS[(place + seed) % len(PAYS)],
               BILLINGS[(place // 2 + seed) % len(BILLINGS)])


def pairwise(most: int, seed: int = 20261128) -> list[Run]:
    """Runs that between them cover all pairs of values, greedily; `most` of them at most."""
    chance = random.Random(seed)
    axes = (STEPS, (False, True), FAULTS, (False, True), CHANNELS, (False, True), PAYS, BILLINGS)
    pairs = list(itertools.combinations(range(len(axes)), 2))
    wanted = {(a, x, b, y) for a, b in pairs for x in axes[a] for y in axes[b]}
    wanted -= {(2, "database_restarted", 5, False)}
    runs: list[Run] = []
    while wanted and len(runs) < most:
        best: tuple[int, Run, set[tuple[int, object, int, object]]] | None = None
        for _ in range(60):
            a, x, b, y = chance.choice(sorted(wanted, key=str))
            values = [chance.choice(axis) for axis in axes]
            values[a], values[b] = x, y
            if values[2] == "database_restarted":
                values[5] = True
            covers = {(p, values[p], q, values[q]) for p, q in pairs} & wanted
            run = Run(Cell(*values[:4]), *values[4:])  # type: ignore[arg-type]
            if best is None or len(covers) > best[0]:
                best = len(covers), run, covers
        assert best is not None
        runs.append(best[1])
        wanted -= best[2]
    return runs
