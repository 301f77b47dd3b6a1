"""What the papers on A4 have in common: head, sections, facts and foot. On a slip they stand below each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from printing.document import Align, Block, Columns, Document, KeyValue, Need, Rule, Space, Table, Text
from printing.layouts.context import Context, words
from printing.layouts.heading import hall_line
from printing.layouts.terms import hotlines, term

A4_HEIGHT = 2374  # dots


@dataclass(frozen=True, slots=True)
class Look:
    """Sizes in dots. 24 dots are 8.5 points."""

    title: int
    section: int
    body: int
    small: int
    margin: int
    gap: int


_A4 = Look(title=60, section=32, body=26, small=24, margin=96, gap=28)
_ROLL = Look(title=40, section=28, body=24, small=22, margin=20, gap=24)
_NARROW = Look(title=32, section=26, body=22, small=20, margin=10, gap=20)


def look_of(context: Context) -> Look:
    return _A4 if context.a4 else _ROLL if context.wide else _NARROW


def head(data: Mapping[str, Any], context: Context, title: str, under: str = "") -> tuple[Block, ...]:
    """Of the data: hall, demonstration, language."""
    look = look_of(context)
    named = Text(title, look.title, bold=True, ink="accent", lines=2, leading=1.2)
    right = Text(under, look.section, bold=True, align="right" if context.a4 else "left", lines=2)
    line: tuple[Block, ...] = (named, right) if under else (named,)
    if under and context.a4:
        line = (Columns(((named,), (Space(18), right)), (3, 2)),)
    return (
        hall_line(data, context, size=look.section, tag_size=look.small), Space(12), *line, Space(12),
        Rule(6, ink="accent"), Space(look.gap),
    )


def section(title: str, context: Context, *blocks: Block, need: int = 260) -> tuple[Block, ...]:
    """A title with what belongs to it; on a page it does not stand at the end without `need` dots below it."""
    if not blocks:
        return ()
    look = look_of(context)
    return (Space(look.gap), Need(need if context.a4 else 0), Text(title, look.section, bold=True, ink="accent"),
            Space(8), *blocks)


def facts(pairs: Iterable[tuple[str, str]], context: Context, key_share: float = 5) -> tuple[Block, ...]:
    """Keys in grey beside their values on a page (`key_share` to 12), at both edges on a slip."""
    look = look_of(context)
    if not context.a4:
        return tuple(KeyValue(key, value, look.body) for key, value in pairs)
    shares = (key_share, 12)
    return tuple(
        Columns(((Text(key, look.body, ink="grey", lines=2),), (Text(value, look.body, bold=True, lines=3),)), shares)
        for key, value in pairs
    )


def table(
    head: Sequence[str], rows: Iterable[Sequence[str]], shares: tuple[float, ...], context: Context, *,
    left: int = 1, total: bool = False, quiet: tuple[int, ...] = (),
) -> Table:
    """`left`: so many first columns stand at the left, the others at the right, as figures do."""
    aligns: tuple[Align, ...] = tuple("left" if n < left else "right" for n in range(len(shares)))
    return Table(shares, tuple(map(tuple, rows)), tuple(head), aligns, look_of(context).small, ruled=True,
                 total=total, quiet=quiet)


def office_document(
    data: Mapping[str, Any], context: Context, title: str, blocks: Iterable[Block], name: str
) -> Document:
    """Pages of A4 with `name`, the hotlines and page numbers at their foot, or one slip. Of the data: language."""
    language: str = data["language"]
    look, lines = look_of(context), hotlines(context, language)
    if context.a4:
        return Document(title, context.width, tuple(blocks), look.margin, A4_HEIGHT,
                        ("   ".join((name, *lines)), term("page", language)))
    numbers = (Text(line, look.small, align="center", lines=2) for line in lines)
    end: tuple[Block, ...] = (Space(14), Rule(), Space(8), *numbers)
    return Document(title, context.width, (*blocks, *end), look.margin)


def said(value: Mapping[str, Any], data: Mapping[str, Any]) -> str:
    """A text in both languages, in the one of the document."""
    return words(dict(value)).of(data["language"])
