"""`kiosk pair URL CODE`: make this machine an app of its hall's hub."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Annotated

import typer

from kiosk import settings as machine
from kiosk.contract.messages import Scope

app = typer.Typer(add_completion=False)


@app.command()
def pair(
    url: Annotated[str, typer.Argument(help="The hub's address, for instance https://hub.hall:8443.")],
    code: Annotated[str, typer.Argument(help="The one-time code from `kiosk hub pair`.")],
    name: Annotated[str, typer.Option(help="What staff call this machine.")] = "",
    kind: Annotated[Scope | None, typer.Option(help="Refuse a code that was made for another kind of app.")] = None,
    again: Annotated[bool, typer.Option("--again", help="Replace an earlier pairing.")] = False,
    settings: Annotated[Path | None, typer.Option(help="The machine's settings.")] = None,
) -> None:
    """Pair this machine with its hall's hub. Its store and what waits in it are kept."""
    from kiosk.contract.pairing import pair as pair_with

    chosen = machine.load(settings)
    options = chosen.terminal_options()
    identity = pair_with(
        url, code, options.identity_dir, name=name or chosen.terminal.name or socket.gethostname(), scope=kind,
        again=again)
    typer.echo(f"Paired with the hub of {identity.hall} as {identity.scope} {identity.app_code}.")
