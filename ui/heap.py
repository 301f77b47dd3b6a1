"""The C library's heap, where it is glibc's: one arena, and what is free goes back to the system."""

from __future__ import annotations

from typing import Any

_ARENA_MAX, _MMAP_THRESHOLD = -8, -3  # malloc.h
_LARGE = 128 * 1024  # bytes


def share_one_arena() -> None:
    """Threads that come from now on take no arena of their own: each keeps what it once needed, some 3 MB.

    They hold Python's lock while they work, so they hardly ever wait for one another here. What is large (a picture, a
    page's buffer) keeps pages of its own that go back with it: glibc would soon put it among what is small, and leave a
    hole there when it goes.
    """
    _call("mallopt", _ARENA_MAX, 1)
    _call("mallopt", _MMAP_THRESHOLD, _LARGE)


def give_back() -> None:
    """Whole free pages go back; takes 2 ms."""
    _call("malloc_trim", 0)


def _call(name: str, *arguments: int) -> None:
    import ctypes

    try:
        function: Any = getattr(ctypes.CDLL(None), name)
    except (AttributeError, OSError, TypeError):  # another C library, another system
        return
    function(*arguments)
