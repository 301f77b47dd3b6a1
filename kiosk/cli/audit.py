"""`kiosk audit`: the chain of who did what at this hub."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from kiosk.audit.log import entries, verify
from kiosk.cli.hub import AsJson, Data, Url, UrlFile, opened
from kiosk.hub.tokens import Tokens

app = typer.Typer(no_args_is_help=True, help="Who did what at this hub, and whether the record is whole.")


@app.command("verify")
def verify_chain(as_json: AsJson = False, data: Data = None, url: Url = None, url_file: UrlFile = None) -> None:
    """Check every entry and every anchor; exit code 1 when one was changed, removed or cut off."""
    with opened(data, url, url_file) as services:
        tokens = Tokens(services.identity.secret, services.hall)
        with services.database.read() as connection:
            verdict = verify(connection, services.hall, tokens)
    if as_json:
        typer.echo(json.dumps({"entries": verdict.entries, "head": verdict.head, "faults": [
            {"seq": fault.seq, "what": fault.what} for fault in verdict.faults]}))
    else:
        for fault in verdict.faults:
            typer.echo(f"entry {fault.seq}: {fault.what}", err=True)
        typer.echo(f"{verdict.entries} entries, head {verdict.head[:12]}: "
                   f"{'NOT whole' if verdict.faults else 'whole'}.")
    if verdict.faults:
        raise typer.Exit(1)


@app.command("list")
def list_entries(
    subject: Annotated[str | None, typer.Option(help="Only of this, for instance announcement:ID.")] = None,
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Every entry, the oldest first."""
    with opened(data, url, url_file) as services, services.database.read() as connection:
        for entry in entries(connection, services.hall, subject=subject):
            typer.echo(f"{entry.seq:>6}  {entry.at:%Y-%m-%d %H:%M:%S}  {entry.action:<24} {entry.subject}  "
                       f"by {entry.by}  {json.dumps(dict(entry.details), ensure_ascii=False)}")
