"""A manager adds somebody, changes them and takes it back, makes a PIN that is shown once, sends them out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from tests.fixtures.console import ConsoleHall
from tests.fixtures.scene import Least, faults
from tests.fixtures.window import until
from tests.ui_console.worker import Worker
from ui.console.people.view_model import PeopleModel

AT_A_DESK = Least(primary=32, other=20, apart=4)
Open = Callable[..., Worker]


def at_the_people(hall: ConsoleHall, worker: Open, number: str, *roles: Role, **options: object) -> Worker:
    pin = hall.person(number, *roles)
    one = worker(hall.console(f"console-{number}"), **options)
    one.sign_in(number, pin)
    one.console.pages.open("people")
    until(lambda: model(one).loaded, "the people")
    one.settle()
    return one


def model(one: Worker) -> PeopleModel:
    found = one.console.pages.model
    assert isinstance(found, PeopleModel)
    return found


def test_somebody_is_added_by_keys_and_their_pin_is_shown_once(hall: ConsoleHall, worker: Open) -> None:
    one = at_the_people(hall, worker, "1001", Role.MANAGER, language="en")
    one.press("ctrl+n")
    one.type("2001")
    one.press("enter")
    one.type("王芳")
    one.click("Clerk")
    one.click("Window 2")
    one.press("ctrl+s")
    one.see("One-time PIN of 2001")
    pin = model(one).pin
    counter = hall.hub.app(Scope.COUNTER)
    assert counter.sign_in("2001", pin, "482 915").status_code == 200
    assert counter.command("open_window", {"window": "1"}).json()["code"] == "not_qualified"
    one.press("space")  # the focus is on the button that hides it
    one.see_no("One-time PIN of 2001")
    assert model(one).pin == "" and model(one).windows == ["2"]
    one.see("Works here")


def test_a_change_is_saved_and_taken_back(hall: ConsoleHall, worker: Open) -> None:
    hall.person("2001", Role.CLERK)
    one = at_the_people(hall, worker, "1001", Role.MANAGER, language="en")
    one.console.pages.open("people", next(key for key, who in model(one).people.items() if who.number == "2001"))
    one.click("Guide")
    one.write("Name", "王芳芳")
    one.press("ctrl+s")
    until(lambda: model(one).name == "王芳芳", "the change")
    assert model(one).roles == ["clerk", "guide"]
    one.press("ctrl+z")
    until(lambda: model(one).name == "person 2001", "the change to be taken back")
    assert model(one).roles == ["clerk"]
    one.click("Suspend")
    one.see("Suspended and signed out everywhere")
    one.press("ctrl+z")
    one.see("Taken back")
    assert model(one).state == "active"


def test_a_change_by_somebody_else_is_seen_before_it_is_written_over(hall: ConsoleHall, worker: Open) -> None:
    from kiosk.staff import people

    hall.person("2001", Role.CLERK)
    one = at_the_people(hall, worker, "1001", Role.MANAGER, language="en")
    one.console.pages.open("people", next(key for key, who in model(one).people.items() if who.number == "2001"))
    one.write("Name", "half typed")
    people.set_roles(hall.hub.services, "2001", {Role.GUIDE})
    one.see("Somebody else has changed this person")
    one.press("ctrl+s")
    assert model(one).name == "person 2001", "nothing was sent"
    one.click("Show how it is now")
    assert model(one).roles == ["guide"] and not model(one).moved


def test_who_only_reads_sees_no_button_and_nobody_sends_themselves_out(hall: ConsoleHall, worker: Open) -> None:
    hall.person("1002", Role.MANAGER)
    for number, role, steps in (("1009", Role.AUDITOR, []), ("1001", Role.MANAGER, [])):
        one = at_the_people(hall, worker, number, role, language="en")
        own = next(key for key, who in model(one).people.items() if who.number == number)
        one.console.pages.open("people", own)
        assert model(one).steps == steps
        assert any("Save" in text for text in one.texts()) == (role is Role.MANAGER)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_pages_are_drawn_whole_in_both_looks(hall: ConsoleHall, worker: Open, language: str) -> None:
    for number, roles in (("2001", [Role.CLERK]), ("2002", [Role.CLERK, Role.GUIDE, Role.PUBLISHER, Role.MANAGER])):
        hall.person(number, *roles)
    one = at_the_people(hall, worker, "1001", Role.MANAGER, language=language)
    found = []
    for dark in (False, True):
        one.console.desk.setDark(dark)
        found += [f"list: {fault}" for fault in faults(one, AT_A_DESK)]
    one.console.pages.open("people", next(key for key, who in model(one).people.items() if who.number == "2002"))
    one.idle()
    found += [f"one: {fault}" for fault in faults(one, AT_A_DESK)]
    model(one).take("pin")
    until(lambda: model(one).pin != "", "the PIN")
    found += [f"PIN: {fault}" for fault in faults(one, AT_A_DESK)]
    model(one).open("new")
    found += [f"new: {fault}" for fault in faults(one, AT_A_DESK)]
    assert found == []


def test_cards_of_whoever_is_chosen_are_looked_at_and_saved(hall: ConsoleHall, worker: Open) -> None:
    hall.person("2001", Role.CLERK)
    one = at_the_people(hall, worker, "1001", Role.SUPERVISOR, language="en")
    one.click("Supervision cards")
    cards = model(one).cards
    until(lambda: not cards.picture().isNull(), "the preview")
    assert [line["key"] for line in cards.lines if line["chosen"]] == ["person:2001"]
    assert faults(one, AT_A_DESK) == []
    one.press("space")  # the first line is a window
    until(lambda: cards.count == 2, "the window's card")
    one.click("Save as PDF: 2 cards")
    exports = one.console.desk.core.options.exports
    until(lambda: list(exports.glob("cards-a4-*.pdf")), "the file")
    one.click("None")
    until(lambda: cards.picture().isNull(), "an empty page")
