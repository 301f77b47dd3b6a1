"""A photo from outside becomes a small JPEG of ours, as it hangs in the hall. No store."""

from __future__ import annotations

import io

from kiosk.picture import encode

WIDTH, HEIGHT = 360, 480
"""Dots: no terminal shows more, and a hall's whole staff travels as one document."""


def portrait(sent: bytes) -> bytes:
    """PNG or JPEG, checked and encoded anew as notices' pictures are, then cut to 3 : 4. Raises PictureRefused."""
    from PIL import Image, ImageOps

    image = Image.open(io.BytesIO(encode(sent).data)).convert("RGB")
    kept = io.BytesIO()
    ImageOps.fit(image, (WIDTH, HEIGHT), centering=(0.5, 0.3)).save(kept, "JPEG", quality=82)
    return kept.getvalue()
