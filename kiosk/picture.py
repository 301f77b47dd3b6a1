"""A picture from outside becomes one of ours: looked at before it is decoded, and encoded anew. No store."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from typing import Any

from kiosk.errors import BadInput

LARGEST_BYTES = 2 * 1024 * 1024
LARGEST_SIDE, LARGEST_AREA, LEAST_SIDE = 8_000, 24_000_000, 16
KEPT_SIDE = 1_600
"""No screen of the hall shows more."""
KEPT_BYTES = 400_000
_PNG = b"\x89PNG\r\n\x1a\n"


class PictureRefused(BadInput):
    """`details.reason`: bytes, format, size, broken."""

    code = "picture_refused"


@dataclass(frozen=True, slots=True)
class Picture:
    """`data` is a PNG or JPEG of this program's own making, without anything but pixels."""

    mime: str
    width: int
    height: int
    data: bytes


def encode(sent: bytes) -> Picture:
    """Raises PictureRefused. Takes up to a second for the largest."""
    if len(sent) > LARGEST_BYTES:
        raise PictureRefused(f"a picture has {LARGEST_BYTES} bytes at most", reason="bytes", limit=LARGEST_BYTES)
    if sent.startswith(_PNG):
        _check_size(*_png_size(sent))
    elif not sent.startswith(b"\xff\xd8\xff"):
        raise PictureRefused("a picture is PNG or JPEG", reason="format")
    from PIL import Image, ImageOps

    try:
        opened = Image.open(io.BytesIO(sent), formats=("PNG", "JPEG"))
        _check_size(*opened.size)
        opened.load()
        image = ImageOps.exif_transpose(opened)
        image = _on_white(image)
        image.thumbnail((KEPT_SIDE, KEPT_SIDE))
        return smallest(image, lossless=sent.startswith(_PNG))
    except PictureRefused:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureRefused("this picture has too many pixels", reason="size") from error
    except Exception as error:  # whatever a decoder says of what it was never made for
        raise PictureRefused("this picture cannot be read", reason="broken") from error


def _png_size(sent: bytes) -> tuple[int, int]:
    if len(sent) < 24 or sent[12:16] != b"IHDR":
        raise PictureRefused("this picture cannot be read", reason="broken")
    width, height = struct.unpack(">II", sent[16:24])
    return width, height


def _check_size(width: int, height: int) -> None:
    if not (min(width, height) >= LEAST_SIDE and max(width, height) <= LARGEST_SIDE and width * height <= LARGEST_AREA):
        raise PictureRefused(f"{width}×{height} pixels are too few or too many", reason="size", width=width,
                             height=height)


def _on_white(image: Any) -> Any:
    from PIL import Image

    if image.mode in ("RGB", "L"):
        return image.convert("RGB")
    whole = image.convert("RGBA")
    ground = Image.new("RGB", whole.size, "white")
    ground.paste(whole, mask=whole.getchannel("A"))
    return ground


def smallest(image: Any, *, lossless: bool) -> Picture:
    tries: list[tuple[str, dict[str, Any]]] = [("PNG", {"optimize": True})] if lossless else []
    tries += [("JPEG", {"quality": quality}) for quality in (88, 78, 65, 50)]
    for kind, how in tries:
        buffer = io.BytesIO()
        image.save(buffer, kind, **how)
        if buffer.tell() <= KEPT_BYTES or how.get("quality") == 50:
            width, height = image.size
            return Picture(f"image/{kind.lower()}", width, height, buffer.getvalue())
    raise AssertionError("the last try is always taken")
