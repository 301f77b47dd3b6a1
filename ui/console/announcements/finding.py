"""Announcements for the search."""

from __future__ import annotations

from ui.console.announcements.asking import all_of
from ui.console.announcements.rows import title_of
from ui.console.finding import Found
from ui.console.port import Console

MOST = 12


def find(core: Console, text: str, language: str) -> list[Found]:
    """By number or by words of the title, in either language."""
    return [
        Found("announcements", str(view.announcement_id), title_of(view, language), f"{view.no} · v{view.version}")
        for view in all_of(core)
        if text in f"{view.no} {view.title.zh_CN} {view.title.en}".casefold()][:MOST]
