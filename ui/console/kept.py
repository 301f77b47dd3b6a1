"""Words that somebody is writing, kept for them while the console runs: a sign-out takes them from nobody."""

from __future__ import annotations

from collections.abc import Callable

KEPT_SECONDS = 12 * 3600
"""Until the next morning nobody comes back to them, and they may name a customer."""


class Kept:
    """In memory alone: what is written about a complaint is sealed at the hub, and lies on no desk's disk.

    By person and by the field's name, `case/ID/reply`; nobody reads another's. `monotonic` gives seconds.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._words: dict[str, dict[str, tuple[str, float]]] = {}

    def keep(self, person: str, name: str, words: str) -> None:
        """Nothing is kept of no words."""
        if words:
            self._words.setdefault(person, {})[name] = words, self._monotonic()
        else:
            self._words.get(person, {}).pop(name, None)

    def words(self, person: str, name: str) -> str:
        self.purge()
        return self._words.get(person, {}).get(name, ("", 0.0))[0]

    def forget(self, person: str, thing: str) -> None:
        """It is handed in: `thing`, with every field of it."""
        its = self._words.get(person, {})
        for name in [name for name in its if name == thing or name.startswith(f"{thing}/")]:
            del its[name]

    def purge(self) -> None:
        """What was written too long ago is gone."""
        oldest = self._monotonic() - KEPT_SECONDS
        for its in self._words.values():
            for name in [name for name, (_, at) in its.items() if at < oldest]:
                del its[name]
