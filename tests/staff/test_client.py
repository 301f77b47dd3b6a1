"""What counters and terminals use: `HubClient.sign_in` and what follows from it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.contract.client import HubClient, HubRefused
from kiosk.contract.messages import Message, Scope
from kiosk.contract.staff import Role
from kiosk.errors import BadInput
from kiosk.ids import new_id
from tests.fixtures.hub import Hub, hub_in
from tests.sync.outlying import paired_client


class Nothing(Message):
    pass


@pytest.fixture
def one(tmp_path: Path) -> Iterator[Hub]:
    with hub_in(tmp_path / "hub", None) as hub:
        hub.registry.command("work", scopes=set(Scope), payload=Nothing, roles={Role.CLERK})(lambda *_: Nothing())
        yield hub


@pytest.fixture
def client(one: Hub, tmp_path: Path) -> Iterator[HubClient]:
    opened = paired_client(one, tmp_path / "counter", Scope.COUNTER)
    yield opened
    opened.close()


def work(client: HubClient) -> str:
    """Empty when it was done, else the code of the refusal."""
    try:
        client.command("work", Nothing(), command_id=new_id())
    except HubRefused as refused:
        return refused.code
    return ""


def test_who_is_signed_in_asks_from_now_on_until_they_sign_out(one: Hub, client: HubClient):
    pin = one.person("7")
    assert (work(client), client.staff) == ("sign_in_needed", None)
    session = client.sign_in("7", pin)
    assert (session.name, session.roles, work(client)) == ("person 7", [Role.CLERK], "")
    assert client.on_duty().number == "7"
    client.sign_out()
    assert (work(client), client.staff) == ("sign_in_needed", None)


def test_a_session_that_ended_at_the_hub_ends_here_too_and_the_apps_own_goes_on(one: Hub, client: HubClient):
    client.sign_in("7", one.person("7"))
    one.clock.moved += timedelta(minutes=61)
    assert (work(client), client.staff) == ("sign_in_needed", None)
    client.queue()


def test_a_session_of_the_app_that_is_renewed_keeps_who_is_signed_in(one: Hub, client: HubClient):
    client.sign_in("7", one.person("7"))
    one.clock.moved += timedelta(minutes=20)
    assert work(client) == ""


def test_what_cannot_be_a_pin_never_leaves_and_is_told_nowhere(one: Hub, client: HubClient):
    for number, pin, field in (("7", "4829", "pin"), ("seven", "482915", "number"), ("7", "4" * 73, "pin")):
        with pytest.raises(BadInput) as refused:
            client.sign_in(number, pin)
        assert refused.value.details == {"field": field}
        assert pin not in str(refused.value) and refused.value.__cause__ is None
        assert pin not in repr(refused.getrepr(style="short"))


def test_no_token_and_no_name_shows_in_a_repr(one: Hub, client: HubClient):
    session = client.sign_in("7", one.person("7"))
    assert session.token not in repr(session) and "person 7" not in repr(session)
