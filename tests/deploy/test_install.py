"""deploy/install: what it refuses, what it would do, what it writes, and that doing it twice does it once."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import boot
from kiosk.cli.first_run import MachineSetUp, data_dir, wanted_file
from kiosk.cli.settings import template
from kiosk.settings import Install, load
from tests.deploy.units import UNITS, Unit
from ui.terminal.first_run.port import Draft

SCREENS = ("terminal", "counter", "board")
Installed = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def install(project_root: Path) -> Installed:
    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [project_root / "deploy/install", *arguments], capture_output=True, text=True, check=False, timeout=60)

    return run


def toml(folder: Path, text: str) -> Path:
    file = folder / "hall.toml"
    file.write_text(text, "utf-8")
    return file


def test_a_dry_run_says_every_step_and_writes_nothing(install: Installed, tmp_path: Path) -> None:
    root = tmp_path / "root"
    done = install("--dry-run", "--root", root, toml(tmp_path, '[install]\npieces = ["terminal", "hub"]\n'))
    assert done.returncode == 0, done.stderr
    assert "would: write /etc/systemd/system/kiosk-terminal.service" in done.stdout
    assert "would: enable kiosk-hub.service, kiosk-terminal.service" in done.stdout
    assert not root.exists()


def test_on_this_machine_it_checks_first_and_a_dry_run_touches_nothing(install: Installed, tmp_path: Path) -> None:
    done = install("--dry-run", toml(tmp_path, ""), "board")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "STOP: this clone stands in" in done.stdout
    assert "would: set the program up" in done.stdout and "would: make the user hall-kiosk" in done.stdout
    refused = install(toml(tmp_path, ""), "board")
    assert refused.returncode == 1 and "STOP:" in refused.stdout and " do:" not in refused.stdout


@pytest.mark.parametrize(("content", "pieces", "said"), [
    ("", (), "name what this machine is"),
    ('[install]\npieces = ["terminal"]\n', ("lift",), "there is no piece 'lift'"),
    ('[install]\npieces = ["terminal", "board"]\n', (), "one machine shows one program"),
    ("[install\n", ("hub",), "is no valid TOML"),
    ('[install]\nhub_pack = "/nowhere/pack.json"\n', ("hub",), "STOP: install.hub_pack: there is no file"),
])
def test_what_cannot_be_is_refused_before_anything_is_done(
    install: Installed, tmp_path: Path, content: str, pieces: tuple[str, ...], said: str,
) -> None:
    done = install("--root", tmp_path / "root", toml(tmp_path, content), *pieces)
    assert done.returncode == 1 and said in done.stdout, done.stdout + done.stderr
    assert not (tmp_path / "root").exists()


@pytest.mark.parametrize("piece", [*SCREENS, "hub"])
def test_twice_is_once_and_uninstalling_leaves_settings_only(install: Installed, tmp_path: Path, piece: str) -> None:
    root, file = tmp_path / "root", toml(tmp_path, "[terminal]\nname = 'entrance'\n")
    assert install("--root", root, file, piece).returncode == 0
    unit = root / UNITS / f"kiosk-{piece}.service"
    target = "multi-user" if piece == "hub" else "graphical"
    assert (root / UNITS / f"{target}.target.wants/kiosk-{piece}.service").is_symlink()
    written = {path: path.lstat().st_mtime_ns for path in root.rglob("*") if not path.is_dir()}
    again = install("--root", root, file, piece)
    assert again.returncode == 0 and " do:" not in again.stdout
    assert {path: path.lstat().st_mtime_ns for path in root.rglob("*") if not path.is_dir()} == written

    unit.write_text("# a technician's mistake\n")
    mended = install("--root", root, file, piece)
    assert [line.split(" do: ")[1] for line in mended.stdout.splitlines() if " do:" in line] == [
        f"write /{unit.relative_to(root)}"]

    assert install("--root", root, "--uninstall").returncode == 0
    left = [str(path.relative_to(root)) for path in root.rglob("*") if not path.is_dir()]
    assert left == ["etc/hall-kiosk/kiosk.toml"]
    assert install("--root", root, "--uninstall", "--purge").returncode == 0
    assert [path for path in root.rglob("*") if not path.is_dir()] == []


def test_the_machines_settings_shape_its_units(install: Installed, tmp_path: Path) -> None:
    file = toml(tmp_path, """
