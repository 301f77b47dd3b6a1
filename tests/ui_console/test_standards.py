"""The standards pack at the console: from a folder through the forms to every terminal, two at once, and back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.contract.staff import Role
from kiosk.standards.entries import between
from kiosk.standards.folder import open_folder
from tests.fixtures.console import ConsoleHall
from tests.fixtures.scene import Least, faults
from tests.fixtures.standards import FOLDER, install
from tests.fixtures.window import until
from tests.ui_console.worker import Worker
from ui.console.standards import forms
from ui.console.standards.working import Working, value_at

AT_A_DESK = Least(primary=32, other=20, apart=4)
Open = Callable[..., Worker]


def at_the_pack(hall: ConsoleHall, worker: Open, number: str, *roles: Role, **options: object) -> tuple[Worker, Any]:
    pin = hall.person(number, *roles)
    one = worker(hall.console(f"console-{number}"), **{"language": "en"} | options)
    one.sign_in(number, pin)
    one.console.pages.open("standards")
    model = one.console.pages.model
    until(lambda: model.editor.loaded and model.editor.report is not None, "the pack")
    return one, model


def offers(one: Worker, label: str) -> bool:
    return any(item.property("label") == label and item.isEnabled() for item in one.items())


def saved(model: Any) -> None:
    until(lambda: model.editor.saved == "saved", f"the hub to have it, not {model.editor.saved}")


def test_what_a_form_shows_is_what_it_would_keep() -> None:
    """Every field of every entry of the demonstration's pack, taken back as it stands, changes nothing."""
    entries, _ = open_folder(FOLDER)
    fields = 0
    for section in forms.SECTIONS:
        for id in entries.get(section, {}):
            for row in forms.rows(section, id, entries, "zh"):
                work = Working(entries, entries, {key: dict(its) for key, its in entries.items()})
                for path, typed in _typed(row):
                    work.put(section, id, path, forms.cleaned(section, path, typed))
                    fields += 1
                left = between(entries, work.mine)
                assert all(not value for value in (left.gone, left.order)), (section, id, row)
                for name, now in left.put.get(section, {}).items():
                    assert {k: v for k, v in now.items() if v} == {
                        k: v for k, v in entries[section][name].items() if v}, (section, name, row)
    assert fields > 1500


def _typed(row: dict[str, Any]) -> list[tuple[str, Any]]:
    match row["kind"]:
        case "pair" if row["zh"] or row["en"]:
            return [(f"{row['path']}.zh", row["zh"]), (f"{row['path']}.en", row["en"])]
        case "pairs":
            name = ".name" if row["subs"] else ""
            return [(f"{row['path']}[{no}]{name}.{language}", item[language])
                    for no, item in enumerate(row["items"], 1) for language in ("zh", "en")]
        case "choice":
            return [(row["path"], row["value"])] if row["value"] else []
        case "many":
            return [(row["path"], row["values"])]
        case "text" | "number" | "lines" if not row["fixed"]:
            return [(row["path"], row["text"])]
    return []


def test_what_two_changed_is_put_together_and_one_value_of_both_is_asked_about() -> None:
    seen = {"window": {"1": {"id": "1", "name": {"zh": "一", "en": "one"}, "categories": ["A"]},
                       "2": {"id": "2", "name": {"zh": "二", "en": "two"}, "categories": ["B"]}}}
    work = Working({}, seen, {"window": {id: dict(value) for id, value in seen["window"].items()}})
    work.put("window", "1", ".name.zh", "甲")
    work.put("window", "1", ".name.zh", "甲号")
    work.put("window", "2", ".categories", ["B", "C"])
    work.add("window", "3", {"id": "3"})
    theirs = {"window": {"1": {"id": "1", "name": {"zh": "壹", "en": "ONE"}, "categories": ["A"]}}}
    clashes = work.rebase({}, theirs)
    assert [(one.id, one.path, one.mine, one.theirs) for one in clashes] == [
        ("1", ".name.zh", "甲号", "壹"), ("2", "", work.mine["window"]["2"], None)]
    assert work.mine["window"]["1"]["name"] == {"zh": "甲号", "en": "ONE"} and "3" in work.mine["window"]
    for clash in clashes:
        work.take_theirs(clash)
    assert work.mine["window"] == {**theirs["window"], "3": {"id": "3"}}
    work.undo()
    assert "2" in work.mine["window"]
    assert value_at(seen["window"]["1"], ".name.zh") == "一", "what was seen stays as it was"


