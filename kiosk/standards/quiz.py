"""Questions on policies and services for staff, as the public pack has them. Screens for customers show none of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from kiosk.standards.words import Words, words


class Quiz(NamedTuple):
    """`right` counts `choices` from 1. `topic`: tariffs, services, commitments, complaints."""

    id: str
    topic: str
    text: Words
    choices: tuple[Words, ...]
    right: int
    why: Words
    source: tuple[str, ...] = ()


def quiz(document: Iterable[Mapping[str, Any]]) -> tuple[Quiz, ...]:
    return tuple(Quiz(one["id"], one["topic"], words(one["text"]), tuple(map(words, one["choices"])), one["right"],
                      words(one["why"]), tuple(one.get("source", ()))) for one in document)
