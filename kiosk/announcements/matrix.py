"""Announcements × terminals, a page at a time, or what is wrong alone. Registered by import."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, select

from kiosk.announcements.looking import LOOKS, MISSES
from kiosk.announcements.matrix_rows import Seen, aimed_at, came_down, drawn, made, published
from kiosk.announcements.records import broken_of, zones_of
from kiosk.announcements.screens import screens_of
from kiosk.announcements.tables import showings
from kiosk.contract.announcements import AppChoice, AskMatrix, Matrix, MatrixRow, State, Targets
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.state import served_halls

_AT_ONCE = 200
"""So many are looked through for what is wrong at a time."""


@ask("announcements/matrix", scopes={Scope.STAFF}, body=AskMatrix, answer=Matrix, rate=LOOKS, refusals=MISSES,
     roles=MAY["announcements/matrix"])
def matrix(ctx: AskContext, asked: AskMatrix) -> Matrix:
    """What is live, or still shown though it is not; the newest first."""
    with ctx.services.database.read() as connection:
        return matrix_of(connection, ctx.caller.hall, ctx.services.clock.now(), asked)


def matrix_of(connection: Connection, hall: str, now: datetime, asked: AskMatrix) -> Matrix:
    """Of what is wrong only a page is as long as any other, so an empty one means that nothing is."""
    halls = served_halls(connection)
    seen = Seen(connection, hall, halls, now, screens_of(connection, hall), zones_of(connection, halls))
    above = came_down(seen) if asked.before is None else []
    rows, more = _wrong(seen, asked) if asked.wrong_only else _page(seen, asked)
    return Matrix(
        apps=[AppChoice(app_code=one.code or "", app_name=one.name, board=False, heard_at=one.heard_at,
                        silent=one.is_silent(now), hall=one.hall if one.below else "") for one in seen.screens],
        rows=[*(row for row in made(seen, above) if row.wrong or not asked.wrong_only), *rows],
        next_before=rows[-1].no if more else None)


def _page(seen: Seen, asked: AskMatrix) -> tuple[Sequence[MatrixRow], bool]:
    rows = published(seen, asked.before, asked.limit)
    return made(seen, rows), len(rows) == asked.limit


def _wrong(seen: Seen, asked: AskMatrix) -> tuple[Sequence[MatrixRow], bool]:
    """On and on until there are enough or no more; and whether there are more."""
    found, before = list[MatrixRow](), asked.before
    while True:
        rows = published(seen, before, _AT_ONCE)
        doubtful = _doubtful(seen, rows)
        for at in range(0, len(doubtful), asked.limit):
            found += [row for row in made(seen, doubtful[at:at + asked.limit]) if row.wrong]
            if len(found) > asked.limit:
                return found[:asked.limit], True
        if len(rows) < _AT_ONCE:
            return found, False
        before = rows[-1].no


def _doubtful(seen: Seen, rows: Sequence[Any]) -> Sequence[Any]:
    """Without those that a count shows to be right: live, meant for every terminal, and shown whole by each."""
    s, ids = showings.c, [row.id for row in rows]
    apps = [one.id for one in seen.screens if one.id]
    shown, aims = defaultdict[UUID, dict[int, int]](dict), dict[str, bool]()
    for id, version, many in seen.connection.execute(
        select(s.announcement_id, s.showing, func.count()).where(
            s.hall_id.in_(seen.halls), s.announcement_id.in_(ids), s.app_id.in_(apps), s.showing.is_not(None))
        .group_by(s.announcement_id, s.showing)):
        shown[id][version] = many
    broken = {id for (id, _), many in broken_of(seen.connection, seen.halls, drawn(rows)).items() if many}

    def is_for_all(targets: dict[str, Any]) -> bool:
        key = repr(targets)
        if key not in aims:
            aims[key] = all(aimed_at(Targets.model_validate(targets), seen.screens, seen.zones))
        return aims[key]

    return [row for row in rows if not (
        row.live_from <= seen.now < row.live_until and row.state != State.WITHDRAWN and row.id not in broken
        and shown[row.id] == {row.live_version: len(seen.screens)} and is_for_all(row.targets))]
