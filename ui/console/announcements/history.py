"""Undo and redo of a form: what is typed into one field in one go is one step. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

MOST = 200
IN_ONE_GO = 2.0
"""Seconds between two changes of the same field that still belong together."""


class History:
    """`now` is any clock's seconds. Forms are never changed in place, so a step costs a reference."""

    def __init__(self, form: Mapping[str, Any]) -> None:
        self._steps: list[Mapping[str, Any]] = [form]
        self._at = 0
        self._last = ("", -IN_ONE_GO)

    @property
    def form(self) -> Mapping[str, Any]:
        return self._steps[self._at]

    @property
    def can_undo(self) -> bool:
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        return self._at + 1 < len(self._steps)

    def change(self, field: str, value: Any, now: float) -> None:
        """What was undone is gone for good after it."""
        self.put({field: value}, field, now)

    def put(self, values: Mapping[str, Any], field: str, now: float) -> None:
        """Several fields in one step, which counts as one of `field`."""
        new = {**self.form, **values}
        field_before, at = self._last
        del self._steps[self._at + 1:]
        if field == field_before and now - at < IN_ONE_GO and self._at > 0:
            self._steps[self._at] = new
        else:
            self._steps.append(new)
            del self._steps[:-MOST]
            self._at = len(self._steps) - 1
        self._last = (field, now)

    def undo(self) -> None:
        self._move(-1)

    def redo(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        self._at = max(0, min(len(self._steps) - 1, self._at + by))
        self._last = ("", -IN_ONE_GO)
