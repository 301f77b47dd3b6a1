"""Text from outside is plain text: checked for length and control characters at the door."""

from __future__ import annotations

import unicodedata

from kiosk.errors import BadInput

_KEEP = {"\n", "\t"}


_JOINERS = {"\u200c", "\u200d"}


def exact(text: str, *, limit: int, field: str, lines: bool = False) -> str:
    """`text` as it is but for spaces at its ends: what could not be shown for what it is, is refused and not dropped.

    Raises BadInput (details: field, and `character` as U+XXXX or `limit`) for control, direction and private
    characters, lone surrogates and what is not assigned; line breaks and tabs are kept with `lines` alone.
    """
    if len(text) > limit:
        raise BadInput(f"{field} has {len(text)} characters, the limit is {limit}", field=field, limit=limit)
    kept = _JOINERS | (_KEEP if lines else set())
    text = text.replace("\r\n", "\n") if lines else text
    for c in text:
        if c not in kept and unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Cn"}:
            raise BadInput(f"{field} has the character U+{ord(c):04X}", field=field, character=f"U+{ord(c):04X}")
    return text.strip()


def plain(text: str, *, limit: int, field: str, lines: bool = False) -> str:
    """`text` in NFC, without control or format characters, at most `limit` characters.

    Raises BadInput (details: field, limit) when it is too long. Line breaks stay only with
    `lines`; else they become a space. `<` is data like any other here; screens show plain text.
    """
    if len(text) > limit:
        raise BadInput(f"{field} has {len(text)} characters, the limit is {limit}", field=field, limit=limit)
    if text.isascii() and text.isprintable():
        return text.strip()
    kept = _KEEP if lines else set()
    cleaned = "".join(
        c if c in kept else " " if c in _KEEP or c == "\r" else ""
        if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Cn"} else c
        for c in unicodedata.normalize("NFC", text)
    )
    return cleaned.strip()


_FORMULA = frozenset("=+-@\t\r\n|%＝＋－＠")
"""With the full-width ones: spreadsheets set to Chinese or Japanese read them the same."""


def safe_cell(value: object) -> object:
    """For an export: what a spreadsheet would take for a formula gets a quote before it."""
    risky = isinstance(value, str) and value[:1] in _FORMULA
    return f"'{value}" if risky else value
