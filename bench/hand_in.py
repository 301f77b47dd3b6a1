"""5,000 entries, given in 72 hours at a terminal without its hub, are handed in once, in order, in five minutes at
most, while somebody stands before the screen and taps. Each tap beside the same tap at rest, in the same window.

The hours end with the last midnight, by a clock that is moved from entry to entry: what is anonymous waits for the end
of its day, and the hub finds most cases past their first deadline already.
"""

from __future__ import annotations

import gc
import json
import os
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlcipher3.dbapi2 as sqlite

from bench.measure import Figure, percentile
from bench.page import READ_MS, REST_MS, drawn
from kiosk.contract.identity import Identity, write_identity
from kiosk.hub import setup
from kiosk.ids import new_id
from kiosk.store.disk import replace_file
from kiosk.terminal import TerminalCore
from kiosk.terminal.cases import CaseSaid
from kiosk.terminal.feedback import RatedVisit
from tests.fixtures.complaints import publish_pack
from tests.fixtures.hub import HALL, MovableClock, RunningHub, initialise, run_hub
from tests.fixtures.terminal import options
from tests.fixtures.wait import wait_until

ENTRIES, SECONDS, TAP_MS = 5_000, 300.0, 100.0
HOURS = timedelta(hours=72)
_PACK = Path(__file__).parents[1] / "resources" / "standards" / "henan-demo.public.json"
_ARRIVED = ("select number from complaint_cases", "select ticket_id from ratings", "select words from suggestions")
_IN_ORDER = """select payload from facts where kind in ('CaseGiven', 'RatingGiven') and origin like '{app}.%'
    order by intake_seq"""


@dataclass
class _Given:
    """What tells each entry from all others at the hub; `queued` of those that keep their order, in it."""

    all: list[str] = field(default_factory=list)
    queued: list[str] = field(default_factory=list)


