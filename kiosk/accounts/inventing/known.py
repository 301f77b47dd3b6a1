"""The accounts that a demonstration tells its visitors: the first of every invented county, whatever its size."""

from __future__ import annotations

from dataclasses import dataclass

ID_NUMBER = "990101199001010019"
"""Holds the first three; no such district exists."""


@dataclass(frozen=True, slots=True)
class Known:
    """`what` is the reason to try it, for the demonstration's hints: Chinese, English."""

    account_no: str
    customer_name: str
    what: tuple[str, str]
    unpaid: int = 0
    prepaid_fen: int | None = None
    cut: bool = False
    shop: bool = False
    rolls_over: bool = False
    meter_changed: bool = False


KNOWN = (
    Known("4109900000018", "王小满", ("两个月电费未缴", "two months unpaid"), unpaid=2),
    Known("4109900000026", "李𠮷", ("智能交费,余额偏低", "smart prepay, the balance is low"), prepaid_fen=1_260),
    Known("4109900000034", "赵䶮", ("欠费停电,交清后复电", "supply cut; paying reconnects it"), unpaid=3, cut=True),
    Known("4109900000042", "青石镇满仓百货店", ("商铺,带倍率", "a shop, with a multiplier"), unpaid=1, shop=True),
    Known("4109900000059", "孙㛃", ("电表翻转过", "its meter has rolled over"), rolls_over=True),
    Known("4109900000067", "周立秋", ("换过电表", "its meter was changed"), unpaid=1, meter_changed=True),
)
