"""How the parts of the service page ask the terminal: each in a lane of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.asker import Asker
from ui.context import Context


def service_asker(context: Context, lane: str, parent: QObject) -> Asker:
    """Asks the `Service` behind the page."""
    return Asker(context.jobs, f"service-{lane}", lambda: context.core.service, parent)  # type: ignore[union-attr]
