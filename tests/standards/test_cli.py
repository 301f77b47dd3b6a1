"""`kiosk standards` as a technician meets it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.cli.app import run_command
from kiosk.cli.standards import app
from kiosk.standards.public import read_public

Edit = Callable[[str, str, str], None]


def run(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return result.exit_code, result.output


def test_a_sound_pack_passes(demo: Path) -> None:
    assert run("check", demo) == (0, "0 faults, 0 claims hidden from customers.\n")


def test_faults_are_listed_by_file_and_key_and_fail(folder: Path, edit: Edit) -> None:
    edit("zones.toml", "#0B6E5F", "teal")
    (folder / "windows.toml").write_text("[[window\n", "utf-8")
    code, output = run("check", folder)
    assert code == 1
    assert "zones.toml: zone.business.colour " in output
    assert "windows.toml:1:9: " in output


def test_faults_and_hidden_claims_come_as_json(folder: Path, edit: Edit) -> None:
    edit("zones.toml", "#0B6E5F", "teal")
    (folder / "signoff.toml").unlink()
    code, output = run("check", folder, "--json")
    answer = json.loads(output)
    assert code == 1
    assert [(fault["file"], fault["key"]) for fault in answer["faults"]] == [("zones.toml", "zone.business.colour")]
    assert {"key", "says", "reason", "hides"} == answer["hidden"][0].keys()


def test_a_pack_with_faults_is_not_compiled(folder: Path, edit: Edit, tmp_path: Path) -> None:
    edit("zones.toml", "#0B6E5F", "teal")
    assert run_command(["standards", "compile", str(folder)]) == 1
    assert list(tmp_path.glob("*.json")) == []


def test_compiling_writes_beside_the_folder(folder: Path, tmp_path: Path) -> None:
    code, _ = run("compile", folder)
    assert code == 0
    assert read_public(tmp_path / "pack.public.json").id == "henan-demo"


def test_a_signed_figure_is_no_longer_hidden(folder: Path) -> None:
    (folder / "signoff.toml").unlink()
    assert run("sign-off", folder, "figure.transfer_days", "--by", " ")[0] == 1
    assert not (folder / "signoff.toml").exists(), "nobody's signature would spoil the pack"
    assert run("sign-off", folder, "figure.transfer_days", "--by", "值班长")[0] == 0
    code, output = run("check", folder)
    assert code == 0
    assert "figure.transfer_days" not in output
    assert "figure.rename_days" in output


def test_a_folder_that_is_not_there_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["standards", "check", str(tmp_path / "nowhere")]) == 1
    assert "is not a folder" in capsys.readouterr().err
