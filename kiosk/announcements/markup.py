"""The announcements' markup: each line is a block, its first signs say of what kind. Nothing else means anything.

    # heading      - item of a list      1. numbered item      ! a sentence that matters      [图1] or [picture 1]

Screens draw a block as an item of their own and its text as plain text, so there is nothing to escape.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

_NUMBERED = re.compile(r"(\d{1,3})[.、．]\s*(.+)")
_PICTURE = re.compile(r"\[(?:图|图片|picture)\s*([1-9])\]", re.IGNORECASE)
_MARKS = (("# ", "heading"), ("#", "heading"), ("- ", "item"), ("! ", "strong"), ("！", "strong"))


class BlockKind(StrEnum):
    HEADING = "heading"
    TEXT = "text"
    STRONG = "strong"
    ITEM = "item"
    NUMBERED = "numbered"
    PICTURE = "picture"


class Block(NamedTuple):
    """`no` is a numbered item's number, or which of the announcement's pictures, from 1."""

    kind: BlockKind
    text: str = ""
    no: int = 0


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of `text`, in order; empty lines are none."""
    return tuple(_block(line.strip()) for line in text.splitlines() if line.strip())


def plain_text(text: str) -> str:
    """`text` without its marks, a block a line: for a code or a search."""
    return "\n".join(
        f"{block.no}. {block.text}" if block.kind is BlockKind.NUMBERED else
        f"· {block.text}" if block.kind is BlockKind.ITEM else block.text
        for block in blocks(text) if block.kind is not BlockKind.PICTURE)


def pictures_named(text: str) -> frozenset[int]:
    return frozenset(block.no for block in blocks(text) if block.kind is BlockKind.PICTURE)


def _block(line: str) -> Block:
    if found := _PICTURE.fullmatch(line):
        return Block(BlockKind.PICTURE, no=int(found[1]))
    if found := _NUMBERED.fullmatch(line):
        return Block(BlockKind.NUMBERED, found[2], int(found[1]))
    for mark, kind in _MARKS:
        if line.startswith(mark) and line[len(mark):].strip():
            return Block(BlockKind(kind), line[len(mark):].strip())
    return Block(BlockKind.TEXT, line)
