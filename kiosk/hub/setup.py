"""A hub is made once, and opened whenever it runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select

import kiosk.hub.registered  # noqa: F401
from kiosk.clock import Clock, SystemClock
from kiosk.errors import BadInput
from kiosk.hub import schema
from kiosk.hub.errors import NotInitialised
from kiosk.hub.identity import HubIdentity, create_identity, load_identity
from kiosk.hub.keys import publish_keys
from kiosk.hub.listener import PostgresBus, SqliteBus
from kiosk.hub.registry import REGISTRY, Registry
from kiosk.hub.services import HubServices
from kiosk.hub.state import check_hall, create_state, read_state
from kiosk.hub.tables import hub_state
from kiosk.store import Database

DATABASE_FILE = "hub.sqlite"


def database_url(folder: Path, url: str | None) -> str:
    """`url`, or the SQLite file in the hub's own folder."""
    return url or f"sqlite:///{(folder / DATABASE_FILE).absolute()}"


def initialise(folder: Path, *, hall: str, url: str | None = None, names: Sequence[str] = ()) -> HubIdentity:
    """Make a hub, or bring an existing one's schema up to date. Raises BadInput, DatabaseUnreachable, SchemaNewer."""
    check_hall(hall)
    try:
        identity = load_identity(folder)
    except NotInitialised:
        identity = create_identity(folder, hall=hall, names=names)
    if identity.hall != hall:
        raise BadInput(f"the hub in {folder} is of the hall {identity.hall}", field="hall")
    engine = schema.open_database(database_url(folder, url))
    try:
        schema.upgrade(engine)
        _own(Database(engine), identity)
    finally:
        engine.dispose()
    with open_hub(folder, url=url) as services, services.write() as work:
        publish_keys(work, services.identity, services.clock.now())
        work.commit()
    return identity


def _own(database: Database, identity: HubIdentity) -> None:
    with database.write() as work:
        owner = work.connection.execute(select(hub_state.c.hub_id)).scalar_one_or_none()
        if owner is None:
            create_state(
                work.connection, hall=identity.hall, hub_id=identity.hub_id, now=SystemClock().now())
        elif owner != identity.hub_id:
            raise BadInput("the database belongs to another hub", field="url")
        work.commit()


@contextmanager
def open_hub(
    folder: Path, *, url: str | None = None, clock: Clock | None = None, registry: Registry = REGISTRY,
) -> Iterator[HubServices]:
    """The services of the hub in `folder`, closed at the end. The bus is not started.

    Raises NotInitialised, BadInput, DatabaseUnreachable, SchemaOlder, SchemaNewer.
    """
    identity = load_identity(folder)
    engine = schema.open_database(database_url(folder, url))
    database = Database(engine)
    try:
        schema.check(engine)
        with database.read() as connection:
            if read_state(connection).hub_id != identity.hub_id:
                raise BadInput("the database belongs to another hub", field="url")
        bus = SqliteBus(database) if database.is_sqlite else PostgresBus(engine)
        yield HubServices(database, clock or SystemClock(), bus, identity, registry)
    finally:
        database.close()
