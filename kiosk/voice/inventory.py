"""Every clip there is: its file name, and what a reader says into the microphone for it."""

from __future__ import annotations

from collections.abc import Mapping
from string import ascii_uppercase
from typing import NamedTuple

CHIME = "chime"
"""`chime.wav` stands beside the languages' folders."""


class Clip(NamedTuple):
    """`says` is for the reader, `typed` for espeak-ng (pinyin with tones, or English)."""

    name: str
    says: str
    typed: str


_ZH_DIGITS = ("零 ling2", "幺 yao1", "二 er4", "三 san1", "四 si4", "五 wu3", "六 liu4", "七 qi1", "八 ba1", "九 jiu3")
_ZH_WORDS = {
    "please": "请 qing3", "number": "号 hao4", "go-to": "到 dao4", "window": "号窗口 hao4chuang1kou3",
    "one": "一 yi1", "ten": "十 shi2",
}
_EN_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_EN_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
             "nineteen")
_EN_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_EN_WORDS = {"ticket": "Ticket", "go-to-window": "please go to window"}


def _zh() -> dict[str, Clip]:
    written = {f"digit-{n}": entry for n, entry in enumerate(_ZH_DIGITS)} | _ZH_WORDS
    spoken = {name: Clip(name, *entry.split(" ", 1)) for name, entry in written.items()}
    return spoken | _letters()


def _en() -> dict[str, Clip]:
    said = {f"digit-{n}": word for n, word in enumerate(_EN_DIGITS)} | _EN_WORDS
    said |= {f"number-{n}": word for n, word in enumerate(_EN_TEENS, 10)}
    said |= {f"number-{n}0": word for n, word in enumerate(_EN_TENS, 2)}
    return {name: Clip(name, word, word) for name, word in said.items()} | _letters()


def _letters() -> dict[str, Clip]:
    return {f"letter-{letter}": Clip(f"letter-{letter}", letter, letter) for letter in ascii_uppercase}


INVENTORY: Mapping[str, Mapping[str, Clip]] = {"zh": _zh(), "en": _en()}
"""Language → name → clip; the file is `<language>/<name>.wav`."""
