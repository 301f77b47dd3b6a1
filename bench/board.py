"""From a clerk's press to the call at every board and at a terminal, through a hub process with 20 boards connected.

One board and the terminal are the real cores, without their screens; 19 more ask the hub for exactly what a board asks,
because all of them run on this machine, and what a board does with an answer is not the hub's work. Then as many
calls again beside a whole terminal, in a process and on a processor of its own, as in a hall: its longest frame says
whether the calls cost it one.
"""

from __future__ import annotations

import json
import os
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bench.frames import LATE_MS, Screen, apart
from bench.measure import Figure, percentile
from bench.watchers import Watchers
from kiosk.board import BoardCore, BoardOptions
from kiosk.boot import SHIPPED_PACK
from kiosk.contract.messages import Scope
from kiosk.contract.pairing import pair
from kiosk.hub import setup
from kiosk.hub.pairing import new_code
from kiosk.hub.publications import publish
from kiosk.hub.services import HubServices
from kiosk.ids import new_id
from kiosk.terminal import TerminalCore, TerminalOptions
from tests.fixtures.calling import business_day, open_counters, publish_pack
from tests.fixtures.hub import HALL, App, RunningHub, fact, run_hub
from tests.fixtures.postgres import postgres_server
from tests.hub.test_events import watching

_BOARDS = 20
_WINDOWS = 4
_PRESSES = 20
_BAR_MS = 100.0
"""Within which whoever watches the hub moves."""
_PATIENCE = 30.0


def measure(rounds: int) -> list[Figure]:
    server = postgres_server(durable=True, quick=False)
    figures = []
    for name, url in (("sqlite", None), ("postgresql", server.url(server.create()))):
        with _stage(url, 2 * rounds * _PRESSES + _WINDOWS) as stage:
            for _ in range(_WINDOWS):
                stage.press()  # the first are warm-ups
            took = [stage.press() for _ in range(rounds * _PRESSES)]
            longest = stage.longest_frame(rounds * _PRESSES)
            beside = [stage.publish() for _ in range(rounds * _PRESSES)]
        at_boards = [one for boards, _ in took for one in boards]
        at_terminal = [terminal for _, terminal in took]
        for what, samples in (
                ("call_at_board", at_boards), ("call_at_terminal", at_terminal), ("published_beside_the_hub", beside)):
            figures.append(Figure(
                f"{what}_{name}", "ms", percentile(samples, 0.95), _BAR_MS, bar=1.0, at_most=True,
                rounds=rounds))
        figures.append(Figure(f"longest_frame_{name}", "ms", longest, LATE_MS, bar=1.0, at_most=True, rounds=rounds))
    return figures


class _Stage:
    def __init__(
        self, hub: RunningHub, screen: Path, counters: list[App], watchers: Watchers, board: BoardCore,
        terminal: TerminalCore, services: HubServices, heard: Iterator[tuple[str, dict[str, Any]]],
    ) -> None:
        self._hub, self._screen = hub, screen
        self._services, self._heard = services, heard
        self._counters, self._watchers, self._turn = counters, watchers, 0
        self._at_board: dict[str, float] = {}
        self._at_terminal: dict[str, float] = {}
        board.on_seen(lambda seen: [self._note(self._at_board, call.number) for call in seen.fresh])
        terminal.on_call(lambda call: self._note(self._at_terminal, call.number))

    def _note(self, moments: dict[str, float], number: str) -> None:
        moments.setdefault(number, time.perf_counter())

    def press(self) -> tuple[list[float], float]:
        """Milliseconds from the press to each board, and to the terminal; then the ticket is served and gone."""
        window = self._turn % len(self._counters)
        self._turn += 1
        counter, began = self._counters[window], time.perf_counter()
        ticket = _done(counter, "call_next", window=str(window + 1))
        number = ticket["number"]
        everywhere: list[dict[str, float]] = [self._at_board, *self._watchers.seen, self._at_terminal]
        _wait(lambda: all(number in moments for moments in everywhere), number)
        for step in ("start_service", "finish_service"):
            _done(counter, step, ticket_id=ticket["ticket_id"])
        time.sleep(0.1)  # presses are a clerk's, one after the other, and what they leave behind has settled
        *boards, terminal = [1000 * (moments[number] - began) for moments in everywhere]
        return boards, terminal

    def publish(self) -> float:
        """Milliseconds from the commit of a publication that another process gives out until a watcher hears of it."""
        with self._services.write() as work:
            given = publish(work, "bench", {"n": time.monotonic_ns()}, self._services.clock.now(), latest_only=True)
            began = time.perf_counter()
            work.commit()
        while True:
            topic, data = next(self._heard)
            if topic == "publication" and data.get("position", 0) >= given.position:
                return 1000 * (time.perf_counter() - began)

    def longest_frame(self, presses: int) -> float:
        """Milliseconds between two frames of a whole terminal, at the most, while so many calls come."""
        with closing(Screen(self._screen)) as screen, apart(screen.pid, [self._hub.process.pid, os.getpid()]):
            screen.begin(presses)
            for _ in range(presses):
                self.press()
            gaps, heard = screen.end()
        if heard < presses:
            raise RuntimeError(f"the terminal's screen was told of {heard} calls, not of {presses}")
        return max(gaps)


