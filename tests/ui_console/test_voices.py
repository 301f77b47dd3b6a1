"""Customers' voices at the console: what may be seen, and what is done about it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import insert

from kiosk.contract.messages import Scope
from kiosk.contract.sealing import published_key, seal
from kiosk.contract.staff import Role
from kiosk.contract.suggestions import HandedIn, HandIn, VoiceKind
from kiosk.contract.survey import HandInAnswers, SealedAnswer
from kiosk.feedback.suggestions import arriving
from kiosk.feedback.survey import arriving as survey_arriving
from kiosk.feedback.tables import follow_ups, rating_days, rating_marks, ratings
from kiosk.hub.publications import latest
from kiosk.hub.registry import AskContext, Caller
from kiosk.ids import new_id
from tests.fixtures.console import ConsoleHall
from tests.fixtures.window import until
from tests.ui_console.test_announcements import at_a_console
from tests.ui_console.worker import Worker
from ui.console.voices.survey_rows import percent

Open = Callable[..., Worker]


def hand_in(hall: ConsoleHall, words: str, kind: VoiceKind = VoiceKind.SUGGESTION, **said: str) -> UUID:
    services = hall.hub.services
    with services.database.read() as connection:
        key = published_key(latest(connection, services.hall, "keys").body)
    assert key is not None
    one = HandedIn(id=uuid4(), kind=kind, day=hall.hub.clock.now().date(), sealed=seal({"words": words, **said}, key))
    caller = Caller(new_id(), Scope.TERMINAL, services.hall, "3", frozenset({services.hall}))
    arriving.hand_in(AskContext(services, caller), HandIn(voices=[one]))
    return one.id


def low_rating(hall: ConsoleHall, *, phone: str = "", level: int = 1, late: bool = False) -> None:
    """One that counts, as the hub judged it, with its task."""
    services, now = hall.hub.services, hall.hub.clock.now()
    rating, day = new_id(), now.date()
    with services.write() as work:
        work.connection.execute(insert(ratings).values(
            hall_id=work.hall, id=rating, ticket_id=new_id(), app_id=new_id(), channel="terminal", at=now, level=level,
            reasons=["wait", "attitude"], language="zh_CN", took_ms=4000, changes=0, by_staff=False,
            words="等了两个小时，没有人管" if phone else None, phone=phone or None, state="counted", day=day,
            window_code="3", service_id="PAY"))
        work.connection.execute(insert(follow_ups).values(
            hall_id=work.hall, id=new_id(), rating_id=rating, kind="call_back" if phone else "review", state="open",
            opened_at=now, service_id="PAY", level=level,
            due_at=(now + timedelta(hours=-2 if late else 20)).replace(minute=0, second=0, microsecond=0)))
        work.commit()


def sums(hall: ConsoleHall) -> None:
    services, day = hall.hub.services, hall.hub.clock.now().date()
    with services.write() as work:
        for level, count in ((5, 812), (4, 240), (3, 61), (2, 14), (1, 9)):
            work.connection.execute(insert(rating_days).values(
                hall_id=work.hall, day=day, window_code="3", person_id=UUID(int=0), service_id="PAY", level=level,
                count=count))
        for what, code, count in (("reason", "wait", 17), ("reason", "not_told", 6), ("reason", "clear", 403),
                                  ("reason", "quick", 251), ("apart", "too_fast", 22), ("apart", "repeat", 9),
                                  ("apart", "burst", 3)):
            work.connection.execute(insert(rating_marks).values(
                hall_id=work.hall, day=day, what=what, code=code, count=count))
        work.commit()


@pytest.mark.parametrize("language", ["en"])
def test_a_manager_takes_a_suggestion_to_its_announcement(hall: ConsoleHall, worker: Open, language: str) -> None:
    hand_in(hall, "门口加把椅子", phone="13800000000")
    one = at_a_console(hall, worker, "1001", Role.MANAGER, Role.PUBLISHER, language=language)
    one.console.pages.open("voices")
    one.click("Suggestions")
    one.see("门口加把椅子")
    one.console.pages.model.open(next(iter(one.console.pages.model._voices)))
    one.see("Wants an answer: 13800000000")
    one.click("Accept")
    one.write("Who does it", "1001")
    one.click("Save")
    one.see("1001 until")
    one.click("It is done")
    one.write("in the hall's words for everybody (Chinese)", "门口没有椅子")
    one.write("What came of it (Chinese)", "放了两把椅子")
    one.click("Save")
    one.see("Done: 放了两把椅子")
    one.click("Draft the announcement")
    until(lambda: one.console.pages.model.suggestion["standing"] == "drafted", "the draft")
    one.console.pages.open("announcements")
    one.see("You said, we did")


def test_a_guide_calls_back_and_a_clerk_reads_suggestions_only(hall: ConsoleHall, worker: Open) -> None:
    low_rating(hall, phone="13800000000", late=True)
    hand_in(hall, "三号窗口很耐心", VoiceKind.PRAISE)
    guide = at_a_console(hall, worker, "1002", Role.GUIDE, language="en")
    guide.console.pages.open("voices")
    guide.click("Call-backs")
    guide.see("Overdue: 1")
    guide.console.pages.model.open(next(iter(guide.console.pages.model._tasks)))
    guide.see("等了两个小时，没有人管")
    guide.see_no("13800000000")
    guide.click("I call back")
    guide.see("13800000000")
    guide.write("What was said", "已道歉")
    guide.click("Reached, content now")
    guide.see("Nothing to be done")
    clerk = at_a_console(hall, worker, "1003", Role.CLERK, language="en")
    clerk.console.pages.open("voices")
    clerk.see("三号窗口很耐心")
    assert clerk.console.pages.model.tab == "suggestions"
    assert not {"Ratings", "Call-backs"} & set(clerk.texts())
    clerk.console.pages.model.open(next(iter(clerk.console.pages.model._voices)))
    clerk.settle()
    assert clerk.console.pages.model.suggestion["steps"] == []


def test_ratings_are_shown_in_sum_with_what_was_set_apart(hall: ConsoleHall, worker: Open) -> None:
    sums(hall)
    one = at_a_console(hall, worker, "1004", Role.SUPERVISOR, language="en")
    one.console.pages.open("voices")
    one.see("Ratings that count: 1136")
    one.see("22  ·  65 %")
    one.see("Faster than one can read")
    assert json.dumps(one.console.pages.model.words) == "[]"


def answered(hall: ConsoleHall) -> set[str]:
    """Two months of it, which it says; of one question too few."""
    services, today = hall.hub.services, hall.hub.clock.now().date()
    with services.database.read() as connection:
        key = published_key(latest(connection, services.hall, "keys").body)
    assert key is not None
    caller = Caller(new_id(), Scope.TERMINAL, services.hall, "3", frozenset({services.hall}))
    said = [("found", "5", ""), ("found", "4", ""), ("found", "2", ""), ("once", "yes", ""), ("once", "no", ""),
            ("came_for", "window", ""), ("came_for", "phone", ""), ("machine", "5", "字太小，看不清"), ("once", "", "")]
    times = (21, 14, 5, 18, 6, 9, 22, 3, 7)
    months = [(today.replace(day=1) - timedelta(days=back)).replace(day=1) for back in (0, 1)]
    for month in months:
        for (question, answer, words), count in zip(said, times, strict=True):
            survey_arriving.hand_in(AskContext(services, caller), HandInAnswers(answers=[
                SealedAnswer(id=uuid4(), month=month,
                             sealed=seal({"question": question, "answer": answer, "words": words}, key))
                for _ in range(count)]))
    return {f"{month:%Y-%m}" for month in months}


def test_half_a_percent_is_rounded_in_the_table_as_beside_it() -> None:
    assert [percent(share) for share in (0.525, 0.125, 0.5249, 0.0)] == ["53 %", "13 %", "52 %", "0 %"]


def test_the_survey_says_how_sure_it_is_and_when_it_says_nothing(hall: ConsoleHall, worker: Open) -> None:
    months = answered(hall)
    one = at_a_console(hall, worker, "1001", Role.SUPERVISOR, language="en")
    one.console.pages.open("voices")
    one.click("Survey")
    one.see("Were you told beforehand what to bring?")
    survey = one.console.pages.model.survey
    survey.open("once\x1f")
    one.see("48 answered, 14 left it out")
    one.see("36 · 75 % (61–85)")
    survey.open("machine\x1f")
    one.see("Too few to say: 6 of 10 answers")
    assert "字太小" not in " ".join(one.texts()), "nor what was written"
    row = next(row for row in survey.answers._all if row.key == "once\x1fyes")
    assert (row.count, row.share, row.interval) == ("36", "75 %", "61–85 %")
    one.click("Month by month")
    one.see("Good or yes")
    assert {(row.month, row.n, row.share) for row in survey.byMonth._all if row.key.startswith("found")} == {
        (month, 40, "88 %") for month in months}
