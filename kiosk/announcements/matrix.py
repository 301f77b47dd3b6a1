"""Announcements × terminals, a page at a time: a page costs its rows, however many there are. Registered by import."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Row, and_, exists, func, or_, select, type_coerce
from sqlalchemy.types import NullType

from kiosk.announcements.looking import LOOKS, MISSES
from kiosk.announcements.model import phase
from kiosk.announcements.records import zones_of
from kiosk.announcements.standing import LETTERS, WRONG, Standing, is_sure, meant, standing_of
from kiosk.announcements.tables import announcements, showings, versions
from kiosk.contract.announcements import AppChoice, AskMatrix, Matrix, MatrixRow, Phase, State, Targets
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.hub.pairing import apps_of
from kiosk.hub.registry import AskContext, ask

_COUNTS = ("seen", "read_through", "printed", "taken")


@ask("announcements/matrix", scopes={Scope.STAFF}, body=AskMatrix, answer=Matrix, rate=LOOKS, refusals=MISSES,
     roles=MAY["announcements/matrix"])
def matrix(ctx: AskContext, asked: AskMatrix) -> Matrix:
    """What is live, or still shown though it is not; the newest first."""
    with ctx.services.database.read() as connection:
        return matrix_of(connection, ctx.caller.hall, ctx.services.clock.now(), asked)


def matrix_of(connection: Connection, hall: str, now: datetime, asked: AskMatrix) -> Matrix:
    apps = apps_of(connection, hall, Scope.TERMINAL)
    rows = _published(connection, hall, now, asked)
    ids = [row.id for row in rows]
    said, counts, zones = _said(connection, hall, ids), _counts(connection, hall, ids), zones_of(connection, hall)
    made = [_row(hall, row, said[row.id], counts.get(row.id), apps, zones, now) for row in rows]
    return Matrix(
        apps=[AppChoice(app_code=app.code, app_name=app.name, board=False) for app in apps],
        rows=[row for row in made if row.wrong or not asked.wrong_only],
        next_before=rows[-1].no if len(rows) == asked.limit else None)


def _published(connection: Connection, hall: str, now: datetime, asked: AskMatrix) -> Sequence[Any]:
    a, v = announcements.c, versions.c
    plays = and_(a.live_from <= now, a.live_until > now, a.state != State.WITHDRAWN)
    shown = exists().where(
        showings.c.hall_id == hall, showings.c.announcement_id == a.id, showings.c.showing.is_not(None))
    where = [a.hall_id == hall, a.live_version.is_not(None), or_(plays, shown)]
    if asked.before is not None:
        where.append(a.no < asked.before)
    return connection.execute(
        select(a.id, a.no, a.state, a.live_version, a.live_from, a.live_until, v.content["title"].label("title"),
               v.content["kind"].as_string().label("kind"), v.content["targets"].label("targets"),
               v.content["attachment"]["pages"].label("pages"))
        .join(versions, and_(v.hall_id == a.hall_id, v.announcement_id == a.id, v.version == a.live_version))
        .where(*where).order_by(a.no.desc()).limit(asked.limit)).all()


class _Said(NamedTuple):
    """Of one announcement at one terminal."""

    received: int | None
    showing: int | None
    gone: bool


def _said(connection: Connection, hall: str, ids: Sequence[UUID]) -> Mapping[UUID, dict[UUID, _Said]]:
    """What terminals said, by announcement and app. A page has 10,000 of them: each id becomes a UUID only once."""
    s, found, known = showings.c, defaultdict[UUID, dict[UUID, _Said]](dict), dict[Any, UUID]()

    def uuid(raw: Any) -> UUID:
        if raw not in known:
            known[raw] = raw if isinstance(raw, UUID) else UUID(raw)
        return known[raw]

    for id, app, *its in connection.execute(
        select(type_coerce(s.announcement_id, NullType), type_coerce(s.app_id, NullType), s.received, s.showing,
               s.gone_at.is_not(None)).where(s.hall_id == hall, s.announcement_id.in_(ids))):
        found[uuid(id)][uuid(app)] = _Said(*its)
    return found


def _counts(connection: Connection, hall: str, ids: Sequence[UUID]) -> Mapping[UUID, Row[Any]]:
    """How often it was seen, read to its end, printed and taken, at all terminals together."""
    s = showings.c
    return {row.announcement_id: row for row in connection.execute(
        select(s.announcement_id, *(func.sum(s[name]).label(name) for name in _COUNTS))
        .where(s.hall_id == hall, s.announcement_id.in_(ids)).group_by(s.announcement_id))}


def _row(
    hall: str, row: Row[Any], said: Mapping[UUID, _Said], counts: Row[Any] | None, apps: Sequence[Row[Any]],
    zones: Mapping[UUID, Collection[str]], now: datetime,
) -> MatrixRow:
    targets = Targets.model_validate(row.targets)
    its_phase = phase(live_from=row.live_from, live_until=row.live_until,
                      withdrawn=row.state == State.WITHDRAWN, now=now)
    aimed, stands = [meant(targets, hall, app.code, zones.get(app.id)) for app in apps], list[Standing]()
    for app, targeted in zip(apps, aimed, strict=True):
        its = said.get(app.id)
        stands.append(standing_of(
            targeted=targeted, live=its_phase is Phase.LIVE, live_version=row.live_version,
            received=its.received if its else None, showing=its.showing if its else None,
            gone=its is not None and its.gone, sure=is_sure(targets, zones.get(app.id))))
    return MatrixRow(
        announcement_id=row.id, no=row.no, kind=row.kind, title=row.title, phase=its_phase, version=row.live_version,
        cells="".join(LETTERS[one] for one in stands), meant=sum(aimed),
        received=sum(its.received == row.live_version for its in said.values()),
        showing=sum(one is Standing.SHOWS for one in stands), wrong=sum(one in WRONG for one in stands),
        seen=counts.seen if counts else 0, read=counts.read_through if counts else 0,
        printed=counts.printed if counts else 0, taken=counts.taken if counts else 0,
        pages=len(row.pages or ()))

