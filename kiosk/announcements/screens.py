"""The terminals that an announcement of this hall can reach: its own, and those of the halls below it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.announcements.tables import terminals
from kiosk.contract.messages import Scope
from kiosk.hub.heard import heard_of
from kiosk.hub.pairing import apps_of
from kiosk.hub.state import served_halls

SILENT_AFTER = timedelta(minutes=10)
"""A terminal that is on is heard of every minute."""


class Screen(NamedTuple):
    """`code`: None where it has never said; `id`: None for a hall below of whose terminals none has said a word.

    `heard_at`: when it was heard of last; nobody here knows that of the halls below.
    """

    hall: str
    id: UUID | None
    code: str | None
    name: str
    heard_at: datetime | None
    below: bool = False

    def is_silent(self, now: datetime) -> bool:
        """What it has said that it shows holds for `heard_at`, and nobody knows what it shows now."""
        return not self.below and (self.heard_at is None or now - self.heard_at > SILENT_AFTER)


def screens_of(connection: Connection, hall: str) -> Sequence[Screen]:
    """The hall's own in the order of their pairing, then hall by hall those that have spoken of announcements and that
    its hub has not revoked."""
    heard = heard_of(connection, hall)
    own = [Screen(hall, app.id, app.code, app.name, max(
        (at for at in (app.last_session_at, heard.get(app.id)) if at is not None), default=None))
           for app in apps_of(connection, hall, Scope.TERMINAL)]
    below = [one for one in served_halls(connection) if one != hall]
    t = terminals.c
    spoken: dict[str, list[Screen]] = {}
    for row in connection.execute(
        select(terminals).where(t.hall_id.in_(below)).order_by(t.hall_id, t.code, t.app_id)):
        its = spoken.setdefault(row.hall_id, [])
        if row.revoked_at is None:
            its.append(Screen(row.hall_id, row.app_id, row.code, "", None, below=True))
    return [*own, *(one for each in below for one in spoken.get(
        each, [Screen(each, None, None, "", None, below=True)]))]
