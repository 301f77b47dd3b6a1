from __future__ import annotations

import threading

import pytest
from sqlalchemy import update

from kiosk.clock import SystemClock
from kiosk.errors import HubUnavailable, Refused
from kiosk.hub.tables import facts as hub_facts
from kiosk.hub.tables import hub_state, origins
from kiosk.sync.link import Link
from kiosk.sync.source import Batch, Confirmation
from kiosk.sync.tables import outbox
from kiosk.sync.uplink import Uplink
from tests.fixtures.wait import wait_until
from tests.sync.outlying import Outlying, lamp


def test_facts_arrive_in_order_in_batches_and_once(outlying: Outlying) -> None:
    facts = [lamp(n) for n in range(25)]
    outlying.append(*facts)
    outlying.send_all()
    assert [row.id for row in outlying.at_hub()] == [fact.id for fact in facts]
    assert outlying.uplink.send_one() is False


def test_a_lost_acknowledgement_does_not_store_twice(outlying: Outlying) -> None:
    outlying.append(lamp(), lamp())
    batch = outlying.outbox.next_batch(10)
    assert batch is not None
    outlying.outbox.epoch_changed(1)
    outlying.client.send_facts(batch, epoch=1)  # and the answer is lost
    outlying.append(lamp())
    outlying.send_all()
    assert [row.seq for row in outlying.at_hub()] == [1, 2, 3]
    assert outlying.outbox.backlog().waiting == 0


def test_a_restored_hub_gets_again_what_it_lost(outlying: Outlying) -> None:
    outlying.append(*[lamp(n) for n in range(5)])
    outlying.send_all()
    before = [row.id for row in outlying.at_hub()]
    _restore(outlying, keep=2)
    outlying.append(lamp(5))
    outlying.send_all()
    after = [row.id for row in outlying.at_hub()]
    assert after[:5] == before and len(after) == 6


def test_a_restored_hub_hears_when_everything_is_there(outlying: Outlying) -> None:
    outlying.append(lamp())
    outlying.send_all()
    assert outlying.outbox.to_confirm() is None
    _restore(outlying, keep=0)
    outlying.outbox.epoch_changed(2)
    said = outlying.outbox.to_confirm()
    assert said is not None and (said.epoch, said.last_seq) == (2, 1)
    outlying.send_all()
    assert outlying.outbox.to_confirm() is None
    assert len(outlying.at_hub()) == 1


def test_a_gap_is_filled_from_what_is_kept(outlying: Outlying) -> None:
    outlying.append(*[lamp(n) for n in range(4)])
    outlying.send_all()
    _forget(outlying, keep=1)
    outlying.append(lamp(4))
    outlying.send_all()
    assert [row.payload["n"] for row in outlying.at_hub()] == [0, 1, 2, 3, 4]
    assert {row.origin for row in outlying.at_hub()} == {f"{outlying.app_id}.1"}


def test_a_gap_that_cannot_be_filled_is_left_behind_under_a_new_origin(outlying: Outlying) -> None:
    outlying.append(*[lamp(n) for n in range(4)])
    outlying.send_all()
    with outlying.database.write() as work:
        work.connection.execute(outbox.delete().where(outbox.c.seq <= 3))
        work.commit()
    _forget(outlying, keep=1)
    outlying.append(lamp(4))
    outlying.send_all()
    assert [(row.origin[-1], row.payload["n"]) for row in outlying.at_hub()] == [("1", 0), ("2", 3), ("2", 4)]


def test_a_copied_store_goes_on_as_a_new_origin_and_loses_nothing(outlying: Outlying) -> None:
    outlying.append(*[lamp(n) for n in range(3)])
    outlying.send_all()
    with outlying.database.write() as work:  # the store as it was two facts ago, and then other things happened
        work.connection.execute(outbox.delete().where(outbox.c.seq > 1))
        work.connection.exec_driver_sql("update sequences set last_seq = 1")
        work.commit()
    other = [lamp(n) for n in range(100, 104)]
    outlying.append(*other)
    outlying.send_all()
    stored = outlying.at_hub()
    assert [row.payload["n"] for row in stored] == [0, 1, 2, 100, 101, 102, 103]
    assert outlying.outbox.incarnation == 2
    assert [(row.incarnation, row.seq) for row in outlying.rows()] == [(2, n) for n in range(1, 6)]
    outlying.append(lamp(104))
    outlying.send_all()
    assert len(outlying.at_hub()) == 8


