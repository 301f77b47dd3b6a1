"""Challenges and answers: what the hub's side answers opens that one terminal, once, for that one person."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.contract.pairing_code import ALPHABET
from kiosk.contract.unlock import (
    LIFETIME_SECONDS,
    Challenge,
    ChallengeOver,
    WrongAnswer,
    answer,
    new_challenge,
    read_challenge,
)
from kiosk.errors import BadInput, KioskError

KEY, OTHER_KEY = b"k" * 32, b"o" * 32
codes = st.integers(1, 999).map(str)
numbers = st.from_regex("[0-9]{1,10}", fullmatch=True)
ways_to_type = st.sampled_from([
    str, str.lower, lambda text: text.replace("-", ""), lambda text: text.replace("-", " - "),
    lambda text: text.replace("1", "l").replace("0", "o"), lambda text: f"  {text.lower().replace('1', 'I')}\n",
])


class Monotonic:
    now = 1_000.0

    def __call__(self) -> float:
        return self.now


def opened(challenge: Challenge, said: str) -> str:
    """The number of who came in, or the code of the refusal."""
    try:
        return challenge.person(said)
    except KioskError as error:
        return error.code


@given(codes, numbers, ways_to_type, ways_to_type)
def test_the_answer_opens_however_both_are_typed(code: str, number: str, typed, answered):
    challenge = Challenge(KEY, code, Monotonic())
    said = answer(KEY, read_challenge(typed(challenge.text)), number)
    assert challenge.person(answered(said)) == number


@given(codes, codes, numbers, numbers)
def test_no_other_terminal_person_key_or_challenge_fits(code: str, other_code: str, number: str, other_number: str):
    challenge = Challenge(KEY, code, Monotonic())
    asked = read_challenge(challenge.text)
    right = answer(KEY, asked, number)
    wrong = [answer(OTHER_KEY, asked, number), answer(KEY, read_challenge(new_challenge(code)), number)]
    if other_code != code:
        wrong.append(answer(KEY, asked._replace(app_code=other_code), number))
    if other_number != number:
        wrong.append(f"{other_number}-{right.partition('-')[2]}")
    for said in wrong:
        assert opened(challenge, said) == "wrong_answer"
    assert opened(challenge, right) == number, "wrong ones close nothing by themselves: whoever holds it counts"


@given(codes, numbers)
def test_it_opens_once(code: str, number: str):
    challenge = Challenge(KEY, code, Monotonic())
    said = answer(KEY, read_challenge(challenge.text), number)
    assert (opened(challenge, said), opened(challenge, said), challenge.is_over) == (number, "challenge_over", True)


@given(st.floats(0, LIFETIME_SECONDS * 2))
def test_it_lives_ten_minutes_by_a_clock_that_nobody_can_set(seconds: float):
    clock = Monotonic()
    challenge = Challenge(KEY, "3", clock)
    clock.now += seconds
    said = answer(KEY, read_challenge(challenge.text), "7")
    assert opened(challenge, said) == ("challenge_over" if seconds >= LIFETIME_SECONDS else "7")


@given(codes, st.data())
def test_every_single_slip_in_a_challenge_is_noticed(code: str, data: st.DataObject):
    symbols = new_challenge(code).replace("-", "")
    at = data.draw(st.integers(0, len(symbols) - 1))
    slip = data.draw(st.sampled_from(ALPHABET.replace(symbols[at], "")))
    with pytest.raises(BadInput) as refused:
        read_challenge(symbols[:at] + slip + symbols[at + 1:])
    assert refused.value.details["field"] == "challenge"


@given(codes, st.data())
def test_two_neighbours_swapped_are_noticed_but_for_one_pair(code: str, data: st.DataObject):
    symbols = new_challenge(code).replace("-", "")
    at = data.draw(st.integers(0, len(symbols) - 2))
    one, other = symbols[at], symbols[at + 1]
    assume(one != other and {one, other} != {ALPHABET[0], ALPHABET[-1]})
    with pytest.raises(BadInput):
        read_challenge(symbols[:at] + other + one + symbols[at + 2:])


@given(st.text(max_size=40))
def test_whatever_is_typed_is_an_answer_or_refused_by_name(text: str):
    assert opened(Challenge(KEY, "3", Monotonic()), text) in {"bad_input", "wrong_answer"}
    try:
        read_challenge(text)
    except BadInput as refused:
        assert text == "" or len(text) < 3 or text not in refused.cause


def test_a_challenge_never_comes_twice_and_is_short_enough_to_read_out():
    texts = {new_challenge("999") for _ in range(500)}
    assert len(texts) == 500
    assert {len(text) for text in texts} == {15}
    said = answer(KEY, read_challenge(texts.pop()), "1024")
    assert len(said) == 14


def test_only_a_terminals_code_makes_a_challenge():
    for code in ("", "A", "1000", "1 ", "3F"):
        with pytest.raises(BadInput):
            new_challenge(code)


def test_a_refusal_is_one_of_three():
    assert {WrongAnswer.code, ChallengeOver.code} == {"wrong_answer", "challenge_over"}
