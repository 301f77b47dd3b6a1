"""A document as data. Lengths are printer dots: 203 to an inch, 8 to a millimetre."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Align: TypeAlias = Literal["left", "center", "right"]
Ink: TypeAlias = Literal["black", "grey", "accent", "bad", "mid", "line", "pale", "white"]
"""On a slip `line`, `pale` and `white` leave the paper blank; all others print black."""


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
    ink: Ink = "black"


@dataclass(frozen=True, slots=True)
class KeyValue:
    """The key at the left edge, its value at the right."""

    key: str
    value: str
    size: int = 26


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; `shares` are relative column widths, `aligns` one per column, `head` a bold first row.

    The head stands again where the table goes on over a page. `ruled` draws a fine line below each row, `total` makes
    the last row bold below a thicker one. `quiet` columns are in grey.
    """

    shares: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    head: tuple[str, ...] | None = None
    aligns: tuple[Align, ...] | None = None
    size: int = 24
    ruled: bool = False
    total: bool = False
    quiet: tuple[int, ...] = ()


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
    ink: Ink = "black"


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


@dataclass(frozen=True, slots=True)
class Panel:
    """Blocks on a ground of their own; never torn over two pages."""

    blocks: tuple[Block, ...]
    ink: Ink = "pale"
    pad: int = 24
    radius: int = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """A value of None leaves its place empty. `under` is a second line below the label, such as a year."""

    label: str
    value: float | None
    ink: Ink = "mid"
    under: str = ""
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars from zero over a scale of round numbers; `height` is that of the tallest bar. `shown` stands on a bar."""

    bars: tuple[Bar, ...]
    height: int
    size: int = 22


@dataclass(frozen=True, slots=True)
class Gauge:
    """A track from 0 to its last edge, the part up to `value` filled; a gap at each edge between."""

    edges: tuple[float, ...]
    value: float
    height: int = 26


@dataclass(frozen=True, slots=True)
class Need:
    """A new page begins here unless it has `height` left."""

    height: int


@dataclass(frozen=True, slots=True)
class Cells:
    """Cells of one size in rows of `columns`, blocks inside `pad`; marks at their corners say where to cut.

    What does not fit its cell is refused.
    """

    cells: tuple[tuple[Block, ...], ...]
    columns: int
    height: int
    pad: int = 56


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG of the hub's making, whole in its shape: as wide as there is room, but at most `height` high.

    `turns`: one that is wider than high is turned a quarter, its top at the left, so that it is larger.
    """

    data: bytes
    height: int
    turns: bool = False


Block: TypeAlias = (
    Text | KeyValue | Table | Qr | Rule | Space | Cut | Columns | Panel | Chart | Gauge | Need | Cells | Picture)


@dataclass(frozen=True, slots=True)
class Document:
    """`width` is the printable width: 576 dots on 80 mm paper, 384 on 58 mm, 1678 on A4.

    With `height` it has pages of so many dots, else one as long as it needs. `foot` stands at the end of each page,
    with {page} and {pages} in it filled in.
    """

    title: str
    width: int
    blocks: tuple[Block, ...]
    margin: int = 16
    height: int = 0
    foot: tuple[str, str] = ("", "")
