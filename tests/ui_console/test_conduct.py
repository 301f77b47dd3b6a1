"""A record is written at one console, and its person says their word to it at another."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.contract.staff import Role
from tests.fixtures.console import ConsoleHall
from tests.fixtures.scene import Least, faults
from tests.fixtures.window import until
from tests.ui_console.worker import Worker
from ui.console.conduct.view_model import ConductModel

AT_A_DESK = Least(primary=32, other=20, apart=4)
Open = Callable[..., Worker]


def at_the_records(hall: ConsoleHall, worker: Open, number: str, *roles: Role, **options: object) -> Worker:
    pin = hall.person(number, *roles)
    one = worker(hall.console(f"console-{number}"), **options)
    one.sign_in(number, pin)
    one.console.pages.open("conduct")
    until(lambda: model(one).loaded, "the records")
    one.settle()
    return one


def model(one: Worker) -> ConductModel:
    found = one.console.pages.model
    assert isinstance(found, ConductModel)
    return found


def test_a_sanction_is_written_by_keys_and_answered_by_whom_it_is_about(hall: ConsoleHall, worker: Open) -> None:
    hall.person("2001", Role.CLERK)
    one = at_the_records(hall, worker, "1001", Role.MANAGER, language="en")
    one.press("ctrl+n")
    one.type("2001")
    one.click("Warning talk")
    one.write("Reason, as the person will read it", "在窗口使用手机")
    one.write("The rule that it rests on", "第12条")
    one.write("Rests on the figures of a month", "2026-10")
    assert faults(one, AT_A_DESK) == []
    one.press("ctrl+s")
    one.see("Time to reply")
    assert model(one).one["grounds"] == [{"of": "figures", "ref": "2026-10"}]
    assert model(one).one["may"] == ["withdraw"]
    two = at_the_records(hall, worker, "2001", Role.CLERK, language="en")
    assert not model(two).whole
    [key] = model(two)._views
    model(two).open(key)
    two.write("Your word, once; it stays for good", "长" * 1001)
    two.click("Say it")
    two.see("Too long: the person's own word")
    assert model(two).one["reply"] == ""
    two.write("Your word, once; it stays for good", "当时在查缴费记录")
    assert faults(two, AT_A_DESK) == []
    two.click("Say it")
    until(lambda: model(two).one["reply"] == "当时在查缴费记录", "the word")
    assert model(two).one["may"] == []
    two.click("As PDF")
    exports = two.console.desk.core.options.exports
    until(lambda: list(exports.glob("record-1-*.pdf")), "the paper")
