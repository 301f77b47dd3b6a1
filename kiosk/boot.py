"""What the first frame needs of the settings, read by the standard library alone.

The names and defaults are those of `kiosk.settings`, which takes 100 ms to import; a test holds the two
together. A value of the wrong kind falls back here: the full settings, read right after the first frame,
say what is wrong with it. Named tuples, because a dataclass takes 0.5 ms of the start to make.
"""

from __future__ import annotations

import os
import sys
import tomllib
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from kiosk.errors import BadInput

SYSTEM_FILE = Path("/etc/hall-kiosk/kiosk.toml")
SHIPPED_PACK = Path(__file__).resolve().parent.parent / "resources/standards/henan-demo.public.json"


class TerminalBoot(NamedTuple):
    name: str = ""
    profile: str = "standard"
    pack: str = ""

    @property
    def pack_path(self) -> Path:
        return Path(self.pack) if self.pack else SHIPPED_PACK


class ScreenBoot(NamedTuple):
    orientation: str = "portrait"
    ppi: int = 102
    window_scale: float = 0.0
    motion: bool = True
    accelerated: bool = False


class VisitBoot(NamedTuple):
    language: str = "zh_CN"
    quiet_seconds: int = 45
    warning_seconds: int = 15


class SoundBoot(NamedTuple):
    enabled: bool = True


class Boot(NamedTuple):
    """`file` is the settings file in use, or None when there is none yet. Fields: see `kiosk.settings`."""

    file: Path | None = None
    terminal: TerminalBoot = TerminalBoot()
    screen: ScreenBoot = ScreenBoot()
    visit: VisitBoot = VisitBoot()
    sound: SoundBoot = SoundBoot()


def boot(given: Path | None = None) -> Boot:
    """The settings that the first frame needs. Raises BadInput when the file is no TOML or is not there."""
    file = settings_file(given)
    content = read_toml(file) if file else {}
    return Boot(
        file, _filled(TerminalBoot(), "terminal", content), _filled(ScreenBoot(), "screen", content),
        _filled(VisitBoot(), "visit", content), _filled(SoundBoot(), "sound", content),
    )


def settings_file(given: Path | None = None) -> Path | None:
    """The file named by `given` or KIOSK_SETTINGS; else a person's own before the machine's, if there is one.

    A service goes by the machine's file first: that one is root's, its own was written by the first run.
    """
    named = given or (Path(os.environ["KIOSK_SETTINGS"]) if os.environ.get("KIOSK_SETTINGS") else None)
    if named is not None:
        if not named.is_file():
            raise BadInput(f"there is no settings file {named}", field="settings")
        return named
    places = (SYSTEM_FILE, own_file()) if service_folder() is not None else (own_file(), SYSTEM_FILE)
    return next((path for path in places if path.is_file()), None)


def service_folder() -> Path | None:
    """What systemd made for a service (StateDirectory=): all of the disk that it may write to."""
    given = os.environ.get("STATE_DIRECTORY", "").split(":")[0]
    return Path(given) if given else None


def own_file() -> Path:
    """Where the one who runs this may write settings: a service in its folder, a person among their own."""
    folder = service_folder()
    if folder is not None:
        return folder / "kiosk.toml"
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home())) / "hall-kiosk" / "kiosk.toml"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "hall-kiosk" / "kiosk.toml"


def read_toml(file: Path) -> dict[str, Any]:
    """The file's content. Raises BadInput with the line when it is no TOML."""
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInput(f"{file} is no valid TOML: {error}", field="settings") from error


_Section = TypeVar("_Section", TerminalBoot, ScreenBoot, VisitBoot, SoundBoot)


def _filled(section: _Section, name: str, content: dict[str, Any]) -> _Section:
    given = content.get(name)
    table: dict[str, Any] = given if isinstance(given, dict) else {}
    values: dict[str, Any] = {}
    for entry, default in section._asdict().items():
        value = os.environ.get(f"KIOSK_{name}__{entry}".upper(), table.get(entry, default))
        values[entry] = _like(default, value)
    return section._replace(**values)


def _like(default: Any, value: Any) -> Any:
    if type(value) is type(default):
        return value
    try:
        if isinstance(default, bool):
            return {"true": True, "1": True, "false": False, "0": False}[str(value).lower()]
        return type(default)(str(value))
    except (ValueError, KeyError):
        return default
