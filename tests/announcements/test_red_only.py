"""What is red, among hundreds that are not."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import insert

from kiosk.announcements.tables import announcements, showings, versions
from kiosk.ids import new_id
from tests.announcements.test_delivery import page, say
from tests.fixtures.announcements import Newsroom, given_out, notice
from tests.fixtures.hub import ON_SQLITE, App, Hub


@ON_SQLITE
def test_red_only_looks_through_everything_for_a_page_of_it(hub: Hub):
    room, one = Newsroom.of(hub), hub.app()
    made = [room.published() for _ in range(3)]
    live_and_shown(hub, one, 4, 404)
    for seq, each in enumerate(made, 1):
        say(one, seq, "AnnouncementsShown", shown=[[str(each.announcement_id), 2 if each.no < 3 else 1]], gone=[])
    assert [row.no for row in page(room).rows][:2] == [403, 402]
    first = page(room, limit=1, wrong_only=True)
    assert ([row.no for row in first.rows], first.next_before) == ([2], 2)
    last = page(room, limit=1, wrong_only=True, before=2)
    assert ([row.no for row in last.rows], last.next_before) == ([1], None)
    for_nobody = room.published(notice(hub, targets={"apps": ["none"]}))
    say(one, 4, "AnnouncementsShown", shown=[[str(for_nobody.announcement_id), 1]], gone=[])
    assert [(row.no, row.cells) for row in page(room, wrong_only=True).rows] == [(404, "k"), (2, "o"), (1, "o")]
    for seq, each in enumerate((*made[:2], for_nobody), 5):
        shown = [] if each is for_nobody else [[str(each.announcement_id), 1]]
        say(one, seq, "AnnouncementsShown", shown=shown, gone=[] if shown else [str(each.announcement_id)])
    assert (page(room, wrong_only=True).rows, page(room, wrong_only=True).next_before) == ([], None)


def live_and_shown(hub: Hub, at: App, first: int, end: int) -> None:
    """Announcements of these numbers, shown at that terminal; each by its rows alone, for they are many."""
    now, of = hub.clock.now(), {"hall_id": hub.services.hall}
    ids = {no: new_id() for no in range(first, end)}
    with hub.services.write() as work:
        work.connection.execute(insert(announcements), [{
            **of, "id": id, "no": no, "version": 1, "state": "published", "live_version": 1, "live_from": now,
            "live_until": now + timedelta(days=1), "changed_at": now} for no, id in ids.items()])
        work.connection.execute(insert(versions), [{
            **of, "announcement_id": id, "version": 1, "author_id": new_id(), "made_at": now,
            "content": given_out(id, now)["content"]} for id in ids.values()])
        work.connection.execute(insert(showings), [{
            **of, "announcement_id": id, "app_id": at.id, "received": 1, "showing": 1} for id in ids.values()])
        work.commit()
