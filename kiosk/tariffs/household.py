"""Low-income refund, and what is left of a payment."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kiosk.errors import BadInput
from kiosk.money import Fen
from kiosk.tariffs.exact import product
from kiosk.tariffs.lines import Computation, Ruler
from kiosk.tariffs.table import Tariffs, in_force


def low_income_refund(tariffs: Tariffs, household_months: int, on: date) -> Computation:
    """What is refunded for so many months (先征后返, a quarter at a time): the free kWh at tier 1's price.

    `on` chooses the version in force. The amount is what is paid out, so it is positive. Raises BadInput,
    TariffUnknown.
    """
    if not 0 <= household_months <= 10**8:
        raise BadInput("household_months is a number of months", field="household_months")
    rule = in_force(tariffs.low_income_free_kwh, on, "low_income_free_kwh")
    kwh = product(rule.free_kwh_per_month, Decimal(household_months))
    ruler = Ruler(tariffs.rounding.grounds(tariffs.rounding.id))
    grounds = (rule.grounds(rule.id),)
    if not household_months:
        return Computation(())
    line = ruler.line("low_income_refund", "低保户、特困户电费返还", "Low-income refund", kwh, "kWh",
                      rule.price_used, grounds)
    return Computation((line,))


def balance_after(balance_fen: Fen, owed_fen: Fen, paid_fen: Fen) -> Fen:
    """The account's balance once a payment has settled what was owed: a surplus stays, no change is given."""
    return balance_fen + paid_fen - owed_fen
