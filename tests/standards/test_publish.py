"""A pack goes out through the hub: by staff, whole, once."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.cli.app import run_command
from kiosk.contract.messages import Scope
from kiosk.standards.public import digest
from tests.fixtures.hub import Hub, RunningHub, hub, hub_url, kiosk_hub, running_hub  # noqa: F401


@pytest.fixture
def document(project_root: Path) -> dict[str, Any]:
    path = project_root / "resources/standards/henan-demo.public.json"
    pack: dict[str, Any] = json.loads(path.read_text("utf-8"))["pack"]
    return pack


def payload(document: dict[str, Any]) -> dict[str, object]:
    return {"sha256": digest(document), "pack": document}


def test_a_published_pack_is_what_terminals_read(hub: Hub, document: dict[str, Any]) -> None:  # noqa: F811
    staff, terminal = hub.app(Scope.STAFF), hub.app()
    answer = staff.command("publish_standards", payload(document))
    assert answer.status_code == 200, answer.text
    assert answer.json()["result"] == {"revision": 1, "sha256": digest(document)}
    items = terminal.get("/v1/publications", after=0).json()["items"]
    given = next(item for item in items if item["document"] == "standards")
    assert given["body"] == document


def test_the_same_pack_again_is_no_new_revision(hub: Hub, document: dict[str, Any]) -> None:  # noqa: F811
    staff = hub.app(Scope.STAFF)
    revisions = [staff.command("publish_standards", payload(document)).json()["result"]["revision"] for _ in range(2)]
    document["version"] = "2027.1"
    revisions.append(staff.command("publish_standards", payload(document)).json()["result"]["revision"])
    assert revisions == [1, 1, 2]


@pytest.mark.parametrize("scope", [Scope.TERMINAL, Scope.COUNTER, Scope.BOARD])
def test_only_staff_publish(scope: Scope, hub: Hub, document: dict[str, Any]) -> None:  # noqa: F811
    assert hub.app(scope).command("publish_standards", payload(document)).status_code == 403


def test_what_is_no_public_pack_is_refused_and_nothing_goes_out(hub: Hub, document: dict[str, Any]) -> None:  # noqa: F811
    staff = hub.app(Scope.STAFF)
    half = {key: value for key, value in document.items() if key != "services"}
    for bad in (
        payload(half), payload({}), {"sha256": "0" * 64, "pack": document}, {"sha256": "short", "pack": document},
        payload({**document, "phrases": []}), payload({**document, "zones": [5]}), payload({**document, "hall": None}),
    ):
        answer = staff.command("publish_standards", bad)
        assert answer.status_code in {400, 422}, answer.text
    documents = {item["document"] for item in staff.get("/v1/publications", after=0).json()["items"]}
    assert "standards" not in documents


def test_a_technician_publishes_a_folder_from_the_command_line(
    running_hub: Callable[[], RunningHub], demo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],  # noqa: F811
    document: dict[str, Any],
) -> None:
    running = running_hub()
    settings = tmp_path / "kiosk.toml"
    settings.write_text(f"[terminal]\ndata_dir = {json.dumps(str(tmp_path / 'staff'))}\n", "utf-8")
    publish = ["standards", "publish", str(demo), "--settings", str(settings)]
    assert run_command(publish) == 1
    assert "not paired" in capsys.readouterr().err
    code = kiosk_hub("pair", "--kind", "staff", folder=running.folder, url=running.database_url).strip()
    assert run_command(["pair", running.url, code, "--kind", "staff", "--settings", str(settings)]) == 0
    assert run_command(publish) == 0
    assert "revision 1" in capsys.readouterr().out
    items = running.pair().get("/v1/publications", after=0).json()["items"]
    assert [item["body"] for item in items if item["document"] == "standards"] == [document]
