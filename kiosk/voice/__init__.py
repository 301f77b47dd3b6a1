"""Calls aloud: which clips make one, where they lie, and how they are joined. No sound card is asked here."""

from kiosk.voice.grammar import LANGUAGES, call_words
from kiosk.voice.library import SHIPPED, Clips
from kiosk.voice.speech import Speech, Voice
from kiosk.voice.wav import RATE

__all__ = ["LANGUAGES", "RATE", "SHIPPED", "Clips", "Speech", "Voice", "call_words"]
