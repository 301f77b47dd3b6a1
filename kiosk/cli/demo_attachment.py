"""The pages beside the demonstration's policy, drawn here: an invented leaflet on the public block prices."""

from __future__ import annotations

from printing.document import Block, Document, Rule, Space, Table, Text
from printing.layouts.office import A4_HEIGHT

NAME = "居民阶梯电价说明（演示）"
_BLOCKS = (("第一档", "2160度及以下", "0.56元"), ("第二档", "2161—3120度", "0.61元"),
           ("第三档", "3120度以上", "0.86元"))
_ASKED = (
    ("什么时候重新计算？", "每年1月1日零时起，年度累计电量从零开始。"),
    ("超过第一档，全部都按高价吗？", "不是。只有超出的那一部分按高一档计价。"),
    ("一户人口多怎么办？", "五人及以上家庭可带户口本到营业厅申请增加每档电量。"),
)


def pages() -> list[bytes]:
    """PNG, one an A4 page."""
    first = (
        Table((3, 5, 3), _BLOCKS, ("档次", "全年用电量", "每度电价"), ("left", "left", "right"), 44, ruled=True),
        Space(60),
        Text("电量按年累计，不按单月计算。夏天、冬天用得多，春秋用得少，全年合起来算。", 44),
    )
    second = tuple(block for asked, said in _ASKED
                   for block in (Text(asked, 52, bold=True), Space(12), Text(said, 44), Space(56)))
    return [_page(title, blocks) for title, blocks in (("三档电价", first), ("常见问题", second))]


def text() -> str:
    """What the pages say, for a search and for a slip."""
    return "\n".join((*(" ".join(row) for row in _BLOCKS), *(line for pair in _ASKED for line in pair)))


def _page(title: str, blocks: tuple[Block, ...]) -> bytes:
    from printing.page import compose  # no demo waits for what draws

    head = (Text(NAME, 44, ink="grey"), Space(24), Text(title, 110, bold=True), Space(24), Rule(6), Space(60))
    return compose(Document(title, 1678, (*head, *blocks), 140, A4_HEIGHT)).bitmap.png()
