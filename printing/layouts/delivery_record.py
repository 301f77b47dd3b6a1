"""The proof of delivery of one announcement for the file (送达记录)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from printing.document import Document, Text
from printing.errors import LayoutFailed
from printing.layouts.context import Context
from printing.layouts.office import facts, head, look_of, office_document, said, section, table

_SAY: Mapping[str, tuple[str, str]] = {
    "title": ("公告送达记录", "Record of delivery"), "no": ("编号、版本", "Number, version"),
    "words": ("标题", "Title"), "state": ("状态", "State"), "from": ("播出起止", "Shown from, until"),
    "people": ("作者、审核人", "Author, approver"), "made": ("记录时间", "Recorded at"),
    "terminals": ("各终端", "At each terminal"), "accounts": ("涉及客户", "Accounts"),
    "concerned": ("涉及户数", "Concerned"), "reached": ("已送达", "Reached"), "left": ("未送达", "Not reached"),
    "wrong": ("应播未播或应撤未撤的终端：{n} 台", "Terminals that do not show what they should: {n}"),
    "all_right": ("所有终端均按要求展示。", "Every terminal shows what it should."),
    "unsure": ("按功能区播出，有 {n} 台旧版终端未报功能区，应否展示无法判断。",
               "For some zones only: {n} terminals of an older version do not say theirs, so it is not known."),
    "seen_by": ("看到、读完、打印、带走(人次，打印为份)", "Seen, read, printed, taken (visits; sheets printed)"),
    "draft": ("草稿", "Draft"), "none": ("未发布", "Not published"), "scheduled": ("待播", "Scheduled"),
    "live": ("播出中", "Live"), "expired": ("已到期", "Expired"), "withdrawn": ("已撤下", "Withdrawn"),
    "not_meant": ("不在范围", "not meant"), "shows": ("在展示", "shows"), "missing": ("未展示", "MISSING"),
    "old": ("旧版本", "OLD"), "stuck": ("未撤下", "STUCK"), "gone": ("已撤下", "gone"), "has_it": ("已接收", "has it"),
    "nothing": ("无", "nothing"), "unknown": ("未知", "unknown"),
    "broken": ("图片损坏", "BROKEN PICTURE"), "silent": ("截至{at}，此后无音讯", "as of {at}, not heard of since"),
    "quiet": ("有 {n} 台终端此后无音讯，现在展示什么无法证明。",
              "Terminals not heard of since: {n}. What they show now is not proven."),
}
_HEADS = (("编号", "Code"), ("终端", "Terminal"), ("状态", "State"), ("接收", "Received"), ("展示", "Shows"),
          ("自", "Since"), ("看到", "Seen"), ("读完", "Read"), ("打印", "Printed"), ("带走", "Taken"))


def delivery_record(data: Mapping[str, Any], context: Context) -> Document:
    """Pages of A4. Raises LayoutFailed on a slip's paper: its table has ten columns."""
    if not context.a4:
        raise LayoutFailed("a record of delivery needs A4")

    def say(key: str) -> str:
        return _SAY[key][data["language"] != "zh_CN"]

    def at(value: str) -> str:
        return f"{context.local(value):%Y-%m-%d %H:%M}" if value else "–"

    look, seen = look_of(context), [sum(row[n] for row in data["terminals"]) for n in range(6, 10)]
    people = " · ".join(one or "–" for one in (data["author"], data["approver"]))
    rows = [[*map(str, row[:2]), say(row[2]).format(at=row[10] if len(row) > 10 else "–"),
             *(str(one) or "–" for one in row[3:10])] for row in data["terminals"]]
    unsure = sum(row[2] == "unknown" for row in data["terminals"])
    quiet = sum(row[2] == "silent" for row in data["terminals"])
    verdict = [
        Text(say("wrong").format(n=data["wrong"]), look.body, bold=True, ink="bad") if data["wrong"] else
        Text(say("all_right"), look.body, ink="grey") if not unsure + quiet else None,
        Text(say("quiet").format(n=quiet), look.body, bold=True) if quiet else None,
        Text(say("unsure").format(n=unsure), look.body, bold=True) if unsure else None]
    accounts = [] if data["concerned"] is None else [
        (say("concerned"), str(data["concerned"])), (say("reached"), str(data["reached"])),
        (say("left"), str(data["concerned"] - data["reached"]))]
    blocks = (
        *head(data, context, say("title"), f"No. {data['no']}"),
        *facts([(say("words"), said(data["title"], data) or data["title"]["zh"]),
                (say("no"), f"{data['no']} · v{data['version']}"), (say("state"), say(data["phase"])),
                (say("from"), f"{at(data['from'])} – {at(data['until'])}"), (say("people"), people),
                (say("seen_by"), " · ".join(map(str, seen))), (say("made"), at(data["made_at"]))], context),
        *section(say("accounts"), context, *facts(accounts, context)),
        *section(say("terminals"), context, *filter(None, verdict),
                 table([one[data["language"] != "zh_CN"] for one in _HEADS], rows,
                       (2, 5, 3, 2.5, 2.5, 5, 2, 2, 2.5, 2), context, left=6)),
    )
    return office_document(data, context, say("title"), blocks, f"{say('title')} No. {data['no']}")
