"""View models show one frozen snapshot at a time and tell QML only what changed."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from PySide6.QtCore import QObject

from ui.catalogue.rows import camel


def tell(view: QObject, before: Any, after: Any) -> None:
    """Emit `<field>Changed` of `view` for each field in which the two snapshots differ."""
    for field in fields(after):
        if getattr(before, field.name) != getattr(after, field.name):
            getattr(view, f"{camel(field.name)}Changed").emit()
