"""Requests beyond an app's scope, hall, origin or size: every one refused, nothing changed."""

import asyncio
from datetime import timedelta

import pytest

from kiosk.contract.messages import Message, Scope
from kiosk.contract.staff import STAFF_HEADER
from kiosk.hub.app import create_app
from kiosk.hub.errors import RateLimited
from kiosk.hub.limits import SESSIONS, SIGN_IN_FAILURES, Limits
from kiosk.hub.tables import commands, facts
from kiosk.ids import new_id
from tests.fixtures.hub import HALL, ON_SQLITE, App, Hub, fact

S = Scope


class Anything(Message):
    pass


class Done(Message):
    done: bool = True


@pytest.fixture
def guarded(hub: Hub) -> Hub:
    """A hub with one command for each kind of app, and a fact that only hubs say."""
    for scope in S:
        hub.registry.command(f"only_{scope}", scopes={scope}, payload=Anything)(lambda _ctx, _payload: Done())
    hub.registry.projection("CounterOpened", 1, scopes={S.HUB})(lambda _work, _hall, _facts: None)
    hub.registry.queries.clear()
    hub.registry.query("queue", scopes={S.BOARD})(lambda _ctx, _argument: Done())
    hub.registry.query("ticket", scopes={S.COUNTER})(lambda _ctx, _argument: Done())
    return hub


def beyond(apps: dict[Scope, App]) -> list[tuple[App, str, str, object]]:
    """(app, method, path, body) that must all be refused."""
    requests: list[tuple[App, str, str, object]] = []
    for scope, app in apps.items():
        for other in S:
            if other is not scope:
                body = {"id": str(new_id()), "kind": f"only_{other}", "payload": {}}
                requests.append((app, "POST", "/v1/commands", body))
        elsewhere = {"epoch": 1, "hall": "another-hall", "origin": app.origin, "facts": [fact(1)]}
        requests.append((app, "POST", "/v1/facts", elsewhere))
        if scope is not S.HUB:
            stolen = {"epoch": 1, "hall": HALL, "origin": f"{new_id()}.1", "facts": [fact(1)]}
            forged = {"epoch": 1, "hall": HALL, "origin": app.origin, "facts": [fact(1, "CounterOpened")]}
            requests += [(app, "POST", "/v1/facts", stolen), (app, "POST", "/v1/facts", forged)]
        if scope is not S.BOARD:
            requests.append((app, "GET", "/v1/queue", None))
        if scope is not S.COUNTER:
            requests.append((app, "GET", f"/v1/tickets/{new_id()}", None))
    requests += [
        (apps[S.TERMINAL], "GET", "/v1/events?topics=ticket", None),
        (apps[S.TERMINAL], "GET", "/v1/events?topics=queue,alert", None),
        (apps[S.TERMINAL], "GET", "/v1/events?topics=parked", None),
        (apps[S.BOARD], "GET", "/v1/events?topics=help", None),
        (apps[S.HUB], "GET", "/v1/events?topics=queue", None),
        (apps[S.HUB], "GET", "/v1/events?topics=publication,help", None),
        (apps[S.BOARD], "GET", "/v1/events?topics=parked", None),
        (apps[S.COUNTER], "GET", "/v1/events?topics=parked", None),
        (apps[S.HUB], "POST", "/v1/facts", {"epoch": 1, "hall": HALL, "origin": "x.1", "facts": [fact(1)]}),
    ]
    return requests


def test_fifty_requests_beyond_scope_or_hall_are_all_refused(guarded: Hub):
    apps = {scope: guarded.app(scope, *(["township"] if scope is S.HUB else [])) for scope in S}
    requests = beyond(apps)
    assert len(requests) >= 50
    for app, method, path, body in requests:
        answer = app.http.request(method, path, json=body, headers=app.headers)
        assert answer.status_code == 403, (method, path, body, answer.text)
        assert answer.json()["code"] in {"out_of_scope", "wrong_hall"}
    with guarded.services.database.read() as connection:
        assert connection.execute(commands.select()).all() == []
        assert connection.execute(facts.select()).all() == []


