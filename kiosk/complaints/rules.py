"""What the hall's published pack says of cases, and the zone its days are counted in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row

from kiosk.hub.publications import latest, newest_of
from kiosk.standards import ComplaintRules, DeadlineProfile, stored_pack

_parsed: dict[str, Rules] = {}


@dataclass(frozen=True, slots=True)
class Rules:
    timezone: str = "Asia/Shanghai"
    said: ComplaintRules = field(default_factory=ComplaintRules)

    def day_of(self, at: datetime) -> date:
        """The calendar's day there, not the hall's business day: promises are made by the calendar."""
        return at.astimezone(ZoneInfo(self.timezone)).date()

    def begin_of(self, day: date) -> datetime:
        """The midnight there."""
        return datetime.combine(day, time(0), ZoneInfo(self.timezone)).astimezone(UTC)

    def of(self, case: Row[Any]) -> DeadlineProfile:
        """What a case goes by since it was accepted, whatever it has become."""
        return self.said.profile(case.was_kind, self.day_of(case.accepted_at), named=case.profile)

    def last_day(self, due_at: datetime) -> date:
        """The day that ends with a deadline: of a midnight, the day before it."""
        return self.day_of(due_at - timedelta(microseconds=1))


def rules_of(connection: Connection, hall: str) -> Rules:
    """Parsed once a revision and process; before the first pack the defaults hold."""
    newest = newest_of(connection, hall, "standards")
    if newest is None:
        return Rules()
    issuer, sha256 = newest
    if sha256 not in _parsed:
        published = latest(connection, hall, "standards", issuer=issuer)
        pack = stored_pack(published.body) if published else None
        _parsed.clear()
        _parsed[sha256] = Rules(pack.hall.timezone, pack.complaints) if pack else Rules()
    return _parsed[sha256]
