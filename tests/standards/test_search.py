"""Customers find services by what they type."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.standards import find_services, read_public

PACK = read_public(Path(__file__).parents[2] / "resources/standards/henan-demo.public.json")


def found(typed: str, language: str = "zh_CN") -> list[str]:
    return [service.id for service in find_services(PACK, typed, language)]


@pytest.mark.parametrize(("typed", "first"), [
    ("过户", "TRANSFER"), ("gh", "TRANSFER"), ("guohu", "TRANSFER"), ("GuoHu", "TRANSFER"), ("guo hu", "TRANSFER"),
    ("guoh", "TRANSFER"), ("ghu", "TRANSFER"), ("换户主", "TRANSFER"), ("transfer", "TRANSFER"),
    ("new owner", "TRANSFER"), ("电费", "PAY"), ("jdf", "PAY"), ("缴费", "PAY"), ("jiaofei", "PAY"),
    ("发票", "INVOICE"), ("ｆａｐｉａｏ", "INVOICE"),
    ("充电桩", "EV"), ("cdz", "EV"), ("太阳能", "PV"), ("没电", "REPAIR"), ("tingdian", "REPAIR"),
    ("峰谷", "RES-TOU"), ("一户多人口", "MULTI"), ("投诉", "COMPLAIN"), ("xiaohu", "CLOSE"),
])
def test_what_a_customer_types_finds_the_service(typed: str, first: str) -> None:
    assert found(typed)[0] == first


@pytest.mark.parametrize(("typed", "first"), [
    ("pay", "PAY"), ("bill", "PAY"), ("Print a BILL", "BILL-PRINT"), ("solar", "PV"), ("electric car", "EV"),
    ("transf", "TRANSFER"), ("complaint", "COMPLAIN"), ("power cut", "REPAIR"), ("invoice", "INVOICE"),
])
def test_english_words_find_the_service_by_their_beginnings(typed: str, first: str) -> None:
    assert found(typed, "en")[0] == first


def test_pinyin_is_matched_by_syllables() -> None:
    assert "PAY" in found("df"), "交电费"
    assert "PAY" not in found("ianf"), "no syllable begins in the middle"


def test_the_language_of_the_screen_decides_between_equals() -> None:
    chinese, english = found("pa"), found("pa", "en")
    assert english[0] == "PAY"
    assert set(chinese) == set(english)


@pytest.mark.parametrize("typed", ["", "   ", "。，！", "\x00", "qqqq", "<img src=x>", "%", "a" * 10_000])
def test_nothing_that_fits_finds_nothing(typed: str) -> None:
    assert found(typed) == []


@given(st.sampled_from(PACK.services), st.sampled_from(["zh_CN", "en"]))
def test_a_service_s_own_name_finds_it_first(service: object, language: str) -> None:
    name = service.name.of(language)  # type: ignore[attr-defined]
    assert find_services(PACK, name, language)[0].name.of(language) == name


@given(st.sampled_from(PACK.services))
def test_initials_and_pinyin_find_the_service(service: object) -> None:
    assert service in find_services(PACK, service.initials, "zh_CN")  # type: ignore[attr-defined]
    assert service in find_services(PACK, service.pinyin, "zh_CN")  # type: ignore[attr-defined]


@given(st.text(max_size=60), st.sampled_from(["zh_CN", "en"]))
def test_whatever_is_typed_gives_services_of_the_pack_once(typed: str, language: str) -> None:
    services = find_services(PACK, typed, language)
    assert len({service.id for service in services}) == len(services)
    assert set(services) <= set(PACK.services)
