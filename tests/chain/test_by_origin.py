"""Facts leave in few batches of one origin, and no order that means something is lost."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from kiosk.hub.fact_log import by_origin
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact, SentFact

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)


def sent(origins_and_subjects: list[tuple[str, str]]) -> list[SentFact]:
    seqs: dict[str, int] = {}
    facts = []
    for origin, subject in origins_and_subjects:
        seqs[origin] = seqs.get(origin, 0) + 1
        facts.append(SentFact("h", origin, seqs[origin], Fact(new_id(), subject, "LampLit", 1, NOON, {})))
    return facts


facts = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["lamp:1", "lamp:2", "lamp:3", "lamp:4"]))).map(sent)


@given(facts)
def test_every_fact_leaves_once_and_every_origin_and_subject_keeps_its_order(taken_in: list[SentFact]) -> None:
    batches = by_origin(taken_in)
    leaving = [one for batch in batches for one in batch.facts]
    assert sorted(f.fact.id for f in leaving) == sorted(f.fact.id for f in taken_in)
    for batch in batches:
        assert {one.origin for one in batch.facts} == {batch.origin}
    for key in (lambda f: f.origin, lambda f: f.fact.subject):
        for value in {key(f) for f in taken_in}:
            assert [f for f in leaving if key(f) == value] == [f for f in taken_in if key(f) == value]


def test_interleaved_origins_with_subjects_of_their_own_leave_in_one_batch_each() -> None:
    taken_in = sent([(origin, f"lamp:{origin}") for _ in range(50) for origin in "ab"])
    assert [len(batch.facts) for batch in by_origin(taken_in)] == [50, 50]
