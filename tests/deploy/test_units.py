"""The installed configuration: who runs as whom, what comes back, and what no keyboard reaches."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.deploy.units import Unit, settings

SCREENS = ("terminal", "counter", "board")
PIECES = (*SCREENS, "hub")
ASKING = "asking"
MOST_EXPOSED = 2.0


@pytest.fixture(scope="module")
def roots(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """An installation of each piece, and a terminal that asks on its screen and so may reach every device."""
    made = {}
    for piece in PIECES:
        made[piece] = root = tmp_path_factory.mktemp(piece)
        file = root / "hall.toml"
        file.write_text('[printer]\nkind = "device"\naddress = "/dev/usb/lp0"\n', "utf-8")
        subprocess.run([project_root / "deploy/install", "--root", root, file, piece], check=True, capture_output=True)
    made[ASKING] = root = tmp_path_factory.mktemp("asking")
    subprocess.run([project_root / "deploy/install", "--root", root, "terminal"], check=True, capture_output=True)
    return made


@pytest.fixture
def unit(roots: dict[str, Path], piece: str) -> Unit:
    return Unit(roots[piece], f"kiosk-{piece}.service")


every_piece = pytest.mark.parametrize("piece", PIECES)
every_screen = pytest.mark.parametrize("piece", SCREENS)


@pytest.mark.parametrize("piece", [*PIECES, ASKING])
def test_it_is_exposed_as_little_as_promised(roots: dict[str, Path], piece: str) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("no systemd-analyze here: apt-get install systemd")
    unit = "terminal" if piece == ASKING else piece
    units = [f"kiosk-{unit}.service", *(["hall-sound.service"] if piece != "hub" else [])]
    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", f"--root={roots[piece]}", "--no-pager", *units],
        capture_output=True, text=True, check=False, env={**os.environ, "SYSTEMD_COLORS": "0"})
    assert done.returncode == 0, done.stderr
    assert "Unknown" not in done.stderr and "Failed to parse" not in done.stderr, done.stderr
    levels = [float(level) for level in re.findall(r"exposure level for \S+: ([\d.]+)", done.stdout)]
    assert len(levels) == len(units) and max(levels) <= MOST_EXPOSED, done.stdout


@every_piece
def test_it_is_nobody_powerful_and_leaves_no_core(unit: Unit) -> None:
    assert unit["User"] in {"hall-kiosk", "hall-hub"} and unit["CapabilityBoundingSet"] == ""
    assert (unit["NoNewPrivileges"], unit["LimitCORE"], unit["ProtectSystem"]) == ("yes", "0", "strict")


@every_piece
def test_it_comes_back_at_once_and_never_gives_up(unit: Unit) -> None:
    assert (unit["Restart"], unit["StartLimitIntervalSec"]) == ("always", "0")
    assert int(unit["RestartSec"]) + int(unit["TimeoutAbortSec"]) <= 10
    assert unit["Type"] == "notify" and 0 < int(unit["WatchdogSec"]) <= 30


@every_screen
def test_a_screen_shows_its_program_in_cage_alone(unit: Unit, piece: str, project_root: Path) -> None:
    assert unit["ExecStart"].split()[0] == "/opt/hall-kiosk/deploy/in-cage"
    assert unit["ExecStart"].endswith(f"-m kiosk {piece}")
    assert (unit["NotifyAccess"], unit["KillMode"], unit["Conflicts"]) == ("all", "mixed", "getty@tty1.service")
    assert int(unit["WatchdogSec"]) >= 3 * 5, "the screen is asked for a frame every 5 seconds"
    assert unit.environment["QT_QPA_PLATFORM"] == "xcb", "as a Wayland client Qt has no keyboard on the screen"
    assert unit["PAMName"] == "", "a login would open a session with a console"
    (call,) = re.findall(r"^cage .*", (project_root / "deploy/in-cage").read_text("utf-8"), re.MULTILINE)
    assert call.split(" -- ")[0] == "cage -d", "-s would let the keyboard switch consoles"


@every_screen
def test_no_key_reaches_another_console_or_the_kernel(roots: dict[str, Path], piece: str) -> None:
    """VT switch, SysRq and Ctrl+Alt+Del: no virtual screen carries them, so they are read from what is installed."""
    etc = roots[piece] / "etc"
    kernel = settings(etc / "sysctl.d/90-hall-kiosk.conf")
    assert (kernel["kernel.sysrq"], kernel["kernel.ctrl-alt-del"]) == ("0", "0")
    assert kernel["kernel.core_pattern"] == "|/bin/false"
    logind = settings(etc / "systemd/logind.conf.d/hall-kiosk.conf")
    assert (logind["NAutoVTs"], logind["ReserveVT"]) == ("0", "0")
    assert logind.pop("HandlePowerKey") == "poweroff"
    assert {value for key, value in logind.items() if key.startswith("Handle")} == {"ignore"}
    assert settings(etc / "systemd/system.conf.d/hall-kiosk.conf")["CtrlAltDelBurstAction"] == "none"
    assert os.readlink(etc / "systemd/system/ctrl-alt-del.target") == "/dev/null"


@every_piece
def test_the_journal_is_bounded_and_keeps_no_core(roots: dict[str, Path], piece: str) -> None:
    etc = roots[piece] / "etc/systemd"
    journal = settings(etc / "journald.conf.d/hall-kiosk.conf")
    assert journal["SystemMaxUse"] == "200M" and journal["MaxRetentionSec"] == "30day"
    assert settings(etc / "coredump.conf.d/hall-kiosk.conf")["Storage"] == "none"


def test_the_hub_may_write_to_the_billing_systems_folder_and_is_told_of_it(roots: dict[str, Path]) -> None:
    unit = Unit(roots["hub"], "kiosk-hub.service")
    assert unit["ReadWritePaths"] == "-/srv/hall-billing", "a hub without one starts all the same"
    assert unit["EnvironmentFile"] == "-/etc/hall-kiosk/hub.env"


@pytest.mark.parametrize("command", ["hub", "staff", "accounts", "payments", "receipt"])
def test_what_is_the_hubs_runs_as_the_hub_with_its_settings(
        roots: dict[str, Path], tmp_path: Path, command: str) -> None:
    place = tmp_path / "kiosk"
    script = (roots["hub"] / "usr/local/bin/kiosk").read_text("utf-8")
    for installed, here in (('"$(id -u)" = 0', "1 = 1"), ("cd /opt/hall-kiosk || exit 1", ""),
                            ("exec setpriv", 'echo "$KIOSK_HUB_DATA" "$user"; exit; exec setpriv')):
        script = script.replace(installed, here)
    place.write_text(script, "utf-8")
    done = subprocess.run(["sh", place, command], capture_output=True, text=True, check=True)
    assert done.stdout == "/var/lib/hall-hub hall-hub\n"


def test_a_hub_alone_changes_nothing_about_keys(roots: dict[str, Path]) -> None:
    assert not (roots["hub"] / "etc/sysctl.d").exists()
    assert not (roots["hub"] / "etc/systemd/system/ctrl-alt-del.target").exists()
