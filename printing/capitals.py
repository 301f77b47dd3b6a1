"""An amount in Chinese capitals, as vouchers must carry it beside the figures.

After the central bank's rules for filling in bills and settlement vouchers (支付结算办法, annex 1): 零 for zeros
between digits, 整 after yuan or jiao, none after fen.
"""

from __future__ import annotations

from kiosk.errors import BadInput
from kiosk.money import MOST_FEN, Fen

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿")  # of four places each


def capitals(fen: Fen) -> str:
    """"壹佰贰拾叁元肆角伍分"; 负 before what is owed to the customer. Raises BadInput past MOST_FEN."""
    if abs(fen) > MOST_FEN:
        raise BadInput("no voucher carries such an amount", field="amount")
    whole, rest = divmod(abs(fen), 100)
    jiao, cents = divmod(rest, 10)
    text = f"{_whole(whole)}元" if whole or not rest else ""
    if jiao:
        text += f"{_DIGITS[jiao]}角"
    elif cents and whole:
        text += "零"
    text += f"{_DIGITS[cents]}分" if cents else "整"
    return f"负{text}" if fen < 0 else text


def _whole(number: int) -> str:
    text, zeros = "", False
    for place in range(len(str(number)) - 1, -1, -1):
        digit = number // 10**place % 10
        if digit:
            text += ("零" if zeros else "") + _DIGITS[digit] + _PLACES[place % 4]
        zeros = not digit
        group = number // 10 ** (place - place % 4) % 10_000
        if place % 4 == 0 and place and group:
            text, zeros = text + _GROUPS[place // 4], False
        elif place % 4 == 0 and not group and text:
            zeros = True
    return text or "零"
