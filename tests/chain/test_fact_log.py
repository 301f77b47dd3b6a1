"""What a forwarding hub remembers of the hub above it."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.contract.messages import Publication, PublicationPage
from kiosk.hub import uplink_state
from kiosk.hub.fact_log import FactLog, OriginForkedAbove
from kiosk.hub.publications import latest, publish
from kiosk.hub.tables import facts
from kiosk.hub.upstream_publications import UpstreamPublications
from kiosk.sync.source import Batch
from tests.tickets_hub.hall import Hall

ABOVE = "the-hub-above"


def log_of(hall: Hall) -> FactLog:
    return FactLog(hall.services.database, ABOVE)


def send_all(log: FactLog, limit: int = 1000) -> list[Any]:
    """Take and acknowledge batch after batch; the ids in the order in which they left."""
    sent = []
    while batch := log.next_batch(limit):
        assert 0 < len(batch.facts) <= limit
        sent += [one.fact.id for one in batch.facts]
        log.acknowledged(batch, batch.last_seq)
    return sent


def all_ids(hall: Hall) -> list[Any]:
    return [row.id for row in hall.rows(facts, "intake_seq")]


def page(epoch: int, *items: Publication) -> PublicationPage:
    return PublicationPage(epoch=epoch, cursor=items[-1].position, items=list(items))


def publication(position: int, document: str, revision: int, hall: Hall, issuer: str = "province") -> Publication:
    return Publication(
        position=position, issuer=issuer, document=document, revision=revision, sha256="0" * 64,
        published_at=hall.clock.now(), body={"revision": revision})


def test_every_fact_leaves_once_the_hubs_own_among_them(hall: Hall) -> None:
    for _ in range(4):
        hall.take()
    hall.call()
    log = log_of(hall)
    assert sorted(send_all(log)) == sorted(all_ids(hall))
    assert log.next_batch(1000) is None
    hall.take()
    assert sorted(send_all(log)) == sorted(all_ids(hall)[-2:])


def test_a_chunk_that_was_not_acknowledged_whole_leaves_again_after_a_crash(hall: Hall) -> None:
    for _ in range(3):
        hall.take()
    log = log_of(hall)
    first = log.next_batch(1000)
    assert first is not None
    log.acknowledged(first, first.facts[0].seq)
    rest = log.next_batch(1000)
    assert rest is not None and rest.facts == first.facts[1:]
    assert sorted(send_all(log_of(hall))) == sorted(all_ids(hall))


def test_a_batch_that_was_too_large_leaves_in_parts(hall: Hall) -> None:
    for _ in range(5):
        hall.take()
    log = log_of(hall)
    log.next_batch(1000)
    assert sorted(send_all(log, limit=2)) == sorted(all_ids(hall))


def test_a_new_epoch_above_sends_everything_again_even_in_the_middle_of_a_chunk(hall: Hall) -> None:
    hall.take()
    log = log_of(hall)
    send_all(log)
    hall.take()
    batch = log.next_batch(1000)
    assert isinstance(batch, Batch)
    log_of(hall).epoch_changed(7)  # heard elsewhere: by the downlink, or by another process
    log.acknowledged(batch, batch.last_seq)
    assert set(send_all(log)) == set(all_ids(hall))
    assert (log.epoch(), log.next_batch(1000)) == (7, None)


def test_an_epoch_that_was_heard_already_starts_nothing_again(hall: Hall) -> None:
    hall.take()
    log = log_of(hall)
    log.epoch_changed(7)
    send_all(log)
    log.epoch_changed(7)
    assert log.next_batch(1000) is None


def test_a_gap_above_is_filled_from_the_fact_that_it_names(hall: Hall) -> None:
    for _ in range(3):
        hall.take()
    log = log_of(hall)
    send_all(log)
    log.sequence_gap(hall.terminal.origin, 2)
    batches = []
    while batch := log.next_batch(1000):
        batches.append(batch)
        log.acknowledged(batch, batch.last_seq)
    assert [one.seq for b in batches if b.origin == hall.terminal.origin for one in b.facts] == [2, 3]


def test_a_fork_above_stops_loudly_rather_than_lose_a_fact(hall: Hall) -> None:
    hall.take()
    log = log_of(hall)
    with pytest.raises(OriginForkedAbove):
        log.origin_forked(hall.terminal.origin)
    assert sorted(send_all(log)) == sorted(all_ids(hall))


def test_publications_come_down_with_issuer_and_revision_and_what_is_of_the_halls_own_is_left_alone(hall: Hall) -> None:
    sink = UpstreamPublications(hall.services, ABOVE)
    with hall.services.write() as work:
        publish(work, "queue", {"of": "the hall"}, hall.clock.now())
        work.commit()
    log_of(hall).epoch_changed(3)
    sink.keep(page(
        3, publication(4, "notice", 9, hall), publication(5, "queue", 2, hall), publication(6, "keys", 2, hall),
        publication(7, "tariff", 1, hall, issuer=hall.services.hall),
    ))
    with hall.services.database.read() as connection:
        kept = {name: latest(connection, hall.services.hall, name) for name in ("notice", "queue", "tariff", "keys")}
    notice, queue, keys = kept["notice"], kept["queue"], kept["keys"]
    assert notice is not None and (notice.issuer, notice.revision) == ("province", 9)
    assert queue is not None and queue.body == {"of": "the hall"}
    assert keys is not None and keys.issuer == hall.services.hall
    assert kept["tariff"] is None
    assert sink.cursor() == (3, 7)


def test_a_page_of_an_epoch_that_is_over_is_not_kept(hall: Hall) -> None:
    sink = UpstreamPublications(hall.services, ABOVE)
    sink.restart(3)
    sink.restart(4)
    sink.keep(page(3, publication(4, "notice", 9, hall)))
    assert sink.cursor() == (4, 0)
    with hall.services.database.read() as connection:
        assert latest(connection, hall.services.hall, "notice") is None


def test_uplink_and_downlink_share_what_they_heard_of_the_epoch(hall: Hall) -> None:
    hall.take()
    log, sink = log_of(hall), UpstreamPublications(hall.services, ABOVE)
    log.epoch_changed(3)
    send_all(log)
    sink.keep(page(3, publication(4, "notice", 9, hall)))
    sink.restart(5)
    assert sorted(send_all(log_of(hall))) == sorted(all_ids(hall))
    with hall.services.database.read() as connection:
        assert uplink_state.cursor(connection, ABOVE) == (5, 0)
