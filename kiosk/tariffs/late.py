"""电费违约金: simple, a day, on what is unpaid; by the kind of customer and across the year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kiosk.errors import BadInput
from kiosk.money import Fen
from kiosk.tariffs.exact import plain, product
from kiosk.tariffs.lines import CENT, Computation, Line, Ruler
from kiosk.tariffs.rules import LatePenalty
from kiosk.tariffs.table import Tariffs, in_force


class PenaltyKind(StrEnum):
    """Who owes. Prepaying (费控) accounts owe no penalty: an account's own data, as its kind is."""

    RESIDENTIAL = "residential"
    OTHER = "other"
    PREPAY = "prepay"


class CrossYear(StrEnum):
    """How days are counted once the year has turned: the hall's own reading of the rule, a setting."""

    SPLIT = "split"
    ALL_DAYS = "all_days"


@dataclass(frozen=True, slots=True)
class Payment:
    """A part that was paid on a day; it counts from the day after."""

    on: date
    fen: Fen


def penalty(
    tariffs: Tariffs, kind: PenaltyKind, unpaid_fen: Fen, *, due: date, paid: date, parts: Sequence[Payment] = (),
    cross_year: CrossYear = CrossYear.SPLIT, minimum_fen: Fen | None = None,
) -> Computation:
    """What paying on the day `paid` costs beside the bill itself; no lines where nothing is owed yet.

    Days: after the due date, up to and with the day of payment. Residents: 0.1 % a day, whatever the year. Others:
    0.2 % a day in the year in which the bill fell due, 0.3 % later (供电营业规则; LATE in the table). `parts`: what was
    paid of it meanwhile. `minimum_fen`: the 1996 edition charged at least 1 yuan; nobody has verified it for that of
    2024, so the default is what the table says for it, and 0 while that is null; penalties so small are unconfirmed
    then. Raises BadInput, TariffUnknown.
    """
    if unpaid_fen < 0:
        raise BadInput("unpaid_fen is negative", field="unpaid_fen")
    if parts and cross_year is CrossYear.ALL_DAYS and paid.year > due.year:
        raise BadInput("part payments and all days at the rate across the year: no rule says how", field="parts")
    rule = in_force(tariffs.late_penalty, due, "late_penalty")
    ruler = Ruler(tariffs.rounding.grounds(tariffs.rounding.id))
    lines: list[Line] = []
    if kind is not PenaltyKind.PREPAY:
        for fen, begins, ends in _balances(unpaid_fen, due, paid, parts):
            lines += _lines(ruler, rule, kind, fen, due, (begins, ends), cross_year)
    charged = Computation(tuple(lines))
    least = minimum_fen if minimum_fen is not None else rule.minimum_fen.rule_2024 or 0
    floor = rule.grounds(f"{rule.id}.minimum_fen")._replace(confidence=rule.minimum_fen.confidence)
    if lines and charged.total_fen < least:
        missing = product(Decimal(least - charged.total_fen), CENT)
        more = ruler.line("penalty_minimum", "违约金补足起收额", "Up to the smallest penalty", Decimal(1), "", missing,
                          (floor,))
        charged = Computation((*lines, more))
    elif minimum_fen is None and rule.minimum_fen.rule_2024 is None and charged.total_fen < (
            rule.minimum_fen.rule_1996 or 0):
        # So little might be a whole yuan: who knows it states minimum_fen, or fills the table in.
        charged = Computation(tuple(replace(line, grounds=(*line.grounds, floor)) for line in lines))
    return charged


def days_late(due: date, paid: date) -> int:
    """After the due date, up to and with the day of payment; 0 in time."""
    return max(0, (paid - due).days)


def penalty_to_day(
    tariffs: Tariffs, kind: PenaltyKind, arrears: Iterable[tuple[Fen, date]], today: date, *,
    cross_year: CrossYear = CrossYear.SPLIT, minimum_fen: Fen | None = None,
) -> tuple[Computation, ...]:
    """For each bill (unpaid fen, due date) what it carries if it is paid today."""
    return tuple(
        penalty(tariffs, kind, fen, due=due, paid=today, cross_year=cross_year, minimum_fen=minimum_fen)
        for fen, due in arrears
    )


def _balances(unpaid: Fen, due: date, paid: date, parts: Sequence[Payment]) -> Iterator[tuple[Fen, date, date]]:
    """What was unpaid over which days: after the first, up to and with the second."""
    begins = due
    for part in sorted(parts, key=lambda part: part.on):
        if part.fen < 0:
            raise BadInput("a part payment is negative", field="parts")
        ends = min(part.on, paid)
        if ends > begins and unpaid > 0:
            yield unpaid, begins, ends
            begins = ends
        if part.on <= paid:
            unpaid = max(0, unpaid - part.fen)
    if paid > begins and unpaid > 0:
        yield unpaid, begins, paid


def _lines(
    ruler: Ruler, rule: LatePenalty, kind: PenaltyKind, fen: Fen, due: date, days: tuple[date, date], cross: CrossYear,
) -> Iterator[Line]:
    begins, ends = days
    turn = date(due.year, 12, 31)
    grounds = (rule.grounds(rule.id), rule.day_count.grounds(f"{rule.id}.day_count"))
    if kind is PenaltyKind.RESIDENTIAL:
        spells = [(rule.residential_per_day, begins, ends, "penalty", "违约金", "Late-payment penalty")]
    else:
        whole = cross is CrossYear.ALL_DAYS and ends > turn
        middle = begins if whole else min(max(turn, begins), ends)
        spells = [
            (rule.other_same_year_per_day, begins, middle, "penalty_same_year", "违约金(当年)",
             "Late-payment penalty, same year"),
            (rule.other_cross_year_per_day, middle, ends, "penalty_cross_year", "违约金(跨年)",
             "Late-payment penalty, after the year's end"),
        ]
    owed = product(Decimal(fen), CENT)
    for rate, first, last, code, zh, en in spells:
        count = Decimal((last - first).days)
        if count > 0:
            yield ruler.line(code, zh, en, count, "day", product(owed, rate), grounds,
                             factors=f"{plain(owed)} × {plain(rate)} × {plain(count)}")
