"""The doctor's look at what a terminal in the field has around it: scanner, panel, systemd."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.cli.checks import Finding, Machine, State


def check_scanner(machine: Machine) -> Iterator[Finding]:
    scanner = machine.settings.scanner
    if scanner.kind == "none":
        yield Finding("scanner", State.OK, "none is set: tickets cannot be scanned here", code="none")
    elif scanner.kind == "keyboard":
        found = f"a keyboard that begins with {scanner.prefix!r}" if scanner.prefix else "a keyboard, told by its speed"
        remedy = "" if scanner.prefix else "Set a prefix in the scanner and scanner.prefix: speed alone may err."
        yield Finding("scanner", State.OK, found, remedy, "ok" if scanner.prefix else "unprefixed")
    else:
        yield device_finding(Path(scanner.device))


def device_finding(device: Path) -> Finding:
    """A USB-COM scanner's device file."""
    remedy = "Plug it in, in USB-COM mode, and set scanner.device (ls /dev/ttyACM* /dev/serial/by-id)."
    if str(device) in ("", ".") or not device.exists():
        return Finding("scanner", State.FAIL, f"{device} is not there", remedy, "missing")
    if not os.access(device, os.R_OK | os.W_OK):
        return Finding("scanner", State.FAIL, f"{device} may not be read by this user",
                       "Put the user into the group of the device: usermod -aG dialout USER.", "missing")
    return Finding("scanner", State.OK, str(device))


def check_id_reader(machine: Machine) -> Iterator[Finding]:
    reader = machine.settings.id_reader
    if reader.kind == "none":
        yield Finding("ID reader", State.OK, "none is set: usage is shown after a code, or by a clerk", code="none")
    else:
        yield id_reader_finding(Path(reader.device))


def id_reader_finding(device: Path) -> Finding:
    """Asks the module itself; a terminal that runs has the line to itself."""
    from kiosk.devices.sdt_reader import ReaderSilent, ask_module

    remedy = "Plug it in, and set id_reader.device (ls /dev/ttyUSB* /dev/serial/by-id)."
    try:
        number = ask_module(device)
    except ReaderSilent as error:
        return Finding("ID reader", State.FAIL, f"{device}: {error.cause}", remedy, "silent")
    except OSError as error:
        return Finding("ID reader", State.FAIL, f"{device}: {error.strerror}", remedy, "missing")
    return Finding("ID reader", State.OK, f"{device}, module {number}")


def check_brightness(_: Machine) -> Iterator[Finding]:
    from kiosk.devices.brightness import PanelSilent, find_brightness

    panel = find_brightness()
    if panel is None:
        yield Finding("brightness", State.OK, "this panel's cannot be set from here", code="none")
        return
    try:
        yield Finding("brightness", State.OK, f"{panel.percent()} %")
    except PanelSilent as error:
        yield Finding("brightness", State.WARN, error.cause, "Use the panel's own buttons.", "none")


def check_service(_: Machine) -> Iterator[Finding]:
    yield from service_findings(os.environ)


def service_findings(environment: Mapping[str, str]) -> Iterator[Finding]:
    """Whether systemd runs this process, and starts it again when it stands still."""
    if "INVOCATION_ID" not in environment:
        yield Finding("service", State.OK, "not run by systemd in this session", code="off")
        return
    yield Finding("service", State.OK, "run by systemd")
    if "WATCHDOG_USEC" in environment:
        seconds = int(environment["WATCHDOG_USEC"]) / 1e6
        yield Finding("watchdog", State.OK, f"restarted after {seconds:.0f} s without a sign of life")
    else:
        yield Finding("watchdog", State.WARN, "nothing restarts it when it stands still",
                      "Use the units of deploy/systemd.", "off")
