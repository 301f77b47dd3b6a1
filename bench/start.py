"""A terminal's start, as a process: to home drawn after a touch at its first frame, and to a ticket being possible; the
first with 2,000 live announcements on its disk besides."""

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
from kiosk.clock import SystemClock
from kiosk.contract.identity import store_key
from kiosk.contract.messages import Publication, PublicationPage
from kiosk.ids import new_id
from kiosk.store import Database
from kiosk.store.engine import open_sqlite
from kiosk.sync.mirror import Mirror
from tests.fixtures.announcements import given_out

_ANNOUNCEMENTS = 2_000
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
        _hang_out(Path(name) / "data")
        full = [_probe(settings)["home"] for _ in range(rounds)]
    limit = median(bare)
    return [
        Figure("start_to_home", "ms", median(home), limit, bar=1.8, at_most=True, rounds=rounds),
        Figure("start_to_home, 2,000 notices", "ms", median(full), limit, bar=1.8, at_most=True, rounds=rounds),
        Figure("start_to_ticket", "ms", median(ready), limit, bar=5.0, at_most=True, rounds=rounds),
    ]


def _hang_out(data: Path) -> None:
    """Announcements that play from now on, in the terminal's store as a hub's."""
    now = SystemClock().now()
    engine = open_sqlite(data / "terminal.sqlite", key=store_key(data / "identity"))
    body = {"zh_CN": "# 时间\n- 周一至周五\n" * 10, "en": "# Hours\n- Monday to Friday\n" * 10}
    items = [Publication(
        position=n, issuer="hall", document=f"announcement.{(id := new_id())}", revision=1, sha256="0" * 64,
        published_at=now, body=given_out(id, now, body=body)) for n in range(1, _ANNOUNCEMENTS + 1)]
    Mirror(Database(engine)).keep(PublicationPage(epoch=1, cursor=_ANNOUNCEMENTS, items=items))
    engine.dispose()


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
