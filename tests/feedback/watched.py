"""A hall in which staff of every role ask whatever they can."""

from __future__ import annotations

import json
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from kiosk.boot import SHIPPED_PACK
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.feedback import facts, judging
from kiosk.feedback.model import FEWEST, Channel
from kiosk.hub.publications import publish
from kiosk.ids import new_id
from tests.complaints.test_every_door import filled
from tests.feedback.raters import CHINA
from tests.fixtures.hub import HALL, App, Hub
from tests.tickets_hub.hall import OPENING, taken

DAY = "2026-03-02"
AUDIT = {"audit/list", "audit/verify"}
"""They hold what the asking itself left; that no rating is audited `test_no_deed_is_a_ratings` asks."""


class Watched:
    """A hall on a Monday at nine, its window 3 open; staff of every role watch."""

    def __init__(self, hub: Hub) -> None:
        self.hub, self.seq, self.others = hub, 0, 0
        hub.clock.stop()
        hub.clock.moved = OPENING - hub.clock.now()
        with hub.services.write() as work:
            publish(work, "standards", json.loads(SHIPPED_PACK.read_text("utf-8"))["pack"], hub.clock.now())
            work.commit()
        self.terminal, self.counter = hub.app(), hub.staffed(Scope.COUNTER, Role.CLERK)
        self.console = hub.staffed(Scope.STAFF, *Role)
        self.clerk = hub.app(Scope.STAFF)  # whose service it was, at a console
        self.back()
        self.step("open_window", window="3")

    def step(self, kind: str, **payload: Any) -> dict[str, Any]:
        answer = self.counter.command(kind, payload)
        assert answer.status_code == 200, answer.text
        return dict(answer.json()["result"])

    def pass_by(self, **lapse: float) -> None:
        self.hub.clock.moved += timedelta(**lapse)
        self.back()

    def back(self) -> None:
        """Everybody's session has ended meanwhile."""
        self.terminal.open_session()
        for app, number in ((self.counter, number_of(self.counter)), (self.console, number_of(self.console)),
                            (self.clerk, number_of(self.counter))):
            app.staff = ""
            app.open_session()
            answer = app.sign_in(number, f"pin of {number} at {HALL}")
            assert answer.status_code == 200, answer.text

    def say(self, fact: dict[str, Any]) -> None:
        self.seq += 1
        answer = self.terminal.send({**fact, "seq": self.seq})
        assert answer.status_code == 200, answer.text

    def takes(self, number: str) -> UUID:
        ticket = new_id()
        now = self.hub.clock.now()
        self.say(taken(ticket, number, now, series="own", service_id="PAY",
                       day=now.astimezone(CHINA).date().isoformat()))
        return ticket

    def serves(self, ticket: UUID) -> None:
        self.step("call_ticket", ticket_id=str(ticket), window="3", reason="stands here")
        self.step("start_service", ticket_id=str(ticket))
        self.pass_by(minutes=5)
        self.step("finish_service", ticket_id=str(ticket))

    def crowd(self, most: int = FEWEST) -> None:
        """So many others are served, five minutes each."""
        for _ in range(most):
            self.others += 1
            self.serves(self.takes(f"C3B-{100 + self.others}"))

    def rates(self, ticket: UUID, level: int, **how: Any) -> None:
        said = facts.rating_given(
            ticket, level=level, reasons=["attitude"], language="zh_CN", channel=Channel.TERMINAL,
            took=timedelta(seconds=how.get("took", 6)), changes=0, at=how.get("at", self.hub.clock.now()),
            sealed=how.get("sealed"))
        self.say({"id": str(said.id), "subject": said.subject, "kind": said.kind, "version": 1,
                  "occurred_at": said.occurred_at.isoformat(), "payload": said.payload})

    def judges(self) -> None:
        """As the worker does every half minute."""
        judging.judge_all(self.hub.services)

    def all_that_staff_can_ask(self, ticket: UUID) -> dict[str, str]:
        """Each answer, by who asked what."""
        leads = SimpleNamespace(case_id=ticket, number="B001", version=1)
        found = {}
        for who, app, scope in (("console", self.console, Scope.STAFF), ("clerk", self.clerk, Scope.STAFF),
                                ("counter", self.counter, Scope.COUNTER)):
            for path, entry in self.hub.registry.asks.items():
                if scope not in entry.scopes or path in AUDIT:
                    continue
                body = filled(entry.body, leads)  # type: ignore[arg-type]
                body |= {name: DAY for name in ("first", "last", "month", "day") if name in entry.body.model_fields}
                answer = app.post(f"/v1/{path}", body)
                assert answer.status_code < 500, path
                found[f"{who} {path}"] = answer.text if answer.status_code == 200 else ""
            for path in (f"tickets/{ticket}", f"tickets/{ticket}/history", "queue", "board", "counter?window=3"):
                found[f"{who} {path}"] = app.http.get(f"/v1/{path}", headers=app.headers).text
        for done in (False, True):
            found[f"follow-ups {done}"] = self.console.post("/v1/voices/follow_ups", {"done": done}).text
        return found


def number_of(app: App) -> str:
    return app.code.rjust(4, "9")


def moved(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {asked for asked in before if before[asked] != after[asked]}


def today(hall: Watched) -> list[int]:
    return list(hall.console.post("/v1/today", {}).json()["ratings"])


def open_tasks(hall: Watched) -> list[Any]:
    return list(hall.console.post("/v1/voices/follow_ups", {}).json()["follow_ups"])


def rated(hall: Watched, first: str = "2026-03-01", last: str = "2026-03-31") -> list[Any]:
    """How many ratings the figures of the clerk, of all people and of all windows tell."""
    found = []
    for app, of in ((hall.clerk, "mine"), (hall.console, "people"), (hall.console, "windows")):
        answer = app.post(f"/v1/figures/{of}", {"first": first, "last": last}).json()
        found += [one["satisfied"] and one["satisfied"]["cases"] for one in answer["of"]]
    return found
