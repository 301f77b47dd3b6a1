"""`kiosk complaints`: cases at the hub's machine. Numbers, stages and clocks; words are for the console."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict, fields
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any

import typer
from sqlalchemy import select

from kiosk.cli.hub import AsJson, Data, Url, UrlFile, opened
from kiosk.complaints.above import read_report, reports
from kiosk.complaints.calendar import calendar, read_calendar
from kiosk.complaints.clocks import Clock
from kiosk.complaints.figures import CaseFigures, figures
from kiosk.complaints.looking import line_of
from kiosk.complaints.rules import rules_of
from kiosk.complaints.tables import cases
from kiosk.contract.calendar import PublishCalendar
from kiosk.contract.complaints import Stage
from kiosk.errors import BadInput
from kiosk.staff import numbers_of
from kiosk.store.disk import replace_file
from kiosk.text import safe_cell

app = typer.Typer(no_args_is_help=True, help="Cases at this hub, without their words.")
By = Annotated[str, typer.Option("--by", metavar="NUMBER", help="A staff number; the PIN is asked for.")]


@app.command("list")
def list_cases(
    overdue: Annotated[bool, typer.Option("--overdue", help="Only those with a clock that was missed.")] = False,
    as_json: AsJson = False, data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Open cases, the next due first: number, kind, stage, handler, deadline."""
    with opened(data, url, url_file) as services, services.database.read() as connection:
        now = services.clock.now()
        rows = connection.execute(select(cases).where(
            cases.c.hall_id == services.hall, cases.c.stage != Stage.CLOSED,
            *([cases.c.due_at < now] if overdue else [])).order_by(cases.c.order_at, cases.c.id)).all()
        numbers = numbers_of(connection, services.hall, {row.owner_id for row in rows if row.owner_id})
        lines = [line_of(row, numbers) for row in rows]
    if as_json:
        typer.echo(json.dumps([line.model_dump(mode="json") for line in lines], ensure_ascii=False))
        return
    for line in lines:
        due = f"{line.due_at:%Y-%m-%d %H:%M}Z" if line.due_at else "-"
        late = "  OVERDUE" if line.due_at and line.due_at < now else ""
        typer.echo(f"{line.number:<14} {line.kind:<10} {line.stage:<13} {line.owner:<16} {line.due or '-':<9} "
                   f"{due}{' provisional' if line.provisional else ''}{late}")
    typer.echo(f"{len(lines)} open.", err=True)


@app.command("figures")
def case_figures(
    first: Annotated[str | None, typer.Option("--from", metavar="DAY", help="Default: 30 days before.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DAY", help="Default: today.")] = None,
    to: Annotated[Path | None, typer.Option("--csv", help="Also write them to this file.")] = None,
    as_json: AsJson = False, data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """How many were accepted, how they ended, whether clocks were kept: by kind and category."""
    with opened(data, url, url_file) as services, services.database.read() as connection:
        today = rules_of(connection, services.hall).day_of(services.clock.now())
        until = _day(last) if last else today
        found = figures(connection, services.hall, _day(first) if first else until - timedelta(days=30), until)
    if to is not None:
        replace_file(to, _table(found))
    if as_json:
        typer.echo(json.dumps([asdict(one) for one in found], ensure_ascii=False))
        return
    for one in found:
        typer.echo(f"{one.kind:<10} {one.topic or '-':<4} accepted {one.accepted:>4}  closed {one.closed:>4}  "
                   f"upheld {one.upheld:>4}  late {one.late:>4}  reopened {one.reopened:>3}  "
                   f"content {one.contents}/{one.contents + one.not_contents}{_missed(one)}")
    typer.echo(f"{sum(one.accepted for one in found)} accepted.", err=True)


@app.command("calendar")
def calendar_years(
    file: Annotated[Path | None, typer.Argument(
        metavar="FILE.json", help="Publish it; without it, the years that are known.")] = None,
    by: Annotated[str, typer.Option("--by", metavar="NUMBER", help="A manager's staff number, to publish.")] = "",
    correct: Annotated[bool, typer.Option("--correct", help="Change years that are known already.")] = False,
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Working days are counted by it. Publishing a year makes its provisional dates certain."""
    with opened(data, url, url_file) as services:
        if file is None:
            with services.database.read() as connection:
                years = sorted(calendar(connection, services.hall).years)
            typer.echo(", ".join(map(str, years)) if years else "No year is known: weekends alone count.")
            return
        if not by:
            raise BadInput("say who publishes it: --by NUMBER", field="by")
        from kiosk.cli.at_the_hub import AtTheHub

        said = AtTheHub(services, by).command(
            "publish_calendar", PublishCalendar(calendar=read_calendar(file), correct=correct))
    typer.echo(f"Known now: {', '.join(said['years'])} (revision {said['revision']}). " + (
        f"{said['moved']} deadlines were counted again." if said["changed"] else "Nothing changed."))


@app.command("reports")
def misconduct(
    number: Annotated[str | None, typer.Argument(help="Read this one; who reads it is on record.")] = None,
    by: Annotated[str, typer.Option("--by", metavar="NUMBER", help="A supervisor's staff number, to read.")] = "",
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Reports of misconduct: which there are, and at the hub above what one says."""
    with opened(data, url, url_file) as services:
        if number is None:
            for one in reports(services):
                typer.echo(f"{one.day}  {one.hall:<20} {one.number}{'' if one.readable else '  (passed up)'}")
            return
        if not by:
            raise BadInput("say who reads it: --by NUMBER", field="by")
        from kiosk.cli.at_the_hub import AtTheHub

        words = read_report(services, AtTheHub(services, by).person, number.replace(" ", ""))
    said: dict[str, Any] = {**words.given.model_dump(), "happened_on": words.happened_on, "window": words.about_window,
                            "staff": words.about_number}
    for name, value in said.items():
        if value:
            typer.echo(f"{name}: {value}")


def _missed(one: CaseFigures) -> str:
    """Which clocks, where any was."""
    said = ", ".join(f"{clock.replace('_', ' ')} {count}" for clock in Clock
                     if (count := getattr(one, f"late_{clock}")))
    return f"  missed: {said}" if said else ""


def _day(text: str) -> date:
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007  a day at the hall, without a time
    except ValueError as error:
        raise BadInput("a day is written like 2026-11-29", field="day") from error


def _table(found: list[CaseFigures]) -> bytes:
    out = io.StringIO(newline="")
    rows = csv.writer(out)
    rows.writerow([field.name for field in fields(CaseFigures)])
    rows.writerows([[safe_cell(value) for value in asdict(one).values()] for one in found])
    return out.getvalue().encode("utf-8-sig")
