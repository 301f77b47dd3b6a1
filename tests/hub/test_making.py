"""What `kiosk hub init` refuses before anything is made."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.cli.app import run_command
from kiosk.errors import BadInput
from kiosk.hub import setup
from kiosk.hub.publications import latest
from kiosk.standards.compile import write_public


@pytest.mark.parametrize("hall", ["", "a b", "../c", "县", "a" * 81, "a\n"])
def test_a_hall_whose_facts_nobody_would_take_is_not_made(tmp_path: Path, hall: str) -> None:
    with pytest.raises(BadInput):
        setup.initialise(tmp_path / "hub", hall=hall)
    assert not (tmp_path / "hub").exists()


def test_a_price_table_with_a_fault_is_told_before_anything_is_made(
    tmp_path: Path, project_root: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "prices.json").write_text("{", "utf-8")
    pack = project_root / "resources/standards/henan-demo"
    assert run_command(["hub", "init", "--pack", str(pack), "--tariffs", str(tmp_path / "prices.json"),
                        "--data", str(tmp_path / "hub")]) == 1
    assert "prices.json: line 1" in capsys.readouterr().err
    assert not (tmp_path / "hub").exists()


def test_a_pack_that_no_terminal_could_work_with_is_told_before_anything_is_made(
    tmp_path: Path, project_root: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    shipped = project_root / "resources/standards/henan-demo.public.json"
    document = json.loads(shipped.read_text("utf-8"))["pack"]
    write_public(document | {"hall": document["hall"] | {"timezone": "Asia/Zhengzhou"}}, tmp_path / "pack.json")
    init = ["hub", "init", "--data", str(tmp_path / "hub"), "--pack"]
    assert run_command([*init, str(tmp_path / "pack.json")]) == 1
    assert "hall.timezone 'Asia/Zhengzhou' is not a time zone" in capsys.readouterr().err
    assert not (tmp_path / "hub").exists()
    assert run_command([*init, str(shipped)]) == 0
    assert run_command([*init, str(tmp_path / "pack.json")]) == 1
    with setup.open_hub(tmp_path / "hub") as services, services.database.read() as connection:
        standing = latest(connection, services.hall, "standards")
    assert standing is not None and standing.body == document
