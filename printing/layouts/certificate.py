"""The certificate of a service star or a business expert of the month (荣誉证书): one page of A4."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from printing.document import Columns, Document, Panel, Rule, Space, Text
from printing.errors import LayoutFailed
from printing.layouts.context import Context
from printing.layouts.office import A4_HEIGHT, look_of

_SAY: Mapping[str, tuple[str, str]] = {
    "title": ("荣誉证书", "Certificate"),
    "star": ("服务之星", "Service star"), "expert": ("业务能手", "Business expert"),
    "star_why": ("服务热情周到，客户评价突出，特授予", "For service that customers rated outstanding, the title of"),
    "expert_why": ("业务熟练，办理快捷准确，特授予", "For work done quickly and well, the title of"),
    "of": ("称号，以资鼓励。", "is given with our thanks."),
}


def certificate(data: Mapping[str, Any], context: Context) -> Document:
    """Keys: kind (star, expert), name, month (YYYY-MM), given_on (YYYY-MM-DD), hall {zh, en}, demonstration, language.

    Raises LayoutFailed on a slip's paper.
    """
    if not context.a4:
        raise LayoutFailed("a certificate needs A4")
    zh = data["language"] == "zh_CN"
    year, month = data["month"].split("-")[:2]
    day = data["given_on"].split("-")
    hall = data["hall"]["zh" if zh else "en"]
    when = f"{year}年{int(month)}月" if zh else f"{year}-{month}"
    inside = (
        Space(150), Text(_say("title", data), 150, bold=True, align="center", ink="accent", fit=True), Space(40),
        Rule(6, ink="accent"), Space(120),
        Text(f"{data['name']}{' 同志：' if zh else ''}", 84, bold=True, lines=2, fit=True), Space(60),
        Text(f"{'在' if zh else ''}{when}{'，' if zh else ': '}{_say(data['kind'] + '_why', data)}", 52, lines=4),
        Space(60), Text(f"“{_say(data['kind'], data)}”" if zh else _say(data["kind"], data), 130, bold=True,
                        align="center", ink="accent", fit=True),
        Space(60), Text(_say("of", data), 52, lines=2), Space(240),
        Columns(((), (Text(hall, 48, bold=True, align="center", lines=2), Space(16), Text(
            f"{day[0]}年{int(day[1])}月{int(day[2])}日" if zh else data["given_on"], 44, align="center"))), (2, 3)),
        Space(150),
    )
    mark = Text(context.pack.demonstration_mark(data["language"]), look_of(context).small, inverse=True)
    tag = (mark,) if data["demonstration"] else ()
    blocks = (*tag, Space(60), Panel(inside, pad=110, radius=24))
    return Document(f"{_say('title', data)} {data['name']}", context.width, blocks, look_of(context).margin, A4_HEIGHT)


def _say(key: str, data: Mapping[str, Any]) -> str:
    return _SAY[key][data["language"] != "zh_CN"]
