"""Many counters, one queue: nobody is called twice, nobody is left, whatever is pressed and lost on the way.

`KIOSK_STRESS_CALLS=5000` plays the full size: 50 counters on PostgreSQL, 8 on SQLite.
"""

from __future__ import annotations

import contextlib
import os
import random
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID

import pytest
from sqlalchemy import text

from kiosk.contract.client import HubClient
from kiosk.contract.counter import OpenWindow
from kiosk.contract.messages import CallNext, Scope, TicketAction
from kiosk.errors import Refused
from kiosk.hub import setup
from kiosk.hub.services import HubServices
from kiosk.ids import new_id
from tests.calling.clerks import Clerk, counter_client, sit_down
from tests.fakes.cut_proxy import CutProxy
from tests.fixtures.calling import business_day, publish_pack
from tests.fixtures.hub import HALL, App, RunningHub, fact, hub_database, initialise, run_hub

CALLS = int(os.environ.get("KIOSK_STRESS_CALLS", "200"))
FULL = CALLS >= 5000
TEN = 10
MOST_FACTS = 1000


@contextlib.contextmanager
def a_bad_line(line: CutProxy, dice: random.Random, counters: int) -> Iterator[None]:
    """Answers come late and the line breaks under them, until the block ends.

    As often for each step of a clerk whatever the number of counters: more of them wait longer for one hub.
    """
    over = threading.Event()
    line.delay(0.01)

    def play() -> None:
        while not over.wait(dice.uniform(0.1, 0.5) * counters / 8):
            line.cut()
            line.restore()

    player = threading.Thread(target=play)
    player.start()
    try:
        yield
    finally:
        over.set()
        player.join()
        line.delay(0)


class Stage:
    """Hubs before one database, a bad line to each, clerks at windows, a terminal whose tickets keep coming."""

    def __init__(self, folder: Path, url: str | None, counters: int, hubs: int, stack: ExitStack) -> None:
        initialise(folder / "hub", hall=HALL, url=url)
        self.services: HubServices = stack.enter_context(setup.open_hub(folder / "hub", url=url))
        publish_pack(self.services, counters + 2)
        self.hubs: list[RunningHub] = [stack.enter_context(run_hub(folder / "hub", url)) for _ in range(hubs)]
        self.lines = [stack.enter_context(CutProxy((part.hostname or "", part.port or 0)))
                      for part in (urlsplit(hub.url) for hub in self.hubs)]
        self.folder, self.over, self.sent = folder, threading.Event(), 0
        self.terminal: App = self.hubs[0].pair(Scope.TERMINAL)
        self.clerks = [self._clerk(n, stack) for n in range(1, counters + 1)]

    def client(self, name: str, through: int, stack: ExitStack) -> HubClient:
        client = counter_client(self.services, self.hubs[0].url, self.folder / name)
        client.close()
        identity = replace(client.identity, hub_url=f"https://127.0.0.1:{self.lines[through].port}")
        return stack.enter_context(contextlib.closing(HubClient(identity, self.folder / name, timeout=10.0)))

    def _clerk(self, n: int, stack: ExitStack) -> Clerk:
        client = self.client(f"counter-{n}", n % len(self.lines), stack)
        sit_down(self.services, client, f"7{n:03d}")
        return Clerk(client, str(n), random.Random(n), self.over, self.knows)

    def knows(self, command_id: UUID) -> bool:
        with self.services.database.read() as connection:
            return connection.scalar(
                text("select count(*) from commands where hall_id = :hall and id = :id")
                .bindparams(hall=HALL, id=_stored(self.services, command_id))) == 1

    def send(self, count: int) -> None:
        """So many tickets of the terminal's own series arrive, of four categories in turn."""
        day, now = business_day(self.services), self.services.clock.now().isoformat()
        batch = []
        for seq in range(self.sent + 1, self.sent + count + 1):
            ticket, letter = str(new_id()), "ABCD"[seq % 4]
            batch.append(fact(
                seq, "TicketTaken", f"ticket:{ticket}", ticket_id=ticket, number=f"{letter}1A-{seq:03d}", series="own",
                category=letter, service_id="PAY", business_day=day.isoformat(), issued_at=now))
        for begin in range(0, count, MOST_FACTS):
            part = batch[begin:begin + MOST_FACTS]
            answer = self.terminal.send(*part)
            self.sent += len(part)
            assert answer.json().get("acknowledged") == self.sent, answer.text

    def sql(self, statement: str) -> list[tuple[object, ...]]:
        with self.services.database.read() as connection:
            return [tuple(row) for row in connection.execute(text(statement))]


