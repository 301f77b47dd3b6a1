import logging
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, String, Table, insert, select, text

from kiosk.clock import SystemClock
from kiosk.hub import housekeeping, parked
from kiosk.hub.projecting import in_groups
from kiosk.hub.registry import ReceivedFact
from kiosk.hub.tables import facts
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact, SentFact
from tests.fixtures.hub import HALL, Hub, fact, hub_in

lamps = Table("lamps", MetaData(), Column("subject", String), Column("colour", String))

PARKED = pytest.mark.log_errors("parked|a projection failed")


def light(work, hall, batch):
    rows = [{"subject": one.sent.fact.subject, "colour": one.sent.fact.payload["colour"]} for one in batch]
    assert hall == HALL
    work.connection.execute(insert(lamps), rows)
    work.announce("ticket", {"lit": len(rows)})


@pytest.fixture
def lit(hub: Hub) -> Hub:
    lamps.create(hub.services.database.engine)
    hub.registry.projection("LampLit", 1)(light)
    hub.registry.alarm = None  # lamps only: no fact of an alert's among theirs
    return hub


def colours(hub: Hub, subject: str) -> list[str]:
    with hub.services.database.read() as connection:
        return list(connection.scalars(select(lamps.c.colour).where(lamps.c.subject == subject)))


def states(hub: Hub) -> dict[int, str]:
    with hub.services.database.read() as connection:
        return {row.intake_seq: row.state for row in connection.execute(select(facts))}


def lamp(seq: int, subject: int, **payload: object) -> dict[str, object]:
    return fact(seq, subject=f"lamp:{subject}", **payload)


def test_facts_become_state_in_the_same_transaction(lit: Hub):
    lit.app().send(*(lamp(n, n % 3, colour=str(n)) for n in range(1, 10)))
    assert colours(lit, "lamp:1") == ["1", "4", "7"]
    assert set(states(lit).values()) == {"done"}


@PARKED
def test_a_parked_subject_stops_nobody_else_and_its_later_facts_wait(lit: Hub):
    app = lit.app()
    app.send(lamp(1, 1, colour="red"), lamp(2, 2, size="no colour"), lamp(3, 3, colour="blue"), lamp(4, 2, colour="x"))
    app.send(lamp(5, 2, colour="green"), lamp(6, 1, colour="white"))
    assert colours(lit, "lamp:1") == ["red", "white"]
    assert colours(lit, "lamp:3") == ["blue"]
    assert colours(lit, "lamp:2") == []
    assert states(lit) == {1: "done", 2: "parked", 3: "done", 4: "parked", 5: "parked", 6: "done"}
    (waiting,) = parked.list_parked(lit.services)
    assert (waiting.hall, waiting.subject, waiting.intake_seq, waiting.error) == (HALL, "lamp:2", 2, "KeyError")


@pytest.mark.log_errors("the database failed")
def test_a_database_that_goes_away_meanwhile_parks_nothing(postgres_url: str, tmp_path: Path):
    with hub_in(tmp_path / "hub", postgres_url) as hub:
        goes = [True]

        def light_or_lose(work, hall, batch):
            if goes:
                goes.clear()
                work.connection.execute(text("select pg_terminate_backend(pg_backend_pid())"))

        hub.registry.projection("LampLit", 1)(light_or_lose)
        app = hub.app()
        one = lamp(1, 1)
        assert [app.send(one).status_code for _ in range(2)] == [503, 200]
        assert set(states(hub).values()) == {"done"} and parked.list_parked(hub.services) == []


@PARKED
def test_the_whole_hall_hears_of_a_parked_subject_in_the_log(lit: Hub, caplog):
    with caplog.at_level(logging.ERROR):
        lit.app().send(lamp(1, 2))
    assert "parked lamp:2 at fact 1" in caplog.text


@PARKED
def test_a_retry_frees_a_subject_once_its_cause_is_gone(lit: Hub):
    app = lit.app()
    app.send(lamp(1, 2), lamp(2, 2, colour="green"))
    assert parked.retry_all(lit.services) == 0
    assert len(parked.list_parked(lit.services)) == 1
    mended = lit.registry.projections.pop(("LampLit", 1))

    def only_coloured(work, hall, batch):
        mended.handler(work, hall, [one for one in batch if "colour" in one.sent.fact.payload])

    lit.registry.projection("LampLit", 1)(only_coloured)
    assert parked.retry_all(lit.services) == 1
    assert parked.list_parked(lit.services) == []
    assert colours(lit, "lamp:2") == ["green"]
    app.send(lamp(3, 2, colour="blue"))
    assert colours(lit, "lamp:2") == ["green", "blue"]
    assert set(states(lit).values()) == {"done"}


def test_an_unknown_kind_is_stored_and_projected_once_it_is_known(lit: Hub):
    app = lit.app()
    app.send(lamp(1, 1, colour="red"), {**lamp(2, 1, colour="old"), "version": 2}, fact(3, "LampDimmed", "lamp:1"))
    assert states(lit) == {1: "done", 2: "unknown", 3: "unknown"}
    housekeeping.learn(lit.services)
    assert states(lit)[2] == "unknown"
    lit.registry.projection("LampLit", 2)(light)
    housekeeping.learn(lit.services)
    assert colours(lit, "lamp:1") == ["red", "old"]
    assert states(lit) == {1: "done", 2: "done", 3: "unknown"}
    housekeeping.learn(lit.services)
    assert colours(lit, "lamp:1") == ["red", "old"]


@PARKED
def test_what_is_learnt_late_about_a_parked_subject_waits_too(lit: Hub):
    app = lit.app()
    app.send({**lamp(1, 1, colour="old"), "version": 2}, lamp(2, 1), {**lamp(3, 2, colour="new"), "version": 2})
    lit.registry.projection("LampLit", 2)(light)
    housekeeping.learn(lit.services)
    assert states(lit) == {1: "parked", 2: "parked", 3: "done"}
    assert colours(lit, "lamp:1") == []


said = st.lists(st.tuples(st.sampled_from("AB"), st.sampled_from("stuv")), max_size=30)


@given(said)
def test_groups_hold_one_kind_and_keep_each_subjects_order(facts_said):
    now = SystemClock().now()
    received = [
        ReceivedFact(n, SentFact("h", "o", n, Fact(new_id(), subject, kind, 1, now, {})), now)
        for n, (kind, subject) in enumerate(facts_said)
    ]
    groups = in_groups(received)
    assert all(len({one.sent.fact.kind for one in group}) == 1 for group in groups)
    flat = [one for group in groups for one in group]
    assert sorted(one.intake_seq for one in flat) == list(range(len(received)))
    for subject in "stuv":
        its = [one.intake_seq for one in flat if one.sent.fact.subject == subject]
        assert its == sorted(its)


def test_alike_subjects_make_as_many_groups_as_kinds():
    now = SystemClock().now()
    received = [
        ReceivedFact(n, SentFact("h", "o", n, Fact(new_id(), f"s:{n // 3}", "RTP"[n % 3], 1, now, {})), now)
        for n in range(300)
    ]
    assert [group[0].sent.fact.kind for group in in_groups(received)] == ["R", "T", "P"]
