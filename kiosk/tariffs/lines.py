"""A bill's lines: each with its arithmetic, its source, and whether customers may be told it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from kiosk.money import Fen, to_fen, yuan
from kiosk.tariffs.exact import EXACT, plain, product, total
from kiosk.tariffs.grounds import Grounds, weakest

CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Line:
    """`quantity` × `price` (yuan a `unit`) = `exact` yuan, rounded once to `amount_fen`. Credits are negative.

    The rule of rounding belongs to the grounds of a line only where it changed the amount.
    """

    code: str
    zh: str
    en: str
    quantity: Decimal
    unit: str
    price: Decimal
    exact: Decimal
    amount_fen: Fen
    arithmetic: str
    grounds: tuple[Grounds, ...]

    @property
    def confirmed(self) -> bool:
        return all(one.certain for one in self.grounds)

    @property
    def source(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(source for one in self.grounds for source in one.source))

    def as_json(self) -> dict[str, Any]:
        """Decimals as text, money in fen."""
        return {
            "code": self.code, "label": {"zh": self.zh, "en": self.en}, "quantity": plain(self.quantity),
            "unit": self.unit, "price": plain(self.price), "exact_yuan": plain(self.exact),
            "amount_fen": self.amount_fen, "arithmetic": self.arithmetic, "source": list(self.source),
            "confidence": str(weakest(self.grounds)), "confirmed": self.confirmed,
            "rests_on": [one.item for one in self.grounds],
        }


@dataclass(frozen=True, slots=True)
class Computation:
    """Lines and their sum; the sum is of rounded lines, as on paper."""

    lines: tuple[Line, ...]

    @property
    def total_fen(self) -> Fen:
        return sum(line.amount_fen for line in self.lines)

    @property
    def exact(self) -> Decimal:
        """Yuan, before any rounding."""
        return total(*(line.exact for line in self.lines))

    @property
    def unconfirmed(self) -> tuple[Grounds, ...]:
        """What nobody stands for; to staff it shows as "unconfirmed"."""
        return tuple(dict.fromkeys(one for line in self.lines for one in line.grounds if not one.certain))

    @property
    def confirmed(self) -> bool:
        return not self.unconfirmed

    def for_customers(self) -> Computation | None:
        """Itself where all of it may be told as fact, else None: half a bill explains nothing."""
        return self if self.confirmed else None

    def as_json(self) -> dict[str, Any]:
        return {
            "lines": [line.as_json() for line in self.lines],
            "total_fen": self.total_fen,
            "total": yuan(self.total_fen),
            "arithmetic": " + ".join(yuan(line.amount_fen) for line in self.lines) + f" = {yuan(self.total_fen)}"
            if self.lines else "0.00",
            "confirmed": self.confirmed,
            "unconfirmed": [
                {"item": one.item, "confidence": str(one.confidence), "source": list(one.source)}
                for one in self.unconfirmed
            ],
        }


@dataclass(frozen=True, slots=True)
class Ruler:
    """Draws lines under one rule of rounding (`rounding`: its grounds)."""

    rounding: Grounds

    def line(
        self, code: str, zh: str, en: str, quantity: Decimal, unit: str, price: Decimal, grounds: tuple[Grounds, ...],
        *, factors: str | None = None,
    ) -> Line:
        """`factors`: how the product is written where it is not "quantity × price"."""
        exact = product(quantity, price)
        fen = to_fen(exact)
        changed = EXACT.multiply(Decimal(fen), CENT) != exact
        written = f"{factors or f'{plain(quantity)} × {plain(price)}'} = {plain(exact)}"
        return Line(
            code, zh, en, quantity, unit, price, exact, fen,
            f"{written} → {yuan(fen)}" if changed else written,
            (*grounds, self.rounding) if changed else grounds,
        )
