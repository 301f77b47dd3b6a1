"""Both histories, up and down, on what they run on: a migrated schema equals the models."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, MetaData, inspect, text

import kiosk.store.migrations.hub as hub_history
import kiosk.store.migrations.terminal as terminal_history
import kiosk.terminal  # noqa: F401  # every table of its schema
from kiosk.clock import SystemClock
from kiosk.errors import BadInput
from kiosk.hub import schema, setup
from kiosk.hub.errors import DatabaseUnreachable, NotInitialised, SchemaNewer, SchemaOlder
from kiosk.hub.tables import facts
from kiosk.ids import new_id
from kiosk.store import HUB, TERMINAL, open_postgres, open_sqlite
from tests.fixtures.postgres import postgres_server


@dataclass(frozen=True)
class History:
    """One schema's history, and how to get empty databases of the kinds that it runs on."""

    models: MetaData
    config: Callable[[Connection], Config]
    empty: Callable[[], Engine]

    def move(self, engine: Engine, revision: str, *, up: bool = True) -> None:
        with engine.begin() as connection:
            (command.upgrade if up else command.downgrade)(self.config(connection), revision)


@pytest.fixture(params=["hub on sqlite", "hub on postgresql", "terminal on sqlite"])
def history(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[History]:
    engines: list[Engine] = []
    databases: list[str] = []

    def empty() -> Engine:
        if "postgresql" in request.param:
            databases.append(postgres_server().create())
            engines.append(open_postgres(postgres_server().url(databases[-1])))
        else:
            engines.append(open_sqlite(tmp_path / f"{len(engines)}.sqlite"))
        return engines[-1]

    hub = request.param.startswith("hub")
    yield History(HUB if hub else TERMINAL, schema.alembic_config if hub else terminal_history.alembic_config, empty)
    for engine in engines:
        engine.dispose()
    for database in databases:
        postgres_server().drop(database)


def described(engine: Engine) -> dict[str, Any]:
    """What the database says about every table: columns, keys, checks, indexes with their conditions."""
    with engine.begin() as connection:
        look = inspect(connection)
        columns, keys, unique, checks = (of_all() for of_all in (  # table by table it is 400 questions a step
            look.get_multi_columns, look.get_multi_pk_constraint, look.get_multi_unique_constraints,
            look.get_multi_check_constraints))
        said: dict[str, Any] = {
            at[1]: {
                "columns": {c["name"]: (str(c["type"]), c["nullable"], c["default"]) for c in columns[at]},
                "key": keys[at],
                "unique": sorted(unique[at], key=str),
                "checks": sorted(checks[at], key=str),
            }
            for at in columns if at[1] != "alembic_version"
        }
        indexes = (
            "select indexname, indexdef from pg_indexes where schemaname = 'public'"
            if engine.dialect.name == "postgresql" else
            "select name, sql from sqlite_schema where type = 'index' and sql is not null"
        )
        said["indexes"] = {
            name: sql.split("(", 1) for name, sql in connection.exec_driver_sql(indexes) if "alembic" not in name}
    return said


def test_a_migrated_schema_equals_the_models(history: History):
    migrated, created = history.empty(), history.empty()
    history.move(migrated, "head")
    with created.begin() as connection:
        history.models.create_all(connection)
    assert described(migrated) == described(created)
    with migrated.begin() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, history.models) == []


def test_every_step_goes_up_and_down_again(history: History):
    engine = history.empty()
    with engine.begin() as connection:
        script = ScriptDirectory.from_config(history.config(connection))
    steps = [step.revision for step in reversed(list(script.walk_revisions()))]
    after: list[dict[str, Any]] = [described(engine)]
    for step in steps:
        history.move(engine, step)
        after.append(described(engine))
    assert len({str(one) for one in after}) == len(steps) + 1
    for before in reversed(["base", *steps[:-1]]):
        history.move(engine, before, up=False)
        after.pop()
        assert described(engine) == after[-1]


