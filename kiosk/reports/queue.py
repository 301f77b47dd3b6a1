"""What the queue did: services, waits, windows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from kiosk.reports.model import Figure, Table, Unit, Value, column, quantile, share
from kiosk.reports.periods import Kind, Period, local
from kiosk.standards import PublicPack, Words
from kiosk.tickets import Visit

_Key = TypeVar("_Key")
SERVED, MISSED, CANCELLED = "finished", "no_show", "cancelled"
_WAIT = (
    column("called", "叫号数", "Called"),
    column("median", "等候中位数", "Median wait", Unit.DURATION),
    column("p90", "九成不超过", "90% within", Unit.DURATION),
    column("longest", "最长等候", "Longest wait", Unit.DURATION),
)
_ALL = Words("合计", "All")


def wait(visit: Visit) -> int | None:
    """Whole seconds from the ticket to its first call."""
    return max(0, int((visit.called_at - visit.issued_at).total_seconds())) if visit.called_at else None


def waits(visits: Iterable[Visit]) -> list[int]:
    """Ascending."""
    return sorted(found for visit in visits if (found := wait(visit)) is not None)


def figures(visits: Sequence[Visit], open_seconds: int | None) -> list[Figure]:
    waited, states = waits(visits), Counter(visit.state for visit in visits)
    an_hour = len(visits) / (open_seconds / 3600) if open_seconds else None
    return [
        Figure("tickets", Words("取号数", "Tickets taken"), len(visits), Unit.COUNT,
               Words("本期业务日内取的全部号票", "All tickets of the period's business days")),
        Figure("served", Words("办结数", "Served"), states[SERVED], Unit.COUNT,
               Words("其中窗口已办结的号票", "Those that a window finished")),
        Figure("missed", Words("过号数", "Missed calls"), states[MISSED], Unit.COUNT,
               Words("叫号未到且未再办理的号票", "Those called in vain that did not come back")),
        Figure("cancelled", Words("取消数", "Cancelled"), states[CANCELLED], Unit.COUNT,
               Words("取消的号票，含日终仍在等候的", "Given up, or still waiting when the day ended")),
        Figure("wait_median", Words("等候中位数", "Median wait"), quantile(waited, 50), Unit.DURATION,
               Words("取号到首次叫号；一半顾客不超过", "From ticket to first call; half waited no longer")),
        Figure("wait_p90", Words("九成顾客等候不超过", "90% waited no longer than"), quantile(waited, 90),
               Unit.DURATION, Words("取号到首次叫号，按从短到长第90%位", "From ticket to first call, nearest rank")),
        Figure("wait_longest", Words("最长等候", "Longest wait"), waited[-1] if waited else None, Unit.DURATION,
               Words("取号到首次叫号", "From ticket to first call")),
        Figure("tickets_an_hour", Words("每开门小时取号", "Tickets per open hour"), an_hour, Unit.DECIMAL,
               Words("取号数 ÷ 规范包营业时间内的小时数", "Tickets ÷ open hours by the standards pack")),
    ]


def by_service(visits: Sequence[Visit], pack: PublicPack) -> Table:
    names = {service.id: service.name for service in pack.services}
    groups = _grouped(visits, lambda visit: (visit.category, visit.service_id))
    rows = [
        (names.get(service, service), category, *_volumes(found))
        for (category, service), found in sorted(groups.items(), key=lambda one: (-len(one[1]), one[0]))
    ]
    return Table("services", Words("各业务办理量", "Volume by service"), (
        column("service", "业务", "Service", Unit.TEXT), column("category", "类", "Letter", Unit.TEXT),
        column("tickets", "取号", "Tickets"), column("served", "办结", "Served"),
        column("missed", "过号", "Missed"),
        column("cancelled", "取消", "Cancelled"),
        column("seconds", "办理中位数", "Median service", Unit.DURATION),
    ), (*rows, (_ALL, "", *_volumes(visits))) if rows else (), total=bool(rows))


def _volumes(found: Sequence[Visit]) -> tuple[Value, ...]:
    states = Counter(visit.state for visit in found)
    return (len(found), states[SERVED], states[MISSED], states[CANCELLED], quantile(_services(found), 50))


def _services(found: Iterable[Visit]) -> list[int]:
    return sorted(visit.seconds for visit in found if visit.state == SERVED and visit.seconds is not None)


def by_category(visits: Sequence[Visit], pack: PublicPack) -> Table:
    names = {category.letter: category.name for category in pack.categories}
    groups = _grouped(visits, lambda visit: visit.category)
    rows = [(letter, names.get(letter, letter), *_waited(found)) for letter, found in sorted(groups.items())]
    return Table("waits_by_category", Words("各类等候", "Waits by category"), (
        column("category", "类", "Letter", Unit.TEXT), column("name", "名称", "Name", Unit.TEXT), *_WAIT,
    ), (*rows, (_ALL, "", *_waited(visits))) if rows else (), total=bool(rows))


def by_hour(visits: Sequence[Visit], pack: PublicPack) -> Table:
    """By the hour of the ticket, on the hall's clock."""
    rows = [(f"{hour:02d}:00", len(found), *_waited(found)) for hour, found in _hours(visits, pack)]
    return Table("waits_by_hour", Words("各时段等候", "Waits by hour"), (
        column("hour", "取号时段", "Hour", Unit.TEXT), column("tickets", "取号", "Tickets"),
        *_WAIT,
    ), tuple(rows), chart="tickets")


