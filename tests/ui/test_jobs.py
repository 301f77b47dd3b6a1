from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtCore import QObject, QThread
from shiboken6 import delete

from kiosk.errors import HubUnavailable, KioskError
from tests.fixtures.window import until
from ui.jobs import Jobs


class Desk(QObject):
    """Takes down what a job reports, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[str] = []
        self.threads: set[QThread] = set()

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(QThread.currentThread())

    def failed(self, error: KioskError) -> None:
        self.errors.append(error.code)
        self.threads.add(QThread.currentThread())


@pytest.fixture
def jobs(qapp):
    jobs = Jobs()
    yield jobs
    jobs.close()


def _refuse() -> None:
    raise HubUnavailable("no hub")


def test_results_and_refusals_arrive_in_the_screens_thread(jobs: Jobs) -> None:
    desk, workers = Desk(), set()
    jobs.start("a", lambda: workers.add(threading.current_thread().name) or 7, desk.done, desk.failed)
    jobs.start("a", _refuse, desk.done, desk.failed)
    until(lambda: desk.errors, "the refusal")
    assert (desk.results, desk.errors, desk.threads) == ([7], ["hub_unavailable"], {QThread.currentThread()})
    assert workers != {threading.current_thread().name}


def test_one_lane_keeps_its_order_while_another_goes_on(jobs: Jobs) -> None:
    desk, gate = Desk(), threading.Event()
    jobs.start("slow", lambda: gate.wait(10) and "first", desk.done, desk.failed)
    jobs.start("slow", lambda: "second", desk.done, desk.failed)
    jobs.start("quick", lambda: "other lane", desk.done, desk.failed)
    until(lambda: desk.results, "the other lane")
    gate.set()
    until(lambda: len(desk.results) == 3, "all three")
    assert desk.results == ["other lane", "first", "second"]


def test_an_unforeseen_failure_is_told_and_traced(jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    traced: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: traced.append(kind))
    desk = Desk()
    jobs.start("a", lambda: 1 // 0, desk.done, desk.failed)
    until(lambda: desk.errors, "the failure")
    assert (desk.errors, traced) == (["internal"], [ZeroDivisionError])


def test_whoever_is_gone_hears_nothing(jobs: Jobs) -> None:
    gate, gone, desk = threading.Event(), Desk(), Desk()
    heard = gone.results
    jobs.start("a", lambda: gate.wait(10), gone.done, gone.failed)
    delete(gone)
    gate.set()
    jobs.start("a", lambda: "after", desk.done, desk.failed)
    until(lambda: desk.results, "the job after it")
    assert heard == []


def test_a_lambda_is_refused_because_it_would_run_in_the_workers_thread(jobs: Jobs) -> None:
    with pytest.raises(TypeError):
        jobs.start("a", lambda: None, lambda _: None, lambda _: None)


def test_nothing_starts_after_the_end(jobs: Jobs) -> None:
    desk, ran = Desk(), []
    jobs.close()
    jobs.start("a", lambda: ran.append(1), desk.done, desk.failed)
    assert ran == []