def test_from_a_folder_through_the_forms_onto_the_screens_and_back(
    hall: ConsoleHall, worker: Open, tmp_path: Path,
) -> None:
    install(hall.hub)
    folder = shutil.copytree(FOLDER, tmp_path / "pack")
    text = (folder / "phrases.toml").read_text("utf-8")
    (folder / "phrases.toml").write_text(text.replace("请点击屏幕开始", "点一下屏幕"), "utf-8")
    writer, model = at_the_pack(hall, worker, "1003", Role.PUBLISHER)
    giver, other = at_the_pack(hall, worker, "1004", Role.APPROVER)
    model.editor.openFolder(str(folder / "pack.toml"))
    writer.see("Folder:")
    model.editor.go("phrase.idle.title.zh")
    writer.write("Words, Chinese", "请触摸屏幕")
    writer.press("ctrl+s")
    until(lambda: '"请触摸屏幕"' in (folder / "phrases.toml").read_text("utf-8"), "the folder to have it")
    writer.click("Make it the hall's draft")
    until(lambda: model.editor.changedCount == 1, "the draft to differ in one")  # until then "saved" is the folder's
    saved(model)
    assert not model.release.compared and model.editor.changedCount == 1
    until(lambda: other.editor.changedCount == 1, "the approver's console to hear of it")
    giver.click("Difference, give out")
    giver.see("请触摸屏幕")
    giver.write("Why", "kinder")
    giver.click("Give it out …")
    giver.see("1 value changes on ")
    giver.click("Give it out now")
    for one in (writer, giver):
        until(lambda one=one: one.console.hall.pack.phrases["idle.title"].zh == "请触摸屏幕", "the screens")  # type: ignore[misc]
    giver.click("Versions and screens")
    giver.see("kinder")
    giver.idle()
    until(lambda: offers(giver, "Bring it back …") or giver.press("down"), "the first version to be chosen")
    giver.click("Bring it back …")
    giver.type("too early")
    giver.press("enter")
    until(lambda: giver.console.hall.pack.phrases["idle.title"].zh == "请点击屏幕开始", "the words of before")
    until(lambda: other.release.told.versions[0].restored == 1, "the list")


def test_two_editors_at_once_lose_nothing(hall: ConsoleHall, worker: Open) -> None:
    install(hall.hub)
    _, mine = at_the_pack(hall, worker, "1003", Role.PUBLISHER)
    second, theirs = at_the_pack(hall, worker, "1004", Role.PUBLISHER)
    theirs.keeper._looking = True  # hears nothing until it asks
    for model, text in ((mine, "甲"), (theirs, "乙")):
        model.editor.go("phrase.idle.title.zh")
        model.editor.put(".zh", text)
    mine.keeper.push()
    saved(mine)
    theirs.editor.go("phrase.home.title.zh")
    theirs.editor.put(".zh", "办什么")
    theirs.keeper._looking = False
    theirs.keeper.push()
    second.see("Somebody else has changed the same words")
    assert theirs.editor.clashes == [{"key": "phrase.idle.title.zh", "mine": "乙", "theirs": "甲"}]
    second.click("Theirs: 甲")
    saved(theirs)
    until(lambda: mine.keeper.working.mine["phrase"]["home.title"]["zh"] == "办什么", "the other's words here")
    assert mine.keeper.working.mine == theirs.keeper.working.mine
    assert mine.keeper.working.mine["phrase"]["idle.title"]["zh"] == "甲"


def test_faults_stand_by_their_fields_as_one_types_and_undo_takes_them_away(hall: ConsoleHall, worker: Open) -> None:
    install(hall.hub)
    one, model = at_the_pack(hall, worker, "1003", Role.PUBLISHER)
    model.editor.go("phrase.tickets.ahead.zh")
    one.write("Words, Chinese", "前面还有3个工作日")
    one.see("Has {n} in one language only")
    model.editor.go("window.1.name.zh")
    one.write("Name, Chinese", "请\u202e转")
    one.see("control characters")
    one.write("Name, English", "x" * 500_000)  # a field takes no more than 32,767
    one.see("Has 32767 characters")
    assert model.editor.faultCount == 4
    while model.editor.canUndo:
        one.press("ctrl+z")
    until(lambda: model.editor.faultCount == 0 and model.editor.changedCount == 0, "all as it was")
    model.editor.go("window.1.name.zh")
    one.write("Name, Chinese", "<img src=http://x/y>一号")
    until(lambda: model.editor.changedCount == 1 and model.editor.faultCount == 0, "plain words")


def test_what_was_typed_survives_a_sign_out_before_the_hub_had_it(hall: ConsoleHall, worker: Open) -> None:
    install(hall.hub)
    one, model = at_the_pack(hall, worker, "1003", Role.PUBLISHER)
    model.editor.go("phrase.idle.title.zh")
    model.editor.put(".zh", "请触摸屏幕")
    one.click("Sign out")
    one.see("Sign in to the console")
    one.idle()
    one.sign_in("1003", hall.person("1003"))
    one.console.pages.open("standards")
    again = one.console.pages.model
    saved(again)
    assert again.keeper.working.mine["phrase"]["idle.title"]["zh"] == "请触摸屏幕"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_all_of_it_is_drawn_whole_in_both_looks(hall: ConsoleHall, worker: Open, language: str) -> None:
    install(hall.hub)
    for _ in range(2):
        hall.hub.app()
    one, model = at_the_pack(hall, worker, "1003", Role.MANAGER, language=language, size=(1280, 760))
    found = []
    for dark in (False, True):
        one.console.desk.setDark(dark)
        for key in ("service.PAY.name.zh", "figure.arrival_urban.value", "opening.1.opens", "topic.C1.name.zh"):
            model.editor.go(key)
            found += [f"{key}: {fault}" for fault in faults(one, AT_A_DESK)]
    model.editor.go("window.1.name.zh")
    model.editor.put(".name.zh", "")
    until(lambda: model.editor.faultCount == 1, "the fault")
    for view in ("edit", "release", "versions"):
        model.show(view)
        one.idle()
        found += [f"{view}: {fault}" for fault in faults(one, AT_A_DESK)]
    one.console.pages.open("unified")
    until(lambda: one.console.pages.model.loaded, "the six")
    found += [f"unified: {fault}" for fault in faults(one, AT_A_DESK)]
    assert found == []
