"""How a text is typed: pinyin by syllable and initials, worked out once when a pack is compiled."""

from __future__ import annotations


def syllables(text: str, override: str | None = None) -> str:
    """Lower-case pinyin without tones, a space between syllables; Latin runs stay whole: `kai vat fa piao`.

    pypinyin reads words, not characters, so most heteronyms come out right; `override` is for the rest.
    """
    if override is not None:
        return override
    from pypinyin import Style, lazy_pinyin  # a third of a second and 57 MB, which a hub at work does not need

    parts = lazy_pinyin(text, style=Style.NORMAL, errors=_latin, v_to_u=False)
    return " ".join(" ".join(parts).split())


def initials(reading: str) -> str:
    """`gh` for `guo hu`."""
    return "".join(syllable[0] for syllable in reading.split())


def _latin(run: str) -> str:
    return "".join(c if c.isascii() and c.isalnum() else " " for c in run.lower())
