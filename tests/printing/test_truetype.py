"""Our reading of a face against reportlab's own, which is whole and slow."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFError, TTFontFace

from printing.truetype import Face, Font

_FONTS = Path(__file__).parents[2] / "resources" / "fonts"
_NAMES = ("HallRareHan-Regular.ttf", "NotoSansSC-Bold.ttf")
_OURS = {name: Face(str(_FONTS / name)) for name in _NAMES}
_THEIRS = {name: TTFontFace(str(_FONTS / name)) for name in _NAMES}
_BOTH = pytest.mark.parametrize("name", _NAMES)
_codes = st.one_of(st.integers(0, 0x10FFFF), st.integers(0x20, 0x7E), st.integers(0x4E00, 0x9FA5))


@_BOTH
def test_every_sign_has_the_glyph_and_the_width_that_reportlab_finds(name: str) -> None:
    ours, theirs = _OURS[name], _THEIRS[name]
    signs = dict(theirs.charToGlyph)
    if 0xA0 not in ours.charToGlyph:
        signs.pop(0xA0, None)  # reportlab adds the hard space; pages map it to the plain one
    assert dict(ours.charToGlyph) == signs
    assert len(ours.charToGlyph) == len(signs)
    assert [ours.getCharWidth(code) for code in signs] == [theirs.getCharWidth(code) for code in signs]


@_BOTH
def test_the_metrics_and_places_of_all_glyphs_are_those_that_reportlab_finds(name: str) -> None:
    ours, theirs = _OURS[name], _THEIRS[name]
    assert [ours.hmetrics[glyph] for glyph in range(ours.numGlyphs)] == theirs.hmetrics
    assert list(ours.glyphPos) == theirs.glyphPos
    assert (ours.name, ours.ascent, ours.bbox, ours.defaultWidth) == (
        theirs.name, theirs.ascent, theirs.bbox, theirs.defaultWidth)


@_BOTH
@given(codes=st.lists(_codes, min_size=1, max_size=40))
def test_any_subset_is_the_same_file_byte_for_byte(name: str, codes: list[int]) -> None:
    assert _OURS[name].makeSubset([0, *codes]) == _THEIRS[name].makeSubset([0, *codes])


@pytest.mark.parametrize("content", [b"", b"plain text, no outlines", b"\x00\x01\x00\x00" + b"\xff" * 40])
def test_a_file_that_is_no_face_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "face.ttf"
    path.write_bytes(content)
    with pytest.raises(TTFError):
        Font("Broken", path)
