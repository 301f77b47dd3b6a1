"""The terminals that an announcement of this hall can reach: its own, and those of the halls below it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.announcements.tables import terminals
from kiosk.contract.messages import Scope
from kiosk.hub.pairing import apps_of
from kiosk.hub.state import served_halls


class Screen(NamedTuple):
    """`code`: None where it has never said; `id`: None for a hall below of whose terminals none has said a word."""

    hall: str
    id: UUID | None
    code: str | None
    name: str
    connected_at: datetime | None


def screens_of(connection: Connection, hall: str) -> Sequence[Screen]:
    """The hall's own in the order of their pairing, then hall by hall those that have spoken of announcements and that
    its hub has not revoked."""
    own = [Screen(hall, app.id, app.code, app.name, app.last_session_at)
           for app in apps_of(connection, hall, Scope.TERMINAL)]
    below = [one for one in served_halls(connection) if one != hall]
    t = terminals.c
    spoken: dict[str, list[Screen]] = {}
    for row in connection.execute(
        select(terminals).where(t.hall_id.in_(below)).order_by(t.hall_id, t.code, t.app_id)):
        its = spoken.setdefault(row.hall_id, [])
        if row.revoked_at is None:
            its.append(Screen(row.hall_id, row.app_id, row.code, "", None))
    return [*own, *(one for each in below for one in spoken.get(each, [Screen(each, None, None, "", None)]))]
