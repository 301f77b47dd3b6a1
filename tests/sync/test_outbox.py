from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.fakes.clock import HandClock
from tests.fixtures.terminal import Bench
from tests.sync.outlying import lamp


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path, HandClock())


def _append(bench: Bench, count: int = 1) -> None:
    with bench.database.write() as work:
        for n in range(count):
            bench.outbox.append(work, lamp(n))
        work.commit()


def test_a_fact_that_is_not_committed_leaves_no_gap(bench: Bench) -> None:
    _append(bench)
    with bench.database.write() as work:
        bench.outbox.append(work, lamp())
    _append(bench)
    assert [fact.seq for fact in bench.facts()] == [1, 2]


def test_the_sequence_goes_on_after_everything_was_purged(bench: Bench) -> None:
    _append(bench, 3)
    batch = bench.outbox.next_batch(10)
    assert batch is not None
    bench.outbox.acknowledged(batch, 3)
    bench.clock.pass_by(days=14, seconds=1)
    assert bench.outbox.purge() == 3
    bench.restart()
    _append(bench)
    assert [fact.seq for fact in bench.facts()] == [4]


def test_what_waits_is_never_purged(bench: Bench) -> None:
    _append(bench, 2)
    batch = bench.outbox.next_batch(1)
    assert batch is not None
    bench.outbox.acknowledged(batch, 1)
    bench.clock.pass_by(days=100)
    assert bench.outbox.purge() == 1
    assert [fact.seq for fact in bench.facts()] == [2]


def test_only_what_was_in_the_batch_is_acknowledged(bench: Bench) -> None:
    """A hub that claims more than it was sent knows something that this store does not."""
    _append(bench, 3)
    batch = bench.outbox.next_batch(2)
    assert batch is not None
    bench.outbox.acknowledged(batch, 99)
    assert [fact.acked_at is not None for fact in bench.facts()] == [True, True, False]


def test_a_batch_holds_one_origin_in_order(bench: Bench) -> None:
    _append(bench, 2)
    with bench.database.write() as work:
        bench.outbox.become(bench.outbox.incarnation + 1)
        bench.outbox.append(work, lamp())
        work.commit()
    batch = bench.outbox.next_batch(10)
    assert batch is not None
    assert [sent.seq for sent in batch.facts] == [1, 2]
    assert {sent.origin for sent in batch.facts} == {batch.origin}


def test_a_commit_wakes_whoever_sends_and_a_rollback_does_not(bench: Bench) -> None:
    woken: list[int] = []
    bench.outbox.on_new(lambda: woken.append(len(bench.facts())))
    with bench.database.write() as work:
        bench.outbox.append(work, lamp())
    assert woken == []
    _append(bench)
    assert woken == [1]


def test_the_backlog_says_how_much_waits_and_since_when(bench: Bench) -> None:
    empty = bench.outbox.backlog()
    assert (empty.waiting, empty.waiting_since, empty.last_acknowledged_at) == (0, None, None)
    _append(bench, 3)
    batch = bench.outbox.next_batch(1)
    assert batch is not None
    bench.outbox.acknowledged(batch, 1)
    backlog = bench.outbox.backlog()
    assert (backlog.waiting, backlog.waiting_since) == (2, bench.facts()[0].occurred_at)
    assert backlog.last_acknowledged_at == bench.clock.now()


def test_the_first_word_of_a_hub_is_no_restore(bench: Bench) -> None:
    _append(bench)
    batch = bench.outbox.next_batch(10)
    assert batch is not None
    bench.outbox.acknowledged(batch, 1)
    bench.outbox.epoch_changed(1)
    assert bench.outbox.next_batch(10) is None
    bench.outbox.epoch_changed(2)
    assert bench.outbox.next_batch(10) is not None


@pytest.mark.parametrize("statement", [
    "select incarnation, seq from outbox where acked_at is null order by incarnation, seq limit 1",
    "select * from outbox where incarnation = 1 and seq >= 5 order by seq limit 10",
    "delete from outbox where acked_at < 5",
    "select id from tickets where state = 'requested' order by id",
    "select id from tickets where business_day = '2026-11-23' and number = 'A001'",
    "delete from tickets where requested_at < 5",
])
def test_no_statement_of_a_ticket_reads_the_whole_history(bench: Bench, statement: str) -> None:
    with bench.database.read() as connection:
        plan = " ".join(str(row) for row in connection.execute(text(f"explain query plan {statement}")))
    assert "USING" in plan and "TEMP B-TREE" not in plan, plan


def test_a_fact_brought_along_from_another_store_comes_once(bench: Bench) -> None:
    fact = lamp()
    for expected in (True, False):
        with bench.database.write() as work:
            assert bench.outbox.append_once(work, fact) is expected
            work.commit()
    assert [row.id for row in bench.facts()] == [fact.id]
    assert timedelta(0) == bench.facts()[0].occurred_at - fact.occurred_at
