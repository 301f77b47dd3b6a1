"""The fault matrix: each step of a payment, killed before and after it, with everything else that goes wrong.

Here a pairwise cover of it, as `kiosk bench payments` plays it too; `kiosk bench payments --full` plays every cell. The
judge is the gateway's own ledger.
"""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

import pytest

from bench.payments import runs_of
from tests.payments.matrix.cells import ALL, BILLINGS, FAULTS, PAYS, STEPS, pairwise
from tests.payments.matrix.playing import play

_MOST = 200
_SIDE_BY_SIDE = 2
"""So many times four lanes: a run waits more than it works."""


def test_the_matrix_is_whole():
    assert len(ALL) == len(STEPS) * 2 * len(FAULTS) * 2 == 616
    runs = pairwise(1000)
    assert {(run.cell.step, run.cell.fault) for run in runs} == set(product(STEPS, FAULTS))
    assert len(runs) <= _MOST


def test_six_seeds_in_a_row_pay_and_post_each_cell_in_each_way():
    for first in (1, 20):
        runs = [run for seed in range(first, first + 6) for run in runs_of(seed)]
        played = Counter((run.cell, run.pays, run.billing) for run in runs)
        assert set(played) == set(product(ALL, PAYS, BILLINGS)) and set(played.values()) == {1}


@pytest.mark.e2e
@pytest.mark.slow
@pytest.mark.log_errors("the database failed|the hub lost its ear")
def test_whatever_breaks_every_fen_is_settled_once_or_given_back(tmp_path: Path):
    """Each lane has a hub, a gateway and a terminal of its own."""
    runs = pairwise(_MOST)
    parts = [runs[n::_SIDE_BY_SIDE] for n in range(_SIDE_BY_SIDE)]
    with ThreadPoolExecutor(_SIDE_BY_SIDE) as pool:
        played = pool.map(lambda n: play(parts[n], tmp_path / str(n), turn=n), range(_SIDE_BY_SIDE))
        verdicts = [one for its in played for one in its]
    assert len(verdicts) == len(runs) > 100
    assert [(one.run, one.wrong) for one in verdicts if one.wrong] == []
    assert [one.run for one in verdicts if not one.reached] == []
