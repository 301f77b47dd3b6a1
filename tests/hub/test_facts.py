import json
from concurrent.futures import ThreadPoolExecutor

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from kiosk.contract.messages import Scope
from kiosk.hub import state
from kiosk.hub.tables import facts, halls, origins
from kiosk.ids import new_id
from tests.fixtures.hub import HALL, Hub, fact


def stored(hub: Hub, hall: str = HALL) -> list[tuple[int, str, int, str]]:
    with hub.services.database.read() as connection:
        rows = connection.execute(select(facts).where(facts.c.hall_id == hall).order_by(facts.c.intake_seq)).all()
    return [(row.intake_seq, row.origin, row.seq, str(row.id)) for row in rows]


def test_a_fact_arrives_unaltered(hub: Hub):
    app = hub.app()
    sent = fact(1, subject="ticket:A-1", version=3, name="张三 <b>𠮷</b>", deep={"a": [1, None, True, 1.5]}, big=2**60)
    assert app.send(sent).json() == {"epoch": 1, "acknowledged": 1}
    with hub.services.database.read() as connection:
        row = connection.execute(select(facts)).one()
    assert (str(row.id), row.origin, row.seq) == (sent["id"], app.origin, 1)
    assert (row.subject, row.kind, row.version, row.payload) == ("ticket:A-1", "LampLit", 3, sent["payload"])
    assert row.occurred_at.isoformat() == "2026-01-05T01:02:03.456789+00:00"
    assert row.received_at.tzinfo is not None


def test_a_batch_again_is_acknowledged_and_stored_once(hub: Hub):
    app = hub.app()
    batch = [fact(n) for n in range(1, 6)]
    assert [app.send(*batch).json()["acknowledged"] for _ in range(3)] == [5, 5, 5]
    assert [row[2] for row in stored(hub)] == [1, 2, 3, 4, 5]


def test_of_a_partial_overlap_only_the_new_is_stored(hub: Hub):
    app = hub.app()
    all_ = [fact(n) for n in range(1, 8)]
    app.send(*all_[:4])
    assert app.send(*all_[2:]).json()["acknowledged"] == 7
    assert [(row[0], row[3]) for row in stored(hub)] == [(n, f["id"]) for n, f in enumerate(all_, 1)]


def test_a_gap_names_what_is_expected_and_stores_nothing(hub: Hub):
    app = hub.app()
    app.send(fact(1), fact(2))
    for batch in ([fact(4)], [fact(3), fact(5)]):
        answer = app.send(*batch)
        assert (answer.status_code, answer.json()["code"], answer.json()["details"]) == (
            409, "sequence_gap", {"expected": 3})
    assert len(stored(hub)) == 2


def test_a_batch_out_of_order_is_bad_input(hub: Hub):
    app = hub.app()
    assert app.send(fact(2), fact(1)).json()["code"] == "bad_input"
    assert app.send(fact(1), fact(1)).json()["code"] == "bad_input"
    assert stored(hub) == []


def test_another_fact_under_a_known_sequence_is_a_fork(hub: Hub):
    app = hub.app()
    kept = [fact(n) for n in range(1, 6)]
    app.send(*kept)
    for forked in ([fact(5)], [fact(5), fact(6)], [kept[0], fact(2)], [fact(3)]):
        answer = app.send(*forked)
        assert (answer.status_code, answer.json()["code"]) == (409, "origin_forked"), forked
    assert len(stored(hub)) == 5


def test_known_facts_under_a_new_origin_move_it_on_and_are_not_stored_again(hub: Hub):
    app, seen = hub.app(), []
    hub.registry.projection("LampLit", 1)(lambda _work, _hall, batch: seen.extend(one.sent.fact.id for one in batch))
    first = [fact(n) for n in range(1, 4)]
    app.send(*first)
    salvaged = [{**f, "seq": n} for n, f in enumerate([first[1], fact(0), first[2], fact(0)], 1)]
    assert app.send(*salvaged, origin=f"{app.id}.2").json()["acknowledged"] == 4
    assert [row[3] for row in stored(hub)] == [f["id"] for f in (*first, salvaged[1], salvaged[3])]
    assert [str(id) for id in seen] == [row[3] for row in stored(hub)]
    assert app.send({**fact(5), "id": first[0]["id"]}, fact(6), origin=f"{app.id}.2").json()["acknowledged"] == 6


def test_after_a_restore_the_app_must_send_again_what_it_kept(hub: Hub):
    app = hub.app()
    with hub.services.write() as work:
        state.begin_recovery(work.connection, hub.clock.now())
        work.commit()
    answer = app.send(fact(1), epoch=1)
    assert (answer.status_code, answer.json()["code"], answer.json()["details"]) == (409, "epoch_changed", {"epoch": 2})
    assert app.send(fact(1), epoch=2).json() == {"epoch": 2, "acknowledged": 1}


