"""Supervision cards (监督服务卡): whom a customer stands before, whom to call, and a code that leads a terminal there.

A card shows what the person's badge shows: name, number, window. Its code holds the number alone.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Of(StrEnum):
    PERSON = "person"
    WINDOW = "window"


class About(NamedTuple):
    """`key` is a staff number or a window's id."""

    of: Of
    key: str
