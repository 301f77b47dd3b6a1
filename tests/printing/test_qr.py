from __future__ import annotations

from printing import qr
from printing.document import Document, Qr
from printing.page import compose
from tests.printing.tools import image_of


def test_a_code_has_a_quiet_zone_of_four_modules_all_around() -> None:
    squares = qr.matrix("HALL")
    edges = [*squares[:4], *squares[-4:], *[row[:4] for row in squares], *[row[-4:] for row in squares]]
    assert not any(dark for edge in edges for dark in edge)
    assert any(squares[4])


def test_every_module_is_an_exact_square_of_dots() -> None:
    squares = qr.matrix("HALL")
    side = len(squares) * 4
    picture = image_of(compose(Document("qr", side, (Qr("HALL", 4),), margin=0)).bitmap.png()).convert("1")
    drawn = [[not picture.getpixel((x, y)) for x in range(side)] for y in range(side)]
    assert drawn == [[squares[y // 4][x // 4] for x in range(side)] for y in range(side)]
