"""`kiosk console`: the staff console on this machine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk import settings as machine
from kiosk.cli.display import need_display
from kiosk.log import start_log
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.console.core import ConsoleCore
    from ui.console.options import Filled

app = typer.Typer(add_completion=False)


@app.command()
def console(
    settings: Annotated[Path | None, typer.Option(help="The machine's settings.")] = None,
    dark: Annotated[bool, typer.Option("--dark", help="Begin in the dark look.")] = False,
    position: Annotated[str, typer.Option(help="The window's place in the screen's pixels: X,Y.", hidden=True)] = "",
    filled: Annotated[Path | None, typer.Option(help="What a demonstration fills in, once.", hidden=True)] = None,
) -> None:
    """Run the hall from a desk. Pair it first: `kiosk hub pair --kind staff` at the hub, `kiosk pair URL CODE` here."""
    need_display("Run it on a PC of the staff.")
    from ui.console.app import run
    from ui.console.options import Options

    chosen = machine.load(settings)
    x, _, y = position.partition(",")
    options = Options(
        pack=chosen.terminal.pack_path, language=chosen.console.language, dark=dark or chosen.console.dark,
        scale=chosen.screen.window_scale, position=(int(x), int(y)) if position else None,
        accelerated=chosen.screen.accelerated, filled=read_filled(filled))
    how = chosen.log
    start_log(chosen.terminal.data_dir / "log", "console", level=how.level, megabytes=how.file_megabytes,
              kept=how.files_kept)
    raise typer.Exit(run(options, lambda: open_console(chosen)))


def open_console(settings: Settings) -> ConsoleCore:
    """The console's core, started. Raises what ConsoleCore.open raises."""
    from kiosk.console.core import ConsoleCore

    core = ConsoleCore.open(settings.console_options())
    core.start()
    return core


def read_filled(file: Path | None) -> Filled:
    """Read once: the file is gone afterwards."""
    from ui.console.options import Filled

    if file is None or not file.is_file():
        return Filled()
    value = json.loads(file.read_text("utf-8"))
    file.unlink()
    return Filled(str(value["number"]), str(value["pin"]), str(value["new_pin"]))
