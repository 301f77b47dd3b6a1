"""Any text as sentences, and espeak-ng as the program that speaks them."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given

from kiosk.voice import espeak
from kiosk.voice.reading import LONGEST, VoiceFailed, sentences, spelled
from tests.fixtures.hostile import ANY_TEXT

PROGRAM = """#!{python}
import sys
text = sys.stdin.buffer.read()
open({log!r}, "ab").write(" ".join(sys.argv[1:]).encode() + b"|" + text + b"\\n")
head = b"RIFF" + b"\\xff\\xff\\xff\\x7fWAVEfmt " + bytes((16, 0, 0, 0, 1, 0, 1, 0)) + (22050).to_bytes(4, "little")
sys.stdout.buffer.write(head + bytes(8) + b"data\\xff\\xff\\xff\\x7f" + bytes(2 * 2205))
"""


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An espeak-ng that writes down what it is told; its log."""
    file, log = tmp_path / "espeak-ng", tmp_path / "log"
    file.write_text(PROGRAM.format(python=sys.executable, log=str(log)))
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))
    return log


def test_sentences_stand_in_order_each_in_its_language() -> None:
    text = "停电通知\n12月3日8:30停电。请见谅！Power is back at noon. 咨询 95598"
    assert [(one.text, one.language) for one in sentences(text)] == [
        ("停电通知", "zh"), ("12月3日8:30停电。", "zh"), ("请见谅！", "zh"), ("Power is back at noon.", "en"),
        ("咨询 95598", "zh")]


@given(ANY_TEXT)
def test_each_sentence_is_found_where_it_says_and_is_short(text: str) -> None:
    at = 0
    for one in sentences(text * 4):
        assert (text * 4)[one.start:].startswith(one.text) and one.start >= at and 0 < len(one.text) <= LONGEST
        at = one.start + len(one.text)


def test_years_and_numbers_to_call_are_spelled() -> None:
    assert spelled("2026年用电2400度，0.55830元，拨打95598") == "2 0 2 6年用电2400度，0.55830元，拨打9 5 5 9 8"


def test_espeak_is_given_pinyin_and_english_by_its_input_alone(program: Path) -> None:
    reader = espeak.find()
    assert reader is not None
    said = list(reader.read(sentences("银行[[x]]；行走。--help me.")))
    assert [(round(one.seconds, 3), one.rate) for one in said] == [(0.1, 22050)] * 3
    lines = program.read_text().splitlines()
    assert [line.partition("|")[0] for line in lines] == [
        *["-v cmn-latn-pinyin -s 150 --stdin --stdout"] * 2, "-v en-us -s 155 --stdin --stdout"]
    assert "yin2 hang2" in lines[0] and "[[" not in lines[0] and "xing2 zou3" in lines[1]
    assert lines[2].endswith("|--help me.")


def test_without_the_program_there_is_no_voice_and_one_that_fails_says_so(
    program: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    program.with_name("espeak-ng").write_text("#!/bin/false")
    reader = espeak.find()
    assert reader is not None
    with pytest.raises(VoiceFailed):
        next(reader.read(sentences("hello")))
    monkeypatch.setenv("PATH", "/nonexistent")
    assert espeak.find() is None
