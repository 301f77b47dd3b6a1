"""Announcements on the terminal: whose eyes they were before, what of them is broken, and that they ask nobody."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import timedelta

from kiosk.errors import StoreFull
from kiosk.ids import new_id
from kiosk.sync import meta
from kiosk.terminal.announcements import TerminalAnnouncements
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.announcements import given_out, picture, words
from tests.fixtures.sink import hostile, open_sink, talks_to
from tests.fixtures.window import Window, until
from tests.ui_zones.test_notices_zone import said

Opened = Callable[..., Window]


def counts(core: FakeCore) -> dict[str, dict[str, int]]:
    """Of this hour, not handed in yet."""
    with core.database.read() as connection:
        return (meta.get(connection, "announcements.counts") or {}).get("counts", {})


def test_an_emergency_read_on_the_idle_screen_is_before_the_next_customer_again(
        open_window: Opened, core: FakeCore) -> None:
    window = open_window()
    window.attach(core)
    id = new_id()
    core.announce(given_out(id, core.clock.now(), kind="emergency", title=words("离开大厅", "Leave the hall")))
    window.see("离开大厅")
    window.tap("我知道了")
    assert window.session.active, "whoever has read it stands here"
    assert "离开大厅" not in window.texts()
    window.session.end()
    window.see("离开大厅")


def test_what_ran_out_while_the_terminal_was_off_is_said_to_be_gone(open_window: Opened, core: FakeCore) -> None:
    id, ended = new_id(), core.clock.now() - timedelta(hours=1)
    core.announcements.showing({str(id): 1})  # in its life before
    core.announce(given_out(id, ended - timedelta(hours=1), hours=1))
    open_window().attach(core)
    until(lambda: [one["gone"] for one in said(core, "AnnouncementsShown")] == [[], [str(id)]], "the word of it")


class Full(TerminalAnnouncements):
    """On a disk that is full for a while."""

    full = True

    def showing(self, versions: Mapping[str, int]) -> None:
        if self.full:
            raise StoreFull("no room")
        super().showing(versions)


def test_what_could_not_be_noted_is_said_again_without_a_change(open_window: Opened, core: FakeCore) -> None:
    core.announcements = Full(core.mirror, core.outbox, core.clock, lambda: core.database, None, lambda: core.pack,
                              own_code="3", profile="standard")
    id = new_id()
    core.announce(given_out(id, core.clock.now()))
    window = open_window()
    window.attach(core)
    notices = window.terminal.engine.notices
    until(lambda: notices.live and notices.unsaid, "the refusal")
    core.announcements.full = False
    notices.look()
    until(lambda: [one["shown"] for one in said(core, "AnnouncementsShown")] == [[[str(id), 1]]], "the word of it")


def test_a_notice_opened_five_times_was_seen_by_one_customer(opened: Opened, core: FakeCore) -> None:
    ids = [new_id() for _ in range(2)]
    core.announce(*(given_out(id, core.clock.now(), version=3) for id in ids))
    window = opened()
    model = window.terminal.engine.zones.viewModel("announcements")
    for _ in range(5):
        model.open(str(ids[0]))
        model.readThrough()
    window.session.end()
    window.session.begin()
    model.open(str(ids[0]))
    model.open(str(ids[1]))
    until(lambda: counts(core) == {f"{ids[0]}.3": {"seen": 2, "read": 1}, f"{ids[1]}.3": {"seen": 1}}, "the counts")
    with core.database.write() as work:  # an hour passes
        meta.put(work, "announcements.counts", {
            "hour": "2026-01-05T01:00:00+00:00", "counts": counts(core)})
        work.commit()
    core.announcements.keep(online=True)
    told = said(core, "AnnouncementsViewed")[0]
    assert dict(zip(map(tuple, told["counts"]), told["versions"], strict=True)) == {
        (str(ids[0]), 2, 1, 0, 0): 3, (str(ids[1]), 1, 0, 0, 0): 3}


def test_whatever_a_notice_holds_the_terminal_asks_nobody(opened: Opened, core: FakeCore) -> None:
    """Not even its list, its page, its code, its paper, its idle loop and its alarm."""
    with open_sink() as sink:
        before, text, now = talks_to(os.getpid()), hostile(sink.url), core.clock.now()
        both, title = words(text, text), words(f"恶意 <img src='{sink.url}/t'>", f"Hostile <img src='{sink.url}/t'>")
        policy = {"kind": "policy", "title": title, "body": both, "meaning": both, "example": both,
                  "pictures": ["a" * 64],
                  "attachment": {"name": f"<img src='{sink.url}/n'>", "pages": ["a" * 64], "text": text}}
        core.announce(picture("a" * 64), given_out(new_id(), now, **policy))
        window = opened()
        window.open("announcements")
        window.tap("恶意")
        window.see("<script")
        window.tap("打印")
        window.tap("带到手机")
        window.session.end()
        idle = next(item for item in window.items() if item.property("slides") is not None)
        idle.setProperty("current", int(idle.property("slides")) - 1)
        window.see("恶意")
        core.announce(given_out(new_id(), now, **policy | {"kind": "emergency"}))
        window.see("紧急")
        window.settle(200)
        assert sink.asked == 0 and talks_to(os.getpid()) - before == set()


def test_a_broken_page_of_a_pdf_is_reported_too(opened: Opened, core: FakeCore) -> None:
    page, id = "d" * 64, new_id()
    core.announce(picture(page, b"\x89PNG broken"), given_out(
        id, core.clock.now(), attachment={"name": "x.pdf", "pages": [page], "text": ""}))
    opened().terminal.engine.notices.picture(page)
    until(lambda: said(core, "AnnouncementPictureBroken"), "the report")
    assert said(core, "AnnouncementPictureBroken")[0] == {"announcement_id": str(id), "picture": page}