def test_each_app_may_do_what_is_its_own(guarded: Hub):
    for scope in S:
        app = guarded.app(scope, *(["township"] if scope is S.HUB else []))
        assert app.command(f"only_{scope}", {}).json()["result"] == {"done": True}
        assert app.get("/v1/publications").status_code == 200


PROTECTED = [
    ("GET", "/v1/publications"), ("GET", "/v1/events"), ("GET", "/v1/queue"), ("GET", f"/v1/tickets/{new_id()}"),
    ("POST", "/v1/facts"), ("POST", "/v1/commands"), ("GET", "/v1/staff/session"), ("DELETE", "/v1/staff/session"),
]


def test_without_a_session_nothing_opens(hub: Hub):
    for method, path in PROTECTED:
        for headers in ({}, {"authorization": "Bearer x"}, {"authorization": "Basic eDp5"}):
            body = {"id": str(new_id()), "kind": "x", "payload": {}} if path == "/v1/commands" else None
            answer = hub.http.request(method, path, headers=headers, json=body)
            assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated"), (method, path, headers)


def test_every_failure_is_a_problem_and_echoes_nothing(hub: Hub):
    app = hub.app()
    answers = [
        hub.http.get("/v1/nothing"), hub.http.delete("/v1/health"), hub.http.post("/v1/pair", content=b"{"),
        hub.http.post("/v1/challenge", json={"app_id": "张三"}), app.get("/v1/publications", after=-1),
        app.command("no_such_command", {}), app.get("/v1/queue/x"), app.get("/v1/events", topics="gossip"),
        app.send({**fact(1), "occurred_at": "张三"}),
    ]
    for answer in answers:
        assert set(answer.json()) == {"code", "message", "details"}
        assert "张三" not in answer.text
    assert [a.json()["code"] for a in answers] == [
        "not_found", "method_not_allowed", "bad_input", "bad_input", "bad_input", "bad_input", "not_found", "bad_input",
        "bad_input",
    ]
    assert answers[3].json()["details"]["place"] == "body.app_id"
    assert answers[8].json()["details"]["place"] == "facts.0.occurred_at"


ODD = {
    "no JSON": (b'{"number": "' + "张三".encode(), {}), "nothing": (b"", {}), "another type": (b"7", {}),
    "no UTF-8": (b'{"number": "\xff\xfe"}', {}), "half a character": (b'{"number": "\\ud83d"}', {}),
    "a wrong number": ('{"number": "张三"}'.encode(), {}),
    "plain text": (b'{"number": "4101234567"}', {"content-type": "text/plain"}),
    "a long token": (b'{"number": "4101234567"}', {STAFF_HEADER: "x" * 101}),
}


@ON_SQLITE
@pytest.mark.parametrize("odd", ODD)
def test_a_question_that_is_none_is_refused_and_not_repeated(hub: Hub, odd: str):
    app, (content, headers) = hub.app(), ODD[odd]
    json = {"content-type": "application/json"}
    answer = app.http.post("/v1/accounts/look-up", content=content, headers=json | app.headers | headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "bad_input")
    assert "张三" not in answer.text and "4101234567" not in answer.text
    right = app.http.post("/v1/accounts/look-up", content=b'{"number": "4101234567"}', headers=json | app.headers)
    assert (right.status_code, right.json()["code"]) == (409, "account_unknown")


@ON_SQLITE
def test_who_may_not_ask_learns_nothing_of_what_could_be_asked(hub: Hub):
    for content in (b"{", b"{}"):
        said = {"content": content, "headers": hub.app(S.BOARD).headers | {"content-type": "application/json"}}
        assert hub.http.post("/v1/accounts/look-up", **said).json()["code"] == "out_of_scope"
        said["headers"].pop("authorization")
        assert hub.http.post("/v1/accounts/look-up", **said).json()["code"] == "unauthenticated"


