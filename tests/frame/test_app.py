from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from kiosk import __version__
from kiosk.cli import app
from kiosk.cli.report import counted, expected, of_the_system, report
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


@pytest.mark.parametrize(("number", "code", "advice"), [
    (errno.ENOSPC, "store_full", "make room"), (errno.EACCES, "not_allowed", "sudo kiosk"),
    (errno.EROFS, "disk_unusable", "Read-only file system")])
def test_what_the_system_refuses_is_one_line_that_says_where(number: int, code: str, advice: str) -> None:
    told = of_the_system(OSError(number, os.strerror(number), "/srv/x"))
    assert told.code == code and told.cause.startswith("/srv/x: ") and advice in told.cause


@pytest.mark.parametrize("arguments", [
    ["standards", "compile", "{pack}", "--out", "/dev/null/x.json"],
    ["sandbox-sms", "run", "--data", "/dev/null"],
    ["sandbox-gateway", "run", "--data", "/dev/null"],
    ["settings", "init", "/dev/null/x.toml"],
    ["clips", "say", "A001", "3", "--to", "/dev/null/x.wav"],
])
def test_a_place_that_cannot_be_written_to_ends_a_command_in_one_line(
    arguments: list[str], project_root: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    pack = str(project_root / "resources/standards/henan-demo")
    assert app.run_command([one.format(pack=pack) for one in arguments]) == 1
    said = capsys.readouterr()
    assert len((said.err or said.out).strip().splitlines()) == 1 and "/dev/null" in said.err + said.out


def test_a_database_that_takes_nothing_ends_a_command_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "hub.sqlite"
    sqlite3.connect(file).execute("create table x (y)").connection.close()
    engine = create_engine(f"sqlite:///file:{file}?mode=ro&uri=true")
    with engine.connect() as connection, pytest.raises(OperationalError) as refused:
        connection.execute(text("insert into x values (1)"))
    engine.dispose()
    told = expected(refused.value)
    assert told is not None and told.cause.endswith("attempt to write a readonly database")
    assert expected(ValueError("a mistake of ours")) is None


def test_a_day_beyond_the_calendar_ends_a_command_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    assert app.run_command(["accounts", "generate", str(tmp_path), "--count", "2", "--as-of", "0001-01-01"]) == 1
    assert "out of range" in capsys.readouterr().err


def test_one_is_not_said_as_several() -> None:
    assert (counted(1, "fault"), counted(0, "fault"), counted(2, "fault")) == ("1 fault", "0 faults", "2 faults")
    assert counted(1, "value differs", "values differ") == "1 value differs"


def test_a_test_slip_needs_no_particular_folder_to_stand_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert app.run_command(["printer", "test", f"folder:{tmp_path / 'papers'}"]) == 0
    assert capsys.readouterr().out == "printed\n"


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


def test_until_home_is_drawn_no_class_is_generated_and_no_name_of_qt_is_loaded() -> None:
    """`dataclass` writes and compiles each class anew at every start, 1 ms each; all of Qt's names take 15 ms."""
    code = (
        "import os, sys\n"
        "from kiosk.boot import SHIPPED_PACK\n"
        "from ui.terminal.app import run\n"
        "from ui.terminal.options import Options\n"
        "def milestone(name):\n"
        "    if name == 'first_frame':\n"
        "        from PySide6.QtGui import QGuiApplication\n"
        "        from PySide6.QtQml import qmlEngine\n"
        "        window, = QGuiApplication.topLevelWindows()\n"
        "        qmlEngine(window).context.session.begin()\n"
        "    if name == 'home':\n"
        "        ours = {name: module for name, module in sys.modules.items() if name.startswith(('kiosk', 'ui'))}\n"
        "        print('dataclasses' in sys.modules, sorted(name for name in ours if hasattr(ours[name], 'Qt')),\n"
        "              flush=True)\n"
        "        os._exit(0)\n"
        "run(Options(pack=SHIPPED_PACK), lambda: None, milestone)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60,
                          check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    assert done.stdout == "False []\n"


def test_without_a_display_one_sentence_says_what_to_do_instead(project_root: Path, tmp_path: Path) -> None:
    bare = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "PYTHONPATH": str(project_root)}
    for command, session in (("terminal", {}), ("demo", {}), ("demo", {"DISPLAY": ":65000"}), ("terminal", {
            "DISPLAY": ":65000", "WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)})):
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", command], capture_output=True, text=True, check=False, env=bare | session)
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1 and "--tour" in done.stderr and "(no_display)" in done.stderr
        assert all(f"{name}={session[name]}" in done.stderr for name in session if name.endswith("DISPLAY"))
