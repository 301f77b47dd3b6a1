"""The hall's four zeros: each counts what should not have been."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.reports.model import Figure, Unit
from kiosk.reports.queue import CANCELLED, MISSED
from kiosk.standards import Words
from kiosk.tickets import Visit


def distance(answers: Sequence[bool | None], seconds: int) -> Figure:
    return Figure(
        "distance", Words("零距离", "Zero distance"), sum(one is False for one in answers), Unit.COUNT, Words(
            f"终端求助后{seconds}秒内无人应答的次数", f"Calls for help that nobody answered within {seconds} s"))


def error(moved: int, rejected: int) -> Figure:
    return Figure(
        "error", Words("零差错", "Zero error"), moved + rejected, Unit.COUNT, Words(
            f"更正入错户的收款 {moved} 笔 ＋ 营销系统拒收的收款 {rejected} 笔",
            f"{moved} payments moved from a wrong account + {rejected} that the billing system rejected"))


def complaint(accepted: int) -> Figure:
    return Figure(
        "complaint", Words("零投诉", "Zero complaint"), accepted, Unit.COUNT, Words(
            "受理的投诉件数，后来改为意见的也算",
            "Complaints accepted, those moved down to an opinion since among them"))


def obstacle(visits: Sequence[Visit]) -> Figure:
    left = sum(visit.state in (MISSED, CANCELLED) for visit in visits)
    sent_on = sum(visit.transfers > 0 for visit in visits)
    return Figure(
        "obstacle", Words("零障碍", "Zero obstacle"), left + sent_on, Unit.COUNT, Words(
            f"未办成离开的号票 {left} 张 ＋ 转过窗口的号票 {sent_on} 张",
            f"{left} tickets that left unserved + {sent_on} sent to another window"))
