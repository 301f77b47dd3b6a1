"""The monthly price table as CSV, with Excel's habits forgiven and every fault by line and column."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from kiosk.errors import BadInput
from kiosk.tariffs.agent_prices import AgentPrices, MonthPrices, Parts, Voltage
from kiosk.tariffs.errors import BadTable, Fault
from kiosk.tariffs.exact import decimal_of, plain
from kiosk.tariffs.grounds import Confidence
from kiosk.tariffs.hours import Period
from kiosk.text import plain as plain_text

MOST_BYTES = 2_000_000
COLUMNS = {
    "month": ("月份", "电费年月", "年月"), "voltage": ("电压等级",), "parts": ("用电分类", "电价类别"),
    "price": ("电度用电价格", "电度电价"), "critical": ("尖峰", "尖峰时段"), "peak": ("高峰", "高峰时段"),
    "flat": ("平时", "平段", "平时段"), "valley": ("低谷", "低谷时段"), "funds": ("政府性基金及附加",),
    "capacity": ("变压器容量", "容量电价"), "demand": ("最大需量", "需量电价"), "source": ("来源",),
    "confidence": ("可信度",), "confirmed_by": ("确认人",), "confirmed_on": ("确认日期",),
}
REQUIRED = ("month", "voltage", "parts", "source")
_NAMES = {alias: name for name, aliases in COLUMNS.items() for alias in (name, *aliases)}
_VOLTAGES = {"不满1千伏": Voltage.LOW, "1-10千伏": Voltage.MEDIUM, "1-10(20)千伏": Voltage.MEDIUM,
             "35千伏": Voltage.KV35, "110千伏": Voltage.KV110, "220千伏": Voltage.KV220, "220千伏及以上": Voltage.KV220}
_PARTS = {"单一制": Parts.SINGLE, "两部制": Parts.TWO}
_MONTH = re.compile(r"(20\d\d)(?:[-/.年](\d{1,2})(?:[-/.]0?1|月)?|(\d\d))", re.ASCII)
_DAY = re.compile(r"(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
EnumT = TypeVar("EnumT", bound=StrEnum)


def read_prices(data: bytes, name: str) -> list[tuple[int, MonthPrices]]:
    """(line, row) of every row. UTF-8 with or without BOM, or GB18030. Raises BadTable with every fault."""
    if len(data) > MOST_BYTES:
        raise BadTable(name, [Fault("the file", f"has {len(data)} bytes, the limit is {MOST_BYTES}")])
    text, faults = _decoded(data, name), list[Fault]()
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",\t;", key=first.count), strict=True)
    rows: list[tuple[int, MonthPrices]] = []
    try:
        columns = _columns(next(reader, []), faults)
        begins = reader.line_num + 1
        for cells in reader:
            line, begins = begins, reader.line_num + 1
            if faults and not columns:
                break
            if any(cell.strip() for cell in cells):
                row = _row(line, cells, columns, faults)
                rows += [] if row is None else [(line, row)]
    except csv.Error as error:
        faults.append(Fault(f"line {reader.line_num}", str(error)))
    seen: dict[object, int] = {}
    for line, row in rows:
        if row.key in seen:
            faults.append(Fault(f"line {line}", f"is the same month, voltage and parts as line {seen[row.key]}"))
        seen.setdefault(row.key, line)
    if not rows and not faults:
        faults.append(Fault("line 2", "there is no row"))
    if faults:
        raise BadTable(name, faults)
    return rows


def write_prices(prices: AgentPrices) -> str:
    """CSV that `read_prices` reads back the same."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in prices.rows:
        numbers = [row.plain, *(row.periods.get(period) for period in Period), row.funds, row.capacity, row.demand]
        writer.writerow([
            f"{row.month:%Y-%m}", row.voltage, row.parts, *("" if one is None else plain(one) for one in numbers),
            row.source, row.confidence, row.confirmed_by or "", row.confirmed_on or "",
        ])
    return out.getvalue()


def _decoded(data: bytes, name: str) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadTable(name, [Fault("the file", "is neither UTF-8 nor GB18030 text: save it as CSV UTF-8")])


