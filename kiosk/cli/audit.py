"""`kiosk audit`: the chain of who did what at this hub."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from kiosk.audit.above import heads_above
from kiosk.audit.checking import against_above, verify
from kiosk.audit.log import entries
from kiosk.cli.hub import AsJson, Data, Url, UrlFile, opened
from kiosk.errors import KioskError
from kiosk.hub.tokens import Tokens

app = typer.Typer(no_args_is_help=True, help="Who did what at this hub, and whether the record is whole.")


@app.command("verify")
def verify_chain(as_json: AsJson = False, data: Data = None, url: Url = None, url_file: UrlFile = None) -> None:
    """Check every entry, the newest anchor and what the hub above keeps; exit code 1 when something is not whole."""
    with opened(data, url, url_file) as services:
        tokens = Tokens(services.identity.secret, services.hall)
        above, heads = "none", None
        try:
            heads = heads_above(services)
        except KioskError as error:
            above = error.code
        with services.database.read() as connection:
            verdict = verify(connection, services.hall, tokens)
            wrong = [*verdict.faults, *against_above(connection, services.hall, heads or [])]
        if heads is not None:
            above = "differs" if len(wrong) > len(verdict.faults) else "agrees"
    if as_json:
        typer.echo(json.dumps({"entries": verdict.entries, "head": verdict.head, "above": above, "faults": [
            {"seq": fault.seq, "what": fault.what} for fault in wrong]}))
    else:
        for fault in wrong:
            typer.echo(f"entry {fault.seq}: {fault.what}", err=True)
        typer.echo(f"{verdict.entries} entries, head {verdict.head[:12]}: "
                   f"{'NOT whole' if wrong else 'whole'}."
                   + ("" if above == "none" else f" The hub above: {above}."))
    if wrong:
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
