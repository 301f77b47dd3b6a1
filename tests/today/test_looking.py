"""The hall today by the hub's door: what it counts, who may ask, and that years of history cost it nothing."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Engine, event, insert

from kiosk.boot import SHIPPED_PACK
from kiosk.contract.messages import Scope
from kiosk.contract.roles import WATCHING
from kiosk.contract.staff import Role
from kiosk.contract.today import HallToday
from kiosk.feedback.tables import rating_days
from kiosk.hub import presence
from kiosk.hub.publications import publish
from kiosk.ids import new_id
from kiosk.payments.tables import payments
from kiosk.today.machines import SILENT
from kiosk.today.model import half_hours
from tests.fixtures.hub import HALL, ON_SQLITE, App, Hub
from tests.fixtures.wait import wait_until
from tests.hub.test_events import watching
from tests.tickets_hub.hall import OPENING, fact, taken

NOBODY = UUID(int=0)


def opened(hub: Hub) -> Hub:
    """At nine of a Monday, the demonstration's pack given out."""
    hub.clock.stop()
    hub.clock.moved = OPENING - hub.clock.now()
    with hub.services.write() as work:
        publish(work, "standards", json.loads(SHIPPED_PACK.read_text("utf-8"))["pack"], hub.clock.now())
        work.commit()
    return hub


def look(console: App) -> HallToday:
    answer = console.post("/v1/today", {})
    assert answer.status_code == 200, answer.text
    return HallToday.model_validate(answer.json())


def say(app: App, *facts: dict[str, Any]) -> None:
    for seq, one in enumerate(facts, 1):
        one["seq"] = seq
    answer = app.send(*facts)
    assert answer.status_code == 200, answer.text


def payment(hub: Hub, fen: int, **more: Any) -> dict[str, Any]:
    now = hub.clock.now()
    return {
        "hall_id": HALL, "id": new_id(), "app_id": NOBODY, "channel": "wechat", "state": "posted", "version": 1,
        "items": [], "amount_fen": fen, "by_code": 0, "opened_at": now, "close_at": now, "expires_at": now,
        "watched": 0, "captured_fen": 0, "captured_at": None, "next_at": None, "doubted_at": None, **more}


def write(hub: Hub, table: Any, *rows: dict[str, Any]) -> None:
    with hub.services.write() as work:
        work.connection.execute(insert(table), list(rows))
        work.commit()


def test_it_shows_the_day_as_it_stands_and_nothing_of_the_day_before(hub: Hub) -> None:
    opened(hub)
    terminal, counter = hub.app(), hub.staffed(Scope.COUNTER, Role.CLERK)
    console = hub.staffed(Scope.STAFF, Role.MANAGER)
    now, ids = hub.clock.now(), [new_id() for _ in range(4)]
    say(terminal,
        taken(ids[0], "C3A-001", now - timedelta(minutes=40), series="own"),
        taken(ids[1], "C3A-002", now - timedelta(minutes=12), series="own"),
        taken(ids[2], "C3A-003", now - timedelta(minutes=2), series="own"),
        taken(ids[3], "C3Z-004", now - timedelta(days=1), series="own", day="2026-03-01"),
        fact("HelpRequested", "help:1", now, help_id=str(new_id()), place="门口", language="zh_CN"),
        fact("PrinterStateChanged", "device:ticket", now, device="ticket", state="out"))
    counter.command("open_window", {"window": "2"}).raise_for_status()
    called = {"ticket_id": str(ids[0]), "window": "2", "reason": "test"}
    counter.command("call_ticket", called).raise_for_status()
    write(hub, payments, payment(hub, 12_050, captured_fen=12_050, captured_at=now),
          payment(hub, 900, captured_fen=900, captured_at=now - timedelta(days=1)),
          payment(hub, 3_000, state="open", next_at=now, doubted_at=now - timedelta(minutes=3)),
          payment(hub, 4_000, state="closed", next_at=now))
    day, before = now.date(), now.date() - timedelta(days=1)
    write(hub, rating_days, *({
        "hall_id": HALL, "day": on, "window_code": "2", "person_id": NOBODY, "service_id": "x", "level": level,
        "count": n} for on, level, n in ((day, 5, 3), (day, 2, 1), (before, 1, 9))))
    seen = look(console)
    assert seen.taken == 3 and seen.served == 0
    assert {q.category: (q.waiting, q.called) for q in seen.categories}["C"] == (2, 1)
    assert seen.longest is not None and (seen.longest.number, seen.longest.since) == (
        "C3A-002", now - timedelta(minutes=12))
    assert (seen.wait_median_seconds, seen.wait_longest_seconds) == (2400, 2400)
    assert [(w.window, w.state, w.number) for w in seen.windows if w.state != "closed"] == [("2", "open", "C3A-001")]
    assert (seen.collected_fen, seen.payments) == (12_050, 1)
    assert [(d.amount_fen, d.channel) for d in seen.doubts] == [(3_000, "wechat")]
    assert seen.ratings == [3, 0, 0, 1, 0]
    assert [h.place for h in seen.help] == ["门口"]
    assert [(m.kind, m.here, [(d.device, d.state) for d in m.devices]) for m in seen.machines] == [
        ("terminal", False, [("ticket", "out")])]


