"""Every file that an installation has beside the clone: where it goes, what it holds, who may read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from installer.choice import PIECES, Choice

DEPLOY = Path(__file__).parents[1]
UNITS = "/etc/systemd/system"
SETTINGS = "/etc/hall-kiosk/kiosk.toml"
OWN_SETTINGS = "/var/lib/hall-kiosk/kiosk.toml"
"""What a terminal's first run writes (`kiosk.boot.own_file`)."""
COMMAND = "/usr/local/bin/kiosk"
SCREEN_USER, HUB_USER = "hall-kiosk", "hall-hub"
CTRL_ALT_DEL = f"{UNITS}/ctrl-alt-del.target"
"""Masked: the keys do nothing, whoever presses them."""

_SYSTEM = {
    "sysctl.conf": "/etc/sysctl.d/90-hall-kiosk.conf",
    "logind.conf": "/etc/systemd/logind.conf.d/hall-kiosk.conf",
    "system.conf": "/etc/systemd/system.conf.d/hall-kiosk.conf",
    "journald.conf": "/etc/systemd/journald.conf.d/hall-kiosk.conf",
    "coredump.conf": "/etc/systemd/coredump.conf.d/hall-kiosk.conf",
    "udev.rules": "/etc/udev/rules.d/70-hall-kiosk.rules",
}
_EVERYWHERE = ("journald.conf", "coredump.conf")

_KIOSK = f"""#!/bin/sh
# The command kiosk, as the user and with the settings of this machine's services.
[ "$(id -u)" = 0 ] || {{ echo "kiosk: run it as root (sudo kiosk …)" >&2; exit 1; }}
cd /opt/hall-kiosk || exit 1
case "${{1:-}}" in
hub | staff | accounts | payments | receipt)
  user={HUB_USER}
  export KIOSK_HUB_DATA=/var/lib/hall-hub
  if [ -r /etc/hall-kiosk/hub.env ]; then set -a; . /etc/hall-kiosk/hub.env; set +a; fi ;;
*)
  user={SCREEN_USER}
  export XDG_DATA_HOME=/var/lib XDG_CACHE_HOME=/var/cache/hall-kiosk STATE_DIRECTORY=/var/lib/hall-kiosk ;;
esac
export HOME=/var/lib/$user PYTHONDONTWRITEBYTECODE=1
exec setpriv --reuid="$user" --regid="$user" --init-groups --inh-caps=-all .venv/bin/python -m kiosk "$@"
"""


class File(NamedTuple):
    place: str
    text: str
    mode: int = 0o644
    group: str | None = None


def files(choice: Choice) -> Iterator[File]:
    """The settings come last: they are what makes a first start."""
    yield File(f"{UNITS}/kiosk-.service.d/10-service.conf", _read("systemd/kiosk-.service.d/10-service.conf"))
    for piece in choice.pieces:
        yield File(f"{UNITS}/kiosk-{piece}.service", _read(f"systemd/kiosk-{piece}.service"))
        yield File(f"{UNITS}/kiosk-{piece}.service.d/50-machine.conf", machine_drop_in(choice, piece))
    if choice.screen is not None:
        yield File(f"{UNITS}/kiosk-{choice.screen}.service.d/20-screen.conf", _read("systemd/screen.conf"))
    if choice.sound:
        yield File(f"{UNITS}/hall-sound.service", _read("systemd/hall-sound.service"))
    for name, place in _SYSTEM.items():
        if choice.screen is not None or name in _EVERYWHERE:
            yield File(place, _read(f"system/{name}"))
    yield File(COMMAND, _KIOSK, 0o755)
    if choice.file is not None and not choice.asks:
        yield File(SETTINGS, choice.file.read_text("utf-8"), 0o640, SCREEN_USER)


def machine_drop_in(choice: Choice, piece: str) -> str:
    """What this machine's settings make of a unit."""
    lines = ["# Made by deploy/install from the machine's settings.", "[Service]"]
    if piece == "hub":
        host, port = choice.install("hub_host", "0.0.0.0"), choice.install("hub_port", 8443)
        lines.append(f"Environment=KIOSK_HUB_HOST={host} KIOSK_HUB_PORT={port}")
        return "\n".join(lines) + "\n"
    if not choice.accelerated:
        lines.append("Environment=WLR_RENDERER=pixman")
    if choice.printer_device or choice.asks:
        lines += ["SupplementaryGroups=lp", "DeviceAllow=char-usb rw", "DeviceAllow=char-lp rw"]
    if choice.scanner_device or choice.id_reader_device or choice.asks:
        lines += ["SupplementaryGroups=dialout", *(
            f"DeviceAllow=char-{kind} rw" for kind in ("ttyACM", "ttyUSB", "ttyS"))]
    if piece == "terminal":
        lines.append("DeviceAllow=char-i2c rw")
    return "\n".join(lines) + "\n"


def everything() -> list[str]:
    """Every place that any installation may have written, but for data and settings."""
    return [
        f"{UNITS}/kiosk-.service.d", f"{UNITS}/hall-sound.service", CTRL_ALT_DEL, COMMAND, *_SYSTEM.values(),
        *(f"{UNITS}/kiosk-{piece}.service{end}" for piece in PIECES
          for end in ("", ".d")),
    ]


def _read(name: str) -> str:
    return (DEPLOY / name).read_text("utf-8")
