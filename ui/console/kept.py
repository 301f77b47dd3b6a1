"""Words that somebody is writing to a case, kept for them while the console runs: a sign-out takes them from nobody."""

from __future__ import annotations


class Kept:
    """In memory alone: what is written about a complaint is sealed at the hub, and lies on no desk's disk. By person,
    thing and step; nobody reads another's."""

    def __init__(self) -> None:
        self._words: dict[tuple[str, str, str], str] = {}

    def keep(self, person: str, thing: str, step: str, words: str) -> None:
        """Nothing is kept of no words."""
        if words:
            self._words[person, thing, step] = words
        else:
            self._words.pop((person, thing, step), None)

    def words(self, person: str, thing: str, step: str) -> str:
        return self._words.get((person, thing, step), "")