def measure(rounds: int) -> list[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    clock = MovableClock()
    with tempfile.TemporaryDirectory(prefix="kiosk-hand-in-") as name:
        folder = Path(name)
        initialise(folder / "hub")
        with setup.open_hub(folder / "hub") as services:
            publish_pack(_Hub(services), _PACK)
        with run_hub(folder / "hub") as hub, _terminal(folder / "terminal", hub, clock) as core:
            given = _give(core, clock)
            with _window(core) as tap:
                core.start()
                began = time.monotonic()
                busy, known = list[float](), 0
                while time.monotonic() - began < SECONDS and known < ENTRIES:
                    taps, before = [tap() for _ in range(4)], known
                    known = len(_arrived(folder / "hub"))
                    busy += taps if known > before else []  # between its rounds the terminal hands nothing in
                took = time.monotonic() - began
                rest = [tap() for _ in range(min(len(busy), 20 * rounds))]
            once = _once(given.all, _arrived(folder / "hub"))
            in_order = _in_order(folder / "hub", core, given.queued)
    p95 = percentile(busy, 0.95)
    return [
        Figure("entries that arrived once", "entries", once, ENTRIES, bar=1.0, at_most=False, rounds=1),
        Figure("of them in their order", "entries", in_order, len(given.queued), bar=1.0, at_most=False, rounds=1),
        Figure(f"hand-in of {ENTRIES:,} entries", "s", took, SECONDS, bar=1.0, at_most=True, rounds=1),
        Figure("tap while it is handed in, p95 : 100 ms", "ms", p95, TAP_MS, bar=1.0, at_most=True, rounds=len(busy)),
        Figure("tap while it is handed in : at rest, p95", "ms", p95, percentile(rest, 0.95), bar=2.0, at_most=True,
               rounds=len(busy)),
    ]


class _Hub:
    """As much of a test's hub as publishing takes."""

    def __init__(self, services: Any) -> None:
        self.services, self.clock = services, services.clock


@contextmanager
def _terminal(folder: Path, hub: RunningHub, clock: MovableClock) -> Iterator[TerminalCore]:
    """Paired, and it has met its hub once: it knows the keys."""
    chosen, app = options(folder), hub.pair()
    replace_file(chosen.identity_dir / "app.key", app.key.private_bytes_raw())
    certificate = (hub.folder / "tls_cert.pem").read_text()
    write_identity(chosen.identity_dir, Identity(app.id, "terminal", HALL, app.code, hub.url, certificate))
    meet = TerminalCore.open(chosen, clock)
    meet.start()
    wait_until(lambda: "complaint" in meet.cases.takes() and meet.voices.takes)
    meet.close()
    core = TerminalCore.open(chosen, clock)
    try:
        yield core
    finally:
        core.close()


def _give(core: TerminalCore, clock: MovableClock) -> _Given:
    """Half of them complaints, the rest anonymous ones, ratings and suggestions, evenly over the hours."""
    dice, given = random.Random(1), _Given()
    today = clock.now().astimezone(ZoneInfo(core.pack.hall.timezone))
    begins = datetime.combine(today.date(), datetime.min.time(), today.tzinfo) - HOURS
    for n in range(ENTRIES):
        clock.moved += begins + n * HOURS / ENTRIES - clock.now()
        kind = dice.choices(("named", "anonymous", "rating", "voice", "quiet voice"), (50, 10, 20, 10, 10))[0]
        if kind in {"named", "anonymous"}:
            nobody = kind == "anonymous"
            said = CaseSaid("complaint", f"第{n}件：没有告知", anonymous=nobody, phone="" if nobody else "13800000000")
            known = core.cases.give(said, "zh_CN").number
        elif kind == "rating":
            visit = RatedVisit(new_id())
            core.feedback.rate(visit, 4, words="很好", language="zh_CN", took=timedelta(seconds=4))
            known = visit.ticket_id.hex
        else:
            known = f"第{n}条建议"
            core.voices.give("suggestion", known, phone="13800000000" if kind == "voice" else "")
        given.all.append(known)
        if kind in {"named", "rating"}:
            given.queued.append(known)
    clock.moved = timedelta(0)
    return given


@contextmanager
def _window(core: TerminalCore) -> Iterator[Any]:
    """A tap on one of home's pages, in ms from the lifted finger to the page drawn."""
    from PySide6.QtGui import QGuiApplication

    from bench.fingers import choices, press, release
    from kiosk.boot import SHIPPED_PACK
    from ui import fonts, translations
    from ui.screenshot import settle
    from ui.terminal.options import Options
    from ui.terminal.terminal import Terminal

    app = QGuiApplication.instance() or QGuiApplication(["kiosk-bench"])
    fonts.load()
    translations.build()
    terminal = Terminal(Options(pack=SHIPPED_PACK, motion=False, sound=False))
    window = terminal.window
    home = terminal.engine.singletonInstance("ui.flow", "Navigator").home
    window.show()
    terminal.hall.attach(core)
    terminal.session.begin()
    settle(READ_MS)
    turn = 0

    def tap() -> float:
        nonlocal turn
        home()
        settle(READ_MS)
        pages = choices(window)
        button, turn = pages[turn % len(pages)], turn + 1
        press(window, button)
        settle(REST_MS)
        return drawn(window, partial(release, window, button))

    for _ in range(8):
        tap()  # the first time compiles
    yield tap
    terminal.close()
    del app
    gc.collect()


def _asked(folder: Path, query: str) -> list[Any]:
    """Of the hub's file, read beside it: nothing of the hub is opened, so nothing waits for this."""
    with closing(sqlite.connect(f"file:{folder / setup.DATABASE_FILE}?mode=ro", uri=True, timeout=60)) as connection:
        return [row[0] for row in connection.execute(query)]


def _arrived(folder: Path) -> list[str]:
    return [known for query in _ARRIVED for known in _asked(folder, query)]


def _once(given: list[str], arrived: list[str]) -> int:
    """How many arrived, each once; what nobody gave is taken off."""
    count = Counter(arrived)
    return sum(count[one] == 1 for one in given) - len(count.keys() - set(given))


def _in_order(folder: Path, core: TerminalCore, queued: list[str]) -> int:
    """How many of those that were queued stand in the hub's log where they were given."""
    facts = [json.loads(one) for one in _asked(folder, _IN_ORDER.format(app=core.identity.app_id))]
    order = [fact["number"] if "number" in fact else UUID(fact["ticket_id"]).hex for fact in facts]
    return sum(ours == theirs for ours, theirs in zip(queued, order, strict=False)) - max(0, len(order) - len(queued))
