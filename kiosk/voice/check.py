"""Is a hall's recorded voice whole, and is it even? What is missing or wrong, file by file, with the reason."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.voice.inventory import CHIME, INVENTORY
from kiosk.voice.library import clip_file
from kiosk.voice.wav import FULL, RATE, ClipUnusable, loudness_db, peak_db, read_clip

_CLIPPED_DB = -0.1
_QUIET_DB = -40.0  # loudness below this is as good as nothing
_UNEVEN_DB = 6.0
_PADDING_SECONDS = 0.25
_PADDING = 0.01  # of full scale


@dataclass(frozen=True, slots=True)
class Fault:
    """`reason`: missing, format, too_long, silent, clipped, too_loud, too_quiet, padded, unknown (nothing uses it).

    For the first three the shipped clip is played instead. `says` is what a reader says for it.
    """

    file: str
    says: str
    reason: str
    detail: str


def check_clips(folder: Path) -> list[Fault]:
    """Everything wrong with the clips in `folder`, in the inventory's order; empty when it is ready for a hall."""
    faults = [fault for language in INVENTORY for fault in _language(folder, language)]
    faults += _one(folder, "", CHIME, "(chime)", None)
    known = {str(clip_file(Path(), language, name)) for language, clips in INVENTORY.items() for name in clips}
    for file in sorted(folder.rglob("*.wav")):
        name = str(file.relative_to(folder))
        if name not in known | {f"{CHIME}.wav"}:
            faults.append(Fault(name, "", "unknown", "no call uses a file of this name"))
    return faults


def _language(folder: Path, language: str) -> Iterator[Fault]:
    loudness = []
    for name in INVENTORY[language]:
        try:
            loudness.append(loudness_db(read_clip(clip_file(folder, language, name))))
        except ClipUnusable:
            continue
    usual = statistics.median(loudness) if loudness else None
    for name, clip in INVENTORY[language].items():
        yield from _one(folder, language, name, clip.says, usual)


def _one(folder: Path, language: str, name: str, says: str, usual: float | None) -> Iterator[Fault]:
    file = clip_file(folder, language, name)
    shown = str(file.relative_to(folder))
    try:
        samples = read_clip(file)
    except ClipUnusable as error:
        yield Fault(shown, says, str(error.details["reason"]), error.cause)
        return
    loudness = loudness_db(samples)
    if loudness < _QUIET_DB:
        yield Fault(shown, says, "silent", f"{loudness:.0f} dB: nothing can be heard")
        return
    if peak_db(samples) > _CLIPPED_DB:
        yield Fault(shown, says, "clipped", "it reaches full scale and will crackle: record it with less gain")
    if usual is not None and loudness > usual + _UNEVEN_DB:
        yield Fault(shown, says, "too_loud", f"{loudness - usual:.0f} dB louder than the others")
    if usual is not None and loudness < usual - _UNEVEN_DB:
        yield Fault(shown, says, "too_quiet", f"{usual - loudness:.0f} dB quieter than the others")
    before, after = _padding(samples)
    if name != CHIME and max(before, after) > _PADDING_SECONDS:
        yield Fault(shown, says, "padded", f"{before:.2f} s of silence before, {after:.2f} s after: cut it")


def _padding(samples: Sequence[int]) -> tuple[float, float]:
    loud = [n for n, value in enumerate(samples) if abs(value) > _PADDING * FULL] or [0]
    return loud[0] / RATE, (len(samples) - 1 - loud[-1]) / RATE
