"""A hall whose customers are served and rate it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from kiosk.contract.messages import Scope
from kiosk.contract.sealing import SealingKey, published_key, seal
from kiosk.feedback import facts
from kiosk.feedback.judging import judge_all
from kiosk.feedback.model import FEWEST, Channel, full_hour
from kiosk.feedback.tables import follow_ups, rating_days, ratings
from kiosk.hub.publications import latest
from tests.tickets_hub.hall import App, Hall

CHINA = ZoneInfo("Asia/Shanghai")


class RatedHall(Hall):
    elsewhere: App | None = None

    def serve(self, *, seconds: float = 300, window: str = "3", counter: App | None = None) -> UUID:
        """A customer who was served for so long."""
        ticket_id = self.take()
        counter = self.open(window, counter)
        self.clock.pass_by(seconds=60)
        counter.ask("call_next", window=window, categories=["A"])
        counter.ask("start_service", ticket_id=ticket_id)
        self.clock.pass_by(seconds=seconds)
        counter.ask("finish_service", ticket_id=ticket_id)
        self.clock.pass_by(seconds=20)
        return ticket_id

    def rate(self, ticket_id: UUID, level: int = 5, *, app: App | None = None, took: float = 6, **more: Any) -> UUID:
        """At a terminal; the rating's id."""
        said = facts.rating_given(
            ticket_id, level=level, reasons=more.pop("reasons", ()), language="zh_CN", channel=Channel.TERMINAL,
            took=timedelta(seconds=took), changes=more.pop("changes", 0), at=more.pop("at", self.clock.now()), **more)
        self.say(app or self.terminal, said)
        return UUID(said.payload["rating_id"])

    def tell(self) -> None:
        """So many others are served elsewhere that all which came before is told, at the full hour."""
        if self.elsewhere is None:
            self.elsewhere = App(self.services, Scope.COUNTER, "77")
        for _ in range(FEWEST):
            self.serve(seconds=60, window="4", counter=self.elsewhere)
        self.clock.at = full_hour(self.clock.at) + timedelta(hours=1)
        judge_all(self.services)

    def judged(self, id: UUID) -> Any:
        """The rating once it is told."""
        self.tell()
        return self.rating(id)

    def say(self, app: App, fact: Any) -> int:
        return app.say({
            "id": str(fact.id), "subject": fact.subject, "kind": fact.kind, "version": fact.version,
            "occurred_at": fact.occurred_at.isoformat(), "payload": fact.payload})

    def sealed(self, **said: Any) -> str:
        return seal(said, self.sealing_key())

    def sealing_key(self) -> SealingKey:
        with self.services.database.read() as connection:
            body: Mapping[str, Any] | None = getattr(latest(connection, self.services.hall, "keys"), "body", None)
        key = published_key(body)
        assert key is not None
        return key

    def rating(self, id: UUID) -> Any:
        return next(row for row in self.rows(ratings, "at") if row.id == id)

    def follow_ups(self) -> list[Any]:
        return self.rows(follow_ups, "due_at")

    def counted(self) -> dict[int, int]:
        """How many of each level count, by the figures."""
        found: dict[int, int] = {}
        for row in self.rows(rating_days, "day"):
            found[row.level] = found.get(row.level, 0) + row.count
        return found
