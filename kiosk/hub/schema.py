"""The central database's schema: brought up to date by `kiosk hub init`, checked by `kiosk hub run`."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import ArgumentError, OperationalError

import kiosk.store.migrations.hub as history
from kiosk.errors import BadInput
from kiosk.hub.dialect import is_postgres
from kiosk.hub.errors import DatabaseUnreachable, NotInitialised, SchemaNewer, SchemaOlder
from kiosk.store import open_url

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
        raise DatabaseUnreachable(f"the database {_where(engine)} cannot be opened", database=_where(engine)) from error


def _where(engine: Engine) -> str:
    url = engine.url
    return url.database or "" if url.host is None else f"{url.host}:{url.port or 5432}/{url.database}"


def alembic_config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(history.__file__).parent))
    config.attributes["connection"] = connection
    return config


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the schema to this program's, or to an earlier `revision`. Raises SchemaNewer."""
    with engine.begin() as connection:
        if is_postgres(connection):
            connection.execute(text("select pg_advisory_xact_lock(:key)"), {"key": _INIT_LOCK})
        config = alembic_config(connection)
        _revision(connection, config)
        command.upgrade(config, revision)


def check(engine: Engine) -> None:
    """Raises NotInitialised, SchemaOlder or SchemaNewer unless the schema is this program's."""
    with engine.begin() as connection:
        config = alembic_config(connection)
        current, head = _revision(connection, config), ScriptDirectory.from_config(config).get_current_head()
    if current is None:
        raise NotInitialised("the database holds no hub; run `kiosk hub init`")
    if current != head:
        raise SchemaOlder(f"the database is at {current}, this program needs {head}; run `kiosk hub init`")


def _revision(connection: Connection, config: Config) -> str | None:
    current = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if current is not None and current not in known:
        raise SchemaNewer(f"the database is at {current}, which this program does not know: update the program")
    return current
