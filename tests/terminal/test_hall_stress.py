"""Twenty terminals, a line that comes and goes, a store that is lost, a hub that is restored: no number twice."""

from __future__ import annotations

import contextlib
import os
import random
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from kiosk.store import open_sqlite
from kiosk.sync.tables import outbox
from tests.fixtures.hub import kiosk_hub, run_hub
from tests.fixtures.postgres import postgres_server
from tests.fixtures.terminal import options
from tests.fixtures.wait import wait_until
from tests.terminal.hall import Hall, address, open_hall
from tests.terminal.headless import Given, Headless

TERMINALS = 20
TICKETS = int(os.environ.get("KIOSK_STRESS_TICKETS", "25"))
SOON = 120.0
QUEUES_EMPTY_SECONDS = 30.0
"""After the last reconnect."""
PAUSE = max(0.02, 6.0 / TICKETS)
"""Seconds between two tickets of a terminal, so that the line's changes fall between and into them."""


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    server = postgres_server()
    database = server.create()
    try:
        with open_hall(tmp_path / "hub", server.url(database)) as hall:
            yield hall
    finally:
        server.drop(database)


@pytest.fixture
def terminals(tmp_path: Path, hall: Hall) -> Iterator[list[Path]]:
    folders = [tmp_path / f"terminal-{n}" for n in range(TERMINALS)]
    for folder in folders:
        hall.pair(folder)
    yield folders


class Customers:
    """Takes the tickets of one terminal, in a thread; `given` is what they were told, `sure` those of them that the hub
    has acknowledged before the line went bad."""

    def __init__(self, folder: Path, tickets: int) -> None:
        self.folder = folder
        self.life = Headless(folder)
        self.given: list[Given] = []
        self.sure: set[str] = set()
        self.error: BaseException | None = None
        self._tickets = tickets
        self._busy = threading.Lock()
        self._thread = threading.Thread(target=self._run)

    def begin(self) -> None:
        self._thread.start()

    def _run(self) -> None:
        try:
            while len(self.given) < self._tickets:
                with self._busy:
                    self.given += self.life.ask("take", 1, PAUSE)
        except BaseException as error:
            self.error = error

    def lose_store(self) -> list[str]:
        """Kill the terminal, throw its store away, start it again. Returns the tickets that may be lost with it: those
        that the hub had not acknowledged yet."""
        with self._busy:
            self.life.kill()
            at_stake = unsent(self.folder)
            for part in self.folder.glob("terminal.db*"):
                part.unlink()
            self.life = Headless(self.folder)
        return at_stake

    def restart(self) -> None:
        with self._busy:
            self.life.kill()
            self.life = Headless(self.folder)

    def finish(self) -> list[Given]:
        self._thread.join()
        if self.error is not None:
            raise self.error
        return self.given

    def waiting(self) -> int:
        status = self.life.ask("status")
        return int(status.waiting)


def unsent(folder: Path) -> list[str]:
    """The tickets of a store that nobody has open which the hub has not acknowledged."""
    chosen = options(folder)
    engine = open_sqlite(chosen.store, key=chosen.key())
    try:
        with engine.connect() as connection:
            return [payload["ticket_id"] for payload in connection.scalars(select(outbox.c.payload).where(
                outbox.c.kind == "TicketTaken", outbox.c.acked_at.is_(None)))]
    finally:
        engine.dispose()


@contextlib.contextmanager
def a_bad_line(hall: Hall, dice: random.Random) -> Iterator[None]:
    """Cut and mended, slow and quick, until the block ends; then sound."""
    over = threading.Event()

    def play() -> None:
        while not over.wait(dice.uniform(0.2, 1.5)):
            dice.choice([hall.line.cut, hall.line.restore, lambda: hall.line.delay(0.4), lambda: hall.line.delay(0)])()

    player = threading.Thread(target=play)
    player.start()
    try:
        yield
    finally:
        over.set()
        player.join()
        hall.line.delay(0)
        hall.line.restore()


