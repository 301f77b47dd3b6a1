"""Fingers meet a terminal's window in this process; keys and mouse a terminal of its own."""

from tests.fixtures.window import dressed, qapp_cls
from ui import keyboard

keyboard.set_environment()  # before anything makes the application

__all__ = ["dressed", "qapp_cls"]
