"""A suggestion on its way, as the pages show it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.cards import About
from kiosk.standards.public import PublicPack
from ui.catalogue.words import error_key
from ui.terminal.feedback.about import about_words


@dataclass(frozen=True, slots=True)
class Draft:
    """`photo` is a JPEG. `sent`: it is kept here, and the hub hears when it can."""

    kind: str = ""
    words: str = ""
    phone: str = ""
    photo: bytes = b""
    about: About | None = None
    sent: bool = False
    errors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VoiceSnapshot:
    kind: str = ""
    words: str = ""
    phone: str = ""
    has_photo: bool = False
    about: str = ""
    sent: bool = False
    error: str = ""


def voice_snapshot(pack: PublicPack, draft: Draft, language: str) -> VoiceSnapshot:
    return VoiceSnapshot(
        kind=draft.kind, words=draft.words, phone=draft.phone, has_photo=bool(draft.photo), sent=draft.sent,
        about=about_words(pack, draft.about, language),
        error=error_key(pack, draft.errors))
