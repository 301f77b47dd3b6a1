"""What the hall's published pack and calendar say of meetings."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from kiosk.contract.meetings import Door
from kiosk.errors import BadInput
from kiosk.hub.publications import latest, newest_of
from kiosk.meetings import model
from kiosk.standards import MeetingRules, stored_pack
from kiosk.working_days import NOTHING_KNOWN, WorkingDays, working_days

_parsed: dict[str, Rules] = {}


@dataclass(frozen=True, slots=True)
class Rules:
    timezone: str = "Asia/Shanghai"
    said: MeetingRules = field(default_factory=MeetingRules)

    def day_of(self, at: datetime) -> date:
        return at.astimezone(ZoneInfo(self.timezone)).date()

    def door(self, row: Any, taken: int, now: datetime) -> Door:
        return model.door(row, taken, now, timezone=self.timezone, closes_minutes=self.said.closes_minutes)


def rules_of(connection: Connection, hall: str) -> Rules:
    """Parsed once a revision and process."""
    newest = newest_of(connection, hall, "standards")
    if newest is None:
        return Rules()
    issuer, sha256 = newest
    if sha256 not in _parsed:
        published = latest(connection, hall, "standards", issuer=issuer)
        pack = stored_pack(published.body) if published else None
        _parsed.clear()
        _parsed[sha256] = Rules(pack.hall.timezone, pack.meetings) if pack else Rules()
    return _parsed[sha256]


def calendar_of(connection: Connection, hall: str) -> WorkingDays:
    """Of a year that is not published yet, only weekends are off."""
    published = latest(connection, hall, "calendar")
    try:
        return working_days(published.body) if published else NOTHING_KNOWN
    except BadInput:  # of a later program
        return NOTHING_KNOWN
