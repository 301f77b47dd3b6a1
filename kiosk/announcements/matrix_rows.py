"""What the matrix sees of announcements, and the rows that it makes of them: a page costs its rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Row, and_, exists, func, or_, select, type_coerce
from sqlalchemy.types import NullType

from kiosk.announcements.from_above import FromAbove, from_above
from kiosk.announcements.model import phase
from kiosk.announcements.records import broken_of
from kiosk.announcements.screens import Screen
from kiosk.announcements.standing import LETTERS, WRONG, Standing, is_sure, meant, standing_of
from kiosk.announcements.tables import announcements, showings, versions, views
from kiosk.contract.announcements import MatrixRow, Phase, State, Targets

_COUNTS = ("seen", "read_through", "printed", "taken")


class Seen(NamedTuple):
    """What a look at the matrix sees it by."""

    connection: Connection
    hall: str
    halls: Collection[str]
    now: datetime
    screens: Sequence[Screen]
    zones: Mapping[UUID, Collection[str]]


def came_down(seen: Seen) -> list[FromAbove]:
    """Of what the hub above announces, what is live here or still shown."""
    given, s = from_above(seen.connection, seen.hall), showings.c
    shown = set(seen.connection.scalars(select(s.announcement_id).distinct().where(
        s.hall_id == seen.hall, s.showing.is_not(None), s.announcement_id.in_([one.id for one in given]))))
    return [one for one in given if one.id in shown or (
        one.state is not State.WITHDRAWN and one.live_from <= seen.now < one.live_until)]


def published(seen: Seen, before: int | None, limit: int) -> Sequence[Any]:
    a, v, now = announcements.c, versions.c, seen.now
    plays = and_(a.live_from <= now, a.live_until > now, a.state != State.WITHDRAWN)
    shown = exists().where(
        showings.c.hall_id.in_(seen.halls), showings.c.announcement_id == a.id, showings.c.showing.is_not(None))
    where = [a.hall_id == seen.hall, a.live_version.is_not(None), or_(plays, shown)]
    if before is not None:
        where.append(a.no < before)
    return seen.connection.execute(
        select(a.id, a.no, a.state, a.live_version, a.live_from, a.live_until, v.content["title"].label("title"),
               v.content["kind"].as_string().label("kind"), v.content["targets"].label("targets"),
               v.content["attachment"]["pages"].label("pages"),
               v.content["pictures"].label("pictures"))
        .join(versions, and_(v.hall_id == a.hall_id, v.announcement_id == a.id, v.version == a.live_version))
        .where(*where).order_by(a.no.desc()).limit(limit)).all()


def made(seen: Seen, rows: Sequence[Any]) -> list[MatrixRow]:
    said = _said(seen.connection, seen.halls, [row.id for row in rows])
    counts = _counts(seen.connection, seen.halls, {row.id: row.live_version for row in rows})
    broken = broken_of(seen.connection, seen.halls, drawn(rows))
    return [_row(row, said[row.id], counts.get(row.id), broken, seen.screens, seen.hall, seen.zones, seen.now)
            for row in rows]


def drawn(rows: Sequence[Any]) -> dict[UUID, set[str]]:
    return {row.id: {*(row.pictures or ()), *(row.pages or ())} for row in rows}


class _Said(NamedTuple):
    """Of one announcement at one terminal."""

    received: int | None
    showing: int | None
    gone: bool


def _said(connection: Connection, halls: Collection[str], ids: Sequence[UUID]) -> Mapping[UUID, dict[UUID, _Said]]:
    """What terminals said, by announcement and app. A page has 10,000 of them: each id becomes a UUID only once."""
    s, found, known = showings.c, defaultdict[UUID, dict[UUID, _Said]](dict), dict[Any, UUID]()

    def uuid(raw: Any) -> UUID:
        if raw not in known:
            known[raw] = raw if isinstance(raw, UUID) else UUID(raw)
        return known[raw]

    for id, app, *its in connection.execute(
        select(type_coerce(s.announcement_id, NullType), type_coerce(s.app_id, NullType), s.received, s.showing,
               s.gone_at.is_not(None)).where(s.hall_id.in_(halls), s.announcement_id.in_(ids))):
        found[uuid(id)][uuid(app)] = _Said(*its)
    return found


def _counts(
    connection: Connection, halls: Collection[str], playing: Mapping[UUID, int],
) -> Mapping[UUID, Row[Any]]:
    """How many saw it, read it to its end, printed and took it, at all terminals together: what plays, not before."""
    s = views.c
    return {row.announcement_id: row for row in connection.execute(
        select(s.announcement_id, s.version, *(func.sum(s[name]).label(name) for name in _COUNTS))
        .where(s.hall_id.in_(halls), s.announcement_id.in_(playing)).group_by(s.announcement_id, s.version))
        if row.version == playing[row.announcement_id]}


def _row(
    row: Any, said: Mapping[UUID, _Said], counts: Row[Any] | None, broken: Mapping[tuple[UUID, UUID], int],
    screens: Sequence[Screen], hall: str, zones: Mapping[UUID, Collection[str]], now: datetime,
) -> MatrixRow:
    above = isinstance(row, FromAbove)
    targets = row.targets if above else Targets.model_validate(row.targets)
    screens = [one for one in screens if one.hall == hall] if above else screens
    its_phase = phase(live_from=row.live_from, live_until=row.live_until,
                      withdrawn=row.state == State.WITHDRAWN, now=now)
    aimed = aimed_at(targets, screens, zones)
    silent = [one.is_silent(now) for one in screens]
    stands = list[Standing]()
    for one, targeted, quiet in zip(screens, aimed, silent, strict=True):
        its = said.get(one.id) if one.id else None
        stands.append(standing_of(
            targeted=targeted, live=its_phase is Phase.LIVE, live_version=row.live_version,
            received=its.received if its else None, showing=its.showing if its else None,
            gone=its is not None and its.gone, sure=is_sure(targets, one.code, zones.get(one.id) if one.id else None),
            broken=one.id is not None and broken.get((row.id, one.id), 0) > 0, silent=quiet))
    return MatrixRow(
        announcement_id=row.id, no=row.no, kind=row.kind, title=row.title, phase=its_phase, version=row.live_version,
        cells="".join(LETTERS[each] for each in stands), meant=sum(aimed),
        received=sum(its.received == row.live_version for its in said.values()),
        showing=sum(each is Standing.SHOWS for each in stands), wrong=sum(each in WRONG for each in stands),
        seen=counts.seen if counts else 0, read=counts.read_through if counts else 0,
        printed=counts.printed if counts else 0, taken=counts.taken if counts else 0,
        pages=len(row.pages or ()), issuer=row.issuer if above else "")



def aimed_at(
    targets: Targets, screens: Sequence[Screen], zones: Mapping[UUID, Collection[str]],
) -> list[bool]:
    return [meant(targets, one.hall, one.code, zones.get(one.id) if one.id else None) for one in screens]
