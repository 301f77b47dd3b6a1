"""An announcement wakes the terminals that it is for, and no other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kiosk.contract.messages import Publication, PublicationPage
from kiosk.hub.state import add_hall
from kiosk.hub.upstream_publications import UpstreamPublications
from kiosk.ids import new_id
from tests.announcements.test_delivery import say
from tests.fixtures.announcements import Newsroom, given_out, notice, picture
from tests.fixtures.hub import HALL, Hub
from tests.hub.test_events import watching


def test_only_the_terminals_that_it_is_for_or_was_for_are_troubled(hub: Hub):
    """Whoever is not told would have to hear the next one first."""
    room, (one, two) = Newsroom.of(hub), (hub.app(), hub.app())

    def heard(stream: Iterator[tuple[str, dict[str, Any]]]) -> str:
        documents = (data.get("document", "") for _, data in stream)
        return next(document for document in documents if document.startswith("announcement.")).partition(".")[2]

    with watching(one, topics="publication") as first, watching(two, topics="publication") as second:
        for_one = room.published(notice(hub, targets={"apps": [one.code]}))
        id = for_one.announcement_id
        moved = room.published(notice(hub, targets={"apps": [two.code]}), id)
        room.withdraw(moved)
        for_all = room.published()
        assert [heard(first) for _ in range(3)] == [str(id), str(id), str(for_all.announcement_id)]
        assert [heard(second) for _ in range(3)] == [str(id), str(id), str(for_all.announcement_id)]


def heard_until(stream: Iterator[tuple[str, dict[str, Any]]], last: str) -> list[str]:
    """The announcements that it is told of, up to `last`."""
    found: list[str] = []
    while last not in found:
        document = next(stream)[1].get("document", "")
        if document.startswith("announcement."):
            found.append(document.partition(".")[2])
    return found


def test_only_who_has_the_zone_is_troubled_and_who_has_never_said_which(hub: Hub):
    room, (has, lacks, silent) = Newsroom.of(hub), [hub.app() for _ in range(3)]
    say(has, 1, "ZonesShown", zones=["business"])
    say(lacks, 1, "ZonesShown", zones=["feedback"])
    with watching(has, topics="publication") as first, watching(lacks, topics="publication") as second, \
            watching(silent, topics="publication") as third:
        for_windows = str(room.published(notice(hub, targets={"zones": ["business"]})).announcement_id)
        for_all = str(room.published().announcement_id)
        assert heard_until(first, for_all) == heard_until(third, for_all) == [for_windows, for_all]
        assert heard_until(second, for_all) == [for_all]


def test_what_is_for_another_hall_troubles_no_terminal_here(hub: Hub):
    room, app = Newsroom.of(hub), hub.app()
    with hub.services.write() as work:
        add_hall(work.connection, "elsewhere")
        work.commit()
    above = UpstreamPublications(hub.services, "county")
    above.restart(1)
    with watching(app, topics="publication") as stream:
        room.published(notice(hub, targets={"halls": ["elsewhere"]}))
        ours, theirs = (new_id() for _ in range(2))
        above.keep(PublicationPage(epoch=1, cursor=3, items=[Publication(
            position=n, issuer="county", document=document, revision=1, sha256="0" * 64, published_at=hub.clock.now(),
            body=body) for n, (document, body) in enumerate([
                ("picture." + "a" * 64, picture("a" * 64)),
                (f"announcement.{theirs}", given_out(theirs, hub.clock.now(), targets={"halls": ["elsewhere"]})),
                (f"announcement.{ours}", given_out(ours, hub.clock.now(), targets={"halls": [HALL]}))], 1)]))
        assert heard_until(stream, str(ours)) == [str(ours)]
