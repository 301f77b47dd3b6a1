"""Drawn faces for the demonstration's invented staff: nobody's likeness."""

from __future__ import annotations

import io

_SKIN = ("#f2cfb1", "#e8bd98", "#f5d7bd", "#deb08a")
_HAIR = ("#2b2320", "#3a2d26", "#1f1c1b", "#54403a")
_SHIRT, _COLLAR, _GROUND = "#0f675d", "#ffffff", ("#dcefeb", "#e7eef6", "#f4ecdd", "#ece6f3")
_WIDE, _HIGH = 720, 960


def portrait(no: int) -> bytes:
    """The `no`th face as a PNG; each differs in hair, face and ground."""
    from PIL import Image, ImageDraw

    skin, hair, ground = (list_[no % len(list_)] for list_ in (_SKIN, _HAIR, _GROUND))
    image = Image.new("RGB", (_WIDE, _HIGH), ground)
    draw = ImageDraw.Draw(image)
    long = no % 2 == 1
    if long:
        draw.rounded_rectangle((190, 210, 530, 700), 150, fill=hair)
    draw.rounded_rectangle((90, 690, 630, 1100), 190, fill=_SHIRT)
    draw.polygon([(290, 690), (430, 690), (360, 830)], fill=_COLLAR)
    draw.rounded_rectangle((300, 560, 420, 740), 50, fill=skin)
    draw.ellipse((215, 230, 505, 630), fill=skin)
    draw.pieslice((195, 180, 525, 560), 180, 360, fill=hair)
    draw.rounded_rectangle((215, 330, 505, 372) if long else (205, 350, 245, 440), 20, fill=hair)
    if not long:
        draw.rounded_rectangle((475, 350, 515, 440), 20, fill=hair)
    for x in (300, 420):
        draw.ellipse((x - 15, 425, x + 15, 455), fill="#2a2522")
        draw.arc((x - 34, 380, x + 34, 430), 200, 340, fill=hair, width=9)
        if no % 3 == 2:
            draw.ellipse((x - 46, 396, x + 46, 484), outline="#4a5a58", width=7)
    draw.arc((318, 470, 402, 580), 30, 150, fill="#a5583f", width=9)
    kept = io.BytesIO()
    image.save(kept, "PNG")
    return kept.getvalue()

