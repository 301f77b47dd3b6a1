"""The files of an extract: which columns each has, under which names, and what stands in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Table

from kiosk.accounts import tables
from kiosk.accounts.importing import cells
from kiosk.accounts.importing.cells import Convert
from kiosk.errors import BadInput

_KINDS = {"03": "lv_residential", "02": "lv_non_residential", "01": "hv", "低压居民": "lv_residential",
          "低压非居民": "lv_non_residential", "高压": "hv"}
_MODES = {"后付费": "postpaid", "费控": "smart_prepay", "智能交费": "smart_prepay"}
_SUPPLY = {"正常": "on", "停电": "cut", "欠费停电": "cut"}
_BILL_NO = cells.token(r"[0-9A-Z-]{4,32}", "a bill's number has 4 to 32 digits or letters")
_METER_NO = cells.token(r"[0-9A-Z]{6,24}", "a meter's number has 6 to 24 digits or letters")
_PHONE = cells.token(r"\+?[0-9]{7,15}", "a phone number has 7 to 15 digits")
_ID = cells.token(r"[0-9A-Z]{6,20}", "an ID number has 6 to 20 digits or letters")


@dataclass(frozen=True, slots=True)
class Field:
    """`to` is the table's column. `default` stands for an empty cell and for a column that is not there; without one
    (and not `optional`) both are refused. `kind`: text, time, or id (only its MAC is kept).
    """

    to: str
    names: tuple[str, ...]
    convert: Convert | None = None
    optional: bool = False
    default: str | None = None
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class FileKind:
    """`key` are the columns after the hall that make a row one; `fixed` are given to a new row only."""

    name: str
    table: Table
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    fixed: tuple[str, ...] = ()

    def columns_of(self, header: Sequence[str]) -> list[int | None]:
        """Where each field stands in `header`. Raises BadInput for a column that is missing or there twice."""
        known = [_name(cell) for cell in header]
        places: list[int | None] = []
        for field in self.fields:
            found = [place for place, name in enumerate(known) if name in field.names]
            if len(found) > 1:
                raise BadInput(f"the column {field.names[0]} is there twice", field=field.names[0])
            if not found and not field.optional and field.default is None:
                raise BadInput(f"the column {field.names[0]} ({field.names[1]}) is missing", field=field.names[0])
            places.append(found[0] if found else None)
        return places


_ACCOUNT = Field("account_no", ("account_no", "户号", "consno"), cells.account_no)
_PERIOD = Field("billing_period", ("billing_period", "电费年月", "rcvblym"), cells.period)

ACCOUNTS = FileKind("accounts", tables.accounts, (
    _ACCOUNT,
    Field("old_no", ("old_no", "原户号", "orgnconsno"), cells.account_no, optional=True),
    Field("customer_name", ("customer_name", "户名", "consname"), cells.words(120)),
    Field("service_address", ("service_address", "用电地址", "elecaddr"), cells.words(200)),
    Field("village", ("village", "村组"), cells.words(60)),
    Field("customer_kind", ("customer_kind", "用户分类", "conssortcode"), cells.choice(_KINDS)),
    Field("tariff_code", ("tariff_code", "电价代码"), cells.token(r"[0-9A-Z-]{2,40}", "not a tariff's code")),
    Field("household_members", ("household_members", "家庭人口"), cells.whole(1, 99), optional=True),
    Field("low_income", ("low_income", "低保"), cells.flag, default="0"),
    Field("on_tou", ("on_tou", "执行峰谷"), cells.flag, default="0"),
    Field("mode", ("mode", "缴费方式", "ctlmode"), cells.choice(_MODES)),
    Field("balance_fen", ("balance", "预存余额", "prepaybal"), cells.yuan, default="0"),
    Field("balance_at", ("balance_at", "余额时间"), None, optional=True, kind="time"),
    Field("warning_fen", ("warning", "预警值"), cells.yuan, optional=True),
    Field("supply", ("supply", "供电状态"), cells.choice(_SUPPLY), default="on"),
    Field("usual_fen", ("usual", "常用金额"), cells.amounts, default="[]"),
    Field("phone", ("phone", "手机号"), _PHONE, optional=True),
    Field("id_mac", ("id_number", "证件号码"), _ID, optional=True, kind="id"),
), ("account_no",), ("here_fen",))

METERS = FileKind("meters", tables.meters, (
    _ACCOUNT,
    Field("meter_no", ("meter_no", "表号", "madeno"), _METER_NO),
    Field("multiplier", ("multiplier", "倍率"), cells.whole(1, 100_000), default="1"),
    Field("digits", ("digits", "位数"), cells.whole(3, 9), default="6"),
    Field("installed_on", ("installed_on", "装表日期"), cells.day, optional=True),
    Field("removed_on", ("removed_on", "拆表日期"), cells.day, optional=True),
), ("account_no", "meter_no"))

READINGS = FileKind("readings", tables.readings, (
    _ACCOUNT,
    _PERIOD,
    Field("meter_no", ("meter_no", "表号", "madeno"), _METER_NO),
    Field("read_on", ("read_on", "抄表日期"), cells.day),
    Field("prev_wh", ("prev_reading", "上次示数", "lastmrnum"), cells.energy),
    Field("curr_wh", ("curr_reading", "本次示数", "thisread"), cells.energy),
    Field("total_wh", ("total_kwh", "抄见电量", "thisreadpq"), cells.energy),
    Field("critical_wh", ("critical_kwh", "尖电量", "thistpq"), cells.energy, optional=True),
    Field("peak_wh", ("peak_kwh", "峰电量", "thisppq"), cells.energy, optional=True),
    Field("flat_wh", ("flat_kwh", "平电量", "thisnpq"), cells.energy, optional=True),
    Field("valley_wh", ("valley_kwh", "谷电量", "thisvpq"), cells.energy, optional=True),
), ("account_no", "billing_period", "meter_no"))

BILLS = FileKind("bills", tables.bills, (
    _ACCOUNT,
    Field("bill_no", ("bill_no", "账单号"), _BILL_NO),
    _PERIOD,
    Field("issued_on", ("issued_on", "出账日期"), cells.day),
    Field("due_on", ("due_on", "缴费期限"), cells.day),
    Field("total_wh", ("total_kwh", "总电量", "tpq"), cells.energy),
    Field("billed_fen", ("billed", "应收电费", "rcvblamt"), cells.yuan),
    Field("penalty_fen", ("penalty", "应收违约金", "rcvblpenalty"), cells.yuan, default="0"),
    Field("paid_fen", ("paid", "实收电费", "rcvedamt"), cells.yuan, default="0"),
    Field("lines", ("lines", "明细"), cells.lines, default="[]"),
), ("account_no", "bill_no"), ("here_fen",))

IN_ORDER = (ACCOUNTS, METERS, READINGS, BILLS)
"""Whose account is not known yet is a bad row, so accounts come first."""
_TELLING: Mapping[str, tuple[str, ...]] = {
    "accounts": ACCOUNTS.fields[2].names, "bills": BILLS.fields[6].names, "readings": READINGS.fields[4].names}


def kind_of(header: Sequence[str]) -> FileKind:
    """Told by the columns, whatever the file is called. Raises BadInput."""
    known = {_name(cell) for cell in header}
    for kind in (ACCOUNTS, BILLS, READINGS):
        if known & set(_TELLING[kind.name]):
            return kind
    if known & set(METERS.fields[1].names):
        return METERS
    raise BadInput("the first line names no columns of accounts, meters, readings or bills", field="header")


def _name(cell: str) -> str:
    return cells.tidy(cell).casefold()
