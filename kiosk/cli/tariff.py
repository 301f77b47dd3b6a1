"""`kiosk tariff`: compute a bill, check worked examples, take monthly prices in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.boot import SHIPPED_PACK
from kiosk.cli.hub import Data, Url, UrlFile, opened
from kiosk.cli.tariff_print import print_bill, print_faults, print_result, print_statements
from kiosk.contract.tariffs import PublishTariffs
from kiosk.money import parse_yuan
from kiosk.store.disk import replace_file
from kiosk.tariffs.cases import read_cases, run_cases
from kiosk.tariffs.compute import compute
from kiosk.tariffs.errors import BadTable
from kiosk.tariffs.import_prices import import_prices, load_prices, save_prices
from kiosk.tariffs.late import CrossYear, PenaltyKind, penalty
from kiosk.tariffs.lines import Computation
from kiosk.tariffs.request import read_request
from kiosk.tariffs.signing import sign
from kiosk.tariffs.supply import CustomerKind
from kiosk.tariffs.table import Tariffs, load_tariffs, unknowns
from kiosk.text import plain

SHIPPED = SHIPPED_PACK.with_name("henan-demo") / "tariffs.json"
PRICES = "agent_prices.csv"

app = typer.Typer(no_args_is_help=True, help="Compute a bill, check worked examples, import monthly prices.")

Table = Annotated[Path, typer.Option("--tariffs", metavar="FILE", help="The tariff table.")]
Prices = Annotated[
    Path | None, typer.Option("--prices", metavar="FILE", help=f"Agent-purchase prices. Default: {PRICES} beside it.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer as JSON.")]


@app.command("compute")
def compute_bill(
    kind: Annotated[CustomerKind, typer.Argument(help="What kind of customer.")],
    month: Annotated[str, typer.Option(help="The billing month, such as 2026-10.")],
    kwh: Annotated[str | None, typer.Option(metavar="KWH", help="Energy of the month in all.")] = None,
    last: Annotated[str | None, typer.Option(metavar="READING", help="Instead of --kwh, with --this.")] = None,
    this: Annotated[str | None, typer.Option(metavar="READING")] = None,
    digits: Annotated[int, typer.Option(help="Places of the meter before the point.")] = 6,
    multiplier: Annotated[str, typer.Option(metavar="NUMBER", help="倍率.")] = "1",
    critical: Annotated[str | None, typer.Option(metavar="KWH", help="Energy of split registers, as below.")] = None,
    peak: Annotated[str | None, typer.Option(metavar="KWH")] = None,
    flat: Annotated[str | None, typer.Option(metavar="KWH")] = None,
    valley: Annotated[str | None, typer.Option(metavar="KWH")] = None,
    ytd: Annotated[str, typer.Option(metavar="KWH", help="Billed before in the same calendar year.")] = "0",
    time_of_use: Annotated[bool, typer.Option("--time-of-use", help="The account is on time-of-use.")] = False,
    large_household: Annotated[bool, typer.Option("--large-household", help="Registered for this year.")] = False,
    months_served: Annotated[int, typer.Option(help="Months of this year in which the account is open.")] = 12,
    voltage: Annotated[str | None, typer.Option(help="<1kV, 1-10kV, 35kV, 110kV, 220kV.")] = None,
    parts: Annotated[str | None, typer.Option(help="single or two.")] = None,
    reactive: Annotated[str | None, typer.Option(metavar="KVARH", help="Reactive energy of the month.")] = None,
    pf_standard: Annotated[str | None, typer.Option(help="Power-factor standard: 0.90, 0.85 or 0.80.")] = None,
    capacity_kva: Annotated[str | None, typer.Option(metavar="KVA", help="For a two-part price.")] = None,
    demand_kw: Annotated[str | None, typer.Option(metavar="KW", help="For a two-part price, by demand.")] = None,
    begins: Annotated[str | None, typer.Option(metavar="DATE", help="First day, if not the month's.")] = None,
    ends: Annotated[str | None, typer.Option(metavar="DATE", help="Last day, if not the month's.")] = None,
    tariffs: Table = SHIPPED,
    prices: Prices = None,
    as_json: AsJson = False,
) -> None:
    """One month's energy as a bill: lines, arithmetic and source."""
    split = {"critical": critical, "peak": peak, "flat": flat, "valley": valley}
    stated: dict[str, Any] = {
        "kind": kind, "month": month, "kwh": kwh, "ytd_before": ytd, "time_of_use": time_of_use,
        "large_household": large_household, "months_served": months_served, "voltage": voltage, "parts": parts,
        "by_period": {period: energy for period, energy in split.items() if energy is not None},
        "reactive_kvarh": reactive, "pf_standard": pf_standard, "capacity_kva": capacity_kva, "demand_kw": demand_kw,
        "begins": begins, "ends": ends,
    }
    if last is not None or this is not None:
        stated["readings"] = {"last": last, "this": this, "digits": digits, "multiplier": multiplier}
    with _faults("the request", as_json):
        request = read_request(stated)
    bill = compute(load_tariffs(tariffs), request.supply(), request.usage(), load_prices(_prices(tariffs, prices)))
    _answer(bill, as_json)


