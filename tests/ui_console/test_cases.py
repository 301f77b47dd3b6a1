"""A manager, a clerk and a supervisor bring a complaint from the inbox to its closed file, each at a console."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from kiosk.complaints import workers
from kiosk.contract.staff import Role
from tests.fixtures.complaints import Office, number_of, put_away
from tests.fixtures.console import ConsoleHall
from tests.fixtures.link import breakable_link
from tests.fixtures.scene import faults
from tests.fixtures.window import until
from tests.printing.tools import pdf_text
from tests.ui_console.test_announcements import AT_A_DESK, at_a_console
from tests.ui_console.worker import Worker
from ui.console.cases import asking
from ui.console.cases.finding import find

Open = Callable[..., Worker]
TEXT = "电表更换后没有告知，打电话没人接。"


@pytest.fixture
def office(hall: ConsoleHall) -> Office:
    return Office.of(hall.hub)


def opened(one: Worker, office: Office, made, which: str = "open"):
    """The case before that person."""
    one.console.pages.open("cases", "")
    model = one.console.pages.model
    until(lambda: model.loaded, "the list")
    model.show(which)
    model.open(str(made.case_id))
    until(lambda: model.number != "", "the file")
    return model


def begun(one: Worker) -> list[str]:
    """What stands in the step's field."""
    return [item.property("text") for item in one.items() if item.inherits("QQuickTextArea") and item.isVisible()]


def test_what_was_begun_is_there_after_a_sign_out_and_for_nobody_else(
        hall: ConsoleHall, office: Office, worker: Open) -> None:
    made = office.accept(topic="C2.3")
    one = at_a_console(hall, worker, "1002", Role.MANAGER, language="en")
    opened(one, office, made)
    one.click("Give to …")
    one.write("Words to it", "请先打电话")
    one.click("Leave it")
    one.click("Give to …")
    assert begun(one) == ["请先打电话"]
    one.console.desk.signOut()
    until(lambda: one.console.desk.stage == "sign_in", "the sign-out")
    one.idle()
    one.sign_in("1002", hall.person("1002", Role.MANAGER))
    model = opened(one, office, made)
    one.click("Give to …")
    assert begun(one) == ["请先打电话"]
    model.take("dispatch", {"owner": "1002", "note": "请先打电话"})
    until(lambda: model.stage == "dispatched", "the dispatch")
    assert one.console.desk.kept(f"case/{made.case_id}/dispatch") == "", "it is handed in"


@pytest.mark.parametrize(("text", "begins"), [
    ("Nobody told me that the meter was changed.", "Hello, we are very sorry"), (TEXT, "您好，非常抱歉"),
    ("Meter 换了", "您好，非常抱歉")])
def test_a_template_is_in_the_language_that_the_customer_wrote(
        hall: ConsoleHall, office: Office, worker: Open, text: str, begins: str) -> None:
    made = office.found(given={"text": text})
    one = at_a_console(hall, worker, "1002", Role.MANAGER, language="en")
    opened(one, office, made)
    one.click("Reply …")
    one.click("Apology")
    assert begun(one)[0].startswith(begins)


def test_a_case_goes_through_three_hands(hall: ConsoleHall, office: Office, worker: Open) -> None:
    made = office.accept(topic="C2.3", about_number=number_of(office.supervisor))
    manager = at_a_console(hall, worker, "1002", Role.MANAGER, language="en")
    clerk = at_a_console(hall, worker, "1003", Role.CLERK, language="en")
    theirs = opened(manager, office, made)
    manager.see(TEXT)
    manager.click("Give to …")
    manager.click("1003")
    manager.click("Give to")
    until(lambda: theirs.stage == "dispatched", "the dispatch")
    mine = opened(clerk, office, made, "mine")
    assert mine.counts["mine"] == 1
    assert mine.steps == ["contact", "grade", "ask_downgrade"]
    clerk.click("Contacted …")
    clerk.click("Reached")
    clerk.click("Contacted")
    until(lambda: mine.stage == "contacted", "the contact")
    clerk.click("Look into it")
    until(lambda: mine.stage == "investigating" and "reply" not in mine.steps, "the look into it")
    clerk.click("Finding …")
    clerk.click("Upheld")
    clerk.see_no("Who was at fault")
    clerk.click("Our service")
    clerk.click(number_of(office.supervisor))
    clerk.write("What was put right", "已上门致歉")
    clerk.press("ctrl+s")
    until(lambda: "reply" in mine.steps, "the finding")
    assert {"name": "at_fault", "value": number_of(office.supervisor), "code": ""} in mine.facts
    clerk.click("Reply …")
    clerk.write("The reply", "您好，这是规定，我也没办法")
    clerk.see("Nobody here says")
    clerk.write("The reply", "您好，情况属实，已改正。")
    clerk.press("ctrl+s")
    until(lambda: mine.stage == "replied", "the reply")
    assert mine.steps == ["grade"], "whoever handled it reviews nothing"
    until(lambda: theirs.stage == "replied", "the news of it")
    manager.click("Review …")
    manager.click("Good: on to the call back")
    manager.press("ctrl+s")
    until(lambda: theirs.stage == "reviewed", "the review")
    manager.click("Call back …")
    manager.click("Content")
    manager.press("ctrl+s")
    until(lambda: theirs.stage == "called_back", "the call back")
    manager.click("Close")
    until(lambda: theirs.stage == "closed" and theirs.steps == [], "the end")
    manager.press("ctrl+p")
    folder = manager.console.desk.core.options.exports
    until(lambda: list(folder.glob("case-*.pdf")), "the file")
    [file] = folder.glob("case-*.pdf")
    text = "".join(pdf_text(file.read_bytes()).split())
    assert TEXT in text and "情况属实，已改正" in text and "Callback·content" in text


