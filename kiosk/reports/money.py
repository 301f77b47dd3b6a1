"""Collection: what was billed, what came in, what is owed and since when."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kiosk.accounts import AGES, Billed
from kiosk.payments import Returned, Taking
from kiosk.reports.model import Figure, Table, Unit, Value, column, share, sums
from kiosk.reports.periods import Kind, Period, day_of
from kiosk.standards import PublicPack, Words

KINDS = {
    "lv_residential": Words("低压居民", "Low voltage, homes"),
    "lv_non_residential": Words("低压非居民", "Low voltage, business"),
    "hv": Words("高压", "High voltage"),
}
_CHANNELS = {"wechat": Words("微信支付", "WeChat Pay"), "alipay": Words("支付宝", "Alipay"),
             "transfer": Words("银行转账", "Bank transfer")}
_ALL = Words("合计", "All")


class Money(NamedTuple):
    """`on`: the day as of which arrears stand."""

    taken: Sequence[Taking]
    returned: Sequence[Returned]
    billed: Sequence[Billed]
    on: date


def figures(money: Money) -> list[Figure]:
    issued = [one for one in money.billed if one.issued]
    billed, open_of_it = (sum(getattr(one, name) for one in issued) for name in ("billed_fen", "due_fen"))
    late = sum(one.due_fen for one in money.billed if one.age > 0)
    return [
        Figure("collected", Words("本厅收款", "Collected here"), sum(one.amount_fen for one in money.taken), Unit.FEN,
               Words("本期到账的支付与银行转账，未减退款", "Payments and bank transfers that came, before refunds")),
        Figure("payments", Words("收款笔数", "Payments"), len(money.taken), Unit.COUNT,
               Words("本期到账的笔数", "How many came")),
        Figure("returned", Words("已退款", "Paid back"), sum(one.amount_fen for one in money.returned), Unit.FEN,
               Words("本期渠道已完成的退款", "Refunds that were done in the period")),
        Figure("billed", Words("本期发行电费", "Billed"), billed, Unit.FEN,
               Words("出账日在本期内的账单，含违约金", "Bills issued in the period, penalties included")),
        Figure("billed_paid", Words("其中已收", "Paid of it"), share(billed - open_of_it, billed), Unit.SHARE,
               Words("(发行 − 未交) ÷ 发行，截至制表", "(billed − unpaid) ÷ billed, as this was made")),
        Figure("arrears", Words("逾期欠费", "Arrears"), late, Unit.FEN,
               Words("已过应交日期的未交金额，截至制表，不限本期", "Unpaid past its day, as this was made")),
    ]


def by_channel(money: Money) -> Table:
    count, came, back = Counter[str](), Counter[str](), Counter[str]()
    for taken in money.taken:
        count[taken.channel] += 1
        came[taken.channel] += taken.amount_fen
    for one in money.returned:
        back[one.channel] += one.amount_fen
    rows = list[list[Value]]()
    for key, name in _CHANNELS.items():
        rows.append([name, count[key], came[key], back[key], came[key] - back[key]])
    rows.append(sums(_ALL, rows))
    return Table("channels", Words("各渠道收款", "Collection by channel"), (
        column("channel", "渠道", "Channel", Unit.TEXT), column("payments", "笔数", "Payments"),
        column("collected", "收款(元)", "Collected (¥)", Unit.FEN),
        column("returned", "退款(元)", "Paid back (¥)", Unit.FEN),
        column("net", "净额(元)", "Net (¥)", Unit.FEN),
    ), rows, total=True)


def by_day(money: Money, period: Period, pack: PublicPack) -> Table | None:
    """None for a single day."""
    if period.kind is Kind.DAILY:
        return None
    came, count = Counter[date](), Counter[date]()
    for taken in money.taken:
        day = day_of(taken.at, pack)
        came[day] += taken.amount_fen
        count[day] += 1
    return Table("collected_by_day", Words("每日收款", "Collection day by day"), (
        column("day", "业务日", "Day", Unit.TEXT), column("payments", "笔数", "Payments"),
        column("collected", "收款(元)", "Collected (¥)", Unit.FEN),
    ), tuple((f"{day:%m-%d}", count[day], came[day]) for day in period.days),
        chart="collected", paper="chart")


def billed(money: Money) -> Table:
    rows = list[list[Value]]()
    issued = [one for one in money.billed if one.issued]
    for kind, name in [*KINDS.items(), (None, _ALL)]:
        of_kind = [one for one in issued if kind is None or one.customer_kind == kind]
        bills, energy, fen, due = (sum(getattr(one, key) for one in of_kind)
                                   for key in ("bills", "energy_wh", "billed_fen", "due_fen"))
        rows.append([name, bills, energy, fen, fen - due, due, share(fen - due, fen)])
    return Table("billed", Words("本期发行与回收", "Billed in the period, and paid of it"), (
        column("kind", "客户类别", "Customers", Unit.TEXT), column("bills", "账单", "Bills"),
        column("energy", "电量(度)", "kWh", Unit.ENERGY), column("billed", "发行(元)", "Billed (¥)", Unit.FEN),
        column("paid", "已收(元)", "Paid (¥)", Unit.FEN), column("due", "未收(元)", "Unpaid (¥)", Unit.FEN),
        column("share", "回收率", "Paid", Unit.SHARE),
    ), tuple(rows), total=True)


def arrears(money: Money) -> Table:
    """One row an age, one column a customer kind; what is not due yet stands first and in no sum."""
    due, bills = defaultdict[tuple[int, str], int](int), Counter[int]()
    for one in money.billed:
        due[one.age, one.customer_kind] += one.due_fen
        bills[one.age] += one.due
    rows = list[list[Value]]()
    for age in range(len(AGES) + 1):
        kinds = [due[age, kind] for kind in KINDS]
        rows.append([_age(age), bills[age], *kinds, sum(kinds)])
    rows.append(sums(Words("逾期合计", "Past due"), rows[1:]))
    return Table("arrears", Words("欠费账龄", "Arrears by age"), (
        column("age", "账龄", "Age", Unit.TEXT), column("bills", "账单", "Bills"),
        *(column(kind, f"{name.zh}(元)", f"{name.en} (¥)", Unit.FEN) for kind, name in KINDS.items()),
        column("all", "合计(元)", "All (¥)", Unit.FEN),
    ), tuple(rows), total=True, note=Words(f"截至{money.on:%Y-%m-%d}", f"As of {money.on:%Y-%m-%d}"))


def _age(age: int) -> Words:
    if age == 0:
        return Words("未到应交日期", "Not due yet")
    if age == len(AGES):
        return Words(f"逾期{AGES[-1]}天以上", f"Over {AGES[-1]} days late")
    low, high = AGES[age - 1] + 1, AGES[age]
    return Words(f"逾期{low}–{high}天", f"{low}–{high} days late")
