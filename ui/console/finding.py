"""Rows of the navigation and of the search."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Line:
    """One page of the navigation: `keys` opens it, `label_file` is the file that names it."""

    name: str
    icon_name: str
    keys: str
    label_file: str


@dataclass(frozen=True, slots=True)
class Found:
    """Something that the search found: `key` is handed to the page's `open_at`. A page itself has none."""

    page: str
    key: str
    title: str
    note: str = ""
    icon_name: str = ""

    def with_icon(self, icon: str) -> Found:
        return replace(self, icon_name=icon)
