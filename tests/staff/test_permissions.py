"""Every deed and every role: the hub allows and refuses what docs/permissions.md says, asked over HTTP."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.routing import APIRoute

from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub.app import create_app
from kiosk.hub.registry import REGISTRY
from kiosk.ids import new_id
from tests.fixtures.hub import App, Hub, hub_in
from tests.fixtures.permissions import DOCS, OWN, QUERIES, ROUTES, WITHIN, Key, read

PAGE = read(DOCS.read_text("utf-8"))
DESKS = (Scope.STAFF, Scope.COUNTER)


def _deeds() -> dict[str, list[Key]]:
    """What customers do for themselves too has two lines, each for other apps."""
    found: dict[str, list[Key]] = {}
    for line, key in PAGE.items():
        if not line.endswith(WITHIN):
            found.setdefault(line.removesuffix(OWN), []).append(key)
    return found


DEEDS = _deeds()


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    with hub_in(tmp_path_factory.mktemp("hub"), None) as opened:
        yield opened


def test_every_door_of_the_hub_has_its_line(hub: Hub):
    doors = {f"{method} {route.path}" for route in create_app(hub.services).routes if isinstance(route, APIRoute)
             for method in route.methods}
    doors.add("GET /v1/openapi.json")
    known = set(ROUTES) | set(QUERIES.values()) | {f"POST /v1/{path}" for path in REGISTRY.asks}
    assert doors - known == set(), "doors that the table does not name"
    assert known - doors <= {"POST /v1/payments/notices/{channel}"}


def test_every_role_may_what_the_table_says_and_nothing_else(hub: Hub):
    """Bodies are empty: who may is told what is wrong with them, who may not is told no more than that."""
    wrong = []
    for role in Role:
        apps = {scope: hub.staffed(scope, role) for scope in DESKS}
        for deed, keys in DEEDS.items():
            scope = next((one for one in DESKS if any(one in scopes for scopes, _ in keys)), DESKS[0])
            if (said := _asked(apps[scope], deed)) != (expected := _expected(keys, scope, role)):
                wrong.append(f"{deed} at a {scope} by a {role}: {said}, the table says {expected}")
    assert wrong == []


@pytest.mark.parametrize("scope", list(Scope))
def test_an_app_at_which_nobody_is_signed_in_may_what_it_does_by_itself_and_nothing_else(hub: Hub, scope: Scope):
    app = hub.app(scope, *(["a-hall"] if scope is Scope.HUB else []))
    wrong = [f"{deed}: {said}" for deed, keys in DEEDS.items()
             if (said := _asked(app, deed)) != _expected(keys, scope, None)]
    assert wrong == []


def _expected(keys: list[Key], scope: Scope, role: Role | None) -> str:
    roles = next((may for scopes, may in keys if scope in scopes), None)
    if roles is None:
        return "out_of_scope"
    if not roles or role in roles:
        return "allowed"
    return "sign_in_needed" if role is None else "role_needed"


def _asked(app: App, deed: str) -> str:
    if deed.startswith("GET "):
        path = deed.removeprefix("GET ").format(ticket_id=new_id(), payment_id=new_id())
        answer = app.get(path, **({"window": "1"} if path == "/v1/counter" else {}))
    elif deed in REGISTRY.commands:
        answer = app.command(deed, {})
    else:
        answer = app.post(f"/v1/{deed}", {})
    code = "" if answer.status_code == 200 else answer.json()["code"]
    assert code not in {"rate_limited", "unauthenticated"}
    return code if code in {"sign_in_needed", "role_needed", "out_of_scope"} else "allowed"
