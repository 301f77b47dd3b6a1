"""The extract's four files, in the form that `kiosk accounts import` takes."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from kiosk.accounts.inventing.billing import Billing, split_kwh
from kiosk.accounts.inventing.households import Household, household
from kiosk.accounts.model import HALL_TIME
from kiosk.tariffs import Line, Tariffs

_HEADERS = {
    "accounts": ("account_no", "old_no", "customer_name", "service_address", "village", "customer_kind", "tariff_code",
                 "household_members", "low_income", "on_tou", "mode", "balance", "balance_at", "warning", "supply",
                 "usual", "phone", "id_number"),
    "meters": ("account_no", "meter_no", "multiplier", "digits", "installed_on", "removed_on"),
    "readings": ("account_no", "billing_period", "meter_no", "read_on", "prev_reading", "curr_reading", "total_kwh",
                 "peak_kwh", "valley_kwh"),
    "bills": ("account_no", "bill_no", "billing_period", "issued_on", "due_on", "total_kwh", "billed", "penalty",
              "paid", "lines"),
}
Rows = dict[str, list[tuple[Any, ...]]]


def write_extract(
    folder: Path, count: int, as_of: datetime, tariffs: Tariffs, *, seed: int = 1, months: int = 24,
    progress: Callable[[int], None] = lambda done: None,
) -> Path:
    """`count` accounts with `months` months of readings and bills by `tariffs` up to the month before `as_of`.

    Returns the folder's own sub-folder, named with the extract's time. The same arguments give the same files.
    Raises TariffUnknown for months that the table does not hold.
    """
    local = as_of.astimezone(HALL_TIME)
    target = folder / f"extract@{local:%Y%m%dT%H%M}"
    target.mkdir(parents=True, exist_ok=True)
    periods = list(_months_before(local.date(), months))
    billing = Billing(tariffs, periods)
    with ExitStack() as stack:
        writers = {}
        for name, header in _HEADERS.items():
            file = stack.enter_context((target / f"{name}.csv").open("w", encoding="utf-8", newline=""))
            writers[name] = csv.writer(file, lineterminator="\n")
            writers[name].writerow(header)
        for number in range(count):
            rows = _rows(household(number, seed, months), local, periods, Random(f"{seed}/{number}/use"), billing)
            for name, its in rows.items():
                writers[name].writerows(its)
            progress(number + 1)
    return target


def _rows(home: Household, now: datetime, months: list[date], chance: Random, billing: Billing) -> Rows:
    meter = f"91{home.account_no[2:]}1"  # digits alone, as the keypad has them, and no account's number
    register = home.first_reading
    rows: Rows = {"accounts": [_account(home, now)], "meters": [], "readings": [], "bills": []}
    year_kwh = 0
    for n, first in enumerate(months):
        end = _next(first)
        year_kwh = 0 if first.month == 1 else year_kwh
        used = home.month_kwh(first, chance)
        register_before, register = register, (register + used) % 10 ** home.digits
        if n == home.change_at:
            part = used // 3
            rows["readings"].append(_reading(home, first, meter, first + timedelta(days=9), register_before, part))
            rows["meters"].append(_meter(home, meter, date(2016, 5, 1), first + timedelta(days=9)))
            meter, register_before, register, used_now = meter[:-1] + "2", 0, used - part, used - part
        else:
            used_now = used
        rows["readings"].append(_reading(home, first, meter, end, register_before, used_now))
        kwh = used * home.multiplier
        said = billing.lines(home, first, kwh, year_kwh)
        rows["bills"].append(_bill(home, first, kwh, said, len(months) - n, now.date(), billing))
        year_kwh += kwh
    installed = date(2016, 5, 1) if home.change_at is None else months[home.change_at] + timedelta(days=9)
    rows["meters"].append(_meter(home, meter, installed, None))
    return rows


def _account(home: Household, now: datetime) -> tuple[Any, ...]:
    address = f"{home.town}镇{home.village}{home.door}号"
    return (
        home.account_no, home.old_no, home.customer_name, address, home.village, "02" if home.shop else "03",
        "HN-CI" if home.shop else "HN-RES-TIER", "" if home.shop else home.members, int(home.low_income),
        int(home.on_tou), "费控" if home.prepay else "后付费", _yuan(home.prepaid_fen if home.prepay else 0),
        f"{now - timedelta(hours=5):%Y-%m-%d %H:%M}" if home.prepay else "", "20.00" if home.prepay else "",
        "停电" if home.cut else "正常", "50|100|200" if home.prepay else "", home.phone, home.id_number)


def _meter(home: Household, meter: str, installed: date, removed: date | None) -> tuple[Any, ...]:
    return home.account_no, meter, home.multiplier, home.digits, installed, removed or ""


def _reading(home: Household, first: date, meter: str, on: date, before: int, used: int) -> tuple[Any, ...]:
    after = (before + used) % 10 ** home.digits
    return (home.account_no, f"{first:%Y%m}", meter, on, before, after, used * home.multiplier,
            *(split_kwh(used * home.multiplier) if home.on_tou else ("", "")))


def _bill(
    home: Household, first: date, kwh: int, said: Sequence[Line], age: int, today: date, billing: Billing,
) -> tuple[Any, ...]:
    issued = _next(first)
    due = issued + timedelta(days=24)
    billed = sum(line.amount_fen for line in said)
    owed = billed if age <= home.unpaid else 0
    penalty = billing.penalty(home, owed, due, today) if owed and not home.prepay else 0
    lines = ";".join(
        f"{line.zh}|{line.quantity:f}|{line.price:f}|{_yuan(line.amount_fen)}" for line in said)
    return (home.account_no, f"{first:%Y%m}01", f"{first:%Y%m}", issued, due, kwh, _yuan(billed), _yuan(penalty),
            _yuan(billed - owed), lines)


def _yuan(fen: int) -> str:
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02d}"


def _next(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _months_before(today: date, months: int) -> Iterator[date]:
    last = today.year * 12 + today.month - 1
    return (date(n // 12, n % 12 + 1, 1) for n in range(last - months, last))
