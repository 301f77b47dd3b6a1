"""What a process read of its files while it started and hardly reads again: libraries' code, tables, typefaces.

Such pages are as their file has them, so the system may take them when it needs room; but as long as they are mapped
they count as this process's own, some 100 MB after the start of a terminal. Let go, they come back from the system's
cache when they are touched: 0.1 ms for 64 KiB at most, and what is never touched again stays away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

Mapping = tuple[int, int]
"""Address and length in bytes."""

_READ_ONLY = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r-[x-]p [0-9a-f]+ \S+ [1-9]\d* +(/.+)")
_DONT_NEED = 4  # sys/mman.h


def untouched() -> frozenset[Mapping]:
    """What is mapped from files, cannot be written, and was never changed; empty where the system does not say so."""
    try:
        return frozenset(read_only(Path("/proc/self/smaps").read_text("utf-8", "replace")))
    except OSError:
        return frozenset()


def read_only(smaps: str) -> Iterator[Mapping]:
    """A library's relocated tables are read-only too by now, but have pages of their own: those are not in it."""
    found: Mapping | None = None
    for line in smaps.splitlines():
        if match := _READ_ONLY.fullmatch(line):
            begin, end = int(match[1], 16), int(match[2], 16)
            found = begin, end - begin
        elif line[:1].islower() or line[:1].isdigit():
            found = None
        elif found is not None and line.startswith("Anonymous:"):
            if line.split()[1] == "0":
                yield found
            found = None


def let_go(seen: Iterable[Mapping]) -> int:
    """Of what is untouched now and was so when it was `seen`, a second ago or more; gives the bytes that it spans.

    A library that is being loaded lies there as one mapping for a moment, before its tables are written: it is not yet
    what it was when it was seen, and is left alone.
    """
    return _let_go(untouched().intersection(seen))


def let_go_of(folder: Path) -> int:
    """Of the files in `folder` that are mapped to be read and for nothing else: typefaces, of which each text reads
    other glyphs, until after hundreds of visits all of them lie there. Gives the bytes that it spans."""
    try:
        lines = Path("/proc/self/maps").read_text("utf-8", "replace").splitlines()
    except OSError:
        return 0
    found = (match for line in lines if (match := _READ_ONLY.fullmatch(line)) and match[3].startswith(f"{folder}/"))
    return _let_go((begin := int(match[1], 16), int(match[2], 16) - begin) for match in found)


def _let_go(mappings: Iterable[Mapping]) -> int:
    import ctypes

    madvise = ctypes.CDLL(None).madvise
    madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    return sum(length for begin, length in mappings if madvise(begin, length, _DONT_NEED) == 0)
