"""How sure a share is. Pure."""

from __future__ import annotations

import math

Z95 = 1.959963984540054


def wilson(hits: int, cases: int) -> tuple[float, float] | None:
    """The 95 % interval of a share (Wilson, 1927); None of no case."""
    if not cases:
        return None
    share, z2 = hits / cases, Z95**2
    middle = (share + z2 / (2 * cases)) / (1 + z2 / cases)
    half = Z95 / (1 + z2 / cases) * math.sqrt(share * (1 - share) / cases + z2 / (4 * cases**2))
    return max(0.0, middle - half), min(1.0, middle + half)
