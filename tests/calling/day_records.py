"""What a day left behind, read by SQL that shares nothing with the hub's own: the same on either database."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select, text

from kiosk.hub.tables import facts

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_STEPS = ("TicketCalled", "TicketRecalled", "ServiceStarted", "TicketHeld", "ServiceResumed", "TicketTransferred",
          "ServiceFinished", "TicketNoShow", "TicketReturned", "TicketCancelled", "TicketStepUndone")


def history(connection: Connection) -> list[str]:
    """Every fact in order, its ids replaced by the order in which they first appear."""
    names: dict[str, str] = {}

    def name(found: re.Match[str]) -> str:
        return names.setdefault(found[0], f"#{len(names) + 1}")

    told = []
    for row in connection.execute(select(facts).order_by(facts.c.intake_seq)):
        origin = row.origin.rpartition(".")[0]  # the epoch and the incarnation are numbers of this run
        said = json.dumps([row.occurred_at.isoformat(), row.kind, row.subject, origin, row.payload], sort_keys=True)
        told.append(_UUID.sub(name, said))
    return told


def log(connection: Connection) -> list[Any]:
    return list(connection.execute(select(facts).order_by(facts.c.intake_seq)))


def _seconds(connection: Connection, column: str) -> str:
    return f"{column} / 1e6" if connection.dialect.name == "sqlite" else f"extract(epoch from {column})"


def outcomes(connection: Connection) -> dict[str, int]:
    counted = connection.execute(text("select state, count(*) as count from tickets group by state"))
    return {row[0]: row[1] for row in counted}


def service_seconds_in_tickets(connection: Connection) -> int:
    spans = f"{_seconds(connection, 'finished_at')} - {_seconds(connection, 'started_at')}"
    return int(connection.execute(text(
        f"select sum(round({spans})) + sum(served_seconds) from tickets where state = 'finished'")).scalar_one())


_KEPT = """
    with said as (
        select subject, kind, occurred_at, intake_seq,
               lead(kind) over (partition by subject order by intake_seq) as next_kind
        from facts where kind in ({kinds})
    ), kept as (
        select * from said where kind <> 'TicketStepUndone' and coalesce(next_kind, '') <> 'TicketStepUndone'
    ), spans as (
        select subject, kind, intake_seq, occurred_at,
               lead(occurred_at) over (partition by subject order by intake_seq) as until from kept
    )
"""


def service_seconds_in_facts(connection: Connection) -> int:
    """From each start or resumption to whatever came next, without what was taken back."""
    span = f"{_seconds(connection, 'until')} - {_seconds(connection, 'occurred_at')}"
    return int(connection.execute(text(
        _kept() + f"select sum(round({span})) from spans where kind in ('ServiceStarted', 'ServiceResumed')"
    )).scalar_one())


def waits_in_facts(connection: Connection) -> dict[str, int]:
    """Seconds from the issue to the first call that was not taken back, by number; of whoever was called."""
    span = f"min({_seconds(connection, 'c.occurred_at')}) - min({_seconds(connection, 't.occurred_at')})"
    return {number: int(seconds) for number, seconds in connection.execute(text(
        _kept() + f"""
        select t.payload ->> 'number', round({span}) from spans c
        join facts t on t.subject = c.subject and t.kind = 'TicketTaken'
        where c.kind = 'TicketCalled' group by t.subject, t.payload ->> 'number'"""))}


def waits_in_steps(connection: Connection) -> dict[str, int]:
    """The same from tickets and their steps."""
    span = f"min({_seconds(connection, 's.at')}) - min({_seconds(connection, 't.issued_at')})"
    return {number: int(seconds) for number, seconds in connection.execute(text(f"""
        select t.number, round({span}) from tickets t join ticket_steps s on s.ticket_id = t.id
        where s.step = 'call' and s.undone is null group by t.id, t.number"""))}


def _kept() -> str:
    return _KEPT.format(kinds=", ".join(f"'{kind}'" for kind in _STEPS))


def passed_over(log: Iterable[Any], skills: dict[str, set[str]], cap: timedelta) -> list[str]:
    """Each call of somebody who came more than `cap` later than one who waited and could have been called there.

    Read from the log of facts alone. Left out are those who missed their call and came back, who have lost their
    place, and calls out of turn, which must have their reason.
    """
    waiting: dict[str, tuple[datetime, str, str | None]] = {}
    issued: dict[str, datetime] = {}
    returned: set[str] = set()
    found = []
    for row in log:
        payload = row.payload
        if row.kind == "TicketTaken":
            issued[row.subject] = datetime.fromisoformat(payload["issued_at"])
            waiting[row.subject] = (issued[row.subject], payload["category"], None)
        if row.kind not in _STEPS:
            continue
        if row.kind == "TicketCalled" and not payload["reason"]:
            for subject, (came, category, to_window) in waiting.items():
                callable_here = to_window == payload["window"] if to_window else category in skills[payload["window"]]
                if subject not in returned and callable_here and issued[row.subject] - came > cap:
                    found.append(f"{row.subject} called at {row.occurred_at}, {subject} had come at {came}")
        if row.kind == "TicketReturned":
            returned.add(row.subject)
        if payload["state"] == "waiting":
            waiting[row.subject] = (issued[row.subject], payload["category"], payload["to_window"])
        else:
            waiting.pop(row.subject, None)
    return found
