"""The hub's own row: which epoch it is in, and whether it still recovers from a restore."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, select, update

from kiosk.errors import BadInput
from kiosk.hub.errors import NotInitialised, WrongHall
from kiosk.hub.tables import halls, hub_state


@dataclass(frozen=True, slots=True)
class HubState:
    hall: str
    hub_id: UUID
    epoch: int
    recovering: bool


_COLUMNS = (hub_state.c.hall_id, hub_state.c.hub_id, hub_state.c.epoch, hub_state.c.recovering)


_READ = select(*_COLUMNS)
_LOCK = (
    select(*_COLUMNS).join_from(halls, hub_state, onclause=halls.c.hall_id == bindparam("hall"))
    .with_for_update(of=halls)
)


def read_state(connection: Connection) -> HubState:
    """Raises NotInitialised when the database holds no hub yet."""
    row = connection.execute(_READ).one_or_none()
    if row is None:
        raise NotInitialised("the database holds no hub; run `kiosk hub init`")
    return HubState(*row)


def lock_hall(connection: Connection, hall: str) -> HubState:
    """Take the lock that every writer of `hall` takes first, in one round trip with the hub's state.

    Raises WrongHall for a hall that this hub does not serve.
    """
    row = connection.execute(_LOCK, {"hall": hall}).one_or_none()
    if row is None:
        raise WrongHall(f"this hub does not serve the hall {hall}", hall=hall)
    return HubState(*row)


def create_state(connection: Connection, *, hall: str, hub_id: UUID, now: datetime) -> None:
    """Begin epoch 1 with the hub's own hall."""
    connection.execute(insert(hub_state).values(
        hall_id=hall, hub_id=hub_id, epoch=1, recovering=False, changed_at=now))
    add_hall(connection, hall)


def check_hall(hall: str) -> None:
    """Raises BadInput for an id that the contract's `Code` does not take: each batch of its facts would be refused."""
    if not re.fullmatch(r"[A-Za-z0-9_.:-]{1,80}", hall):
        raise BadInput("a hall's id has letters, digits and . _ : - alone, 80 at most, as henan-demo has", field="hall")


def add_hall(connection: Connection, hall: str) -> None:
    """Serve `hall` too; nothing happens when the hub does already."""
    if connection.execute(select(halls.c.hall_id).where(halls.c.hall_id == hall)).first() is None:
        connection.execute(insert(halls).values(
            hall_id=hall, intake_seq=0, publication_position=0, last_app_code=0))


def begin_recovery(connection: Connection, now: datetime, *, least: int = 0) -> int:
    """A new epoch, not below `least`: apps send again what they kept; no numbers until `end_recovery`."""
    epoch = max(read_state(connection).epoch + 1, least)
    connection.execute(update(hub_state).values(epoch=epoch, recovering=True, changed_at=now))
    return epoch


def end_recovery(connection: Connection, now: datetime) -> None:
    """Give numbers again."""
    connection.execute(update(hub_state).values(recovering=False, changed_at=now))


def served_halls(connection: Connection) -> list[str]:
    return list(connection.scalars(select(halls.c.hall_id).order_by(halls.c.hall_id)))


def newest_fact(connection: Connection, hall: str) -> int:
    """The intake number of the newest fact of `hall`, its own or received; 0 before the first."""
    return connection.scalar(_NEWEST, {"hall": hall}) or 0


_NEWEST = select(halls.c.intake_seq).where(halls.c.hall_id == bindparam("hall"))
