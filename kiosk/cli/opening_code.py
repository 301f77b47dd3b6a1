"""`kiosk opening-code`: past the screen of a terminal that has not spoken to a hub yet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kiosk import settings as machine
from kiosk.contract.identity import unlock_key
from kiosk.errors import Refused

app = typer.Typer(add_completion=False)


class HubDecides(Refused):
    """This terminal has a hub, and its staff open it: `kiosk staff answer`."""

    code = "hub_decides"


@app.command("opening-code")
def opening_code(settings: Annotated[Path | None, typer.Option(help="The machine's settings.")] = None) -> None:
    """Make a new opening code for this terminal's service page; the one before opens nothing any more."""
    from kiosk.terminal.opening_code import make_opening_code

    folder = machine.load(settings).terminal_options().identity_dir
    if unlock_key(folder) is not None:
        raise HubDecides("this terminal has a hub: sign in with number and PIN, or by its challenge "
                         "(kiosk staff answer) while the hub is away")
    typer.echo(f"{make_opening_code(folder)}\nShown only now. It opens the service page until the terminal has "
               "spoken to its hub.")