def test_what_the_hub_refuses_stays_first_in_line(outlying: Outlying) -> None:
    outlying.append(lamp()._replace(kind="not a kind"))
    with pytest.raises(Refused) as refused:
        outlying.send_all()
    assert refused.value.code == "bad_input"
    assert outlying.outbox.backlog().waiting == 1


def test_the_thread_sends_what_is_committed_and_rests_while_the_link_is_down(outlying: Outlying) -> None:
    outlying.append(lamp(0))
    outlying.uplink.start()
    outlying.link.start()
    wait_until(lambda: outlying.outbox.backlog().waiting == 0)
    outlying.append(lamp(1))
    wait_until(lambda: len(outlying.at_hub()) == 2)


def test_many_writers_while_sending_lose_nothing(outlying: Outlying) -> None:
    outlying.uplink.start()
    outlying.link.start()

    def write(lamps: str) -> None:
        for n in range(25):
            outlying.append(lamp(n, lamps))

    writers = [threading.Thread(target=write, args=(str(w),)) for w in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    wait_until(lambda: outlying.outbox.backlog().waiting == 0)
    assert [row.seq for row in outlying.at_hub()] == list(range(1, 101))


def test_a_hub_that_is_gone_says_so_by_type(outlying: Outlying) -> None:
    outlying.append(lamp())
    outlying.client.close()
    with pytest.raises(HubUnavailable):
        outlying.uplink.send_one()


def _forget(outlying: Outlying, *, keep: int) -> None:
    """The hub as it was `keep` facts after its beginning, without saying so."""
    kept = outlying.at_hub()[:keep]
    with outlying.hub.services.write() as work:
        work.connection.execute(hub_facts.delete().where(hub_facts.c.id.not_in([row.id for row in kept])))
        if kept:
            work.connection.execute(update(origins).values(last_seq=kept[-1].seq, last_fact_id=kept[-1].id))
        else:
            work.connection.execute(origins.delete())
        work.commit()


def _restore(outlying: Outlying, *, keep: int) -> None:
    _forget(outlying, keep=keep)
    with outlying.hub.services.write() as work:
        work.connection.execute(update(hub_state).values(epoch=2))
        work.commit()


def test_what_comes_between_two_looks_is_sent_before_it_is_confirmed(
    outlying: Outlying, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
) -> None:
    """Confirmed first, the hub would call it a gap, which costs a new sending of everything since."""
    outlying.append(lamp())
    outlying.send_all()
    _restore(outlying, keep=1)
    outlying.outbox.epoch_changed(2)
    look, late = outlying.outbox.next_batch, [lamp(2)]

    def look_and_be_overtaken(limit: int) -> Batch | None:
        batch = look(limit)
        if batch is None and late:
            outlying.append(late.pop())
        return batch

    monkeypatch.setattr(outlying.outbox, "next_batch", look_and_be_overtaken)
    outlying.send_all()
    assert late == [] and [row.seq for row in outlying.at_hub()] == [1, 2]
    assert outlying.outbox.to_confirm() is None and "the hub expects" not in caplog.text


def test_a_hub_that_is_well_but_takes_no_facts_is_not_asked_in_a_circle(outlying: Outlying) -> None:
    class TakesNoFacts:
        def __init__(self) -> None:
            self.asked = 0

        def send_facts(self, batch: Batch, *, epoch: int) -> int:
            self.asked += 1
            raise HubUnavailable("the database does not answer now")

        def caught_up(self, confirmation: Confirmation) -> None: ...

    hub = TakesNoFacts()
    clock = SystemClock()
    link = Link(lambda: None, clock)
    uplink = Uplink(outlying.outbox, lambda: hub, link)
    outlying.append(lamp())
    link.start()
    uplink.start()
    wait_until(lambda: hub.asked >= 3)
    began, asked = clock.monotonic(), hub.asked
    wait_until(lambda: clock.monotonic() - began > 1.0)
    assert hub.asked - asked <= 20  # at most once a 0.05 s, and less with every time
    link.stop()
    uplink.stop()
