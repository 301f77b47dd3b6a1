"""What somebody at a terminal may try with a keyboard or a mouse, and what it does to a window that lets it.

`tries` are xdotool's own words. `effect` is what the control window (or the desktop around it) says then:
`close`, `focus` (it lost the keyboard), `state` (no longer fullscreen, or away), `started` (another program),
`menu`, `action` (a shortcut), `selection`, `text` (the field changed), `zoom`, `drag`, `button` (any but the left one),
`press`, `key` (nothing of this desktop is bound to it, but the window is told, so that it could be).
"""

from __future__ import annotations

from typing import NamedTuple

WIDTH, HEIGHT = 1080, 1920
FIELD = (540, 552)
"""In both windows: a place where text can be typed."""


class Sequence(NamedTuple):
    tries: str
    effect: str

    @property
    def name(self) -> str:
        return self.tries.removeprefix("key ")


def _keys(effect: str, *keys: str) -> list[Sequence]:
    return [Sequence(f"key {key}", effect) for key in keys]


def _at(x: int, y: int, then: str, effect: str) -> Sequence:
    return Sequence(f"mousemove {x} {y} {then}", effect)


def _drag(start: tuple[int, int], end: tuple[int, int], *, button: int = 1, holding: str = "",
          effect: str = "drag") -> Sequence:
    """From `start` to `end` in a few steps."""
    steps = " ".join(
        f"mousemove {start[0] + (end[0] - start[0]) * n // 4} {start[1] + (end[1] - start[1]) * n // 4}"
        for n in range(1, 5))
    moves = f"mousedown {button} {steps} mouseup {button}"
    held = f"keydown {holding} sleep 0.1 {moves} keyup {holding}" if holding else moves
    return Sequence(f"mousemove {start[0]} {start[1]} {held}", effect)


SEQUENCES = [
    # away from the window, or out of it
    *_keys("close", "alt+F4", "ctrl+F4"),
    *_keys("focus", "alt+Tab", "alt+shift+Tab", "super+Tab", "alt+Escape", "super+d"),
    *_keys("state", "F11", "alt+F10", "super+Up"),
    *_keys("focus", "alt+F9", "super+Down", "ctrl+alt+Left", "shift+alt+Right"),
    *_keys("focus", "alt+space", "alt+F1", "ctrl+Escape"),
    *_keys("started", "super", "super+e", "super+r", "super+l", "alt+F2", "ctrl+alt+t", "ctrl+alt+Delete",
           "ctrl+alt+BackSpace", "ctrl+shift+Escape", "ctrl+alt+Escape", "Print", "alt+Print"),
    *_keys("started", "XF86HomePage", "XF86Calculator", "XF86PowerOff", "XF86AudioMute"),
    *_keys("key", "alt+Print+b", "Pause", "Break"),
    # a program's own shortcuts
    *_keys("action", "ctrl+q", "ctrl+w", "ctrl+shift+w", "ctrl+n", "ctrl+t", "ctrl+s",
           "ctrl+p", "ctrl+f", "ctrl+shift+i", "ctrl+Tab", "ctrl+plus", "ctrl+minus",
           "alt+Left", "alt+Home", "alt+d", "F1", "F5", "F12"),
    *_keys("menu", "Menu", "alt+f"),
    *_keys("key", "Escape", "F10", "shift+F10", "Insert", "Undo", "XF86AudioRaiseVolume", "XF86AudioPlay",
           "XF86Explorer", "XF86Sleep", "XF86Back", "XF86WWW",
           "XF86Launch1", "XF86ScreenSaver"),
    # text that is not the customer's
    *_keys("selection", "ctrl+a", "ctrl+shift+End"),
    *_keys("text", "ctrl+v", "shift+Insert", "ctrl+k", "ctrl+BackSpace", "ctrl+Delete"),
    *_keys("key", "ctrl+c", "ctrl+x", "ctrl+z", "ctrl+Insert"),
    # a scanner's control characters, and the keys of an input method
    *_keys("key", "ctrl+bracketleft", "ctrl+bracketright", "ctrl+asciicircum", "ctrl+backslash",
           "ctrl+j", "ctrl+m"),
    *_keys("key", "ctrl+space", "Henkan", "Muhenkan", "Zenkaku_Hankaku", "Hangul",
           "ISO_Next_Group", "ctrl+shift+u"),
    # a mouse
    _at(*FIELD, "click 3", "menu"),
    _at(*FIELD, "click --repeat 2 --delay 20 3", "menu"),
    _at(*FIELD, "keydown shift click 3 keyup shift", "menu"),
    _at(*FIELD, "click 2", "text"),
    _at(*FIELD, "click 8", "button"),
    _at(*FIELD, "click 9", "button"),
    _at(*FIELD, "keydown ctrl click 4 click 4 click 5 keyup ctrl", "zoom"),
    _at(*FIELD, "keydown alt sleep 0.1 click 2 keyup alt", "focus"),
    _at(*FIELD, "keydown alt sleep 0.1 click 3 keyup alt", "focus"),
    _at(*FIELD, "keydown alt sleep 0.1 click 4 keyup alt", "focus"),
    _at(*FIELD, "keydown super sleep 0.1 click 1 keyup super", "focus"),
    _at(*FIELD, "mousedown 1 sleep 1 mouseup 1", "press"),
    _at(*FIELD, "click --repeat 3 --delay 20 1", "selection"),
    _drag(FIELD, (800, 900), holding="alt", effect="state"),
    _drag(FIELD, (900, 560), effect="selection"),
    _at(540, 300, "click --repeat 30 --delay 5 1", "press"),
    # edges and corners
    _drag((0, 960), (540, 960)),
    _drag((WIDTH - 1, 960), (540, 960)),
    _drag((540, 0), (540, 960)),
    _drag((540, HEIGHT - 1), (540, 960)),
    _at(1, 1, "click --repeat 9 --delay 10 1", "press"),
    _at(WIDTH - 2, 1, "click --repeat 9 --delay 10 1", "press"),
    _at(1, HEIGHT - 2, "click --repeat 9 --delay 10 1", "press"),
    _at(WIDTH - 2, HEIGHT - 2, "click --repeat 10 --delay 10 1", "press"),
]
