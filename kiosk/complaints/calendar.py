"""The calendar as a publication: seeded with the years that come with the program, added to a year at a time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from kiosk.errors import BadInput
from kiosk.hub.publications import latest, newest_of, publish
from kiosk.hub.work import HubWork
from kiosk.working_days import NOTHING_KNOWN, SCHEMA, WorkingDays, working_days

DOCUMENT = "calendar"
SEED = Path(__file__).parents[2] / "resources" / "calendar" / "cn.json"
_parsed: dict[str, WorkingDays] = {}


def calendar(connection: Connection, hall: str) -> WorkingDays:
    """What the hall goes by now: nothing but weekends before the first was published."""
    newest = newest_of(connection, hall, DOCUMENT)
    if newest is None:
        return NOTHING_KNOWN
    issuer, sha256 = newest
    if sha256 not in _parsed:
        published = latest(connection, hall, DOCUMENT, issuer=issuer)
        _parsed.clear()
        _parsed[sha256] = working_days(published.body) if published else NOTHING_KNOWN
    return _parsed[sha256]


def read_calendar(file: Path) -> dict[str, Any]:
    """Raises BadInput."""
    try:
        document: dict[str, Any] = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise BadInput(f"{file.name} is no calendar: {error}", field="file") from error
    working_days(document)
    return document


def add_years(work: HubWork, document: Mapping[str, Any], now: datetime, *, correct: bool) -> bool:
    """Publish what is known with the years of `document` added; those that are known already change only where they
    are to be corrected. Returns whether anything changed. Raises BadInput."""
    working_days(document)
    known = latest(work.connection, work.hall, DOCUMENT)
    before = dict(known.body["years"]) if known else {}
    years = {**before, **document["years"]} if correct else {**document["years"], **before}
    if years == before:
        return False
    source = str(document.get("source", ""))[:200]
    publish(work, DOCUMENT, {"schema": SCHEMA, "source": source, "years": dict(sorted(years.items()))}, now,
            latest_only=True)
    return True


def seed(work: HubWork, now: datetime) -> bool:
    """The years that come with the program, where nobody has published them."""
    return add_years(work, read_calendar(SEED), now, correct=False)
