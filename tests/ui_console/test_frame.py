"""The console's frame before a real hub: signing in, moving by keys, finding, two looks and two languages."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.console.core import ConsoleCore
from kiosk.console.standing import Standing
from kiosk.contract.staff import Role
from tests.fixtures.announcements import Newsroom, notice, words
from tests.fixtures.console import ConsoleHall
from tests.fixtures.scene import Least, faults
from tests.fixtures.window import until
from tests.ui_console.worker import Worker
from ui.console.registry import PAGES, pages_for

AT_A_DESK = Least(primary=32, other=20, apart=4)
Open = Callable[..., Worker]


@pytest.fixture
def publisher(hall: ConsoleHall, worker: Open) -> Callable[..., Worker]:
    """`publisher(**Options)`: signed in at a console of their own."""
    def make(**options: object) -> Worker:
        pin = hall.person("1003", Role.PUBLISHER)
        one = worker(hall.console(), **options)
        one.sign_in("1003", pin)
        return one

    return make


def test_a_person_signs_in_by_keys_and_out_again(hall: ConsoleHall, worker: Open) -> None:
    pin = hall.person("1003", Role.PUBLISHER)
    one = worker(hall.console(), language="en")
    until(lambda: one.console.desk.online, "the hub")
    one.see("Staff number")
    one.type("1003")
    one.press("enter")
    one.type("wrong")
    one.press("enter")
    one.see("Not right yet")
    one.write("PIN", "wrong pin")
    one.press("enter")
    one.see("4 tries are left")
    one.write("PIN", pin)
    one.press("enter")
    one.see("No announcements yet")
    one.click("Sign out")
    one.see("Sign in to the console")


class Talkative(ConsoleCore):
    def tell(self, standing: Standing) -> None:
        """A thread's word, which another's may have overtaken."""
        for call in self._listeners:
            call(standing)


def test_an_older_word_that_comes_last_signs_nobody_out(hall: ConsoleHall, worker: Open) -> None:
    core = hall.console(kind=Talkative)
    assert isinstance(core, Talkative)
    pin = hall.person("1003", Role.PUBLISHER)
    one = worker(core)
    one.sign_in("1003", pin)
    core.tell(Standing(online=True))
    one.settle()
    assert one.console.desk.stage == "work" and one.console.pages.model is not None


def test_pages_are_offered_by_roles_and_nothing_dead() -> None:
    for page in PAGES:
        assert (page.folder / page.file).is_file() and (page.folder / "Label.qml").is_file()
    assert "announcements" not in {page.name for page in pages_for(["clerk"])}
    assert "announcements" in {page.name for page in pages_for(["clerk", "auditor"])}


def test_what_is_looked_for_is_found_and_opened_by_keys(hall: ConsoleHall, publisher: Open) -> None:
    Newsroom.of(hall.hub).draft(notice(hall.hub, title=words("端午放假", "Closed for the festival")))
    one = publisher(language="en")
    one.press("ctrl+k")
    one.type("festival")
    found = one.console.pages.found
    until(lambda: [row.title for row in found.rows()] == ["Closed for the festival"], "what was found")
    one.press("esc")
    one.see_no("Nothing found")


def test_a_session_that_ended_at_the_hub_shows_nothing_any_more(hall: ConsoleHall, publisher: Open) -> None:
    from kiosk.staff import people

    Newsroom.of(hall.hub).draft(notice(hall.hub, title=words("内部草稿", "Not yet public")))
    one = publisher(language="en")
    one.see("Not yet public")
    people.disable(hall.hub.services, "1003")
    one.see("You were signed out")
    assert not any("Not yet public" in text for text in one.texts())


def test_a_desk_that_nobody_sits_at_signs_out_by_itself(hall: ConsoleHall, publisher: Open) -> None:
    """By its own clock: the hub may be away, and what is on the screen is not for whoever passes by."""
    Newsroom.of(hall.hub).draft(notice(hall.hub, title=words("内部草稿", "Not yet public")))
    one = publisher(language="en")
    one.see("Not yet public")
    desk = one.console.desk
    desk._touched_at -= desk.standing.person.idle_seconds - 60
    desk.look_at_clock()
    one.idle()
    assert desk.stage == "work"
    desk._touched_at -= 61
    desk.look_at_clock()
    one.see("You were signed out")
    assert not any("Not yet public" in text for text in one.texts())


def test_an_announcement_somebody_else_drafts_appears_by_itself(hall: ConsoleHall, publisher: Open) -> None:
    one = publisher(language="en")
    one.see("No announcements yet")
    Newsroom.of(hall.hub).draft(notice(hall.hub, title=words("新公告", "Fresh words")))
    one.see("Fresh words", seconds=5)


@pytest.mark.parametrize("size", [(1440, 900), (1920, 1080)])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_frame_is_drawn_whole_in_both_looks(
    hall: ConsoleHall, worker: Open, language: str, size: tuple[int, int],
) -> None:
    room = Newsroom.of(hall.hub)
    for n in range(3):
        room.published(notice(hall.hub, title=words(f"第{n}号台区停电", f"Work on line {n}")))
    pin = hall.person("1003", Role.PUBLISHER)
    one = worker(hall.console(), language=language, size=size)
    found = [f"sign-in: {fault}" for fault in faults(one, AT_A_DESK)]
    one.sign_in("1003", pin)
    until(lambda: one.console.pages.model is not None and one.console.pages.model.sheet.count == 3, "the list")
    for dark in (False, True):
        one.console.desk.setDark(dark)
        found += [f"list, dark {dark}: {fault}" for fault in faults(one, AT_A_DESK)]
    one.press("ctrl+k")
    one.type("2")
    found += [f"search: {fault}" for fault in faults(one, AT_A_DESK)]
    one.press("esc")
    one.press("ctrl+e")
    until(lambda: one.console.desk.toasts.key == "exported", "the export")
    assert found == []


def test_an_export_holds_what_is_shown_and_no_formula(hall: ConsoleHall, publisher: Open) -> None:
    room = Newsroom.of(hall.hub)
    room.draft(notice(hall.hub, title=words("=cmd|' /C calc'!A0", "x")))
    room.draft(notice(hall.hub, title=words("停电公告", "y")))
    one = publisher()
    one.see("停电公告")
    one.press("ctrl+e")
    until(lambda: one.console.desk.toasts.key == "exported", "the export")
    written = Path(one.console.desk.toasts.detail).read_text("utf-8-sig").splitlines()
    assert written[0].startswith("编号,标题,类别,状态")
    assert len(written) == 3 and "'=cmd" in written[2] and "草稿" in written[1]


_LATE = """
import sys
import ui.console.console
from ui.console.registry import PAGES, load

def modules():
    return {name: getattr(module, "QML_IMPORT_NAME", None) for name, module in list(sys.modules.items())}

early = modules()
for page in PAGES:
    load(page.model)
print(*(name for name, into in modules().items() if name not in early and into in set(early.values()) - {None}))
"""


def test_no_page_brings_a_type_into_a_module_that_is_in_use_already() -> None:
    """Qt would refuse every page after it, in the real process only: a test has imported it all before."""
    done = subprocess.run([sys.executable, "-c", _LATE], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [], "import it in ui/console/console.py, or register nothing in it"
