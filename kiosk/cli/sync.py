"""`kiosk sync status`: what waits to be sent to the hub, since when, and why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from kiosk import settings as machine

app = typer.Typer(add_completion=False, no_args_is_help=True, help="What waits to be sent to the hub.")


@app.callback()
def sync() -> None:
    """What waits to be sent to the hub."""


@app.command()
def status(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object, for scripts.")] = False,
    settings: Annotated[Path | None, typer.Option(help="The machine's settings.")] = None,
) -> None:
    """Read the store beside a running terminal, or of one that is not running."""
    from kiosk.terminal.status import read_status

    found = read_status(machine.load(settings).terminal_options())
    value = {
        "paired": found.hall is not None, "hall": found.hall, "waiting": found.waiting,
        "waiting_since": found.waiting_since.isoformat() if found.waiting_since else None,
        "last_error": found.last_error,
        "last_acknowledged_at": found.last_acknowledged_at.isoformat() if found.last_acknowledged_at else None,
        "epoch": found.epoch, "clock_behind_seconds": round(found.clock_behind_seconds, 1),
    }
    if as_json:
        typer.echo(json.dumps(value))
        return
    typer.echo(f"paired with the hub of {found.hall}" if found.hall else "not paired with a hub")
    typer.echo(f"waiting: {found.waiting} facts" + (f" since {value['waiting_since']}" if found.waiting else ""))
    typer.echo(f"last acknowledged: {value['last_acknowledged_at'] or 'never'}")
    behind = found.clock_behind_seconds
    typer.echo(f"this machine's clock: {abs(behind):.0f} s {'behind' if behind >= 0 else 'ahead of'} the hub's, "
               "whose time is used")
    typer.echo(f"last error: {found.last_error or 'none'}")