def test_the_boards_heads_count_what_it_does_not_list(
        hall: ConsoleHall, office: Office, worker: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "A_PAGE", 2)
    monkeypatch.setattr(asking, "MOST", 4)
    for _ in range(7):
        office.accept()
    one = at_a_console(hall, worker, "1002", Role.MANAGER, language="en")
    one.console.pages.open("cases", "")
    model = one.console.pages.model
    until(lambda: model.loaded, "the list")
    model.show("board")
    accepted = next(column for column in model.board if column["stage"] == "accepted")
    assert (len(accepted["cards"]), accepted["count"], model.counts["open"]) == (4, 7, 7)
    until(lambda: any(text.endswith("  7") for text in one.texts()), "the head")


def test_whom_it_is_about_sees_no_trace_of_it(hall: ConsoleHall, office: Office, worker: Open) -> None:
    hall.person("1004", Role.CLERK, Role.MANAGER)
    made = office.accept(about_number="1004")
    one = at_a_console(hall, worker, "1004", Role.CLERK, Role.MANAGER)
    one.console.pages.open("cases", "")
    model = one.console.pages.model
    until(lambda: model.loaded, "the list")
    for which in ("mine", "due", "overdue", "open", "closed", "board"):
        model.show(which)
        assert made.number not in " ".join(one.texts())
    assert model.counts["open"] == 0 and not any(column["cards"] for column in model.board)
    model.open(str(made.case_id))
    until(lambda: one.console.desk.trouble == "not_found", "the refusal")
    assert model.openKey == "" and model.text == ""


def test_what_is_taken_down_at_the_console_has_a_number_at_once(
        hall: ConsoleHall, office: Office, worker: Open) -> None:
    one = at_a_console(hall, worker, "1003", Role.GUIDE, Role.MANAGER, language="en")
    one.console.pages.open("cases", "")
    model = one.console.pages.model
    until(lambda: model.loaded, "the list")
    one.press("ctrl+n")
    one.write("What happened", TEXT)
    one.click("12345")
    one.write("Its number there", "12345-20261129-77")
    one.press("ctrl+s")
    until(lambda: model.slip != {}, "the customer's slip")
    one.press("enter")
    until(lambda: model.number != "", "its file")
    assert model.text == TEXT and {"name": "channel", "value": "", "code": "12345"} in model.facts
    one.see("12345-20261129-77")


def test_an_old_case_is_found_by_its_number_and_by_going_on_through_the_closed_ones(
        hall: ConsoleHall, office: Office, worker: Open) -> None:
    numbers = put_away(office.hub, 450)
    one = at_a_console(hall, worker, "1003", Role.GUIDE, Role.MANAGER, language="en")
    assert [found.title for found in find(one.console.desk.core, numbers[449].lower(), "en")] == [numbers[449]]
    one.console.pages.open("cases", "")
    model = one.console.pages.model
    until(lambda: model.loaded, "the list")
    model.show("closed")
    for shown in (200, 400, 450):
        until(lambda shown=shown: model.sheet.total == shown, f"{shown} closed ones")
        if model.older:
            one.click("Older")
    assert not model.older
    model.refresh()
    until(lambda: not one.console.desk.busy, "the same again")
    assert model.sheet.total == 450


def test_what_is_taken_down_without_a_name_is_in_the_list_from_the_next_day_on(
        hall: ConsoleHall, office: Office, worker: Open) -> None:
    one = at_a_console(hall, worker, "1003", Role.GUIDE, Role.MANAGER, language="en")
    one.console.pages.open("cases", "")
    model = one.console.pages.model
    until(lambda: model.loaded, "the list")
    one.press("ctrl+n")
    one.write("What happened", TEXT)
    one.click("Anonymous: no name; listed tomorrow")
    one.press("ctrl+s")
    until(lambda: "from tomorrow on" in " ".join(one.texts()), "that it is kept")
    one.press("enter")
    until(lambda: "Its code" not in " ".join(one.texts()), "the list again")
    assert model.openKey == "" and model.counts["open"] == 0
    office.hub.clock.moved += timedelta(days=1)
    workers.take_lane_in(office.hub.services)
    office.back()
    assert sum(office.list(office.manager).counts.values()) == 1


@pytest.mark.parametrize(("language", "size", "dark"), [
    ("zh_CN", (1440, 900), False), ("en", (1280, 720), True), ("zh_CN", (1920, 1080), True)])
