"""The hall today as the page shows it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.contract.today import HallToday
from kiosk.money import yuan
from kiosk.standards.opening import minutes
from kiosk.standards.public import PublicPack
from ui.console.today.rows import BarRow, LevelRow, QueueRow, WindowRow

HALF = timedelta(minutes=30)
LONG = timedelta(hours=13)
_TOPS = (4, 6, 8, 10, 12, 16, 20, 30, 40, 50, 60, 80, 100)
"""Of the chart's scale; it begins at 4, because three tickets are no peak."""


@dataclass(frozen=True, slots=True)
class TodaySnapshot:
    """Minutes are whole, -1 where there is no ground for one. `as_of` is HH:MM on the hall's wall."""

    loaded: bool = False
    as_of: str = ""
    stale: bool = False
    waiting: int = 0
    longest_minutes: int = -1
    longest_number: str = ""
    longest_category: str = ""
    median_minutes: int = -1
    longest_so_far: int = -1
    windows_open: int = 0
    windows_all: int = 0
    taken: int = 0
    served: int = 0
    gave_up: int = 0
    top: int = _TOPS[0]
    rating: str = ""
    ratings: int = 0
    collected: str = ""
    payments: int = 0
    doubts: int = 0
    doubted: str = ""
    doubted_since: str = ""
    machines_here: int = 0
    machines_all: int = 0


def snapshot(seen: HallToday, pack: PublicPack, language: str, now: datetime, *, online: bool) -> TodaySnapshot:
    """While the hub is away a wait is as long as it was when it was last seen: nobody knows whether it goes on."""
    until, longest = now if online else seen.as_of, seen.longest
    names = {one.letter: one.name.of(language) for one in pack.categories}
    rated = sum(seen.ratings)
    return TodaySnapshot(
        loaded=True, as_of=wall(seen.as_of, pack), stale=not online,
        waiting=sum(one.waiting for one in seen.categories),
        longest_minutes=_minutes((until - longest.since).total_seconds()) if longest else -1,
        longest_number=longest.number if longest else "",
        longest_category=names.get(longest.category, longest.category) if longest else "",
        median_minutes=_minutes(seen.wait_median_seconds), longest_so_far=_minutes(seen.wait_longest_seconds),
        windows_open=sum(one.state == "open" for one in seen.windows), windows_all=len(seen.windows),
        taken=seen.taken, served=seen.served, gave_up=seen.gave_up,
        top=scale(max([0, *(max(one.taken, one.served) for one in seen.half_hours)])),
        rating=f"{sum((5 - at) * n for at, n in enumerate(seen.ratings)) / rated:.1f}" if rated else "", ratings=rated,
        collected=yuan(seen.collected_fen), payments=seen.payments, doubts=len(seen.doubts),
        doubted=yuan(sum(one.amount_fen for one in seen.doubts)) if seen.doubts else "",
        doubted_since=wall(seen.doubts[0].since, pack) if seen.doubts else "",
        machines_here=sum(one.here for one in seen.machines), machines_all=len(seen.machines))


def queue_rows(seen: HallToday, pack: PublicPack, language: str) -> list[QueueRow]:
    names = {one.letter: one.name.of(language) for one in pack.categories}
    return [QueueRow(one.category, names.get(one.category, one.category), one.waiting) for one in seen.categories]


def window_rows(seen: HallToday, pack: PublicPack, language: str) -> list[WindowRow]:
    names = {one.id: one.name.of(language) for one in pack.windows}
    return [
        WindowRow(one.window, names.get(one.window, one.window), "by_hand" if one.by_hand else one.state,
                  one.number or "", one.staff_name or "")
        for one in seen.windows]


def level_rows(seen: HallToday) -> list[LevelRow]:
    most = max([1, *seen.ratings])
    return [LevelRow(5 - at, n, n / most) for at, n in enumerate(seen.ratings)]


def bar_rows(seen: HallToday, pack: PublicPack, now: datetime) -> list[BarRow]:
    """The day's opening hours; where they are long, what has been so far and some hours about `now`."""
    zone = ZoneInfo(pack.hall.timezone)
    counts = {one.at: one for one in seen.half_hours}
    hours = [one for one in pack.hall.opening if seen.business_day.isoweekday() in one.days]
    midnight = datetime.combine(seen.business_day, datetime.min.time(), zone)
    edges = [midnight + timedelta(minutes=minutes(at) // 30 * 30) for at in (
        min((one.opens for one in hours), default=""), max((one.closes for one in hours), default="")) if at]
    if not edges or edges[1] - edges[0] > LONG:
        around = now.astimezone(zone).replace(minute=now.minute // 30 * 30, second=0, microsecond=0)
        edges = [around - 8 * HALF, around + 5 * HALF]
    edges = [edges[0], edges[1] - HALF, *(one.astimezone(zone) for one in counts)]
    at, rows = min(edges), []
    while at <= max(edges):
        found = counts.get(at)
        rows.append(BarRow(
            f"{at:%H:%M}", f"{at.hour}" if at.minute == 0 else "", found.taken if found else 0,
            found.served if found else 0, current=at <= now < at + HALF, ahead=at > now))
        at += HALF
    return rows


def scale(most: int) -> int:
    """The top of a scale that `most` fits under, an even number so that its middle is whole."""
    return next(top for top in (*_TOPS, -(-most // 100) * 100) if top >= most)


def wall(at: datetime | None, pack: PublicPack, today: date | None = None) -> str:
    """HH:MM at the hall, with the day where it is not `today`."""
    there = at.astimezone(ZoneInfo(pack.hall.timezone)) if at else None
    if there is None:
        return ""
    return f"{there:%H:%M}" if today in (None, there.date()) else f"{there:%m-%d %H:%M}"


def _minutes(seconds: float | None) -> int:
    return -1 if seconds is None else max(0, int(seconds // 60))