def _columns(header: list[str], faults: list[Fault]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for at, title in enumerate(header):
        column = _NAMES.get(title.strip().lower())
        if column is None or column in columns:
            why = "is there twice" if column else "is not a column known here"
            faults.append(Fault(f"line 1, column {at + 1}", f"{title.strip()[:40]!r} {why}"))
        else:
            columns[column] = at
    faults += [Fault("line 1", f"the column {one} is missing") for one in REQUIRED if one not in columns]
    return {} if faults else columns


class _Cells:
    """One row's cells, each read by name; a fault is noted and reads as None."""

    def __init__(self, line: int, cells: list[str], columns: dict[str, int], faults: list[Fault]) -> None:
        self._line, self._cells, self._columns, self._faults = line, cells, columns, faults
        self.sound = True

    def read(self, column: str, make: Callable[[str], Any], *, needed: bool = False) -> Any:
        at = self._columns.get(column)
        text = self._cells[at].strip() if at is not None and at < len(self._cells) else ""
        if not text and not needed:
            return None
        try:
            if not text:
                raise ValueError("is empty")
            return make(text)
        except (ValueError, BadInput) as error:
            self.fault(column, f"{text[:40]!r} {error}" if text else str(error))
            return None

    def fault(self, column: str, reason: str) -> None:
        at = self._columns.get(column)
        self._faults.append(Fault(f"line {self._line}" + (f", column {at + 1}" if at is not None else "")
                                  + f" ({column})", reason))
        self.sound = False


def _row(line: int, cells: list[str], columns: dict[str, int], faults: list[Fault]) -> MonthPrices | None:
    read = _Cells(line, cells, columns, faults)
    if any(cell.strip() for cell in cells[max(columns.values(), default=0) + 1:]):
        read.fault("row", "has more cells than the header")
    month = read.read("month", _month, needed=True)
    voltage = read.read("voltage", lambda text: _VOLTAGES.get(text) or _one_of(Voltage, text), needed=True)
    parts = read.read("parts", lambda text: _PARTS.get(text) or _one_of(Parts, text), needed=True)
    whole, funds = read.read("price", _price), read.read("funds", _price)
    periods = {period: price for period in Period if (price := read.read(period, _price)) is not None}
    capacity, demand = read.read("capacity", _charge), read.read("demand", _charge)
    source = read.read("source", lambda text: plain_text(text, limit=120, field="source"), needed=True)
    confidence = read.read("confidence", lambda text: _one_of(Confidence, text))
    by = read.read("confirmed_by", lambda text: plain_text(text, limit=60, field="confirmed_by"))
    on = read.read("confirmed_on", _day)
    if read.sound and (by is None) != (on is None):
        read.fault("confirmed_by", "and confirmed_on belong together")
    if read.sound and whole is None and not periods:
        read.fault("price", "no price at all stands in this row")
    if not read.sound:
        return None
    return MonthPrices(month, voltage, parts, whole, periods, funds, capacity, demand, source,
                       confidence or Confidence.NONE, by, on)


def _month(text: str) -> date:
    found = _MONTH.fullmatch(text)
    if found is None or not 1 <= int(found[2] or found[3]) <= 12:
        raise ValueError("is not a month such as 2026-01")
    return date(int(found[1]), int(found[2] or found[3]), 1)


def _day(text: str) -> date:
    found = _DAY.fullmatch(text)
    if found is None:
        raise ValueError("is not a date such as 2026-01-31")
    return date(*(int(part) for part in found.groups()))


def _one_of(kind: type[EnumT], text: str) -> EnumT:
    try:
        return kind(text)
    except ValueError:
        raise ValueError(f"is none of {', '.join(kind)}") from None


def _between(text: str, most: int) -> Decimal:
    number = decimal_of(text)
    if not 0 < number < most:
        raise ValueError(f"is not between 0 and {most}")
    return number


def _price(text: str) -> Decimal:
    """Yuan a kWh: 10 and more is a price in fen."""
    return _between(text, 10)


def _charge(text: str) -> Decimal:
    return _between(text, 1000)


def doubts(row: MonthPrices, ratios: Callable[[Period], Decimal]) -> Iterator[str]:
    """Where a row's periods do not float on one base, as the ratios of its month say: a price was probably mistyped.

    Published prices have 4 places, so the two bases may differ by their rounding.
    """
    prices = row.periods
    if not {Period.PEAK, Period.FLAT, Period.VALLEY} <= set(prices):
        return
    spread = (prices[Period.FLAT] - prices[Period.VALLEY]) / (ratios(Period.FLAT) - ratios(Period.VALLEY))
    for period in (Period.CRITICAL, Period.PEAK):
        if period in prices:
            base = (prices[period] - prices[Period.FLAT]) / (ratios(period) - ratios(Period.FLAT))
            if abs(base - spread) > Decimal("0.0005"):
                yield f"{period} − flat floats on {base:.4f}, flat − valley on {spread:.4f}: was one of them mistyped?"
