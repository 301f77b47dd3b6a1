"""docs/permissions.md is the table that the hub checks. That requests agree: tests/staff/test_permissions.py."""

from __future__ import annotations

from kiosk.contract.roles import MAY, MAY_SEE
from kiosk.hub.registry import REGISTRY
from tests.fixtures.permissions import DOCS, read, registered, table


def test_the_page_says_what_is_registered():
    text = DOCS.read_text("utf-8")
    assert table() in text, "python -m tests.fixtures.permissions writes the table anew: look at what it changed"
    assert registered() == read(text)


def test_the_table_of_roles_is_what_the_hub_checks():
    for kind, entry in {**REGISTRY.commands, **REGISTRY.asks}.items():
        assert entry.roles == MAY.get(kind, frozenset()), kind
    for kind in set(MAY) - {*REGISTRY.commands, *REGISTRY.asks}:
        sources = (DOCS.parents[1] / "kiosk").rglob("*.py")
        looked_at = any(f'MAY["{kind}"]' in file.read_text("utf-8") for file in sources)
        assert looked_at, f"a line in MAY that nothing asks for: {kind}"
    assert {name for name, entry in REGISTRY.queries.items() if entry.roles} == set(MAY_SEE)
