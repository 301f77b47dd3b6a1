"""From the press of "publish" at a console to the pixels of three terminals and a board, and off them again, with real
processes on one PostgreSQL; and whether the matrix of delivery says what the pixels show. At full size 50 notices."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from bench.measure import Figure, percentile
from kiosk.boot import SHIPPED_PACK
from tests.e2e.press_room import open_press_room
from tests.e2e.random_notices import play
from tests.e2e.screen import open_screen

FULL_ROUNDS = 25
_A_ROUND = 2
_SEED = 20261129
_SHOWN_MS, _GONE_MS = 1_000.0, 2_000.0


def measure(rounds: int) -> list[Figure]:
    """Times are to 50 ms, from a clerk's finger on: what the console, the hub and four screens take together."""
    count = _A_ROUND * rounds
    pack = json.loads(SHIPPED_PACK.read_text("utf-8"))["pack"]
    with tempfile.TemporaryDirectory(prefix="kiosk-announcements-") as name, open_screen() as buses, \
            open_press_room(Path(name) / "press", buses, pack) as room:
        account = play(room, count, _SEED)
    shown, gone = 1000 * percentile(account.shown, 0.95), 1000 * max(account.gone)
    return [
        Figure("announcement seen, p95", "ms", shown, _SHOWN_MS, bar=1.0, at_most=True, rounds=count),
        Figure("announcement gone, slowest", "ms", gone, _GONE_MS, bar=1.0, at_most=True, rounds=count),
        Figure("matrix ≠ pixels", "differences", float(len(account.differences)), float(account.compared), bar=0.0,
               at_most=True, rounds=count),
    ]
