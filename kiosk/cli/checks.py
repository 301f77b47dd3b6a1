"""The doctor's checks: each looks at one thing and says what it found and what to do."""

from __future__ import annotations

import platform
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from kiosk import __version__
from kiosk.errors import HubUnavailable, KioskError, StoreDamaged
from kiosk.paper import PaperState
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.standards.public import PublicPack
    from kiosk.terminal.status import StoredStatus

_RARE = "永国电囍鬱𠮷"  # the last is in the rare face only
DISK_WARN_BYTES, DISK_FAIL_BYTES = 2_000_000_000, 200_000_000
_CLOCK_WARN_SECONDS = 5.0
_BATTERY_SECONDS = 86_400.0
_BATTERY = "Its clock battery may be dead: replace it. The hub's time is taken as soon as the hub answers."
_FIXED_SQLITE = (3, 51, 3)


class State(StrEnum):
    """From best to worst. `warn` works, but not as it should."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Finding:
    """`found` is what is so and why; `remedy` what to do, empty when all is well.

    `code` says the same to the service page, which words it in the technician's language.
    """

    check: str
    state: State
    found: str
    remedy: str = ""
    code: str = "ok"


@dataclass(frozen=True, slots=True)
class Machine:
    """`ask_printer` is how a running terminal asks its printer: a second connection might be refused.

    `hub_folder` is that of the hub that lives here, None where none does; `hub_url` is None for its SQLite file.
    """

    settings: Settings
    test_slip: bool = False
    ask_printer: Callable[[], PaperState] | None = None
    hub_folder: Path | None = None
    hub_url: str | None = field(default=None, repr=False)

    @property
    def kind(self) -> str:
        """terminal, counter or board: as it is paired, else as it is to be installed; hub where it is nothing else."""
        from kiosk.contract.identity import read_identity

        with suppress(KioskError):
            identity = read_identity(self.settings.terminal_options().identity_dir)
            if identity is not None:
                return identity.scope
        pieces = self.settings.install.pieces
        if piece := next((piece for piece in pieces if piece != "hub"), None):
            return piece
        alone = "hub" in pieces or (self.hub_folder is not None and not self.settings.terminal_options().store.exists())
        return "hub" if alone else "terminal"


Check: TypeAlias = Callable[[Machine], Iterator[Finding]]


def all_checks() -> list[Check]:
    from kiosk.cli.field_checks import check_brightness, check_id_reader, check_scanner, check_service
    from kiosk.cli.hub_checks import check_hub_disk, check_hub_store
    from kiosk.cli.paper_checks import check_a4_printer
    from kiosk.cli.screen_checks import check_screen, check_sound, check_voice

    return [check_python, check_qt, check_sqlite, check_pack, check_fonts, check_store, check_sync, check_hub,
            check_printer, check_a4_printer, check_scanner, check_id_reader, check_screen, check_brightness,
            check_sound, check_voice, check_service, check_disk,
            check_hub_store, check_hub_disk]  # the screen's QGuiApplication serves the sound too


def field_checks() -> list[Check]:
    """What a technician at a running terminal asks: no new window, no message handler, nothing twice."""
    from kiosk.cli.field_checks import check_brightness, check_scanner, check_service
    from kiosk.cli.paper_checks import check_a4_printer

    return [check_printer, check_a4_printer, check_hub, check_sync, check_store, check_scanner, check_brightness,
            check_service, check_pack, check_disk]


def fitting(machine: Machine, checks: Iterable[Check]) -> list[Check]:
    """Those that concern a machine of this kind: only a terminal has a store, a printer and a scanner of its own; a hub
    alone has no screen either, and is paired with nobody."""
    kind = machine.kind
    if kind == "terminal":
        return list(checks)
    of_screens = {"check_qt", "check_hub", "check_screen", "check_sound", "check_voice", "check_disk"}
    of_terminals = {"check_store", "check_sync", "check_printer", "check_a4_printer", "check_scanner",
                    "check_id_reader", "check_brightness"}
    strange = of_terminals | of_screens if kind == "hub" else of_terminals
    return [check for check in checks if getattr(check, "__name__", "") not in strange]


def check_python(_: Machine) -> Iterator[Finding]:
    system = platform.platform(terse=True)
    yield Finding("kiosk", State.OK, f"{__version__} on Python {platform.python_version()}, {system}")


def check_qt(_: Machine) -> Iterator[Finding]:
    try:
        import PySide6
        from PySide6.QtCore import qVersion
    except ImportError as error:
        yield Finding("qt", State.FAIL, f"Qt cannot be loaded: {error}",
                      "Delete .setup and start ./run: it names the missing packages.")
        return
    found = f"Qt {qVersion()}, PySide6 {PySide6.__version__}"
    if PySide6.__version_info__[:2] == (6, 12) and sys.version_info < (3, 12):
        yield Finding("qt", State.FAIL, f"{found} aborts on Python below 3.12",
                      "Delete .venv and run ./run: it installs the version of requirements.lock.")
    else:
        yield Finding("qt", State.OK, found)


def check_sqlite(_: Machine) -> Iterator[Finding]:
    import sqlcipher3.dbapi2 as sqlite

    found = f"SQLite {sqlite.sqlite_version} (sqlcipher3)"
    if sqlite.sqlite_version_info < _FIXED_SQLITE:
        yield Finding("sqlite", State.FAIL, f"{found} can corrupt a WAL store",
                      "Delete .venv and run ./run: it installs the version of requirements.lock.")
    else:
        yield Finding("sqlite", State.OK, found)


def check_pack(machine: Machine) -> Iterator[Finding]:
    from kiosk.standards.public import read_public

    path = machine.settings.terminal.pack_path
    try:
        pack = read_public(path)
    except (KioskError, OSError, ValueError) as error:
        yield Finding("standards pack", State.FAIL, f"{path}: {error}",
                      "Compile it anew from a checked pack (kiosk standards --help).", "broken")
        return
    note = ", a demonstration" if pack.demonstration else ""
    lacking = list(_profile_findings(machine, pack))
    yield from lacking or [
        Finding("standards pack", State.OK, f"{pack.id} {pack.version}{note}, {len(pack.services)} services")]


def _profile_findings(machine: Machine, shipped: PublicPack) -> Iterator[Finding]:
    """Whether the pack that the terminal shows has its profile: the hub's where one has come, else its own."""
    from kiosk.terminal.status import read_published_pack

    terminal, options, published = machine.settings.terminal, machine.settings.terminal_options(), None
    if machine.kind != "terminal":
        return
    if options.store.exists():
        with suppress(StoreDamaged):  # the store's own check says it
            published = read_published_pack(options)
    pack, whose = (shipped, "own") if published is None else (published, "published")
    if not pack.has_profile(terminal.profile):
        known = ", ".join(profile.id for profile in pack.profiles)
        yield Finding(
            "standards pack", State.FAIL, f"terminal.profile: the {whose} pack {pack.version} has no profile "
            f"{terminal.profile!r}, so {pack.profiles[0].id!r} is shown", f"Set terminal.profile to one of {known}.",
            "no_profile")


