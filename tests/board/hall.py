"""A hall before one real hub: a terminal that gives tickets, a counter a window, boards, and a line that can be cut."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from kiosk.board import BoardCore, BoardOptions
from kiosk.boot import SHIPPED_PACK
from kiosk.contract.identity import write_identity
from kiosk.contract.messages import Scope
from kiosk.hub.publications import publish
from kiosk.ids import new_id
from kiosk.standards.public import read_public
from tests.fakes.cut_proxy import CutProxy
from tests.fixtures.hub import App, Hub, hub_in
from tests.sync.outlying import paired_client

_SERVICES = {service.category: service.id for service in read_public(SHIPPED_PACK).services}


class BoardHall:
    def __init__(self, hub: Hub, line: CutProxy, folder: Path) -> None:
        self.hub, self.line, self.folder = hub, line, folder
        self._terminal = hub.app(Scope.TERMINAL)
        self._counters: dict[str, App] = {}
        self._seq = 0

    def take(self, category: str = "A") -> str:
        """A customer takes a ticket; its id."""
        ticket_id, at = str(new_id()), self.hub.clock.now().isoformat()
        service_id = _SERVICES[category]
        issued = self._done(self._terminal, "issue_number", ticket_id=ticket_id, category=category,
                            service_id=service_id, requested_at=at)
        self._seq += 1
        sent = self._terminal.send({
            "id": str(new_id()), "seq": self._seq, "subject": f"ticket:{ticket_id}", "kind": "TicketTaken",
            "version": 1, "occurred_at": at, "payload": {
                "ticket_id": ticket_id, "number": issued["number"], "series": "hub", "category": category,
                "service_id": service_id, "business_day": issued["business_day"], "issued_at": issued["issued_at"]}},
            hall=self.hub.services.hall)
        assert sent.status_code == 200, sent.text
        return ticket_id

    def call(self, window: str, ticket_id: str) -> dict[str, Any]:
        """That ticket, to that window; what the hub says of it."""
        return self._done(self.counter(window), "call_ticket", ticket_id=ticket_id, window=window, reason="test")

    def step(self, kind: str, window: str, called: dict[str, Any]) -> dict[str, Any]:
        """`recall_ticket`, `undo_step`, … of what `call` or an earlier step gave."""
        return self._done(self.counter(window), kind, ticket_id=called["ticket_id"], expected_version=called["version"])

    def take_and_call(self, window: str, category: str = "A") -> dict[str, Any]:
        return self.call(window, self.take(category))

    def counter(self, window: str) -> App:
        if window not in self._counters:
            self._counters[window] = self.hub.staffed(Scope.COUNTER)
            self._done(self._counters[window], "open_window", window=window)
        return self._counters[window]

    def board(self, name: str = "board") -> BoardOptions:
        """A board's folder, paired over the line."""
        options = BoardOptions(self.folder / name, SHIPPED_PACK)
        direct = paired_client(self.hub, options.identity_dir, Scope.BOARD)
        direct.close()
        write_identity(options.identity_dir, dataclasses.replace(
            direct.identity, hub_url=f"http://127.0.0.1:{self.line.port}", hall=self.hub.services.hall))
        return options

    def core(self) -> BoardCore:
        """Not started; the test closes it."""
        folder = self.folder / "board"
        return BoardCore.open(BoardOptions(folder, SHIPPED_PACK) if folder.exists() else self.board())

    def _done(self, app: App, kind: str, **payload: Any) -> dict[str, Any]:
        answer = app.command(kind, payload)
        if answer.status_code == 401:  # tokens last a quarter of an hour by the hub's clock, which a test may move
            app.open_session()
            answer = app.command(kind, payload)
        assert answer.status_code == 200, f"{kind}: {answer.text}"
        result: dict[str, Any] = answer.json()["result"]
        return result


@contextmanager
def board_hall(folder: Path) -> Iterator[BoardHall]:
    """On SQLite, with the shipped pack published."""
    with hub_in(folder / "hub", None) as hub:
        document = json.loads(SHIPPED_PACK.read_text("utf-8"))["pack"]
        with hub.services.write() as work:
            publish(work, "standards", document, hub.clock.now())
            work.commit()
        parts = urlsplit(str(hub.http.base_url))
        with CutProxy((parts.hostname or "", parts.port or 0)) as line:
            yield BoardHall(hub, line, folder)
