"""A hall for the terminals of a test: the hub's process, lines to it that can be cut, and what the hub knows."""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import select

from kiosk.contract.identity import Identity
from kiosk.contract.messages import Scope
from kiosk.contract.pairing import pair
from kiosk.hub.pairing import new_code
from kiosk.hub.setup import open_hub
from kiosk.hub.tables import facts
from kiosk.store import Database
from kiosk.tickets.hub_tables import number_allocations, tickets
from kiosk.tickets.numbers import number_text
from tests.fakes.cut_proxy import CutProxy
from tests.fixtures.hub import RunningHub, kiosk_hub, run_hub
from tests.fixtures.terminal import PACK
from tests.terminal.headless import Given

_FORMS = {"hub": re.compile(r"[A-Z]\d{3,}"), "own": re.compile(r"[A-Z][0-9A-Z]+[A-Z]-\d{3,}")}


@dataclass
class Hall:
    folder: Path
    url: str | None
    hub: RunningHub
    line: CutProxy

    def pair(self, folder: Path) -> Identity:
        with open_hub(self.folder, url=self.url) as services:
            code = new_code(services, Scope.TERMINAL)
        url = f"https://127.0.0.1:{self.line.port}"
        return pair(url, code, folder / "identity", name=folder.name, scope="terminal")

    @contextlib.contextmanager
    def database(self) -> Iterator[Database]:
        with open_hub(self.folder, url=self.url) as services:
            yield services.database

    def taken_facts(self) -> Counter[str]:
        """How often each ticket's TicketTaken is stored."""
        with self.database() as database, database.read() as connection:
            return Counter(
                payload["ticket_id"] for (payload,) in
                connection.execute(select(facts.c.payload).where(facts.c.kind == "TicketTaken")))

    def tickets(self) -> dict[str, str]:
        """Number by ticket id, of all that the hub may call."""
        with self.database() as database, database.read() as connection:
            return {str(row.id): row.number for row in connection.execute(select(tickets.c.id, tickets.c.number))}

    def assert_holds(self, given: list[Given], *, may_miss: Collection[str] = ()) -> None:
        """Every ticket that a customer was told of is here, once, under its number; nothing else can be called.

        `may_miss` are the tickets of a store that was lost before it was read out.
        """
        arrived, known = self.taken_facts(), self.tickets()
        told = {one.ticket_id: one.number for one in given}
        assert told.keys() - set(may_miss) <= arrived.keys()
        assert set(arrived.values()) <= {1}
        assert {one: known[one] for one in arrived if one in told}.items() <= told.items()
        assert known.keys() == arrived.keys(), "the hub could call a number that nobody holds"

    def assert_by_the_rule(self, given: list[Given]) -> None:
        """A letter and three digits, or with the terminal's own mark; the hub's run from 001 on without a gap, of which
        those that nobody holds are void with a reason, or wait for their answer.
        """
        assert all(_FORMS[one.series].fullmatch(one.number) for one in given)
        with self.database() as database, database.read() as connection:
            rows = connection.execute(select(number_allocations)).all()
        runs: dict[tuple[date, str], list[int]] = {}
        for row in rows:
            runs.setdefault((row.business_day, row.category), []).append(row.n)
        assert runs and all(sorted(run) == list(range(1, len(run) + 1)) for run in runs.values())
        taken = {str(row.ticket_id): number_text(row.category, row.n) for row in rows if row.state == "taken"}
        assert taken == {one: number for one, number in self.tickets().items() if "-" not in number}


def address(hub: RunningHub) -> tuple[str, int]:
    parts = urlsplit(hub.url)
    assert parts.hostname and parts.port
    return parts.hostname, parts.port


@contextlib.contextmanager
def open_hall(folder: Path, url: str | None = None) -> Iterator[Hall]:
    kiosk_hub("init", "--pack", str(PACK), folder=folder, url=url)
    with run_hub(folder, url) as hub, CutProxy(address(hub)) as line:
        yield Hall(folder, url, hub, line)
