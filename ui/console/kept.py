"""Words that somebody is writing, kept for them while the console runs: a sign-out takes them from nobody."""

from __future__ import annotations


class Kept:
    """In memory alone: what is written about a complaint is sealed at the hub, and lies on no desk's disk.

    By person and by the field's name, `case/ID/reply`; nobody reads another's.
    """

    def __init__(self) -> None:
        self._words: dict[str, dict[str, str]] = {}

    def keep(self, person: str, name: str, words: str) -> None:
        """Nothing is kept of no words."""
        if words:
            self._words.setdefault(person, {})[name] = words
        else:
            self._words.get(person, {}).pop(name, None)

    def words(self, person: str, name: str) -> str:
        return self._words.get(person, {}).get(name, "")

    def forget(self, person: str, thing: str) -> None:
        """It is handed in: `thing`, with every field of it."""
        its = self._words.get(person, {})
        for name in [name for name in its if name == thing or name.startswith(f"{thing}/")]:
            del its[name]
