"""From the terminal's screen to the hub's side and back, with the keys that a session hands over."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.contract.client import HubClient
from kiosk.contract.identity import unlock_key
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.contract.unlock import Challenge, new_challenge
from kiosk.hub import pairing
from kiosk.staff import people
from tests.fixtures.hub import QUICK_PINS, Hub, hub_in, run_kiosk
from tests.staff.test_sign_in import said
from tests.sync.outlying import paired_client


@pytest.fixture
def one(tmp_path: Path) -> Iterator[Hub]:
    with hub_in(tmp_path / "hub", None) as hub:
        yield hub


@pytest.fixture
def terminal(one: Hub, tmp_path: Path) -> Iterator[HubClient]:
    client = paired_client(one, tmp_path / "terminal")
    client.probe()
    yield client
    client.close()


def challenge(terminal: HubClient, folder: Path) -> Challenge:
    key = unlock_key(folder)
    assert key is not None
    return Challenge(key, terminal.identity.app_code, lambda: 0.0)


def test_the_first_session_hands_the_key_over_to_a_terminal_alone(one: Hub, terminal: HubClient, tmp_path: Path):
    key = unlock_key(tmp_path / "terminal")
    assert key is not None and len(key) == 32
    assert stat.S_IMODE((tmp_path / "terminal" / "unlock.key").stat().st_mode) == 0o600
    one.clock.moved += timedelta(minutes=20)
    terminal.queue()
    assert unlock_key(tmp_path / "terminal") == key
    other = paired_client(one, tmp_path / "other")
    counter = paired_client(one, tmp_path / "counter", Scope.COUNTER)
    for client in (other, counter):
        client.probe()
        client.close()
    assert unlock_key(tmp_path / "other") not in (None, key)
    assert unlock_key(tmp_path / "counter") is None


def test_a_technician_at_a_counter_answers_for_themselves(one: Hub, terminal: HubClient, tmp_path: Path):
    shown = challenge(terminal, tmp_path / "terminal")
    counter = one.staffed(Scope.COUNTER, Role.TECHNICIAN)
    me = counter.get("/v1/staff/session").json()
    answered = counter.command("answer_challenge", {"challenge": shown.text.lower()}).json()["result"]
    assert (answered["app_code"], answered["app_name"]) == (terminal.identity.app_code, "a terminal")
    assert shown.person(answered["answer"]) == me["number"]
    _kind, payload = said(one, "UnlockAnswered")[-1]
    assert payload == {"person_id": me["person_id"], "by": me["person_id"], "app_code": terminal.identity.app_code}


def test_who_is_no_technician_gets_no_answer_and_no_unknown_terminal_does(
    one: Hub, terminal: HubClient, tmp_path: Path,
):
    shown = challenge(terminal, tmp_path / "terminal")
    clerk = one.staffed(Scope.COUNTER, Role.CLERK, Role.GUIDE)
    assert clerk.command("answer_challenge", {"challenge": shown.text}).json()["code"] == "role_needed"
    technician = one.staffed(Scope.COUNTER, Role.TECHNICIAN)
    for text, status in ((new_challenge("998"), 404), (new_challenge(technician.code), 404), ("3-K7QM-2XPD-8", 422)):
        assert technician.command("answer_challenge", {"challenge": text}).status_code == status
    assert said(one, "UnlockAnswered") == []


def test_the_hubs_machine_answers_for_somebody_who_telephones(one: Hub, terminal: HubClient, tmp_path: Path):
    shown = challenge(terminal, tmp_path / "terminal")
    people.add(one.services, "1024", "赵强", {Role.TECHNICIAN}, pins=QUICK_PINS)
    people.add(one.services, "7", "王芳", {Role.CLERK}, pins=QUICK_PINS)
    for number, code in (("7", "role_needed"), ("8", "not_found")):
        assert code in run_kiosk("staff", "answer", shown.text, number, folder=one.folder)[2]
    done, out, err = run_kiosk("staff", "answer", shown.text, "1024", folder=one.folder)
    assert (done, "a terminal" in err) == (0, True)
    assert shown.person(out.strip()) == "1024"
    assert said(one, "UnlockAnswered")[-1][1]["by"] == "hub"


def test_with_the_database_away_too_the_folder_answers_and_says_what_it_is_worth(
    one: Hub, terminal: HubClient, tmp_path: Path,
):
    shown = challenge(terminal, tmp_path / "terminal")
    gone = "postgresql://kiosk@127.0.0.1:1/gone"
    done, out, err = run_kiosk("staff", "answer", shown.text, "1024", folder=one.folder, url=gone)
    assert (done, "not on record" in err) == (0, True)
    assert shown.person(out.strip()) == "1024"


def test_a_revoked_terminal_can_still_be_opened_to_be_mended(one: Hub, terminal: HubClient, tmp_path: Path):
    shown = challenge(terminal, tmp_path / "terminal")
    pairing.revoke(one.services, terminal.identity.app_code)
    technician = one.staffed(Scope.COUNTER, Role.TECHNICIAN)
    answered = technician.command("answer_challenge", {"challenge": shown.text}).json()["result"]
    assert shown.person(answered["answer"])
