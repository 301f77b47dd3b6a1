"""Extract files for tests, as the billing system or a spreadsheet would write them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

ACCOUNTS = (
    "户号", "原户号", "户名", "用电地址", "村组", "用户分类", "电价代码", "缴费方式", "预存余额", "手机号", "证件号码")
BILLS = ("户号", "账单号", "电费年月", "出账日期", "缴费期限", "总电量", "应收电费", "应收违约金", "实收电费", "明细")


def account(number: str, **changed: str) -> list[str]:
    values = dict(zip(ACCOUNTS, (
        number, "", "王𠮷", "青石镇柳村三组9号", "柳村三组", "03", "HN-RES-TIER", "后付费", "0.00", "13800001234",
        "41010119800101001X"), strict=True))
    return list((values | changed).values())


def bill(number: str, period: str = "202609", **changed: str) -> list[str]:
    values = dict(zip(BILLS, (
        number, period, period, "2026-10-01", "2026-10-25", "100", "56.00", "0.00", "0.00",
        "居民第一档|100|0.56|56.00"), strict=True))
    return list((values | changed).values())


def write(
    path: Path, header: Sequence[str], rows: Sequence[Sequence[str]], *, encoding: str = "utf-8", mark: str = ",",
    end: str = "\n",
) -> Path:
    path.write_bytes("".join(mark.join(row) + end for row in [header, *rows]).encode(encoding))
    return path
