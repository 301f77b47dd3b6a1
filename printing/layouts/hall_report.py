"""The manager's report of a day, a week or a month (营业厅日报、周报、月报)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kiosk.money import yuan
from printing.document import Bar, Block, Chart, Columns, Document, Ink, Panel, Space, Text
from printing.errors import LayoutFailed
from printing.layouts.context import Context
from printing.layouts.office import head, look_of, office_document, said, section, table
from printing.layouts.terms import money, term

_SAY: Mapping[str, tuple[str, str]] = {
    "daily": ("营业厅日报", "Daily report"), "weekly": ("营业厅周报", "Weekly report"),
    "monthly": ("营业厅月报", "Monthly report"), "running": ("本期尚未结束", "Not over yet"),
    "figures": ("要点", "At a glance"), "zeros": ("四个零", "The four zeros"),
    "formulas": ("指标算法", "How figures are computed"), "name": ("指标", "Figure"), "formula": ("算法", "Formula"),
    "left_out": ("暂无依据、未列出", "Left out for want of ground"), "reason": ("原因", "Reason"),
}
_A_ROW = 4
_DASH = "–"


def hall_report(data: Mapping[str, Any], context: Context) -> Document:
    """Pages of A4. `data` is what `kiosk.reports.Report.as_data` gives: values in fen, Wh, seconds, shares of 1.

    Raises LayoutFailed on a slip's paper: its tables have up to eight columns.
    """
    if not context.a4:
        raise LayoutFailed("a hall's report needs A4")
    days = data["first"] if data["first"] == data["last"] else f"{data['first']} – {data['last']}"
    look, title = look_of(context), _say(data["kind"], data)
    made = f"{term('made_at', data['language'])} {context.local(data['made_at']):%Y-%m-%d %H:%M}"
    running = () if data["over"] else (Text(_say("running", data), look.small, bold=True, ink="bad"),)
    blocks = (
        *head(data, context, title, days), Text(made, look.small, ink="grey"), *running,
        *section(_say("figures", data), context, *_tiles(data["figures"], data, context)),
        *section(_say("zeros", data), context, *_tiles(data["zeros"], data, context, formulas=True)),
        *(block for one in data["tables"] if one["paper"] != "none" for block in _table(one, data, context)),
        *_pairs("formulas", ("name", "formula"), [
            (said(one["name"], data), said(one["formula"], data)) for one in data["figures"]], data, context),
        *_pairs("left_out", ("name", "reason"), [
            (said(one["name"], data), said(one["reason"], data)) for one in data["left_out"]], data, context),
    )
    return office_document(data, context, title, blocks, f"{title} {days}")


def _say(key: str, data: Mapping[str, Any]) -> str:
    return _SAY[key][data["language"] != "zh_CN"]


def _tiles(
    figures: Sequence[Mapping[str, Any]], data: Mapping[str, Any], context: Context, *, formulas: bool = False,
) -> tuple[Block, ...]:
    """Rows of four: the name, the figure large, on a ground of its own."""
    look, tiles = look_of(context), list[tuple[Block, ...]]()
    for one in figures:
        bad = formulas and bool(one["value"])
        yuan_first = one["unit"] == "fen" and one["value"] is not None
        text = money(one["value"]) if yuan_first else shown(one["value"], one["unit"], data)
        value = Text(text, 52, bold=True, fit=True, trim=True, ink="bad" if bad else "accent")
        under = (Space(12), Text(said(one["formula"], data), 20, ink="grey", lines=5)) if formulas else ()
        tiles.append((Panel((Text(said(one["name"], data), look.small, ink="grey", lines=2), Space(14), value, *under),
                            pad=20),))
    width = min(_A_ROW, len(tiles)) or 1
    rows = [tiles[n:n + width] for n in range(0, len(tiles), width)]
    blocks = list[Block]()
    for row in rows:
        full: tuple[tuple[Block, ...], ...] = (*row, *([()] * (width - len(row))))
        blocks += [Columns(full, (1,) * width, gap=16), Space(16)]
    return tuple(blocks)


def _table(one: Mapping[str, Any], data: Mapping[str, Any], context: Context) -> tuple[Block, ...]:
    look, columns = look_of(context), one["columns"]
    rows = [[shown(value, column["unit"], data) for value, column in zip(row, columns, strict=True)]
            for row in one["rows"]]
    heads = [said(column["name"], data) for column in columns]
    texts = [column["unit"] == "text" for column in columns]
    left = texts.index(False) if False in texts else len(texts)
    shares = tuple(_share(n, column, rows) for n, column in enumerate(columns))
    note = (Text(said(one["note"], data), look.small, ink="grey", lines=2), Space(8)) if one["note"] else ()
    chart = (_chart(one), Space(16)) if one["chart"] else ()
    made = (table(heads, rows, shares, context, left=left, total=one["total"]),) if one["paper"] == "table" else ()
    return section(said(one["title"], data), context, *note, *chart, *made, need=520 if chart else 240)


def _share(n: int, column: Mapping[str, Any], rows: Sequence[Sequence[str]]) -> float:
    """Relative width: a name asks for what its longest needs, up to three figures'."""
    if column["unit"] != "text":
        return 4
    return min(12.0, max([3.0, *(sum(1.0 if ord(c) > 0x2E7F else 0.6 for c in row[n]) * 0.9 for row in rows)]))


def _chart(one: Mapping[str, Any]) -> Block:
    at = [column["key"] for column in one["columns"]].index(one["chart"])
    per = {"fen": 100, "energy": 1000}.get(one["columns"][at]["unit"], 1)
    rows = one["rows"][:-1] if one["total"] else one["rows"]
    most = max((row[at] or 0 for row in rows), default=0)
    bars = list[Bar]()
    for n, row in enumerate(rows):
        year, _, rest = row[0].rpartition("-")
        label = rest.partition(":")[0].lstrip("0") or "0"
        under = year if len(year) == 4 and (n == 0 or rest == "01") else ""
        ink: Ink = "accent" if row[at] == most else "mid"
        bars.append(Bar(label, (row[at] or 0) / per, ink, under))
    return Chart(tuple(bars), 200)


def _pairs(
    title: str, heads: tuple[str, str], rows: Sequence[tuple[str, str]], data: Mapping[str, Any], context: Context,
) -> tuple[Block, ...]:
    if not rows:
        return ()
    made = table([_say(key, data) for key in heads], rows, (2, 3), context, left=2)
    return section(_say(title, data), context, made)


def shown(value: Any, unit: str, data: Mapping[str, Any]) -> str:
    """A value as people read it; a dash where there is no ground."""
    if value is None:
        return _DASH
    match unit:
        case "text":
            return said(value, data) if isinstance(value, Mapping) else str(value)
        case "fen":
            return yuan(value)
        case "duration":
            return duration(value)
        case "share":
            return f"{value:z.1%}"
        case "energy":
            return f"{value / 1000:,.0f}"
        case "decimal":
            return f"{value:,.2f}"
        case _:
            return f"{value:,}"


def duration(seconds: int) -> str:
    """"4:05", from an hour on "1:04:05"."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
