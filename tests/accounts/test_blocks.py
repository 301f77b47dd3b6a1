"""Columns made of a block at once are those that a CSV reader finds, or none."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from kiosk.accounts.importing.blocks import columns_of, lines_of

CELL = st.text("ab,;\t 1\r\n户\x0b\x85\u2028", max_size=4)


@given(st.lists(st.lists(CELL, min_size=1, max_size=3), max_size=6), st.sampled_from(",;\t"), st.booleans(),
       st.sampled_from(["\n", "\r\n"]))
def test_a_block_has_the_columns_that_a_reader_finds(rows: list[list[str]], mark: str, whole: bool, end: str):
    block = end.join(mark.join(row) for row in rows) + (end if whole else "")
    said = list(csv.reader(io.StringIO(block, newline=""), delimiter=mark))
    for width in (1, 2, 3):
        columns = columns_of(block, mark, width) if block else None
        if columns is not None:
            assert [list(row) for row in zip(*columns, strict=True)] == [row or [""] for row in said]
        elif block and "\r" not in block.replace("\r\n", ""):
            assert {len(row) for row in said} != {width}
    if block:
        assert lines_of(block) == len(said)
