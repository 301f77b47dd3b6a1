from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from printing.wrap import ELLIPSIS, spaced, wrap


def measure(text: str) -> float:
    """A Han sign is as wide as two Latin letters."""
    return sum(2 if ord(sign) >= 0x2E80 else 1 for sign in text)


TEXT = st.text(st.sampled_from("为人民服务,。，（(《ab c-1\n"), max_size=120)


@given(TEXT, st.integers(8, 40), st.integers(1, 6))
@example("请在等候区就座,留意叫号", 22, 4)
def test_lines_are_no_wider_than_the_paper_and_no_more_than_asked_for(text: str, width: int, lines: int) -> None:
    found = wrap(text, measure, width, lines)
    assert 1 <= len(found) <= lines
    assert all(measure(line) <= width for line in found)


@given(TEXT, st.integers(8, 40))
def test_nothing_is_lost_when_there_are_lines_enough(text: str, width: int) -> None:
    found = wrap(text, measure, width, 1000)
    assert "".join("".join(found).split()) == "".join(text.split())


@given(TEXT, st.integers(8, 40), st.integers(1, 3))
def test_what_does_not_fit_ends_in_an_ellipsis(text: str, width: int, lines: int) -> None:
    whole, found = wrap(text, measure, width, 1000), wrap(text, measure, width, lines)
    assert (len(whole) > lines) == found[-1].endswith(ELLIPSIS)


def test_a_line_does_not_begin_with_a_comma_nor_end_with_a_bracket() -> None:
    assert wrap("供电服务热线,你好", measure, 12, 9) == ["供电服务热", "线,你好"]
    assert wrap("供电服务热(线)", measure, 12, 9)[0] == "供电服务热"


@pytest.mark.parametrize("mark", list("，。、；：！？）》」』】”’…％"))
def test_no_line_begins_with_a_chinese_mark_that_closes(mark: str) -> None:
    assert wrap(f"供电服务热线{mark}你好", measure, 12, 9) == ["供电服务热", f"线{mark}你好"]


@pytest.mark.parametrize("mark", list("（《「『【“‘￥"))
def test_no_line_ends_with_a_chinese_mark_that_opens(mark: str) -> None:
    assert wrap(f"供电服务热{mark}线上", measure, 12, 9)[0] == "供电服务热"


def test_a_chinese_comma_ends_a_clause_before_a_scrap() -> None:
    assert wrap("请在等候区就座，留意叫号", measure, 22, 4) == ["请在等候区就座，", "留意叫号"]


def test_a_word_is_broken_only_when_it_is_wider_than_the_paper() -> None:
    assert wrap("the hotline number", measure, 12, 9) == ["the hotline", "number"]
    assert wrap("x" * 30, measure, 12, 9) == ["x" * 12, "x" * 12, "x" * 6]


def test_the_last_line_is_not_a_scrap_when_a_clause_ends_before_it() -> None:
    assert wrap("请在等候区就座,留意叫号", measure, 22, 4) == ["请在等候区就座,", "留意叫号"]


def test_a_flood_is_cut_without_reading_all_of_it() -> None:
    asked = 0

    def counting(text: str) -> float:
        nonlocal asked
        asked += len(text)
        return measure(text)

    assert len(wrap("名" * 100_000, counting, 40, 3)) == 3
    assert asked < 5_000


def test_digits_stand_off_from_han_signs() -> None:
    assert spaced("前面还有3位A区 b") == "前面还有 3 位 A 区 b"
