"""What stands in a cell, as text for the database. Excel's habits are forgiven where nothing was lost by them.

Each converter takes a cell that `tidy` has been over and raises BadCell with a reason, which repeats nothing of it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache

from kiosk.accounts.model import ACCOUNT_NO, HALL_TIME
from kiosk.errors import BadInput
from kiosk.money import parse_yuan
from kiosk.text import plain

_WRAPPED = re.compile(r'="([^"]*)"|\'(.*)')
_SCIENTIFIC = re.compile(r"[+-]?\d+(\.\d+)?[eE][+-]?\d+")
_DAY = re.compile(
    r"(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))(?:[ T]0{1,2}:00(?::00)?)?")
_PERIOD = re.compile(r"(\d{4})(?:[-/.]?|年)(\d{1,2})月?")
_KWH = re.compile(r"(-?)(\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d{1,3})0*)?")
_WHOLE = re.compile(r"\d{1,9}")
_PRICE = re.compile(r"-?\d{1,3}(\.\d{1,10})?")
_MOST_LINES = 40
_PLAIN = 12
"""Characters of an amount that is surely within all bounds."""


class BadCell(ValueError):
    """The reason, for staff; never what stood there."""


Convert = Callable[[str], str | None]


def tidy(cell: str) -> str:
    """Without spaces at the ends (wide ones too) and without ="…" or a leading apostrophe."""
    cell = cell.strip()
    found = _WRAPPED.fullmatch(cell) if cell.startswith(("=", "'")) else None
    return (found[1] if found[1] is not None else found[2]).strip() if found else cell


def narrow(cell: str) -> str:
    """Full-width digits and signs as ASCII. Raises BadCell for scientific notation: digits are lost for good."""
    if not cell.isascii():
        cell = unicodedata.normalize("NFKC", cell)
    if ("E" in cell or "e" in cell) and _SCIENTIFIC.fullmatch(cell):
        raise BadCell("scientific notation: the spreadsheet cut digits off; format the column as text, export again")
    return cell


def account_no(cell: str) -> str:
    cell = narrow(cell)
    if ACCOUNT_NO.fullmatch(cell) is None:
        raise BadCell("an account number has 10 or 13 digits")
    return cell


def token(pattern: str, what: str) -> Convert:
    """A number that is no quantity: a meter's, a bill's, a phone's."""
    compiled = re.compile(pattern)

    def convert(cell: str) -> str:
        cell = narrow(cell).upper()
        if compiled.fullmatch(cell) is None:
            raise BadCell(what)
        return cell

    return convert


def words(limit: int) -> Convert:
    def convert(cell: str) -> str:
        try:
            cleaned = plain(cell, limit=limit, field="cell")
        except BadInput:
            raise BadCell(f"longer than {limit} characters") from None
        if not cleaned:
            raise BadCell("nothing that can be read stands here")
        return cleaned

    return convert


def yuan(cell: str) -> str:
    digits = cell[:-3] + cell[-2:]
    if 3 < len(cell) <= _PLAIN and cell[-3:-2] == "." and digits.isascii() and digits.isdigit():
        return str(int(digits))  # as nearly all are written, a tenth of the time
    try:
        return str(parse_yuan(narrow(cell).removesuffix("元")))
    except BadInput:
        raise BadCell("not an amount in yuan with at most two decimals") from None


def energy(cell: str) -> str:
    """kWh with at most three decimals, as Wh."""
    if len(cell) <= _PLAIN and cell.isascii() and cell.isdigit():
        return str(int(cell) * 1000)
    found = _KWH.fullmatch(narrow(cell))
    if found is None:
        raise BadCell("not an amount of kWh with at most three decimals")
    sign, whole, rest = found.groups()
    return f"{sign}{int(whole.replace(',', '') + (rest or '').ljust(3, '0'))}"


def whole(least: int, most: int) -> Convert:
    def convert(cell: str) -> str:
        cell = narrow(cell)
        if _WHOLE.fullmatch(cell) is None or not least <= int(cell) <= most:
            raise BadCell(f"not a whole number from {least} to {most}")
        return str(int(cell))

    return convert


def day(cell: str) -> str:
    found = _DAY.fullmatch(narrow(cell))
    if found is None:
        raise BadCell("not a day such as 2026-11-03, 2026/11/3, 20261103 or 2026年11月3日")
    year, month, on = found[1], found[3] or found[5] or found[7], found[4] or found[6] or found[8]
    try:
        return date(int(year), int(month), int(on)).isoformat()
    except ValueError:
        raise BadCell("there is no such day") from None


def moment(cell: str) -> datetime:
    """ISO 8601; without an offset it is the hall's time."""
    try:
        at = datetime.fromisoformat(narrow(cell).replace("/", "-"))
    except ValueError:
        raise BadCell("not a time such as 2026-11-03 18:00") from None
    return (at if at.tzinfo else at.replace(tzinfo=HALL_TIME)).astimezone(UTC)


def period(cell: str) -> str:
    found = _PERIOD.fullmatch(narrow(cell))
    if found is None or not 1 <= int(found[2]) <= 12 or not 1990 <= int(found[1]) <= 2100:
        raise BadCell("not a billing period such as 202611")
    return f"{found[1]}{int(found[2]):02d}"


def choice(names: Mapping[str, str]) -> Convert:
    known = {name.casefold(): code for name, code in names.items()} | {code: code for code in names.values()}

    def convert(cell: str) -> str:
        code = known.get(narrow(cell).casefold())
        if code is None:
            raise BadCell(f"none of {', '.join(sorted(names))}")
        return code

    return convert


flag = choice({"是": "1", "否": "0", "1": "1", "0": "0", "y": "1", "n": "0", "yes": "1", "no": "0", "true": "1",
               "false": "0"})


def amounts(cell: str) -> str:
    """Yuan, divided by `|`."""
    return json.dumps([int(yuan(part)) for part in cell.split("|")])


def lines(cell: str) -> str:
    """A bill's lines: `label|kWh|yuan a kWh|yuan`, divided by `;`; kWh and price may be empty."""
    said = [_line(line) for line in cell.rstrip(";").split(";")]
    if len(said) > _MOST_LINES:
        raise BadCell(f"a bill has at most {_MOST_LINES} lines")
    return f"[{','.join(said)}]"


def _line(line: str) -> str:
    """As JSON, put together by hand: labels and prices are few, and bills are many."""
    parts = line.split("|")
    if len(parts) != 4:
        raise BadCell("a bill's line is label|kWh|price|yuan, lines are divided by ;")
    label, used, price, amount = parts
    used = used.strip()
    return f"[{_label(label)},{energy(used) if used else 'null'},{_price(price)},{yuan(amount.strip())}]"


@lru_cache(4096)
def _label(cell: str) -> str:
    return json.dumps(words(60)(cell.strip()), ensure_ascii=False)


@lru_cache(4096)
def _price(cell: str) -> str:
    cell = cell.strip()
    if cell and not _PRICE.fullmatch(cell):
        raise BadCell("a line's price is no number")
    return f'"{Decimal(cell)}"' if cell else "null"
