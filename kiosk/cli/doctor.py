"""`kiosk doctor`: what is right and wrong with this machine, and what to do about it."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.table import Table

from kiosk.cli.checks import Check, Finding, Machine, State, all_checks, fitting
from kiosk.cli.hub_checks import hub_address, hub_here
from kiosk.settings import load

app = typer.Typer()
_SIGNS = {State.OK: "[green]ok[/]", State.WARN: "[yellow]warn[/]", State.FAIL: "[bold red]FAIL[/]"}


@app.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document instead of a table.")] = False,
    test_slip: Annotated[bool, typer.Option("--test-slip", help="Also print a test slip.")] = False,
    settings: Annotated[Path | None, typer.Option("--settings", metavar="FILE", help="Another settings file.")] = None,
) -> None:
    """Check versions, fonts, store, clock, hub, printer, sound, screen and disk. Exit code 1 when something fails.

    A hub that lives on this machine is looked at too.
    """
    known = load(settings)
    machine = Machine(known, test_slip=test_slip, hub_folder=hub_here(known), hub_url=hub_address())
    report(machine, fitting(machine, all_checks()), as_json=as_json)


def report(machine: Machine, checks: Iterable[Check], *, as_json: bool) -> NoReturn:
    """Print what the checks find, and end with 1 when something fails."""
    logging.disable(logging.CRITICAL)  # the findings say it
    try:
        findings = examine(machine, checks)
    finally:
        logging.disable(logging.NOTSET)
    worst = max((finding.state for finding in findings), key=list(State).index)
    if as_json:
        document = {"state": worst, "findings": [asdict(finding) for finding in findings]}
        typer.echo(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        console = Console()
        Console(width=max(console.width, 120) if not console.is_terminal else None).print(_table(findings))
    raise typer.Exit(1 if worst is State.FAIL else 0)


def examine(machine: Machine, checks: Iterable[Check]) -> list[Finding]:
    """Every check's findings; a check that breaks down is a finding too."""
    findings: list[Finding] = []
    for check in checks:
        try:
            findings.extend(check(machine))
        except Exception as error:
            name = getattr(check, "__name__", "check").removeprefix("check_")
            found = f"the check broke down: {type(error).__name__}: {error}"
            findings.append(Finding(name, State.FAIL, found, "Report this to the developers."))
    return findings


def _table(findings: list[Finding]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in ("", "what", "found", "what to do"):
        table.add_column(title, overflow="fold")
    for finding in findings:
        table.add_row(_SIGNS[finding.state], finding.check, finding.found, finding.remedy)
    return table
