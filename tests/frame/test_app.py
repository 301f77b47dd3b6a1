from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.cli import app
from kiosk.cli.report import report
from kiosk.errors import BadInput


def test_help_lists_every_subcommand_without_importing_one() -> None:
    code = "import sys; from kiosk.cli.app import run_command; run_command(['--help']); print(*sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert [name for name in app.SUBCOMMANDS if f" {name} " not in said] == []
    assert [module for module in said.split() if module in ("kiosk.cli.hub", "kiosk.cli.doctor", "sqlalchemy")] == []


@pytest.mark.parametrize("name", [name for name in app.SUBCOMMANDS if name != "terminal"])
def test_every_listed_subcommand_is_there_and_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert app.run_command([name, "--help"]) == 0
    assert f"kiosk {name}" in capsys.readouterr().out


def test_a_misspelt_subcommand_is_guessed_and_ends_as_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.run_command(["doctr"]) == 2
    assert "doctor" in capsys.readouterr().err


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.run_command(["--version"]) == 0
    assert capsys.readouterr().out == f"kiosk {__version__}\n"


def test_a_typed_error_is_one_line_with_its_code_and_details(capsys: pytest.CaptureFixture[str]) -> None:
    assert report(BadInput("the code is too short", field="code", limit=28)) == 1
    assert capsys.readouterr().err == "kiosk: the code is too short (bad_input; field=code; limit=28)\n"


def test_debug_lets_a_typed_error_through(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        app.run_command(["--debug", "settings", "check", "--settings", str(tmp_path / "none.toml")])


def test_what_stands_before_the_first_frame_imports_no_heavy_library() -> None:
    """pydantic, SQLAlchemy, Typer and the drivers cost more than the frame itself."""
    code = (
        "import sys, kiosk.__main__, kiosk.cli.terminal, kiosk.boot, kiosk.standards.public\n"
        "heavy = {'pydantic', 'pydantic_settings', 'sqlalchemy', 'typer', 'rich', 'httpx', 'reportlab', 'qrcode'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_without_a_display_one_sentence_says_what_to_do_instead(project_root: Path) -> None:
    bare = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "PYTHONPATH": str(project_root)}
    for command in ("terminal", "demo"):
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", command], capture_output=True, text=True, check=False, env=bare)
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1 and "--tour" in done.stderr and "(no_display)" in done.stderr
