"""Questions off the UI thread of which the newest alone is answered, and what is told of the answers."""

from __future__ import annotations

import sys
import threading
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal

from kiosk.errors import HubUnavailable, KioskError
from tests.fixtures.window import until
from ui.context import Context
from ui.inquiry import Inquiry
from ui.jobs import Jobs


class Hall(QObject):
    """`core` is what questions are put to."""

    wordsChanged = Signal()
    language = "en"
    core: Any = "core"


@dataclass(frozen=True, slots=True)
class Shown:
    answer: str = ""
    language: str = "en"


class Desk(Inquiry):
    answerChanged = Signal()
    languageChanged = Signal()

    def __init__(self, hall: Hall, jobs: Jobs) -> None:
        self.told: list[str] = []
        super().__init__(Context(None, hall, jobs, None), "a", "", Shown())
        self.answerChanged.connect(lambda: self.told.append("answer"))
        self.languageChanged.connect(lambda: self.told.append("language"))

    def _told(self, answer: str) -> None:
        assert threading.current_thread() is threading.main_thread()
        self._know(answer)

    def _refused(self, error: KioskError) -> None:
        self._know(error.code)

    def _snapshot(self) -> Shown:
        return Shown(self._known, self._context.hall.language)


@pytest.fixture
def jobs(qapp):
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def hall(qapp) -> Hall:
    return Hall()


@pytest.fixture
def desk(hall: Hall, jobs: Jobs) -> Desk:
    return Desk(hall, jobs)


def _refuse(_: object) -> str:
    raise HubUnavailable("away")


def _break(_: object) -> str:
    raise ZeroDivisionError


def all_done(jobs: Jobs) -> None:
    """What the lane has answered by now is heard."""
    last = Desk(Hall(), jobs)
    last._ask(lambda _: "done")
    until(lambda: last._known == "done", "the lane's end")


def test_an_answer_is_told_of_by_what_it_changes(desk: Desk) -> None:
    desk._ask(lambda core: f"from the {core}")
    until(lambda: desk._shown.answer == "from the core", "the answer")
    assert desk.told == ["answer"]


def test_words_are_folded_anew_when_the_language_changes(desk: Desk, hall: Hall) -> None:
    hall.language = "zh_CN"
    hall.wordsChanged.emit()
    assert desk.told == ["language"] and desk._shown == Shown("", "zh_CN")


@pytest.mark.parametrize("late", [lambda _: "first", _refuse, _break])
@pytest.mark.parametrize("wiped", [True, False])
def test_nobody_hears_what_comes_to_an_earlier_question(
        desk: Desk, jobs: Jobs, monkeypatch: pytest.MonkeyPatch, late, wiped: bool) -> None:
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    gate = threading.Event()
    desk._ask(lambda core: gate.wait(10) and late(core))
    if wiped:
        desk.wipe()
    else:
        desk._ask(lambda _: "second")
    gate.set()
    all_done(jobs)
    assert desk._known == ("" if wiped else "second")
    assert desk.told == ([] if wiped else ["answer"])


def test_a_refusal_and_what_nobody_foresaw_are_heard(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    traced: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: traced.append(kind))
    desk._ask(_refuse)
    until(lambda: desk._known == "hub_unavailable", "the refusal")
    desk._ask(_break)
    until(lambda: desk._known == "internal", "the failure")
    assert traced == [ZeroDivisionError]


def test_without_a_core_it_is_refused_at_once(desk: Desk, hall: Hall) -> None:
    hall.core = None
    desk._ask(lambda _: "never")
    assert desk._known == "hub_unavailable"
