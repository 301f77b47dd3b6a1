"""A month's table taken into the hall's own file of prices."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import BadInput
from kiosk.tariffs.agent_prices import AgentPrices, MonthPrices
from kiosk.tariffs.errors import BadTable, Fault, TariffUnknown
from kiosk.tariffs.price_file import doubts, read_prices, write_prices
from kiosk.tariffs.table import Tariffs


@dataclass(frozen=True, slots=True)
class Imported:
    """`doubts`: (line, reason) of rows that are taken and yet look mistyped."""

    prices: AgentPrices
    added: tuple[MonthPrices, ...]
    replaced: tuple[MonthPrices, ...]
    unchanged: int
    doubts: tuple[tuple[int, str], ...]


def load_prices(path: Path) -> AgentPrices:
    """The hall's file; none yet is no prices. Raises BadTable."""
    if not path.exists():
        return AgentPrices()
    return AgentPrices(row for _, row in read_prices(_bytes(path), path.name))


def import_prices(path: Path, known: AgentPrices, tariffs: Tariffs, *, replace: bool) -> Imported:
    """The file's rows beside what is known; the same again changes nothing.

    Raises BadTable with every fault; a row that says otherwise than a known one is a fault without `replace`.
    """
    added: list[MonthPrices] = []
    replaced: list[MonthPrices] = []
    faults: list[Fault] = []
    rows = read_prices(_bytes(path), path.name)
    for line, row in rows:
        before = known.get(row.key)
        if before is None:
            added.append(row)
        elif before != row:
            replaced.append(row)
            if not replace:
                faults.append(Fault(f"line {line}", f"{row.name} is there already and says otherwise"))
    if faults:
        raise BadTable(path.name, faults)
    unchanged = len(rows) - len(added) - len(replaced)
    doubtful = tuple((line, doubt) for line, row in rows for doubt in _doubts(row, tariffs))
    return Imported(known.with_rows([*added, *replaced]), tuple(added), tuple(replaced), unchanged, doubtful)


def save_prices(prices: AgentPrices, path: Path) -> None:
    """The file changes at once or not at all, and is on the disk afterwards. Raises BadInput where it cannot be."""
    partial = path.with_name(path.name + ".partial")
    try:
        with partial.open("w", encoding="utf-8", newline="") as file:
            file.write(write_prices(prices))
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        raise BadInput(f"{path} cannot be written: {error.strerror}", field="into") from error


def _doubts(row: MonthPrices, tariffs: Tariffs) -> Iterator[str]:
    try:
        rule = tariffs.commercial_industrial.time_of_use(row.month)
        yield from doubts(row, lambda period: rule.ratio_of(period, row.month.month))
    except TariffUnknown:
        return


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadTable(path.name, [Fault("the file", f"cannot be read: {error.strerror}")]) from error
