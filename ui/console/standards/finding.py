"""Entries of the newest version for the search."""

from __future__ import annotations

from ui.console.finding import Found
from ui.console.port import Console
from ui.console.standards.asking import draft_in, pack_of
from ui.console.standards.forms import SECTIONS, title

MOST = 10


def find(core: Console, text: str, language: str) -> list[Found]:
    """By their names and words, in either language."""
    found = []
    entries = draft_in(pack_of(core))
    for section in SECTIONS:
        for id, value in entries.get(section, {}).items():
            if text in f"{id} {value}".casefold():
                name = title(section, id, value, "en" if language == "en" else "zh")
                found.append(Found("standards", f"{section}.{id}" if id else section, name or id, f"{section} {id}"))
                if len(found) == MOST:
                    return found
    return found
