"""Where clips lie: the hall's own folder first, file by file, then the shipped demonstration voice."""

from __future__ import annotations

import logging
from array import array
from pathlib import Path

from kiosk.voice.inventory import CHIME
from kiosk.voice.wav import ClipUnusable, read_clip

log = logging.getLogger(__name__)

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "voice"


def clip_file(folder: Path, language: str, name: str) -> Path:
    return folder / f"{name}.wav" if name == CHIME else folder / language / f"{name}.wav"


class Clips:
    """Each file is read once, when it is first needed. `own` need not exist."""

    def __init__(self, own: Path | None = None, shipped: Path = SHIPPED) -> None:
        self._folders = [folder for folder in (own, shipped) if folder is not None]
        self._read: dict[tuple[str, str], array[int]] = {}

    def get(self, language: str, name: str) -> array[int]:
        """A clip of the hall's that cannot be used is as good as none. Raises ClipUnusable when there is no other."""
        key = language, name
        if key not in self._read:
            self._read[key] = self._find(language, name)
        return self._read[key]

    def _find(self, language: str, name: str) -> array[int]:
        for folder in self._folders:
            file = clip_file(folder, language, name)
            if file.exists():
                try:
                    return read_clip(file)
                except ClipUnusable as error:
                    log.warning("%s clip not used: %s", language, error.cause)
        raise ClipUnusable(f"no {language} clip says {name}", reason="missing")
