"""Questions one at a time: nobody hears what comes to one whose visit is over, however it ended."""

from __future__ import annotations

import sys
import threading
from typing import Any

import pytest
from PySide6.QtCore import QObject

from kiosk.errors import HubUnavailable
from tests.fixtures.window import until
from ui.asker import Asker
from ui.jobs import Jobs


@pytest.fixture
def jobs(qapp):
    jobs = Jobs()
    yield jobs
    jobs.close()


def _refuse() -> str:
    raise HubUnavailable("away")


def _break() -> str:
    raise ZeroDivisionError


@pytest.mark.parametrize("end", [lambda: "answer", _refuse, _break])
def test_after_a_wipe_no_answer_is_heard(jobs: Jobs, monkeypatch: pytest.MonkeyPatch, end: Any) -> None:
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    parent, gate, heard = QObject(), threading.Event(), []
    asker = Asker(jobs, "a", lambda: None, parent)
    asker.ask(lambda _: gate.wait(10) and end(), heard.append)
    asker.wipe()
    asker.ask(lambda _: "next visit", heard.append)
    gate.set()
    until(lambda: not asker.busy, "the next visit's answer")
    assert heard == ["next visit"]
