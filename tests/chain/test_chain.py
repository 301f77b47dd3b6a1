"""Two hall hubs below a province hub, real processes on PostgreSQL, over links that are cut."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import create_engine, select

from kiosk.contract.messages import Scope
from kiosk.contract.pairing import pair as pair_terminal
from kiosk.hub.forward import pair_upstream, status
from kiosk.hub.pairing import new_code
from kiosk.hub.publications import publish
from kiosk.hub.setup import open_hub
from kiosk.hub.tables import facts
from kiosk.ids import new_id
from kiosk.terminal import TerminalCore
from kiosk.tickets.hub_tables import number_allocations, tickets
from tests.fakes.cut_proxy import CutProxy
from tests.fixtures.hub import App, RunningHub, initialise, pair, run_hub, signed_in
from tests.fixtures.postgres import postgres_server
from tests.fixtures.terminal import options
from tests.fixtures.wait import wait_until
from tests.terminal.hall import address

PACK = Path(__file__).parents[2] / "resources" / "standards" / "henan-demo.public.json"
PACKS = 3
ON_EVERY_TERMINAL_SECONDS = 5.0
SERVICE = "NEW-LV-RES"
"""The pack has it under A; halls that have no pack yet take any."""
_FACT = ("id", "origin", "seq", "subject", "kind", "version", "occurred_at", "payload")


@dataclass
class HallBelow:
    name: str
    hub: RunningHub
    link: CutProxy
    terminals: list[App]
    counter: App
    core: TerminalCore
    core_link: CutProxy
    seqs: dict[UUID, int] = field(default_factory=lambda: defaultdict(int))

    def take(self, terminal: App, *, own: bool) -> None:
        ticket_id, at = str(new_id()), "2026-03-02T01:00:00+00:00"
        self.say(terminal, "TicketRequested", ticket_id, at,
                 category="A", service_id=SERVICE, business_day="2026-03-02")
        answer = terminal.command("issue_number", {
            "ticket_id": ticket_id, "category": "A", "service_id": SERVICE, "requested_at": at})
        assert answer.is_success, answer.text
        issued = answer.json()["result"]
        number = f"A{terminal.code}A-{self.seqs[terminal.id]:03d}" if own else issued["number"]
        self.say(
            terminal, "TicketTaken", ticket_id, issued["issued_at"], number=number, series="own" if own else "hub",
            category="A", service_id=SERVICE, business_day=issued["business_day"], issued_at=issued["issued_at"])

    def say(self, terminal: App, kind: str, ticket_id: str, at: str, **payload: object) -> None:
        self.seqs[terminal.id] += 1
        answer = terminal.send({
            "id": str(new_id()), "seq": self.seqs[terminal.id], "subject": f"ticket:{ticket_id}", "kind": kind,
            "version": 1, "occurred_at": at, "payload": {"ticket_id": ticket_id, **payload},
        }, hall=self.name)
        assert answer.is_success, answer.text

    def serve_one(self, random: Random) -> None:
        self.counter.command("open_window", {"window": "W1"}).raise_for_status()
        called = self.counter.command("call_next", {"window": "W1", "categories": ["A"]})
        if called.status_code == 409:
            return
        ticket = {"ticket_id": called.json()["result"]["ticket_id"]}
        for kind in random.choice([
            ["start_service", "finish_service"], ["recall_ticket", "recall_ticket", "mark_no_show"],
            ["start_service", "hold_ticket"], ["transfer_ticket", "call_next", "hold_ticket"],
        ]):
            more = {"to_window": "W1", "category": "B"} if kind == "transfer_ticket" else {}
            more = {"window": "W1"} if kind == "call_next" else ticket | more
            self.counter.command(kind, more).raise_for_status()


@dataclass
class Chain:
    province: RunningHub
    halls: list[HallBelow]

    def above(self, hall: HallBelow) -> list[Any]:
        return self.rows(self.province.database_url, facts, hall.name, "intake_seq")

    def has(self, hall: HallBelow, count: int) -> bool:
        return len(self.above(hall)) >= count

    def shown(self, hall: HallBelow) -> int:
        """Packs of which the hall's whole terminal has said that it shows them: nothing more will be said then."""
        return sum(row.kind == "PublicationShown" for row in
                   self.rows(hall.hub.database_url, facts, hall.name, "intake_seq"))

    def rows(self, url: str | None, table: Any, hall: str, *order: str) -> list[Any]:
        engine = create_engine((url or "").replace("postgresql://", "postgresql+psycopg://"))
        try:
            with engine.connect() as connection:
                return list(connection.execute(
                    select(table).where(table.c.hall_id == hall).order_by(*(table.c[name] for name in order))))
        finally:
            engine.dispose()


