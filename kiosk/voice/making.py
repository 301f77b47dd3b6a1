"""Makes the demonstration voice with espeak-ng, and the chime by calculation. A developer's tool: no hall needs it."""

from __future__ import annotations

import math
import shutil
import subprocess
import tempfile
import wave
from array import array
from collections.abc import Callable, Sequence
from fractions import Fraction
from operator import mul
from pathlib import Path

from kiosk.errors import BadInput
from kiosk.voice.inventory import CHIME, INVENTORY, Clip
from kiosk.voice.library import clip_file
from kiosk.voice.wav import FULL, RATE, write_clip

_VOICES = {"zh": ("cmn-latn-pinyin", "132"), "en": ("en-us", "160")}  # espeak-ng's voice, words a minute
_PEAK = 10 ** (-1 / 20)  # 1 dB below full scale
_QUIET = 10 ** (-42 / 20)  # below the peak: silence at a clip's ends
_EDGE_SECONDS = 0.008
_TAPS = 24  # of the resampler, each side


def make_clips(folder: Path, made: Callable[[Path], None] = lambda _: None) -> None:
    """Writes every clip below `folder`, over what is there. Raises BadInput without espeak-ng."""
    espeak = shutil.which("espeak-ng")
    if espeak is None:
        raise BadInput("espeak-ng is not installed (apt-get install espeak-ng)", field="espeak-ng")
    for language, clips in INVENTORY.items():
        for clip in clips.values():
            file = clip_file(folder, language, clip.name)
            write_clip(file, levelled(trimmed(_spoken(espeak, language, clip))))
            made(file)
    write_clip(clip_file(folder, "", CHIME), levelled(chime(), _PEAK / 2))


def chime() -> list[float]:
    """Two soft strokes a third apart, E5 and C5, that ring out."""
    def stroke(hertz: float, seconds: float) -> list[float]:
        return [
            min(1.0, t / 0.004) * math.exp(-5.0 * t) * sum(
                part * math.sin(2 * math.pi * hertz * over * t) for over, part in ((1, 1.0), (2, 0.3), (3, 0.08)))
            for t in (n / RATE for n in range(round(seconds * RATE)))
        ]

    second = round(0.38 * RATE)
    sound = [0.0] * (second + round(0.9 * RATE))
    for start, part in ((0, stroke(659.26, 0.9)), (second, stroke(523.25, 0.9))):
        for n, value in enumerate(part):
            sound[start + n] += value
    return _faded(sound, 0.15)


def trimmed(samples: Sequence[float]) -> list[float]:
    """Without the silence at both ends, softly begun and ended."""
    limit = max(map(abs, samples)) * _QUIET
    loud = [n for n, value in enumerate(samples) if abs(value) > limit]
    edge = round(_EDGE_SECONDS * RATE)
    return _faded(list(samples[max(0, loud[0] - edge):loud[-1] + edge]), _EDGE_SECONDS)


def levelled(samples: Sequence[float], peak: float = _PEAK) -> array[int]:
    """As 16-bit samples whose loudest has `peak` (1 is full scale)."""
    factor = peak * FULL / max(map(abs, samples))
    return array("h", (round(value * factor) for value in samples))


def resampled(samples: Sequence[float], rate: int) -> list[float]:
    """At RATE, by a windowed sinc that lets nothing above its half through."""
    step = Fraction(rate, RATE)
    cutoff = min(1.0, RATE / rate) * 0.94
    weights = [
        [cutoff * _sinc((k - phase / step.denominator) * cutoff) * _window((k - phase / step.denominator) / _TAPS)
         for k in range(-_TAPS, _TAPS + 1)]
        for phase in range(step.denominator)
    ]
    padded = [0.0] * _TAPS + list(samples) + [0.0] * _TAPS
    found = []
    for n in range(int(len(samples) / step)):
        first, phase = divmod(n * step.numerator, step.denominator)
        found.append(sum(map(mul, padded[first:first + 2 * _TAPS + 1], weights[phase])))
    return found


def _spoken(espeak: str, language: str, clip: Clip) -> list[float]:
    voice, speed = _VOICES[language]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "spoken.wav"
        subprocess.run([espeak, "-v", voice, "-s", speed, "-w", str(file), clip.typed], check=True)
        with wave.open(str(file), "rb") as spoken:
            samples = array("h", spoken.readframes(spoken.getnframes()))
            return resampled(samples, spoken.getframerate())


def _sinc(x: float) -> float:
    return 1.0 if abs(x) < 1e-9 else math.sin(math.pi * x) / (math.pi * x)


def _window(x: float) -> float:
    return 0.5 + 0.5 * math.cos(math.pi * x) if abs(x) < 1 else 0.0


def _faded(samples: list[float], out_seconds: float) -> list[float]:
    for n in range(edge := min(len(samples), round(out_seconds * RATE))):
        samples[-1 - n] *= n / edge
    for n in range(edge := min(len(samples), round(_EDGE_SECONDS * RATE))):
        samples[n] *= n / edge
    return samples
