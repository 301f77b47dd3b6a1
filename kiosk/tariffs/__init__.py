"""What a kWh costs and why: pure rules over a table that is data. Nothing here knows a store, a hub or a screen.

`load_tariffs` reads a table, `compute` makes a bill's lines of it; the rest explains them. Whatever a table does not
hold is refused by name; what nobody stands for is marked unconfirmed and is not told to customers.
"""

from kiosk.tariffs.agent_prices import AgentPrices, MonthPrices, Parts, Voltage
from kiosk.tariffs.compute import compute
from kiosk.tariffs.errors import BadTable, PriceMissing, PriceUnconfirmed, TariffUnknown
from kiosk.tariffs.grounds import Confidence, Grounds
from kiosk.tariffs.hours import Period
from kiosk.tariffs.household import balance_after, low_income_refund
from kiosk.tariffs.insight import (
    BlockProgress,
    Comparison,
    Spell,
    WhatIf,
    block_progress,
    same_month_last_year,
    what_if_time_of_use,
    year_of,
    year_to_date,
)
from kiosk.tariffs.late import CrossYear, Payment, PenaltyKind, days_late, penalty, penalty_to_day
from kiosk.tariffs.line_kinds import LINE_KINDS, kind_of
from kiosk.tariffs.lines import Computation, Line
from kiosk.tariffs.meters import Metered, metered
from kiosk.tariffs.price_file import read_prices
from kiosk.tariffs.supply import CustomerKind, Supply, Usage
from kiosk.tariffs.table import Tariffs, load_tariffs, parse_tariffs

__all__ = [
    "LINE_KINDS", "AgentPrices", "BadTable", "BlockProgress", "Comparison", "Computation", "Confidence", "CrossYear",
    "CustomerKind", "Grounds", "Line", "Metered", "MonthPrices", "Parts", "Payment", "PenaltyKind", "Period",
    "PriceMissing", "PriceUnconfirmed", "Spell", "Supply", "TariffUnknown", "Tariffs", "Usage", "Voltage", "WhatIf",
    "balance_after", "block_progress", "compute", "days_late", "kind_of", "load_tariffs", "low_income_refund",
    "metered", "parse_tariffs", "penalty", "penalty_to_day", "read_prices", "same_month_last_year",
    "what_if_time_of_use", "year_of", "year_to_date",
]
