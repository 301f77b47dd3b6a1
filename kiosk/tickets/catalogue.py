"""What the hub must know of the published standards pack to give numbers: day, letters, services."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection

from kiosk.clock import business_day
from kiosk.errors import Refused
from kiosk.hub.publications import latest, newest_of
from kiosk.standards.public import public_pack


class ServiceUnknown(Refused):
    """The published pack has no such service, or has it under another category letter."""

    code = "service_unknown"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`services` maps a service's id to its category letter; None when nothing is published yet."""

    timezone: str
    day_starts: time
    letters: tuple[str, ...]
    services: Mapping[str, str] | None

    def day_of(self, at: datetime) -> date:
        return business_day(at, timezone=self.timezone, day_starts=self.day_starts)

    def check(self, category: str, service_id: str) -> None:
        """Raises ServiceUnknown. Before the first pack is published everything passes."""
        if self.services is not None and self.services.get(service_id) != category:
            raise ServiceUnknown(
                f"the published pack has no service {service_id} under {category}",
                service=service_id, category=category,
            )


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


_PARSED: dict[str, Catalogue] = {}
_KEPT = 64


def _parse(body: Mapping[str, Any]) -> Catalogue:
    pack = public_pack(body)
    return Catalogue(
        pack.hall.timezone, time.fromisoformat(pack.hall.day_starts),
        tuple(c.letter for c in pack.categories), {s.id: s.category for s in pack.services},
    )
