"""`kiosk payments`: at the hub's machine, what came in beside what the gateways say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.boot import SHIPPED_PACK
from kiosk.cli.hub import Data, Url, UrlFile, opened
from kiosk.errors import BadInput
from kiosk.hub.publications import latest, newest_of
from kiosk.hub.services import HubServices
from kiosk.payments.bank_import import OPEN, read_lines, take_in
from kiosk.payments.outside import hub_folder, outside_of, rules_of
from kiosk.payments.reconciled import as_paper
from kiosk.payments.reconciling import as_csv, compare, our_entries, own_charges
from kiosk.payments.worklist.differences import raise_differences
from kiosk.standards.public import PublicPack, read_public, stored_pack

app = typer.Typer(no_args_is_help=True, help="At the hub's machine, what came in beside what the gateways say.")


@app.callback()
def payments() -> None:
    """At the hub's machine."""


@app.command()
def reconcile(
    day: Annotated[datetime, typer.Option("--date", formats=["%Y-%m-%d"], help="A day in China that is over.")],
    out: Annotated[Path | None, typer.Option(
        help="Folder for a CSV a channel and a PDF for the cashier; default: only the counts.")] = None,
    language: Annotated[str, typer.Option(help="Of the PDF: zh_CN or en.")] = "zh_CN",
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Compare our ledger with each gateway's statement. Exit code 1 when something differs, and staff are told."""
    differ, by_channel = 0, {}
    with opened(data, url, url_file) as services:
        outside = outside_of(services)
        if outside is None:
            raise BadInput(f"{hub_folder(services)} holds no payment credentials", field="data")
        for channel, gateway in outside.gateways.items():
            theirs = list(gateway.statement(day.date()))
            with services.database.read() as connection:
                ours = our_entries(connection, services.hall, channel, day.date())
                charges = own_charges(connection, services.hall, channel, theirs)
            found = by_channel[channel] = compare(day.date(), ours, theirs, charges)
            differ += raise_differences(services, channel, day.date(), found)
            counts = Counter(one.finding.value for one in found)
            said = ", ".join(f"{name} {count}" for name, count in sorted(counts.items())) or "nothing"
            typer.echo(f"{channel}: {said}; fees {sum(one.fee_fen for one in found) / 100:.2f}")
            if out is not None:
                out.mkdir(parents=True, exist_ok=True)
                (out / f"{channel}-{day:%Y-%m-%d}.csv").write_text(as_csv(found), "utf-8-sig")
        if out is not None:
            (out / f"reconciliation-{day:%Y-%m-%d}.pdf").write_bytes(
                _paper(as_paper(day.date(), services.clock.now(), by_channel, _pack(services), language), services))
    if differ:
        raise typer.Exit(1)


@app.command(name="bank-import")
def bank_import(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The bank's list of what came in, a CSV.")],
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Match what came in with the slips for bank transfers. Exit code 1 when a line stays open, and staff are told."""
    lines = read_lines(file.read_bytes())
    with opened(data, url, url_file) as services:
        told = take_in(services, lines, rules_of(hub_folder(services)))
    for one in told:
        if one.found in OPEN:
            typer.echo(f"open: {one.line.serial} {one.line.amount / 100:.2f} {one.found} {one.reference}".rstrip())
    counts = Counter(one.found.value for one in told)
    typer.echo(", ".join(f"{name} {count}" for name, count in sorted(counts.items())) or "nothing came in")
    if any(one.found in OPEN for one in told):
        raise typer.Exit(1)


def _pack(services: HubServices) -> PublicPack:
    """The hall's published pack; before there is one, the shipped one."""
    with services.database.read() as connection:
        newest = newest_of(connection, services.hall, "standards")
        published = latest(connection, services.hall, "standards", issuer=newest[0]) if newest else None
    return stored_pack(published.body) if published else read_public(SHIPPED_PACK)


def _paper(data: Mapping[str, Any], services: HubServices) -> bytes:
    from printing.press import Press  # with all that draws: 0.3 s

    return Press(lambda: _pack(services), paper_mm=210).compose("reconciliation", data).pdf
