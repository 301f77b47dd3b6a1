"""The price table that this hub gives out: what explains bills. The bills themselves are the billing system's."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from kiosk.hub.publications import latest, publish
from kiosk.hub.work import HubWork
from kiosk.tariffs import Tariffs, parse_tariffs

DOCUMENT = "tariffs"
_read: tuple[str, Tariffs] | None = None
"""The table that was read last, by its hash: reading one takes longer than a customer's question."""


def prices(connection: Connection, hall: str) -> Tariffs | None:
    """None where no table is given out: then nothing is explained by a price. Raises BadTable."""
    global _read
    published = latest(connection, hall, DOCUMENT)
    if published is None:
        return None
    if _read is None or _read[0] != published.sha256:
        _read = published.sha256, parse_tariffs(str(published.body.get("text", "")))
    return _read[1]


def give_out(work: HubWork, text: str, now: datetime) -> int:
    """The table in this JSON text, from now on; the same again changes nothing. Gives its revision. Raises BadTable.

    It travels as text: its decimals are exact, and JSON's numbers are not.
    """
    parse_tariffs(text)
    return publish(work, DOCUMENT, {"text": text}, now).revision
