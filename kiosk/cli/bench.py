"""`kiosk bench`: figures beside their limits, measured in the same run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from kiosk.errors import BadInput

_ROUNDS = 5
app = typer.Typer(help="Measure this machine, each figure beside its limit.")


@app.command()
def bench(
    names: Annotated[list[str] | None, typer.Argument(help="What to measure; default: all.")] = None,
    rounds: Annotated[int | None, typer.Option(
        min=1, help=f"Interleaved rounds for each figure; default {_ROUNDS}, at full size its own.")] = None,
    full: Annotated[bool, typer.Option("--full", help="At full size, where there is one: hours.")] = False,
    to: Annotated[Path | None, typer.Option("--json", help="Also write the figures to this file.")] = None,
) -> None:
    """Exit code 1 when a bar is missed. Quiet machine, please: what else runs is measured too."""
    from bench.registry import BENCHMARKS, FULL

    chosen = names or list(BENCHMARKS)
    unknown = [name for name in chosen if name not in BENCHMARKS]
    if unknown:
        raise BadInput(f"there is no benchmark {unknown[0]}; there are {', '.join(BENCHMARKS)}", field="names")
    console = Console(stderr=True)
    figures = []
    for name in chosen:
        with console.status(f"measuring {name} …"):
            measure, usual = FULL[name] if full and name in FULL else (BENCHMARKS[name], _ROUNDS)
            figures += measure(rounds or usual)
    table = Table("figure", "ours", "limit", "ratio", "bar", "holds")
    for figure in figures:
        table.add_row(
            figure.name, f"{figure.ours:,.2f} {figure.unit}", f"{figure.limit:,.2f} {figure.unit}",
            f"{figure.ratio:.2f}", f"{'≤' if figure.at_most else '≥'} {figure.bar}", "yes" if figure.holds else "NO")
    Console().print(table)
    if to is not None:
        to.write_text(json.dumps([figure.as_json() for figure in figures], indent=1), "utf-8")
    if not all(figure.holds for figure in figures):
        raise typer.Exit(1)
