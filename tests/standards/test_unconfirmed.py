"""What nobody stands for never reaches a customer."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kiosk.errors import BadInput
from kiosk.standards.check import Report, check
from kiosk.standards.claims import claims
from kiosk.standards.compile import public_document
from kiosk.standards.draft import Draft, read_draft
from kiosk.standards.public import public_pack
from kiosk.standards.schema import Commitment, Confidence, Figure, Service, Signed, SignOff
from kiosk.standards.signing import sign

TODAY = date(2026, 11, 23)
Judge = Callable[[], Report]
Edit = Callable[[str, str, str], None]


@pytest.fixture
def unsigned(folder: Path) -> Path:
    (folder / "signoff.toml").unlink()
    return folder


def test_without_a_signature_only_high_confidence_is_shown(unsigned: Path, judge: Judge) -> None:
    report = judge()
    pack = public_pack(public_document(report.draft, on=TODAY))
    services = {service.id: service for service in pack.services}
    assert not pack.demonstration
    assert services["NEW-LV-RES"].time_limit is not None, "high"
    assert services["TRANSFER"].time_limit is None, "low"
    assert services["TRANSFER"].fee is None, "none"
    assert not services["TRANSFER"].materials_known
    assert services["TRANSFER"].materials == ()
    assert services["MULTI"].materials_known, "high"
    assert [promise.no for promise in pack.promises] == [1, 2, 3, 4, 5, 6, 7]
    assert len(pack.fault.promises) == 3


def test_a_page_with_a_price_that_nobody_stands_for_is_not_shown_in_part(unsigned: Path, judge: Judge) -> None:
    def pages() -> list[str]:
        return [page["id"] for page in public_document(judge().draft, on=TODAY)["public"]]

    assert "prices" in pages()
    figures = unsigned / "figures.toml"
    head, tail = figures.read_text("utf-8").split('id = "price_2"')
    figures.write_text(head + 'id = "price_2"' + tail.replace('confidence = "high"', 'confidence = "low"', 1), "utf-8")
    assert "prices" not in pages()
    assert {entry.key: entry.hides for entry in judge().hidden}["figure.price_2"] == ("page.prices.lines[3]",)


def test_the_check_lists_what_is_hidden_and_what_goes_with_it(unsigned: Path, judge: Judge) -> None:
    hidden = {entry.key: entry for entry in judge().hidden}
    assert hidden["figure.transfer_days"].hides == ("service.TRANSFER.time_limit",)
    assert hidden["figure.transfer_days"].reason == "confidence low and not signed off"
    assert set(hidden["figure.complaint_contact_hours"].hides) == {
        "commitment.9.text", "service.COMPLAIN.time_limit", "quiz.complaint-contact.choices[1]",
        "quiz.complaint-contact.why"}
    assert hidden["materials.TRANSFER"].hides == ("service.TRANSFER.materials",)
    assert "figure.arrival_urban" not in hidden


def test_the_demonstration_s_signature_shows_everything(demo: Path, icons: frozenset[str]) -> None:
    assert check(demo, icons=icons, on=TODAY).hidden == ()


def test_a_figure_is_hidden_until_it_is_in_force(edit: Edit, judge: Judge) -> None:
    edit("figures.toml", 'basis = "平均到场时间，城区"', 'basis = "平均到场时间，城区"\neffective_from = 2026-11-24')
    draft = judge().draft
    before = public_pack(public_document(draft, on=date(2026, 11, 23)))
    after = public_pack(public_document(draft, on=date(2026, 11, 24)))
    assert len(after.fault.promises) == len(before.fault.promises) + 1


def test_a_signature_holds_for_exactly_what_it_says(unsigned: Path, judge: Judge, edit: Edit) -> None:
    sign(unsigned, judge().draft, ["figure.transfer_days", "materials.TRANSFER"], by="值班\"长\\", on=TODAY)
    signed = judge()
    assert signed.faults == ()
    assert "figure.transfer_days" not in {entry.key for entry in signed.hidden}
    stated = claims(signed.draft)["figure.transfer_days"]
    assert (stated.confirmed_by, stated.confirmed_on) == ("值班\"长\\", TODAY)
    edit("figures.toml", 'id = "transfer_days"\nvalue = 5', 'id = "transfer_days"\nvalue = 3')
    changed = judge()
    assert [(fault.file, fault.key) for fault in changed.faults] == [
        ("signoff.toml", "signed.1.says.figure.transfer_days")
    ]
    assert "figure.transfer_days" in {entry.key for entry in changed.hidden}


def test_signing_twice_keeps_the_first_signature(unsigned: Path, judge: Judge) -> None:
    sign(unsigned, judge().draft, ["figure.transfer_days"], by="甲", on=TODAY)
    sign(unsigned, judge().draft, ["figure.rename_days"], by="乙", on=TODAY)
    hidden = {entry.key for entry in judge().hidden}
    assert not hidden & {"figure.transfer_days", "figure.rename_days"}
    assert judge().faults == ()


def test_a_claim_that_is_not_there_cannot_be_signed(unsigned: Path, judge: Judge) -> None:
    with pytest.raises(BadInput, match=r"figure\.nothing"):
        sign(unsigned, judge().draft, ["figure.nothing"], by="甲", on=TODAY)
    assert not (unsigned / "signoff.toml").exists()


# The law. Each figure gets a value that stands nowhere else, so that a leak can be read off the output.

_confidences = st.lists(st.sampled_from(Confidence), min_size=400, max_size=400)
_signers = st.lists(st.booleans(), min_size=400, max_size=400)


def _shuffled(draft: Draft, confidences: list[Confidence], signed: list[bool]) -> tuple[Draft, dict[str, bool]]:
    """The draft with other confidences and signers, and which claims may be shown by name."""
    other, shown, number = Draft(dict(draft.entries), draft.names), {}, 0
    other.entries[Signed], other.entries[SignOff] = {}, {}
    for model, kind in ((Figure, "figure"), (Commitment, "commitment"), (Service, "materials")):
        entries = {}
        for name, entry in draft.many(model).items():
            grounds = {
                "confidence": confidences[number], "confirmed_by": "甲" if signed[number] else None,
                "confirmed_on": TODAY if signed[number] else None,
            }
            shown[f"{kind}.{name}"] = confidences[number] is Confidence.HIGH or signed[number]
            if isinstance(entry, Service):
                entries[name] = entry.model_copy(update={"materials": entry.materials.model_copy(update=grounds)})
            elif isinstance(entry, Figure):
                telling = {"value": 700_001 + number, "unit": "day", "words": None}
                entries[name] = entry.model_copy(update={**grounds, **telling})
            else:
                entries[name] = entry.model_copy(update=grounds)
            number += 1
        other.entries[model] = entries
    return other, shown


@settings(  # a smaller counter-example would say no more than the name that leaked
    suppress_health_check=[HealthCheck.function_scoped_fixture], phases=[Phase.reuse, Phase.generate],
)
@given(confidences=_confidences, signed=_signers)
def test_compiling_never_lets_an_unconfirmed_claim_through(
    demo: Path, confidences: list[Confidence], signed: list[bool]
) -> None:
    draft, _ = read_draft(demo)
    other, shown = _shuffled(draft, confidences, signed)
    document = public_document(other, on=TODAY)
    out = set(re.findall(r"7\d{5}", json.dumps(document, ensure_ascii=False)))
    for name, figure in other.many(Figure).items():
        if str(figure.value) in out:
            assert shown[f"figure.{name}"], f"{name} leaked"
    for promise in document["promises"]:
        assert shown[f"commitment.{promise['no']}"]
    for service in document["services"]:
        assert service["materials_known"] == shown[f"materials.{service['id']}"]
        assert service["materials_known"] or not service["materials"]
    if all(shown.values()):
        assert len(out) > 50
