"""The board of the waiting area without its screen: what the hub shows, what is new, whose turn it is to be large."""

from kiosk.board.core import BoardCore, Seen
from kiosk.board.options import BoardOptions
from kiosk.board.turns import Turns, stands

__all__ = ["BoardCore", "BoardOptions", "Seen", "Turns", "stands"]
