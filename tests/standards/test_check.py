"""Every class of fault is found, by file, key and reason."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.standards.check import Report, check
from tests.standards.conftest import TODAY

Edit = Callable[[str, str, str], None]
Judge = Callable[[], Report]

TRANSFER = 'name = { zh = "过户", en = "Transfer to a new owner" }'

FAULTS = {
    "missing translation": (
        "services.toml", TRANSFER, 'name = { zh = "过户" }', "service.TRANSFER.name.en", "is missing"),
    "empty translation": (
        "services.toml", TRANSFER, 'name = { zh = "过户", en = "" }', "service.TRANSFER.name.en", "is empty"),
    "untranslated English": (
        "services.toml", TRANSFER, 'name = { zh = "过户", en = "过户" }',
        "service.TRANSFER.name.en", "has Chinese characters"),
    "untranslated Chinese": (
        "services.toml", TRANSFER, 'name = { zh = "Transfer", en = "Transfer" }',
        "service.TRANSFER.name.zh", "is not Chinese"),
    "unknown key": (
        "services.toml", TRANSFER, TRANSFER + "\npriority = 1", "service.TRANSFER.priority", "is not known here"),
    "unknown table": ("zones.toml", "[[zone]]", "[[zones]]\nid = 1\n[[zone]]", "zones", "is not known here"),
    "unknown category letter": (
        "services.toml", 'category = "D"', 'category = "Q"', "service.NEW-HV-1.category", "no category"),
    "unknown group": ("services.toml", 'group = "ask"', 'group = "talk"', "service.ASK.group", "no group"),
    "group without a service": (
        "services.toml", '[[group]]\nid = "pay"', '[[group]]\nid = "empty"\nname = { zh = "空", en = "Empty" }\n'
        'icon = "receipt"\n\n[[group]]\nid = "pay"', "group.empty", "has no service"),
    "unknown material": (
        "services.toml", 'items = ["id_card"]', 'items = ["passport"]', "materials.items", "no material"),
    "category called at no window": (
        "windows.toml", 'categories = ["D", "A"]', 'categories = ["A"]', "category.D", "is called at no window"),
    "unknown letter at a window": (
        "windows.toml", 'categories = ["D", "A"]', 'categories = ["D", "Z"]', "window.6.categories", "no category"),
    "unknown zone in a profile": ("profiles.toml", '"waiting"', '"lounge"', "profile.standard.zones", "no zone"),
    "unknown unit": ("figures.toml", 'unit = "minute"', 'unit = "moment"', "figure.arrival_urban.unit", "no unit"),
    "duplicate id": ("zones.toml", 'id = "waiting"', 'id = "business"', "zone.business", "is there twice"),
    "colour": ("zones.toml", "#0B6E5F", "teal", "zone.business.colour", "pattern"),
    "contrast": ("zones.toml", "#0B6E5F", "#9FD8CE", "zone.business.colour", "contrast"),
    "icon": ("zones.toml", 'icon = "armchair"', 'icon = "sofa-unheard-of"', "zone.waiting.icon", "is not an icon"),
    "code of a paper bill": (
        "hall.toml", "DF|{account}|{any}", "DF|{account}{any}", "hall.bill_codes", "needs a sign between"),
    "time of day": ("hall.toml", 'day_starts = "04:00"', 'day_starts = "4 Uhr"', "hall.day_starts", "pattern"),
    "closing before opening": (
        "hall.toml", 'opens = "00:00"\ncloses = "24:00"', 'opens = "18:00"\ncloses = "08:00"', "opening.1",
        "closes must be later"),
    "time zone": ("hall.toml", "Asia/Shanghai", "Asia/Zhengzhou", "hall.timezone", "is not a time zone"),
    "figure without a number": (
        "figures.toml", 'value = 45\n', "", "figure.arrival_urban", "needs either value and unit, or words"),
    "negative figure": ("figures.toml", "value = 45", "value = -45", "figure.arrival_urban.value", "greater than"),
    "endless figure": ("figures.toml", "value = 45", "value = inf", "figure.arrival_urban.value", "finite"),
    "unknown confidence": (
        "figures.toml", 'confidence = "high"', 'confidence = "sure"', "figure.hotline_hours.confidence", "high"),
    "confirmed by nobody": (
        "figures.toml", 'confidence = "high"', 'confidence = "high"\nconfirmed_on = 2026-11-01',
        "figure.hotline_hours", "belong together"),
    "unknown figure": (
        "fault.toml", "{restore_urban}", "{restore_moon}", "fault.promises[3]", "restore_moon"),
    "figure typed by hand": ("services.toml", "{transfer_days}内", "3个工作日内", "time_limit.zh", "3个工作日"),
    "figure in Chinese numerals": (
        "services.toml", '{ zh = "拆表", en = "We remove the meter" }', '{ zh = "三天后拆表", en = "We remove it" }',
        "service.TEMP-DIS.steps[3].zh", "三天"),
    "figure typed in English": (
        "services.toml", '{ zh = "拆表", en = "We remove the meter" }', '{ zh = "拆表", en = "Done in two days" }',
        "service.TEMP-DIS.steps[3].en", "two days"),
    "fee without a figure": (
        "services.toml", 'fee = { zh = "{fee_transfer}", en = "{fee_transfer}" }',
        'fee = { zh = "免费", en = "Free" }', "service.TRANSFER.fee", "must be worded around a figure"),
    "placeholder in one language": (
        "phrases.toml", 'en = "{n} ahead of you"', 'en = "Some ahead of you"', "phrase.tickets.ahead", "{n}"),
    "wrong placeholder": (
        "phrases.toml", '{ zh = "前面还有{n}位", en = "{n} ahead of you" }',
        '{ zh = "前面还有{count}位", en = "{count} ahead of you" }', "phrase.tickets.ahead", "must use {n}"),
    "lone brace": ("phrases.toml", "前面还有{n}位", "前面还有{n位", "phrase.tickets.ahead.zh", "expected '}'"),
    "attribute of a placeholder": (
        "phrases.toml", "前面还有{n}位", "前面还有{n.__class__}位", "phrase.tickets.ahead.zh", "is not a placeholder"),
    "placeholder in a name": (
        "services.toml", TRANSFER, 'name = { zh = "过户{n}", en = "Transfer {n}" }',
        "service.TRANSFER.name", "must use no placeholder"),
    "missing phrase": (
        "phrases.toml", '"print.take"', '"print.take_it"', "phrase.print.take", "is missing; screens say it"),
    "forbidden phrase": (
        "phrases.toml", "很抱歉，刚才没有办成，请再试一次，或咨询工作人员", "不知道。请再试",
        "phrase.error.unknown.zh", "forbids"),
    "control character": (
        "services.toml", TRANSFER, 'name = { zh = "过\\u0007户", en = "Transfer" }',
        "service.TRANSFER.name.zh", "control characters"),
    "direction override": (
        "services.toml", TRANSFER, 'name = { zh = "过\\u202e户", en = "Transfer" }',
        "service.TRANSFER.name.zh", "control characters"),
    "line break": (
        "services.toml", TRANSFER, 'name = { zh = "过\\n户", en = "Transfer" }',
        "service.TRANSFER.name.zh", "line break"),
    "10,000 characters": (
        "services.toml", TRANSFER, 'name = { zh = "' + "过" * 10_000 + '", en = "Transfer" }',
        "service.TRANSFER.name.zh", "has 10000 characters, the limit is 60"),
    "pinyin override": (
        "services.toml", TRANSFER, TRANSFER + '\npinyin = "Guò hù"', "service.TRANSFER.pinyin", "pattern"),
    "hotline of the fault page": (
        "fault.toml", 'hotline = "95598"', 'hotline = "110"', "fault.hotline", "no hotline"),
    "a price typed by hand": (
        "public.toml", "每度{price_1}", "每度0.56元", "page.prices.lines[2].zh", "0.56元"),
    "the hotline typed by hand": (
        "fault.toml", "马上拨打{hotline}", "马上拨打95598", "fault.steps[4]", "name it as {hotline}"),
    "signature without a demonstration": (
        "signoff.toml", "demonstration = true", "demonstration = false", "signed.1.all", "for demonstrations"),
}


@pytest.mark.parametrize(("file", "old", "new", "key", "reason"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_by_file_key_and_reason(
    file: str, old: str, new: str, key: str, reason: str, edit: Edit, judge: Judge
) -> None:
    edit(file, old, new)
    found = judge().faults
    assert any(key in fault.key and reason in fault.reason for fault in found), found
    assert len(found) <= 2, "one slip makes a list of its own"


def test_all_faults_come_at_once(edit: Edit, judge: Judge) -> None:
    edit("zones.toml", "#0B6E5F", "teal")
    edit("services.toml", 'category = "D"', 'category = "Q"')
    edit("hall.toml", "Asia/Shanghai", "Mars/Olympus")
    assert [(fault.file, fault.key) for fault in judge().faults] == [
        ("hall.toml", "hall.timezone"), ("zones.toml", "zone.business.colour"),
        ("services.toml", "service.NEW-HV-1.category"),
    ]


def test_a_faulty_entry_is_not_also_reported_by_those_that_name_it(edit: Edit, judge: Judge) -> None:
    edit("categories.toml", 'en = "Payments"', 'en = ""')
    assert [fault.key for fault in judge().faults] == ["category.B.name.en"]


def test_broken_toml_gives_line_and_column(folder: Path, judge: Judge) -> None:
    (folder / "zones.toml").write_text('[[zone]]\nid = "business"\nname = { zh = "办电服务" en = "x" }\n', "utf-8")
    fault = next(fault for fault in judge().faults if fault.file == "zones.toml")
    assert (fault.line, fault.column) == (3, 22)


def test_a_file_that_is_not_utf8_gives_line_and_column(folder: Path, judge: Judge) -> None:
    (folder / "zones.toml").write_bytes(b"# ok\n# " + "区".encode("gb18030"))
    fault = next(fault for fault in judge().faults if fault.file == "zones.toml")
    assert (fault.reason, fault.line, fault.column) == ("is not UTF-8 text", 2, 3)


def test_a_missing_file_is_a_fault_and_the_sign_off_may_be_missing(folder: Path, judge: Judge) -> None:
    (folder / "signoff.toml").unlink()
    assert judge().faults == ()
    (folder / "zones.toml").unlink()
    assert ("zones.toml", "cannot be read: No such file or directory") in {
        (fault.file, fault.reason) for fault in judge().faults
    }


@pytest.mark.parametrize("content", ["zone = 5", "zone = [5, []]", "zone = {}", "", "[zone.x]\ny = 1", "[[zone]]"])
def test_a_file_of_another_shape_is_a_list_of_faults_not_a_crash(content: str, folder: Path, judge: Judge) -> None:
    for path in folder.glob("*.toml"):
        path.write_text(content, "utf-8")
    assert judge().faults


def test_overlapping_opening_hours_are_a_fault(folder: Path, judge: Judge) -> None:
    hours = (folder / "hall.toml").read_text("utf-8")
    more = '\n[[opening]]\ndays = [3]\nopens = "08:00"\ncloses = "12:00"\n'
    (folder / "hall.toml").write_text(hours + more, "utf-8")
    assert [(fault.key, fault.reason) for fault in judge().faults] == [
        ("opening.2.days", "day 3 overlaps other opening hours")
    ]


def test_markup_in_a_name_is_plain_text_and_no_fault(edit: Edit, judge: Judge) -> None:
    edit("services.toml", TRANSFER, 'name = { zh = "<img src=x>过户", en = "<img src=x>" }')
    assert judge().faults == ()


def test_a_folder_that_is_no_pack_is_told_in_few_lines(tmp_path: Path, icons: frozenset[str]) -> None:
    """Somebody who mistyped the folder's name finds the first line on the same screen."""
    faults = check(tmp_path, icons=icons, on=TODAY).faults
    assert len(faults) < 25
    assert ("phrases.toml", "phrase") in {(fault.file, fault.key) for fault in faults}
