from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from printing import fonts
from printing.errors import MissingGlyph


def gbk() -> set[str]:
    """Every sign that GBK encodes, without its private area."""
    pairs = (bytes([high, low]) for high in range(0x81, 0xFF) for low in range(0x40, 0xFF))
    signs = {pair.decode("gbk", "ignore") for pair in pairs}
    return {sign for sign in signs if len(sign) == 1 and sign.isprintable()}


@pytest.mark.parametrize("bold", [False, True])
def test_every_sign_of_gbk_has_a_glyph(bold: bool) -> None:
    missing = []
    for sign in gbk():
        try:
            fonts.advance(sign, bold=bold)
        except MissingGlyph:
            missing.append(sign)
    assert missing == []


def test_a_rare_sign_in_a_name_takes_another_font_and_the_rest_does_not() -> None:
    assert [(font, piece) for font, piece, _ in fonts.runs("王𠮷a", bold=True)] == [
        ("Hall-Bold", "王"), ("Hall-Rare", "𠮷"), ("Hall-Bold", "a"),
    ]


@pytest.mark.parametrize("sign", ["\U0001f600", "\u0e01", "\ufffe"])
def test_a_sign_that_no_font_has_is_an_error_and_never_a_blank(sign: str) -> None:
    with pytest.raises(MissingGlyph) as raised:
        fonts.advance(f"a{sign}", bold=False)
    assert raised.value.details["character"] == f"U+{ord(sign):04X}"


def test_digits_are_tabular() -> None:
    for bold in (False, True):
        assert len({fonts.advance(digit, bold=bold) for digit in "0123456789"}) == 1


def test_the_shipped_fonts_are_whole_and_have_their_licence(project_root: Path) -> None:
    folder = project_root / "resources/fonts"
    for path in folder.glob("*.ttf"):
        TTFontFile(str(path), validate=1)
    assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "OFL.txt").read_text("utf-8")