@app.command("penalty")
def compute_penalty(
    kind: Annotated[PenaltyKind, typer.Argument(help="What kind of customer.")],
    unpaid: Annotated[str, typer.Option(metavar="YUAN", help="What is unpaid.")],
    due: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], help="The last day to pay.")],
    paid: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], help="The day of payment.")],
    cross_year: Annotated[CrossYear, typer.Option(help="How days count once the year has turned.")] = CrossYear.SPLIT,
    minimum: Annotated[str | None, typer.Option(metavar="YUAN", help="The smallest penalty, where one holds.")] = None,
    tariffs: Table = SHIPPED,
    as_json: AsJson = False,
) -> None:
    """The late-payment penalty of one bill to a day."""
    least = None if minimum is None else parse_yuan(minimum)
    _answer(penalty(load_tariffs(tariffs), kind, parse_yuan(unpaid), due=due.date(), paid=paid.date(),
                    cross_year=cross_year, minimum_fen=least), as_json)


@app.command("cases")
def check_cases(
    file: Annotated[Path, typer.Argument(help="Worked examples.", metavar="FILE.json")],
    tariffs: Table = SHIPPED,
    prices: Prices = None,
    as_json: AsJson = False,
) -> None:
    """Each example's expected and computed answer; exit code 1 when one differs."""
    with _faults(file.name, as_json):
        cases = read_cases(file)
    results = list(run_cases(cases, load_tariffs(tariffs), load_prices(_prices(tariffs, prices))))
    wrong = sum(not result.agrees for result in results)
    if as_json:
        rows = [{
            "id": result.id, "kind": result.kind, "agrees": result.agrees, "refused": result.refused,
            "checks": [{"what": what, "expected": expected, "computed": computed}
                       for what, expected, computed in result.checks],
        } for result in results]
        _print_json({"tariffs": tariffs.name, "cases": rows, "differ": wrong})
    else:
        for result in results:
            print_result(result)
        typer.echo(f"{len(results)} cases, {wrong} differ.")
    raise typer.Exit(1 if wrong else 0)


