"""`kiosk board`: the screen of the waiting area."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kiosk.board import BoardCore
from kiosk.cli.display import need_display
from kiosk.errors import BadInput
from kiosk.log import start_log
from kiosk.settings import Settings, load

app = typer.Typer()


@app.command()
def board(
    settings: Annotated[Path | None, typer.Option("--settings", metavar="FILE", help="Another settings file.")] = None,
    position: Annotated[str, typer.Option(metavar="X,Y", help="A window's place in the screen's pixels.")] = "",
) -> None:
    """Show and speak the calls of this machine's hall. Pair it first: kiosk pair --kind board URL CODE."""
    need_display("Run it on the TV's own machine, or take pictures without one: ./run demo --tour DIR")
    from ui.board.app import run
    from ui.board.options import Options

    chosen = load(settings)
    how = chosen.log
    start_log(chosen.terminal.data_dir / "log", "board", level=how.level, megabytes=how.file_megabytes,
              kept=how.files_kept)
    options = Options(
        pack=chosen.terminal.pack_path, landscape=chosen.board.orientation == "landscape",
        scale=chosen.screen.window_scale, position=_position(position), motion=chosen.screen.motion,
        accelerated=chosen.screen.accelerated, languages=tuple(chosen.board.languages), times=chosen.board.times,
        volume=chosen.board.volume_percent / 100 if chosen.sound.enabled else 0.0, clips=chosen.clips_folder(),
        show_seconds=chosen.board.show_seconds)
    raise typer.Exit(run(options, lambda: open_board(chosen)))


def open_board(settings: Settings) -> BoardCore:
    """The board's hub side, started. Raises BadInput."""
    core = BoardCore.open(settings.board_options())
    core.start()
    return core


def _position(text: str) -> tuple[int, int] | None:
    if not text:
        return None
    x, _, y = text.partition(",")
    try:
        return int(x), int(y)
    except ValueError as error:
        raise BadInput(f"{text} is no place: give X,Y", field="position") from error
