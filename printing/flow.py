"""Blocks over pages: what does not fit begins the next one, and a table's head stands on each that it reaches."""

from __future__ import annotations

from collections.abc import Iterator

from printing.document import Block, Columns, Document, Need, Rule, Space, Table, Text
from printing.errors import LayoutFailed
from printing.place import Placed, moved, pile, place, stack, table_rows

_FOOT_SIZE = 22
_MOST_PAGES = 40


def pages(document: Document) -> tuple[int, tuple[Placed, ...]]:
    """The height of each page, and what stands on it inside its margins. Raises MissingGlyph, LayoutFailed."""
    width = document.width - 2 * document.margin
    if not document.height:
        only = stack(document.blocks, width)
        return only.height + 2 * document.margin, (only,)
    foot = _foot(document, 0, 0, width).height
    room = document.height - 2 * document.margin - foot
    bodies = list(_pages(document.blocks, width, room))
    drop = document.height - 2 * document.margin - foot
    return document.height, tuple(
        Placed(body.height, (*body.marks, *(
            moved(mark, 0, drop) for mark in _foot(document, number, len(bodies), width).marks)))
        for number, body in enumerate(bodies, 1)
    )


def _foot(document: Document, page: int, of: int, width: int) -> Placed:
    left, right = (part.format(page=page, pages=of) for part in document.foot)
    if not left and not right:
        return Placed(0)
    line = Columns(((Text(left, _FOOT_SIZE, ink="grey", lines=2),),
                    (Text(right, _FOOT_SIZE, ink="grey", align="right", lines=1),)), (1, 0))
    return stack((Space(20), Rule(ink="line"), Space(8), line), width)


def _pages(blocks: tuple[Block, ...], width: int, room: int) -> Iterator[Placed]:
    parts, used = list[Placed](), 0
    count = 1
    for part, head, need in _parts(blocks, width):
        if used + max(part.height, need) > room and parts:
            yield pile(parts)
            count += 1
            parts, used = ([head] if head else []), head.height if head else 0
        if used + part.height > room or count > _MOST_PAGES:
            raise LayoutFailed("the document does not fit its pages", dots=part.height, pages=count)
        if not parts and not part.marks:
            continue  # no page begins with room that stood between two blocks
        parts.append(part)
        used += part.height
    yield pile(parts)


def _parts(blocks: tuple[Block, ...], width: int) -> Iterator[tuple[Placed, Placed | None, int]]:
    """What is never torn: the part, what must stand above it on a new page, and the room that it asks for."""
    for block in blocks:
        if isinstance(block, Table):
            head, rows = table_rows(block, width)
            if head:
                yield head, None, head.height + (rows[0].height if rows else 0)
            for row in rows:
                yield row, head, 0
        else:
            yield place(block, width), None, block.height if isinstance(block, Need) else 0
