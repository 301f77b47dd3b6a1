"""What a new terminal found when it was set up: for the technician's folder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from printing.document import Block, Document, KeyValue, Rule, Space, Text
from printing.layouts.context import Context
from printing.layouts.heading import demonstration_tag

_WHAT = {
    "name": "名称 Name", "hub": "中心 Hub", "printer": "打印机 Printer", "scanner": "扫码器 Scanner",
    "screen": "屏幕 Screen", "settings": "设置 Settings", "slip": "凭条 Slip",
    "opening": "开门码 Opening code",
}
_SAID = {
    "name": "", "opening": "勿张贴 keep it safe",
    "paired": "已配对 paired", "alone": "独立运行 works alone", "none": "无 none", "ok": "正常 ok",
    "low": "纸少 paper low", "out": "缺纸 out of paper", "cover_open": "盖开 cover open", "off": "未连接 off",
    "unknown": "无响应 no answer", "keyboard": "键盘式 keyboard", "serial": "串口 serial", "missing": "不在 missing",
    "portrait": "竖屏 portrait", "landscape": "横屏 landscape", "written": "已写入 written",
}
_GRADES = {"ok": "✓", "warn": "△", "fail": "×"}


def setup_slip(data: Mapping[str, Any], context: Context) -> Document:
    """Keys: points (what, grade, code, value), version, printed_at (ISO UTC)."""
    now = context.local(data["printed_at"])
    blocks: list[Block] = [
        *demonstration_tag(context, "en", 24, "center"),
        Text("终端设置 Terminal set up", 40 if context.wide else 30, bold=True, align="center", fit=True),
        Space(8), Rule(4), Space(12),
    ]
    for point in data["points"]:
        said = _SAID.get(point["code"], point["code"])
        what, value = point["what"], point["value"]
        size = 26 if context.wide else 22
        blocks.append(KeyValue(f"{_GRADES[point['grade']]} {_WHAT.get(what, what)}", said, size))
        if value:
            shown = f"{value} ppi" if what == "screen" else value
            blocks.append(Text(shown, size - 2, align="right", lines=3))
        blocks.append(Space(10))
    blocks += [
        Rule(dashed=True), Space(10), KeyValue("版本 Version", data["version"]),
        KeyValue("时间 Time", f"{now:%Y-%m-%d %H:%M}"),
    ]
    return Document(title="Terminal set up", width=context.width, blocks=tuple(blocks))
