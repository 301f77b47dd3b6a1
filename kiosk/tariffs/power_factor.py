"""功率因数调整电费: a share of the base by the month's power factor (水电财字〔83〕215号)."""

from __future__ import annotations

from decimal import Decimal

from kiosk.errors import BadInput
from kiosk.tariffs.errors import TariffUnknown
from kiosk.tariffs.exact import plain, product, quantity, total
from kiosk.tariffs.lines import Line, Ruler
from kiosk.tariffs.rules import PowerFactorTable

HUNDREDTH = Decimal("0.01")


def power_factor(active_kwh: Decimal, reactive_kvarh: Decimal) -> Decimal:
    """P / √(P² + Q²), rounded half up to 2 places, without ever taking the root.

    Raises BadInput where nothing was used: there is no power factor then.
    """
    p, q = quantity(active_kwh, "active_kwh"), quantity(reactive_kvarh, "reactive_kvarh")
    square, apparent = product(p, p), total(product(p, p), product(q, q))
    if not apparent:
        raise BadInput("no energy was used: there is no power factor", field="active_kwh")
    for hundredths in range(100, 0, -1):  # the largest n for which PF ≥ (n − ½) / 100
        edge = Decimal(2 * hundredths - 1)
        if product(square, Decimal(40000)) >= product(edge, edge, apparent):
            return product(Decimal(hundredths), HUNDREDTH)
    return Decimal(0)


def adjustment(table: PowerFactorTable, factor: Decimal, standard: str) -> Decimal:
    """Percent of the base; negative is a credit. Raises TariffUnknown outside of the table."""
    rows = table.tables_pct.get(standard)
    if rows is None:
        known = ", ".join(table.tables_pct)
        item = f"{table.id}.{standard[:10]}"
        raise TariffUnknown(f"{table.id}: no standard {standard[:10]!r}, only {known}", item=item)
    for listed, percent in rows:
        if listed == factor:
            return percent
    raise TariffUnknown(
        f"{table.id}: a power factor of {factor:.2f} is not listed for the standard {standard}",
        item=f"{table.id}.tables_pct.{standard}.{factor:.2f}",
    )


def power_factor_line(
    ruler: Ruler, table: PowerFactorTable, *, active_kwh: Decimal, reactive_kvarh: Decimal, standard: str,
    base: Decimal,
) -> Line:
    """`base`: capacity and energy charge in yuan, without government funds; `standard`: "0.90", "0.85" or "0.80"."""
    factor = power_factor(active_kwh, reactive_kvarh)
    percent = adjustment(table, factor, standard)
    return ruler.line(
        "power_factor", "功率因数调整电费", "Power-factor adjustment", base, "yuan", product(percent, HUNDREDTH),
        (table.grounds(table.id),), factors=f"{plain(base)} × {percent:+.2f}% (PF {factor:.2f}, {standard})",
    )
