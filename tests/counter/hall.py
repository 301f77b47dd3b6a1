"""A real hub behind a line that can be cut, a terminal that gives tickets, and counters with clerks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from kiosk.boot import SHIPPED_PACK
from kiosk.cli.running_counter import RunningCounter
from kiosk.contract.identity import Identity, write_identity
from kiosk.contract.messages import Scope
from kiosk.counter.core import CounterCore
from kiosk.counter.options import CounterOptions
from kiosk.hub.publications import publish
from kiosk.ids import new_id
from kiosk.settings import Printer
from kiosk.store.disk import replace_file
from tests.fakes.cut_proxy import CutProxy
from tests.fixtures.hub import App, Hub, hub_in
from tests.fixtures.wait import wait_until

NOWHERE = ("127.0.0.1", 1)


class Hall:
    def __init__(self, folder: Path, line: CutProxy, url: str | None) -> None:
        self.folder, self.line, self._url = folder, line, url
        self._running = ExitStack()
        self._hub: Hub | None = None
        self._terminal: App | None = None
        self._seq = 0
        self._counters: list[CounterCore] = []

    @property
    def hub(self) -> Hub:
        assert self._hub is not None, "the hub does not run"
        return self._hub

    def start_hub(self) -> None:
        self._running = ExitStack()
        self._hub = self._running.enter_context(hub_in(self.folder / "hub", self._url))
        self.line.target = ("127.0.0.1", self._hub.http.base_url.port or 0)
        self.line.restore()

    def publish(self) -> None:
        """The shipped pack: windows and services are known from now on."""
        document = json.loads(SHIPPED_PACK.read_text("utf-8"))["pack"]
        with self.hub.services.write() as work:
            publish(work, "standards", document, self.hub.clock.now())
            work.commit()

    def stop_hub(self) -> None:
        self.line.cut()
        self.line.target = NOWHERE
        self._running.close()
        self._hub, self._terminal = None, None

    def ticket(self, service: str = "PAY", category: str = "B") -> tuple[UUID, str]:
        """A customer took one at the terminal: its id and number."""
        ticket_id, now = new_id(), self.hub.clock.now().isoformat()
        issued = self.terminal.command("issue_number", {
            "ticket_id": str(ticket_id), "category": category, "service_id": service,
            "requested_at": now}).json()["result"]
        self.tell(ticket_id, issued["number"], issued["issued_at"], issued["business_day"], service=service)
        return ticket_id, issued["number"]

    def tell(
        self, ticket_id: UUID, number: str, issued_at: str, day: str, *, service: str, series: str = "hub",
    ) -> None:
        """The terminal's TicketTaken arrives."""
        terminal = self.terminal
        self._seq += 1
        answer = terminal.send({
            "id": str(new_id()), "seq": self._seq, "subject": f"ticket:{ticket_id}", "kind": "TicketTaken",
            "version": 1, "occurred_at": issued_at, "payload": {
                "ticket_id": str(ticket_id), "number": number, "series": series, "category": number[0],
                "service_id": service, "business_day": day, "issued_at": issued_at}})
        assert answer.status_code == 200, answer.text

    @property
    def terminal(self) -> App:
        if self._terminal is None:
            self._terminal, self._seq = self.hub.app(Scope.TERMINAL), 0
        return self._terminal

    def counter(self, name: str = "counter", *, window: str = "", printer: str = "") -> CounterCore:
        """A counter's core, paired the first time, started; with a `printer` at that host and port."""
        folder = self.folder / name
        options = CounterOptions(folder, SHIPPED_PACK, window)
        if not options.identity_dir.exists():
            app = self.hub.app(Scope.COUNTER)
            replace_file(options.identity_dir / "app.key", app.key.private_bytes_raw())
            write_identity(options.identity_dir, Identity(
                app.id, "counter", "test-hall", app.code, f"http://127.0.0.1:{self.line.port}", None))
        core = RunningCounter.open(options)
        if printer:
            core.attach_printer(Printer(kind="tcp", address=printer), f"tcp:{printer}")
        core.start()
        self._counters.append(core)
        return core

    def at_work(
        self, number: str = "1001", window: str = "1", name: str = "counter", printer: str = "",
    ) -> CounterCore:
        """A clerk who signed in and sat down."""
        core = self.counter(name, printer=printer)
        wait_until(lambda: core.link.online)
        core.sign_in(number, self.hub.person(number))
        core.open_window(window)
        return core

    def leave(self, core: CounterCore) -> None:
        core.close()
        self._counters.remove(core)

    def state(self, ticket_id: UUID) -> dict[str, Any]:
        """The ticket as the hub has it."""
        found: dict[str, Any] = self.terminal.get(f"/v1/tickets/{ticket_id}").json()
        return found

    def close(self) -> None:
        for core in list(self._counters):
            self.leave(core)
        if self._hub is not None:
            self.stop_hub()


@contextmanager
def open_hall(folder: Path, url: str | None = None) -> Iterator[Hall]:
    with CutProxy(NOWHERE) as line:
        hall = Hall(folder, line, url)
        try:
            hall.start_hub()
            hall.publish()
            yield hall
        finally:
            hall.close()


