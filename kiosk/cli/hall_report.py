"""`kiosk report`: at the hub's machine, the manager's report of a day, a week or a month."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from kiosk.boot import SHIPPED_PACK
from kiosk.cli.hub import AsJson, Data, Url, UrlFile, opened
from kiosk.errors import BadInput
from kiosk.hub.services import HubServices
from kiosk.reports import Kind, Report, make, period_of, workbook
from kiosk.reports.doors import pack_of as published_pack
from kiosk.standards.public import PublicPack, read_public

app = typer.Typer(no_args_is_help=True, help="What a day, a week or a month came to: PDF and XLSX.")

Day = Annotated[datetime | None, typer.Option(
    "--date", formats=["%Y-%m-%d"], help="A day of it; default: the latest that is over.")]
Out = Annotated[Path, typer.Option(help="Folder for the PDF and the XLSX.")]
Language = Annotated[str, typer.Option(help="zh_CN or en.")]


@app.command()
def daily(
    date: Day = None, out: Out = Path(), language: Language = "zh_CN", as_json: AsJson = False, data: Data = None,
    url: Url = None, url_file: UrlFile = None,
) -> None:
    """One business day."""
    _make(Kind.DAILY, date, out, language, as_json, data, url, url_file)


@app.command()
def weekly(
    date: Day = None, out: Out = Path(), language: Language = "zh_CN", as_json: AsJson = False, data: Data = None,
    url: Url = None, url_file: UrlFile = None,
) -> None:
    """Monday to Sunday."""
    _make(Kind.WEEKLY, date, out, language, as_json, data, url, url_file)


@app.command()
def monthly(
    date: Day = None, out: Out = Path(), language: Language = "zh_CN", as_json: AsJson = False, data: Data = None,
    url: Url = None, url_file: UrlFile = None,
) -> None:
    """A calendar month."""
    _make(Kind.MONTHLY, date, out, language, as_json, data, url, url_file)


def _make(
    kind: Kind, date: datetime | None, out: Path, language: str, as_json: bool, data: Path | None, url: str | None,
    url_file: Path | None,
) -> None:
    """With --json the figures go to stdout and no file is written."""
    if language not in ("zh_CN", "en"):
        raise BadInput(f"{language} is neither zh_CN nor en", field="language")
    with opened(data, url, url_file) as services:
        pack, now = pack_of(services), services.clock.now()
        period = period_of(kind, date.date() if date else None, pack, now)
        with services.database.read() as connection:
            report = make(connection, services.hall, pack, period, now)
    if as_json:
        typer.echo(json.dumps(report.as_data(language), ensure_ascii=False))
        return
    name = out / f"{services.hall}-{kind}-{report.first}"
    try:
        out.mkdir(parents=True, exist_ok=True)
        for suffix, made in ((".pdf", pdf(report, pack, language)), (".xlsx", workbook(report, language))):
            file = name.with_name(name.name + suffix)
            file.write_bytes(made)
            typer.echo(file)
    except OSError as error:
        raise BadInput(f"{out} cannot be written to: {error.strerror}", field="out") from error


def pack_of(services: HubServices) -> PublicPack:
    """The hall's published pack; before there is one, the shipped one."""
    return published_pack(services) or read_public(SHIPPED_PACK)


def pdf(report: Report, pack: PublicPack, language: str) -> bytes:
    from printing.press import Press  # with all that draws: 0.3 s

    return Press(lambda: pack, paper_mm=210).compose("hall_report", report.as_data(language)).pdf
