"""`kiosk payments`: at the hub's machine, what came in beside what the gateways say."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.hub import Data, Url, UrlFile, opened
from kiosk.errors import BadInput
from kiosk.payments.outside import hub_folder, outside_of
from kiosk.payments.reconciling import as_csv, compare, our_entries, raise_differences

app = typer.Typer(no_args_is_help=True, help="At the hub's machine, what came in beside what the gateways say.")


@app.callback()
def payments() -> None:
    """At the hub's machine."""


@app.command()
def reconcile(
    day: Annotated[datetime, typer.Option("--date", formats=["%Y-%m-%d"], help="A day in China that is over.")],
    out: Annotated[Path | None, typer.Option(help="Folder for a CSV a channel; default: only the counts.")] = None,
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Compare our ledger with each gateway's statement. Exit code 1 when something differs, and staff are told."""
    differ = 0
    with opened(data, url, url_file) as services:
        outside = outside_of(services)
        if outside is None:
            raise BadInput(f"{hub_folder(services)} holds no payment credentials", field="data")
        for channel, gateway in outside.gateways.items():
            theirs = gateway.statement(day.date())
            with services.database.read() as connection:
                ours = our_entries(connection, services.hall, channel, day.date())
            found = compare(day.date(), ours, theirs)
            differ += raise_differences(services, channel, day.date(), found)
            counts = Counter(one.finding.value for one in found)
            said = ", ".join(f"{name} {count}" for name, count in sorted(counts.items())) or "nothing"
            typer.echo(f"{channel}: {said}; fees {sum(one.fee_fen for one in found) / 100:.2f}")
            if out is not None:
                out.mkdir(parents=True, exist_ok=True)
                (out / f"{channel}-{day:%Y-%m-%d}.csv").write_text(as_csv(found), "utf-8-sig")
    if differ:
        raise typer.Exit(1)
