"""One report out of what the capabilities have on record."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from kiosk.accounts import billed, extract_of, mix, places, reconnections_due, seen_between
from kiosk.announcements import outages_told
from kiosk.complaints import complaints_between, promised_between
from kiosk.feedback import given_between, survey_between
from kiosk.payments import moved_between, paid_for, rejected_between, returned, takings
from kiosk.reports import customers, money, promises, queue, ratings, survey, zeros
from kiosk.reports.model import LeftOut, Report, Table
from kiosk.reports.periods import Period, day_of, open_seconds
from kiosk.searches import missed_between
from kiosk.standards import PublicPack, Words
from kiosk.tickets import help_calls_between, visits


def make(connection: Connection, hall: str, pack: PublicPack, period: Period, now: datetime) -> Report:
    """Reads on one connection, so all figures are of one moment. Its cost is the period's, but for the bills."""
    tickets = visits(connection, hall, period.first, period.last)
    calls = help_calls_between(connection, hall, period.start, period.end)
    cash = money.Money(
        takings(connection, hall, period.start, period.end), returned(connection, hall, period.start, period.end),
        billed(connection, hall, period.first, period.last, day_of(now, pack)), day_of(now, pack))
    given = given_between(connection, hall, period.first, period.last)
    paid = paid_for(connection, hall, period.start, period.end)
    seen = seen_between(connection, hall, period.start, period.end)
    not_found = missed_between(connection, hall, period.start, period.end)
    seconds = pack.queue.help_escalation_seconds
    answers = [promises.in_time(call, seconds, now) for call in calls]
    tables: list[Table | None] = [
        queue.by_day(tickets, period), queue.by_service(tickets, pack), queue.by_category(tickets, pack),
        queue.by_hour(tickets, pack), queue.by_category_and_hour(tickets, pack), queue.by_window(tickets, pack),
        ratings.by_category(given, pack),
        _survey(connection, hall, pack, period),
        money.by_day(cash, period, pack), money.by_channel(cash), money.billed(cash), money.arrears(cash),
        customers.mix(mix(connection, hall)), customers.usage(cash.billed, period),
        promises.table(
            reconnections_due(connection, hall, period.start, period.end),
            outages_told(connection, hall, period.start, period.end), calls,
            promised_between(connection, hall, period.start, period.end), pack, now),
        customers.missed(not_found),
        customers.repeats(paid, seen, pack), customers.townships(places(connection, hall), paid, seen, pack),
    ]
    return Report(
        period.kind.value, period.first, period.last, period.end <= now, now, pack.hall.name, pack.demonstration,
        (*queue.figures(tickets, open_seconds(period, pack, now)),
         *ratings.figures(given, sum(one.state == queue.SERVED for one in tickets)), *money.figures(cash),
         customers.missed_figure(not_found)),
        tuple(table for table in tables if table is not None and table.rows),
        (zeros.distance(answers, seconds),
         zeros.error(moved_between(connection, hall, period.start, period.end),
                     rejected_between(connection, hall, period.start, period.end)),
         zeros.complaint(complaints_between(connection, hall, period.start, period.end)), zeros.obstacle(tickets)),
        (*_without_ground(extract_of(connection, hall)), *promises.unmeasured(pack)))


def _survey(connection: Connection, hall: str, pack: PublicPack, period: Period) -> Table | None:
    months = survey.months_of(period)
    return survey.table(survey_between(connection, hall, pack.survey, *months), months, pack) if months else None


def _without_ground(extract: datetime | None) -> list[LeftOut]:
    left = [
        LeftOut(Words("窗口业务的重复来访", "Repeat visits to windows"), Words(
            "号票不记名，看不出是否同一位顾客", "A ticket bears no name: who came again cannot be told")),
        LeftOut(Words("窗口开放时长", "Hours that windows were open"), Words(
            "只记录窗口现在的状态", "Only how a window stands now is on record")),
    ]
    if extract is None:
        left.append(LeftOut(Words("发行、欠费、客户结构与用电量", "Billing, arrears, customer mix and usage"), Words(
            "还没有导入营销系统的数据", "Nothing of the billing system has been imported yet")))
    return left
