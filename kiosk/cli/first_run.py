"""A terminal that nobody has set up yet: what its screen asks, looked at and written down."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Callable, Sequence
from dataclasses import asdict, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk import __version__, boot
from kiosk.boot import SHIPPED_PACK, own_file, service_folder
from kiosk.cli.settings import template
from kiosk.contract.identity import read_identity
from kiosk.contract.looking import HubSeen, look_at
from kiosk.contract.pairing import pair
from kiosk.devices.serial_scanner import SerialScanner
from kiosk.errors import BadInput, KioskError
from kiosk.ids import new_id
from kiosk.paper import PaperState
from kiosk.standards.public import read_public
from kiosk.store.disk import disk_errors, replace_file
from kiosk.terminal.opening_code import make_opening_code
from kiosk.text import plain
from printing.drivers import Deadlines, Result, open_printer
from printing.press import Press
from ui.terminal.first_run.port import Draft, Offered, Point

DRAFT = "first_run.json"
_USB_PRINTERS, _SCANNERS = "usb/lp*", ("serial/by-id/*", "ttyACM*")
_QUICK = Deadlines(connect=2.0, status=1.0)


def data_dir() -> Path:
    """Where a new terminal keeps its data: what systemd made for it, else the user's own folder."""
    given = service_folder()
    if given is not None:
        return given
    from platformdirs import user_data_path

    return user_data_path("hall-kiosk", appauthor=False)


def wanted_file() -> Path | None:
    """Where the settings of this machine will be; None when it is set up already.

    It is not while there is no settings file at all and no identity; a set-up that was left in the middle goes on.
    """
    named = os.environ.get("KIOSK_SETTINGS")
    target = Path(named) if named else own_file()
    if target.is_file() or (not named and boot.SYSTEM_FILE.is_file()):
        return None
    folder = data_dir()
    begun = (folder / DRAFT).is_file()
    return target if begun or not (folder / "identity" / "identity.json").is_file() else None


class MachineSetUp:
    """Fills `ui.terminal.first_run.port.SetUp`. `devices` stands for /dev in tests."""

    def __init__(self, file: Path, folder: Path, *, devices: Path = Path("/dev"), pack: Path = SHIPPED_PACK) -> None:
        self._file, self._folder, self._devices, self._pack = file, folder, devices, pack

    def draft(self) -> Draft:
        try:
            kept = json.loads((self._folder / DRAFT).read_text("utf-8"))
            known = {field.name for field in fields(Draft)}
            return Draft(**{name: str(value) for name, value in kept.items() if name in known})
        except (OSError, ValueError, AttributeError, TypeError):
            return Draft()

    def keep(self, draft: Draft) -> None:
        replace_file(self._folder / DRAFT, json.dumps(asdict(draft), ensure_ascii=False).encode())

    def look_at_hub(self, address: str) -> HubSeen:
        return look_at(address)

    def printers(self) -> Sequence[Offered]:
        found = [Offered(f"device:{path}", "usb") for path in sorted(self._devices.glob(_USB_PRINTERS))]
        return [*found, Offered("tcp:", "network"), Offered("none:", "none")]

    def printer_state(self, address: str) -> str:
        return open_printer(address, _QUICK).state().value

    def scanners(self) -> Sequence[Offered]:
        files: dict[Path, Path] = {}
        for pattern in _SCANNERS:  # a name that stays the same wherever it is plugged in comes first
            for path in sorted(self._devices.glob(pattern)):
                files.setdefault(path.resolve(), path)
        found = [Offered(str(path), "serial") for path in files.values()]
        return [*found, Offered("keyboard", "keyboard"), Offered("none", "none")]

    def listen(self, device: str, heard: Callable[[str], None]) -> Callable[[], None]:
        scanner = SerialScanner(Path(device))
        scanner.start(heard)
        return scanner.close

    def finish(self, draft: Draft, code: str, landscape: bool, pixels_per_inch: int) -> Sequence[Point]:
        name = plain(draft.name, limit=80, field="name") or platform.node()
        with disk_errors(self._file.name):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            if not os.access(self._file.parent, os.W_OK):
                raise BadInput(f"{self._file.parent} cannot be written by this user", field="settings")
        points = [Point("name", "ok", "name", name), self._pair(draft, code, name)]
        points += [self._printer(draft.printer), _scanner(draft.scanner)]
        points.append(Point("screen", "ok", "landscape" if landscape else "portrait", str(pixels_per_inch)))
        replace_file(self._file, template(self._values(draft, name, landscape, pixels_per_inch)).encode())
        (self._folder / DRAFT).unlink(missing_ok=True)
        if not draft.url:  # a hub's staff open a terminal that has one
            points.append(Point("opening", "ok", "opening", make_opening_code(self._folder / "identity")))
        points.append(Point("settings", "ok", "written", str(self._file)))
        return [*points, self._slip(draft.printer, points)]

    def _values(self, draft: Draft, name: str, landscape: bool, pixels_per_inch: int) -> dict[str, dict[str, Any]]:
        kind, _, where = draft.printer.partition(":")
        scanner = {"kind": draft.scanner} if draft.scanner in ("none", "keyboard", "") else {
            "kind": "serial", "device": draft.scanner}
        return {
            "terminal": {"name": name, "data_dir": self._folder},
            "screen": {"orientation": "landscape" if landscape else "portrait", "ppi": pixels_per_inch},
            "visit": {"language": draft.language},
            "printer": {"kind": kind or "none"} | ({"address": where} if where else {}),
            "scanner": scanner if draft.scanner else {"kind": "none"},
        }

    def _pair(self, draft: Draft, code: str, name: str) -> Point:
        if not draft.url:
            return Point("hub", "warn", "alone")
        known = read_identity(self._folder / "identity")
        if known is None or known.hub_url != draft.url:  # else it was interrupted after this
            known = pair(draft.url, code, self._folder / "identity", name=name, scope="terminal", again=True)
        return Point("hub", "ok", "paired", f"{known.hall} {known.app_code} · {known.hub_url}")

    def _printer(self, address: str) -> Point:
        if address in ("", "none:"):
            return Point("printer", "warn", "none")
        state = PaperState(self.printer_state(address))
        grade = "ok" if state is PaperState.OK else "warn" if state.prints else "fail"
        return Point("printer", grade, state.value, address)

    def _slip(self, address: str, points: Sequence[Point]) -> Point:
        if address in ("", "none:"):
            return Point("slip", "warn", "none")
        data = {
            "points": [{"what": one.what, "grade": one.grade, "code": one.code, "value": one.value} for one in points],
            "version": __version__, "printed_at": datetime.now(UTC).isoformat(),
        }
        try:
            sheet = Press(lambda: read_public(self._pack)).compose("setup_slip", data)
            outcome = open_printer(address).print(sheet, new_id())
        except KioskError as error:
            return Point("slip", "fail", "failed", error.cause)
        printed = outcome.result is Result.PRINTED
        return Point("slip", "ok" if printed else "fail", outcome.result.value, outcome.reason or "")


def _scanner(chosen: str) -> Point:
    if chosen in ("", "none"):
        return Point("scanner", "warn", "none")
    if chosen == "keyboard":
        return Point("scanner", "ok", "keyboard")
    there = os.access(chosen, os.R_OK | os.W_OK)
    return Point("scanner", "ok" if there else "fail", "serial" if there else "missing", chosen)
