"""A terminal's schema: stamped with its version, so that a start that finds it current loads no Alembic."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, MetaData, String, Table, insert, select

from kiosk.errors import KioskError
from kiosk.store.metadata import TERMINAL
from kiosk.store.unit_of_work import Database

HEAD = "0003"
_STAMP = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))


class StoreNewer(KioskError):
    """The store was written by a newer program; it is left alone."""

    code = "store_newer"


def prepare(database: Database) -> None:
    """Bring the store to HEAD. The caller has imported every table of TERMINAL. Raises StoreNewer."""
    with database.write() as work:
        current = stamp(work.connection)
        if current == HEAD:
            return
        if current is None:
            TERMINAL.create_all(work.connection)
            _STAMP.create(work.connection)
            work.connection.execute(insert(_STAMP).values(version_num=HEAD))
        else:
            _upgrade(work.connection, current)
        work.commit()


def stamp(connection: Connection) -> str | None:
    """The schema's version; None for a store without one."""
    known = connection.exec_driver_sql("select 1 from sqlite_schema where name = 'alembic_version'").first()
    return connection.execute(select(_STAMP.c.version_num)).scalar() if known else None


def alembic_config(connection: Connection) -> Any:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["connection"] = connection
    return config


def _upgrade(connection: Connection, current: str) -> None:
    from alembic import command
    from alembic.script import ScriptDirectory

    config = alembic_config(connection)
    if current not in {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}:
        raise StoreNewer(f"the store is at {current}, which this program does not know: update the program")
    command.upgrade(config, "head")
