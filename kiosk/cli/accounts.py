"""`kiosk accounts`: what the billing system exports, imported at the hub's machine; invented accounts to try with."""

from __future__ import annotations

import csv
import json
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from kiosk.accounts import close_reconnection, open_reconnections
from kiosk.accounts.importing import Outcome, differences_of, extract_files, has_accounts, import_file
from kiosk.accounts.importing.cells import moment
from kiosk.accounts.importing.reading import BadRow
from kiosk.accounts.importing.running import time_of
from kiosk.accounts.inventing import write_extract
from kiosk.accounts.model import HALL_TIME
from kiosk.boot import SHIPPED_PACK
from kiosk.cli.hub import AsJson, Data, Url, UrlFile, opened
from kiosk.errors import BadInput
from kiosk.money import yuan
from kiosk.payments.receipt_papers import masked_number
from kiosk.tariffs import load_tariffs
from kiosk.text import safe_cell

app = typer.Typer(no_args_is_help=True, help="Import the billing system's accounts; invent some to try with.")
_SHOWN = 20
SHIPPED = SHIPPED_PACK.with_name("henan-demo") / "tariffs.json"


@app.command("import")
def import_accounts(
    path: Annotated[Path, typer.Argument(help="A CSV file, or a folder of them.")],
    as_of: Annotated[str | None, typer.Option(
        help="When the extract was made: 2026-11-03 18:00, hall's time. Default: …@20261103T1800 in its name.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be done, and do nothing.")] = False,
    report: Annotated[Path | None, typer.Option(
        help="Where bad rows are told, line by line. Default: beside each file, as <name>.report.csv.")] = None,
    as_json: AsJson = False, data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Take over accounts, meters, readings and bills. The same again changes nothing, an older extract nothing newer.

    A bad row is left out and told; then the exit code is 1.
    """
    files, outcomes = extract_files(path), []
    coming: set[str] | None = set() if dry_run else None
    with opened(data, url, url_file) as services, _bar(as_json) as bar:
        for file in files:
            task = bar.add_task(file.name, total=1)
            outcome = import_file(
                services, file, time_of(file, as_of), dry_run=dry_run, coming=coming,
                progress=lambda done, whole, task=task: bar.update(task, completed=done, total=whole))  # type: ignore[misc]
            bar.update(task, completed=1, total=1)
            outcomes.append(outcome)
            if outcome.bad:
                _write_report(report or file.with_suffix(".report.csv"), file, outcome.bad, more=len(outcomes) > 1)
    _tell(files, outcomes, dry_run, as_json)
    if any(outcome.bad for outcome in outcomes):
        raise typer.Exit(1)


@app.command()
def reconnections(
    done: Annotated[UUID | None, typer.Option(help="The case of this id is done: the supply is on again.")] = None,
    as_json: AsJson = False, data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Supplies that were paid off and are to be on again in the promised time, the most pressing first.

    Exit code 1 when one is late.
    """
    with opened(data, url, url_file) as services:
        if done is not None:
            with services.write() as work:
                close_reconnection(work, done, services.clock.now())
                work.commit()
        with services.database.read() as connection:
            cases = open_reconnections(connection, services.hall)
        now = services.clock.now()
    if as_json:
        typer.echo(json.dumps([
            {"id": str(case.id), "account_no": case.account_no, "opened_at": case.opened_at.isoformat(),
             "due_at": case.due_at.isoformat(), "late": case.due_at <= now} for case in cases]))
    else:
        for case in cases:
            late = "  LATE" if case.due_at <= now else ""
            typer.echo(f"{case.id}  {case.account_no}  by {case.due_at.astimezone(HALL_TIME):%Y-%m-%d %H:%M}{late}")
        if not cases:
            typer.echo("None is open.")
    raise typer.Exit(int(any(case.due_at <= now for case in cases)))


_WHY = {
    "older": "the extract may not know of the payment yet",
    "reopened": "open again, though the payment was posted before the extract",
}


@app.command("differences")
def list_differences(
    as_json: AsJson = False, data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Bills that were paid here and that an extract calls unpaid, the newest import's first."""
    with opened(data, url, url_file) as services, services.database.read() as connection:
        found = differences_of(connection, services.hall)
    if as_json:
        typer.echo(json.dumps([
            {"account_no": masked_number(one.account_no), "bill_no": one.bill_no, "kind": one.kind,
             "extract_fen": one.theirs_fen, "hub_fen": one.ours_fen, "as_of": one.as_of.isoformat(),
             "imported_at": one.imported_at.isoformat()} for one in found]))
        return
    for one in found:
        said = f"the extract of {one.as_of.astimezone(HALL_TIME):%Y-%m-%d %H:%M}"
        typer.echo(f"{masked_number(one.account_no)}  bill {one.bill_no}  {said}: ¥{yuan(one.theirs_fen)} due; "
                   f"this hub: ¥{yuan(one.ours_fen)} due  ({_WHY.get(one.kind, one.kind)}; "
                   f"imported {one.imported_at.astimezone(HALL_TIME):%Y-%m-%d %H:%M})")
    if not found:
        typer.echo("None: every extract so far agrees with what was paid here.")


@app.command()
def generate(
    folder: Annotated[Path, typer.Argument(help="Where the extract's folder is made.")],
    count: Annotated[int, typer.Option(min=1, max=5_000_000, help="How many accounts.")] = 2_000,
    seed: Annotated[int, typer.Option(help="The same seed makes the same county.")] = 1,
    as_of: Annotated[str | None, typer.Option(help="The extract's time; default: the hour that has begun.")] = None,
    tariffs: Annotated[Path, typer.Option("--tariffs", metavar="FILE", help="What bills are computed by.")] = SHIPPED,
) -> None:
    """Invent households and shops with 24 months of readings and bills, as an extract to import."""
    at = moment(as_of) if as_of else _this_hour()
    with _bar(False) as bar:
        task = bar.add_task("accounts", total=count)
        made = write_extract(
            folder, count, at, load_tariffs(tariffs), seed=seed, progress=lambda done: bar.update(task, completed=done))
    typer.echo(made)


@app.command(hidden=True)
def invent(count: int = 2_000, data: Data = None, url: Url = None, url_file: UrlFile = None) -> None:
    """A demonstration's accounts, where there are none yet."""
    with opened(data, url, url_file) as services:
        if has_accounts(services):
            return
        with tempfile.TemporaryDirectory() as folder:
            at = _this_hour()
            for file in extract_files(write_extract(Path(folder), count, at, load_tariffs(SHIPPED))):
                import_file(services, file, at)


def _this_hour() -> datetime:
    return datetime.now(HALL_TIME).replace(minute=0, second=0, microsecond=0)


def _tell(files: Sequence[Path], outcomes: Sequence[Outcome], dry_run: bool, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps([{
            "file": file.name, "kind": one.kind, "as_of": one.as_of.isoformat(), "rows": one.rows,
            "written": one.written, "bad": [[bad.line, bad.column, bad.reason] for bad in one.bad],
            "differences": one.differences, "known": one.known, "dry_run": dry_run,
        } for file, one in zip(files, outcomes, strict=True)], ensure_ascii=False))
        return
    would = "would write" if dry_run else "wrote"
    for file, one in zip(files, outcomes, strict=True):
        if one.known:
            typer.echo(f"{file.name}: imported before, nothing to do.")
            continue
        typer.echo(f"{file.name}: {one.rows:,} rows of {one.kind}; {would} {one.written:,}, left out {len(one.bad):,}, "
                   f"{one.differences:,} bills differ from what was paid here.")
        if one.differences and not dry_run:
            typer.echo("  kiosk accounts differences lists them.")
        for bad in one.bad[:_SHOWN]:
            typer.echo(f"  line {bad.line}{f', {bad.column}' if bad.column else ''}: {bad.reason}")
        if len(one.bad) > _SHOWN:
            typer.echo(f"  … and {len(one.bad) - _SHOWN:,} more in the report.")


def _write_report(path: Path, file: Path, bad: Sequence[BadRow], *, more: bool) -> None:
    """Lines, columns and reasons; what stood there stays in the extract."""
    try:
        with path.open("a" if more and path.exists() else "w", encoding="utf-8-sig", newline="") as text:
            writer = csv.writer(text)
            writer.writerow(["file", "line", "column", "reason"])
            writer.writerows(map(safe_cell, (file.name, one.line, one.column, one.reason)) for one in bad)
    except OSError as error:
        raise BadInput(f"the report {path} cannot be written: {error.strerror}", field="report") from error


def _bar(quiet: bool) -> Progress:
    console = Console(stderr=True)
    return Progress(
        TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f} %"), TimeRemainingColumn(),
        console=console, disable=quiet or not console.is_terminal)