@ON_SQLITE
@pytest.mark.parametrize("path", [
    "accounts/look-up", "facts", "commands", "pair", "staff/session", "payments/notices/wechat"])
def test_who_goes_in_the_midst_of_a_request_is_no_failure_of_the_hub(hub: Hub, path: str):
    app, said = hub.app(), []
    headers = {**app.headers, "content-type": "application/json", "content-length": "24"}
    parts = iter([{"type": "http.request", "body": b'{"number"', "more_body": True}, {"type": "http.disconnect"}])

    async def receive() -> dict[str, object]:
        return next(parts)

    async def send(message: dict[str, object]) -> None:
        said.append(message.get("status"))

    asyncio.run(create_app(hub.services)({
        "type": "http", "method": "POST", "path": f"/v1/{path}", "root_path": "", "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()]}, receive, send))
    assert said[0] == 400


def test_a_body_beyond_all_measure_is_refused_unread(hub: Hub):
    app = hub.app()
    huge = b"x" * (17 * 1024 * 1024)
    answer = app.http.post("/v1/facts", content=huge, headers=app.headers)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    chunks = app.http.post("/v1/facts", content=(huge[:1_000_000] for _ in range(17)), headers=app.headers)
    assert (chunks.status_code, chunks.json()["code"]) == (413, "too_large")


def test_a_stranger_may_send_little_and_an_app_much_where_it_is_needed(hub: Hub):
    app, large = hub.app(), b"[" + b" " * 100_000
    for path in ("/v1/pair", "/v1/challenge", "/v1/session", "/v1/staff/session", "/v1/accounts/look-up"):
        for content in (large, iter([large])):
            answer = app.http.post(path, content=content, headers=app.headers)
            assert (answer.status_code, answer.json()["code"]) == (413, "too_large"), path
    for path in ("/v1/facts", "/v1/commands"):
        assert app.http.post(path, content=large, headers=app.headers).json()["code"] == "bad_input", path
        for headers in ({}, {"authorization": "Bearer x"}, {"authorization": f"Basic {app.token}"}):
            for content in (large, iter([large])):
                answer = app.http.post(path, content=content, headers=headers)
                assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated"), (path, headers)
    hub.clock.moved += timedelta(minutes=16)
    assert app.http.post("/v1/facts", content=large, headers=app.headers).status_code == 401, "it renews its session"


def test_made_up_names_push_no_failures_out_of_memory(hub: Hub):
    """Each rate remembers for itself: a flood of unknown apps makes nobody's wrong PINs forgotten."""
    hub.clock.stop()
    limits = Limits(hub.clock)
    for _ in range(SIGN_IN_FAILURES.burst):
        limits.take(SIGN_IN_FAILURES, "an app")
    for n in range(11_000):
        limits.take(SESSIONS, str(n))
    with pytest.raises(RateLimited):
        limits.take(SIGN_IN_FAILURES, "an app")


def test_what_is_given_back_does_not_count_and_never_fills_more_than_it_holds(hub: Hub):
    hub.clock.stop()
    limits = Limits(hub.clock)
    for _ in range(100):
        limits.take(SIGN_IN_FAILURES, "an app")
        limits.take(SIGN_IN_FAILURES, "an app", cost=-1)
    limits.take(SIGN_IN_FAILURES, "an app", cost=-1)
    for _ in range(SIGN_IN_FAILURES.burst):
        limits.take(SIGN_IN_FAILURES, "an app")
    with pytest.raises(RateLimited):
        limits.take(SIGN_IN_FAILURES, "an app")


def test_an_app_that_floods_is_told_when_to_come_back(hub: Hub):
    app = hub.app()
    hub.clock.stop()
    answers = [app.get("/v1/publications") for _ in range(601)]
    assert {a.status_code for a in answers[:600]} == {200}
    assert (answers[600].status_code, answers[600].json()["code"]) == (429, "rate_limited")
    assert answers[600].headers["retry-after"] == "1"
    hub.clock.moved += timedelta(seconds=1)
    assert app.get("/v1/publications").status_code == 200
