"""Announcements × terminals, a page at a time: a page costs its rows, however many there are. Registered by import."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Row, and_, exists, func, or_, select, type_coerce
from sqlalchemy.types import NullType

from kiosk.announcements.from_above import FromAbove, from_above
from kiosk.announcements.looking import LOOKS, MISSES
from kiosk.announcements.model import phase
from kiosk.announcements.records import broken_of, zones_of
from kiosk.announcements.screens import Screen, screens_of
from kiosk.announcements.standing import LETTERS, WRONG, Standing, is_sure, meant, standing_of
from kiosk.announcements.tables import announcements, showings, versions, views
from kiosk.contract.announcements import AppChoice, AskMatrix, Matrix, MatrixRow, Phase, State, Targets
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.state import served_halls

_COUNTS = ("seen", "read_through", "printed", "taken")


@ask("announcements/matrix", scopes={Scope.STAFF}, body=AskMatrix, answer=Matrix, rate=LOOKS, refusals=MISSES,
     roles=MAY["announcements/matrix"])
def matrix(ctx: AskContext, asked: AskMatrix) -> Matrix:
    """What is live, or still shown though it is not; the newest first."""
    with ctx.services.database.read() as connection:
        return matrix_of(connection, ctx.caller.hall, ctx.services.clock.now(), asked)


def matrix_of(connection: Connection, hall: str, now: datetime, asked: AskMatrix) -> Matrix:
    screens, halls = screens_of(connection, hall), served_halls(connection)
    rows = _published(connection, hall, halls, now, asked)
    whole = [*(_came_down(connection, hall, now) if asked.before is None else ()), *rows]
    ids = [row.id for row in whole]
    said, zones = _said(connection, halls, ids), zones_of(connection, halls)
    counts = _counts(connection, halls, {row.id: row.live_version for row in whole})
    broken = broken_of(connection, halls, {row.id: {*(row.pictures or ()), *(row.pages or ())} for row in whole})
    made = [_row(row, said[row.id], counts.get(row.id), broken, screens, hall, zones, now) for row in whole]
    return Matrix(
        apps=[AppChoice(app_code=one.code or "", app_name=one.name, board=False, hall="" if one.hall == hall else
                        one.hall) for one in screens],
        rows=[row for row in made if row.wrong or not asked.wrong_only],
        next_before=rows[-1].no if len(rows) == asked.limit else None)


def _came_down(connection: Connection, hall: str, now: datetime) -> list[FromAbove]:
    """Of what the hub above announces, what is live here or still shown."""
    given, s = from_above(connection, hall), showings.c
    shown = set(connection.scalars(select(s.announcement_id).distinct().where(
        s.hall_id == hall, s.showing.is_not(None), s.announcement_id.in_([one.id for one in given]))))
    return [one for one in given if one.id in shown or (
        one.state is not State.WITHDRAWN and one.live_from <= now < one.live_until)]


def _published(
    connection: Connection, hall: str, halls: Collection[str], now: datetime, asked: AskMatrix,
) -> Sequence[Any]:
    a, v = announcements.c, versions.c
    plays = and_(a.live_from <= now, a.live_until > now, a.state != State.WITHDRAWN)
    shown = exists().where(
        showings.c.hall_id.in_(halls), showings.c.announcement_id == a.id, showings.c.showing.is_not(None))
    where = [a.hall_id == hall, a.live_version.is_not(None), or_(plays, shown)]
    if asked.before is not None:
        where.append(a.no < asked.before)
    return connection.execute(
        select(a.id, a.no, a.state, a.live_version, a.live_from, a.live_until, v.content["title"].label("title"),
               v.content["kind"].as_string().label("kind"), v.content["targets"].label("targets"),
               v.content["attachment"]["pages"].label("pages"),
               v.content["pictures"].label("pictures"))
        .join(versions, and_(v.hall_id == a.hall_id, v.announcement_id == a.id, v.version == a.live_version))
        .where(*where).order_by(a.no.desc()).limit(asked.limit)).all()


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
    aimed = [meant(targets, one.hall, one.code, zones.get(one.id) if one.id else None) for one in screens]
    stands = list[Standing]()
    for one, targeted in zip(screens, aimed, strict=True):
        its = said.get(one.id) if one.id else None
        stands.append(standing_of(
            targeted=targeted, live=its_phase is Phase.LIVE, live_version=row.live_version,
            received=its.received if its else None, showing=its.showing if its else None,
            gone=its is not None and its.gone, sure=is_sure(targets, one.code, zones.get(one.id) if one.id else None),
            broken=one.id is not None and broken.get((row.id, one.id), 0) > 0))
    return MatrixRow(
        announcement_id=row.id, no=row.no, kind=row.kind, title=row.title, phase=its_phase, version=row.live_version,
        cells="".join(LETTERS[each] for each in stands), meant=sum(aimed),
        received=sum(its.received == row.live_version for its in said.values()),
        showing=sum(each is Standing.SHOWS for each in stands), wrong=sum(each in WRONG for each in stands),
        seen=counts.seen if counts else 0, read=counts.read_through if counts else 0,
        printed=counts.printed if counts else 0, taken=counts.taken if counts else 0,
        pages=len(row.pages or ()), issuer=row.issuer if above else "")