@ON_SQLITE
def test_only_those_who_watch_the_hall_see_it(hub: Hub) -> None:
    opened(hub)
    for role in Role:
        answer = hub.staffed(Scope.STAFF, role).post("/v1/today", {})
        assert answer.status_code == (200 if role in WATCHING else 403), role
    assert hub.app(Scope.STAFF).post("/v1/today", {}).status_code == 403
    assert hub.staffed(Scope.COUNTER, Role.MANAGER).post("/v1/today", {}).status_code == 403


@ON_SQLITE
def test_a_terminal_is_here_while_it_is_heard_of(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presence, "GONE_SECONDS", 0.05)
    terminal, console = hub.app(), hub.staffed(Scope.STAFF, Role.TECHNICIAN)

    def here() -> bool:
        return look(console).machines[0].here

    assert not here()
    with watching(terminal):
        wait_until(here)
        hub.clock.moved += SILENT
        assert not here(), "a hub that ended before it could write so must not show it as here for ever"
    wait_until(lambda: not here())


@ON_SQLITE
def test_no_part_of_the_look_reads_its_way_through_the_years(hub: Hub) -> None:
    opened(hub)
    console = hub.staffed(Scope.STAFF, Role.MANAGER)
    asked: list[tuple[str, Any]] = []

    def note(_c: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        asked.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        look(console)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    with hub.services.database.read() as connection:
        plans = [(row[3], statement) for statement, parameters in asked if statement.startswith("SELECT")
                 for row in connection.exec_driver_sql(f"explain query plan {statement}", parameters)]
    old = "tickets|ticket_steps|help_calls|alerts|payments|payment_bank_lines|rating_days|ratings|facts|follow_ups"
    about = [(plan, statement) for plan, statement in plans if re.match(rf"(SEARCH|SCAN) ({old})\b", plan)]
    assert len(about) > 6, plans
    narrow = re.compile(r"\(hall_id=\? AND |ix_(alerts_open|help_calls_open|tickets_at_a_window|tickets_waiting|"
                        r"payments_next_at)")
    assert [one for one in about if not narrow.search(one[0])] == []


def test_half_hours_have_no_gap_and_go_by_the_hall_s_clock() -> None:
    def at(hour: int, minute: int) -> datetime:
        return datetime(2026, 3, 2, hour, minute, 7, tzinfo=UTC)

    assert half_hours([], [], "Asia/Shanghai") == []
    found = half_hours([at(1, 29), at(1, 30), at(1, 59)], [at(3, 1)], "Asia/Shanghai")
    assert [(one.at.hour, one.at.minute, one.taken, one.served) for one in found] == [
        (1, 0, 1, 0), (1, 30, 2, 0), (2, 0, 0, 0), (2, 30, 0, 0), (3, 0, 0, 1)]
    assert half_hours([at(1, 20)], [], "Asia/Kathmandu")[0].at == datetime(2026, 3, 2, 1, 15, tzinfo=UTC)
