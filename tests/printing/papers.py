"""An invented household's papers, shared by the tests of paper about money."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from kiosk.cli import demo_papers


def paper(name: str, **changes: Any) -> dict[str, Any]:
    """The demonstration's data of a layout, to be changed at will."""
    data = {"receipt": demo_papers.RECEIPT, "statement": demo_papers.STATEMENT,
            "payments_list": demo_papers.PAYMENTS, "reconciliation": demo_papers.RECONCILIATION,
            "shift": demo_papers.SHIFT}[name]
    return {**deepcopy(data), **changes}
