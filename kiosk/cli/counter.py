"""`kiosk counter`: a clerk's counter on this machine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk import settings as machine
from kiosk.cli.display import need_display
from kiosk.devices.scanner import ScannerChoice
from kiosk.log import start_log
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.counter.core import CounterCore
    from ui.counter.sign_in import Filled

app = typer.Typer(add_completion=False)


@app.command()
def counter(
    settings: Annotated[Path | None, typer.Option(help="The machine's settings.")] = None,
    strip: Annotated[bool, typer.Option("--strip", help="Begin as the small window that stays on top.")] = False,
    customer_screen: Annotated[
        bool, typer.Option("--customer-screen", help="Open the window that faces the customer, on the second screen."),
    ] = False,
    position: Annotated[str, typer.Option(help="The window's place in the screen's pixels: X,Y.", hidden=True)] = "",
    filled: Annotated[Path | None, typer.Option(help="What a demonstration fills in, once.", hidden=True)] = None,
) -> None:
    """Call, serve and finish: the work of a clerk at a window."""
    need_display("Run it on the clerk's own screen.")
    from ui.counter.app import run
    from ui.counter.options import Options

    chosen = machine.load(settings)
    x, _, y = position.partition(",")
    size = (1024, 690) if position and chosen.screen.window_scale else (1280, 800)  # the demo's is a small one
    options = Options(
        pack=chosen.terminal.pack_path, strip=strip or chosen.counter.strip, language=chosen.counter.language,
        scale=chosen.screen.window_scale, position=(int(x), int(y)) if position else None,
        accelerated=chosen.screen.accelerated, filled=_filled(filled), size=size,
        customer_screen=customer_screen or chosen.counter.customer_screen)
    how = chosen.log
    start_log(chosen.terminal.data_dir / "log", "counter", level=how.level, megabytes=how.file_megabytes,
              kept=how.files_kept)
    raise typer.Exit(run(options, lambda: open_counter(chosen)))


def open_counter(settings: Settings) -> CounterCore:
    """The counter's core, started, with its printer. Raises what CounterCore.open raises, and BadInput."""
    from kiosk.cli.running_counter import RunningCounter

    core = RunningCounter.open(settings.counter_options())
    core.scanner = ScannerChoice(settings.scanner.kind, settings.scanner.device, settings.scanner.prefix)
    try:
        core.attach_printer(settings.printer, settings.printer_address())
        core.start()
    except BaseException:
        core.close()
        raise
    return core


def _filled(file: Path | None) -> Filled:
    """Read once: the file is gone afterwards."""
    from ui.counter.sign_in import Filled

    if file is None or not file.is_file():
        return Filled()
    value = json.loads(file.read_text("utf-8"))
    file.unlink()
    return Filled(str(value["number"]), str(value["pin"]), str(value["new_pin"]))