def _stored(services: HubServices, value: UUID) -> object:
    return value.hex if services.database.is_sqlite else value


@pytest.fixture(params=["sqlite", "postgresql", "two hubs"])
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    with ExitStack() as stack:
        if request.param == "sqlite":
            yield Stage(tmp_path, None, 8, 1, stack)
        else:
            url = stack.enter_context(hub_database())
            yield Stage(tmp_path, url, 50 if FULL else 8, 2 if request.param == "two hubs" else 1, stack)


@pytest.fixture
def two_hubs(tmp_path: Path) -> Iterator[Stage]:
    """Without clerks."""
    with ExitStack() as stack:
        yield Stage(tmp_path, stack.enter_context(hub_database()), 0, 2, stack)


@pytest.mark.e2e
@pytest.mark.slow
def test_no_ticket_is_called_twice_and_none_is_left(stage: Stage) -> None:
    stage.send(CALLS // 2)
    for clerk in stage.clerks:
        clerk.begin()
    with ExitStack() as lines:
        for n, line in enumerate(stage.lines):
            lines.enter_context(a_bad_line(line, random.Random(n), len(stage.clerks)))
        for _ in range(TEN):
            time.sleep(0.05)  # tickets come in among the calls
            stage.send(CALLS // 2 // TEN)
        stage.over.set()
        for clerk in stage.clerks:
            clerk.join()
    for error in (clerk.error for clerk in stage.clerks if clerk.error is not None):
        raise error
    called = [number for clerk in stage.clerks for number in clerk.called]
    assert len(called) == len(set(called)) == stage.sent == CALLS
    assert stage.sql("select state, count(*) from tickets group by state") == [("finished", CALLS)]
    for step in ("call", "start", "finish"):
        counted = f"select count(*), count(distinct ticket_id) from ticket_steps where step = '{step}'"
        assert stage.sql(counted) == [(CALLS, CALLS)], step
    for kind in ("TicketCalled", "ServiceStarted", "ServiceFinished"):
        counted = f"select count(*), count(distinct subject) from facts where kind = '{kind}'"
        assert stage.sql(counted) == [(CALLS, CALLS)], kind
    assert stage.sql("select count(*) from facts where state <> 'done'") == [(0,)]
    assert stage.sql("select max(intake_seq) - count(*) from facts") == [(0,)], "a place in the log is missing"
    assert sum(clerk.lost_after_effect for clerk in stage.clerks) > 0, "no answer was lost after its effect"


@pytest.mark.e2e
@pytest.mark.slow
def test_one_clerk_at_two_counters_calls_nobody_twice(two_hubs: Stage) -> None:
    """Whoever signs in elsewhere takes the ticket in hand along; the counter that was left calls nobody any more."""
    stage = two_hubs
    stage.send(12)
    with ExitStack() as stack:
        here, there = (stage.client(f"counter-of-{n}", n, stack) for n in (0, 1))
        windows = {here: str(len(stage.clerks) + 1), there: str(len(stage.clerks) + 2)}
        sit_down(stage.services, here, "8000")
        called: list[str] = []
        for _ in range(6):
            here.command("open_window", OpenWindow(window=windows[here]), command_id=new_id())
            called.append(here.command("call_next", CallNext(window=windows[here]), command_id=new_id())["number"])
            sit_down(stage.services, there, "8000")
            for client in (here, there):  # at the counter that was left, and at the new one before its window is open
                with pytest.raises(Refused) as refused:
                    client.command("call_next", CallNext(window=windows[client]), command_id=new_id())
                assert refused.value.code in {"sign_in_needed", "window_closed"}
            there.command("open_window", OpenWindow(window=windows[there]), command_id=new_id())
            in_hand = there.counter(windows[there]).in_hand
            assert [ticket.number for ticket in in_hand] == called[-1:]
            with pytest.raises(Refused) as refused:
                there.command("call_next", CallNext(window=windows[there]), command_id=new_id())
            assert refused.value.code == "window_busy"
            for kind in ("start_service", "finish_service"):
                there.command(kind, TicketAction(ticket_id=in_hand[0].ticket_id), command_id=new_id())
            here, there = there, here
        assert len(set(called)) == 6
