"""Random announcements given out, changed and taken back in a press room, a terminal cut off now and then."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from tests.e2e.press_room import PressRoom

_CARDS, _MOST = 2, 4
"""Cards that the first page of every terminal's list has room for, however it hangs and whatever kinds there are; live
at once.
"""


@dataclass
class Account:
    """Seconds from the press at the console to each screen; where the matrix and the screens differed, in words."""

    shown: list[float] = field(default_factory=list)
    gone: list[float] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)
    compared: int = 0


def play(room: PressRoom, count: int, seed: int) -> Account:
    """`count` announcements; of every five one is changed, and one goes out while a terminal is cut off."""
    chance, account, away = random.Random(seed), Account(), room.terminals[-1]
    for number in range(1, count + 1):
        if number % 5 == 3:
            away.line.cut()
        said = room.written(number, chance)
        account.shown += room.give_out(said).values()
        _compare(room, account)
        if number % 5 == 4:
            account.shown += room.give_out(room.changed(room.live[-1])).values()
            _compare(room, account)
        while _full(room) or (number % 5 == 3 and away.line.is_cut):
            account.gone += room.withdraw(room.live[0]).values()
            _compare(room, account)
            if away.line.is_cut:
                away.line.restore()
                room.read_emergencies()
                _compare(room, account)
    for said in list(room.live):
        account.gone += room.withdraw(said).values()
    _compare(room, account)
    return account


def _full(room: PressRoom) -> bool:
    """Whether the next one might be on a second page somewhere."""
    listed = max(sum(one.at(panel) for one in room.live) for panel in room.terminals)
    return listed >= _CARDS or len(room.live) >= _MOST


def _compare(room: PressRoom, account: Account) -> None:
    account.compared += 1
    account.differences += room.differences()
