"""A hall whose hub can die: the real process, behind a line that stays at one address."""

from __future__ import annotations

import json
import os
import ssl
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import select

from kiosk.contract.messages import Scope
from kiosk.contract.pairing import pair
from kiosk.contract.staff import Role
from kiosk.hub.pairing import new_code
from kiosk.hub.publications import publish
from kiosk.hub.services import HubServices
from kiosk.hub.setup import open_hub
from kiosk.hub.tables import facts as fact_table
from tests.e2e.patience import eventually
from tests.e2e.processes import end, started
from tests.fakes.cut_proxy import CutProxy
from tests.fixtures.hub import App, signed_in
from tests.fixtures.hub import pair as pair_app

_NOWHERE = ("127.0.0.1", 1)


class Hall:
    def __init__(self, folder: Path, line: CutProxy, database: str | None = None) -> None:
        self.folder, self._line, self._database = folder, line, database
        self._running: ExitStack | None = None
        self._process: subprocess.Popen[str] | None = None
        self._apps: dict[Scope, App] = {}
        self._lines: list[httpx.Client] = []

    @property
    def url(self) -> str:
        """Where terminals find the hub, whichever port it has now."""
        return f"https://127.0.0.1:{self._line.port}"

    @property
    def address(self) -> tuple[str, int]:
        """Where the line goes to: for a line of somebody's own."""
        return self._line.target

    def start_hub(self) -> None:
        self._running = ExitStack()
        self._process = self._running.enter_context(started(
            [sys.executable, "-m", "kiosk", "hub", "run", "--port", "0", "--ready-json", "--data", self.folder],
            environment={**os.environ, "KIOSK_HUB_URL": self._database or ""}, log=self.folder / "hub.log",
            stdout=subprocess.PIPE))
        assert self._process.stdout is not None
        said = self._process.stdout.readline()
        assert said, self.log()
        host, _, port = json.loads(said)["url"].removeprefix("https://").partition(":")
        self._line.target = host, int(port)
        self._line.restore()

    def kill_hub(self) -> None:
        """As if its machine had lost its power."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        self._let_go()

    def stop_hub(self) -> None:
        for line in self._lines:
            line.close()
        if self._process is not None:
            code = end(self._process)
            self._let_go()
            assert code == 0, f"exit code {code}\n{self.log()}"

    def _let_go(self) -> None:
        assert self._running is not None
        self._line.cut()
        self._line.target = _NOWHERE
        self._running.close()
        self._running = self._process = None

    def pair_terminal(self, identity: Path) -> None:
        pair(self.url, self.code(Scope.TERMINAL), identity, name=identity.parent.name, scope="terminal")

    def app(self, scope: Scope) -> App:
        """One app of that scope for the whole test, a clerk signed in at a counter."""
        if scope not in self._apps:
            self._apps[scope] = self.staffed(scope) if scope is Scope.COUNTER else self._paired(scope)
        return self._apps[scope]

    def staffed(self, scope: Scope, *roles: Role) -> App:
        """A new app of that scope, somebody new signed in there who has `roles` (default: a clerk)."""
        with self.services() as services:
            return signed_in(self._paired(scope), services, *roles)

    def _paired(self, scope: Scope) -> App:
        context = ssl.create_default_context(cafile=str(self.folder / "tls_cert.pem"))
        self._lines.append(httpx.Client(base_url=self.url, verify=context, timeout=60))
        return pair_app(self._lines[-1], self.code(scope))

    def services(self) -> AbstractContextManager[HubServices]:
        """The hub's own rooms, on connections of their own."""
        return open_hub(self.folder, url=self._database)

    def code(self, scope: Scope = Scope.TERMINAL) -> str:
        """A one-time pairing code."""
        with self.services() as services:
            return new_code(services, scope)

    def publish(self, pack: dict[str, Any]) -> None:
        """A document that no check has seen, as a hub of another program might give it out."""
        with self.services() as services, services.write() as work:
            publish(work, "standards", pack, services.clock.now())
            work.commit()

    def call(self, letter: str) -> dict[str, Any]:
        """The next ticket of the category, called to window 1 as soon as there is one, and held there."""
        called: dict[str, Any] = {}
        counter = self.app(Scope.COUNTER)
        counter.command("open_window", {"window": "1"}).raise_for_status()

        def calls() -> bool:
            answer = counter.command("call_next", {"window": "1", "categories": [letter]})
            if answer.status_code == 200:
                called.update(answer.json()["result"])
            else:
                assert answer.json()["code"] == "nobody_waiting", answer.text
            return bool(called)

        eventually(calls)
        counter.command("hold_ticket", {"ticket_id": called["ticket_id"]}).raise_for_status()
        return called

    def facts(self, kind: str) -> list[dict[str, Any]]:
        """Payloads of the facts of that kind that arrived, in order."""
        with self.services() as services, services.database.read() as connection:
            rows = connection.execute(
                select(fact_table.c.payload).where(fact_table.c.kind == kind).order_by(fact_table.c.intake_seq))
            return [payload for (payload,) in rows]

    def taken(self) -> Counter[str]:
        """How often each number's TicketTaken arrived."""
        return Counter(payload["number"] for payload in self.facts("TicketTaken"))

    def log(self) -> str:
        return (self.folder / "hub.log").read_text("utf-8")

    def close(self) -> None:
        if self._running is not None:
            self._running.close()


@contextmanager
def open_hall(folder: Path, database: str | None = None) -> Iterator[Hall]:
    """The hall of an initialised hub in `folder`, its hub running; `database`: the URL of a PostgreSQL one."""
    with CutProxy(_NOWHERE) as line:
        hall = Hall(folder, line, database)
        try:
            hall.start_hub()
            yield hall
            hall.stop_hub()
        finally:
            hall.close()
