"""The fault matrix: each step of a payment, killed before and after it, with everything else that goes wrong.

Here the first runs of a pairwise cover of it; `KIOSK_PAYMENTS_RUNS=200` and `kiosk bench payments` play that whole, and
`kiosk bench payments --full` every cell. The judge is the gateway's own ledger.
"""

from __future__ import annotations

import os
from itertools import product
from pathlib import Path

import pytest

from tests.payments.matrix.cells import ALL, FAULTS, STEPS, pairwise
from tests.payments.matrix.playing import play

_MOST = int(os.environ.get("KIOSK_PAYMENTS_RUNS", "40"))


def test_the_matrix_is_whole():
    assert len(ALL) == len(STEPS) * 2 * len(FAULTS) * 2 == 616
    runs = pairwise(1000)
    assert {(run.cell.step, run.cell.fault) for run in runs} == set(product(STEPS, FAULTS))
    assert len(runs) <= 200


@pytest.mark.e2e
@pytest.mark.slow
@pytest.mark.log_errors("the database failed|the hub lost its ear")
def test_whatever_breaks_every_fen_is_settled_once_or_given_back(tmp_path: Path):
    """Four lanes at a time, each with a hub, a gateway and a terminal of its own."""
    runs = pairwise(_MOST)
    verdicts = play(runs, tmp_path)
    assert len(verdicts) == len(runs)
    assert [(one.run, one.wrong) for one in verdicts if one.wrong] == []
    assert [one.run for one in verdicts if not one.reached] == []
