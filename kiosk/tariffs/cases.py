"""Worked examples against the engine: the lasting ones of this project, and a hall's own before it goes live."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kiosk.errors import KioskError
from kiosk.tariffs.agent_prices import AgentPrices
from kiosk.tariffs.case_account import BalanceCase, BillCase, MeterCase, PenaltyAcrossYearCase, PenaltyCase
from kiosk.tariffs.case_base import Case, Check, Ground
from kiosk.tariffs.case_business import CommercialCase, PeriodCase, PowerFactorCase, SpreadCase
from kiosk.tariffs.case_household import (
    AgriculturalCase,
    BlockCase,
    BlockYearCase,
    LargeHouseholdCase,
    LowIncomeCase,
    ResidentialTimeOfUseCase,
    SharedMeterCase,
)
from kiosk.tariffs.errors import BadTable, Fault
from kiosk.tariffs.table import Tariffs, faults_of, read_json

SCHEMA = "hall-domain/tariff_cases/0.1"
_ALL: tuple[type[Case], ...] = (
    AgriculturalCase, BalanceCase, BillCase, BlockCase, BlockYearCase, CommercialCase, LargeHouseholdCase,
    LowIncomeCase, MeterCase, PenaltyAcrossYearCase, PenaltyCase, PeriodCase, PowerFactorCase, ResidentialTimeOfUseCase,
    SharedMeterCase, SpreadCase,
)
KINDS = {kind.word: kind for kind in _ALL}


@dataclass(frozen=True, slots=True)
class Cases:
    on: date
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class CaseResult:
    """`refused` is why the engine gave no answer; that differs from every expectation."""

    id: str
    kind: str
    checks: tuple[Check, ...]
    refused: str | None = None

    @property
    def agrees(self) -> bool:
        return self.refused is None and all(expected == computed for _, expected, computed in self.checks)

    @property
    def told(self) -> tuple[Check, ...]:
        """The checks that differ, or the first of those that agree: one line says enough."""
        wrong = tuple(check for check in self.checks if check[1] != check[2])
        return wrong or self.checks[:1]


def read_cases(path: Path) -> Cases:
    """Raises BadTable with every fault, by line or by key."""
    document = read_json(path)
    if not isinstance(document, dict) or not isinstance(document.get("cases"), list):
        raise BadTable(path.name, [Fault("the whole", 'is not {"schema": …, "as_of": …, "cases": […]}')])
    faults: list[Fault] = []
    if document.get("schema") != SCHEMA:
        faults.append(Fault("schema", f"is not {SCHEMA}"))
    strangers = document.keys() - {"schema", "as_of", "note", "cases"}
    faults += [Fault(str(key)[:40], "is not known here") for key in sorted(strangers)]
    on = _day(document.get("as_of"), faults)
    cases: list[Case] = []
    seen: dict[str, int] = {}
    for number, stated in enumerate(document["cases"], 1):
        case = _case(f"cases[{number}]", stated, faults)
        if case is not None:
            if case.id in seen:
                faults.append(Fault(f"cases[{number}].id", f"{case.id} is case {seen[case.id]} as well"))
            seen.setdefault(case.id, number)
            cases.append(case)
    if not document["cases"]:
        faults.append(Fault("cases", "there is none: nothing would be checked"))
    if faults:
        raise BadTable(path.name, faults)
    return Cases(on, tuple(cases))


def run_cases(cases: Cases, tariffs: Tariffs, prices: AgentPrices | None = None) -> Iterator[CaseResult]:
    """One result a case, in their order."""
    for case in cases.cases:
        ground = Ground(tariffs, prices or AgentPrices(), case.on or cases.on)
        try:
            yield CaseResult(case.id, case.kind, tuple(case.checks(ground)))
        except KioskError as error:
            yield CaseResult(case.id, case.kind, (), f"{error.cause} ({error.code})")


def _day(value: Any, faults: list[Fault]) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        faults.append(Fault("as_of", "is not a date such as 2026-11-23"))
        return date.max


def _case(place: str, stated: Any, faults: list[Fault]) -> Case | None:
    kind = stated.get("kind") if isinstance(stated, dict) else None
    model = KINDS.get(kind) if isinstance(kind, str) else None
    if model is None:
        where, known = f"{place}.kind" if isinstance(stated, dict) else place, ", ".join(sorted(KINDS))
        faults.append(Fault(where, f"{str(kind)[:40]!r} is none of {known}" if kind else "is missing"))
        return None
    try:
        return model.model_validate(stated)
    except ValidationError as error:
        faults += faults_of(error, place)
        return None
