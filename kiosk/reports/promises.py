"""Commitments that can be measured here: cases, kept, missed. The others are left out by name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from kiosk.accounts import Case
from kiosk.announcements import OutageTold
from kiosk.complaints import Promised
from kiosk.reports.model import LeftOut, Table, Unit, Value, column, share
from kiosk.standards import PublicPack, Words
from kiosk.tickets import HelpCall

NOTICE_DAYS = "planned_notice_days"
_MEASURED = {2, 3, 9}
"""Of the pack's promises, by number: notice of power cuts, power back after arrears were paid, complaints."""

_CLOCKS = {
    "contact": Words("投诉受理后按规定时限联系客户", "Complainants contacted within the time of the rules"),
    "reply": Words("投诉受理后按规定时限答复", "Complaints answered within the time of the rules"),
}
"""How long that is stands with each case: by the rules of the day it was accepted. So when power is back."""


def table(
    cases: Sequence[Case], outages: Sequence[OutageTold], calls: Sequence[HelpCall], complaints: Sequence[Promised],
    pack: PublicPack, now: datetime,
) -> Table:
    """A case whose time is not over yet is neither kept nor missed."""
    seconds = pack.queue.help_escalation_seconds
    rows = [
        _row(Words("缴清欠费后按承诺时限复电", "Power on again within the promised time"),
             [_in_time(case.closed_at, case.due_at, now) for case in cases]),
        _row(Words(f"终端求助{seconds}秒内有人应答", f"Help at a terminal answered within {seconds} s"),
             [in_time(call, seconds, now) for call in calls]),
        *(_row(name, [_in_time(one.met_at, one.due_at, now) for one in complaints if one.clock == clock])
          for clock, name in _CLOCKS.items()),
    ]
    if NOTICE_DAYS in pack.numbers:
        days = pack.numbers[NOTICE_DAYS]
        rows.insert(0, _row(
            Words(f"计划停电提前{days:g}天公告", f"Planned outages announced {days:g} days ahead"),
            [one.starts_at - one.told_at >= timedelta(days=days) for one in outages]))
    return Table("promises", Words("承诺兑现", "Commitments kept"), (
        column("promise", "承诺", "Commitment", Unit.TEXT), column("cases", "应兑现", "Cases"),
        column("kept", "兑现", "Kept"), column("missed", "未兑现", "Missed"),
        column("share", "兑现率", "Kept", Unit.SHARE),
    ), tuple(rows))


def in_time(call: HelpCall, seconds: int, now: datetime) -> bool | None:
    return _in_time(call.acknowledged_at, call.called_at + timedelta(seconds=seconds), now)


def unmeasured(pack: PublicPack) -> list[LeftOut]:
    reason = Words("本系统没有这项承诺的办理记录", "This system keeps no record of how it was fulfilled")
    left = [LeftOut(Words(f"承诺{one.no}：{one.title.zh}", f"Commitment {one.no}: {one.title.en}"), reason)
            for one in pack.promises if one.no not in _MEASURED]
    if NOTICE_DAYS not in pack.numbers:
        left.append(LeftOut(Words("计划停电提前公告", "Notice of planned outages"), Words(
            "规范包没有已确认的提前天数", "The standards pack has no confirmed number of days")))
    return left


def _in_time(done: datetime | None, due: datetime, now: datetime) -> bool | None:
    if done is not None:
        return done <= due
    return False if due < now else None


def _row(name: Words, results: Sequence[bool | None]) -> tuple[Value, ...]:
    known = [one for one in results if one is not None]
    return name, len(known), sum(known), len(known) - sum(known), share(sum(known), len(known))
