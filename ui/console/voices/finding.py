"""Suggestions for the search."""

from __future__ import annotations

from kiosk.contract.suggestions import AskSuggestions, SuggestionList
from ui.console.finding import Found
from ui.console.port import Console

MOST = 12


def find(core: Console, text: str, language: str) -> list[Found]:
    """By number or by what was said."""
    listed = core.ask("suggestions/list", AskSuggestions(limit=500), SuggestionList).suggestions
    return [Found("voices", str(one.id), " ".join(one.words.split())[:60], f"{one.no} · {one.day}")
            for one in listed if text in f"{one.no} {one.words}".casefold()][:MOST]
