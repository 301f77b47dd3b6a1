"""What nobody in the hall says is found however it is written, and what only looks like it is not."""

from __future__ import annotations

import pytest

from kiosk.standards.complaint_rules import ComplaintRules

RULES = ComplaintRules(forbidden=("这是规定，我也没办法", "不知道", "I don't know", "That's not my job", "Shut up"))


@pytest.mark.parametrize(("text", "said"), [
    ("您好，这是规定，我也没办法。", "这是规定，我也没办法"), ("这是规定,我也没办法", "这是规定，我也没办法"),
    ("这是规定…… 我也\n没办法！", "这是规定，我也没办法"), ("不\u3000知\u3000道", "不知道"),
    ("Well, i DON\u2019T  know.", "I don't know"), ("Ｉ　ｄｏｎ＇ｔ　ｋｎｏｗ", "I don't know"),
    ("您好i dont know", "I don't know"),
    ("that's -- not my job", "That's not my job"),
])
def test_a_phrase_is_found_however_it_is_written(text: str, said: str) -> None:
    assert RULES.rude(text) == (said,)


@pytest.mark.parametrize("text", [
    "", "。！", "这是规定", "The valve is shut upstream.", "I don't knowingly", "Hi don't know", "情况属实，已改正。"])
def test_what_only_looks_like_it_is_not(text: str) -> None:
    assert RULES.rude(text) == ()


def test_a_phrase_of_marks_alone_forbids_nothing() -> None:
    assert ComplaintRules(forbidden=("！？",)).rude("您好！？") == ()
