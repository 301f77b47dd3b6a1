"""`kiosk bench`: figures beside their limits, measured in the same run."""

from __future__ import annotations

import json
import re
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
    seeds: Annotated[str, typer.Option(
        help="Of the payments' fault matrix at full size: which, as A-B; default 1-25.")] = "",
    results: Annotated[Path | None, typer.Option(
        help="A file of that matrix's runs: what stands there is not played again, so this goes on.")] = None,
    to: Annotated[Path | None, typer.Option("--json", help="Also write the figures to this file.")] = None,
) -> None:
    """Exit code 1 when a bar is missed. Quiet machine, please: what else runs is measured too."""
    from bench.payments import measure_seeds
    from bench.registry import BENCHMARKS, FULL, RESUMABLE

    chosen = names or list(BENCHMARKS)
    unknown = [name for name in chosen if name not in BENCHMARKS]
    if unknown:
        raise BadInput(f"there is no benchmark {unknown[0]}; there are {', '.join(BENCHMARKS)}", field="names")
    if (seeds or results) and not (results and full and chosen == [RESUMABLE]):
        raise BadInput(f"seeds and a file of results go together, for `bench {RESUMABLE} --full`", field="results")
    console = Console(stderr=True)
    figures = []
    for name in chosen:
        with console.status(f"measuring {name} …"):
            measure, usual = FULL[name] if full and name in FULL else (BENCHMARKS[name], _ROUNDS)
            if results:
                figures += measure_seeds(_from_to(seeds, rounds or usual), results)
            else:
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


def _from_to(seeds: str, last: int) -> range:
    """Raises BadInput."""
    found = re.fullmatch(r"(\d{1,4})(?:-(\d{1,4}))?", seeds or f"1-{last}")
    first, last = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
    if first > last or first < 1:
        raise BadInput("seeds are A-B, such as 1-25", field="seeds")
    return range(first, last + 1)
