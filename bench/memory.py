"""Resident memory of a terminal after its first ticket, and its growth over 1,000 visits."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.measure import Figure

_LIMIT_MB = 200.0
_GROWTH_LIMIT_MB = 1.0


def measure(rounds: int) -> list[Figure]:
    """The limits are fixed: 200 MB resident, 1 MiB of growth. `rounds` is not used: one process makes all visits."""
    del rounds
    with tempfile.TemporaryDirectory() as name:
        settings = Path(name) / "kiosk.toml"
        settings.write_text(f'[terminal]\ndata_dir = "{name}/data"\n[printer]\nkind = "folder"\n', "utf-8")
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        done = subprocess.run([sys.executable, "-m", "bench.memory_probe", str(settings)], env=environment,
                              capture_output=True, text=True, timeout=900, check=False)
    if done.returncode:
        raise RuntimeError(f"the visits failed: {done.stderr[-2000:]}")
    said = json.loads(done.stdout.strip().splitlines()[-1])
    return [
        Figure("resident_memory", "MB", said["resident"], _LIMIT_MB, bar=1.0, at_most=True, rounds=1),
        Figure("growth_1000_visits", "MB", max(0.0, said["growth"]), _GROWTH_LIMIT_MB, bar=1.0, at_most=True, rounds=1),
    ]
