"""Who lives there, and what they use: seeded, so that the same seed gives the same county."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from kiosk.accounts.inventing.known import ID_NUMBER, KNOWN, Known

_SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程苏魏吕丁任沈姚卢"
_GIVEN = "春夏秋冬平安福顺和明文志强建国秀英桂兰玉梅红霞军伟勇磊洋艳敏静丽芳燕梓涵宇轩子墨一诺小满立夏白露谷雨长河远山"
_RARE = "𠮷䶮㛃"
_TOWNS = ("青石", "双桥", "柳林", "白沙", "石门", "清河", "榆树", "望山")
_VILLAGES = ("柳", "前", "后", "上", "下", "东", "西", "岭", "湾", "沟")
_GROUPS = "一二三四五六七八九"
_TRADES = ("百货店", "面馆", "粮油店", "五金店", "理发店", "药店", "农资店", "早餐店")
_HOME = (1.35, 1.25, 0.85, 0.75, 0.75, 1.0, 1.5, 1.6, 1.0, 0.75, 0.8, 1.2)
"""Shares of a month in a home's mean: heating in winter, cooling in July and August."""
_SHOP = (1.1, 0.7, 0.95, 0.9, 0.95, 1.15, 1.4, 1.45, 1.1, 0.9, 0.9, 1.1)
"""Shops are shut around the Spring Festival."""


@dataclass(frozen=True, slots=True)
class Household:
    """`vacant` homes are lived in around the Spring Festival only. `mean_kwh` a month, before the multiplier."""

    account_no: str
    old_no: str
    customer_name: str
    town: str
    village: str
    door: int
    shop: bool
    members: int
    low_income: bool
    on_tou: bool
    prepay: bool
    prepaid_fen: int
    cut: bool
    unpaid: int
    vacant: bool
    mean_kwh: float
    multiplier: int
    digits: int
    first_reading: int
    change_at: int | None
    phone: str
    id_number: str

    def month_kwh(self, on: date, chance: Random) -> int:
        """What the meter counts in the month of `on`."""
        if self.vacant and on.month not in (1, 2):
            return chance.randrange(3)
        share = (_SHOP if self.shop else _HOME)[on.month - 1]
        return max(0, round(self.mean_kwh * share * chance.uniform(0.85, 1.15)))


def household(number: int, seed: int, months: int) -> Household:
    """The `number`th of the county, from 0; the first are the known ones."""
    chance = Random(f"{seed}/{number}")
    known = KNOWN[number] if number < len(KNOWN) else None
    shop = known.shop if known else chance.random() < 0.09
    prepay = known.prepaid_fen is not None if known else not shop and chance.random() < 0.65
    poor = chance.random()
    multiplier = 20 if known is not None and shop else chance.choice((1, 1, 1, 10, 20)) if shop else 1
    return Household(
        account_no=known.account_no if known else f"41100{number:08d}",
        old_no=f"30{number:08d}" if chance.random() < 0.6 else "",
        customer_name=known.customer_name if known else _name(chance, shop),
        town=(town := chance.choice(_TOWNS)),
        village=f"{chance.choice(_VILLAGES)}{town[0]}村{chance.choice(_GROUPS)}组",
        door=chance.randint(1, 180), shop=shop, members=chance.choice((1, 2, 2, 3, 3, 4, 4, 5, 6)),
        low_income=not shop and chance.random() < 0.03, on_tou=not shop and chance.random() < 0.08, prepay=prepay,
        prepaid_fen=_prepaid(known, poor, chance), cut=_cut(known, prepay, poor), unpaid=_unpaid(known, prepay, poor),
        vacant=known is None and not shop and chance.random() < 0.11,
        mean_kwh=(chance.lognormvariate(6.2, 0.6) if shop else chance.lognormvariate(4.95, 0.45)) / multiplier,
        multiplier=multiplier,
        digits=5, first_reading=_first(known, chance, months),
        change_at=months // 2 if (known and known.meter_changed) or (not known and chance.random() < 0.02) else None,
        phone=f"100{number:08d}", id_number=ID_NUMBER if number < 3 else _id_number(number))


def _name(chance: Random, shop: bool) -> str:
    if shop:
        return f"{chance.choice(_TOWNS)}镇{chance.choice(_GIVEN)}{chance.choice(_GIVEN)}{chance.choice(_TRADES)}"
    given = chance.choice(_RARE) if chance.random() < 0.01 else chance.choice(_GIVEN)
    return chance.choice(_SURNAMES) + given + (chance.choice(_GIVEN) if chance.random() < 0.6 else "")


def _prepaid(known: Known | None, poor: float, chance: Random) -> int:
    if known is not None:
        return known.prepaid_fen or 0
    return -chance.randint(100, 6_000) if poor < 0.02 else chance.randint(100, 2_000) if poor < 0.1 else chance.randint(
        2_000, 40_000)


def _cut(known: Known | None, prepay: bool, poor: float) -> bool:
    return known.cut if known is not None else poor < (0.02 if prepay else 0.005)


def _unpaid(known: Known | None, prepay: bool, poor: float) -> int:
    if known is not None:
        return known.unpaid
    return 0 if prepay else 3 if poor < 0.03 else 2 if poor < 0.08 else 1 if poor < 0.25 else 0


def _first(known: Known | None, chance: Random, months: int) -> int:
    if known is not None and known.rolls_over:
        return 100_000 - months * 60
    return chance.randint(0, 99_999)


def _id_number(number: int) -> str:
    """The right form with the right check digit, of a district that does not exist."""
    body = f"990101{1950 + number % 55}0{1 + number % 9}{10 + number % 18}{number % 1000:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(int(c) * w for c, w in zip(body, weights, strict=True)) % 11]
