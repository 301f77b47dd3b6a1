"""A bench that is killed leaves no process behind, and no folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bench.guarding import marked
from tests.fixtures.wait import wait_until

BENCH = """
import os, subprocess, sys, time
from bench.guarding import MARK, guarded
sleeper = "import time; time.sleep(600)"
folder = guarded()
(folder / "something").touch()
subprocess.Popen([sys.executable, "-c", sleeper], start_new_session=True)
if os.fork() == 0:
    os.setsid()
    os.execv(sys.executable, [sys.executable, "-c", sleeper])
print(os.environ[MARK], folder, flush=True)
if sys.argv[1] == "killed":
    time.sleep(600)
"""


@pytest.mark.parametrize("end", ["killed", "over"])
def test_what_a_bench_has_started_ends_with_it(end: str, project_root: Path):
    bench = subprocess.Popen([sys.executable, "-c", BENCH, end], cwd=project_root, stdout=subprocess.PIPE, text=True)
    with bench:
        assert bench.stdout is not None
        run, folder = bench.stdout.readline().split()
        if end == "killed":
            wait_until(lambda: len(marked(run)) == 2)
            bench.kill()
        wait_until(lambda: not marked(run))
        wait_until(lambda: not Path(folder).exists())
