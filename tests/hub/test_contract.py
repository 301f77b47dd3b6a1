"""The contract as OpenAPI says it: fuzzed, and no failure is the hub's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from kiosk.contract.messages import Problem, Scope
from kiosk.contract.staff import Role
from kiosk.hub.registry import REGISTRY
from tests.fixtures.hub import App, Hub, hub_in
from tests.fixtures.postgres import postgres_server

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
BOUNDED = settings(
    max_examples=60, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))

DAYS = ("0001-01-01", "2026-11-23", "9999-12-31")
MOMENTS = ("0001-01-01T00:00:00Z", "2026-11-23T02:00:00Z", "9999-12-31T23:59:59.999999Z", "0001-01-01T00:00:00+14:00",
           "9999-12-31T23:59:59-12:00")


@pytest.fixture(scope="module")
def fuzzed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Hub, dict[Scope, App]]]:
    """A hub on PostgreSQL, whose types are the stricter ones, with an app of each kind."""
    database = postgres_server().create()
    folder: Path = tmp_path_factory.mktemp("fuzzed") / "hub"
    with hub_in(folder, postgres_server().url(database)) as hub:
        yield hub, {scope: hub.app(scope, *(["township"] if scope is Scope.HUB else [])) for scope in Scope}
    postgres_server().drop(database)


@pytest.mark.slow
def test_no_request_makes_the_hub_fail_or_break_its_word(fuzzed):
    hub, apps = fuzzed
    contract = schemathesis.openapi.from_url(f"{hub.http.base_url}/v1/openapi.json").exclude(path="/v1/events")
    operations = [found.ok() for found in contract.get_all_operations()]
    assert len(operations) >= 14
    with requests.Session() as line:  # one connection: schemathesis makes one a request
        line.trust_env = False
        for operation in operations:

            @BOUNDED
            @given(case=operation.as_strategy(), scope=st.sampled_from(Scope))
            def check(case: Case, scope: Scope) -> None:
                case.call_and_validate(headers=apps[scope].headers, checks=CHECKS, session=line)

            check()


def fitting(schema: dict[str, Any], definitions: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Values of a message's JSON schema, as wild as it lets them be."""
    if "$ref" in schema:
        return fitting(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    if "anyOf" in schema:
        return st.one_of([fitting(one, definitions) for one in schema["anyOf"]])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    low, high = schema.get("minimum", -(2**70)), schema.get("exclusiveMaximum", 2**70 + 1) - 1
    match schema.get("type"), schema.get("format"):
        case "object", _:
            fields = {name: fitting(one, definitions) for name, one in schema.get("properties", {}).items()}
            needed = set(schema.get("required", []))
            return st.fixed_dictionaries(
                {name: one for name, one in fields.items() if name in needed},
                optional={name: one for name, one in fields.items() if name not in needed})
        case "array", _:
            return st.lists(fitting(schema["items"], definitions), min_size=schema.get("minItems", 0), max_size=4)
        case "integer", _:
            return st.integers(low, schema.get("maximum", high))
        case "boolean", _:
            return st.booleans()
        case "string", "uuid":
            return st.uuids().map(str)
        case "string", "date-time":
            return st.sampled_from(MOMENTS) | st.datetimes(timezones=st.just(UTC)).map(datetime.isoformat)
        case "string", "date":
            return st.sampled_from(DAYS) | st.dates().map(date.isoformat)
        case "string", _ if "pattern" in schema:
            return st.from_regex(schema["pattern"], fullmatch=True)
        case "string", _:
            return st.text(max_size=schema.get("maxLength", 300))
        case _:
            return st.none()


@BOUNDED
@given(st.data())
def test_no_payload_of_a_known_command_makes_the_hub_fail(fuzzed, data: st.DataObject):
    hub, apps = fuzzed
    for scope in (Scope.COUNTER, Scope.STAFF):
        if apps[scope].get("/v1/staff/session").status_code != 200:
            apps[scope] = hub.staffed(scope, *Role)
    kind = data.draw(st.sampled_from(sorted(REGISTRY.commands)))
    entry = REGISTRY.commands[kind]
    schema = entry.payload.model_json_schema()
    payload = data.draw(fitting(schema, schema.get("$defs", {})))
    answer = apps[data.draw(st.sampled_from(sorted(entry.scopes)))].command(kind, payload)
    assert answer.status_code < 500 or answer.json()["code"] == "recovering", (kind, payload, answer.text)
    if answer.status_code != 200:
        Problem.model_validate_json(answer.content)


@BOUNDED
@given(st.text(max_size=30), st.sampled_from(Scope))
def test_no_topics_make_the_hub_fail(fuzzed, topics: str, scope: Scope):
    _hub, apps = fuzzed
    with apps[scope].http.stream("GET", "/v1/events", params={"topics": topics}, headers=apps[scope].headers) as answer:
        assert answer.status_code in {200, 403, 422}


def test_the_contract_names_every_message_and_its_failures(fuzzed):
    said = fuzzed[0].http.get("/v1/openapi.json").json()
    for path, methods in said["paths"].items():
        for method, operation in methods.items():
            failures = {status for status in operation["responses"] if status >= "400"}
            assert {"413", "422", "429", "503"} <= failures, (path, method)
            for status in failures:
                body = operation["responses"][status]["content"]["application/json"]["schema"]
                assert body == {"$ref": "#/components/schemas/Problem"}, (path, method, status)
    assert set(said["paths"]) == {
        "/v1/health", "/v1/pair", "/v1/challenge", "/v1/session", "/v1/commands", "/v1/facts", "/v1/publications",
        "/v1/events", "/v1/queue", "/v1/tickets/{ticket_id}", "/v1/counter", "/v1/board",
        "/v1/tickets/{ticket_id}/history", "/v1/staff/session", "/v1/payments/{payment_id}",
        "/v1/payments/notices/{channel}",
    } | {f"/v1/{path}" for path in REGISTRY.asks}
