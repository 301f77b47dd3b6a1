"""Somebody writes an announcement at the console: kept whatever happens, taken back, handed in, changed while live."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from kiosk.contract.staff import Role
from tests.fixtures.announcements import Newsroom, notice, words
from tests.fixtures.console import ConsoleHall
from tests.fixtures.scene import Least, faults
from tests.fixtures.window import until
from tests.ui_console.worker import Worker

AT_A_DESK = Least(primary=32, other=20, apart=4)
Open = Callable[..., Worker]


def publisher(hall: ConsoleHall, worker: Open, name: str = "console", **options: object) -> Worker:
    pin = hall.person("1003", Role.PUBLISHER)
    one = worker(hall.console(name), **options)
    one.sign_in("1003", pin)
    return one


def test_what_is_typed_survives_a_killed_console_and_is_handed_in(hall: ConsoleHall, worker: Open) -> None:
    one = publisher(hall, worker, language="en")
    one.press("ctrl+n")
    one.write("Title, Chinese", "端午放假")
    one.write("Title, English", "Closed for the festival")
    one.write("Text, Chinese", "# 时间\n- 六月十九日")
    one.press("ctrl+z")
    assert one.console.pages.model.editor.value("body_zh") == ""
    one.press("ctrl+y")
    until(lambda: one.console.pages.model.editor.kept, "the draft on the disk")

    again = publisher(hall, worker, language="en")  # the first one ends without a word
    again.see("Draft on this machine")
    again.press("down")
    again.press("enter")
    again.see("A new announcement")
    editor = again.console.pages.model.editor
    assert editor.value("body_zh") == "# 时间\n- 六月十九日"
    again.press("ctrl+enter")
    again.see("Text, English: nothing stands there")
    again.write("Text, English", "- 19 June")
    again.see_no("nothing stands there")
    again.click("Hand in for review")
    again.see("In review")
    assert again.console.desk.core.drafts.keys(editor._person) == []
    [view] = again.console.pages.model.views.values()
    assert (view.title.en, view.state, view.author) == ("Closed for the festival", "review", "1003")


def test_a_discarded_draft_comes_back_while_it_may(hall: ConsoleHall, worker: Open) -> None:
    one = publisher(hall, worker, language="en")
    one.press("ctrl+n")
    one.write("Title, English", "Half a thought")
    one.click("Discard")
    one.see("No announcements yet")
    one.press("ctrl+z")
    one.see("A new announcement")
    assert one.console.pages.model.editor.value("title_en") == "Half a thought"
    one.press("esc")
    one.see("Draft on this machine")


def test_a_live_one_is_changed_as_its_next_version_and_never_over_somebody_else(
    hall: ConsoleHall, worker: Open,
) -> None:
    room = Newsroom.of(hall.hub)
    live = room.published(notice(hall.hub, title=words("端午放假", "Closed for the festival")))
    one = publisher(hall, worker, language="en")
    one.console.pages.open("announcements", str(live.announcement_id))
    until(lambda: one.console.pages.model.parts, "the words")
    one.press("ctrl+e")
    one.write("Title, English", "Closed on Friday")
    theirs = room.draft(notice(hall.hub, title=words("别的", "Theirs")), live.announcement_id)
    one.press("ctrl+s")
    one.see("Somebody else has written a newer version")
    one.click("Mine on top of it")
    one.see_no("Somebody else has written a newer version")
    one.press("ctrl+s")
    until(lambda: one.console.desk.toasts.key == "saved", "the hub to take it")
    view = one.console.pages.model.views[str(live.announcement_id)]
    assert (view.title.en, view.version, view.live_version) == ("Closed on Friday", theirs.version, live.version)


def test_zones_are_chosen_by_their_names_and_one_that_the_pack_lost_can_be_taken_out(
    hall: ConsoleHall, worker: Open,
) -> None:
    live = Newsroom.of(hall.hub).published(notice(hall.hub, targets={"zones": ["lounge"]}))
    one = publisher(hall, worker, language="en")
    one.console.pages.open("announcements", str(live.announcement_id))
    until(lambda: one.console.pages.model.parts, "the words")
    one.press("ctrl+e")
    editor = one.console.pages.model.editor

    def offered() -> dict[str, str]:
        return {each["value"]: each["label"] for each in editor.choices["zones"]}

    until(lambda: offered().get("lounge") == "lounge", "the zone that it has")
    assert offered()["waiting"] == "Waiting area"
    for zone in ("lounge", "waiting"):
        editor.toggle("zones", zone)
    one.session.setLanguage("zh_CN")
    assert offered()["waiting"] == "等候休息"
    one.press("ctrl+s")
    until(lambda: one.console.desk.toasts.key == "saved", "the hub to take it")
    assert editor.list("zones") == ["waiting"]


def test_of_a_policy_is_said_whether_it_is_about_tariffs_and_whoever_approves_reads_it(
    hall: ConsoleHall, worker: Open,
) -> None:
    live = Newsroom.of(hall.hub).published(notice(
        hall.hub, kind="policy", meaning=words("没有变化", "Nothing changes"), example=words("例", "E.g.")))
    one = publisher(hall, worker, language="en")
    one.console.pages.open("announcements", str(live.announcement_id))
    until(lambda: one.console.pages.model.parts, "the words")
    one.see_no("Its page leads customers to their own usage and bills")
    one.press("ctrl+e")
    editor = one.console.pages.model.editor
    editor.set("kind", "notice")
    one.see_no("About the customer's own tariff")
    editor.set("kind", "policy")
    one.see("About the customer's own tariff")
    one.button("Its page leads customers to their own usage and bills").forceActiveFocus()
    one.settle()
    one.press("enter")
    assert editor.list("about") == ["tariff"]
    one.press("ctrl+z")
    assert editor.list("about") == []
    one.press("ctrl+y")
    one.press("ctrl+s")
    until(lambda: one.console.desk.toasts.key == "saved", "the hub to take it")
    one.press("esc")
    one.see("Its page leads customers to their own usage and bills")
    assert one.console.pages.model.tariff


def test_a_picture_is_chosen_by_keys_and_stands_in_the_text(hall: ConsoleHall, worker: Open, tmp_path: Path) -> None:
    Image.new("RGB", (64, 48), "red").save(tmp_path / "a.png")
    (tmp_path / "b.png").write_bytes(b"%PDF-1.7 no picture")
    (tmp_path / "c.txt").write_text("not shown")
    one = publisher(hall, worker, language="en")
    one.press("ctrl+n")
    for name in ("b.png", "a.png"):
        one.click("Add a picture …")
        one.write("Folder or file", str(tmp_path))
        one.press("enter")
        one.see("a.png")
        assert "c.txt" not in one.texts()
        one.write("Folder or file", str(tmp_path / name))
        one.press("enter")
        if name == "b.png":
            one.see("This picture cannot be taken")
    until(lambda: len(one.console.pages.model.editor.list("pictures")) == 1, "the picture")


def test_what_is_written_is_seen_as_a_terminal_draws_it(hall: ConsoleHall, worker: Open) -> None:
    one = publisher(hall, worker, language="en")
    one.press("ctrl+n")
    one.press("f8")
    preview = one.console.pages.model.preview
    until(lambda: (preview.width, preview.height) == (1080, 1920), "the first picture")
    before = preview._frame
    one.write("Title, Chinese", "端午放假")
    until(lambda: preview._frame is not before, "the next one")
    assert preview._frame.pixels != before.pixels
    child = preview._painter._child
    one.console.desk.signOut()
    until(lambda: one.console.desk.stage == "sign_in", "the sign-out")
    assert child.poll() is not None, "nobody sees what the one before wrote"


def test_the_first_announcement_is_written_after_the_pack_was_looked_at(hall: ConsoleHall, worker: Open) -> None:
    one = publisher(hall, worker, language="en")
    one.console.pages.open("standards")
    one.idle()
    one.console.pages.open("announcements")
    one.press("ctrl+n")
    one.write("Title, Chinese", "端午放假")
    assert one.console.pages.model.editor.value("title_zh") == "端午放假"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_editor_is_drawn_whole_in_both_looks(hall: ConsoleHall, worker: Open, language: str) -> None:
    one = publisher(hall, worker, language=language, size=(1280, 760))
    one.press("ctrl+n")
    editor, found = one.console.pages.model.editor, []
    for dark in (False, True):
        one.console.desk.setDark(dark)
        for kind in ("policy", "outage"):
            editor.set("kind", kind)
            editor.handIn()
            found += [f"{kind}, dark {dark}: {fault}" for fault in faults(one, AT_A_DESK)]
    assert found == []
