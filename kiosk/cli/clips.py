"""`kiosk clips`: the voice of the board."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from kiosk.settings import load
from kiosk.voice.inventory import INVENTORY
from kiosk.voice.library import SHIPPED

app = typer.Typer(help="The clips that the board's calls are joined from.")
Settings = Annotated[Path | None, typer.Option("--settings", metavar="FILE", help="Another settings file.")]


@app.command()
def check(
    folder: Annotated[Path | None, typer.Argument(help="Recorded clips. Without it: the board's own folder.")] = None,
    settings: Settings = None,
) -> None:
    """List what is missing, of the wrong format, too loud or too quiet. Exit code 1 unless all is in order."""
    from kiosk.voice.check import check_clips

    where = folder or load(settings).clips_folder()
    faults = check_clips(where)
    if not faults:
        typer.echo(f"{where}: all {_total()} clips are in order.")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in ("file", "says", "fault", ""):
        table.add_column(title, overflow="fold")
    for fault in faults:
        table.add_row(fault.file, fault.says, fault.reason, fault.detail)
    console = Console()
    Console(width=None if console.is_terminal else max(console.width, 120)).print(table)
    counted = ", ".join(f"{count} {reason}" for reason, count in Counter(fault.reason for fault in faults).items())
    typer.echo(f"{where}: {counted}. Where a clip is missing or cannot be used, the demonstration voice is heard.")
    raise typer.Exit(1)


@app.command()
def say(
    number: Annotated[str, typer.Argument(help="A ticket's number, for instance A001.")],
    window: Annotated[str, typer.Argument(help="A window's id, for instance 3.")],
    to: Annotated[Path, typer.Option("--to", metavar="FILE", help="The WAV file to write.")],
    settings: Settings = None,
) -> None:
    """Write a call as the board would say it."""
    from array import array

    from kiosk.voice import Clips, Voice
    from kiosk.voice.wav import write_clip

    board = load(settings)
    speech = Voice(Clips(board.clips_folder()), board.board.languages, times=board.board.times).call(number, window)
    write_clip(to, array("h", speech.pcm))
    typer.echo(f"{to}: {speech.seconds:.1f} s")


@app.command()
def make(
    folder: Annotated[Path, typer.Argument(help="Where to.")] = SHIPPED,
) -> None:
    """Make the demonstration voice anew with espeak-ng (a developer's tool)."""
    from kiosk.voice.making import make_clips

    make_clips(folder)
    typer.echo(f"{folder}: {_total()} clips.")


def _total() -> int:
    return sum(map(len, INVENTORY.values())) + 1
