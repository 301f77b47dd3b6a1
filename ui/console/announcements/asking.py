"""What these pages ask of the hub; each blocks."""

from __future__ import annotations

from kiosk.contract.announcements import AnnouncementList, AnnouncementView, AskAnnouncements
from ui.console.port import Console

A_PAGE = 500


def all_of(core: Console) -> list[AnnouncementView]:
    """The newest first."""
    found: list[AnnouncementView] = []
    while True:
        asked = AskAnnouncements(before=found[-1].no if found else None, limit=A_PAGE)
        more = core.ask("announcements/list", asked, AnnouncementList).announcements
        found += more
        if len(more) < A_PAGE:
            return found
