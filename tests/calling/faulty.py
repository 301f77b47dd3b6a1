"""A clerk's real counter and a real board before a hub process, each over a line of its own; any of them can fail."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from sqlalchemy import text, update

from kiosk.board import BoardCore, BoardOptions, Seen
from kiosk.boot import SHIPPED_PACK
from kiosk.contract.counter import OpenWindow
from kiosk.contract.identity import write_identity
from kiosk.contract.messages import Scope
from kiosk.contract.pairing import pair
from kiosk.contract.staff import Role
from kiosk.counter.core import CounterCore
from kiosk.counter.deeds import Deeds
from kiosk.counter.options import CounterOptions
from kiosk.hub import setup
from kiosk.hub.pairing import new_code
from kiosk.hub.publications import publish
from kiosk.ids import new_id
from kiosk.staff import people
from kiosk.tickets.hub_tables import tickets
from tests.fakes.cut_proxy import CutProxy
from tests.fixtures.hub import HALL, QUICK_PINS, RunningHub, fact, initialise, run_hub
from tests.fixtures.wait import wait_until

WINDOW = "1"
PIN = "a pin of nobody else"
Call = tuple[str, str, int]
"""Number, window, how often it was called."""


class FaultyHall:
    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder, self._seq = folder, 0
        initialise(folder / "hub", hall=HALL)
        self.services = stack.enter_context(setup.open_hub(folder / "hub"))
        with self.services.write() as work:
            publish(work, "standards", json.loads(SHIPPED_PACK.read_text("utf-8"))["pack"], self.services.clock.now())
            work.commit()
        nowhere = ("127.0.0.1", 1)
        self.line, self.boards_line = (stack.enter_context(CutProxy(nowhere)) for _ in range(2))
        self._running = ExitStack()
        stack.callback(lambda: self._running.close())
        self.start_hub()
        self._terminal = self.hub.pair(Scope.TERMINAL)
        self._pair(Scope.COUNTER, self.line)
        self._pair(Scope.BOARD, self.boards_line)
        self.core = CounterCore.open(CounterOptions(folder / "counter", SHIPPED_PACK))
        stack.callback(self.core.close)
        self.deeds = Deeds(self.core)
        self.core.start()
        wait_until(lambda: self.core.link.online)
        self.core.sign_in("1001", people.add(self.services, "1001", "a clerk", {Role.CLERK}, pins=QUICK_PINS), PIN)
        self.core.open_window(WINDOW)
        stack.callback(lambda: self.board.close())
        self.start_board()

    def _pair(self, scope: Scope, line: CutProxy) -> None:
        folder = self.folder / scope / "identity"
        identity = pair(self.hub.url, new_code(self.services, scope), folder, name=scope, scope=scope)
        write_identity(folder, replace(identity, hub_url=f"https://127.0.0.1:{line.port}"))

    # What fails and comes back

    def start_hub(self) -> None:
        self._running = ExitStack()
        self.hub: RunningHub = self._running.enter_context(run_hub(self.folder / "hub"))
        parts = urlsplit(self.hub.url)
        for line in (self.line, self.boards_line):
            line.target = (parts.hostname or "", parts.port or 0)

    def kill_hub(self) -> None:
        self.hub.process.kill()
        self.hub.process.wait(10)
        self.hub.process.returncode = 0  # ended by us
        self._running.close()

    def start_board(self) -> None:
        self.seen: list[Seen] = []
        self.board = BoardCore.open(BoardOptions(self.folder / "board", SHIPPED_PACK))
        self.board.on_seen(self.seen.append)
        self.board.start()

    @contextmanager
    def broken(self, what: str) -> Iterator[None]:
        """`hub` killed, the counter's `line` cut, or the `board` killed, until the block ends."""
        fail: dict[str, Callable[[], None]] = {
            "hub": self.kill_hub, "line": self.line.cut, "board": self.board.close}
        mend = {"hub": self.start_hub, "line": self.line.restore, "board": self.start_board}
        fail[what]()
        try:
            yield
        finally:
            mend[what]()
            if what == "hub":
                self._terminal.http = self.hub.http

    # Customers

    def ticket(self) -> tuple[UUID, str]:
        """A customer takes one at the terminal, whose line is sound: its id and number."""
        ticket_id, now = new_id(), self.services.clock.now().isoformat()
        issued = self._terminal.command("issue_number", {
            "ticket_id": str(ticket_id), "category": "B", "service_id": "PAY", "requested_at": now}).json()["result"]
        self._seq += 1
        answer = self._terminal.send(fact(
            self._seq, "TicketTaken", f"ticket:{ticket_id}", ticket_id=str(ticket_id), number=issued["number"],
            series="hub", category="B", service_id="PAY", business_day=issued["business_day"],
            issued_at=issued["issued_at"]))
        assert answer.status_code == 200, answer.text
        return ticket_id, issued["number"]

    def minutes_pass(self, ticket_id: UUID, minutes: int) -> None:
        """In which the ticket was called and is being served."""
        row, ago = self.row(ticket_id), timedelta(minutes=minutes)
        began = row["started_at"] - ago
        with self.services.write() as work:
            work.connection.execute(update(tickets).where(tickets.c.hall_id == HALL, tickets.c.id == ticket_id).values(
                started_at=began, called_at=row["called_at"] - ago))
            work.commit()
        self.core.ask("open_window", OpenWindow(window=WINDOW))  # and so looks
        assert self.core.desk.hand is not None and self.core.desk.hand.started_at == began

    # What is true

    def row(self, ticket_id: UUID) -> dict[str, Any]:
        """The ticket as the hub has it, whether a hub runs or not."""
        with self.services.database.read() as connection:
            found = connection.execute(tickets.select().where(tickets.c.hall_id == HALL, tickets.c.id == ticket_id))
            return dict(found.mappings().one())

    def conflicts(self) -> int:
        with self.services.database.read() as connection:
            return connection.scalar(text("select count(*) from alerts where kind = 'conflict'")) or 0

    def standing(self) -> list[Call]:
        """What a board should show, by the hub's own record."""
        with self.services.database.read() as connection:
            rows = connection.execute(text(
                "select number, window_code, calls from tickets where state in ('called', 'serving')"))
            return sorted((row.number, row.window_code, row.calls) for row in rows)

    @property
    def shown(self) -> list[Call]:
        view = self.seen[-1].view
        return [] if view is None else sorted((call.number, call.window, call.calls) for call in view.calls)

    @property
    def announced(self) -> list[Call]:
        return [(call.number, call.window, call.calls) for seen in list(self.seen) for call in seen.fresh]

    def settled(self) -> bool:
        """The clerk can go on: the hub is there and knows all that was done, and its answer is what the desk shows."""
        with self.core.turn(tell=False) as desk:  # not between the telling and the look that follows
            return (desk.online and desk.by_hand == 0 and self.core.journal.kept.batch is None and desk.view is not None
                    and not desk.view.window.by_hand)
