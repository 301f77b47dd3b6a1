"""The six unifications, hall by hall: who shows the measure's pack, and where a hall's own deviates from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from kiosk.contract.messages import Publication
from kiosk.hub.publications import latest
from kiosk.hub.state import served_halls
from kiosk.standards.messages import Deviation, HallUnified, StandardsUnified
from kiosk.standards.six import SIX, counts
from kiosk.standards.store import DOCUMENT, measure
from kiosk.standards.tables import own_packs, shown


def unified_of(connection: Connection, hall: str) -> StandardsUnified:
    """The measure is the pack of the hub above, or this hub's own where nobody stands above it."""
    held = measure(connection, hall) or latest(connection, hall, DOCUMENT)
    if held is None:
        return StandardsUnified(measure="", revision=0, version="", counts=dict.fromkeys(SIX, 0), halls=[])
    owns = {row.hall_id: row for row in connection.execute(select(own_packs))}
    says: dict[str, list[Row[Any]]] = {}
    for row in connection.execute(select(shown)):
        says.setdefault(row.hall_id, []).append(row)
    given = latest(connection, hall, DOCUMENT)
    halls = [
        _hall(one, held, given if one == hall else None, owns.get(one), says.get(one, []))
        for one in served_halls(connection)]
    return StandardsUnified(
        measure=held.issuer, revision=held.revision, version=str(held.body.get("version", "")),
        counts=counts(held.body), halls=halls)


def _hall(
    hall: str, held: Publication, given: Publication | None, own: Row[Any] | None, terminals: Sequence[Row[Any]],
) -> HallUnified:
    """`given`: what its hub gives its terminals, where that is known; else it is what most of them show."""
    showing = [(row.issuer, row.revision) for row in terminals]
    wanted = (given.issuer, given.revision) if given else max(set(showing), key=showing.count, default=None)
    its_own = own if own is not None and wanted is not None and wanted[0] == hall != held.issuer else None
    right = wanted if its_own else (held.issuer, held.revision)
    behind = sum(one != right for one in showing)
    if wanted is None:
        state = "unknown"
    elif its_own:
        state = "own"
    else:
        state = "behind" if wanted != right or behind else "measure" if hall == held.issuer else "unified"
    return HallUnified(
        hall=hall, state=state, version=its_own.version if its_own else None, terminals=len(terminals), behind=behind,
        since=max((row.since for row in terminals), default=None), parts=its_own.parts if its_own else {},
        against=its_own.measure_revision if its_own else None,
        deviations=[
            Deviation(part=part, key=key, county=theirs, hall=ours)
            for part, key, theirs, ours in its_own.deviations] if its_own else [])
