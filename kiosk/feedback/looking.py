"""Ratings in sum, as staff see them: never beside a customer, a ticket or an hour, nor in the order
in which they came. Registered by import."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.contract.voices import AskRatings, RatingSums, SaidWords, Tally
from kiosk.errors import BadInput
from kiosk.feedback.tables import came_before, rating_days, rating_marks, ratings
from kiosk.feedback.telling import told_until
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, ask

LOOKS, MISSES = Rate(60, 5.0), Rate(60, 1.0)
LONGEST = timedelta(days=366)
_WORDS = 100


@ask("voices/ratings", scopes={Scope.STAFF}, body=AskRatings, answer=RatingSums, rate=LOOKS, refusals=MISSES,
     roles=MAY["voices/ratings"])
def sums(ctx: AskContext, asked: AskRatings) -> RatingSums:
    """Raises BadInput."""
    if not timedelta(0) <= asked.last - asked.first <= LONGEST:
        raise BadInput("these are no days of a year at most", field="first")
    with ctx.services.database.read() as connection:
        return sums_of(connection, ctx.caller.hall, asked, ctx.services.clock.now())


def sums_of(connection: Connection, hall: str, asked: AskRatings, now: datetime) -> RatingSums:
    """Of roll-ups by day: its cost is the days', whatever was before. What waits is told as they are."""
    days = rating_days.c
    levels = connection.execute(
        select(days.level, func.sum(days.count)).where(
            days.hall_id == hall, days.day >= asked.first, days.day <= asked.last).group_by(days.level))
    marks = rating_marks.c
    marked = connection.execute(
        select(marks.what, marks.code, func.sum(marks.count)).where(
            marks.hall_id == hall, marks.day >= asked.first, marks.day <= asked.last)
        .group_by(marks.what, marks.code).order_by(func.sum(marks.count).desc(), marks.code)).all()
    said = connection.execute(
        select(ratings.c.day, ratings.c.level, ratings.c.words).where(
            ratings.c.hall_id == hall, ratings.c.words.is_not(None), ratings.c.day >= asked.first,
            ratings.c.day <= asked.last).order_by(ratings.c.day.desc(), ratings.c.words).limit(_WORDS))
    waiting = connection.scalar(select(func.count()).where(
        ratings.c.hall_id == hall, ratings.c.state == "waits", came_before(
            told_until(connection, hall, now))))
    return RatingSums(
        levels=[Tally(code=str(level), count=int(count)) for level, count in levels],
        reasons=[Tally(code=code, count=int(count)) for what, code, count in marked if what == "reason"],
        apart=[Tally(code=code, count=int(count)) for what, code, count in marked if what == "apart"],
        waiting=waiting or 0, words=[SaidWords(day=day, level=level, words=words) for day, level, words in said])
