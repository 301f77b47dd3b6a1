"""A reward or a sanction of somebody who works here (奖惩记录), with their own word beside it: one page of A4."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from printing.document import Block, Columns, Document, Panel, Rule, Space, Text
from printing.errors import LayoutFailed
from printing.layouts.context import Context
from printing.layouts.office import facts, head, look_of, office_document, section

_SAY: Mapping[str, tuple[str, str]] = {
    "reward": ("奖励记录", "Reward"), "sanction": ("惩处记录", "Sanction"), "no": ("编号", "No."),
    "praise": ("表扬", "Praise"), "bonus": ("奖励", "Bonus"), "star": ("服务之星", "Service star"),
    "expert": ("业务能手", "Business expert"), "talk": ("提醒谈话", "Warning talk"),
    "criticism": ("通报批评", "Criticism"), "deduction": ("绩效扣分", "Deduction"),
    "heard": ("尚在申辩期内，未生效", "Not in force: the time of reply runs"),
    "waits": ("等待第二人批准，未生效", "Not in force: waits for a second person"),
    "stands": ("有效", "In force"), "withdrawn": ("已撤销", "Withdrawn"),
    "who": ("姓名", "Name"), "number": ("工号", "Staff no."), "kind": ("种类", "Kind"), "state": ("状态", "State"),
    "days": ("涉及日期", "Days concerned"), "rule": ("依据", "Rests on"), "grounds": ("相关事项", "Related"),
    "by": ("记录人", "Written by"), "made": ("记录时间", "Written at"), "until": ("申辩截止", "Reply until"),
    "approved": ("批准人", "Approved by"), "reason": ("事由", "Reason"), "reply": ("本人陈述", "The person's own word"),
    "none": ("未作陈述。", "No word was said."), "withdrawn_for": ("撤销理由", "Withdrawn because"),
    "person_signs": ("本人签字", "Signature"), "hall_signs": ("记录人签字", "Written by, signature"),
    "figures": ("数据", "figures"), "case": ("投诉意见", "case"),
}


def conduct_record(data: Mapping[str, Any], context: Context) -> Document:
    """Keys: no, kind, state, sanction, name, number, reason, rule, first, last (YYYY-MM-DD), grounds (of, ref), by,
    made_at, reply_until, approved_at, withdrawn_at (minutes as text, or empty), reply, approved_by, withdrawn_by,
    withdrawn_reason, hall, demonstration, language. Raises LayoutFailed on a slip's paper.
    """
    if not context.a4:
        raise LayoutFailed("a record of conduct needs A4")
    title = _say("sanction" if data["sanction"] else "reward", data)
    small = sum(len(data[name]) for name in ("reason", "reply", "withdrawn_reason")) > 500
    size = look_of(context).small - 2 if small else look_of(context).body + 4
    blocks = (
        *head(data, context, title, f"{_say('no', data)} {data['no']}"), *facts(_facts(data), context),
        *section(_say("reason", data), context, Text(data["reason"], size, lines=14)),
        *section(_say("reply", data), context, Panel((
            Text(data["reply"] or _say("none", data), size, lines=24,
                 ink="black" if data["reply"] else "grey"),
            *((Text(data["replied_at"], look_of(context).small, ink="grey"),) if data["reply"] else ())))),
        *(section(_say("withdrawn_for", data), context, Text(data["withdrawn_reason"], size, lines=14))
          if data["withdrawn_at"] else ()),
        Space(120), _signatures(data, context))
    return office_document(data, context, f"{title} {data['no']}", blocks, f"{title} {data['no']}")


def _facts(data: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    related = "、".join(f"{_say(one['of'], data)} {one['ref']}".strip() for one in data["grounds"])
    days = data["first"] if data["first"] == data["last"] else f"{data['first']} – {data['last']}"
    pairs = (
        ("who", data["name"]), ("number", data["number"]), ("kind", _say(data["kind"], data)),
        ("state", _say(data["state"], data)), ("days", days), ("rule", data["rule"]), ("grounds", related),
        ("by", data["by"]), ("made", data["made_at"]), ("until", data["reply_until"]),
        ("approved", f"{data['approved_by']} {data['approved_at']}".strip()))
    return ((_say(key, data), value) for key, value in pairs if value)


def _signatures(data: Mapping[str, Any], context: Context) -> Block:
    small = look_of(context).small
    lines = ((Rule(2), Space(8), Text(_say(key, data), small, ink="grey")) for key in ("person_signs", "hall_signs"))
    return Columns(tuple(lines), (1, 1), gap=120)


def _say(key: str, data: Mapping[str, Any]) -> str:
    return _SAY[key][data["language"] != "zh_CN"]
