"""The text of an announcement as rows to draw. It registers no type with QML, so that any app may take it up late."""

from __future__ import annotations

from typing import NamedTuple

from kiosk.announcements.markup import blocks


class BlockRow(NamedTuple):
    """`picture` is an image's address, or empty. `no` numbers an item."""

    kind: str
    text: str
    no: int
    picture: str


def block_rows(text: str, pictures: tuple[str, ...]) -> tuple[BlockRow, ...]:
    """A picture that the announcement does not have is left out."""
    rows = []
    for block in blocks(text):
        if block.kind == "picture" and not 0 < block.no <= len(pictures):
            continue
        address = picture_address(pictures[block.no - 1]) if block.kind == "picture" else ""
        rows.append(BlockRow(block.kind.value, block.text, block.no, address))
    return tuple(rows)


def picture_address(id: str) -> str:
    return f"image://notice/{id}"