def check_fonts(_: Machine) -> Iterator[Finding]:
    from printing import fonts

    try:
        for character in _RARE:
            fonts.advance(character, bold=False)
    except (KioskError, OSError) as error:
        yield Finding("fonts", State.FAIL, f"a sign of {_RARE} has no glyph: {error}",
                      "Restore resources/fonts from the project.")
    else:
        yield Finding("fonts", State.OK, "the shipped fonts, common and rare Han signs")


def check_store(machine: Machine) -> Iterator[Finding]:
    from kiosk.contract.identity import store_key
    from kiosk.store import Database, open_sqlite
    from kiosk.store.health import check, quarantine

    options = machine.settings.terminal_options()
    path = options.store
    aside = sorted(quarantine(path).glob("*")) if quarantine(path).is_dir() else []
    if aside:
        yield Finding("quarantine", State.WARN, f"{len(aside)} damaged store(s) put aside, the last {aside[-1].name}",
                      f"Check the disk; once the hub has everything, move {quarantine(path)} away.", "some")
    if not path.exists():
        yield Finding("store", State.WARN, f"no store at {path} yet", "It is made when the terminal first starts.",
                      "none")
        return
    key = options.store_key or (store_key(options.identity_dir) if options.encrypted else None)
    database = Database(open_sqlite(path, key=key))
    try:
        check(database)
    except StoreDamaged as error:
        yield Finding("store", State.FAIL, f"{path}: {error.cause}",
                      "Start the terminal: it puts the store aside and keeps what was not sent. Then check the disk.",
                      "damaged")
    else:
        yield Finding("store", State.OK, f"{path}, {path.stat().st_size / 1e6:.1f} MB, integrity ok")
    finally:
        database.close()


