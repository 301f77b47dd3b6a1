"""Follow-ups of a release before, whose times led to the visit: made coarse by the rule that new ones have."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from alembic import command
from sqlalchemy import Engine, insert, select

from kiosk.audit.tables import audit_entries
from kiosk.feedback.tables import follow_ups
from kiosk.hub import schema, setup
from kiosk.hub.tables import publications
from kiosk.ids import new_id
from kiosk.tickets.hub_tables import alerts
from tests.fixtures.hub import hub_url

__all__ = ["hub_url"]
HERE, THERE = "hall", "other"
SAID = datetime(2026, 3, 2, 3, 17, 42, tzinfo=UTC)  # 11:17:42 at the hall


@pytest.fixture
def before(hub_url: str | None, tmp_path: Path) -> Iterator[Engine]:
    """A hub's database of the release before."""
    engine = schema.open_database(setup.database_url(tmp_path, hub_url))
    schema.upgrade(engine)
    with engine.begin() as connection:
        command.downgrade(schema.alembic_config(connection), "0036")
    yield engine
    engine.dispose()


def migrate(engine: Engine) -> None:
    with engine.begin() as connection:
        command.upgrade(schema.alembic_config(connection), "head")


def task(id: UUID, kind: str, hours: int, **more: Any) -> dict[str, Any]:
    return {"hall_id": HERE, "id": id, "rating_id": new_id(), "kind": kind, "state": "open", "opened_at": SAID,
            "due_at": SAID + timedelta(hours=hours), "window_code": "3", "level": 1, "overdue_at": None, **more}


def write(engine: Engine, table: Any, *rows: dict[str, Any]) -> None:
    with engine.begin() as connection:
        connection.execute(insert(table), list(rows))


def found(engine: Engine, table: Any) -> list[Any]:
    with engine.begin() as connection:
        return list(connection.execute(select(table)).all())


def alert(subject: str, at: datetime, acknowledged: datetime | None = None, hall: str = HERE) -> dict[str, Any]:
    return {"hall_id": hall, "id": new_id(), "kind": "follow_up", "subject": subject, "at": at,
            "details": {"task": "review", "window": "3"}, "acknowledged_at": acknowledged}


def test_times_and_ids_of_before_tell_no_visit(before: Engine) -> None:
    calls, reviews, named = new_id(), new_id(), new_id()
    late = SAID + timedelta(hours=72, seconds=20)
    write(before, follow_ups, task(calls, "call_back", 24), task(reviews, "review", 72, overdue_at=late),
          task(named, "call_back", 24, state="taken", owner_id=new_id()))
    write(before, alerts, alert(f"follow_up:{reviews}", late),
          {**alert(f"ticket:{new_id()}", late), "kind": "key_customer"})
    write(before, audit_entries, {"hall_id": HERE, "seq": 1, "at": SAID, "by": "x", "action": "FollowUpTaken",
                                  "subject": f"follow_up:{named}", "details": {}, "seal": "s"})
    migrate(before)
    rows = {row.level if row.kind == "review" else (row.kind, row.state): row for row in found(before, follow_ups)}
    china, first = ZoneInfo("Asia/Shanghai"), datetime(2026, 3, 2, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert {row.opened_at for row in rows.values()} == {first}
    assert rows["call_back", "open"].due_at == datetime(2026, 3, 3, 11, tzinfo=china)
    review = rows[1]
    assert review.due_at == review.overdue_at == datetime(2026, 3, 6, tzinfo=china)
    assert [row.id.version for row in (rows["call_back", "open"], review)] == [4, 4]
    taken = rows["call_back", "taken"]
    assert taken.id.version == 4 and taken.former_id == named, "the audit names it, and its chain is sealed"
    assert {row.former_id for row in rows.values()} == {None, named}
    [entry] = found(before, audit_entries)
    assert entry.subject == f"follow_up:{named}"
    with before.begin() as connection:
        command.downgrade(schema.alembic_config(connection), "0038")
        assert named in connection.scalars(select(follow_ups.c.id)).all()
    raised = {one.kind: one for one in found(before, alerts)}
    assert raised["follow_up"].subject == f"follow_up:{review.id}" and raised["follow_up"].id.version == 4
    assert raised["follow_up"].details == {"task": "review"}
    assert raised["follow_up"].at == datetime(2026, 3, 5, tzinfo=china)
    assert raised["key_customer"].at == late and raised["key_customer"].details["window"] == "3"


def test_each_hall_goes_by_its_own_midnight_and_what_is_coarse_stays_as_it_is(before: Engine) -> None:
    write(before, publications, {
        "hall_id": THERE, "issuer": "x", "document": "standards", "revision": 1, "position": 1, "sha256": "",
        "published_at": SAID, "body": {"hall": {"timezone": "Europe/London"}}})
    coarse = UUID("0d9b7c2e-3c1e-4f5a-9a51-4c9a2f6f1f00")
    write(before, follow_ups, task(new_id(), "review", 72, hall_id=THERE),
          task(coarse, "call_back", 24, opened_at=SAID, due_at=SAID))
    migrate(before)
    rows = {row.hall_id: row for row in found(before, follow_ups)}
    assert rows[THERE].opened_at == datetime(2026, 3, 2, tzinfo=UTC)
    assert rows[THERE].due_at == datetime(2026, 3, 6, tzinfo=UTC)
    assert (rows[HERE].id, rows[HERE].opened_at, rows[HERE].due_at) == (coarse, SAID, SAID)


def test_an_acknowledged_alert_keeps_the_id_that_its_facts_name(before: Engine) -> None:
    id = new_id()
    write(before, follow_ups, task(id, "review", 72))
    said = alert(f"follow_up:{id}", SAID, acknowledged=SAID)
    write(before, alerts, said)
    migrate(before)
    [one] = found(before, alerts)
    assert one.id == said["id"] and one.at == datetime(2026, 3, 2, tzinfo=ZoneInfo("Asia/Shanghai"))
