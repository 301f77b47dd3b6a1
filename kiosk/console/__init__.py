"""The staff console without its screen: who is signed in, what the hub says, drafts that survive a power cut."""

from kiosk.console.options import ConsoleOptions

__all__ = ["ConsoleOptions"]
