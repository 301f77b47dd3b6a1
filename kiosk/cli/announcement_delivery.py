"""The matrix of one announcement × the hall's terminals, on the screen and as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import datetime, tzinfo
from pathlib import Path

from kiosk.announcements.standing import WRONG, place_of, standing_of
from kiosk.contract.announcements import Delivered, Delivery, Phase
from kiosk.errors import BadInput
from kiosk.text import safe_cell

_HEAD = ("terminal", "name", "state", "received", "showing", "since", "gone", "seen", "read", "printed", "taken")


def state_of(one: Delivered, delivery: Delivery) -> str:
    """Its Standing in words."""
    announcement = delivery.announcement
    return standing_of(
        targeted=one.targeted, live=announcement.phase is Phase.LIVE, live_version=announcement.live_version,
        received=one.received, showing=one.showing, gone=one.gone_at is not None,
        sure=one.sure, broken=one.broken > 0, silent=one.silent).value.replace("_", " ")


def matrix(delivery: Delivery, zone: tzinfo) -> Iterator[str]:
    """Lines of text; what should be otherwise is in capitals."""
    announcement = delivery.announcement
    yield f"{announcement.no} v{announcement.live_version or announcement.version} {announcement.phase}: " \
          f"{announcement.title.zh_CN}"
    for one in delivery.terminals:
        state = state_of(one, delivery)
        shown = state.upper() if state in WRONG else state
        place = place_of(one.app_code, one.hall)
        yield (f"{place:>6}  {shown:<10} received v{one.received or '-':<4} shows v{one.showing or '-':<4} "
               f"since {_time(one.showing_since, zone):<16} seen {one.seen:>5}  read {one.read:>5}  "
               f"printed {one.printed:>4}  taken {one.taken:>4}  {one.app_name}")


def write_csv(delivery: Delivery, file: Path, zone: tzinfo) -> None:
    """UTF-8 with its mark, as spreadsheets here read it. Raises BadInput."""
    announcement = delivery.announcement
    try:
        with file.open("w", encoding="utf-8-sig", newline="") as stream:
            table = csv.writer(stream)
            table.writerow(list(map(safe_cell, (
                "announcement", announcement.no, announcement.title.zh_CN, announcement.phase.value))))
            if delivery.concerned is not None:
                table.writerow(("concerned", delivery.concerned, "reached", delivery.reached))
            table.writerow(_HEAD)
            for one in delivery.terminals:
                table.writerow(list(map(safe_cell, (
                    place_of(one.app_code, one.hall), one.app_name, state_of(one, delivery),
                    one.received or "", one.showing or "",
                    _time(one.showing_since, zone), _time(one.gone_at, zone), one.seen, one.read, one.printed,
                    one.taken))))
    except OSError as error:
        raise BadInput(f"{file.name} cannot be written: {error.strerror}", field="csv") from error


def _time(at: datetime | None, zone: tzinfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}" if at else ""
