"""Each of so many strings through every field of complaints, suggestions, ratings, the survey, call backs, reception
days and records of staff: kept and shown exactly or refused by name, and nothing falls over. KIOSK_NAUGHTY names a
`blns.json` (npm: big-list-of-naughty-strings) that goes first; at full size it is asked for.
"""

from __future__ import annotations

import itertools
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from bench.measure import Figure
from kiosk.errors import BadInput
from kiosk.hub.setup import open_hub
from tests.feedback.raters import RatedHall
from tests.fixtures.hostile import HOSTILE, fuzzed
from tests.fixtures.hostile_records import CallBack, meeting, record, survey_sentence
from tests.fixtures.hostile_words import HostileHall, naughty
from tests.fixtures.hub import initialise
from tests.tickets_hub.hall import HALL, StandingClock

STRINGS, SAMPLE = 10_000, 60
_CASE, _VOICE, _DECLINED, _RECORD, _MEETING = 19, 5, 2, 4, 11
"""Fields of one life."""


def measure(rounds: int) -> list[Figure]:
    """A sample, for the time that it takes."""
    return _through(SAMPLE * rounds)


def measure_all(strings: int) -> list[Figure]:
    """Raises BadInput without the list: what was not tried is not passed."""
    if not naughty_list():
        raise BadInput("KIOSK_NAUGHTY names no blns.json (npm: big-list-of-naughty-strings)", field="KIOSK_NAUGHTY")
    return _through(strings)


def naughty_list() -> list[str]:
    """The Big List of Naughty Strings, where KIOSK_NAUGHTY names it. Raises OSError, ValueError for what is none."""
    path = os.environ.get("KIOSK_NAUGHTY")
    return list(naughty(path)) if path else []


def _through(count: int) -> list[Figure]:
    words = [*HOSTILE, *naughty_list(), *fuzzed(count)]
    with tempfile.TemporaryDirectory(prefix="kiosk-hostile-") as name:
        folder, clock = Path(name), StandingClock()
        initialise(folder / "hub", hall=HALL)
        with open_hub(folder / "hub", clock=clock) as services:
            hall = RatedHall(services, clock, folder / "hub")
            hall.publish()
            hostile = HostileHall(hall, folder)
            began = time.process_time()
            call_back = CallBack(hostile)
            for fields, life in ((_CASE, hostile.case), (_VOICE, hostile.voice), (_DECLINED, _declined(hostile)),
                                 (_RECORD, partial(record, hostile)), (_MEETING, partial(meeting, hostile))):
                for first in range(len(words)):
                    life(itertools.islice(itertools.cycle(words), first, first + fields))
            for one in words:
                hostile.sentence(one)
                survey_sentence(hostile, one)
                call_back.note(one)
            seconds = time.process_time() - began
            hostile.close()
    went = hostile.kept + hostile.refused
    fewest = min(went.values())
    return [
        Figure(f"hostile strings a field, of {len(went)} fields", "strings", fewest, len(words), bar=1.0,
               at_most=False, rounds=1),
        Figure("processor a string, all fields", "ms", seconds * 1000 / len(words), 1000, bar=1.0, at_most=True,
               rounds=1)]


def _declined(hostile: HostileHall) -> Callable[[Iterator[str]], None]:
    return lambda words: hostile.voice(words, declined=True)
