"""What hangs on the hall's wall, from the pack."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.standards.public import PublicPack


@dataclass(frozen=True, slots=True)
class PromiseRow:
    no: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class HoursRow:
    """Weekdays from `first` to `last` (ISO, 1 = Monday); `all_day` when the doors never close on them."""

    first: int
    last: int
    opens: str
    closes: str
    all_day: bool


def promise_rows(pack: PublicPack, language: str) -> tuple[PromiseRow, ...]:
    return tuple(PromiseRow(p.no, p.title.of(language), p.text.of(language)) for p in pack.promises)


def hours_rows(pack: PublicPack) -> tuple[HoursRow, ...]:
    """One row for each run of neighbouring days with the same hours, in the week's order."""
    rows = []
    for hours in pack.hall.opening:
        days = sorted(hours.days)
        while days:
            run = [day for at, day in enumerate(days) if day == days[0] + at]
            rows.append(HoursRow(run[0], run[-1], hours.opens, hours.closes,
                                 hours.opens == "00:00" and hours.closes == "24:00"))
            days = days[len(run):]
    return tuple(sorted(rows, key=lambda row: (row.first, row.opens)))
