"""The latest thing that went wrong in a worker, for whoever looks."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.errors import KioskError


class LastError:
    """`text` and `error` are None while all is well. `on_change` is called from the worker's thread."""

    def __init__(self) -> None:
        self.text: str | None = None
        self.error: Exception | None = None
        self._listeners: list[Callable[[], None]] = []

    def on_change(self, call: Callable[[], None]) -> None:
        self._listeners.append(call)

    def note(self, error: Exception) -> None:
        self.error = error
        self._set(f"{error.code}: {error.cause}" if isinstance(error, KioskError) else type(error).__name__)

    def clear(self) -> None:
        self.error = None
        self._set(None)

    def _set(self, text: str | None) -> None:
        if text != self.text:
            self.text = text
            for call in self._listeners:
                call()
