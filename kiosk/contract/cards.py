"""Supervision cards, as the console prints them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kiosk.contract.messages import Message


class AskCards(Message):
    """Body of `POST /v1/cards/list`."""


class Card(Message):
    """`key` is a staff number or a window's id; `windows` those that the person may open, none for every one. `qr` is
    the text of its code. A window has no name here: the pack has it in both languages."""

    of: Literal["person", "window"]
    key: str
    name: str = Field(default="", repr=False)
    windows: list[str] = Field(default_factory=list)
    qr: str


class Cards(Message):
    """Windows in the pack's order, then people by number."""

    cards: list[Card]