def test_a_forwarding_hub_sends_other_origins_of_its_halls_and_may_leave_out_repeats(hub: Hub):
    link = hub.app(Scope.HUB, "township", "village")
    origin = f"{new_id()}.1"
    assert link.send(fact(1), fact(2), fact(5), origin=origin, hall="township").json()["acknowledged"] == 5
    assert link.send(fact(1), origin=origin, hall="village").json()["acknowledged"] == 1
    assert link.send(fact(7), origin=origin, hall="township").json()["acknowledged"] == 7
    assert [row[2] for row in stored(hub, "township")] == [1, 2, 5, 7]
    assert [row[2] for row in stored(hub, "village")] == [1]


SPOILT = [
    {"seq": "1"}, {"seq": 1.0}, {"seq": 0}, {"seq": 2**53}, {"seq": None}, {"id": "x"}, {"id": 7},
    {"occurred_at": "2026-01-05T01:02:03"}, {"occurred_at": 1767571323}, {"occurred_at": "yesterday"},
    {"subject": "Ticket:1"}, {"subject": "ticket:"}, {"subject": "ticket:" + "x" * 81}, {"subject": "ticket:<img>"},
    {"kind": "ticket_taken"}, {"kind": "张"}, {"version": 0}, {"version": True},
    {"payload": {"a": "\0"}}, {"payload": {"\0": 1}}, {"payload": {"a": [{"b": "\0"}]}}, {"payload": []},
    {"payload": None},
]


def test_a_spoilt_fact_is_bad_input_and_spoils_its_batch(hub: Hub):
    app = hub.app()
    for spoilt in SPOILT:
        answer = app.send({**fact(1), **spoilt}, fact(2))
        assert (answer.status_code, answer.json()["code"]) == (422, "bad_input"), spoilt
        assert answer.json()["details"]["place"]
    assert stored(hub) == []


def test_a_body_that_is_no_batch_is_bad_input(hub: Hub):
    app = hub.app()
    for raw in (b"", b"{}", b"[]", b"\xff", b'{"epoch":1}', b"null", b"[" * 5_000):
        answer = app.http.post("/v1/facts", content=raw, headers=app.headers)
        assert (answer.status_code, answer.json()["code"]) == (422, "bad_input"), raw


def test_what_is_no_json_everywhere_is_refused(hub: Hub):
    app = hub.app()
    whole = json.dumps({"epoch": 1, "hall": HALL, "origin": app.origin, "facts": [fact(1, value="?")]})
    for value in ("NaN", "Infinity", "-1e999", "9" * 400 + ".0", '"\\ud800"', '"\\u0000"'):
        answer = app.http.post("/v1/facts", content=whole.replace('"?"', value), headers=app.headers)
        assert (answer.status_code, answer.json()["code"]) == (422, "bad_input"), value
    answer = app.http.post("/v1/facts", content=whole.replace("?", "3e100 and NaN"), headers=app.headers)
    assert answer.status_code == 200


def test_up_to_a_thousand_facts_travel_together(hub: Hub):
    app = hub.app()
    batch = [fact(n, subject=f"lamp:{n % 7}") for n in range(1, 1002)]
    assert app.send(*batch).json()["code"] == "bad_input"
    assert app.send(*batch[:1000]).json()["acknowledged"] == 1000
    assert len(stored(hub)) == 1000


def test_many_apps_at_once_leave_an_intake_order_without_holes(hub: Hub):
    apps = [hub.app() for _ in range(6)]

    def send_all(app):
        for start in range(1, 41, 8):
            answer = app.send(*(fact(n) for n in range(start, start + 8)))
            assert answer.status_code == 200, answer.text

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(send_all, apps))
    rows = stored(hub)
    assert [row[0] for row in rows] == list(range(1, 241))
    for app in apps:
        assert [row[2] for row in rows if row[1] == app.origin] == list(range(1, 41))
    with hub.services.database.read() as connection:
        assert connection.scalar(select(halls.c.intake_seq)) == 240


def test_the_same_batch_from_many_connections_is_stored_once(hub: Hub):
    app = hub.app()
    batch = [fact(n) for n in range(1, 51)]
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda _: app.send(*batch).json(), range(12)))
    assert {answer["acknowledged"] for answer in answers} == {50}
    assert len(stored(hub)) == 50


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(1, 5)), min_size=1, max_size=6))
def test_however_batches_overlap_the_log_is_what_was_said(hub: Hub, steps):
    app = hub.app()
    said, acknowledged = [fact(n) for n in range(1, 31)], 0
    for back, on in steps:
        start, end = max(0, acknowledged - back), acknowledged + on
        assert app.send(*said[start:end]).json()["acknowledged"] == end
        acknowledged = end
    assert [row[3] for row in stored(hub) if row[1] == app.origin] == [f["id"] for f in said[:acknowledged]]
    with hub.services.database.read() as connection:
        last = connection.execute(select(origins).where(origins.c.origin == app.origin)).one()
    assert (last.last_seq, str(last.last_fact_id)) == (acknowledged, said[acknowledged - 1]["id"])
