"""What somebody began to write is there again after a sign-out and after a look elsewhere, for them alone."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.contract.staff import Role
from tests.fixtures.console import ConsoleHall
from tests.fixtures.window import until
from tests.ui_console.test_announcements import at_a_console
from tests.ui_console.test_meetings import a_day
from tests.ui_console.test_meetings import a_working_day as working_day
from tests.ui_console.test_voices import hand_in
from tests.ui_console.worker import Worker
from ui.console.kept import KEPT_SECONDS, Kept

Open = Callable[..., Worker]


def test_words_are_by_person_and_go_with_their_thing() -> None:
    kept = Kept(lambda: 0.0)
    for name in ("case/1/reply", "case/1/review", "case/12/reply"):
        kept.keep("one", name, "begun")
    kept.forget("one", "case/1")
    assert [kept.words("one", name) for name in ("case/1/reply", "case/1/review", "case/12/reply")] == ["", "", "begun"]
    assert kept.words("other", "case/12/reply") == ""
    kept.keep("one", "case/12/reply", "")
    assert kept.words("one", "case/12/reply") == ""


def test_words_of_long_ago_are_gone() -> None:
    now = 0.0
    kept = Kept(lambda: now)
    kept.keep("one", "case/1/reply", "old")
    now = KEPT_SECONDS
    kept.keep("one", "case/2/reply", "new")
    now += 1
    assert [kept.words("one", f"case/{n}/reply") for n in (1, 2)] == ["", "new"]


def written(one: Worker) -> set[str]:
    """What stands in the fields of the page."""
    return {text for item in one.items() if item.isVisible() and (
        item.inherits("QQuickTextField") or item.inherits("QQuickTextArea")) and (text := item.property("text"))}


def gone_and_back(hall: ConsoleHall, one: Worker, page: str, *, number: str = "1001") -> None:
    """The session ends; somebody else works at this desk and sees nothing; then the same person comes again."""
    one.console.desk.signOut()
    until(lambda: one.console.desk.stage == "sign_in", "the sign-out")
    one.idle()
    one.sign_in("1009", hall.person("1009", Role.MANAGER))
    one.console.pages.open(page, "")
    assert all(one.console.desk.kept(name) == "" for name in (
        "case/new/text", "conduct/new/reason", "meeting/new/topic"))
    one.console.desk.signOut()
    until(lambda: one.console.desk.stage == "sign_in", "the sign-out")
    one.idle()
    one.sign_in(number, hall.person(number, Role.MANAGER, Role.PUBLISHER))
    one.console.pages.open(page, "")


def test_a_complaint_that_is_being_taken_down(hall: ConsoleHall, worker: Open) -> None:
    one = at_a_console(hall, worker, "1001", Role.MANAGER, Role.PUBLISHER, language="en")
    one.console.pages.open("cases", "")
    until(lambda: one.console.pages.model.loaded, "the list")
    one.press("ctrl+n")
    one.write("What happened", "等了两个小时")
    one.write("Name", "某某")
    gone_and_back(hall, one, "cases")
    until(lambda: one.console.pages.model.loaded, "the list")
    one.press("ctrl+n")
    assert written(one) == {"等了两个小时", "某某"}
    one.press("ctrl+s")
    until(lambda: one.console.pages.model.slip != {}, "the customer's slip")
    one.press("enter")
    until(lambda: one.console.pages.model.number != "", "its file")
    one.console.pages.model.open("")
    one.press("ctrl+n")
    assert written(one) == set(), "it is handed in"


def test_a_record_of_somebody(hall: ConsoleHall, worker: Open) -> None:
    hall.person("2001", Role.CLERK)
    one = at_a_console(hall, worker, "1001", Role.MANAGER, Role.PUBLISHER, language="en")
    one.console.pages.open("conduct")
    one.press("ctrl+n")
    one.write("About whom", "2001")
    one.write("Reason, as the person will read it", "帮老人填表")
    gone_and_back(hall, one, "conduct")
    one.press("ctrl+n")
    assert written(one) == {"2001", "帮老人填表"}
    one.write("The rule that it rests on", "第12条")
    one.press("ctrl+s")
    one.see("In force")
    one.press("ctrl+n")
    assert written(one) == set(), "it is written"


def test_what_came_of_a_suggestion_and_of_a_meeting(hall: ConsoleHall, worker: Open) -> None:
    hand_in(hall, "门口加把椅子")
    hand_in(hall, "换一盏灯")
    one = at_a_console(hall, worker, "1001", Role.MANAGER, Role.PUBLISHER, language="en")
    one.console.pages.open("voices")
    one.click("Suggestions")
    one.see("门口加把椅子")
    first, second = one.console.pages.model._voices
    for key, words in ((first, "门口没有椅子"), (second, "")):
        one.console.pages.model.open(key)
        one.click("Accept")
        one.write("Who does it", "1001")
        one.click("Save")
        one.see("1001 until")
        one.click("It is done")
        assert written(one) == set(), "another's words"
        if words:
            one.write("in the hall's words for everybody (Chinese)", words)
    gone_and_back(hall, one, "voices")
    one.click("Suggestions")
    one.see("门口加把椅子")
    one.console.pages.model.open(first)
    one.click("It is done")
    assert written(one) == {"门口没有椅子"}

    one.console.pages.open("meetings")
    a_day(hall, one)
    one.click("Add what follows")
    one.write("What was asked for, in words that everybody may read", "胡同里的灯太暗")
    one.write("Staff number", "1001")
    one.write("Until (year-month-day)", working_day(hall))
    one.click("Save")
    one.see("胡同里的灯太暗")
    one.click("It is done")
    one.write("What came of it (Chinese)", "换了十盏灯")
    one.console.pages.model.refresh()
    one.idle()
    assert written(one) == {"换了十盏灯"}, "news takes no words away"
    one.click("Save")
    one.see("Done: 换了十盏灯")
    assert written(one) == set()
    one.click("Add what follows")
    for words in ("门口的坡太陡", "大门太窄"):
        one.write("What was asked for, in words that everybody may read", words)
        one.write("Staff number", "1001")
        one.write("Until (year-month-day)", working_day(hall))
        if words == "门口的坡太陡":
            one.click("Save")
            one.see(words)
            one.click("Add what follows")
    task = one.console.pages.model._whole.tasks[-1]
    one.console.pages.model.finishTask(str(task.id), "修了坡", "")
    one.see("Done: 修了坡")
    assert {"大门太窄", "1001"} <= written(one), "another step takes no words away"
