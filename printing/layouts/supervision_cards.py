"""Supervision cards (监督服务卡) of people and windows: four of A6 on a page of A4, single ones, or slips."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from printing.document import Block, Cells, Columns, Cut, Document, Panel, Qr, Rule, Space, Text
from printing.errors import LayoutFailed
from printing.layouts.context import Context
from printing.layouts.heading import demonstration_tag
from printing.layouts.office import A4_HEIGHT

A6_HEIGHT = 1183  # dots
_A6_WIDTH = 839
_PAD = 52
_TITLE = ("监督服务卡", "Supervision card")
_NUMBER = ("工号", "Staff no.")
_SCAN = ("在自助终端上扫码：评价、表扬、反映问题", "Scan at a terminal: rate, praise, or tell us of a problem")
_CALL = ("监督电话", "Call us, or the regulator")
_PROMISES = ("我们的承诺", "What we promise")


def supervision_cards(data: Mapping[str, Any], context: Context) -> Document:
    """Keys: cards (of: person or window; key; name, empty for a window; windows: ids; qr). Phones and promises are the
    pack's. On A4 four a page with cut marks, on A6 one a page, on a slip one after the other.

    Raises LayoutFailed without a card, or where a card's promises do not fit.
    """
    cards = data["cards"]
    if not cards:
        raise LayoutFailed("there is no card to print")
    title = f"{_TITLE[0]} {_TITLE[1]}"
    if context.width < _A6_WIDTH:
        slips = [block for card in cards for block in (*_slip(card, context), Space(24), Cut())]
        return Document(title, context.width, tuple(slips[:-1]))
    faces = [_face(card, context) for card in cards]
    if context.a4:
        pages = (Cells(tuple(faces[n:n + 4]), 2, A6_HEIGHT, _PAD) for n in range(0, len(faces), 4))
        return Document(title, context.width, tuple(pages), 0, A4_HEIGHT)
    return Document(title, context.width, tuple(Cells((face,), 1, A6_HEIGHT, _PAD) for face in faces), 0, A6_HEIGHT)


def _face(card: Mapping[str, Any], context: Context) -> tuple[Block, ...]:
    code = (Qr(card["qr"], 6, align="left"),)
    return (
        *_top(context, 28), Space(10), Rule(6, ink="accent"), Space(14),
        Panel(tuple(_who(card, context, 60)), pad=20), Space(10),
        Columns((code, tuple(_call(context, 36, 19))), (0, 1), gap=16, middle=True),
        Text(_SCAN[0], 26, bold=True, fit=True, leading=1.25), Text(_SCAN[1], 20, fit=True, ink="grey"), Space(12),
        *_promises(context, 21, 17),
    )


def _slip(card: Mapping[str, Any], context: Context) -> tuple[Block, ...]:
    return (
        Space(16), *_top(context, 28), Space(10), Rule(4), Space(10), *_who(card, context, 56), Space(8),
        Qr(card["qr"], 5),
        Text(_SCAN[0], 24, bold=True, align="center", lines=3), Text(_SCAN[1], 20, align="center", lines=3), Space(10),
        Rule(), Space(10), *_call(context, 34, 20), Space(10), *_promises(context, 22, 19),
    )


def _top(context: Context, size: int) -> tuple[Block, ...]:
    hall = context.pack.hall.name
    names: tuple[Block, ...] = (Text(hall.zh, size, bold=True, lines=2, leading=1.25),
                                Text(hall.en, size - 10, ink="grey", lines=2, leading=1.25))
    tags = demonstration_tag(context, "en", 19, "right")
    line: Block = Columns((names, tags), (1, 0), gap=12) if tags else Columns((names,), (1,))
    return (line, Space(12), Text(_TITLE[0], size + 28, bold=True, ink="accent", leading=1.15, fit=True),
            Text(_TITLE[1], size - 6, ink="grey", fit=True))


def _who(card: Mapping[str, Any], context: Context, size: int) -> Iterable[Block]:
    names = {window.id: window.name for window in context.pack.windows}
    if card["of"] == "window":
        name = names.get(card["key"])
        yield Text(name.zh if name else card["key"], size, bold=True, fit=True, leading=1.2)
        if name:
            yield Text(name.en, size // 2, ink="grey", fit=True)
        return
    yield Text(card["name"], size, bold=True, fit=True, leading=1.2)
    yield Text(f"{_NUMBER[0]} {_NUMBER[1]}  {card['key']}", size // 2, bold=True, fit=True)
    at = [names[id] for id in card["windows"] if id in names]
    if at:
        yield Text(" · ".join(one.zh for one in at), size // 2 - 6, fit=True)
        yield Text(" · ".join(one.en for one in at), size // 2 - 12, ink="grey", fit=True)


def _call(context: Context, number: int, note: int) -> Iterable[Block]:
    yield Text(_CALL[0], note + 4, bold=True, leading=1.25)
    yield Text(_CALL[1], note - 1, ink="grey", lines=2, leading=1.25)
    yield Space(6)
    for line in context.pack.hall.hotlines[:4]:
        yield Text(line.number, number, bold=True, leading=1.15, fit=True)
        yield Text(line.name.zh, note, leading=1.2, lines=2)
        yield Text(line.name.en, note - 2, ink="grey", leading=1.2, lines=2)
        yield Space(4)


def _promises(context: Context, size: int, small: int) -> Iterable[Block]:
    promises = [one for one in context.pack.promises if one.on_cards]
    if not promises:
        return
    yield Text(f"{_PROMISES[0]}  {_PROMISES[1]}", size, bold=True, ink="accent", fit=True)
    for one in promises:
        yield Text(one.text.zh, size - 1, leading=1.2, lines=3)
        yield Text(one.text.en, small, ink="grey", leading=1.15, lines=3)
        yield Space(4)