@contextmanager
def _stage(url: str | None, tickets: int) -> Iterator[_Stage]:
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        setup.initialise(folder / "hub", hall=HALL, url=url)
        services = stack.enter_context(setup.open_hub(folder / "hub", url=url))
        publish_pack(services, _WINDOWS)
        hub = stack.enter_context(run_hub(folder / "hub", url))
        _take(hub.pair(Scope.TERMINAL), services, tickets)
        counters = open_counters(hub, services, _WINDOWS)
        board = stack.enter_context(closing(BoardCore.open(BoardOptions(
            _paired(folder / "board", services, hub, Scope.BOARD), SHIPPED_PACK))))
        terminal = stack.enter_context(closing(TerminalCore.open(TerminalOptions(
            store=folder / "terminal.db", pack=SHIPPED_PACK,
            identity_dir=_paired(folder / "terminal", services, hub, Scope.TERMINAL) / "identity"))))
        screen = _paired(folder / "screen", services, hub, Scope.TERMINAL)
        there = threading.Event()
        board.on_seen(lambda seen: there.set() if seen.live else None)
        board.start()
        terminal.start()
        parts = urlsplit(hub.url)
        watchers = stack.enter_context(closing(Watchers(
            parts.hostname or "", parts.port or 0, str(folder / "hub/tls_cert.pem"),
            [hub.pair(Scope.BOARD).headers for _ in range(_BOARDS - 1)])))
        _wait(lambda: there.is_set() and terminal.link.online and terminal.queue is not None, "the first look")
        heard = stack.enter_context(watching(hub.pair(Scope.BOARD), topics="publication"))
        yield _Stage(hub, screen, counters, watchers, board, terminal, services, heard)


def _paired(folder: Path, services: HubServices, hub: RunningHub, scope: Scope) -> Path:
    pair(hub.url, new_code(services, scope), folder / "identity", name=folder.name, scope=scope.value)
    return folder


def _take(app: App, services: HubServices, count: int) -> None:
    day, now = business_day(services).isoformat(), services.clock.now().isoformat()
    batch = []
    for seq in range(1, count + 1):
        ticket = str(new_id())
        batch.append(fact(
            seq, "TicketTaken", f"ticket:{ticket}", ticket_id=ticket, number=f"A{app.code}A-{seq:03d}", series="own",
            category="A", service_id="NEW-LV-RES", business_day=day, issued_at=now))
    app.send(*batch).raise_for_status()


def _done(app: App, kind: str, **payload: str) -> dict[str, str]:
    answer = app.command(kind, dict(payload))
    if answer.status_code != 200:
        raise RuntimeError(f"{kind}: {answer.text}")
    result: dict[str, str] = json.loads(answer.text)["result"]
    return result


def _wait(happened: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not happened():
        if time.monotonic() > deadline:
            raise RuntimeError(f"{what} was never seen everywhere")
        time.sleep(0.001)