def eventually(what: Callable[[], bool], seconds: float = 30.0) -> bool:
    """Whether `what` came true in time; asks ten times a second."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.1)
    return what()


def a_terminal(folder: Path, link: CutProxy, code: str) -> TerminalCore:
    """A whole one, without its screen; which pack it shows it says as one with a screen does."""
    pair_terminal(f"https://127.0.0.1:{link.port}", code, folder / "identity", name=folder.name, scope="terminal")
    core = TerminalCore.open(options(folder))
    core.on_pack(lambda _: core.publication_shown("standards"))
    core.start()
    return core


@pytest.fixture
def chain(tmp_path: Path) -> Iterator[Chain]:
    server = postgres_server()
    with ExitStack() as stack:
        def database() -> str:
            name = server.create()
            stack.callback(server.drop, name)
            return server.url(name)

        above = database()
        initialise(tmp_path / "province", hall="province", url=above)
        province = stack.enter_context(run_hub(tmp_path / "province", above))
        halls = []
        for name in ("hall-1", "hall-2"):
            folder, url = tmp_path / name, database()
            initialise(folder, hall=name, url=url)
            link = stack.enter_context(CutProxy(address(province)))
            with open_hub(province.folder, url=above) as services:
                code = new_code(services, Scope.HUB, served=[name])
            with open_hub(folder, url=url) as services:
                pair_upstream(services, f"https://127.0.0.1:{link.port}", code)
                codes = [new_code(services, scope) for scope in (
                    Scope.TERMINAL, Scope.TERMINAL, Scope.COUNTER, Scope.TERMINAL)]
            hub = stack.enter_context(run_hub(folder, url))
            *terminals, counter = (pair(hub.http, code) for code in codes[:3])
            core_link = stack.enter_context(CutProxy(address(hub)))
            core = stack.enter_context(closing(a_terminal(folder / "terminal", core_link, codes[3])))
            with open_hub(folder, url=url) as services:
                signed_in(counter, services)
            halls.append(HallBelow(name, hub, link, terminals, counter, core, core_link))
        yield Chain(province, halls)


@pytest.mark.e2e
@pytest.mark.slow
def test_every_fact_reaches_the_province_once_and_a_pack_reaches_every_hall_whatever_is_cut(chain: Chain) -> None:
    random = Random(20260302)
    for turn in range(60):
        for hall in chain.halls:
            hall.take(random.choice(hall.terminals), own=turn % 5 == 4)
            if turn % 3 == 0:
                hall.serve_one(random)
            if random.random() < 0.2:
                random.choice([hall.link.cut, hall.link.restore])()
    for hall in chain.halls:
        hall.link.cut()

    for n in range(PACKS):
        took = _on_every_terminal(chain, f"2099.{n}")
        assert took <= ON_EVERY_TERMINAL_SECONDS, f"{took:.1f} s after the links were back"
    for hall in chain.halls:
        wait_until(lambda hall=hall: chain.shown(hall) == PACKS and hall.core.sync_status().waiting == 0)
        below = [_plain(row) for row in chain.rows(hall.hub.database_url, facts, hall.name, "intake_seq")]
        assert len(below) > 150
        assert eventually(partial(chain.has, hall, len(below)))
        above = [_plain(row) for row in chain.above(hall)]
        assert sorted(above) == sorted(below)
        for key in (1, 3):  # origin, subject
            assert _in_groups(above, key) == _in_groups(below, key)
        for table, order in ((tickets, ("id",)), (number_allocations, ("business_day", "category", "n"))):
            mine = [_without(row, "app_id", "service_id", "issued_at", "owner_name") for row in
                    chain.rows(hall.hub.database_url, table, hall.name, *order)]
            assert mine == [_without(row, "app_id", "service_id", "issued_at", "owner_name") for row in
                            chain.rows(chain.province.database_url, table, hall.name, *order)]
        with open_hub(hall.hub.folder, url=hall.hub.database_url) as services:
            assert [line.waiting for line in status(services)] == [0]


def _on_every_terminal(chain: Chain, version: str) -> float:
    """Published while all links are cut and the halls go on; seconds from the links' return until all show it."""
    links = [link for hall in chain.halls for link in (hall.link, hall.core_link)]
    for link in links:
        link.cut()
    pack = json.loads(PACK.read_text("utf-8"))["pack"] | {"version": version}
    with open_hub(chain.province.folder, url=chain.province.database_url) as services, services.write() as work:
        publish(work, "standards", pack, services.clock.now())
        work.commit()
    for hall in chain.halls:
        for _ in range(20):
            hall.take(hall.terminals[0], own=False)
        wait_until(lambda hall=hall: not hall.core.link.online)
        assert hall.core.pack.version != version
    for link in links:
        link.restore()
    began = time.monotonic()
    wait_until(lambda: all(hall.core.pack.version == version for hall in chain.halls))
    return time.monotonic() - began


def _plain(row: Any) -> tuple[Any, ...]:
    return tuple(json.dumps(value) if isinstance(value, dict) else value for value in (getattr(row, n) for n in _FACT))


def _in_groups(rows: list[tuple[Any, ...]], key: int) -> dict[Any, list[Any]]:
    groups: dict[Any, list[Any]] = defaultdict(list)
    for row in rows:
        groups[row[key]].append(row)
    return groups


def _without(row: Any, *names: str) -> dict[str, Any]:
    return {name: value for name, value in row._mapping.items() if name not in names}
