from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

import kiosk.terminal.store  # every table of the terminal's schema
from kiosk.store import TERMINAL, Database, open_sqlite
from kiosk.store.migrations.terminal import HEAD, StoreNewer, alembic_config, prepare, stamp
from tests.fixtures.terminal import PACK

assert kiosk.terminal.store


@pytest.fixture
def engine(tmp_path: Path) -> Any:
    engine = open_sqlite(tmp_path / "terminal.db")
    yield engine
    engine.dispose()


def _schema(connection: Connection) -> dict[str, str]:
    """Name and normalised text of every table and index."""
    rows = connection.exec_driver_sql("select name, sql from sqlite_schema where sql is not null")
    return {name: "".join(str(sql).split()).replace('"', "").lower() for name, sql in rows}


def _differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "target_metadata": TERMINAL})
    return list(compare_metadata(context, TERMINAL))


def test_the_migrations_make_the_tables_that_the_program_uses(engine: Engine) -> None:
    with engine.begin() as connection:
        command.upgrade(alembic_config(connection), "head")
        assert _differences(connection) == []


def test_a_new_store_is_what_the_migrations_would_have_made(engine: Engine, tmp_path: Path) -> None:
    prepare(Database(engine))
    migrated = open_sqlite(tmp_path / "migrated.db")
    with engine.connect() as made, migrated.begin() as upgraded:
        command.upgrade(alembic_config(upgraded), "head")
        assert _schema(made).keys() == _schema(upgraded).keys()
        assert {n: s for n, s in _schema(made).items() if s.startswith("create") and "index" in s[:18]} == {
            n: s for n, s in _schema(upgraded).items() if s.startswith("create") and "index" in s[:18]}
        assert _differences(made) == []
    migrated.dispose()


def test_the_stamp_is_the_newest_migration(engine: Engine) -> None:
    with engine.begin() as connection:
        assert ScriptDirectory.from_config(alembic_config(connection)).get_current_head() == HEAD
    prepare(Database(engine))
    with engine.connect() as connection:
        assert stamp(connection) == HEAD


def test_every_migration_goes_up_and_down_with_data_in_the_store(engine: Engine) -> None:
    with engine.begin() as connection:
        config = alembic_config(connection)
        command.upgrade(config, "head")
        connection.execute(text("insert into meta values ('epoch', '3')"))
        command.downgrade(config, "base")
        left = connection.exec_driver_sql("select count(*) from sqlite_schema where name not like 'alembic%'").scalar()
        assert left in {0, 1}  # the version table's own index may stay
        command.upgrade(config, "head")


def test_a_store_of_a_newer_program_is_left_alone(engine: Engine) -> None:
    database = Database(engine)
    prepare(database)
    with database.write() as work:
        work.connection.execute(text("update alembic_version set version_num = '9999'"))
        work.commit()
    with pytest.raises(StoreNewer):
        prepare(database)
    with engine.connect() as connection:
        assert stamp(connection) == "9999"


_START = """
import sys
from pathlib import Path
from kiosk.terminal import TerminalCore, TerminalOptions
folder = Path(sys.argv[1])
core = TerminalCore.open(TerminalOptions(folder / "terminal.db", folder / "identity", Path(sys.argv[2])))
core.tickets.take_ticket(service_id="PAY", language="zh_CN")
core.close()
heavy = {
    "alembic", "httpx", "pydantic", "fastapi", "uvicorn", "psycopg", "sqlalchemy.orm", "sqlalchemy.dialects.postgresql",
    "typer", "PySide6",
}
print(*sorted(heavy & sys.modules.keys()))
"""


@pytest.mark.parametrize("life", ["first", "second"])
def test_giving_a_ticket_imports_nothing_that_a_start_should_not_wait_for(tmp_path: Path, life: str) -> None:
    for _ in range(2 if life == "second" else 1):
        done = subprocess.run(
            [sys.executable, "-c", _START, str(tmp_path), str(PACK)], capture_output=True, text=True, check=True,
            cwd=PACK.parents[2])
    assert done.stdout.strip() == ""
