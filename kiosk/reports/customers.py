"""Who the customers are, how their usage goes, from where they come and how often."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from kiosk.accounts import Billed, Mix, Place, Seen
from kiosk.payments import PaidFor
from kiosk.reports.model import Figure, Table, Unit, Value, column, share, sums
from kiosk.reports.money import KINDS
from kiosk.reports.periods import Period, day_of
from kiosk.searches import Missed
from kiosk.standards import PublicPack, Words

_MONTHS = 13
_MOST_MISSED = 20
_ALL = Words("合计", "All")


def mix(found: Sequence[Mix]) -> Table:
    by_kind = {one.customer_kind: one for one in found}
    rows: list[list[Value]] = [[name, *by_kind[kind][1:]] for kind, name in KINDS.items() if kind in by_kind]
    if rows:
        rows.append(sums(_ALL, rows))
    return Table("mix", Words("客户结构", "Customer mix"), (
        column("kind", "客户类别", "Customers", Unit.TEXT), column("accounts", "户数", "Accounts"),
        column("tou", "执行峰谷", "Time of use"), column("prepay", "费控", "Smart prepay"),
        column("low_income", "低保五保", "Low income"),
        column("cut", "停电中", "Cut off"),
    ), tuple(rows), total=bool(rows))


def usage(found: Sequence[Billed], period: Period) -> Table:
    """The newest billing months up to the period's, and the one a year before each."""
    until = f"{period.last:%Y%m}"
    energy = defaultdict[tuple[str, str], int](int)
    for one in found:
        energy[one.billing_period, one.customer_kind] += one.energy_wh
    known = {month for month, _kind in energy}
    months = sorted(month for month in known if month <= until)[-_MONTHS:]
    rows = list[tuple[Value, ...]]()
    for month in months:
        kinds = [energy[month, kind] for kind in KINDS]
        before = f"{int(month[:4]) - 1}{month[4:]}"
        then = sum(energy[before, kind] for kind in KINDS) if before in known else None
        rows.append((f"{month[:4]}-{month[4:]}", *kinds, sum(kinds), share(sum(kinds) - then, then) if then else None))
    return Table("usage", Words("用电量走势", "Usage trend"), (
        column("month", "账期", "Billing month", Unit.TEXT),
        *(column(kind, f"{name.zh}(度)", f"{name.en} (kWh)", Unit.ENERGY) for kind, name in KINDS.items()),
        column("all", "合计(度)", "All (kWh)", Unit.ENERGY),
        column("change", "同比", "On the year", Unit.SHARE),
    ), tuple(rows), chart="all")


def townships(places: Sequence[Place], paid: Iterable[PaidFor], seen: Iterable[Seen], pack: PublicPack) -> Table:
    """A visit is an account and a business day on which it was paid for or looked into at this hall."""
    home = {place.account_no: place.township for place in places}
    accounts = Counter(home.values())
    visits = Counter(home[number] for number, _day in _visits([*paid, *seen], pack) if number in home)
    rows = list[tuple[Value, ...]]()
    for town, count in sorted(accounts.items(), key=lambda one: (-one[1], one[0])):
        rows.append((town, count, visits[town], visits[town] / count * 100))
    if rows:
        rows.append((_ALL, len(home), visits.total(), visits.total() / len(home) * 100))
    return Table("townships", Words("各乡镇来访与户数", "Visits by township against accounts"), (
        column("township", "乡镇", "Township", Unit.TEXT), column("accounts", "户数", "Accounts"),
        column("visits", "来访", "Visits"),
        column("rate", "每百户来访", "Visits per 100 accounts", Unit.DECIMAL),
    ), tuple(rows), total=bool(rows), note=Words(
        "来访：同一户号同一业务日在本厅交费或查过用电，计一次",
        "A visit: one account on one business day, paid for or looked into at this hall"))


def repeats(paid: Iterable[PaidFor], seen: Iterable[Seen], pack: PublicPack) -> Table:
    rows = list[tuple[Value, ...]]()
    for name, found in ((Words("交费", "Paying"), paid), (Words("查用电", "Usage and bills"), seen)):
        days = Counter(number for number, _day in _visits(found, pack))
        again = sum(count > 1 for count in days.values())
        rows.append((name, len(days), days.total(), again, share(again, len(days))))
    return Table("repeats", Words("重复来访", "Repeat visits"), (
        column("service", "业务", "Service", Unit.TEXT), column("accounts", "户号数", "Accounts"),
        column("visits", "来访", "Visits"),
        column("again", "来过不止一天的户号", "Accounts that came on more days"),
        column("share", "占比", "Share", Unit.SHARE),
    ), tuple(rows))


def missed(found: Sequence[Missed]) -> Table:
    """The words that most looked for; whoever typed none or other ones is counted below."""
    typed = [one for one in found if one.words]
    rows: list[list[Value]] = [[one.words, one.times] for one in typed[:_MOST_MISSED]]
    rest = sum(one.times for one in typed[_MOST_MISSED:])
    silent = sum(one.times for one in found if not one.words)
    rows += [[name, times] for name, times in (
        (Words("其他词", "Other words"), rest), (Words("未输入文字", "Nothing typed"), silent)) if times]
    if rows:
        rows.append([_ALL, rest + silent + sum(one.times for one in typed[:_MOST_MISSED])])
    return Table("missed", Words("顾客没找到什么", "What customers did not find"), (
        column("words", "输入的文字", "What they typed", Unit.TEXT), column("times", "次数", "Times"),
    ), tuple(rows), total=bool(rows), note=Words(
        "终端上按了“没找到要办的”；其中的号码已去掉", "“I did not find it” at a terminal; numbers in it were left out"))


def missed_figure(found: Sequence[Missed]) -> Figure:
    return Figure(
        "not_found", Words("没找到要办的", "Did not find it"), sum(one.times for one in found), Unit.COUNT, Words(
            "顾客在终端按“没找到要办的”的次数", "How often customers pressed “I did not find it” at a terminal"))


def _visits(found: Iterable[PaidFor | Seen], pack: PublicPack) -> set[tuple[str, object]]:
    return {(one.account_no, day_of(one.at, pack)) for one in found}
