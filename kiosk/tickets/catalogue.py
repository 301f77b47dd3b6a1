"""What the hub must know of the published standards pack to give numbers: day, letters, services."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from kiosk.clock import business_day
from kiosk.errors import Refused
from kiosk.hub.publications import latest, newest_of
from kiosk.hub.work import HubWork
from kiosk.standards import QueueRules
from kiosk.standards.public import stored_pack


class ServiceUnknown(Refused):
    """The published pack has no such service, or has it under another category letter."""

    code = "service_unknown"


class NowhereToGo(Refused):
    """No window of the published pack serves that, or a transfer that would change nothing."""

    code = "nowhere_to_go"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`services` maps a service's id to its category letter; None when nothing is published yet.

    `windows` maps a window's code to the letters that it calls.
    """

    timezone: str
    day_starts: time
    letters: tuple[str, ...]
    services: Mapping[str, str] | None
    windows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    queue: QueueRules = field(default_factory=QueueRules)

    def day_of(self, at: datetime) -> date:
        return business_day(at, timezone=self.timezone, day_starts=self.day_starts)

    def begins(self, day: date) -> datetime:
        return datetime.combine(day, self.day_starts, ZoneInfo(self.timezone))

    def check(self, category: str, service_id: str) -> None:
        """Raises ServiceUnknown. Before the first pack is published everything passes."""
        if self.services is not None and self.services.get(service_id) != category:
            raise ServiceUnknown(
                f"the published pack has no service {service_id} under {category}",
                service=service_id, category=category,
            )

    def skills(self, window: str, asked: Collection[str] | None) -> tuple[str, ...] | None:
        """The letters that `window` calls, of `asked` where some are; None is any, where the pack does not say."""
        letters = self.windows.get(window)
        if asked is None:
            return letters
        return tuple(sorted(set(asked) if letters is None else set(asked) & set(letters)))

    def check_served(self, category: str, window: str | None) -> None:
        """Raises NowhereToGo unless the window (or any) calls that, as far as the pack says."""
        if not self.windows:
            return
        if window is not None and window not in self.windows:
            raise NowhereToGo("the published pack has no such window", window=window)
        if window is None and not any(category in letters for letters in self.windows.values()):
            raise NowhereToGo("no window serves that category", category=category)


_UNPUBLISHED = Catalogue("Asia/Shanghai", time(0), (), None)


def catalogue(connection: Connection, hall: str) -> Catalogue:
    """What the newest published pack of `hall` says; parsed once per revision and process."""
    newest = newest_of(connection, hall, "standards")
    if newest is None:
        return _UNPUBLISHED
    issuer, sha256 = newest
    found = _PARSED.get(sha256)
    if found is None:
        published = latest(connection, hall, "standards", issuer=issuer)
        found = _parse(published.body) if published else _UNPUBLISHED
        if len(_PARSED) >= _KEPT:
            _PARSED.clear()
        _PARSED[sha256] = found
    return found


def pack_of(work: HubWork) -> Catalogue:
    """The same under the hall's lock, looked up once in a transaction."""
    found: Catalogue | None = work.kept.get("catalogue")
    if found is None:
        found = work.kept["catalogue"] = catalogue(work.connection, work.hall)
    return found


_PARSED: dict[str, Catalogue] = {}
_KEPT = 64


def _parse(body: Mapping[str, Any]) -> Catalogue:
    pack = stored_pack(body)
    return Catalogue(
        pack.hall.timezone, time.fromisoformat(pack.hall.day_starts),
        tuple(c.letter for c in pack.categories), {s.id: s.category for s in pack.services},
        {window.id: window.categories for window in pack.windows}, pack.queue,
    )
