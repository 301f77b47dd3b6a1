"""What terminals say of announcements, kept as one row each; a hub's own steps are on record only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.announcements.facts import COUNTED, PICTURE_BROKEN, RECEIVED, SHOWN, STEPS, VIEWED, ZONES
from kiosk.announcements.tables import showings, zones
from kiosk.contract.messages import Scope
from kiosk.hub.dialect import upsert
from kiosk.hub.registry import ReceivedFact, projection
from kiosk.hub.work import HubWork

_ZERO = {"seen": 0, "read_through": 0, "printed": 0, "taken": 0}
_COLUMNS = dict(zip(COUNTED, ("seen", "read_through", "printed", "taken"), strict=True))


@projection(RECEIVED, 1, scopes={Scope.TERMINAL})
def received(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    for one in facts:
        at = one.sent.fact.occurred_at
        for id, version in one.sent.fact.payload["received"]:
            _put(work, hall, id, one, received=int(version), received_at=at)


@projection(SHOWN, 1, scopes={Scope.TERMINAL})
def shown(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    for one in facts:
        at = one.sent.fact.occurred_at
        for id in one.sent.fact.payload["gone"]:
            _put(work, hall, id, one, showing=None, gone_at=at)
        for id, version in one.sent.fact.payload["shown"]:
            _put(work, hall, id, one, showing=int(version), showing_since=at, gone_at=None)


@projection(ZONES, 1, scopes={Scope.TERMINAL})
def zones_shown(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    for one in facts:
        values = {"zones": [str(zone) for zone in one.sent.fact.payload["zones"]], "since": one.sent.fact.occurred_at}
        work.connection.execute(
            upsert(work.connection, zones).values(hall_id=hall, app_id=_app_of(one), **values)
            .on_conflict_do_update(index_elements=["hall_id", "app_id"], set_=values))


def zones_of(connection: Connection, hall: str) -> dict[UUID, frozenset[str]]:
    """By terminal; one that never said is not there."""
    return {row.app_id: frozenset(row.zones) for row in connection.execute(
        select(zones.c.app_id, zones.c.zones).where(zones.c.hall_id == hall))}


@projection(VIEWED, 1, scopes={Scope.TERMINAL})
def viewed(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    for one in facts:
        for id, *counts in one.sent.fact.payload["counts"]:
            statement = upsert(work.connection, showings).values(
                hall_id=hall, announcement_id=UUID(id), app_id=_app_of(one),
                **dict(zip(_COLUMNS.values(), map(int, counts), strict=True)))
            work.connection.execute(statement.on_conflict_do_update(
                index_elements=["hall_id", "announcement_id", "app_id"],
                set_={name: showings.c[name] + statement.excluded[name] for name in _COLUMNS.values()}))


def keep(_work: HubWork, _hall: str, _facts: Sequence[ReceivedFact]) -> None:
    """On record is all that they are to be."""


for kind in STEPS:
    projection(kind, 1, scopes={Scope.HUB})(keep)
projection(PICTURE_BROKEN, 1, scopes={Scope.TERMINAL})(keep)


def _put(work: HubWork, hall: str, id: str, one: ReceivedFact, **values: Any) -> None:
    work.connection.execute(
        upsert(work.connection, showings)
        .values(hall_id=hall, announcement_id=UUID(id), app_id=_app_of(one), **_ZERO, **values)
        .on_conflict_do_update(index_elements=["hall_id", "announcement_id", "app_id"], set_=values))


def _app_of(one: ReceivedFact) -> UUID:
    """The app is the first half of its origin."""
    return UUID(one.sent.origin.partition(".")[0])
