"""What is looked at before anything is done: what stands in the way, and what is only worth knowing."""

from __future__ import annotations

import os
import shutil
import socket
import time
from collections.abc import Iterator
from typing import NamedTuple

from installer.choice import SCREENS, Choice
from installer.files import DEPLOY, SETTINGS
from installer.machine import HOME, Machine

_LEAST_BYTES = 3_000_000_000
_BUILT = 1_767_225_600  # 2026-01-01
_DISPLAY_MANAGERS = ("gdm", "gdm3", "lightdm", "sddm")


class Found(NamedTuple):
    hinders: bool
    text: str


def check(choice: Choice, machine: Machine) -> Iterator[Found]:
    if machine.live:
        yield from _place()
        yield from _system(machine)
        yield from _room(machine)
        yield from _clock()
        yield from _others(choice, machine)
    if choice.screen is not None:
        yield from _screen(choice, machine)
    if choice.hub:
        yield from _hub(choice, machine)
    if choice.asks and machine.path(SETTINGS).exists():
        yield Found(False, f"{SETTINGS} stays in force, so the screen asks nothing: remove it first if it should")


def _place() -> Iterator[Found]:
    if DEPLOY.parent.resolve() != HOME:
        yield Found(True, f"this clone stands in {DEPLOY.parent}; the units want it in {HOME}: "
                          f"git clone {DEPLOY.parent} {HOME} && {HOME}/deploy/install …")
    elif (owner := DEPLOY.parent.owner()) != "root":
        yield Found(True, f"{HOME} belongs to {owner}, who could change what runs: chown -R root: {HOME}")
    if os.geteuid() != 0:
        yield Found(True, "installing needs root: sudo deploy/install …")


def _system(machine: Machine) -> Iterator[Found]:
    if shutil.which("apt-get") is None:
        yield Found(True, "this is no Debian or Ubuntu")
    version = machine.said("systemctl", "--version").partition(" ")[2].partition(" ")[0]
    if not version.isdigit():
        yield Found(True, "there is no systemd here: apt-get install systemd-sysv")
    elif int(version) < 249:
        yield Found(True, f"systemd {version} is too old: 249 is the least (Debian 12 has 252)")
    elif not os.path.isdir("/run/systemd/system"):
        yield Found(False, "systemd does not run here: files are written and units enabled, nothing is started")


def _room(machine: Machine) -> Iterator[Found]:
    free = shutil.disk_usage("/var/lib").free
    if free < _LEAST_BYTES:
        yield Found(True, f"{free / 1e9:.1f} GB free under /var/lib; {_LEAST_BYTES / 1e9:.0f} GB are the least")


def _clock() -> Iterator[Found]:
    if time.time() < _BUILT:
        yield Found(False, f"the clock says {time.strftime('%Y-%m-%d')}: is its battery dead? The kiosk takes its "
                           "hub's time, but packages cannot be fetched with a clock that is years behind")


def _others(choice: Choice, machine: Machine) -> Iterator[Found]:
    for name in _DISPLAY_MANAGERS:
        if choice.screen is not None and machine.said("systemctl", "is-enabled", name) == "enabled":
            yield Found(True, f"{name} has this screen: systemctl disable --now {name}")
    for piece in SCREENS:
        if choice.screen not in (None, piece) and machine.path(f"/etc/systemd/system/kiosk-{piece}.service").exists():
            yield Found(True, f"this machine is a {piece} already: deploy/install --uninstall first")


def _screen(choice: Choice, machine: Machine) -> Iterator[Found]:
    if machine.live and not any(machine.path("/dev/dri").glob("card*")):
        yield Found(False, "no screen is there (/dev/dri is empty): the unit starts again until there is one")
    for device in (choice.printer_device, choice.scanner_device, choice.id_reader_device):
        if machine.live and device and not os.path.exists(device):
            yield Found(False, f"{device} is not there yet: switched off, or another name?")


def _hub(choice: Choice, machine: Machine) -> Iterator[Found]:
    pack = choice.install("hub_pack", "")
    if pack and not os.path.isfile(pack):
        yield Found(True, f"install.hub_pack: there is no file {pack}")
    if machine.live and machine.said("systemctl", "is-active", "kiosk-hub") != "active":
        port = int(choice.install("hub_port", 8443))
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("0.0.0.0", port))
            except OSError as error:
                yield Found(True, f"the hub cannot listen on port {port}: {error.strerror}")
