"""What the board shows of one moment, folded from what was seen of the hub and whose turn it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo

from kiosk.board import Seen
from kiosk.contract.counter import BoardCall
from kiosk.standards.public import PublicPack, Words


@dataclass(frozen=True, slots=True)
class BoardSnapshot:
    """`state`: unpaired, waiting (for the hub's first word), open. `live`: the hub is there.

    `number` is large, empty when nobody is called; `announcing` while it is its turn. `window_zh` and `window_en`
    go with the id that stands before them. `as_of` is the hall's HH:MM of the last word. `by_hand`: the hub is away,
    so staff call; `by_hand_at`: only from those windows is it away.
    """

    state: str = "waiting"
    live: bool = False
    as_of: str = ""
    by_hand: bool = False
    by_hand_at: str = ""
    number: str = ""
    window: str = ""
    window_zh: str = ""
    window_en: str = ""
    priority: bool = False
    announcing: bool = False


@dataclass(frozen=True, slots=True)
class CallRow:
    """`next`: it waits for its turn to be large."""

    number: str
    window: str
    window_zh: str
    window_en: str
    priority: bool
    next: bool


@dataclass(frozen=True, slots=True)
class CountRow:
    letter: str
    name_zh: str
    name_en: str
    waiting: int


def large(seen: Seen, turn: BoardCall | None) -> BoardCall | None:
    """Whose turn it is, else the latest call that stands."""
    return turn or (seen.view.calls[0] if seen.view and seen.view.calls else None)


def board_snapshot(
    pack: PublicPack, seen: Seen, turn: BoardCall | None, *, paired: bool, late: bool, zone: tzinfo,
) -> BoardSnapshot:
    """`late`: the hub has been away for longer than a hiccup."""
    away = late and not seen.live
    if seen.view is None:
        return BoardSnapshot(state="waiting" if paired else "unpaired", by_hand=paired and away)
    view, call = seen.view, large(seen, turn)
    snapshot = BoardSnapshot(
        state="open", live=not away, as_of=view.as_of.astimezone(zone).strftime("%H:%M"), by_hand=away,
        by_hand_at="、".join(window.window for window in view.windows if window.by_hand))
    if call is None:
        return snapshot
    zh, en = window_words(pack, call.window)
    return replace(
        snapshot, number=call.number, window=call.window, window_zh=zh, window_en=en, priority=call.priority,
        announcing=turn is not None)


def call_rows(
    pack: PublicPack, seen: Seen, turn: BoardCall | None, waiting: Sequence[BoardCall],
) -> tuple[CallRow, ...]:
    """The other calls that stand, the latest first."""
    if seen.view is None:
        return ()
    shown, queued = large(seen, turn), {(call.number, call.window) for call in waiting}
    return tuple(
        CallRow(call.number, call.window, *window_words(pack, call.window), call.priority,
                (call.number, call.window) in queued)
        for call in seen.view.calls
        if shown is None or (call.number, call.window) != (shown.number, shown.window))


def count_rows(pack: PublicPack, seen: Seen) -> tuple[CountRow, ...]:
    """The pack's categories that a service uses, in the pack's order; none before the hub's first word."""
    if seen.view is None:
        return ()
    counts = {category.category: category.waiting for category in seen.view.categories}
    used = {service.category for service in pack.services}
    return tuple(
        CountRow(category.letter, category.name.zh, category.name.en, counts.get(category.letter, 0))
        for category in pack.categories if category.letter in used)


def window_words(pack: PublicPack, window: str) -> tuple[str, str]:
    """A window's name in both languages, without the id that is shown before it: 号窗口, Window."""
    names = {known.id: known.name for known in pack.windows}
    name = names.get(window, Words(zh=f"{window}号窗口", en=f"Window {window}"))
    zh = re.sub(rf"^{re.escape(window)}(?![0-9A-Za-z])", "", name.zh).strip()
    en = re.sub(rf"(?<![0-9A-Za-z]){re.escape(window)}$", "", name.en).strip()
    return zh or name.zh, en or name.en
