"""One customer terminal: its store, its tickets, its side of the hub. Screens stand on this."""

from kiosk.terminal.core import SyncStatus, TerminalCore
from kiosk.terminal.options import TerminalOptions

__all__ = ["SyncStatus", "TerminalCore", "TerminalOptions"]
