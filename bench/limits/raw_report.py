"""A report's figures by plain SQL over the same tables, all arithmetic in the database: to compare with, in value and
in time. Knows neither `kiosk.reports` nor a capability's code."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, text
from sqlalchemy.types import Date

from kiosk.store.types import UtcDateTime

_TIMES, _DAYS = ("start", "end", "now"), ("first", "last", "on")
_SQLITE = {
    "seconds": "(({b} - {a}) / 1000000)", "hour": "(({a} / 1000000 + 28800) / 3600 % 24)",
    "day": "date({a} / 1000000 + 28800 - 14400, 'unixepoch')", "before": "date(:on, '-{n} days')",
    "subject": "'announcement:' || substr({a}, 1, 8) || '-' || substr({a}, 9, 4) || '-' || substr({a}, 13, 4) "
               "|| '-' || substr({a}, 17, 4) || '-' || substr({a}, 21)",
    "outage": "strftime('%s', json_extract({a}, '$.outage.{n}')) * 1000000", "field": "json_extract({a}, '$.{n}')",
    "month": "strftime('%Y%m', :last)", "begins": "date(:first, 'start of month')", "later": "{a} + {n} * 1000000",
}
_POSTGRES = {
    "seconds": "floor(extract(epoch from ({b} - {a})))::bigint",
    "hour": "extract(hour from {a} at time zone 'Asia/Shanghai')::int",
    "day": "(({a} at time zone 'Asia/Shanghai') - interval '4 hours')::date", "before": ":on - {n}",
    "subject": "'announcement:' || {a}::text", "outage": "({a} -> 'outage' ->> '{n}')::timestamptz",
    "field": "({a} ->> '{n}')",
    "month": "to_char(:last, 'YYYYMM')", "begins": "date_trunc('month', :first)::date",
    "later": "{a} + {n} * interval '1 second'",
}


class Bare:
    """Of one hall whose day turns at 04:00 in China. `now`: when the report is made, `on` its day."""

    def __init__(
        self, connection: Connection, hall: str, *, first: date, last: date, start: datetime, end: datetime,
        now: datetime, on: date,
    ) -> None:
        self._connection = connection
        self._given = {"hall": hall, "first": first, "last": last, "start": start, "end": end, "now": now, "on": on}
        self._words = _SQLITE if connection.dialect.name == "sqlite" else _POSTGRES

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        named = {name: value for name, value in self._given.items() if f":{name}" in sql}
        types = [bindparam(name, type_=UtcDateTime() if name in _TIMES else Date()) for name in named
                 if name in _TIMES or name in _DAYS]
        return [tuple(row) for row in self._connection.execute(text(sql).bindparams(*types), named)]

    def all(self) -> dict[str, Any]:
        """By the names of the report's tables and figures; rows sorted by their first columns."""
        return {
            "states": dict(self.rows(f"select state, count(*) {self._TICKETS} group by state")),
            "services": self._services(),
            "waits": self._waits("0"), "waits_by_category": self._waits("category"),
            "waits_by_hour": self._waits(self._say("hour", a="issued_at")),
            "waits_by_category_and_hour": self._waits("category || " + self._say("hour", a="issued_at")),
            "windows": self._windows(),
            "channels": self._channels(), "billed": self._billed(), "arrears": self._arrears(),
            "mix": self._mix(), "usage": self._usage(), "repeats": self._repeats(), "townships": self._townships(),
            "ratings": self._ratings(), "outages": self._outages(), "promises": self._promises(),
            "zeros": self._zeros(), "missed": self._missed(), "survey": self._survey(),
        }

    _TICKETS = "from tickets where hall_id = :hall and business_day between :first and :last"

    def _say(self, word: str, **values: object) -> str:
        return self._words[word].format(**values)

    def _ranked(self, key: str, value: str, source: str) -> dict[Any, tuple[int, ...]]:
        """(count, nearest ranks of 50 and of 90 %, most, sum) of `value` by `key`."""
        rows = self.rows(
            f"select k, max(c), max(case when n = (c * 50 + 99) / 100 then v end), "
            f"max(case when n = (c * 90 + 99) / 100 then v end), max(v), sum(v) from ("
            f"select k, v, row_number() over (partition by k order by v) as n, count(*) over (partition by k) as c "
            f"from (select {key} as k, {value} as v {source}) as one) as two group by k order by k")
        return {row[0]: tuple(map(int, row[1:])) for row in rows}

    def _waits(self, key: str) -> dict[Any, tuple[int, ...]]:
        first_call = (
            "coalesce((select min(s.at) from ticket_steps s where s.hall_id = tickets.hall_id "
            "and s.ticket_id = tickets.id and s.step in ('call', 'by_hand') and s.undone is null "
            "and tickets.transfers + tickets.returns > 0), called_at)")
        found = self._ranked(key, self._say("seconds", a="issued_at", b=first_call),
                             f"{self._TICKETS} and called_at is not null")
        return {k: row[:4] for k, row in found.items()}

    def _services(self) -> dict[str, tuple[int, ...]]:
        seconds = f"served_seconds + {self._say('seconds', a='started_at', b='finished_at')}"
        median = self._ranked("service_id", seconds, f"{self._TICKETS} and state = 'finished'")
        rows = self.rows(
            "select service_id, count(*), sum(case when state = 'finished' then 1 else 0 end), "
            "sum(case when state = 'no_show' then 1 else 0 end), sum(case when state = 'cancelled' then 1 else 0 end) "
            f"{self._TICKETS} group by service_id")
        return {row[0]: (*map(int, row[1:]), median[row[0]][1] if row[0] in median else None) for row in rows}

    def _windows(self) -> dict[str, tuple[int, ...]]:
        """(days, served, seconds, median, 90 %)."""
        seconds = f"served_seconds + {self._say('seconds', a='started_at', b='finished_at')}"
        ranked = self._ranked("window_code", seconds, f"{self._TICKETS} and state = 'finished'")
        days = dict(self.rows(
            f"select window_code, count(distinct business_day) {self._TICKETS} and state = 'finished' "
            "group by window_code"))
        return {key: (int(days[key]), row[0], row[4], row[1], row[2]) for key, row in ranked.items()}

    def _channels(self) -> dict[str, tuple[int, ...]]:
        """(payments, came, went back)."""
        came = self.rows(
            "select channel, count(*), sum(captured_fen) from payments where hall_id = :hall and captured_at >= :start "
            "and captured_at < :end group by channel union all "
            "select 'transfer', count(*), coalesce(sum(amount_fen), 0) from payment_bank_lines where hall_id = :hall "
            "and at >= :start and at < :end and slip_id is not null")
        back = dict(self.rows(
            "select p.channel, sum(r.amount_fen) from payment_refunds r join payments p on p.hall_id = r.hall_id "
            "and p.id = r.payment_id where r.hall_id = :hall and done_at >= :start and done_at < :end "
            "group by p.channel"))
        return {name: (int(count), int(fen), int(back.get(name, 0))) for name, count, fen in came}

    _BILLS = ("from account_bills b join accounts a on a.hall_id = b.hall_id and a.account_no = b.account_no "
              "where b.hall_id = :hall")
    _DUE = "billed_fen + penalty_fen - paid_fen - b.here_fen"

    def _billed(self) -> dict[str, tuple[int, ...]]:
        rows = self.rows(
            f"select customer_kind, count(*), sum(total_wh), sum(billed_fen + penalty_fen), "
            f"sum(case when {self._DUE} > 0 then {self._DUE} else 0 end) {self._BILLS} "
            "and issued_on between :first and :last group by customer_kind")
        return {row[0]: tuple(map(int, row[1:])) for row in rows}

    def _arrears(self) -> dict[tuple[str, int], tuple[int, int]]:
        ages = "case " + " ".join(
            f"when due_on >= {self._say('before', n=days)} then {n}" for n, days in enumerate((0, 30, 90, 180, 365))
        ) + " else 5 end"
        rows = self.rows(f"select customer_kind, {ages}, count(*), sum({self._DUE}) {self._BILLS} and {self._DUE} > 0 "
                         "group by 1, 2")
        return {(kind, int(age)): (int(count), int(fen)) for kind, age, count, fen in rows}

    def _mix(self) -> dict[str, tuple[int, ...]]:
        yes = "1" if self._words is _SQLITE else "true"
        rows = self.rows(
            f"select customer_kind, count(*), sum(case when on_tou = {yes} then 1 else 0 end), "
            "sum(case when mode = 'smart_prepay' then 1 else 0 end), "
            f"sum(case when low_income = {yes} then 1 else 0 end), sum(case when supply <> 'on' then 1 else 0 end) "
            "from accounts where hall_id = :hall group by customer_kind")
        return {row[0]: tuple(map(int, row[1:])) for row in rows}

    def _usage(self) -> list[tuple[str, int]]:
        rows = self.rows(f"select billing_period, sum(total_wh) {self._BILLS} "
                         f"and billing_period <= {self._say('month')} group by billing_period "
                         "order by billing_period desc limit 13")
        return [(month, int(energy)) for month, energy in reversed(rows)]

    _PAID = ("select account_no, at from payment_receipts where hall_id = :hall and at >= :start and at < :end "
             "and number not in (select new_receipt_no from payment_transfers where new_receipt_no is not null)")
    _SEEN = ("select account_no, at from account_audit where hall_id = :hall and at >= :start and at < :end "
             "and deed = 'seen'")

    def _visits(self, source: str) -> str:
        return f"select distinct account_no, {self._say('day', a='at')} as day from ({source}) as came"

    def _repeats(self) -> list[tuple[int, ...]]:
        """(accounts, visits, accounts that came again) for paying and for looking."""
        rows = [self.rows("select count(*), coalesce(sum(n), 0), coalesce(sum(case when n > 1 then 1 else 0 end), 0) "
                          f"from (select account_no, count(*) as n from ({self._visits(source)}) as v "
                          "group by account_no) as w")[0] for source in (self._PAID, self._SEEN)]
        return [tuple(map(int, row)) for row in rows]

    def _townships(self) -> dict[str, tuple[int, int]]:
        """Addresses begin with one county of two characters and a township of three."""
        rows = self.rows(
            "select substr(a.service_address, 3, 3), count(distinct a.account_no), count(v.account_no) from accounts a "
            f"left join ({self._visits(f'{self._PAID} union all {self._SEEN}')}) as v on v.account_no = a.account_no "
            "where a.hall_id = :hall group by 1")
        return {town: (int(accounts), int(visits)) for town, accounts, visits in rows}

    def _outages(self) -> tuple[int, int]:
        """(kept, missed): planned ones, told 7 days ahead by the first of the last versions that say the same hours."""
        starts, ends = (self._say("outage", a="v.content", n=n) for n in ("starts_at", "ends_at"))
        week = self._say("later", a="first", n=7 * 86_400)
        [(kept, missed)] = self.rows(
            f"with told as (select v.announcement_id as id, v.version, {starts} as begins, {ends} as ends, "
            f"{self._say('field', a='v.content', n='kind')} as kind, min(e.at) as at from announcement_versions v "
            f"join audit_entries e on e.hall_id = v.hall_id "
            f"and e.subject = {self._say('subject', a='v.announcement_id')} and e.action = 'AnnouncementPublished' "
            f"and cast({self._say('field', a='e.details', n='version')} as integer) = v.version "
            "where v.hall_id = :hall group by 1, 2, 3, 4, 5), "
            "planned as (select l.*, (select min(s.at) from told s where s.id = l.id and s.version > coalesce((select "
            "max(o.version) from told o where o.id = l.id and not coalesce(o.begins = l.begins and o.ends = l.ends, "
            f"{'0' if self._words is _SQLITE else 'false'})), 0)) as first "
            "from announcements a join told l on l.id = a.id and l.version = a.live_version where a.hall_id = :hall "
            "and l.kind = 'outage' and l.begins >= :start and l.begins < :end "
            "and not (a.state = 'withdrawn' and a.changed_at <= l.begins)) "
            f"select sum(case when {week} <= begins then 1 else 0 end), "
            f"sum(case when {week} > begins then 1 else 0 end) from planned")
        return int(kept or 0), int(missed or 0)

    def _promises(self) -> list[tuple[int, int]]:
        """(kept, missed): power on again; help in time; complainants contacted, and answered."""
        late = self._say("later", a="called_at", n=60)
        rows = [
            self.rows("select sum(case when closed_at <= due_at then 1 else 0 end), "
                      "sum(case when closed_at > due_at or (closed_at is null and due_at < :now) then 1 else 0 end) "
                      "from account_reconnections where hall_id = :hall and due_at >= :start and due_at < :end "
                      "and (outcome is null or outcome <> 'undone')"),
            self.rows(f"select sum(case when acknowledged_at <= {late} then 1 else 0 end), "
                      f"sum(case when acknowledged_at > {late} or (acknowledged_at is null and {late} < :now) "
                      "then 1 else 0 end) from help_calls where hall_id = :hall and called_at >= :start "
                      "and called_at < :end"),
            *(self.rows("select sum(case when met_at <= due_at then 1 else 0 end), sum(case when met_at > due_at or "
                        "(met_at is null and due_at < :now) then 1 else 0 end) from complaint_clocks where "
                        f"hall_id = :hall and clock = '{clock}' and due_at >= :start and due_at < :end and case_id in "
                        "(select id from complaint_cases where hall_id = :hall and 'complaint' in (kind, was_kind))")
              for clock in ("contact", "reply"))]
        return [(int(kept or 0), int(missed or 0)) for [(kept, missed)] in rows]

    def _ratings(self) -> dict[str, tuple[int, ...]]:
        """(all, levels 5 to 1) by the letter that tickets of that service bear."""
        levels = ", ".join(f"sum(case when level = {level} then r.count else 0 end)" for level in (5, 4, 3, 2, 1))
        rows = self.rows(
            f"select t.category, sum(r.count), {levels} from rating_days r join (select distinct service_id, category "
            "from tickets where hall_id = :hall) as t on t.service_id = r.service_id where r.hall_id = :hall "
            "and r.day between :first and :last group by t.category")
        return {row[0]: tuple(map(int, row[1:])) for row in rows}

    def _missed(self) -> dict[str, int]:
        return {words: int(times) for words, times in self.rows(
            "select lower(words), count(*) from searches_missed where hall_id = :hall and at >= :start and at < :end "
            "group by lower(words)")}

    def _survey(self) -> dict[tuple[str, str], int]:
        """By question and answer, of all months that the days touch; an empty answer is none."""
        return {(question, answer): int(count) for question, answer, count in self.rows(
            f"select question, answer, count(*) from survey_answers where hall_id = :hall "
            f"and month >= {self._say('begins')} and month <= :last group by question, answer")}

    def _zeros(self) -> dict[str, int]:
        [(moved,)] = self.rows("select count(*) from payment_transfers where hall_id = :hall and state = 'approved' "
                               "and decided_at >= :start and decided_at < :end")
        [(rejected,)] = self.rows(
            "select count(distinct p.id) from payments p join payment_postings s on s.hall_id = p.hall_id "
            "and s.payment_id = p.id where p.hall_id = :hall and p.captured_at >= :start and p.captured_at < :end "
            "and s.state = 'rejected'")
        [(left, sent_on)] = self.rows(
            "select sum(case when state in ('no_show', 'cancelled') then 1 else 0 end), "
            f"sum(case when transfers > 0 then 1 else 0 end) {self._TICKETS}")
        [(complaints,)] = self.rows(
            "select count(*) from complaint_cases where hall_id = :hall and accepted_at >= :start "
            "and accepted_at < :end and 'complaint' in (kind, was_kind)")
        return {
            "complaint": int(complaints), "error": int(moved) + int(rejected),
            "obstacle": int(left or 0) + int(sent_on or 0), "distance": self._promises()[1][1]}


def bare(connection: Connection, hall: str, first: date, last: date, now: datetime, on: date) -> Bare:
    """For business days `first` to `last` that turn at 04:00 in China."""
    def turn(day: date) -> datetime:
        return datetime.fromisoformat(f"{day}T04:00:00+08:00")

    return Bare(connection, hall, first=first, last=last, start=turn(first), end=turn(last + timedelta(days=1)),
                now=now, on=on)
