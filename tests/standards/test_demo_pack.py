"""The demonstration's pack is sound, complete, and readable in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.standards.check import check
from kiosk.standards.colour import contrast
from kiosk.standards.public import PublicPack, read_public
from kiosk.standards.reading import initials, syllables
from kiosk.standards.required import PHRASES
from tests.standards.conftest import TODAY

SOURCES = ("kiosk", "printing", "ui")


@pytest.fixture
def pack(project_root: Path) -> PublicPack:
    return read_public(project_root / "resources/standards/henan-demo.public.json")


def test_it_has_no_fault(demo: Path, icons: frozenset[str]) -> None:
    assert check(demo, icons=icons, on=TODAY).faults == ()


def test_it_says_that_it_is_a_demonstration(pack: PublicPack) -> None:
    assert pack.demonstration
    assert pack.phrase("demonstration", "zh_CN") == "演示"


def test_every_service_of_the_trade_is_there(pack: PublicPack) -> None:
    ids = {service.id for service in pack.services}
    assert len(ids) == 40
    assert {"NEW-LV-RES", "NEW-HV-2", "TRANSFER", "PAY", "INVOICE", "PV", "EV", "REPAIR", "COMPLAIN", "ASK"} <= ids


def test_six_to_eight_services_are_on_the_first_page(pack: PublicPack) -> None:
    assert 6 <= sum(service.common for service in pack.services) <= 8


def test_the_seven_areas_of_the_manuals_lie_in_the_five_zones(pack: PublicPack) -> None:
    areas = {zone.id: {area.zh for area in zone.areas} for zone in pack.zones}
    assert areas == {
        "business": {"业务办理区", "收费区"}, "consultation": {"洽谈区", "引导区"}, "self_service": {"客户自助区"},
        "announcements": {"展示区"}, "waiting": {"业务待办区"}, "feedback": set(),
    }


def test_zones_differ_in_colour_and_icon_and_can_be_read(pack: PublicPack) -> None:
    assert len({zone.colour for zone in pack.zones}) == len({zone.icon for zone in pack.zones}) == len(pack.zones)
    assert all(contrast(zone.colour, "#FFFFFF") >= 4.5 for zone in pack.zones)


def test_an_unattended_township_terminal_has_no_queue(pack: PublicPack) -> None:
    township = next(profile for profile in pack.profiles if profile.id == "township")
    assert not township.queue and not township.attended
    assert "waiting" not in township.zones
    assert pack.profiles[0].id == "standard"


def test_every_error_of_the_core_has_words_for_customers(project_root: Path, pack: PublicPack) -> None:
    codes = re.findall(r'^    code = "(\w+)"', (project_root / "kiosk/errors.py").read_text("utf-8"), re.MULTILINE)
    assert len(codes) >= 7
    assert {f"error.{code}" for code in codes} <= pack.phrases.keys()


def test_every_phrase_that_the_code_asks_for_is_required_of_a_pack(project_root: Path) -> None:
    asked = set()
    for source in SOURCES:
        for path in [*(project_root / source).rglob("*.py"), *(project_root / source).rglob("*.qml")]:
            asked |= set(re.findall(r"\bphrase\(\"([a-z_.]+)\"", path.read_text("utf-8")))
    begun = {key for key in asked if key.endswith((".", "_")) and any(known.startswith(key) for known in PHRASES)}
    assert asked - begun - PHRASES.keys() == set(), "add them to kiosk/standards/required.py and to the pack"


def test_no_sentence_for_customers_asks_in_half_width_punctuation(pack: PublicPack) -> None:
    texts = [words.zh for words in pack.phrases.values()] + [s.name.zh for s in pack.services]
    texts += [step.zh for service in pack.services for step in (*service.steps, *service.materials)]
    assert [text for text in texts if re.search(r"[,?;:()!]", text)] == []


@pytest.mark.parametrize(("text", "pinyin"), [
    ("过户", "guo hu"), ("银行卡", "yin hang ka"), ("重庆路", "chong qing lu"), ("绿色用电", "lv se yong dian"),
    ("开VAT发票", "kai vat fa piao"), ("更名（同户）", "geng ming tong hu"), ("。", ""),
])
def test_pinyin_reads_words_not_characters(text: str, pinyin: str) -> None:
    assert syllables(text) == pinyin
    assert initials(pinyin) == "".join(part[0] for part in pinyin.split())


def test_a_wrong_reading_is_put_right_by_the_pack() -> None:
    assert syllables("重签合同") != "chong qian he tong"
    assert syllables("重签合同", "chong qian he tong") == "chong qian he tong"
