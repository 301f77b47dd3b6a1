"""A pack's folder on the command line: judged, and its faults told line by line."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import typer

from kiosk.cli.report import counted
from kiosk.errors import BadInput
from kiosk.standards.check import Report, check, drawn_icons
from kiosk.standards.draft import BadPack, Fault
from kiosk.standards.entries import Entries
from kiosk.standards.folder import open_folder


def report_of(folder: Path) -> Report:
    """Raises BadInput for what is no folder."""
    if not folder.is_dir():
        raise BadInput(f"{folder} is not a folder", field="DIR")
    return check(folder, icons=drawn_icons(), on=today())


def sound(folder: Path) -> Report:
    """Free of faults. Raises BadPack, every fault told before."""
    report = report_of(folder)
    if report.faults:
        print_report(report, hidden=False)
        raise BadPack(list(report.faults))
    return report


def sound_entries(folder: Path) -> Entries:
    """Its values, as `sound`."""
    sound(folder)
    return open_folder(folder)[0]


def print_report(report: Report, *, hidden: bool = True) -> None:
    for fault in report.faults:
        typer.echo(_line(fault), err=not hidden)
    if not hidden:
        return
    for entry in report.hidden:
        away = f"; hides {', '.join(entry.hides)}" if entry.hides else ""
        typer.echo(f"hidden: {entry.key} ({entry.says}): {entry.reason}{away}")
    typer.echo(f"{counted(len(report.faults), 'fault')}, {counted(len(report.hidden), 'claim')} hidden from customers.")


def today() -> date:
    return datetime.now(UTC).astimezone().date()


def _line(fault: Fault) -> str:
    at = "" if fault.line is None else f":{fault.line}:{fault.column}"
    return f"{fault.file}{at}: {fault.key + ' ' if fault.key else ''}{fault.reason}"
