"""A code on paper has one text: whoever alters a letter of it holds no code."""

from __future__ import annotations

import string

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from kiosk.contract import base64url
from kiosk.contract.signed_code import CodeKind, key_id_of, read, sign
from kiosk.errors import BadInput

LETTERS = string.ascii_letters + string.digits + "-_"
KIND = CodeKind(mark="HKT1", purpose=b"hall-kiosk/test/1\0", size=16, refusal=BadInput)
KEYS = [Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32) for number in range(4)]


@given(st.binary(max_size=80))
def test_bytes_come_back_from_their_text(data: bytes) -> None:
    assert base64url.decode(base64url.encode(data)) == data


@given(st.text(LETTERS + "=+/ é", max_size=40))
def test_no_other_text_is_read(text: str) -> None:
    try:
        data = base64url.decode(text)
    except ValueError:
        return
    assert base64url.encode(data) == text


@pytest.mark.parametrize("key", KEYS)
def test_a_code_with_any_letter_altered_is_refused(key: Ed25519PrivateKey) -> None:
    """The last letter of each part carries bits that no byte has: they are held as well."""
    public = key.public_key()
    code = sign(KIND, bytes(range(16)), key)
    assert read(KIND, code, {key_id_of(public): public}) == bytes(range(16))
    ends = [code.index(".", 5) - 1, code.rindex(".") - 1, len(code) - 1]
    for place in (*ends, 5, len(code) - 2):
        for letter in LETTERS.replace(code[place], ""):
            with pytest.raises(BadInput):
                read(KIND, code[:place] + letter + code[place + 1:], {key_id_of(public): public})