[install]
pieces = ["hub", "terminal"]
hub_port = 9443
hub_host = "192.0.2.1"
[printer]
kind = "device"
address = "/dev/usb/lp0"
[scanner]
kind = "serial"
device = "/dev/ttyACM0"
""")
    assert load(file).install.hub_port == 9443
    assert install("--root", tmp_path / "root", file).returncode == 0
    terminal, hub = (Unit(tmp_path / "root", f"kiosk-{piece}.service") for piece in ("terminal", "hub"))
    assert set(" ".join(terminal.all("SupplementaryGroups")).split()) == {"video", "lp", "dialout"}
    assert {"char-usb rw", "char-ttyACM rw"} <= set(terminal.all("DeviceAllow"))
    assert terminal.environment["WLR_RENDERER"] == "pixman"
    assert (hub.environment["KIOSK_HUB_HOST"], hub.environment["KIOSK_HUB_PORT"]) == ("192.0.2.1", "9443")
    settings = tmp_path / "root/etc/hall-kiosk/kiosk.toml"
    assert settings.read_text() == file.read_text() and settings.stat().st_mode & 0o777 == 0o640

    plain = toml(tmp_path, "[screen]\naccelerated = true\n[sound]\nenabled = false\n")
    assert install("--root", tmp_path / "other", plain, "terminal").returncode == 0
    unit = Unit(tmp_path / "other", "kiosk-terminal.service")
    assert unit["SupplementaryGroups"] == "video" and "WLR_RENDERER" not in unit.environment
    assert not (tmp_path / "other" / UNITS / "hall-sound.service").exists()


@pytest.mark.parametrize("content", [None, '[install]\npieces = ["terminal"]\n'])
def test_a_terminal_that_nobody_described_asks_at_its_first_start_and_keeps_the_answers(
    install: Installed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None,
) -> None:
    root = tmp_path / "root"
    words = ["terminal"] if content is None else [toml(tmp_path, content)]
    done = install("--root", root, *words)
    assert done.returncode == 0 and "asks on the screen" in done.stdout, done.stdout + done.stderr
    machine_file = root / "etc/hall-kiosk/kiosk.toml"
    assert not machine_file.exists()
    unit = Unit(root, "kiosk-terminal.service")
    assert (unit["ProtectSystem"], unit["StateDirectory"]) == ("strict", "hall-kiosk")
    assert set(" ".join(unit.all("SupplementaryGroups")).split()) == {"video", "lp", "dialout"}
    assert {"char-usb rw", "char-lp rw", "char-ttyACM rw"} <= set(unit.all("DeviceAllow"))

    state = root / "var/lib/hall-kiosk"  # as systemd makes it, and all that the unit may write to
    for name, value in {**unit.environment, "STATE_DIRECTORY": str(state)}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(boot, "SYSTEM_FILE", machine_file)
    assert wanted_file() == state / "kiosk.toml"
    MachineSetUp(state / "kiosk.toml", data_dir()).finish(Draft(name="entrance left"), "", True, 69)
    assert boot.settings_file() == state / "kiosk.toml" and wanted_file() is None
    assert (load().terminal.name, load().terminal.data_dir) == ("entrance left", state)
    assert f"STATE_DIRECTORY=/{state.relative_to(root)}" in (root / "usr/local/bin/kiosk").read_text("utf-8")

    assert install("--root", root, toml(tmp_path, "[terminal]\nname = 'as root says'\n"), "terminal").returncode == 0
    assert load().terminal.name == "as root says", "what root wrote counts before what the screen asked"


def test_without_a_file_it_goes_by_the_one_that_an_earlier_installation_left(
    install: Installed, tmp_path: Path,
) -> None:
    root = tmp_path / "root"
    file = toml(tmp_path, "[install]\npieces = ['terminal']\n[terminal]\nname = 'entrance'\n[sound]\nenabled = false\n")
    assert install("--root", root, file).returncode == 0
    again = install("--root", root)
    assert again.returncode == 0 and " do:" not in again.stdout, again.stdout
    asked = install("--root", root, toml(tmp_path, '[install]\npieces = ["terminal"]\n'))
    assert "stays in force" in asked.stdout
    assert load(root / "etc/hall-kiosk/kiosk.toml").terminal.name == "entrance"


def test_the_installer_and_the_settings_know_the_same_names(project_root: Path) -> None:
    asked = {
        call.args[0].value for source in (project_root / "deploy/installer").glob("*.py")
        for call in ast.walk(ast.parse(source.read_text("utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "install"
        and isinstance(call.args[0], ast.Constant)}
    assert asked | {"pieces"} == set(Install.model_fields)
    assert "#pieces = []" in template()


def test_the_installer_needs_nothing_but_python(project_root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c",
         f"import sys; sys.path.insert(0, {str(project_root / 'deploy')!r}); import installer.__main__"],
        capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_counter_starts_with_a_clerks_desktop_and_is_taken_away_again(project_root: Path, tmp_path: Path) -> None:
    def autostart(*words: str) -> int:
        return subprocess.run(
            [project_root / "deploy/autostart", *words], env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path)},
            capture_output=True, check=False).returncode

    entry = tmp_path / "autostart/hall-counter.desktop"
    assert autostart() == autostart() == 0
    lines = entry.read_text("utf-8").splitlines()
    assert lines[0] == "[Desktop Entry]" and f"Exec={project_root}/run counter --strip" in lines
    assert [path.name for path in entry.parent.iterdir()] == [entry.name]
    assert (autostart("--remove"), entry.exists(), autostart("--remove"), autostart("now")) == (0, False, 0, 2)


@pytest.mark.parametrize("script", ["deploy/install", "deploy/in-cage", "deploy/autostart", "run"])
def test_shells_read_the_scripts(project_root: Path, script: str) -> None:
    shell = (project_root / script).read_text("utf-8").partition("\n")[0].rpartition("/")[2].split()[-1]
    done = subprocess.run([shell, "-n", project_root / script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
