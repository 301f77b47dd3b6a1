"""How far a hub is with the hub above it: facts sent up, publications mirrored down, in which epoch.

`upstream` names the pairing, so that a new pairing begins anew.
"""

from __future__ import annotations

from sqlalchemy import Connection, func, select, update

from kiosk.hub.dialect import upsert
from kiosk.hub.state import served_halls
from kiosk.hub.tables import facts, uplinks
from kiosk.store import UnitOfWork


def cursor(connection: Connection, upstream: str) -> tuple[int, int]:
    """(epoch of the hub above as last heard, its publications mirrored up to); (0, 0) at first."""
    row = connection.execute(
        select(func.max(uplinks.c.epoch), func.max(uplinks.c.publication_cursor)).where(uplinks.c.upstream == upstream)
    ).one()
    return row[0] or 0, row[1] or 0


def waiting(connection: Connection, upstream: str, hall: str) -> int:
    """How many facts of `hall` the hub above has not acknowledged."""
    return connection.scalar(select(func.count()).select_from(facts).where(
        facts.c.hall_id == hall, facts.c.intake_seq > forwarded(connection, upstream, hall))) or 0


def forwarded(connection: Connection, upstream: str, hall: str) -> int:
    """The intake sequence up to which the hub above has the facts of `hall`."""
    return connection.scalar(select(uplinks.c.forwarded).where(
        uplinks.c.hall_id == hall, uplinks.c.upstream == upstream)) or 0


def restart(work: UnitOfWork, upstream: str, epoch: int) -> None:
    """The hub above is in `epoch`: send it everything again, and mirror it from the beginning.

    Nothing happens when that was heard already: uplink and downlink both hear it.
    """
    if cursor(work.connection, upstream)[0] == epoch:
        return
    for hall in served_halls(work.connection):
        move(work.connection, upstream, hall, forwarded=0)
    work.connection.execute(
        update(uplinks).where(uplinks.c.upstream == upstream).values(epoch=epoch, forwarded=0, publication_cursor=0))


def mirrored(work: UnitOfWork, upstream: str, hall: str, position: int) -> None:
    """The publications of the hub above are here up to `position`."""
    work.connection.execute(
        update(uplinks).where(uplinks.c.upstream == upstream, uplinks.c.hall_id == hall)
        .values(publication_cursor=position))


def move(connection: Connection, upstream: str, hall: str, *, forwarded: int) -> None:
    """The hub above has the facts of `hall` up to `forwarded`."""
    epoch, position = cursor(connection, upstream)
    connection.execute(
        upsert(connection, uplinks)
        .values(hall_id=hall, upstream=upstream, epoch=epoch, forwarded=forwarded, publication_cursor=position)
        .on_conflict_do_update(index_elements=["hall_id", "upstream"], set_={"forwarded": forwarded})
    )
