"""The top of a slip: whose hall it is, and beside it what must not be overlooked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from printing.document import Block, Columns, Space, Text
from printing.layouts.context import Context, words


def hall_line(data: Mapping[str, Any], context: Context, *, size: int, tag_size: int) -> Block:
    """Of the data: hall, demonstration, language. Marks stand at the right: 演示, 补打."""
    language: str = data["language"]
    hall = Text(words(data["hall"]).of(language), size, bold=True, lines=2, leading=1.3)
    spoken = dict.fromkeys(("zh_CN", language)) if data["demonstration"] else ()  # the Chinese one on every slip
    marks = [context.pack.phrase("demonstration", each) for each in spoken]
    if context.copies > 1:
        marks.append(context.pack.phrase("print.copy", language))
    tags = [tag for mark in marks for tag in (Text(mark, tag_size, bold=True, inverse=True, align="right"), Space(6))]
    return Columns(((hall,), tuple(tags[:-1])), (1, 0), gap=16) if tags else hall
