"""A document as data. Lengths are printer dots: 203 to an inch, 8 to a millimetre."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Align: TypeAlias = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Text:
    """Wraps at the width to at most `lines` lines, the last one ending in an ellipsis if there is more.

    `size` is the em. `fit` shrinks the text to one line instead, down to half its size. `trim` leaves
    no room above capitals and below the baseline: for large figures. `inverse` is white on black, as
    wide as its words.
    """

    text: str
    size: int = 28
    bold: bool = False
    align: Align = "left"
    lines: int = 6
    leading: float = 1.4
    fit: bool = False
    trim: bool = False
    inverse: bool = False


@dataclass(frozen=True, slots=True)
class KeyValue:
    """The key at the left edge, its value at the right."""

    key: str
    value: str
    size: int = 26


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; `shares` are relative column widths, `aligns` one per column, `head` a bold first row."""

    shares: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    head: tuple[str, ...] | None = None
    aligns: tuple[Align, ...] | None = None
    size: int = 24


@dataclass(frozen=True, slots=True)
class Qr:
    """`module` dots a module at most, never below 4; level Q, quiet zone of 4 modules."""

    text: str
    module: int = 5
    align: Align = "center"


@dataclass(frozen=True, slots=True)
class Rule:
    thickness: int = 2
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Space:
    height: int


@dataclass(frozen=True, slots=True)
class Cut:
    """The paper is cut here; the end of a document is always cut."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Stacks side by side. A share of 0 takes the stack's own width, the others divide what is left."""

    columns: tuple[tuple[Block, ...], ...]
    shares: tuple[float, ...]
    gap: int = 24
    middle: bool = False


Block: TypeAlias = Text | KeyValue | Table | Qr | Rule | Space | Cut | Columns


@dataclass(frozen=True, slots=True)
class Document:
    """`width` is the printable width: 576 dots on 80 mm paper, 384 on 58 mm."""

    title: str
    width: int
    blocks: tuple[Block, ...]
    margin: int = 16
