"""Texts with their figures put in."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from kiosk.standards.schema import Figure, Unit
from kiosk.standards.soundness import placeholders
from kiosk.standards.texts import Bilingual


def figure_words(figure: Figure, units: Mapping[str, Unit]) -> dict[str, str]:
    """The figure in both languages, such as `5个工作日` and `5 working days`."""
    if figure.words is not None:
        return {"zh": figure.words.zh, "en": figure.words.en}
    assert figure.value is not None and figure.unit is not None
    unit = units[figure.unit]
    if figure.value == 0 and unit.zero is not None:
        return {"zh": unit.zero.zh, "en": unit.zero.en}
    number = plain_number(figure.value / unit.per)
    english = unit.one if unit.one is not None and number == "1" else unit.text.en
    return {"zh": unit.text.zh.format(n=number), "en": english.format(n=number)}


def plain_number(value: Decimal) -> str:
    """`5`, `99.9`, `0.5`: no exponent, no zeros at the end."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def quoted(text: Bilingual, figures: Mapping[str, Mapping[str, str]]) -> dict[str, str] | None:
    """`text` with `{figure_id}` filled in, or None when it needs a figure that may not be shown."""
    if not placeholders(text.zh) <= figures.keys():
        return None
    chinese = text.zh.format_map({name: words["zh"] for name, words in figures.items()})
    english = text.en.format_map({name: words["en"] for name, words in figures.items()})
    return {"zh": chinese, "en": english[:1].upper() + english[1:]}
