"""Clips as samples: 16 kHz, mono, 16 bit, the one format that is joined without a converter."""

from __future__ import annotations

import math
import sys
import wave
from array import array
from collections.abc import Sequence
from pathlib import Path

from kiosk.errors import KioskError

RATE = 16_000
FULL = 32_767
LONGEST_SECONDS = 6.0


class ClipUnusable(KioskError):
    """This file is no clip: `reason` says why."""

    code = "clip_unusable"




def read_clip(path: Path) -> array[int]:
    """Raises ClipUnusable, also when there is no such file."""
    try:
        with wave.open(str(path), "rb") as file:
            found = file.getframerate(), file.getnchannels(), file.getsampwidth() * 8
            if found != (RATE, 1, 16):
                rate, channels, bits = found
                raise ClipUnusable(f"{path.name} has {rate} Hz, {channels} channel(s), {bits} bit", reason="format")
            if file.getnframes() > LONGEST_SECONDS * RATE:
                raise ClipUnusable(f"{path.name} is longer than {LONGEST_SECONDS:.0f} s", reason="too_long")
            samples = array("h", file.readframes(file.getnframes()))
    except FileNotFoundError as error:
        raise ClipUnusable(f"{path.name} is not there", reason="missing") from error
    except (OSError, EOFError, wave.Error, ValueError) as error:
        raise ClipUnusable(f"{path.name} is no WAV file: {error}", reason="format") from error
    if not samples:
        raise ClipUnusable(f"{path.name} is empty", reason="silent")
    return _little(samples)


def write_clip(path: Path, samples: Sequence[int]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(_little(array("h", samples)).tobytes())


def silence(seconds: float) -> array[int]:
    return array("h", bytes(2 * round(seconds * RATE)))


def peak_db(samples: Sequence[int]) -> float:
    """Loudest sample in dB below full scale; -inf for silence."""
    return _db(max(map(abs, samples), default=0))


def loudness_db(samples: Sequence[int]) -> float:
    """Root mean square in dB below full scale; -inf for silence."""
    return _db(math.sqrt(sum(value * value for value in samples) / max(1, len(samples))))


def _db(amplitude: float) -> float:
    return 20 * math.log10(amplitude / FULL) if amplitude else -math.inf


def _little(samples: array[int]) -> array[int]:
    if sys.byteorder == "big":
        samples.byteswap()
    return samples
