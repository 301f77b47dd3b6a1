"""A terminal's start, as a process: to home drawn after a touch at its first frame, and to a ticket being possible."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.limits import bare_window
from bench.measure import Figure, median

_PROBE = "bench.start_probe"


def measure(rounds: int) -> list[Figure]:
    home, ready, bare = [], [], []
    with tempfile.TemporaryDirectory() as name:
        settings = Path(name) / "kiosk.toml"
        settings.write_text(f'[terminal]\ndata_dir = "{name}/data"\n[printer]\nkind = "none"\n', "utf-8")
        _run([sys.executable, bare_window.__file__])
        _probe(settings)  # the store, the key and the compiled files are there from the second start on
        for _ in range(rounds):
            bare.append(float(_run([sys.executable, bare_window.__file__])))
            said = _probe(settings)
            home.append(said["home"])
            ready.append(said["ready"])
    limit = median(bare)
    return [
        Figure("start_to_home", "ms", median(home), limit, bar=1.8, at_most=True, rounds=rounds),
        Figure("start_to_ticket", "ms", median(ready), limit, bar=5.0, at_most=True, rounds=rounds),
    ]


def _probe(settings: Path) -> dict[str, float]:
    return json.loads(_run([sys.executable, "-m", _PROBE, str(settings)]))  # type: ignore[no-any-return]


def _run(command: list[str]) -> str:
    environment = {
        **os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software",
        "KIOSK_BENCH_STARTED": repr(time.clock_gettime(time.CLOCK_MONOTONIC)),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a machine in a hall has compiled files
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    if done.returncode:
        raise RuntimeError(f"{command[-1]} failed: {done.stderr[-2000:]}")
    return done.stdout.strip().splitlines()[-1]
