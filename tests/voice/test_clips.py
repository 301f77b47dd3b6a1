"""The shipped voice, a hall's own in its place, and what `kiosk clips check` says about it."""

from __future__ import annotations

import math
import shutil
import wave
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.cli.app import run_command
from kiosk.voice import SHIPPED, Clips, Voice
from kiosk.voice.check import check_clips
from kiosk.voice.library import clip_file
from kiosk.voice.making import levelled, resampled, trimmed
from kiosk.voice.wav import RATE, ClipUnusable, loudness_db, read_clip, write_clip

BOTH = ("zh", "en")


def tone(seconds: float = 0.3, volume: float = 0.3, rate: int = RATE, hertz: float = 300.0) -> array[int]:
    return array("h", (
        round(volume * 32_767 * math.sin(2 * math.pi * hertz * n / rate)) for n in range(round(seconds * rate))))


def contains(sound: bytes, clip: array[int]) -> bool:
    return clip.tobytes() in sound


def test_the_shipped_voice_is_whole_even_and_small() -> None:
    assert check_clips(SHIPPED) == []
    assert sum(file.stat().st_size for file in SHIPPED.rglob("*.wav")) <= 2_000_000


def test_a_call_is_a_chime_and_its_words_in_order() -> None:
    clips = Clips()
    speech = Voice(clips, BOTH).call("A001", "3")
    assert 5 < speech.seconds < 12
    places = [speech.pcm.find(clips.get(language, name).tobytes()) for language, name in (
        ("", "chime"), ("zh", "please"), ("zh", "letter-A"), ("zh", "digit-0"), ("zh", "digit-1"), ("zh", "window"),
        ("en", "ticket"), ("en", "letter-A"), ("en", "digit-0"), ("en", "digit-1"), ("en", "digit-3"))]
    assert -1 not in places and places == sorted(places)


def test_a_call_is_said_as_often_as_the_hall_wants() -> None:
    once = Voice(Clips(), ("zh",)).call("A001", "3")
    thrice = Voice(Clips(), ("zh",), times=3).call("A001", "3")
    please = Clips().get("zh", "please").tobytes()
    assert (once.pcm.count(please), thrice.pcm.count(please)) == (1, 3)


def test_a_halls_own_clip_takes_the_shipped_ones_place(tmp_path: Path) -> None:
    write_clip(clip_file(tmp_path, "zh", "please"), tone())
    speech = Voice(Clips(tmp_path), BOTH).call("A001", "3").pcm
    assert contains(speech, tone())
    assert not contains(speech, Clips().get("zh", "please"))
    assert contains(speech, Clips().get("zh", "number"))


def test_an_own_clip_that_cannot_be_used_is_as_good_as_none(tmp_path: Path) -> None:
    file = clip_file(tmp_path, "zh", "please")
    file.parent.mkdir()
    file.write_bytes(b"RIFF no more")
    assert contains(Voice(Clips(tmp_path), BOTH).call("A001", "3").pcm, Clips().get("zh", "please"))


@pytest.mark.log_errors("a call is not spoken in zh")
def test_half_a_number_is_never_said(tmp_path: Path) -> None:
    shutil.copytree(SHIPPED, tmp_path / "voice")
    clip_file(tmp_path / "voice", "zh", "digit-7").unlink()
    voice = Voice(Clips(shipped=tmp_path / "voice"), BOTH)
    without, whole = voice.call("A007", "3").pcm, voice.call("A008", "3").pcm
    assert not contains(without, Clips().get("zh", "please")) and contains(without, Clips().get("en", "digit-7"))
    assert contains(whole, Clips().get("zh", "please"))


@pytest.mark.log_errors("a call is not spoken|no chime")
def test_without_any_clip_a_call_is_silence(tmp_path: Path) -> None:
    assert Voice(Clips(shipped=tmp_path), BOTH).call("A001", "3").pcm == b""


def test_a_bad_recording_is_named_with_its_reason(tmp_path: Path) -> None:
    shutil.copytree(SHIPPED, tmp_path, dirs_exist_ok=True)
    wrong = {
        "too_loud": tone(volume=0.95), "too_quiet": tone(volume=0.05), "clipped": tone(volume=1.0),
        "silent": tone(volume=0.001), "too_long": tone(seconds=6.1),
        "padded": array("h", bytes(2 * RATE)) + tone(seconds=3),
    }
    for n, samples in enumerate(wrong.values()):
        write_clip(clip_file(tmp_path, "en", f"digit-{n}"), samples)
    found = check_clips(tmp_path)
    assert {fault.file for fault in found} == {f"en/digit-{n}.wav" for n in range(len(wrong))}
    for n, reason in enumerate(wrong):
        assert reason in {fault.reason for fault in found if fault.file == f"en/digit-{n}.wav"}


def test_an_empty_recording_is_silent(tmp_path: Path) -> None:
    write_clip(tmp_path / "digit-4.wav", [])
    with pytest.raises(ClipUnusable) as refused:
        read_clip(tmp_path / "digit-4.wav")
    assert refused.value.details["reason"] == "silent"


@pytest.mark.parametrize(("rate", "channels", "width"), [(44_100, 1, 2), (16_000, 2, 2), (16_000, 1, 1)])
def test_another_format_is_not_played(tmp_path: Path, rate: int, channels: int, width: int) -> None:
    file = tmp_path / "digit-4.wav"
    with wave.open(str(file), "wb") as made:
        made.setparams((channels, width, rate, 0, "NONE", ""))
        made.writeframes(bytes(channels * width * 100))
    with pytest.raises(ClipUnusable) as refused:
        read_clip(file)
    assert refused.value.details["reason"] == "format"


def test_check_lists_what_is_missing_and_what_nobody_asks_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copytree(SHIPPED, tmp_path / "voice")
    assert run_command(["clips", "check", str(tmp_path / "voice")]) == 0
    clip_file(tmp_path / "voice", "zh", "digit-1").rename(tmp_path / "voice" / "zh" / "yao.wav")
    assert run_command(["clips", "check", str(tmp_path / "voice")]) == 1
    out = capsys.readouterr().out
    assert "zh/digit-1.wav" in out and "幺" in out and "1 missing, 1 unknown" in out


def test_a_call_can_be_written_to_a_file(tmp_path: Path) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text('[board]\nlanguages = ["en"]\n')
    made = tmp_path / "call.wav"
    assert run_command(["clips", "say", "A3F-001", "12", "--to", str(made), "--settings", str(settings)]) == 0
    with wave.open(str(made)) as file:
        assert file.getframerate() == RATE and 2 < file.getnframes() / RATE < 9


def test_making_keeps_the_tone_and_cuts_the_silence() -> None:
    spoken = [0.0] * 4_000 + [value / 32_767 for value in tone(0.5, rate=22_050)] + [0.0] * 9_000
    made = levelled(trimmed(resampled(spoken, 22_050)))
    assert len(made) / RATE == pytest.approx(0.5, abs=0.03)
    assert max(map(abs, made)) == pytest.approx(0.891 * 32_767, rel=0.01)
    middle = made[2_000:6_000]
    assert sum(a < 0 <= b for a, b in pairwise(middle)) == pytest.approx(300 * len(middle) / RATE, abs=1)
    assert loudness_db(made) == pytest.approx(-4, abs=1)


def test_what_16_khz_cannot_carry_is_not_folded_back() -> None:
    hiss = [value / 32_767 for value in tone(0.2, rate=22_050, hertz=9_500)]
    assert max(map(abs, resampled(hiss, 22_050)[200:-200])) < 0.01
