from __future__ import annotations

import pytest

from tests.fakes.clock import HandClock
from ui.session import Session


@pytest.mark.log_errors("a wiper failed")
def test_one_wiper_that_fails_stops_no_other(qapp) -> None:
    session, wiped = Session(HandClock()), []
    session.on_wipe(lambda: 1 // 0)
    session.on_wipe(lambda: wiped.append(session.property("language")))
    session.begin()
    session.setLanguage("en")
    session.end()
    assert wiped == ["zh_CN"]


def test_a_hall_may_start_visits_in_english(qapp) -> None:
    session = Session(HandClock(), language="en")
    session.begin()
    session.setLanguage("zh_CN")
    session.end()
    assert session.property("language") == "en"


def test_an_unknown_language_changes_nothing(qapp) -> None:
    session = Session(HandClock())
    session.setLanguage("fr")
    assert session.property("language") == "zh_CN"


def test_signals_tell_only_what_changed(qapp) -> None:
    session, heard = Session(HandClock()), []
    session.largeTypeChanged.connect(lambda: heard.append("large"))
    session.setLargeType(False)
    session.setLargeType(True)
    session.setLargeType(True)
    assert heard == ["large"]


@pytest.mark.parametrize(("large", "page", "warned_at", "ended_at"), [
    (False, 0, 45, 60), (True, 0, 90, 120), (False, 120, 120, 135), (True, 120, 240, 270)])
def test_large_type_doubles_the_time_before_a_visit_ends(qapp, large: bool, page: int, warned_at: int, ended_at: int):
    clock = HandClock()
    session = Session(clock)
    session.begin()
    session.setLargeType(large)
    session.setPagePatience(page)
    clock.pass_by(seconds=warned_at - 1)
    session.look_at_clock()
    assert session.property("secondsLeft") == 0
    clock.pass_by(seconds=1)
    session.look_at_clock()
    assert session.property("secondsLeft") == session.property("warningSeconds") == ended_at - warned_at
    clock.pass_by(seconds=ended_at - warned_at - 1)
    session.look_at_clock()
    assert session.property("active")
    clock.pass_by(seconds=1)
    session.look_at_clock()
    assert not session.property("active")
