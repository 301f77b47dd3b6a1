"""The hall's people: who they are, how they sign in, what they may do."""

from kiosk.staff.model import PinTooSimple

__all__ = ["PinTooSimple"]
