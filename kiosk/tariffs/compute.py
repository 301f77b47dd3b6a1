"""One month's energy as a bill's lines."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kiosk.errors import BadInput
from kiosk.tariffs.agent_prices import AgentPrices, MonthPrices, Parts
from kiosk.tariffs.blocks import Ladder, ladder
from kiosk.tariffs.errors import TariffUnknown
from kiosk.tariffs.exact import product, quantity, total
from kiosk.tariffs.hours import PERIOD_NAMES, Period
from kiosk.tariffs.lines import Computation, Line, Ruler
from kiosk.tariffs.power_factor import power_factor_line
from kiosk.tariffs.residential import FlatPrice
from kiosk.tariffs.supply import CustomerKind, Supply, Usage
from kiosk.tariffs.table import StatedT, Tariffs, in_force


def compute(tariffs: Tariffs, supply: Supply, usage: Usage, prices: AgentPrices | None = None) -> Computation:
    """The bill's lines; each is exact and rounded once. `prices`: for commercial customers.

    Raises TariffUnknown, PriceMissing (what the table does not hold) and BadInput (details: field).
    """
    ruler = Ruler(tariffs.rounding.grounds(tariffs.rounding.id))
    whole = usage.whole()
    if supply.kind is CustomerKind.RESIDENTIAL:
        lines = _residential(ruler, tariffs, supply, usage, whole)
    elif supply.kind is CustomerKind.COMMERCIAL:
        lines = _commercial(ruler, tariffs, supply, usage, whole, prices or AgentPrices())
    else:
        lines = _flat(ruler, tariffs, supply, usage, whole)
    return Computation(tuple(lines))


def ladder_of(tariffs: Tariffs, supply: Supply, first: date, last: date) -> Ladder:
    """The account's own ladder over these days. Raises TariffUnknown, also where it changes between them."""
    tariff = unchanging(tariffs.residential_tiered, first, last, "residential_tiered")
    large = None
    if supply.large_household:
        large = unchanging(tariffs.multi_occupancy, first, last, "multi_occupancy")
    return ladder(tariff, large, months_served=supply.months_served)


def unchanging(versions: tuple[StatedT, ...], first: date, last: date, name: str) -> StatedT:
    """The one version of all these days. Which kWh fell before a change, only a reading on that day can say."""
    at_first, at_last = in_force(versions, first, name), in_force(versions, last, name)
    if at_first is not at_last:
        day = at_last.effective_from
        raise TariffUnknown(f"{name} changes on {day}: state the reading of that day and compute two parts", item=name)
    return at_first


def _residential(ruler: Ruler, tariffs: Tariffs, supply: Supply, usage: Usage, whole: Decimal) -> list[Line]:
    first, last = usage.days()
    lines = ladder_of(tariffs, supply, first, last).lines(ruler, quantity(usage.ytd_before, "ytd_before"), whole)
    if not supply.time_of_use:
        return lines
    option = unchanging(tariffs.residential_tou_option, first, last, "residential_tou_option")
    _only(usage, {Period.PEAK, Period.VALLEY})
    for period, adder in ((Period.PEAK, option.adders["peak"]), (Period.VALLEY, option.adders["valley"])):
        kwh = usage.by_period[period]
        if kwh:
            zh, en = PERIOD_NAMES[period]
            lines.append(ruler.line(f"tou_{period}", f"{zh}电量加减价", f"{en} adder", kwh, "kWh", adder,
                                    (option.grounds(option.id),)))
    return lines


def _only(usage: Usage, periods: set[Period]) -> None:
    if set(usage.by_period) != periods:
        names = ", ".join(period for period in Period if period in periods)
        raise BadInput(f"time-of-use needs split registers: {names}", field="by_period")


def _flat(ruler: Ruler, tariffs: Tariffs, supply: Supply, usage: Usage, whole: Decimal) -> list[Line]:
    shared = supply.kind is CustomerKind.SHARED_METER
    versions: tuple[FlatPrice, ...] = tariffs.residential_shared_meter if shared else tariffs.agricultural
    tariff = unchanging(versions, *usage.days(), "residential_shared_meter" if shared else "agricultural")
    if tariff.price is None:
        raise TariffUnknown(f"{tariff.id}.price is not known", item=f"{tariff.id}.price")
    zh, en = ("合表电量", "Shared-meter energy") if shared else ("农业生产电量", "Agricultural energy")
    grounds = (tariff.grounds(tariff.id),)
    return [ruler.line("energy", zh, en, whole, "kWh", tariff.price, grounds)] if whole else []


def _commercial(
    ruler: Ruler, tariffs: Tariffs, supply: Supply, usage: Usage, whole: Decimal, prices: AgentPrices,
) -> list[Line]:
    if supply.voltage is None or supply.parts is None:
        missing = "voltage" if supply.voltage is None else "parts"
        raise BadInput(f"a commercial account needs its {missing}", field=missing)
    row = prices.at(usage.month, supply.voltage, supply.parts)
    grounds = (row.grounds(),)
    if supply.time_of_use:
        if not usage.by_period and whole:
            raise BadInput("time-of-use needs split registers", field="by_period")
        lines = [
            ruler.line(period, f"{PERIOD_NAMES[period][0]}电量", f"{PERIOD_NAMES[period][1]} energy", kwh, "kWh",
                       row.of(period), grounds)
            for period in Period if (kwh := usage.by_period.get(period, Decimal(0)))
        ]
    else:
        lines = [ruler.line("energy", "电度电量", "Energy", whole, "kWh", row.of(None), grounds)] if whole else []
    lines += _capacity(ruler, supply, row)
    if supply.pf_standard is not None:
        lines += _power_factor(ruler, tariffs, supply, usage, whole, row, lines)
    return lines


def _capacity(ruler: Ruler, supply: Supply, row: MonthPrices) -> list[Line]:
    """基本电费 of a two-part price: by the transformer's kVA, or by the demand of the month in kW."""
    stated = [one for one in (supply.capacity_kva, supply.demand_kw) if one is not None]
    if supply.parts is Parts.SINGLE:
        if stated:
            raise BadInput("a single-part price has no charge for capacity or demand", field="parts")
        return []
    if len(stated) != 1:
        raise BadInput("a two-part price is charged on capacity_kva or on demand_kw: state one", field="capacity_kva")
    demand = supply.demand_kw is not None
    zh, en, unit = ("需量电费", "Demand charge", "kW") if demand else ("容量电费", "Capacity charge", "kVA")
    price = row.of_capacity(demand=demand)
    return [ruler.line("demand" if demand else "capacity", zh, en, quantity(stated[0], unit), unit, price,
                       (row.grounds(),))]


def _power_factor(
    ruler: Ruler, tariffs: Tariffs, supply: Supply, usage: Usage, whole: Decimal, row: MonthPrices, lines: list[Line],
) -> list[Line]:
    if usage.reactive_kvarh is None:
        raise BadInput("a power-factor adjustment needs reactive_kvarh", field="reactive_kvarh")
    if not whole and not lines:
        return []
    table = unchanging(tariffs.power_factor_adjustment, *usage.days(), "power_factor_adjustment")
    funds = product(whole, row.of_funds()) if whole else Decimal(0)
    base = total(*(line.exact for line in lines), funds.copy_negate())
    line = power_factor_line(ruler, table, active_kwh=whole, reactive_kvarh=usage.reactive_kvarh,
                             standard=supply.pf_standard or "", base=base)
    return [line] if line.amount_fen else []


