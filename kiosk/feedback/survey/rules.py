"""The survey of the hall's published pack."""

from __future__ import annotations

from sqlalchemy import Connection

from kiosk.hub.publications import latest, newest_of
from kiosk.standards import Survey, stored_pack

_parsed: dict[str, Survey] = {}


def survey_of(connection: Connection, hall: str) -> Survey:
    """Parsed once a revision and process; before the first pack nothing is asked."""
    newest = newest_of(connection, hall, "standards")
    if newest is None:
        return Survey()
    issuer, sha256 = newest
    if sha256 not in _parsed:
        published = latest(connection, hall, "standards", issuer=issuer)
        _parsed.clear()
        _parsed[sha256] = stored_pack(published.body).survey if published else Survey()
    return _parsed[sha256]
