"""A suggestion on its way, as the pages show it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.standards.public import PublicPack
from ui.catalogue.words import error_key


@dataclass(frozen=True, slots=True)
class Draft:
    """`photo` is a JPEG. `sent`: it is kept here, and the hub hears when it can."""

    kind: str = ""
    words: str = ""
    phone: str = ""
    photo: bytes = b""
    sent: bool = False
    errors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VoiceSnapshot:
    kind: str = ""
    words: str = ""
    phone: str = ""
    has_photo: bool = False
    sent: bool = False
    error: str = ""


def voice_snapshot(pack: PublicPack, draft: Draft) -> VoiceSnapshot:
    return VoiceSnapshot(
        kind=draft.kind, words=draft.words, phone=draft.phone, has_photo=bool(draft.photo), sent=draft.sent,
        error=error_key(pack, draft.errors))
