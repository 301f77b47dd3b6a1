"""The proof of delivery as a PDF for the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from kiosk.announcements.standing import WRONG
from kiosk.contract.announcements import Delivery
from kiosk.standards.public import PublicPack


def pdf(told: Delivery, pack: PublicPack, language: str, now: datetime, step: Callable[[int, int], None]) -> bytes:
    """Raises Stopped, LayoutFailed."""
    from printing.press import Press  # with all that draws: 0.3 s

    step(0, 2)
    made = Press(lambda: pack, paper_mm=210).compose("delivery_record", data_of(told, pack, language, now)).pdf
    step(2, 2)
    return made


def data_of(told: Delivery, pack: PublicPack, language: str, now: datetime) -> dict[str, Any]:
    """What the layout `delivery_record` is filled from."""
    from ui.console.announcements.delivery import at_terminal

    view = told.announcement
    rows = [at_terminal(one, told, pack) for one in told.terminals]
    return {
        "language": language, "hall": {"zh": pack.hall.name.zh, "en": pack.hall.name.en},
        "demonstration": pack.demonstration, "made_at": now.isoformat(), "no": view.no,
        "version": view.live_version or view.version, "phase": view.phase.value, "author": view.author,
        "approver": view.approver, "title": {"zh": view.title.zh_CN, "en": view.title.en},
        "from": view.live_from.isoformat() if view.live_from else "",
        "until": view.live_until.isoformat() if view.live_until else "",
        "concerned": told.concerned, "reached": told.reached,
        "wrong": sum(row.standing in WRONG for row in rows),
        "terminals": [[row.key, row.name, row.standing, row.received, row.showing, row.since, row.seen, row.read,
                       row.printed, row.taken, row.connected] for row in rows]}
