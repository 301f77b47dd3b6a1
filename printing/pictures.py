"""Pictures in a document."""

from __future__ import annotations

import io

from reportlab.lib.utils import ImageReader

from printing.document import Picture
from printing.errors import LayoutFailed
from printing.place import Pixels, Placed, place


def reader(data: bytes) -> ImageReader:
    """Raises LayoutFailed."""
    try:
        return ImageReader(io.BytesIO(data))
    except OSError as error:
        raise LayoutFailed("this picture is broken") from error


@place.register
def _(block: Picture, width: int) -> Placed:
    wide, high = reader(block.data).getSize()
    turned = block.turns and wide > high
    if turned:
        wide, high = high, wide
    scale = min(width / wide, block.height / high)
    fits = round(wide * scale), round(high * scale)
    return Placed(fits[1], (Pixels((width - fits[0]) // 2, 0, *fits, block.data, turned),))