def by_category_and_hour(visits: Sequence[Visit], pack: PublicPack) -> Table:
    rows = [
        (letter, f"{hour:02d}:00", len(found), *_waited(found))
        for letter, of_letter in sorted(_grouped(visits, lambda visit: visit.category).items())
        for hour, found in _hours(of_letter, pack)
    ]
    return Table("waits_by_category_and_hour", Words("各类各时段等候", "Waits by category and hour"), (
        column("category", "类", "Letter", Unit.TEXT), column("hour", "取号时段", "Hour", Unit.TEXT),
        column("tickets", "取号", "Tickets"), *_WAIT,
    ), tuple(rows))


def by_day(visits: Sequence[Visit], period: Period) -> Table | None:
    """None for a single day."""
    if period.kind is Kind.DAILY:
        return None
    groups = _grouped(visits, lambda visit: visit.business_day)
    rows = [(f"{day:%m-%d}", len(found := groups.get(day, [])),
             sum(visit.state == SERVED for visit in found), *_waited(found)[1:]) for day in period.days]
    return Table("days", Words("每日情况", "Day by day"), (
        column("day", "业务日", "Day", Unit.TEXT), column("tickets", "取号", "Tickets"),
        column("served", "办结", "Served"), *_WAIT[1:],
    ), tuple(rows), chart="tickets")


def by_window(visits: Sequence[Visit], pack: PublicPack) -> Table:
    names = {window.id: window.name for window in pack.windows}
    found = _grouped((v for v in visits if v.window and v.state == SERVED), lambda visit: visit.window or "")
    rows = [(names.get(code, code), len({v.business_day for v in of_window}), len(of_window), sum(seconds),
             quantile(seconds, 50), quantile(seconds, 90), share(sum(seconds), sum(_services(visits))))
            for code, of_window in sorted(found.items()) for seconds in [_services(of_window)]]
    return Table("windows", Words("各窗口", "Windows"), (
        column("window", "窗口", "Window", Unit.TEXT), column("days", "办理天数", "Days"),
        column("served", "办结", "Served"),
        column("seconds", "办理总时长", "In service", Unit.DURATION),
        column("median", "办理中位数", "Median", Unit.DURATION),
        column("p90", "九成不超过", "90% within", Unit.DURATION),
        column("share", "时长占比", "Share", Unit.SHARE),
    ), tuple(rows), note=Words("只计在该窗口办结的号票", "Tickets that were finished at that window"))


def _waited(found: Iterable[Visit]) -> tuple[Value, ...]:
    waited = waits(found)
    return (len(waited), quantile(waited, 50), quantile(waited, 90), waited[-1] if waited else None)


def _hours(visits: Iterable[Visit], pack: PublicPack) -> list[tuple[int, list[Visit]]]:
    """In the order of the hall's day, which may turn in the night."""
    turn = int(pack.hall.day_starts[:2])
    groups = _grouped(visits, lambda visit: local(visit.issued_at, pack).hour)
    return sorted(groups.items(), key=lambda one: (one[0] - turn) % 24)


def _grouped(visits: Iterable[Visit], key: Callable[[Visit], _Key]) -> dict[_Key, list[Visit]]:
    groups: dict[_Key, list[Visit]] = defaultdict(list)
    for visit in visits:
        groups[key(visit)].append(visit)
    return groups
