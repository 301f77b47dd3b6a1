"""An invented household's papers, shared by the tests of paper about money."""

from __future__ import annotations

from typing import Any

from kiosk.cli.demo_papers import sample


def paper(name: str, **changes: Any) -> dict[str, Any]:
    """The demonstration's data of a paper, to be changed at will."""
    return {**sample(name.replace("_", "-")), **changes}
