"""What terminals say of announcements, kept as one row each; a hub's own steps are on record only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, select

from kiosk.announcements.facts import COUNTED, PICTURE_BROKEN, RECEIVED, SHOWN, STEPS, VIEWED, ZONES
from kiosk.announcements.tables import announcements, broken, showings, terminals, views, zones
from kiosk.contract.messages import Scope
from kiosk.hub.dialect import upsert
from kiosk.hub.pairing import REVOKED
from kiosk.hub.registry import ReceivedFact, projection
from kiosk.hub.work import HubWork

_COLUMNS = dict(zip(COUNTED, ("seen", "read_through", "printed", "taken"), strict=True))


@projection(RECEIVED, 1, scopes={Scope.TERMINAL})
def received(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    for one in facts:
        at = one.sent.fact.occurred_at
        for id, version in one.sent.fact.payload["received"]:
            _put(work, hall, id, one, received=int(version), received_at=at)
        _put_terminal(work, hall, one)
    _tell(work)


@projection(SHOWN, 1, scopes={Scope.TERMINAL})
def shown(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    for one in facts:
        at = one.sent.fact.occurred_at
        for id in one.sent.fact.payload["gone"]:
            _put(work, hall, id, one, showing=None, gone_at=at)
        for id, version in one.sent.fact.payload["shown"]:
            _put(work, hall, id, one, showing=int(version), showing_since=at, gone_at=None)
        _put_terminal(work, hall, one)
    _tell(work)


@projection(ZONES, 1, scopes={Scope.TERMINAL})
def zones_shown(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    for one in facts:
        values = {"zones": [str(zone) for zone in one.sent.fact.payload["zones"]], "since": one.sent.fact.occurred_at}
        work.connection.execute(
            upsert(work.connection, zones).values(hall_id=hall, app_id=_app_of(one), **values)
            .on_conflict_do_update(index_elements=["hall_id", "app_id"], set_=values))
    _tell(work)


def zones_of(connection: Connection, halls: Collection[str]) -> dict[UUID, frozenset[str]]:
    """By terminal; one that never said is not there."""
    return {row.app_id: frozenset(row.zones) for row in connection.execute(
        select(zones.c.app_id, zones.c.zones).where(zones.c.hall_id.in_(halls)))}


@projection(VIEWED, 1, scopes={Scope.TERMINAL})
def viewed(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    for one in facts:
        counted = one.sent.fact.payload["counts"]
        versions = one.sent.fact.payload.get("versions", [None] * len(counted))
        for (id, *counts), version in zip(counted, versions, strict=True):
            statement = upsert(work.connection, views).values(
                hall_id=hall, announcement_id=UUID(id), app_id=_app_of(one),
                version=version_at(work.connection, hall, UUID(id), _app_of(one)) if version is None else int(version),
                **dict(zip(_COLUMNS.values(), map(int, counts), strict=True)))
            work.connection.execute(statement.on_conflict_do_update(
                index_elements=["hall_id", "announcement_id", "version", "app_id"],
                set_={name: views.c[name] + statement.excluded[name] for name in _COLUMNS.values()}))
    _tell(work)


def version_at(connection: Connection, hall: str, id: UUID, app: UUID) -> int:
    """What a terminal shows, or has, by its own word, else what plays: a program of before does not say which it means.
    0: unknown here."""
    s, a = showings.c, announcements.c
    return connection.scalar(select(func.coalesce(s.showing, s.received)).where(
        s.hall_id == hall, s.announcement_id == id, s.app_id == app)) or connection.scalar(
        select(a.live_version).where(a.hall_id == hall, a.id == id)) or 0


@projection(PICTURE_BROKEN, 1, scopes={Scope.TERMINAL})
def picture_broken(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    for one in facts:
        said = one.sent.fact.payload
        work.connection.execute(upsert(work.connection, broken).values(
            hall_id=hall, announcement_id=UUID(said["announcement_id"]), app_id=_app_of(one), picture=said["picture"],
            at=one.sent.fact.occurred_at).on_conflict_do_nothing())
    _tell(work)


def broken_of(
    connection: Connection, halls: Collection[str], drawn: Mapping[UUID, Collection[str]],
) -> dict[tuple[UUID, UUID], int]:
    """By announcement and terminal, how many of what it is `drawn` from, pictures and pages, are broken there."""
    b, found = broken.c, Counter[tuple[UUID, UUID]]()
    for id, app, picture in connection.execute(select(b.announcement_id, b.app_id, b.picture).where(
            b.hall_id.in_(halls), b.announcement_id.in_(drawn))):
        found[id, app] += picture in drawn[id]
    return found


@projection(REVOKED, 1, scopes={Scope.HUB})
def revoked_below(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    """What the terminal said before may come after it: it stays revoked."""
    for one in facts:
        app, at = UUID(one.sent.fact.payload["app_id"]), one.sent.fact.occurred_at
        if one.sent.fact.payload["scope"] == Scope.TERMINAL:
            work.connection.execute(
                upsert(work.connection, terminals).values(hall_id=hall, app_id=app, revoked_at=at)
                .on_conflict_do_update(index_elements=["hall_id", "app_id"], set_={"revoked_at": at}))


def keep(_work: HubWork, _hall: str, _facts: Sequence[ReceivedFact]) -> None:
    """On record is all that they are to be."""


for kind in STEPS:
    projection(kind, 1, scopes={Scope.HUB})(keep)


def _tell(work: HubWork) -> None:
    """Whoever has the matrix before them: once for all that came together."""
    if not work.kept.get("delivery_told"):
        work.kept["delivery_told"] = True
        work.announce("announcement", {"delivery": True})


def _put(work: HubWork, hall: str, id: str, one: ReceivedFact, **values: Any) -> None:
    work.connection.execute(
        upsert(work.connection, showings)
        .values(hall_id=hall, announcement_id=UUID(id), app_id=_app_of(one), **values)
        .on_conflict_do_update(index_elements=["hall_id", "announcement_id", "app_id"], set_=values))


def _put_terminal(work: HubWork, hall: str, one: ReceivedFact) -> None:
    """It has spoken; a program of before does not say its code."""
    code = str(one.sent.fact.payload.get("code", ""))
    statement = upsert(work.connection, terminals).values(hall_id=hall, app_id=_app_of(one), code=code or None)
    work.connection.execute(
        statement.on_conflict_do_update(index_elements=["hall_id", "app_id"], set_={"code": code}) if code else
        statement.on_conflict_do_nothing())


def _app_of(one: ReceivedFact) -> UUID:
    """The app is the first half of its origin."""
    return UUID(one.sent.origin.partition(".")[0])
