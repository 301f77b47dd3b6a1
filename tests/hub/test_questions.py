"""Whoever is signed in asks at the calendar's ends and the numbers' edges: no answer is the hub's own failure."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.contract.messages import Problem, Scope
from kiosk.contract.staff import Role
from kiosk.hub.registry import REGISTRY
from tests.fixtures.hub import App, Hub, hub_in
from tests.fixtures.standards import install
from tests.hub.test_contract import fitting


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Scope, App]]:
    """An app of each kind, at those of the staff somebody with every role."""
    with hub_in(tmp_path_factory.mktemp("asked") / "hub", None) as hub:
        install(hub)
        yield {scope: _app(hub, scope) for scope in Scope}


def _app(hub: Hub, scope: Scope) -> App:
    if scope in (Scope.COUNTER, Scope.STAFF):
        return hub.staffed(scope, *Role)
    return hub.app(scope, *(["township"] if scope is Scope.HUB else []))


@pytest.mark.parametrize("path", sorted(REGISTRY.asks))
def test_no_question_makes_the_hub_fail(asking: dict[Scope, App], path: str) -> None:
    entry = REGISTRY.asks[path]
    schema = entry.body.model_json_schema()

    @settings(max_examples=12, derandomize=True, deadline=None, database=None,
              suppress_health_check=list(HealthCheck))
    @given(body=fitting(schema, schema.get("$defs", {})), scope=st.sampled_from(sorted(entry.scopes)))
    def ask(body: object, scope: Scope) -> None:
        answer = asking[scope].post(f"/v1/{path}", body)
        assert answer.status_code < 500, (path, body, answer.text)
        if answer.status_code != 200:
            Problem.model_validate_json(answer.content)

    ask()
