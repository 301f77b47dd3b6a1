"""The queue ticket: the number first, then what to expect, then what the hall says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from printing.document import Block, Columns, Document, Qr, Rule, Space, Text
from printing.layouts.context import Context, words
from printing.layouts.heading import hall_line


def ticket(data: Mapping[str, Any], context: Context) -> Document:
    """Keys: number, service, ahead, estimate_minutes, issued_at (None: nobody knows), hall, qr, demonstration,
    language, series.

    `ahead_most` may be missing: a job of an earlier version has none.
    """
    language: str = data["language"]
    body = 30 if context.wide else 26
    blocks = (
        *_head(data, context),
        *_number(data, context, language),
        *_expectation(data, context, language, body),
        Space(22), Rule(dashed=True), Space(18),
        *_foot(data, context, language),
    )
    return Document(title=data["number"], width=context.width, blocks=blocks, margin=24 if context.wide else 12)


def _head(data: Mapping[str, Any], context: Context) -> tuple[Block, ...]:
    wide = context.wide
    line = hall_line(data, context, size=32 if wide else 26, tag_size=24 if wide else 20)
    return line, Space(14), Rule(4), Space(26)


def _number(data: Mapping[str, Any], context: Context, language: str) -> tuple[Block, ...]:
    service = words(data["service"])
    size = 40 if context.wide else 32
    return (
        Text(context.pack.phrase("tickets.your_number", language), 28 if context.wide else 24, leading=1.2),
        Space(20),
        Text(data["number"], 240 if context.wide else 160, bold=True, fit=True, trim=True),
        Space(28),
        Text(service.of(language), size, bold=True, lines=3, leading=1.3),
    )


def _expectation(data: Mapping[str, Any], context: Context, language: str, size: int) -> tuple[Block, ...]:
    phrase, ahead, estimate = context.pack.phrase, data["ahead"], data["estimate_minutes"]
    if ahead is None:
        lines = [phrase("tickets.ahead_unknown", language)]
    elif (data.get("ahead_most") or 0) > ahead and "tickets.ahead_range" in context.pack.phrases:
        lines = [phrase("tickets.ahead_range", language, low=ahead, high=data["ahead_most"])]
    elif ahead == 0:
        lines = [phrase("tickets.ahead_none", language)]
    else:
        lines = [phrase("tickets.ahead", language, n=ahead)]
    if estimate is not None:
        lines.append(phrase("tickets.estimate", language, low=estimate[0], high=estimate[1]))
    if data["series"] == "own":
        lines.append(phrase("tickets.own_series", language))
    return Space(14), Text(lines[0], size + 2, bold=True, lines=3), *(Text(line, size, lines=3) for line in lines[1:])


def _foot(data: Mapping[str, Any], context: Context, language: str) -> tuple[Block, ...]:
    issued = context.local(data["issued_at"]) if data["issued_at"] else None
    size = 24 if context.wide else 22
    courtesy = Text(context.pack.phrase("tickets.please_wait", language), size + 2, bold=True, lines=4)
    time = (Text(f"{issued:%Y-%m-%d}  {issued:%H:%M}", size),) if issued else ()
    hotline = context.pack.hotline_named
    help_line = Text(f"{hotline.name.of(language)} {hotline.number}", size, lines=2)
    scan = Text(context.pack.phrase("tickets.scan_code", language), size, lines=3)
    if context.wide:
        text = (courtesy, Space(12), scan, Space(12), *time, help_line)
        return (Columns((text, (Qr(data["qr"], 4),)), (1, 0), gap=8, middle=True),)
    return courtesy, Space(4), Qr(data["qr"], 4), scan, *time, help_line
