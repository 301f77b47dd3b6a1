"""What breaks programs goes through every field in which somebody writes of a service, each word through some of them:
`kiosk bench hostile --full` takes each of 10,000 through every one, and the Big List of Naughty Strings with them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.hostile import measure_all
from kiosk.complaints.sealing import new_key
from kiosk.complaints.words import CaseWords
from kiosk.contract.complaints import Given
from kiosk.errors import BadInput
from kiosk.hub.setup import open_hub
from kiosk.hub.tokens import Tokens
from kiosk.ids import new_id
from kiosk.text import exact
from tests.feedback.raters import RatedHall
from tests.fixtures.hostile import HOSTILE, fuzzed
from tests.fixtures.hostile_records import CallBack, meeting, record, survey_sentence
from tests.fixtures.hostile_words import HostileHall, as_kept
from tests.fixtures.hub import initialise
from tests.tickets_hub.hall import HALL, StandingClock

FIELDS, VOICED, RECORDED, MET = 5 + 12 + 2, 5, 4, 11


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HostileHall]:
    folder, clock = tmp_path_factory.mktemp("hostile"), StandingClock()
    initialise(folder / "hub", hall=HALL)
    with open_hub(folder / "hub", clock=clock) as services:
        hall = RatedHall(services, clock, Path(folder / "hub"))
        hall.publish()
        made = HostileHall(hall, folder)
        yield made
        made.close()


def lives(fields: int) -> Iterator[Iterator[str]]:
    """Each word goes through a part of the fields, another in each life."""
    for first in range(0, len(HOSTILE), 4):
        yield itertools.islice(itertools.cycle(HOSTILE), first, first + fields)


def test_every_field_of_a_case_keeps_words_exactly_or_refuses_them_by_name(hostile: HostileHall) -> None:
    before = hostile.kept + hostile.refused
    for words in lives(FIELDS):
        hostile.case(words)
    counts = hostile.kept + hostile.refused - before
    assert len(counts) == FIELDS and set(counts.values()) == {len(range(0, len(HOSTILE), 4))}


def test_every_field_of_a_suggestion_keeps_words_exactly_or_refuses_them_by_name(hostile: HostileHall) -> None:
    for n, words in enumerate(lives(VOICED)):
        hostile.voice(words, declined=n % 3 == 0)


def test_a_ratings_sentence_is_kept_exactly_or_refused(hostile: HostileHall) -> None:
    for words in HOSTILE:
        hostile.sentence(words)
    assert hostile.kept["rating.words"] > 50 and hostile.refused["rating.words"] > 10


def test_records_of_staff_and_reception_days_keep_words_exactly_or_refuse_them_by_name(hostile: HostileHall) -> None:
    for life, fields in ((record, RECORDED), (meeting, MET)):
        before = hostile.kept + hostile.refused
        for words in lives(fields):
            life(hostile, words)
        assert len(hostile.kept + hostile.refused - before) == fields


def test_a_call_backs_note_and_the_surveys_sentence_are_kept_exactly_or_refused(hostile: HostileHall) -> None:
    call_back = CallBack(hostile)
    for words in HOSTILE:
        call_back.note(words)
        survey_sentence(hostile, words)
    for field in ("finish_follow_up.note", "survey.words"):
        assert hostile.kept[field] > 50 and hostile.refused[field] > 10, field


def test_ten_thousand_strings_pass_the_gate_and_the_seal_as_they_are_or_not_at_all() -> None:
    id, kept = new_id(), 0
    box = CaseWords(Tokens(b"s" * 32, HALL), id, new_key())
    for words in fuzzed(10_000):
        try:
            said = exact(words, limit=1000, field="text", lines=True)
        except BadInput as error:
            sign = chr(int(error.details["character"][2:], 16))
            assert sign in words and not sign.isprintable()
            continue
        kept += 1
        assert said == as_kept(words, "text")
        given = Given(text=said or "x")
        assert Given.model_validate_json(given.model_dump_json()) == given
        assert box.open(box.close(said)) == said
    assert 2_000 < kept < 8_000


def test_the_full_measurement_is_none_without_the_big_list(
        monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("KIOSK_NAUGHTY", raising=False)
    with pytest.raises(BadInput, match=r"blns\.json"):
        measure_all(1)
    monkeypatch.setenv("KIOSK_NAUGHTY", str(tmp_path / "blns.json"))
    (tmp_path / "blns.json").write_text("[]")
    with pytest.raises(BadInput, match=r"blns\.json"):
        measure_all(1)
