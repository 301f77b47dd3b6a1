"""What a scanner sees on a sheet of paper."""

from __future__ import annotations

from pathlib import Path


def codes_on(sheet: Path) -> list[str]:
    """The text of each QR code in the picture `sheet`; none when there is none, or no picture."""
    import zxingcpp
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(sheet) as picture:
            found = zxingcpp.read_barcodes(picture.convert("L"), formats=zxingcpp.BarcodeFormat.QRCode)
    except (UnidentifiedImageError, OSError):  # taken away, or not wholly written yet
        return []
    return [code.text for code in found]
