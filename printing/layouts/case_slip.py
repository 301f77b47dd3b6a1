"""What a customer holds of a complaint, an opinion, an inquiry or a report: its number, its code, what is promised."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from kiosk.standards.public import PublicPack
from printing.document import Block, Columns, Document, KeyValue, Qr, Rule, Space, Text
from printing.errors import LayoutFailed
from printing.layouts.context import Context
from printing.layouts.heading import hall_line
from printing.layouts.terms import hotlines

_KINDS = frozenset({"complaint", "opinion", "inquiry", "theft", "report"})


def case_slip(data: Mapping[str, Any], context: Context) -> Document:
    """Keys: number (12 digits), code (6), qr, kind, day (ISO; nothing here says the hour), anonymous, contact_hours and
    reply_by (ISO day), each None where nothing is promised, provisional, hall, language, demonstration.

    A report goes upward: the hall promises nothing, and neither code nor QR code would show anything of it.

    Raises LayoutFailed for a kind that paper does not know.
    """
    language, wide, size = data["language"], context.wide, 28 if context.wide else 24
    if data["kind"] not in _KINDS:
        raise LayoutFailed("paper has no word for this", kind=data["kind"])
    phrase = context.pack.phrase
    number = " ".join(data["number"][at:at + 4] for at in range(0, len(data["number"]), 4))
    up = data["kind"] == "report"
    ways: tuple[Block, ...] = (Text(phrase("track.passed_up_note", language), size - 2, lines=4),) if up else (
        Text(phrase("case.slip_status", language), size - 2, lines=4), Space(8), *_code(data, context))
    code = () if up else (KeyValue(phrase("case.code", language), data["code"], size + 6),)
    blocks: tuple[Block, ...] = (
        hall_line(data, context, size=32 if wide else 26, tag_size=24 if wide else 20),
        Space(12), Rule(4), Space(14),
        Text(phrase("case.slip_title", language), 40 if wide else 32, bold=True, fit=True), Space(10),
        KeyValue(phrase("case.number", language), "", size), Space(8),
        Text(number, 62 if wide else 44, bold=True, fit=True, trim=True), Space(14),
        *code, KeyValue(phrase("case.kind", language), phrase(f"case.kind_{data['kind']}", language), size),
        KeyValue(phrase("case.day", language), day_words(date.fromisoformat(data["day"]), language), size),
        Space(12), Rule(dashed=True), Space(12), *promise_lines(data, context, size), *ways,
        Space(14), Rule(), Space(8),
        *(Text(line, size - 2, align="center", lines=2) for line in hotlines(context, language)),
    )
    return Document(phrase("case.slip_title", language), context.width, blocks, margin=24 if wide else 12)


def promise_lines(data: Mapping[str, Any], context: Context, size: int) -> tuple[Block, ...]:
    lines = promises(data, context.pack, data["language"])
    return tuple(block for line in lines for block in (Text(line, size, bold=True, lines=4), Space(10)))


def promises(data: Mapping[str, Any], pack: PublicPack, language: str) -> list[str]:
    """What the slip promises, a sentence each; see `case_slip` for the keys of `data`."""
    phrase = pack.phrase
    lines = []
    if data["kind"] == "report":
        lines.append(phrase("case.goes_up", language))
    if data["anonymous"]:
        lines.append(phrase("case.promise_anonymous", language))
    elif data["contact_hours"] is not None:
        lines.append(phrase("case.promise_contact", language, hours=data["contact_hours"]))
    if data["reply_by"] is not None:
        day = date.fromisoformat(data["reply_by"])
        lines.append(phrase("case.promise_reply", language, day=day_words(day, language)))
        if data["provisional"]:
            lines.append(phrase("case.promise_provisional", language, year=day.year))
    return lines


def day_words(day: date, language: str) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if language == "zh_CN" else f"{day.day} {day:%b %Y}"


def _code(data: Mapping[str, Any], context: Context) -> tuple[Block, ...]:
    keep = Text(context.pack.phrase("case.slip_keep", data["language"]), 24 if context.wide else 22, lines=6)
    return (Columns(((keep,), (Qr(data["qr"], 5),)), (1, 0), gap=12, middle=True),) if context.wide else (
        Qr(data["qr"], 5), keep)