def test_every_pane_fits(hall: ConsoleHall, office: Office, worker: Open, language, size, dark) -> None:
    office.accept(kind="opinion", topic="C1.1")
    late = office.dispatched(topic="C2.3", confidential=True)
    asked = office.found(topic="C4.1", grade="major", happened_on="2026-11-27", about_window="3")
    hall.hub.clock.moved += timedelta(hours=25)
    workers.watch_clocks(hall.hub.services)
    one = at_a_console(hall, worker, "1002", Role.MANAGER, language=language, size=size)
    one.console.desk.setDark(dark)
    one.console.pages.open("cases", "")
    model = one.console.pages.model
    until(lambda: model.loaded, "the list")
    found: list[str] = []

    def judged(what: str) -> None:
        one.idle()
        one.settle()
        found.extend(f"{what}: {fault}" for fault in faults(one, AT_A_DESK))

    for which in ("open", "overdue", "board"):
        model.show(which)
        judged(which)
    for made in (late, asked):
        model.open(str(made.case_id))
        until(lambda: model.number != "", "the file")
        judged("file")
        pane = next(item for item in one.items() if item.property("asking") is not None)
        for step in list(model.steps):
            pane.setProperty("asking", step)
            judged(step)
        pane.setProperty("asking", "")
    model.open("")
    one.press("ctrl+n")
    judged("take down")
    for who in ("named", "anonymous"):
        model.accept({"kind": "complaint", "who": who, "text": TEXT})
        until(lambda: model.slip != {}, "the slip")
        judged(f"slip, {who}")
        model.putSlipAway()
    assert found == []


def test_whoever_came_with_it_goes_with_a_number_and_a_code(hall: ConsoleHall, office: Office, worker: Open) -> None:
    one = at_a_console(hall, worker, "1003", Role.GUIDE, Role.MANAGER, language="en")
    one.console.pages.open("cases", "")
    model = one.console.pages.model
    until(lambda: model.loaded, "the list")
    one.press("ctrl+n")
    one.write("What happened", TEXT)
    one.press("ctrl+s")
    until(lambda: model.slip != {}, "the slip")
    slip = dict(model.slip)
    one.see(slip["number"])
    one.see(slip["code"])
    one.see("Print the slip")
    number, code = (slip[name].replace(" ", "") for name in ("number", "code"))
    terminal = hall.hub.app()
    said = terminal.post("/v1/complaints/status", {"number": number, "code": code})
    assert said.status_code == 200 and said.json()["stage"] == "accepted"
    model.printSlip()
    until(lambda: list(one.console.desk.core.options.exports.glob("case-slip-*.pdf")), "the paper")
    [paper] = one.console.desk.core.options.exports.glob("case-slip-*.pdf")
    words = pdf_text(paper.read_bytes())
    assert code in words and slip["number"] in words and "12398" in words
    papers = paper.parent
    one.press("enter")
    until(lambda: model.number == slip["number"], "the case")
    assert model.slip == {}
    until(lambda: not list(papers.glob("case-slip-*.pdf")), "nobody here to have the code")


def test_of_an_anonymous_one_no_paper_is_made(hall: ConsoleHall, office: Office, worker: Open) -> None:
    one = at_a_console(hall, worker, "1003", Role.GUIDE, Role.MANAGER, language="en")
    one.console.pages.open("cases", "")
    model = one.console.pages.model
    until(lambda: model.loaded, "the list")
    model.accept({"kind": "complaint", "who": "anonymous", "text": TEXT})
    until(lambda: model.slip != {}, "the slip")
    one.see("Let the customer copy it")
    one.see_no("Print the slip")
    model.printSlip()
    one.press("enter")
    until(lambda: model.slip == {}, "the list again")
    assert model.openKey == "" and not list(one.console.desk.core.options.exports.glob("*.pdf"))


def test_taken_down_once_more_because_no_answer_came_it_is_one_case(
        hall: ConsoleHall, office: Office, worker: Open) -> None:
    with breakable_link(str(hall.hub.http.base_url)) as link:
        one = worker(hall.console(url=link.url.replace("https", "http")), language="en")
        one.sign_in("1003", hall.person("1003", Role.GUIDE, Role.MANAGER))
        one.console.pages.open("cases", "")
        model = one.console.pages.model
        until(lambda: model.loaded, "the list")
        one.press("ctrl+n")
        one.write("What happened", TEXT)
        link.lose_answers()
        one.press("ctrl+s")
        until(lambda: one.console.desk.trouble != "", "that nobody knows")
        assert model.slip == {}
        link.mend()
        until(lambda: one.console.desk.core.link.online, "the hub again")
        one.press("ctrl+s")
        until(lambda: model.slip != {}, "the slip")
        assert sum(office.list(office.manager).counts.values()) == 1
        number, code = (model.slip[name].replace(" ", "") for name in ("number", "code"))
        said = hall.hub.app().post("/v1/complaints/status", {"number": number, "code": code})
        assert said.status_code == 200 and said.json()["stage"] == "accepted"
