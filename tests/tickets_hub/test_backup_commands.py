"""`kiosk hub backup|restore|resume|upstream` from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.cli.app import run_command
from kiosk.contract.messages import PairRequest, Scope
from kiosk.contract.pairing_code import parse_pairing_code
from kiosk.hub import pairing
from kiosk.hub.setup import open_hub


def run(*arguments: str, data: Path) -> int:
    return run_command(["hub", *arguments, "--data", str(data)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A hub with one paired terminal, number 3."""
    assert run("init", "--hall", "demo", data=tmp_path / "hub") == 0
    with open_hub(tmp_path / "hub") as services:
        code = parse_pairing_code(pairing.new_code(services, Scope.TERMINAL, app_code="3")).secret
        pairing.pair(services, PairRequest(code=code, name="terminal", public_key="A" * 43))
    return tmp_path / "hub"


def test_a_hub_is_restored_elsewhere_and_goes_on_without_a_terminal_that_is_gone(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    file, elsewhere = tmp_path / "monday.backup", tmp_path / "elsewhere"
    assert run("backup", str(file), data=folder) == 0
    capsys.readouterr()
    assert run("restore", str(file), data=elsewhere) == 0
    assert "It waits for the terminals 3." in capsys.readouterr().out
    assert run("resume", data=elsewhere) == 1
    assert "still waits for the terminals 3" in capsys.readouterr().out
    assert run("resume", "--without", "4", data=elsewhere) == 1
    assert run("resume", "--without", "3", data=elsewhere) == 0
    assert "gives numbers" in capsys.readouterr().out
    with open_hub(elsewhere) as services:
        assert services.identity.public_key == open_identity(folder)


def open_identity(folder: Path) -> bytes:
    with open_hub(folder) as services:
        return services.identity.public_key


def test_a_hub_that_lives_is_not_overwritten(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "monday.backup"
    assert run("backup", str(file), data=folder) == 0
    assert run("restore", str(file), data=folder) == 1
    assert "holds a hub" in capsys.readouterr().err


def test_a_code_of_another_kind_or_a_wrong_address_pairs_no_hub_above(
    folder: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    with open_hub(folder) as services:
        code = pairing.new_code(services, Scope.TERMINAL)
    assert run("upstream", "pair", "https://127.0.0.1:9", code, data=folder) == 1
    assert "no hub answers" in capsys.readouterr().err
    assert run("upstream", "status", data=folder) == 0
    assert "no hub above" in capsys.readouterr().out
