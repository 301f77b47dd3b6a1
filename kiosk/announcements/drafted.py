"""How far what another capability drafted has come: a draft, before customers, or taken down."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.announcements.tables import announcements
from kiosk.contract.announcements import State


class Draft(StrEnum):
    """`waiting`: for review, or to be given out. `given_out` remains so when its days are over."""

    WAITING = "waiting"
    GIVEN_OUT = "given_out"
    WITHDRAWN = "withdrawn"


def drafts(connection: Connection, hall: str, ids: Collection[UUID]) -> dict[UUID, Draft]:
    rows = connection.execute(select(announcements.c.id, announcements.c.state, announcements.c.live_version).where(
        announcements.c.hall_id == hall, announcements.c.id.in_(ids)))
    return {row.id: Draft.WITHDRAWN if row.state == State.WITHDRAWN else
            Draft.WAITING if row.live_version is None else Draft.GIVEN_OUT for row in rows}
