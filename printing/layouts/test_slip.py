"""The technician's slip: does this printer print all of its width, Chinese, and a QR code that reads?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from printing.document import Columns, Document, KeyValue, Qr, Rule, Space, Table, Text
from printing.layouts.context import Context
from printing.layouts.heading import demonstration_tag


def test_slip(data: Mapping[str, Any], context: Context) -> Document:
    """Keys: terminal, printer, version, printed_at (ISO UTC), qr (any text)."""
    now = context.local(data["printed_at"])
    ends = Columns(((Text("◀", 24),), (Text("▶", 24, align="right"),)), (1, 1))
    blocks = (
        ends,
        *demonstration_tag(context, "en", 24, "center"),
        Text("打印测试 Printer test", 40 if context.wide else 30, bold=True, align="center", fit=True),
        Space(8), Rule(4), Space(12),
        KeyValue("终端 Terminal", data["terminal"]),
        KeyValue("打印机 Printer", data["printer"]),
        KeyValue("版本 Version", data["version"]),
        KeyValue("时间 Time", f"{now:%Y-%m-%d %H:%M:%S}"),
        KeyValue("宽度 Width", f"{context.width} dots"),
        Space(12), Rule(dashed=True), Space(12),
        *(Text("永国电囍鬱 0123456789", size, lines=1) for size in (20, 24, 28, 32)),
        Text("反白 Inverse", 28, bold=True, inverse=True, align="center"),
        Space(12),
        Table(
            (1, 1, 1), (("1", "2", "3"),),
            head=("左 Left", "中 Middle", "右 Right"), aligns=("left", "center", "right"),
        ),
        Space(12),
        *(rule for thickness in (1, 2, 3, 4) for rule in (Rule(thickness), Space(6))),
        Qr(data["qr"], 5),
        ends,
    )
    return Document(title="Printer test", width=context.width, blocks=blocks, margin=2)
