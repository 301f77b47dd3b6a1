"""Resident memory of a terminal that is paired and has been used, at its highest, and its growth over 1,000 visits."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.measure import Figure
from kiosk.cli.app import run_command
from kiosk.contract.messages import Scope
from kiosk.hub import pairing, setup
from tests.fixtures.hub import HALL, RunningHub, kiosk_hub, run_hub

_LIMIT_MB = 200.0
_GROWTH_LIMIT_MB = 1.0


def measure(rounds: int) -> list[Figure]:
    """The limits are fixed: 200 MB resident, 1 MiB of growth. `rounds` is not used: one process makes all visits."""
    del rounds
    with tempfile.TemporaryDirectory() as name:
        folder, settings = Path(name) / "hub", Path(name) / "kiosk.toml"
        settings.write_text(f'[terminal]\ndata_dir = "{name}/data"\n[printer]\nkind = "folder"\n', "utf-8")
        kiosk_hub("init", "--hall", HALL, folder=folder)
        with run_hub(folder) as hub:
            _pair(hub, settings)
            said = _probe(settings)
    return [
        Figure("resident_memory", "MB", said["resident"], _LIMIT_MB, bar=1.0, at_most=True, rounds=1),
        Figure("growth_1000_visits", "MiB", max(0.0, said["growth"]), _GROWTH_LIMIT_MB, bar=1.0, at_most=True,
               rounds=1),
    ]


def _pair(hub: RunningHub, settings: Path) -> None:
    with setup.open_hub(hub.folder, url=hub.database_url) as services:
        code = pairing.new_code(services, Scope.TERMINAL)
    if run_command(["pair", hub.url, code, "--settings", str(settings)]):
        raise RuntimeError("the terminal was not paired")


def _probe(settings: Path) -> dict[str, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a machine in a hall has compiled files
    done = subprocess.run([sys.executable, "-m", "bench.memory_probe", str(settings)], env=environment,
                          capture_output=True, text=True, timeout=7_200, check=False)
    if done.returncode:
        raise RuntimeError(f"the visits failed: {done.stderr[-2000:]}")
    said: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return said
