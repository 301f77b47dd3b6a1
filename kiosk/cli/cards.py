"""`kiosk cards`: at the hub's machine, the supervision cards of people and windows."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cards.making import cards as made
from kiosk.cli.hall_report import pack_of
from kiosk.cli.hub import Data, Url, UrlFile, opened
from kiosk.cli.report import counted
from kiosk.contract.cards import Card
from kiosk.errors import BadInput
from kiosk.ids import new_id
from kiosk.store.disk import replace_file

app = typer.Typer(no_args_is_help=True, help="Supervision cards of people and windows.")


class Paper(StrEnum):
    A4 = "a4"
    A6 = "a6"
    ROLL_80 = "80"
    ROLL_58 = "58"


_MM = {Paper.A4: 210, Paper.A6: 105, Paper.ROLL_80: 80, Paper.ROLL_58: 58}


@app.command()
def cards(
    out: Annotated[Path | None, typer.Option(metavar="FILE.pdf", help="Write them here.")] = None,
    to: Annotated[str | None, typer.Option(
        "--print", metavar="ADDRESS",
        help="Print them: tcp:HOST[:9100], device:/dev/usb/lp0, ipp:… or folder:DIR")] = None,
    person: Annotated[list[str] | None, typer.Option(metavar="NUMBER", help="Only this person's; again: more.")] = None,
    window: Annotated[list[str] | None, typer.Option(metavar="ID", help="Only this window's; again: more.")] = None,
    paper: Annotated[Paper, typer.Option(
        help="a4: four of A6 a page with cut marks. a6: one a page. 80, 58: slips.")] = Paper.A4,
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Of everybody who meets customers and of every window, unless some are named."""
    if (out is None) == (to is None):
        raise BadInput("say either --out FILE.pdf or --print ADDRESS", field="out")
    from printing.press import Press

    with opened(data, url, url_file) as services:
        pack, found = pack_of(services), chosen(made(services), person or (), window or ())
    sheet = Press(lambda: pack, paper_mm=_MM[paper]).compose(
        "supervision_cards", {"cards": [card.model_dump() for card in found]})
    if out is not None:
        replace_file(out, sheet.pdf)
        typer.echo(f"{counted(len(found), 'card')} in {out}.")
        return
    from printing.drivers import Result, open_printer

    outcome = open_printer(str(to)).print(sheet, new_id())
    typer.echo(outcome.result if outcome.reason is None else f"{outcome.result}: {outcome.reason}")
    raise typer.Exit(0 if outcome.result is Result.PRINTED else 1)


def chosen(found: Sequence[Card], people: Sequence[str], windows: Sequence[str]) -> list[Card]:
    """Those that are named, else all. Raises BadInput for one that is not there."""
    if not people and not windows:
        return list(found)
    wanted = {*(("person", number) for number in people), *(("window", id) for id in windows)}
    missing = wanted - {(card.of, card.key) for card in found}
    if missing:
        of, key = min(missing)
        raise BadInput(f"there is no card of the {of} {key}", field=of)
    return [card for card in found if (card.of, card.key) in wanted]
