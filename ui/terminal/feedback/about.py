"""Whom something is about, as a customer reads it."""

from __future__ import annotations

from kiosk.cards import About, Of
from kiosk.standards.public import PublicPack


def about_words(pack: PublicPack, about: About | None, language: str) -> str:
    """"3号窗口" or "工号 101"; empty of nobody."""
    if about is None:
        return ""
    if about.of is Of.PERSON:
        return pack.phrase("card.person", language, number=about.key)
    window = next((one for one in pack.windows if one.id == about.key), None)
    return window.name.of(language) if window else pack.phrase("card.window", language, number=about.key)