def check_sync(machine: Machine) -> Iterator[Finding]:
    from kiosk.terminal.status import read_status

    options = machine.settings.terminal_options()
    if not options.store.exists():
        return
    try:
        status = read_status(options)
    except StoreDamaged:
        return  # the store's own check says it
    yield sync_finding(status)


def sync_finding(status: StoredStatus) -> Finding:
    """What a terminal's store still owes its hub."""
    if not status.waiting:
        at = status.last_acknowledged_at
        return Finding("sync", State.OK, f"nothing waits; the hub has everything since {at:%Y-%m-%d %H:%M} UTC"
                       if at else "nothing waits; nothing was sent yet")
    since = f" since {status.waiting_since:%Y-%m-%d %H:%M} UTC" if status.waiting_since else ""
    found = f"{status.waiting} fact(s) wait{since}{f': {status.last_error}' if status.last_error else ''}"
    if status.hall is None:
        return Finding("sync", State.OK, found, "They are kept until this machine is paired.", "alone")
    if status.last_error is None:
        return Finding("sync", State.OK, found, code="waiting")
    return Finding("sync", State.WARN, found, "They go as soon as the hub answers; see the hub's line.", "waiting")


def check_hub(machine: Machine) -> Iterator[Finding]:
    from kiosk.contract.client import HubClient
    from kiosk.contract.identity import read_identity

    folder = machine.settings.terminal_options().identity_dir
    identity = read_identity(folder)
    if identity is None:
        yield Finding("hub", State.WARN, "this machine is not paired: it works alone",
                      "At the hub: kiosk hub pair. Here: kiosk pair ADDRESS CODE.", "unpaired")
        yield lone_clock_finding(machine, datetime.now(UTC))
        return
    client = HubClient(identity, folder)
    try:
        health = client.health()
        here = datetime.now(UTC)
        client.queue()
    except HubUnavailable as error:
        yield Finding("hub", State.FAIL, f"{identity.hub_url}: {error.cause}",
                      "Check network and hub. Tickets go on; they are sent when it is back.", "away")
        yield lone_clock_finding(machine, datetime.now(UTC))
        return
    except KioskError as error:
        yield Finding("hub", State.FAIL, f"{identity.hub_url} refuses this machine: {error.cause}",
                      "Pair it again: kiosk hub pair at the hub, kiosk pair here.", "refused")
        return
    finally:
        client.close()
    pinned = "its certificate pinned" if identity.certificate else "without encryption"
    yield Finding("hub", State.OK if identity.certificate else State.WARN,
                  f"{identity.hub_url}, hall {identity.hall}, {pinned}, version {health.version}, {health.status}",
                  "" if identity.certificate else "Pair by an https address.",
                  "ok" if identity.certificate else "plain")
    yield clock_finding(health.now, here)


def clock_finding(hub: datetime, here: datetime) -> Finding:
    """This machine's clock against the hub's, both aware."""
    seconds = (here - hub).total_seconds()
    if abs(seconds) <= _CLOCK_WARN_SECONDS:
        return Finding("clock", State.OK, f"within {abs(seconds):.1f} s of the hub's")
    side = "ahead of" if seconds > 0 else "behind"
    remedy = _BATTERY if abs(seconds) > _BATTERY_SECONDS else "Turn time synchronisation on: timedatectl set-ntp true."
    return Finding("clock", State.WARN, f"{abs(seconds):.0f} s {side} the hub's; the hub's time is used", remedy, "off")