@app.command("import")
def import_month(
    file: Annotated[Path, typer.Argument(help="The month's prices.", metavar="FILE.csv")],
    into: Annotated[
        Path | None, typer.Option(metavar="FILE", help=f"The hall's prices. Default: {PRICES} beside the table.")
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Let rows take the place of others that differ.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen, and write nothing.")] = False,
    tariffs: Table = SHIPPED,
    as_json: AsJson = False,
) -> None:
    """Take a month's agent-purchase prices (代理购电) in: all of the file, or with a single fault none of it."""
    target = _prices(tariffs, into)
    with _faults(file.name, as_json):
        taken = import_prices(file, load_prices(target), load_tariffs(tariffs), replace=replace)
    if (taken.added or taken.replaced) and not dry_run:
        save_prices(taken.prices, target)
    if as_json:
        _print_json({
            "added": [row.name for row in taken.added], "replaced": [row.name for row in taken.replaced],
            "unchanged": taken.unchanged, "written": bool(taken.added or taken.replaced) and not dry_run,
            "doubts": [{"place": f"line {line}", "reason": reason} for line, reason in taken.doubts],
        })
        return
    for line, reason in taken.doubts:
        typer.echo(f"{file.name}: line {line}: {reason}")
    for row in (*taken.added, *taken.replaced):
        typer.echo(f"{row.name}{'' if row.grounds().certain else ': unconfirmed'}")
    typer.echo(f"{len(taken.added)} added, {len(taken.replaced)} replaced, {taken.unchanged} unchanged"
               f"{'; nothing was written' if dry_run else ''}.")


@app.command("confirm")
def confirm_items(
    items: Annotated[list[str], typer.Argument(help="As `kiosk tariff check` names them.", metavar="ITEM…")],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who stands for them.")],
    on: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day; default: today.")] = None,
    tariffs: Table = SHIPPED,
) -> None:
    """Confirm items of a table as they are now: whoever changes one later leaves it unconfirmed."""
    with _faults(tariffs.name, False):
        load_tariffs(tariffs)
    raw, day = json.loads(tariffs.read_text("utf-8-sig")), (on or datetime.now(UTC)).date()
    for item in items:
        sign(raw, item, plain(by, limit=60, field="by"), day)
    replace_file(tariffs, (json.dumps(raw, ensure_ascii=False, indent=1) + "\n").encode())
    typer.echo(f"{', '.join(items)}: confirmed by {by} on {day}.")


@app.command("check")
def check_table(
    file: Annotated[Path, typer.Argument(help="The tariff table.", metavar="FILE.json")] = SHIPPED,
    as_json: AsJson = False,
) -> None:
    """Every fault of a table; what nobody has confirmed, and what nobody has stated."""
    with _faults(file.name, as_json):
        table = load_tariffs(file)
    _report(table, as_json)


def _report(table: Tariffs, as_json: bool) -> None:
    statements, missing = list(table.statements()), list(unknowns(table))
    pending = [one.doc for one in table.commercial_industrial.pending]
    if as_json:
        rows = [{
            "item": one.item, "confidence": one.confidence, "source": list(one.source), "confirmed": one.certain,
            "confirmed_by": one.confirmed_by, "confirmed_on": str(one.confirmed_on) if one.confirmed_on else None,
            "lapsed": one.lapsed,
        } for one in statements]
        _print_json({"faults": [], "statements": rows, "unknown": missing, "pending": pending})
        return
    print_statements(statements)
    for name in missing:
        typer.echo(f"unknown: {name}")
    for doc in pending:
        typer.echo(f"pending: {doc}: nothing is computed from it")
    unconfirmed = sum(not one.certain for one in statements)
    typer.echo(f"{len(statements)} statements, {unconfirmed} unconfirmed; {len(missing)} values unknown.")


@app.command()
def publish(
    table: Annotated[Path, typer.Argument(metavar="FILE.json", exists=True, dir_okay=False)],
    by: Annotated[str, typer.Option("--by", metavar="NUMBER", help="A manager's staff number; the PIN is asked for.")],
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """At the hub's machine: give a table out. It explains bills from now on; the bills are the billing system's."""
    from kiosk.cli.at_the_hub import AtTheHub

    with _faults(table.name, as_json=False):
        load_tariffs(table)
    text = table.read_text("utf-8-sig")
    with opened(data, url, url_file) as services:
        payload = PublishTariffs(text=text, sha256=sha256(text.encode()).hexdigest())
        said = AtTheHub(services, by).command("publish_tariffs", payload)
    typer.echo(f"The hub gives it out as revision {said['revision']}.")


@contextmanager
def _faults(name: str, as_json: bool) -> Iterator[None]:
    """Every fault with its place; exit code 1."""
    try:
        yield
    except BadTable as error:
        if as_json:
            _print_json({"faults": [asdict(fault) for fault in error.faults]})
        else:
            print_faults(name, error)
        raise typer.Exit(1) from None


def _prices(tariffs: Path, stated: Path | None) -> Path:
    return stated or tariffs.with_name(PRICES)


def _answer(bill: Computation, as_json: bool) -> None:
    if as_json:
        _print_json(bill.as_json())
    else:
        print_bill(bill)


def _print_json(answer: Any) -> None:
    typer.echo(json.dumps(answer, ensure_ascii=False, indent=1))
