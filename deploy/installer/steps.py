"""What is done, in order. Each step knows whether it is done already, so that the whole can be repeated."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from installer import files as placed
from installer.choice import PIECES, Choice
from installer.files import COMMAND, CTRL_ALT_DEL, HUB_USER, OWN_SETTINGS, SCREEN_USER, SETTINGS, UNITS, File
from installer.machine import HOME, Machine

_SCREEN_PACKAGES = ("cage", "xwayland", "seatd", "dbus", "udev")
_SOUND_PACKAGES = ("pulseaudio", "espeak-ng")


class Step(NamedTuple):
    what: str
    done: Callable[[], bool]
    do: Callable[[], None]


def install(choice: Choice, machine: Machine, *, start: bool) -> Iterator[Step]:
    """With another root: the files, and what `systemctl --root` enables there."""
    if machine.live:
        yield from _programs(choice, machine)
        if choice.file is not None:
            yield _settings_in_order(choice.file, machine)
        yield from _users(choice, machine)
    for file in placed.files(choice):
        yield _file(file, machine)
    if choice.screen is not None:
        yield Step("let Ctrl+Alt+Del do nothing", lambda: _points_nowhere(machine), lambda: _mask(machine))
    if machine.live and choice.hub:
        yield _hub_set_up(choice, machine)
    yield _enable(choice, machine)
    if machine.live and os.path.isdir("/run/systemd/system"):
        yield _take_over(choice, machine)
        if start:
            yield from (_start(unit, machine) for unit in _units(choice))


def uninstall(machine: Machine, *, purge: bool) -> Iterator[Step]:
    running = machine.live and os.path.isdir("/run/systemd/system")
    units = [*(f"kiosk-{piece}.service" for piece in PIECES), "hall-sound.service"]
    there = [unit for unit in units if machine.path(f"{UNITS}/{unit}").exists()]
    if there:
        systemctl = ("systemctl",) if machine.live else ("systemctl", f"--root={machine.root}")
        yield Step(f"stop and disable {', '.join(there)}", lambda: False,
                   lambda: machine.run(*systemctl, "disable", *(["--now"] if running else []), *there))
    for place in placed.everything():
        yield _gone(place, machine)
    if purge:
        for place in ("/etc/hall-kiosk", "/var/lib/hall-kiosk", "/var/lib/hall-hub", "/var/cache/hall-kiosk"):
            yield _gone(place, machine)
        for user in (SCREEN_USER, HUB_USER):
            if machine.live:
                yield Step(f"remove the user {user}", lambda user=user: not machine.has_user(user),
                           lambda user=user: machine.run("userdel", user))
    if running:
        yield Step("let systemd forget it", lambda: False, lambda: machine.run("systemctl", "daemon-reload"))


def _programs(choice: Choice, machine: Machine) -> Iterator[Step]:
    packages = [*(_SCREEN_PACKAGES if choice.screen else ()), *(_SOUND_PACKAGES if choice.sound else ())]
    if packages:
        apt = ("apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300")
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        yield Step(f"install the packages {', '.join(packages)}", lambda: machine.installed(packages), lambda: (
            machine.run(*apt, "update", environment=quiet),
            machine.run(*apt, "install", "-y", "--no-install-recommends", *packages, environment=quiet))[0])
    yield Step("set the program up (./run: system packages, Python packages by their hashes)", lambda: False,
               lambda: machine.run(HOME / "run", "--version"))
    yield Step("compile it, so that it starts quickly", lambda: False, lambda: machine.run(
        HOME / ".venv/bin/python", "-m", "compileall", "-q", *(HOME / part for part in ("kiosk", "printing", "ui"))))


def _settings_in_order(file: Path, machine: Machine) -> Step:
    return Step(f"check {file}", lambda: False, lambda: machine.run(
        HOME / ".venv/bin/python", "-m", "kiosk", "settings", "check", "--settings", file.absolute(),
        environment={"PYTHONPATH": str(HOME)}))


def _users(choice: Choice, machine: Machine) -> Iterator[Step]:
    for user in (SCREEN_USER, *((HUB_USER,) if choice.hub else ())):
        yield Step(f"make the user {user}, who cannot sign in", lambda user=user: machine.has_user(user),
                   lambda user=user: machine.run(
                       "useradd", "--system", "--user-group", "--home-dir", f"/var/lib/{user}", "--no-create-home",
                       "--shell", "/usr/sbin/nologin", user))


def _file(file: File, machine: Machine) -> Step:
    return Step(f"write {file.place}", lambda: machine.holds(file.place, file.text, file.mode),
                lambda: machine.write(file.place, file.text, file.mode, file.group))


def _gone(place: str, machine: Machine) -> Step:
    path = machine.path(place)
    return Step(f"remove {place}", lambda: not path.exists() and not path.is_symlink(), lambda: machine.remove(place))


def _points_nowhere(machine: Machine) -> bool:
    path = machine.path(CTRL_ALT_DEL)
    return path.is_symlink() and os.readlink(path) == "/dev/null"


def _mask(machine: Machine) -> None:
    machine.remove(CTRL_ALT_DEL)
    machine.path(CTRL_ALT_DEL).symlink_to("/dev/null")


def _hub_set_up(choice: Choice, machine: Machine) -> Step:
    pack = str(choice.install("hub_pack", "")) or str(HOME / "resources/standards/henan-demo")
    names = [word for name in choice.install("hub_names", []) for word in ("--name", str(name))]
    return Step(
        "set the hub up (what it says once, note down)",
        lambda: machine.path("/var/lib/hall-hub/hub.json").exists(),
        lambda: (
            machine.run("install", "-d", "-o", HUB_USER, "-g", HUB_USER, "-m", "0700", "/var/lib/hall-hub"),
            machine.run(COMMAND, "hub", "init", "--pack", pack, *names, shown=True))[0])


def _units(choice: Choice) -> list[str]:
    """In the order in which they start; the sound follows its screen."""
    return [*(["kiosk-hub.service"] if choice.hub else []),
            *([f"kiosk-{choice.screen}.service"] if choice.screen else [])]


def _enable(choice: Choice, machine: Machine) -> Step:
    units = _units(choice)
    systemctl = ("systemctl",) if machine.live else ("systemctl", f"--root={machine.root}")
    return Step(f"enable {', '.join(units)}",
                lambda: all(machine.said(*systemctl, "is-enabled", unit) == "enabled" for unit in units),
                lambda: machine.run(*systemctl, "enable", *units))


def _take_over(choice: Choice, machine: Machine) -> Step:
    def do() -> None:
        machine.run("systemctl", "daemon-reload")
        machine.run("systemctl", "try-restart", "systemd-journald")
        if choice.screen is not None:
            machine.run("systemctl", "restart", "systemd-sysctl")
            machine.run("systemctl", "try-reload-or-restart", "systemd-logind", "systemd-udevd")

    return Step("let systemd, the kernel and logind take the new files over", lambda: False, do)


def _start(unit: str, machine: Machine) -> Step:
    return Step(f"start {unit}", lambda: False, lambda: machine.run("systemctl", "restart", "--no-block", unit))


def next_words(choice: Choice, machine: Machine) -> list[str]:
    """What is left to a human."""
    data = "Data: /var/lib/hall-kiosk" + (", /var/lib/hall-hub" if choice.hub else "")
    if choice.asks and not machine.path(SETTINGS).exists():
        return [f"Its first start asks on the screen what it needs to know and writes {OWN_SETTINGS}; "
                f"{SETTINGS}, once there is one, counts instead. {data}"]
    words = [f"Its settings are {SETTINGS}; run this again after a change. {data}"]
    if choice.screen is not None and not machine.path("/var/lib/hall-kiosk/identity/identity.json").exists():
        words.append(f"Pair it: at the hub `kiosk hub pair --kind {choice.screen}`, "
                     "here `kiosk pair https://HUB:8443 CODE`.")
    return words
