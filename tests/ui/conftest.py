"""Screens run for real, drawn by the software renderer without a display. Any Qt message fails the test."""

from tests.fixtures.window import dressed, hall_pack, open_window, qapp_cls, window

__all__ = ["dressed", "hall_pack", "open_window", "qapp_cls", "window"]
