"""A bill's lines by the words of a billing system, in every language that says them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.tariffs import LINE_KINDS, kind_of
from printing.layouts.line_words import ENGLISH, line_word

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "ui/terminal/self_service/LineWords.qml"


@pytest.mark.parametrize(("label", "kind"), [
    ("第一档电量", "tier1"), ("居民第二档", "tier2"), (" 居民 第三档 电费", "tier3"), ("高峰电量", "peak"),
    ("高峰电量加减价", "tou_peak"), ("合表电量", "energy_shared"), ("农业生产电量", "energy_farm"),
    ("电度电量", "energy"),
    ("容量电费", "capacity"), ("功率因数调整电费", "power_factor"), ("低保户、特困户电费返还", "low_income_refund"),
    ("违约金", "penalty"), ("农网还贷资金", None), ("", None), ("第四档电量", None)])
def test_a_label_names_its_kind_or_none(label: str, kind: str | None):
    assert kind_of(label) == kind


def test_the_engine_names_no_line_that_is_not_known():
    """Each Chinese name of a line in the engine's own sources."""
    written = re.compile(r'"([\u4e00-\u9fff、]+(?:电量|电费|返还|加减价))"')
    named = {zh for file in (ROOT / "kiosk/tariffs").glob("*.py") for zh in written.findall(file.read_text())}
    assert len(named) >= 6 and {zh for zh in named if kind_of(zh) is None} == set()


def test_paper_and_screen_have_words_for_every_kind():
    assert set(ENGLISH) == LINE_KINDS
    assert dict(re.findall(r'case "(\w+)": return qsTr\("([^"]+)"\)', WORDS.read_text())) == ENGLISH


def test_what_is_not_known_keeps_the_billing_systems_word():
    line = {"label": {"zh": "农网还贷资金", "en": "农网还贷资金"}, "kind": None}
    assert line_word(line, "en") == "农网还贷资金" and line_word(line | {"kind": "tier1"}, "zh_CN") == "农网还贷资金"
