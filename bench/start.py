"""A terminal's start, as a process: to home drawn after a touch at its first frame, and to a ticket being possible.
Alone, with 2,000 live announcements on its disk besides, and paired: before a hub that runs, with that hall's own pack.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.limits import bare_window
from bench.measure import Figure, median
from kiosk.clock import SystemClock
from kiosk.contract.identity import store_key
from kiosk.contract.messages import Publication, PublicationPage, Scope
from kiosk.contract.pairing import pair
from kiosk.hub import setup
from kiosk.hub.pairing import new_code
from kiosk.hub.publications import page
from kiosk.ids import new_id
from kiosk.standards.store import DOCUMENT
from kiosk.store import Database
from kiosk.store.engine import open_sqlite
from kiosk.sync.mirror import Mirror
from tests.fixtures.announcements import given_out
from tests.fixtures.calling import publish_pack
from tests.fixtures.hub import HALL, run_hub

_ANNOUNCEMENTS = 2_000
_PROBE = "bench.start_probe"


def measure(rounds: int) -> list[Figure]:
    bare: list[float] = []
    starts: dict[str, list[dict[str, float]]] = {"": [], ", paired": []}
    with tempfile.TemporaryDirectory() as name:
        alone, paired = (_machine(Path(name) / which) for which in ("alone", "paired"))
        with _hub(Path(name) / "hub", paired.parent / "data") as given:
            _run([sys.executable, bare_window.__file__])
            for settings in (alone, paired):  # the store, the key and the compiled files are there from then on
                _probe(settings)
            _keep(paired.parent / "data", given)
            _probe(paired)
            for _ in range(rounds):
                bare.append(float(_run([sys.executable, bare_window.__file__])))
                for settings, said in zip((alone, paired), starts.values(), strict=True):
                    said.append(_probe(settings))
        _hang_out(alone.parent / "data")
        full = [_probe(alone)["home"] for _ in range(rounds)]
    limit = median(bare)
    figures = [Figure("start_to_home, 2,000 notices", "ms", median(full), limit, bar=1.8, at_most=True, rounds=rounds)]
    for which, said in starts.items():
        for what, reached, bar in (("home", "home", 1.8), ("ticket", "ready", 5.0)):
            figures.append(Figure(f"start_to_{what}{which}", "ms", median([one[reached] for one in said]), limit,
                                  bar=bar, at_most=True, rounds=rounds))
    return figures


def _machine(folder: Path) -> Path:
    """A terminal's settings."""
    folder.mkdir()
    settings = folder / "kiosk.toml"
    settings.write_text(f'[terminal]\ndata_dir = "{folder}/data"\n[printer]\nkind = "none"\n', "utf-8")
    return settings


@contextmanager
def _hub(folder: Path, data: Path) -> Iterator[PublicationPage]:
    """A hub that runs, paired with the terminal whose folder is `data`: all that it has given out, its pack too."""
    setup.initialise(folder, hall=HALL)
    with setup.open_hub(folder) as services:
        publish_pack(services, windows=4)
        code = new_code(services, Scope.TERMINAL)
        with run_hub(folder, None) as hub:
            pair(hub.url, code, data / "identity", name="bench")
            with services.database.read() as connection:
                given = page(connection, HALL, 0)
            assert DOCUMENT in {item.document for item in given.items}
            yield given


def _hang_out(data: Path) -> None:
    """Announcements that play from now on, in the terminal's store as a hub's."""
    now = SystemClock().now()
    body = {"zh_CN": "# 时间\n- 周一至周五\n" * 10, "en": "# Hours\n- Monday to Friday\n" * 10}
    items = [Publication(
        position=n, issuer="hall", document=f"announcement.{(id := new_id())}", revision=1, sha256="0" * 64,
        published_at=now, body=given_out(id, now, body=body)) for n in range(1, _ANNOUNCEMENTS + 1)]
    _keep(data, PublicationPage(epoch=1, cursor=_ANNOUNCEMENTS, items=items))


def _keep(data: Path, given: PublicationPage) -> None:
    """What a hub has given out, in the terminal's store: a probe ends before it has asked for it."""
    engine = open_sqlite(data / "terminal.sqlite", key=store_key(data / "identity"))
    Mirror(Database(engine)).keep(given)
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
