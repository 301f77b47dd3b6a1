"""What was on record of announcements before their versions were told apart: nothing is lost, nothing is invented."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from sqlalchemy import Connection

from kiosk.hub import schema, setup
from kiosk.ids import new_id
from kiosk.store.types import UtcDateTime

HALL, AT = "h", datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
COUNTS = ("seen", "read_through", "printed", "taken")


def put(connection: Connection, table: str, *rows: dict[str, Any]) -> None:
    for row in rows:
        named = {"hall_id": HALL, **row}
        types = {datetime: UtcDateTime(), dict: sa.JSON()}
        connection.execute(sa.table(table, *(
            sa.column(name, sa.Uuid() if name in ("id", "announcement_id", "app_id", "author_id")
                      else types.get(type(value), sa.String() if isinstance(value, str) else sa.Integer()))
            for name, value in named.items())).insert().values(**named))


def test_each_row_goes_to_the_version_that_played_then(hub_url: str | None, tmp_path: Path) -> None:
    engine = schema.open_database(setup.database_url(tmp_path, hub_url))
    schema.upgrade(engine)
    id, shows, has, silent = (new_id() for _ in range(4))
    with engine.begin() as connection:
        command.downgrade(schema.alembic_config(connection), "0042")
        command.downgrade(schema.alembic_config(connection), "-1")
        put(connection, "announcements", {"id": id, "no": 1, "version": 3, "state": "draft", "live_version": 2,
                                          "changed_at": AT})
        put(connection, "announcement_versions", *(
            {"announcement_id": id, "version": n, "content": {}, "author_id": new_id(), "made_at": AT,
             "approved_at": AT + timedelta(days=n)} for n in (1, 2)))
        put(connection, "announcement_showings", *(
            {"announcement_id": id, "app_id": app, **dict(zip(COUNTS, counts, strict=True)), **versions}
            for app, counts, versions in ((shows, (5, 4, 3, 2), {"received": 2, "showing": 1}),
                                          (has, (1, 0, 0, 0), {"received": 2}), (silent, (0, 0, 0, 0), {}))))
        put(connection, "announcement_reached", *(
            {"announcement_id": id, "account_no": number, "how": "called", "at": AT + timedelta(days=day)}
            for number, day in (("a", 0), ("b", 1), ("c", 9))))
        command.upgrade(schema.alembic_config(connection), "0042")
        assert set(connection.execute(sa.text("select account_no, version from announcement_told"))) == {
            ("a", 0), ("b", 1), ("c", 2)}
        assert sorted(connection.execute(sa.text(
            "select version, seen, read_through, printed, taken from announcement_views"))) == [
            (1, 5, 4, 3, 2), (2, 1, 0, 0, 0)]
        assert connection.scalar(sa.text("select count(*) from announcement_terminals")) == 3
        command.downgrade(schema.alembic_config(connection), "-1")
        assert connection.scalar(sa.text("select count(*) from announcement_reached")) == 3
        assert sorted(connection.scalars(sa.text("select seen from announcement_showings"))) == [0, 1, 5]
        command.upgrade(schema.alembic_config(connection), "head")
    engine.dispose()
