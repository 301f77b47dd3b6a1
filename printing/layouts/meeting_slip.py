"""What a customer holds of a booked reception day or forum: when, where, with whom, its number and its code."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from printing.document import Block, Columns, Document, KeyValue, Qr, Rule, Space, Text
from printing.errors import LayoutFailed
from printing.layouts.case_slip import day_words
from printing.layouts.context import Context
from printing.layouts.heading import hall_line
from printing.layouts.terms import hotlines

_KINDS = frozenset({"reception", "forum"})


def meeting_slip(data: Mapping[str, Any], context: Context) -> Document:
    """Keys: number (8 digits), code (6), qr, kind, topic (may be empty), day (ISO), starts, ends (HH:MM), place,
    receives, hall, language, demonstration. Nothing of who booked.

    Raises LayoutFailed for a kind that paper does not know.
    """
    language, wide, size = data["language"], context.wide, 28 if context.wide else 24
    if data["kind"] not in _KINDS:
        raise LayoutFailed("paper has no word for this", kind=data["kind"])
    phrase = context.pack.phrase
    keep = Text(phrase("meeting.slip_keep", language), size - 4 if wide else 22, lines=6)
    code: tuple[Block, ...] = (Columns(((keep,), (Qr(data["qr"], 5),)), (1, 0), gap=12, middle=True),) if wide else (
        Qr(data["qr"], 5), keep)
    topic = (Text(data["topic"], size, lines=3), Space(8)) if data["topic"] else ()
    blocks: tuple[Block, ...] = (
        hall_line(data, context, size=32 if wide else 26, tag_size=24 if wide else 20),
        Space(12), Rule(4), Space(14),
        Text(phrase(f"meeting.{data['kind']}", language), 40 if wide else 32, bold=True, fit=True), Space(10), *topic,
        Text(day_words(date.fromisoformat(data["day"]), language), 44 if wide else 34, bold=True, fit=True), Space(6),
        Text(f"{data['starts']}–{data['ends']}", 44 if wide else 34, bold=True, fit=True), Space(10),
        KeyValue(phrase("meeting.place", language), data["place"], size),
        KeyValue(phrase("meeting.receives", language), data["receives"], size),
        Space(12), Rule(dashed=True), Space(12),
        KeyValue(phrase("meeting.number", language), f"{data['number'][:4]} {data['number'][4:]}", size + 6),
        KeyValue(phrase("meeting.code", language), data["code"], size + 6), Space(10), *code,
        Space(14), Rule(), Space(8),
        *(Text(line, size - 2, align="center", lines=2) for line in hotlines(context, language)),
    )
    return Document(phrase(f"meeting.{data['kind']}", language), context.width, blocks, margin=24 if wide else 12)