def _open_doors(hall: Hall, terminals: list[Path]) -> list[Customers]:
    """Every terminal has met its hub; one customer got the hub's number, one its terminal's; then the others come."""
    customers = [Customers(folder, TICKETS) for folder in terminals]
    wait_until(lambda: all(one.life.ask("status").online for one in customers), seconds=120)
    early = customers[-1]
    wait_until(lambda: _series_of_next(early) == "hub", seconds=300)
    hall.line.cut()
    assert _series_of_next(early) == "own"
    hall.line.restore()
    wait_until(lambda: early.waiting() == 0, seconds=120)
    early.sure = {one.ticket_id for one in early.given}
    for one in customers:
        one.begin()
    return customers


def _series_of_next(one: Customers) -> str:
    one.given += one.life.ask("take", 1, 0.0)
    return one.given[-1].series


def _drained(customers: list[Customers]) -> float:
    began = time.monotonic()
    wait_until(lambda: all(one.waiting() == 0 for one in customers), seconds=SOON)
    return time.monotonic() - began


def _assert_distinct(given: list[Given]) -> None:
    assert len(given) >= TERMINALS * TICKETS
    assert len({one.ticket_id for one in given}) == len(given)
    assert len({(one.business_day, one.number) for one in given}) == len(given)


@pytest.mark.e2e
@pytest.mark.slow
def test_twenty_terminals_on_a_bad_line_with_a_lost_store_give_each_number_once(
    hall: Hall, terminals: list[Path],
) -> None:
    dice = random.Random(20)
    customers = _open_doors(hall, terminals)
    with a_bad_line(hall, dice):
        unlucky = customers[-1]
        wait_until(lambda: len(unlucky.given) >= TICKETS // 2, seconds=600)
        at_stake = unlucky.lose_store()
        customers[1].restart()
        given = [ticket for one in customers for ticket in one.finish()]
    assert _drained(customers) <= QUEUES_EMPTY_SECONDS
    assert len(unlucky.sure) >= 2 and not unlucky.sure & set(at_stake), "what the hub acknowledged is not at stake"
    _assert_distinct(given)
    hall.assert_holds(given, may_miss=at_stake)
    hall.assert_by_the_rule(given)
    for one in customers:
        one.life.stop()


@pytest.mark.e2e
@pytest.mark.slow
def test_a_hub_restored_from_a_backup_in_the_middle_gives_no_number_again(
    hall: Hall, terminals: list[Path], tmp_path: Path,
) -> None:
    dice = random.Random(21)
    customers = _open_doors(hall, terminals)
    server = postgres_server()
    database = server.create()
    backup, folder, url = tmp_path / "hub.backup", tmp_path / "restored", server.url(database)
    with contextlib.ExitStack() as later:
        with a_bad_line(hall, dice):
            wait_until(lambda: len(customers[0].given) >= TICKETS // 4, seconds=600)
            kiosk_hub("backup", str(backup), folder=hall.folder, url=hall.url)
            wait_until(lambda: len(customers[0].given) >= TICKETS // 2, seconds=600)
            hall.hub.process.terminate()
            hall.hub.process.wait()
            kiosk_hub("restore", str(backup), folder=folder, url=url)
            hub = later.enter_context(run_hub(folder, url))
            hall.line.target = address(hub)
            hall.folder, hall.url = folder, url
            given = [ticket for one in customers for ticket in one.finish()]
        assert _drained(customers) <= QUEUES_EMPTY_SECONDS
        wait_until(lambda: hub.http.get("/v1/health").json()["status"] == "ok", seconds=SOON)
        for one in customers:
            wait_until(lambda one=one: one.life.ask("status").online)
            given += one.life.ask("take", 1, 0.0)

        def restored_hub_gives_one() -> bool:
            given.extend(customers[0].life.ask("take", 1, 0.0))
            return given[-1].series == "hub"

        wait_until(restored_hub_gives_one, seconds=SOON)  # a busy machine's hub may be too late for a ticket or two
        assert _drained(customers) <= QUEUES_EMPTY_SECONDS
        assert len(given) >= TERMINALS * (TICKETS + 1)
        assert len({(one.business_day, one.number) for one in given}) == len(given)
        hall.assert_holds(given)
        for one in customers:
            one.life.stop()
    server.drop(database)
