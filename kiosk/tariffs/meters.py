"""From two readings of a meter to the energy used."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kiosk.errors import BadInput
from kiosk.tariffs.exact import plain, product, quantity, total


@dataclass(frozen=True, slots=True)
class Metered:
    kwh: Decimal
    rolled_over: bool
    arithmetic: str


def metered(last: Decimal | str, this: Decimal | str, *, digits: int, multiplier: Decimal | int | str = 1) -> Metered:
    """Energy in kWh between two readings of one register: (this − last) × 倍率, one turn of the dial allowed for.

    `digits`: places before the point; a reading below the one before means that the dial has passed 10^digits (METER
    in the table). Whether that is believable is for whoever knows the account: `rolled_over` says so. A meter that was
    changed within the month makes two calls. Raises BadInput for a reading that such a dial cannot show.
    """
    if not 1 <= digits <= 9:
        raise BadInput(f"a dial of {digits} digits: from 1 to 9", field="digits")
    before, after = quantity(last, "last"), quantity(this, "this")
    factor = quantity(multiplier, "multiplier")
    full = Decimal(10**digits)
    for name, reading in (("last", before), ("this", after)):
        if reading >= full:
            raise BadInput(f"{name} is {plain(reading)}: a dial of {digits} digits does not show it", field=name)
    if factor <= 0:
        raise BadInput("the multiplier is more than 0", field="multiplier")
    turned = after < before
    used = total(after, before.copy_negate(), full if turned else Decimal(0))
    turn = f"{plain(full)} − {plain(before)} + {plain(after)}" if turned else f"{plain(after)} − {plain(before)}"
    kwh = product(used, factor)
    return Metered(kwh, turned, f"({turn}) × {plain(factor)} = {plain(kwh)}")
