from __future__ import annotations

from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import BadInput
from kiosk.ids import new_id
from kiosk.tickets import qr

KEY = Ed25519PrivateKey.generate()
KEY_ID = qr.key_id_of(KEY.public_key())
KNOWN = {KEY_ID: KEY.public_key()}


@given(st.uuids())
def test_a_code_gives_back_the_ticket_it_was_made_for(ticket_id: UUID) -> None:
    text = qr.encode(ticket_id, KEY_ID, KEY)
    assert len(text) == 125
    assert qr.verify(text + "\r\n", KNOWN) == ticket_id


@given(st.uuids(), st.integers(0, 124), st.sampled_from("Ab0_-"))
def test_an_altered_code_never_gives_another_ticket(ticket_id: UUID, at: int, sign: str) -> None:
    text = qr.encode(ticket_id, KEY_ID, KEY)
    altered = text[:at] + sign + text[at + 1 :]
    try:
        assert qr.verify(altered, KNOWN) == ticket_id  # the padding bits of base64 carry nothing
    except BadInput:
        assert altered != text


@given(st.text(max_size=200))
def test_any_other_scan_is_called_no_ticket(text: str) -> None:
    with pytest.raises(qr.NotATicket):
        qr.verify(text, KNOWN)


def test_a_ticket_of_an_unknown_terminal_says_so() -> None:
    with pytest.raises(qr.UnknownKey):
        qr.verify(qr.encode(new_id(), KEY_ID, KEY), {})


def test_a_ticket_signed_by_someone_else_is_refused() -> None:
    forged = qr.encode(new_id(), KEY_ID, Ed25519PrivateKey.generate())
    with pytest.raises(qr.BadSignature):
        qr.verify(forged, KNOWN)


@pytest.mark.parametrize("length", [0, 3, 9])
def test_a_key_id_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(BadInput):
        qr.encode(new_id(), bytes(length), KEY)
