"""An announcement to take along: what it says, what it means for you, until when it holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from printing.document import Block, Document, KeyValue, Rule, Space, Text
from printing.layouts.context import Context, words
from printing.layouts.heading import hall_line
from printing.layouts.terms import hotlines

_WORDS = {
    "zh_CN": {
        "emergency": "紧急通知", "outage": "停电信息", "policy": "政策", "service_change": "服务变更",
        "e_service": "网上办", "notice": "通知", "meaning": "对您意味着什么", "example": "举例", "until": "有效至",
        "as_of": "打印时网络不通，内容截至", "off": "停电", "on": "送电", "area": "范围", "reason": "原因",
        "attachment": "附件",
        "scanned": "附件是图片，请在屏幕上查看"},
    "en": {
        "emergency": "Emergency", "outage": "Power cut", "policy": "Policy", "service_change": "Service change",
        "e_service": "Online services", "notice": "Notice", "meaning": "What it means for you",
        "example": "An example", "until": "Until",
        "as_of": "Printed while the network was away: as of",
        "off": "Off", "on": "Back", "area": "Where", "reason": "Why",
        "attachment": "Attachment", "scanned": "The attachment is a picture: please read it on the screen"},
}
AS_OF = {language: said["as_of"] for language, said in _WORDS.items()}
_MOST_LINES = 40


def notice(data: Mapping[str, Any], context: Context) -> Document:
    """Keys: kind, no, version, language, title, until (ISO), hall, demonstration, outage (None, or area, reason,
    starts_at, ends_at); as_of (ISO; absent or empty: the hub was there); attachment (absent, None, or name, pages,
    text): its words stand here, for its pages would be too small to read on a slip; body, meaning and example: lists
    of [heading | text | strong | item | numbered, text, number].
    """
    said, size = _WORDS[data["language"]], 28 if context.wide else 24
    title = words(data["title"]).of(data["language"])
    body: list[Block] = [
        hall_line(data, context, size=32 if context.wide else 26, tag_size=24 if context.wide else 20),
        Space(12), Rule(4), Space(14), Text(said[data["kind"]], size - 2, inverse=True), Space(8),
        Text(title, size + 12, bold=True, lines=5, leading=1.3), Space(10), *_outage(data, context, size),
        *_text(data["body"], size)]
    for part in ("meaning", "example"):
        if data[part]:
            body += [Space(14), Rule(dashed=True), Space(10), Text(said[part], size + 4, bold=True, lines=2), Space(4),
                     *_text(data[part], size)]
    body += _attachment(data.get("attachment"), said, size)
    until = f"{said['until']} {context.local(data['until']):%Y-%m-%d %H:%M}"
    body += [Space(14), Rule(), Space(8), Text(f"{until}   No. {data['no']}.{data['version']}", size - 4, lines=2),
             *_as_of(data, context, size),
             *(Text(line, size - 4, lines=2) for line in hotlines(context, data["language"]))]
    return Document(title, context.width, tuple(body), margin=24 if context.wide else 12)


def _as_of(data: Mapping[str, Any], context: Context, size: int) -> tuple[Block, ...]:
    at = data.get("as_of")
    return (Text(f"{AS_OF[data['language']]} {context.local(at):%Y-%m-%d %H:%M}", size - 4, lines=3),) if at else ()


def _outage(data: Mapping[str, Any], context: Context, size: int) -> tuple[Block, ...]:
    outage, said = data["outage"], _WORDS[data["language"]]
    if outage is None:
        return ()
    times = [KeyValue(said[name], f"{context.local(outage[key]):%m-%d  %H:%M}", size + 4)
             for name, key in (("off", "starts_at"), ("on", "ends_at"))]
    facts = [Text(f"{said[key]}：{words(outage[key]).of(data['language'])}", size, lines=6)
             for key in ("area", "reason")]
    return (*times, Space(6), *facts, Space(10))


def _attachment(attachment: Mapping[str, Any] | None, said: Mapping[str, str], size: int) -> list[Block]:
    if not attachment:
        return []
    lines = [line for line in attachment["text"].splitlines() if line.strip()]
    return [Space(14), Rule(dashed=True), Space(10),
            Text(f"{said['attachment']}：{attachment['name']}", size + 4, bold=True, lines=3), Space(4),
            *(Text(line, size, lines=_MOST_LINES) for line in lines or [said["scanned"]])]


def _text(blocks: Sequence[tuple[str, str, int]], size: int) -> tuple[Block, ...]:
    return tuple(_block(kind, text, no, size) for kind, text, no in blocks)


def _block(kind: str, text: str, no: int, size: int) -> Block:
    match kind:
        case "heading":
            return Text(text, size + 4, bold=True, lines=_MOST_LINES)
        case "strong":
            return Text(text, size, bold=True, lines=_MOST_LINES)
        case "item":
            return Text(f"· {text}", size, lines=_MOST_LINES)
        case "numbered":
            return Text(f"{no}. {text}", size, lines=_MOST_LINES)
    return Text(text, size, lines=_MOST_LINES)