def test_the_hubs_files_are_its_history_without_alembic(tmp_path: Path):
    with schema.open_database(f"sqlite:///{tmp_path}/hub.sqlite").begin() as connection:
        script = ScriptDirectory.from_config(schema.alembic_config(connection))
    steps = [step.revision for step in reversed(list(script.walk_revisions()))]
    assert tuple(steps) == hub_history.REVISIONS
    assert script.get_heads() == [hub_history.REVISIONS[-1]]


def test_what_the_hub_holds_survives_the_later_steps_down_and_up(hub_url: str | None, tmp_path: Path):
    engine = schema.open_database(setup.database_url(tmp_path, hub_url))
    schema.upgrade(engine)
    row = _fact()
    with engine.begin() as connection:
        connection.execute(facts.insert().values(**row))
        command.downgrade(schema.alembic_config(connection), "0001")
        command.upgrade(schema.alembic_config(connection), "head")
        assert dict(connection.execute(facts.select()).one()._mapping) == row
    engine.dispose()


def _fact() -> dict[str, Any]:
    now = SystemClock().now()
    return {
        "hall_id": "h", "intake_seq": 1, "origin": "o.1", "seq": 1, "id": new_id(), "subject": "a:1", "kind": "Aa",
        "version": 1, "occurred_at": now, "received_at": now, "payload": {"名": [1, None]}, "state": "done",
    }


def test_the_hub_says_which_schema_it_needs(tmp_path: Path):
    engine = schema.open_database(f"sqlite:///{tmp_path}/hub.sqlite")
    with pytest.raises(NotInitialised):
        schema.check(engine)
    with engine.begin() as connection:
        command.upgrade(schema.alembic_config(connection), "0001")
    with pytest.raises(SchemaOlder):
        schema.check(engine)
    schema.upgrade(engine)
    schema.check(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("update alembic_version set version_num = '9999'")
    with pytest.raises(SchemaNewer):
        schema.check(engine)
    with pytest.raises(SchemaNewer):
        schema.upgrade(engine)
    engine.dispose()


@pytest.mark.parametrize(("url", "error"), [
    ("mysql://x/y", BadInput), ("nonsense", BadInput), ("", BadInput), ("postgresql://x:port/y", BadInput),
    ("postgresql://kiosk:secret@127.0.0.1:1/hub", DatabaseUnreachable),
    ("sqlite:////proc/no/hub.sqlite", DatabaseUnreachable),
])
def test_a_wrong_address_is_one_clear_error_without_the_password(url, error):
    with pytest.raises(error) as caught:
        schema.open_database(url)
    assert "secret" not in str(caught.value) + str(caught.value.details)


def test_a_database_serves_one_hub_only(tmp_path: Path, postgres_url: str):
    setup.initialise(tmp_path / "a", hall="a", url=postgres_url)
    setup.initialise(tmp_path / "a", hall="a", url=postgres_url)
    with pytest.raises(BadInput):
        setup.initialise(tmp_path / "b", hall="b", url=postgres_url)
    with pytest.raises(BadInput):
        setup.initialise(tmp_path / "a", hall="b", url=postgres_url)


@pytest.mark.parametrize("history", ["hub on sqlite", "hub on postgresql"], indirect=True)
def test_an_old_refund_that_the_gateway_took_is_of_the_day_on_which_it_was_asked_for(history: History):
    engine = history.empty()
    history.move(engine, "0043")
    with engine.begin() as connection:
        for n, state in enumerate(("done", "processing", "short", "due")):
            connection.execute(text(
                "insert into payment_refunds (hall_id, id, payment_id, amount_fen, state, reason, asked_at) values "
                f"('410300', '0190f3a400007000800000000000000{n}', '0190f3a4000070008000000000000009', 1, '{state}', "
                f"'twice', '2026-11-0{n + 1} 08:00:00+00:00')"))
    history.move(engine, "0044")
    with engine.begin() as connection:
        rows = connection.execute(text("select state, accepted_at = asked_at from payment_refunds"))
        assert {row[0]: row[1] for row in rows} == {"done": True, "processing": True, "short": None, "due": None}
