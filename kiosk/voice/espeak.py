"""espeak-ng as the voice: a program of the system, found or not. What it says comes as samples; it opens no device."""

from __future__ import annotations

import json
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.voice.reading import Reader, Sentence, VoiceFailed, spelled
from kiosk.voice.speech import Speech

_VOICES = {"zh": ("cmn-latn-pinyin", "150"), "en": ("en-us", "155")}  # its voice, words a minute
_PATIENCE_SECONDS = 15.0
_PINYIN = Path(__file__).with_name("pinyin_child.py")


def find() -> Reader | None:
    """None where espeak-ng is not installed (apt-get install espeak-ng)."""
    program = shutil.which("espeak-ng")
    return None if program is None else EspeakReader(program)


class EspeakReader(Reader):
    def __init__(self, program: str) -> None:
        self._program = program

    def read(self, sentences: Sequence[Sentence]) -> Iterator[Speech]:
        typed = _typed(sentences)
        for sentence, text in zip(sentences, typed, strict=True):
            voice, speed = _VOICES[sentence.language]
            yield _speech(_run([self._program, "-v", voice, "-s", speed, "--stdin", "--stdout"], text.encode()))


def _typed(sentences: Sequence[Sentence]) -> list[str]:
    """As espeak-ng takes it: of Chinese the pinyin. Its own marks for sounds, [[ ]], mean nothing in a text."""
    texts = [spelled(one.text).replace("[[", " ").replace("]]", " ") for one in sentences]
    chinese = [n for n, one in enumerate(sentences) if one.language == "zh"]
    if chinese:
        said = _run([sys.executable, "-I", str(_PINYIN)], json.dumps([texts[n] for n in chinese]).encode())
        for n, pinyin in zip(chinese, json.loads(said), strict=True):
            texts[n] = pinyin
    return texts


def _speech(wav: bytes) -> Speech:
    """A WAV whose lengths are not filled in: it was written to a pipe."""
    at = wav.find(b"data")
    if not wav.startswith(b"RIFF") or at < 0:
        raise VoiceFailed("espeak-ng said nothing")
    rate, = struct.unpack_from("<I", wav, 24)
    samples = wav[at + 8:]
    return Speech(samples[:len(samples) // 2 * 2], rate)


def _run(command: list[str], text: bytes) -> bytes:
    try:
        return subprocess.run(
            command, input=text, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=_PATIENCE_SECONDS,
            check=True).stdout
    except (OSError, subprocess.SubprocessError) as error:
        raise VoiceFailed(f"no voice: {type(error).__name__}") from error
