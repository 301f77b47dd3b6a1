"""The sandbox's keys, made at its first start: its own, and those that a hub needs (`credentials`)."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256

from kiosk.hub.identity import write_private

CREDENTIALS = "credentials"
_PEM = serialization.Encoding.PEM
_MERCHANT, _APP = "1900000001", "wx0000000000000001"
_ALIPAY_APP = "2021000000000001"


@dataclass(frozen=True, slots=True)
class Keys:
    """`wechat` and `alipay` sign what the sandbox says; the public ones are the merchant's."""

    wechat: RSAPrivateKey = field(repr=False)
    wechat_id: str
    wechat_merchant: RSAPublicKey
    merchant: str
    serial: str
    v3_key: str = field(repr=False)
    alipay: RSAPrivateKey = field(repr=False)
    alipay_merchant: RSAPublicKey
    alipay_app: str


def make_keys(folder: Path) -> None:
    """Nothing happens where there are some."""
    if (folder / "server.json").exists():
        return
    credentials = folder / CREDENTIALS
    credentials.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.chmod(0o700)
    for channel in ("wechat", "alipay"):
        theirs, ours = (rsa.generate_private_key(public_exponent=65537, key_size=2048) for _ in range(2))
        write_private(folder / f"{channel}_key.pem", _private(theirs))
        write_private(folder / f"{channel}_merchant.pem", _public(ours))
        write_private(credentials / f"{channel}_key.pem", _private(ours))
        write_private(credentials / f"{channel}_gateway.pem", _public(theirs))
    wechat = {
        "merchant": _MERCHANT, "app": _APP, "serial": secrets.token_hex(20).upper(),
        "gateway_key_id": f"PUB_KEY_ID_{secrets.randbelow(10**20):020d}", "v3_key": secrets.token_hex(16),
    }
    write_private(credentials / "wechat.json", json.dumps(wechat).encode())
    write_private(credentials / "alipay.json", json.dumps({"app": _ALIPAY_APP}).encode())
    write_private(folder / "server.json", json.dumps(wechat | {"alipay_app": _ALIPAY_APP}).encode())


def set_address(folder: Path, url: str) -> None:
    """Write where the sandbox listens into the credentials: a hub that uses them speaks to it alone."""
    for channel in ("wechat", "alipay"):
        file = folder / CREDENTIALS / f"{channel}.json"
        said = json.loads(file.read_bytes())
        if said.get("gateway") != url:
            write_private(file, json.dumps(said | {"gateway": url}).encode())


def load_keys(folder: Path) -> Keys:
    said = json.loads((folder / "server.json").read_bytes())

    def private(name: str) -> RSAPrivateKey:
        key = serialization.load_pem_private_key((folder / name).read_bytes(), None)
        assert isinstance(key, RSAPrivateKey)
        return key

    def public(name: str) -> RSAPublicKey:
        key = serialization.load_pem_public_key((folder / name).read_bytes())
        assert isinstance(key, RSAPublicKey)
        return key

    return Keys(
        private("wechat_key.pem"), said["gateway_key_id"], public("wechat_merchant.pem"), said["merchant"],
        said["serial"], said["v3_key"], private("alipay_key.pem"), public("alipay_merchant.pem"), said["alipay_app"])


def sign(key: RSAPrivateKey, text: str) -> bytes:
    return key.sign(text.encode(), padding.PKCS1v15(), SHA256())


def _private(key: RSAPrivateKey) -> bytes:
    return key.private_bytes(_PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())


def _public(key: RSAPrivateKey) -> bytes:
    return key.public_key().public_bytes(_PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
