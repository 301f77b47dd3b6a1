"""How computations and cases look on a technician's screen."""

from __future__ import annotations

from collections.abc import Iterable

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kiosk.cli.report import counted
from kiosk.money import yuan
from kiosk.tariffs.cases import CaseResult
from kiosk.tariffs.errors import BadTable
from kiosk.tariffs.exact import plain
from kiosk.tariffs.grounds import Grounds
from kiosk.tariffs.lines import Computation

WIDTH = 150


def show(table: Table) -> None:
    """Wide enough that a line stays one where nobody's window says otherwise."""
    console = Console()
    Console(width=None if console.is_terminal else max(console.width, WIDTH)).print(table)


def table_of(*titles: str, right: Iterable[str] = ()) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in titles:
        table.add_column(title, overflow="fold", justify="right" if title in right else "left")
    return table


def print_bill(bill: Computation) -> None:
    titles = ("line", "quantity", "price", "yuan", "arithmetic", "source", "")
    table = table_of(*titles, right=titles[1:4])
    for line in bill.lines:
        cells = (f"{line.zh} {line.en}", f"{plain(line.quantity)} {line.unit}".strip(), plain(line.price),
                 yuan(line.amount_fen), line.arithmetic, ", ".join(line.source),
                 "" if line.confirmed else "unconfirmed")
        table.add_row(*(Text(cell) for cell in cells))
    table.add_row(Text("total", "bold"), "", "", Text(yuan(bill.total_fen), "bold"))
    show(table)
    for one in bill.unconfirmed:
        typer.echo(f"unconfirmed: {one.item} (confidence {one.confidence}): staff only, not told to customers as fact.")


def print_result(result: CaseResult) -> None:
    """One line a case."""
    word = "ok     " if result.agrees else "DIFFERS"
    told = [f"{what}: expected {expected}, computed {computed}" for what, expected, computed in result.told]
    if result.refused is not None:
        told = [f"refused: {result.refused}"]
    typer.echo(f"{word} {result.id} {result.kind} {'; '.join(told)}")


def print_statements(statements: Iterable[Grounds]) -> None:
    table = table_of("item", "confidence", "source", "confirmed by", "on", "")
    for one in statements:
        doubt = f"changed since {one.lapsed} confirmed it" if one.lapsed else "unconfirmed"
        cells = (one.item, one.confidence, ", ".join(one.source), one.confirmed_by or "",
                 str(one.confirmed_on or ""), "" if one.certain else doubt)
        table.add_row(*(Text(cell) for cell in cells))
    show(table)


def print_faults(name: str, error: BadTable) -> None:
    """On stderr, a line each."""
    for fault in error.faults:
        typer.echo(f"{name}: {fault.place}: {fault.reason}", err=True)
    typer.echo(f"{counted(len(error.faults), 'fault')}; nothing of it is used.", err=True)
