"""What is on record about a case: ids, stages and who; never its words."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from kiosk.complaints.model import Step
from kiosk.contract.complaints import Kind, Sealed
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact

GIVEN, PASSED_UP = "CaseGiven", "MisconductReported"
"""A terminal's, sealed."""
TOLD_ABOVE = "CaseToldAbove"
"""Of a case that nobody in the hall may decide: what the hub above is to know, and its number."""
TAKEN = {
    Step.ACCEPT: "CaseAccepted", Step.DISPATCH: "CaseDispatched", Step.CONTACT: "CaseContacted",
    Step.INVESTIGATE: "CaseInvestigated", Step.FIND: "CaseFound", Step.REPLY: "CaseReplied",
    Step.REVIEW: "CaseReviewed", Step.RETURN: "CaseReturned", Step.CALL_BACK: "CaseCalledBack",
    Step.REOPEN: "CaseReopened", Step.VERDICT: "CaseJudged", Step.CLOSE: "CaseClosed", Step.GRADE: "CaseGraded",
    Step.ASK_DOWNGRADE: "CaseDowngradeAsked", Step.DOWNGRADE: "CaseDowngraded", Step.KEEP_KIND: "CaseKindKept",
    Step.CONCERN: "CaseConcernNamed", Step.HAND_BACK: "CaseHandedBack", Step.WARN: "CaseWarned",
    Step.ESCALATE: "CaseEscalated", Step.FORGET: "CaseForgotten",
}
"""A hub's own, by step."""


def step(
    taken: Step, case_id: UUID, version: int, stage: str, at: datetime, *, by: str, **details: Any,
) -> Fact:
    payload = {"case_id": str(case_id), "version": version, "stage": stage, "by": by, **details}
    return Fact(new_id(), f"case:{case_id}", TAKEN[taken], 1, at, payload)


def given(case_id: UUID, number: str, kind: Kind, sealed: Sealed, at: datetime) -> Fact:
    """A report of misconduct is another fact: its box is for the hub above."""
    payload = {"case_id": str(case_id), "number": number, "kind": kind.value, "sealed": sealed.model_dump()}
    name = PASSED_UP if kind is Kind.REPORT else GIVEN
    return Fact(new_id(), f"case:{case_id}", name, 1, at, payload)


def told_above(case_id: UUID, number: str, what: str, at: datetime) -> Fact:
    return Fact(new_id(), f"case:{case_id}", TOLD_ABOVE, 1, at, {
        "case_id": str(case_id), "number": number, "what": what})
