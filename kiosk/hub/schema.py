"""The central database's schema: brought up to date by `kiosk hub init`, checked by `kiosk hub run`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import ArgumentError, OperationalError

import kiosk.store.migrations.hub as history
from kiosk.errors import BadInput
from kiosk.hub.dialect import is_postgres
from kiosk.hub.errors import DatabaseUnreachable, NotInitialised, SchemaNewer, SchemaOlder
from kiosk.store import open_url

if TYPE_CHECKING:
    from alembic.config import Config

_INIT_LOCK = 0x6B696F736B  # "kiosk": two hubs that initialise one PostgreSQL wait for each other


def open_database(url: str) -> Engine:
    """An engine that has answered once. Raises BadInput for a wrong URL, DatabaseUnreachable."""
    try:
        engine = open_url(url)
    except (ArgumentError, ValueError) as error:
        raise BadInput("this is no database URL", field="url") from error
    try:
        with engine.connect():
            return engine
    except OperationalError as error:
        engine.dispose()
        raise DatabaseUnreachable(f"the database {where(engine)} cannot be opened", database=where(engine)) from error


def where(engine: Engine) -> str:
    """What to call the database by, without a password."""
    url = engine.url
    return url.database or "" if url.host is None else f"{url.host}:{url.port or 5432}/{url.database}"


def alembic_config(connection: Connection) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(history.__file__).parent))
    config.attributes["connection"] = connection
    return config


def upgrade(engine: Engine, to: str = history.REVISIONS[-1]) -> None:
    """Bring the schema to this program's, or to an earlier step; a hub that is there loads no Alembic.

    Raises SchemaNewer.
    """
    with engine.begin() as connection:
        if is_postgres(connection):
            connection.execute(text("select pg_advisory_xact_lock(:key)"), {"key": _INIT_LOCK})
        if _known(connection) != to:
            from alembic import command

            command.upgrade(alembic_config(connection), to)


def check(engine: Engine) -> None:
    """Raises NotInitialised, SchemaOlder or SchemaNewer unless the schema is this program's."""
    with engine.begin() as connection:
        current, head = _known(connection), history.REVISIONS[-1]
    if current is None:
        raise NotInitialised("the database holds no hub; run `kiosk hub init`")
    if current != head:
        raise SchemaOlder(f"the database is at {current}, this program needs {head}; run `kiosk hub init`")


def revision(connection: Connection) -> str | None:
    """Which step of the history the database is at; None before the first."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    current: str | None = connection.execute(text("select version_num from alembic_version")).scalar_one_or_none()
    return current


def _known(connection: Connection) -> str | None:
    current = revision(connection)
    if current is not None and current not in history.REVISIONS:
        raise SchemaNewer(f"the database is at {current}, which this program does not know: update the program")
    return current
