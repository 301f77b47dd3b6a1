"""Line breaking for Chinese and Latin text together, by a width function; pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import accumulate

ELLIPSIS = "…"
_SEAM = re.compile(r"(?<=[\u3400-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[\u3400-\u9fff])")
_CLAUSE = tuple(",.;!?，。；！？、")
_NOT_FIRST = set(",.;:!?)]}%，。、；：！？）》」』】〕’”…·℃—％")  # may not begin a line
_NOT_LAST = set("([{$（《「『【〔‘“¥￥")  # may not end one


def spaced(text: str) -> str:
    """A space (a quarter em here) where Han signs and Latin letters or digits meet, as Chinese typesetting wants it."""
    return _SEAM.sub(" ", text)


def wrap(text: str, measure: Callable[[str], float], width: float, lines: int) -> list[str]:
    """At most `lines` lines no wider than `width`; the last ends in an ellipsis when there is more.

    Looks only at as much of `text` as those lines can hold.
    """
    found: list[str] = []
    for paragraph in text.split("\n"):
        first = len(found)
        for line in _paragraph(paragraph, measure, width):
            if len(found) == lines:
                found[-1] = ellipsis(found[-1] + line, measure, width)
                return [line.rstrip() for line in found]
            found.append(line)
        if len(found) - first > 1:
            found[-2:] = _without_orphan(found[-2], found[-1], measure, width)
    return [line.rstrip() for line in found]


def _without_orphan(before: str, last: str, measure: Callable[[str], float], width: float) -> tuple[str, str]:
    """The last two lines broken at a clause or more evenly, when the last one would be a scrap."""
    if measure(last) > width / 4:
        return before, last
    text = before + last
    breaks = [at for at in accumulate(map(len, _units(text))) if 0 < at < len(text)]
    fits = [at for at in breaks if measure(text[at:].strip()) <= width * 0.65 and measure(text[:at].rstrip()) <= width]
    clauses = [at for at in fits if text[:at].rstrip().endswith(_CLAUSE)]
    even = [at for at in fits if measure(text[at:]) > width / 4]
    at = (clauses or even or [len(before)])[-1]
    return text[:at], text[at:].lstrip()


def ellipsis(text: str, measure: Callable[[str], float], width: float) -> str:
    """The longest beginning of `text` that fits with an ellipsis behind it."""
    room, kept = width - measure(ELLIPSIS), 0
    for character in text:
        room -= measure(character)
        if room < 0:
            break
        kept += 1
    return text[:kept].rstrip() + ELLIPSIS


def _paragraph(text: str, measure: Callable[[str], float], width: float) -> Iterator[str]:
    line, used = "", 0.0
    for unit in _units(text):
        wide = measure(unit)
        if used + measure(unit.rstrip()) <= width:
            line, used = line + unit, used + wide
            continue
        if line.strip():
            yield line
        line, used = unit.lstrip(), measure(unit.lstrip())
        while used > width and len(line) > 1:  # one word wider than the paper
            head = _fitting(line, measure, width)
            yield line[:head]
            line = line[head:]
            used = measure(line)
    yield line


def _fitting(text: str, measure: Callable[[str], float], width: float) -> int:
    used = 0.0
    for index, character in enumerate(text):
        used += measure(character)
        if used > width:
            return max(index, 1)
    return len(text)


def _units(text: str) -> Iterator[str]:
    """Pieces between which a line may break: a word with its space, or a Han sign with its punctuation."""
    unit = ""
    for character in text:
        if unit and _may_break(unit[-1], character):
            yield unit
            unit = ""
        unit += character
        if len(unit) >= 200:  # a flood without a break is cut anyway
            yield unit
            unit = ""
    if unit:
        yield unit


def _may_break(before: str, after: str) -> bool:
    if after in _NOT_FIRST or before in _NOT_LAST or after == " ":
        return False
    return before == " " or before == "-" or _wide(before) or _wide(after)


def _wide(character: str) -> bool:
    return ord(character) >= 0x2E80
