"""What these pages ask of the hub; each blocks."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from kiosk.contract.complaints import AskCase, AskCases, CaseFile, CaseLine, CaseList
from ui.console.port import Console

A_PAGE, MOST = 200, 1000
"""Open cases beyond MOST are counted, not listed: what is due first comes first."""


class Told(NamedTuple):
    """`counts` of all open ones by stage; `overdue` of those; `closed` the newest first, `older` where more may be."""

    open: list[CaseLine]
    closed: list[CaseLine]
    counts: dict[str, int]
    overdue: int
    older: bool = False


def all_told(core: Console, closed: int = A_PAGE) -> Told:
    """With at least so many closed ones, where there are."""
    found: list[CaseLine] = []
    first: CaseList | None = None
    while len(found) < MOST:
        page = core.ask("complaints/list", AskCases(
            limit=A_PAGE, after=found[-1].case_id if found else None), CaseList)
        first = first or page
        found += page.cases
        if len(page.cases) < A_PAGE:
            break
    done, older = [], True
    while older and len(done) < closed:
        page, older = closed_after(core, done[-1].case_id if done else None)
        done += page
    return Told(found, done, first.counts if first else {}, first.overdue if first else 0, older)


def closed_after(core: Console, case_id: UUID | None) -> tuple[list[CaseLine], bool]:
    """A page of closed ones, and whether there may be another."""
    page = core.ask("complaints/list", AskCases(limit=A_PAGE, closed=True, after=case_id), CaseList).cases
    return page, len(page) == A_PAGE


def one_case(core: Console, case_id: UUID) -> CaseFile:
    return core.ask("complaints/case", AskCase(case_id=case_id), CaseFile)
