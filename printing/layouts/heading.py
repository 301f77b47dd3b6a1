"""The top of a slip: whose hall it is, and beside it what must not be overlooked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from printing.document import Align, Block, Columns, Space, Text
from printing.layouts.context import Context, words


def hall_line(data: Mapping[str, Any], context: Context, *, size: int, tag_size: int) -> Block:
    """Of the data: hall, demonstration, language. Marks stand at the right: 演示, 补打."""
    language: str = data["language"]
    hall = Text(words(data["hall"]).of(language), size, bold=True, lines=2, leading=1.3)
    marks = [context.pack.demonstration_mark(language)] if data["demonstration"] else []
    if context.copies > 1:
        marks.append(context.pack.phrase("print.copy", language))
    tags = [tag for mark in marks for tag in (Text(mark, tag_size, bold=True, inverse=True, align="right"), Space(6))]
    return Columns(((hall,), tuple(tags[:-1])), (1, 0), gap=16) if tags else hall


def demonstration_tag(context: Context, language: str, size: int, align: Align = "left") -> tuple[Block, ...]:
    """Of a paper without a hall's line: whether the pack is a demonstration's. Nothing where it is not."""
    mark = Text(context.pack.demonstration_mark(language), size, bold=True, inverse=True, align=align)
    return (mark, Space(6)) if context.pack.demonstration else ()
