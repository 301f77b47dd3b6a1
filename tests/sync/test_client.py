from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.contract.client import HubClient, HubRefused
from kiosk.contract.identity import Identity, app_key, read_identity, store_key, write_identity
from kiosk.contract.messages import Scope, TicketAction
from kiosk.errors import BadInput, HubUnavailable
from kiosk.hub import pairing
from kiosk.ids import new_id
from tests.fixtures.hub import HALL, Hub
from tests.sync.outlying import Outlying, lamp, paired_client


def test_a_session_that_ended_is_renewed_on_the_way(outlying: Outlying, hall_hub: Hub) -> None:
    outlying.append(lamp())
    outlying.send_all()
    hall_hub.clock.moved += pairing.LIFETIME * 6
    outlying.append(lamp())
    outlying.send_all()
    assert len(outlying.at_hub()) == 2


def test_a_refusal_carries_the_hubs_code_and_words(outlying: Outlying) -> None:
    with pytest.raises(HubRefused) as refused:
        outlying.client.command("cancel_ticket", TicketAction(ticket_id=new_id()), command_id=new_id())
    assert refused.value.code == "not_found" and refused.value.cause


def test_an_app_beyond_its_scope_is_refused(hall_hub: Hub, tmp_path: Path) -> None:
    board = paired_client(hall_hub, tmp_path / "board", Scope.BOARD)
    with pytest.raises(HubRefused) as refused:
        board.command("cancel_ticket", TicketAction(ticket_id=new_id()), command_id=new_id())
    assert refused.value.code == "out_of_scope"
    board.close()


def test_a_revoked_app_is_told_so_and_not_that_the_hub_is_gone(outlying: Outlying, hall_hub: Hub) -> None:
    outlying.client.probe()
    pairing.revoke(hall_hub.services, outlying.client.identity.app_code)
    with pytest.raises(HubRefused) as refused:
        outlying.client.queue()
    assert refused.value.code == "app_revoked"


@pytest.mark.parametrize("answer", [
    b"", b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}", b"HTTP/1.1 500 Oh\r\ncontent-length: 4\r\n\r\n<h1>",
    b"HTTP/1.1 302 There\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n", b"SSH-2.0-OpenSSH\r\n",
])
def test_whatever_else_answers_at_the_address_is_no_hub(answer: bytes, tmp_path: Path, answering: object) -> None:
    url = answering(answer)  # type: ignore[operator]
    client = HubClient(Identity(new_id(), "terminal", HALL, "1", url, None), tmp_path)
    for call in (client.health, client.queue, client.probe):
        with pytest.raises(HubUnavailable):
            call()
    client.close()


def test_an_identity_reads_back_as_it_was_written_and_damage_is_named(tmp_path: Path) -> None:
    identity = Identity(new_id(), "terminal", HALL, "7", "https://hub.test:8443", "-----BEGIN CERTIFICATE-----")
    write_identity(tmp_path, identity)
    assert read_identity(tmp_path) == identity
    (tmp_path / "identity.json").write_text("{")
    with pytest.raises(BadInput):
        read_identity(tmp_path)
    assert read_identity(tmp_path / "elsewhere") is None


def test_keys_are_made_once_and_stay(tmp_path: Path) -> None:
    assert app_key(tmp_path).public_key() == app_key(tmp_path).public_key()
    assert store_key(tmp_path) == store_key(tmp_path) and len(store_key(tmp_path)) == 64
    (tmp_path / "app.key").write_bytes(b"short")
    with pytest.raises(BadInput):
        app_key(tmp_path)
