"""An outbox with its store, paired with a hub in this process; no thread runs unless the test starts one."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from kiosk.clock import SystemClock
from kiosk.contract.client import HubClient
from kiosk.contract.identity import Identity, app_key, b64
from kiosk.contract.messages import Scope
from kiosk.contract.pairing_code import parse_pairing_code
from kiosk.hub import pairing
from kiosk.hub.tables import facts as hub_facts
from kiosk.ids import new_id
from kiosk.store import Database, UnitOfWork, open_sqlite
from kiosk.store.migrations.terminal import prepare
from kiosk.sync.envelope import Fact
from kiosk.sync.link import Link
from kiosk.sync.outbox import Outbox, Speaker
from kiosk.sync.tables import outbox
from kiosk.sync.uplink import Uplink
from tests.fixtures.hub import HALL, Hub


def lamp(n: int = 1, lamp: str = "1") -> Fact:
    """A fact that no hub projects."""
    return Fact(new_id(), f"lamp:{lamp}", "LampLit", 1, datetime(2026, 11, 23, 2, 0, tzinfo=UTC), {"n": n})


def paired_client(hub: Hub, folder: Path, scope: Scope = Scope.TERMINAL) -> HubClient:
    code = parse_pairing_code(pairing.new_code(hub.services, scope))
    answer = hub.http.post("/v1/pair", json={
        "code": code.secret, "name": "a terminal", "public_key": b64(app_key(folder).public_key().public_bytes_raw())})
    paired = answer.raise_for_status().json()
    identity = Identity(paired["app_id"], scope.value, HALL, paired["app_code"], str(hub.http.base_url), None)
    return HubClient(identity, folder)


class Outlying:
    def __init__(self, folder: Path, hub: Hub) -> None:
        folder.mkdir()
        self.hub = hub
        self.client = paired_client(hub, folder)
        self.app_id = str(self.client.identity.app_id)
        self.database = Database(open_sqlite(folder / "terminal.db"))
        prepare(self.database)
        self.incarnation = 1
        self.outbox = Outbox(
            self.database, SystemClock(), incarnation=1, reborn=self._reborn, speaker=Speaker(HALL, self.app_id))
        self.link = Link(self.client.probe, SystemClock())
        self.uplink = Uplink(self.outbox, lambda: self.client, self.link, batch=10)

    def _reborn(self, _work: UnitOfWork) -> int:
        self.incarnation += 1
        return self.incarnation

    def close(self) -> None:
        self.link.stop()
        self.client.close()
        self.uplink.stop()
        self.database.close()

    def append(self, *facts: Fact) -> None:
        with self.database.write() as work:
            for fact in facts:
                self.outbox.append(work, fact)
            work.commit()

    def send_all(self) -> int:
        """Everything that the uplink's thread would do now; how many steps it took."""
        for steps in range(100):
            if not self.uplink.send_one():
                return steps
        raise AssertionError("the uplink never comes to an end")

    def rows(self) -> list[Any]:
        with self.database.read() as connection:
            return list(connection.execute(select(outbox).order_by(outbox.c.incarnation, outbox.c.seq)).all())

    def at_hub(self) -> list[Any]:
        """The facts that the hub stored of this app, in its order."""
        with self.hub.services.database.read() as connection:
            return list(connection.execute(
                select(hub_facts).where(hub_facts.c.origin.startswith(self.app_id))
                .order_by(hub_facts.c.intake_seq)).all())
