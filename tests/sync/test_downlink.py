from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import func, select, update

from kiosk.hub.publications import publish
from kiosk.hub.tables import halls, hub_state
from kiosk.hub.tables import publications as hub_publications
from kiosk.sync.downlink import Downlink
from kiosk.sync.mirror import Mirror
from tests.fixtures.hub import Hub
from tests.fixtures.wait import wait_until
from tests.sync.outlying import Outlying


def give_out(hub: Hub, document: str, **body: Any) -> None:
    with hub.services.write() as work:
        publish(work, document, body, hub.clock.now())
        work.commit()


def body_of(mirror: Mirror, document: str) -> dict[str, Any] | None:
    latest = mirror.latest(document)
    return latest[2] if latest else None


@pytest.fixture
def mirror(outlying: Outlying) -> Mirror:
    return Mirror(outlying.database)


@pytest.fixture
def downlink(outlying: Outlying, mirror: Mirror) -> Iterator[Downlink]:
    downlink = Downlink(lambda: outlying.client, mirror, outlying.link)
    yield downlink
    outlying.client.close()
    downlink.stop()


@pytest.fixture
def listening(outlying: Outlying, downlink: Downlink) -> Callable[[], None]:
    def start() -> None:
        outlying.link.start()
        downlink.start()

    return start


def test_everything_published_is_mirrored_latest_first(downlink: Downlink, mirror: Mirror, hall_hub: Hub) -> None:
    for n in range(3):
        give_out(hall_hub, "notice", n=n)
    give_out(hall_hub, "tariff", n=1)
    downlink.mirror()
    assert body_of(mirror, "notice") == {"n": 2}
    assert body_of(mirror, "tariff") == {"n": 1}
    assert body_of(mirror, "unheard-of") is None


def test_a_second_look_fetches_only_what_is_new(outlying: Outlying, mirror: Mirror, hall_hub: Hub) -> None:
    kept: list[str] = []
    downlink = Downlink(lambda: outlying.client, mirror, outlying.link, on_kept=lambda items: kept.extend(
        item.document for item in items if item.document != "keys"))
    give_out(hall_hub, "notice", n=1)
    downlink.mirror()
    give_out(hall_hub, "tariff", n=1)
    downlink.mirror()
    assert kept == ["notice", "tariff"]


def test_a_publication_comes_by_the_event_stream(listening: Callable[[], None], mirror: Mirror, hall_hub: Hub) -> None:
    listening()
    give_out(hall_hub, "notice", n=1)
    wait_until(lambda: body_of(mirror, "notice") == {"n": 1})
    give_out(hall_hub, "notice", n=2)
    wait_until(lambda: body_of(mirror, "notice") == {"n": 2})


def test_a_restored_hub_is_mirrored_from_the_beginning(downlink: Downlink, mirror: Mirror, hall_hub: Hub) -> None:
    for n in range(5):
        give_out(hall_hub, "notice", n=n)
    downlink.mirror()
    with hall_hub.services.write() as work:  # as it was before the last four, in a new epoch
        work.connection.execute(hub_publications.delete().where(hub_publications.c.revision > 1))
        work.connection.execute(update(halls).values(
            publication_position=select(func.max(hub_publications.c.position)).scalar_subquery()))
        work.connection.execute(update(hub_state).values(epoch=2))
        work.commit()
    give_out(hall_hub, "notice", n="after the restore")
    downlink.mirror()
    assert body_of(mirror, "notice") == {"n": "after the restore"}
    assert mirror.cursor()[0] == 2


def test_a_stream_that_breaks_is_opened_again(
    listening: Callable[[], None], mirror: Mirror, hall_hub: Hub,
) -> None:
    listening()
    give_out(hall_hub, "notice", n=1)
    wait_until(lambda: body_of(mirror, "notice") == {"n": 1})
    hall_hub.services.bus.close_watchers()
    give_out(hall_hub, "notice", n=2)
    wait_until(lambda: body_of(mirror, "notice") == {"n": 2})
