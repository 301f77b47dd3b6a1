"""What each run of the payments' fault matrix came to, a line of JSON each, so that an interrupted one goes on."""

from __future__ import annotations

import hashlib
import json
import threading
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_TRIED = ("kiosk/payments", "kiosk/accounts", "kiosk/hub", "kiosk/store", "kiosk/sync", "kiosk/paper",
          "kiosk/terminal", "kiosk/contract", "printing", "tests/payments/matrix")


@dataclass(frozen=True, slots=True)
class Result:
    """`place`: of its seed's runs in their order. `pays`, `billing`: as in `Run`. `at`: ISO 8601, UTC. `code`: by
    which state of it.
    """

    seed: int
    place: int
    pays: str
    billing: str
    wrong: tuple[str, ...]
    reached: bool
    seconds: float
    at: str
    code: str


class Results:
    """One file, to which several processes may append; a line that was cut off is a run that was not played."""

    def __init__(self, file: Path) -> None:
        self._file, self._lock = file, threading.Lock()
        self._known: dict[tuple[int, int], Result] = {}
        file.parent.mkdir(parents=True, exist_ok=True)
        self.read()

    def read(self) -> None:
        lines = self._file.read_text("utf-8").splitlines() if self._file.exists() else []
        for line in lines:
            with suppress(ValueError, TypeError):
                said = json.loads(line)
                one = Result(**said | {"wrong": tuple(said["wrong"])})
                self._known[one.seed, one.place] = one

    def add(self, one: Result) -> None:
        with self._lock:
            self._known[one.seed, one.place] = one
            with self._file.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(one), ensure_ascii=False) + "\n")

    def all(self) -> list[Result]:
        return list(self._known.values())

    def seeds(self) -> set[int]:
        return {seed for seed, _ in self._known}

    def missing(self, seed: int, places: int) -> list[int]:
        """Not played, or ended before its moment came (a machine that does too much) and not wrong."""
        with self._lock:
            return [place for place in range(places) if not self._counts(seed, place)]

    def _counts(self, seed: int, place: int) -> bool:
        known = self._known.get((seed, place))
        return known is not None and (known.reached or bool(known.wrong))


def here() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


@cache
def state_of_code() -> str:
    """Eight digits of a hash over what a run tries: of a report one sees which runs were of the code as it is."""
    whole = hashlib.sha256()
    for folder in _TRIED:
        for file in sorted((ROOT / folder).rglob("*.py")):
            whole.update(file.read_bytes())
    return whole.hexdigest()[:8]
