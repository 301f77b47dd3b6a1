"""Times in the hall's way: its wall clock, the year first, as tables sort them."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.errors import BadInput
from kiosk.standards.public import PublicPack


def minute(at: datetime | None, pack: PublicPack) -> str:
    """2026-11-29 10:42; empty for None."""
    return "" if at is None else f"{at.astimezone(ZoneInfo(pack.hall.timezone)):%Y-%m-%d %H:%M}"


def deadline(at: datetime | None, pack: PublicPack) -> str:
    """As `minute`, but a midnight ends the day before it: 2026-11-29 24:00."""
    if at is None or not minute(at, pack).endswith(" 00:00"):
        return minute(at, pack)
    return f"{minute(at - timedelta(days=1), pack)[:10]} 24:00"


def second(at: datetime | None, pack: PublicPack) -> str:
    return "" if at is None else f"{at.astimezone(ZoneInfo(pack.hall.timezone)):%Y-%m-%d %H:%M:%S}"


def stamp(at: datetime, pack: PublicPack) -> str:
    """For a file's name."""
    return f"{at.astimezone(ZoneInfo(pack.hall.timezone)):%Y%m%d-%H%M%S}"


def typed(text: str, pack: PublicPack, field: str) -> datetime:
    """What somebody typed as 2026-11-29 10:42 on the hall's clock, aware. Raises BadInput."""
    for form in ("%Y-%m-%d %H:%M", "%Y-%m-%d"):
        try:
            return datetime.strptime(text.strip(), form).replace(tzinfo=ZoneInfo(pack.hall.timezone))
        except ValueError:
            continue
    raise BadInput("a time is written like 2026-11-29 10:42", field=field)
