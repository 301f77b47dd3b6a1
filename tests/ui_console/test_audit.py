"""The audit in sentences, looked through, checked with a way out, and exported."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import update

from kiosk.audit.tables import audit_entries
from kiosk.contract.staff import Role
from kiosk.staff import people
from tests.fixtures.announcements import Newsroom, notice
from tests.fixtures.console import ConsoleHall
from tests.fixtures.scene import Least, faults
from tests.fixtures.window import until
from tests.ui_console.worker import Worker
from ui.console.audit.view_model import AuditModel

AT_A_DESK = Least(primary=32, other=20, apart=4)
Open = Callable[..., Worker]


def at_the_audit(hall: ConsoleHall, worker: Open, **options: object) -> Worker:
    pin = hall.person("1009", Role.AUDITOR)
    one = worker(hall.console("console-1009"), **options)
    one.sign_in("1009", pin)
    one.console.pages.open("audit")
    until(lambda: model(one).sheet.count > 0, "the entries")
    one.settle()
    return one


def model(one: Worker) -> AuditModel:
    found = one.console.pages.model
    assert isinstance(found, AuditModel)
    return found


def said(one: Worker) -> list[str]:
    sheet = model(one).sheet
    return [sheet.row(sheet.keyAt(at)).said for at in range(sheet.count)]


def test_entries_are_sentences_in_both_languages_and_looked_through(hall: ConsoleHall, worker: Open) -> None:
    hall.person("7", Role.CLERK)
    people.set_roles(hall.hub.services, "7", {Role.GUIDE, Role.CLERK})
    Newsroom.of(hall.hub).published(notice(hall.hub))
    one = at_the_audit(hall, worker, language="en")
    assert "At the hub: gave 7 person 7 the roles Clerk · Guide (before: Clerk)." in said(one)
    assert any(re.fullmatch(r"\d+ person \d+: approved announcement no\. 1\.", text) for text in said(one))
    one.console.desk.setLanguage("zh_CN")
    until(lambda: "中心：将 7 person 7 的岗位改为 营业员 · 引导员（原为 营业员）。" in said(one), "Chinese")
    one.console.desk.setLanguage("en")
    one.click("People and rights")
    until(lambda: not any("announcement" in text for text in said(one)), "people alone")
    one.write("By whom", "person 7")
    one.press("enter")
    until(lambda: said(one) == ["7 person 7: chose a PIN of their own."], "what they did themselves")
    one.press("ctrl+e")
    until(lambda: one.console.desk.toasts.key == "exported", "the export")
    assert "chose a PIN" in Path(one.console.desk.toasts.detail).read_text("utf-8-sig")


def test_the_chain_is_checked_and_what_is_not_whole_is_said(hall: ConsoleHall, worker: Open) -> None:
    one = at_the_audit(hall, worker, language="en")
    one.click("Check the chain")
    one.see("Whole:")
    with hall.hub.services.database.write() as work:
        work.connection.execute(update(audit_entries).where(audit_entries.c.seq == 2).values(by="x"))
        work.commit()
    one.click("Check the chain")
    one.see("entry 2 was changed")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_page_is_drawn_whole_in_both_looks(hall: ConsoleHall, worker: Open, language: str) -> None:
    one = at_the_audit(hall, worker, language=language)
    model(one).verify()
    until(lambda: model(one).verdict != "", "the verdict")
    found = []
    for dark in (False, True):
        one.console.desk.setDark(dark)
        found += faults(one, AT_A_DESK)
    assert found == []