def lone_clock_finding(machine: Machine, here: datetime) -> Finding:
    """While there is no hub to compare it with."""
    return next(battery_findings(machine, here), Finding(
        "clock", State.OK, f"says {here:%Y-%m-%d %H:%M} UTC; without the hub nothing else tells the time"))


def battery_findings(machine: Machine, here: datetime) -> Iterator[Finding]:
    """Without the hub: whether a terminal's clock says what it cannot be."""
    from kiosk.sync.hub_clock import EARLIEST, FURTHEST, believed
    from kiosk.terminal.status import read_status

    options = machine.settings.terminal_options()
    if machine.kind != "terminal" or not options.store.exists():
        return
    try:
        status = read_status(options)
    except StoreDamaged:
        return  # the store's own check says it
    seen = status.clock_seen
    offset = timedelta(seconds=status.clock_behind_seconds)
    if believed(here, offset, seen=seen or EARLIEST, furthest=FURTHEST if seen and status.hall else None) is None:
        since = f"; it ran at {seen:%Y-%m-%d %H:%M} UTC" if seen else ""
        yield Finding("clock", State.WARN, f"says {here:%Y-%m-%d %H:%M} UTC, which cannot be{since}", _BATTERY, "off")


def check_printer(machine: Machine) -> Iterator[Finding]:
    from printing.drivers import open_printer

    address = machine.settings.printer_address()
    if address == "none:":
        yield Finding("printer", State.WARN, "none is set: customers photograph the ticket", "Set printer.kind.",
                      "none")
        return
    state = machine.ask_printer() if machine.ask_printer is not None else open_printer(address).state()
    remedies = {
        "low": "Put a new roll beside it.",
        "out": "Put paper in; then print what is held: on the service page, or with kiosk printer release.",
        "cover_open": "Close the cover.", "off": "Switch it on; check cable and address.",
        "unknown": "Check cable and address; switch it off and on.",
    }
    grade = State.OK if state == "ok" else State.WARN if state == "low" else State.FAIL
    yield Finding("printer", grade, f"{address}: {state}", remedies.get(state, ""), state.value)
    if machine.test_slip and grade is not State.FAIL:
        yield _print_slip(machine, address)


def _print_slip(machine: Machine, address: str) -> Finding:
    from kiosk.ids import new_id
    from kiosk.standards.public import read_public
    from printing.drivers import Result, open_printer
    from printing.press import Press

    settings = machine.settings
    press = Press(lambda: read_public(settings.terminal.pack_path), paper_mm=settings.printer.width_mm)
    job = new_id()
    outcome = open_printer(address).print(press.compose("test_slip", {
        "terminal": settings.terminal.name or platform.node(), "printer": address, "version": __version__,
        "printed_at": datetime.now(UTC).isoformat(), "qr": f"kiosk test slip {job}",
    }), job)
    if outcome.result is Result.PRINTED:
        return Finding("test slip", State.OK, "printed; look whether both arrows are whole and the code reads")
    found = f"{outcome.result}: {outcome.reason or outcome.state}"
    return Finding("test slip", State.FAIL, found, "Check the printer.")


def check_disk(machine: Machine) -> Iterator[Finding]:
    folder = next(path for path in (machine.settings.terminal.data_dir, *machine.settings.terminal.data_dir.parents)
                  if path.exists())
    yield disk_finding(folder, shutil.disk_usage(folder).free)


def disk_finding(folder: Path, free_bytes: int) -> Finding:
    found = f"{free_bytes / 1e9:.1f} GB free at {folder}"
    if free_bytes < DISK_FAIL_BYTES:
        return Finding("disk", State.FAIL, found, "Make room now: with a full disk no ticket can be given.", "full")
    if free_bytes < DISK_WARN_BYTES:
        return Finding("disk", State.WARN, found, "Make room: old logs, quarantine, other users' files.", "low")
    return Finding("disk", State.OK, found)
