from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, func, insert, select

from kiosk.contract.messages import Message, Scope
from kiosk.errors import Refused
from kiosk.hub import commands, state
from kiosk.hub.registry import CommandContext
from kiosk.hub.tables import facts, origins
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact
from tests.fixtures.hub import HALL, Hub

rings = Table("rings", MetaData(), Column("volume", Integer))


class Ring(Message):
    volume: int


class Rung(Message):
    volume: int


class TooLoud(Refused):
    code = "too_loud"


def ring(ctx: CommandContext, payload: Ring) -> Rung:
    ctx.work.connection.execute(insert(rings).values(volume=payload.volume))
    ctx.record(Fact(new_id(), "bell:1", "BellRung", 1, ctx.clock.now(), {"volume": payload.volume}))
    if payload.volume > 10:
        raise TooLoud("nobody rings that loud", limit=10)
    return Rung(volume=payload.volume)


@pytest.fixture
def bell(hub: Hub) -> Hub:
    rings.create(hub.services.database.engine)
    hub.registry.command("ring", scopes={Scope.COUNTER}, payload=Ring)(ring)
    return hub


def rung(hub: Hub) -> list[int]:
    with hub.services.database.read() as connection:
        return list(connection.scalars(select(rings.c.volume)))


def test_the_same_command_again_gives_the_stored_result(bell: Hub):
    app, id = bell.app(Scope.COUNTER), new_id()
    first, again = (app.command("ring", {"volume": 3}, id).json() for _ in range(2))
    assert first == {"id": str(id), "result": {"volume": 3}, "replayed": False}
    assert again == {**first, "replayed": True}
    assert rung(bell) == [3]


def test_the_same_id_with_another_payload_is_refused(bell: Hub):
    app, id = bell.app(Scope.COUNTER), new_id()
    app.command("ring", {"volume": 3}, id)
    answer = app.command("ring", {"volume": 4}, id)
    assert (answer.status_code, answer.json()["code"]) == (409, "command_id_reused")
    assert bell.app(Scope.COUNTER).command("ring", {"volume": 3}, id).json()["code"] == "command_id_reused"
    assert rung(bell) == [3]


def test_the_same_command_from_many_threads_has_one_effect(bell: Hub):
    app, id = bell.app(Scope.COUNTER), new_id()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: app.command("ring", {"volume": 5}, id).json(), range(16)))
    assert [a["result"] for a in answers] == [{"volume": 5}] * 16
    assert [a["replayed"] for a in answers].count(False) == 1
    assert rung(bell) == [5]


def test_a_refusal_has_no_effect_and_may_be_asked_again(bell: Hub):
    app, id = bell.app(Scope.COUNTER), new_id()
    for _ in range(2):
        answer = app.command("ring", {"volume": 11}, id)
        assert (answer.status_code, answer.json()["code"], answer.json()["details"]) == (409, "too_loud", {"limit": 10})
    assert rung(bell) == []
    with bell.services.database.read() as connection:
        assert connection.scalar(select(func.count()).select_from(facts)) == 0


def test_a_payload_that_does_not_fit_says_where(bell: Hub):
    answer = bell.app(Scope.COUNTER).command("ring", {"volume": "loud"})
    assert (answer.status_code, answer.json()["details"]["place"]) == (422, "volume")


def test_the_hubs_own_facts_have_a_gapless_sequence(bell: Hub):
    app = bell.app(Scope.COUNTER)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: app.command("ring", {"volume": n}), range(10)))
    with bell.services.database.read() as connection:
        rows = connection.execute(select(facts).order_by(facts.c.intake_seq)).all()
        last = connection.execute(select(origins)).one()
    assert [(r.intake_seq, r.seq, r.state) for r in rows] == [(n, n, "done") for n in range(1, 11)]
    assert {r.origin for r in rows} == {f"{bell.services.identity.hub_id}.1"}
    assert (last.last_seq, last.last_fact_id) == (10, rows[-1].id)


def test_results_are_forgotten_after_seven_days(bell: Hub):
    app, id = bell.app(Scope.COUNTER), new_id()
    app.command("ring", {"volume": 1}, id)
    for days, kept in ((6, True), (8, False)):
        with bell.services.write() as work:
            commands.purge(work, bell.clock.now() + timedelta(days=days))
            work.commit()
        assert app.command("ring", {"volume": 1}, id).json()["replayed"] is kept


def test_a_recovering_hub_gives_no_numbers_but_does_the_rest(bell: Hub):
    bell.registry.commands.pop("issue_number", None)
    bell.registry.command("issue_number", scopes={Scope.COUNTER}, payload=Ring)(ring)
    app = bell.app(Scope.COUNTER)
    with bell.services.write() as work:
        assert state.begin_recovery(work.connection, bell.clock.now()) == 2
        work.commit()
    health = bell.http.get("/v1/health").json()
    assert (health["status"], health["epoch"], health["hall"]) == ("recovering", 2, HALL)
    refused = app.command("issue_number", {"volume": 1})
    assert (refused.status_code, refused.json()["code"]) == (503, "recovering")
    assert app.command("ring", {"volume": 1}).status_code == 200
    with bell.services.write() as work:
        state.end_recovery(work.connection, bell.clock.now())
        work.commit()
    assert bell.http.get("/v1/health").json()["status"] == "ok"
    assert app.command("issue_number", {"volume": 1}).status_code == 200
    with bell.services.database.read() as connection:
        names = {r.origin for r in connection.execute(select(facts.c.origin))}
    assert names == {f"{bell.services.identity.hub_id}.2"}
