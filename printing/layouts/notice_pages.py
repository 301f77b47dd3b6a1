"""Pages of the PDF beside an announcement, each on a page of its own, one that lies turned to fill it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from printing.document import Document, Need, Picture
from printing.errors import LayoutFailed
from printing.layouts.context import Context, words
from printing.layouts.notice import AS_OF, notice
from printing.layouts.office import A4_HEIGHT

_MARGIN, _FOOT = 40, 100
"""Dots: 5 mm, which every office printer can print, and the room of the line at a page's foot."""
_ROOM = A4_HEIGHT - 2 * _MARGIN - _FOOT


def notice_pages(data: Mapping[str, Any], context: Context) -> Document:
    """Keys: those of `notice`, and sheets: ids of the pages' pictures. On a slip they would be too small to read: there
    it is the notice itself, with the PDF's words. Raises LayoutFailed for a picture that is not here.
    """
    if not context.a4:
        return notice(data, context)
    found = [context.picture(id) for id in data["sheets"]]
    sheets = tuple(block for one in found if one for block in (Need(_ROOM), Picture(one, _ROOM, turns=True)))
    if not found or None in found:
        raise LayoutFailed("a page of this attachment is not here any more")
    language = data["language"]
    mark = f" · {context.pack.demonstration_mark(language)}" if data["demonstration"] else ""
    as_of = f" · {AS_OF[language]} {context.local(data['as_of']):%Y-%m-%d %H:%M}" if data.get("as_of") else ""
    foot = (words(data["hall"]).of(language) + mark, f"No. {data['no']}.{data['version']}{as_of}")
    return Document(words(data["title"]).of(language), context.width, sheets, _MARGIN, A4_HEIGHT, foot)
