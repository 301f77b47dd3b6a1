"""Who this app is: its Ed25519 key, and what the hub said when it was paired."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.contract import base64url
from kiosk.errors import BadInput
from kiosk.store.disk import disk_errors, replace_file

if TYPE_CHECKING:  # at run time only where a key is used: it costs a start 40 ms
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_PAIRED = "identity.json"
_KEY = "app.key"
_STORE_KEY = "store.key"
_UNLOCK_KEY = "unlock.key"
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Identity:
    """`app_code` is short and unique in the hall; `certificate` is the hub's, PEM, None for plain HTTP."""

    app_id: UUID
    scope: str
    hall: str
    app_code: str
    hub_url: str
    certificate: str | None


def read_identity(folder: Path) -> Identity | None:
    """None when this app was never paired. Raises BadInput when the file is not what pairing wrote."""
    try:
        with disk_errors(_PAIRED):
            value = json.loads((folder / _PAIRED).read_text("utf-8"))
        return Identity(
            UUID(value["app_id"]), value["scope"], value["hall"], value["app_code"], value["hub_url"],
            value["certificate"])
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError) as error:
        raise BadInput(f"{_PAIRED} is damaged: pair this app again", field=_PAIRED) from error


def write_identity(folder: Path, identity: Identity) -> None:
    value = {
        "app_id": str(identity.app_id), "scope": identity.scope, "hall": identity.hall, "app_code": identity.app_code,
        "hub_url": identity.hub_url, "certificate": identity.certificate,
    }
    replace_file(folder / _PAIRED, json.dumps(value, indent=1).encode())


def forget_identity(folder: Path) -> None:
    """As if this app had never been paired; its keys stay."""
    (folder / _PAIRED).unlink(missing_ok=True)


def app_key(folder: Path) -> Ed25519PrivateKey:
    """This app's private key, made on first use; the file is readable by its owner only."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(_secret(folder / _KEY))


def store_key(folder: Path) -> str:
    """64 hex digits that encrypt the store, made on first use; the file is readable by its owner only."""
    return _secret(folder / _STORE_KEY).hex()


def unlock_key(folder: Path) -> bytes | None:
    """What this terminal and its hub alone know (kiosk.contract.unlock); None before the first session."""
    try:
        with disk_errors(_UNLOCK_KEY):
            key = (folder / _UNLOCK_KEY).read_bytes()
    except FileNotFoundError:
        return None
    return key if len(key) == _KEY_BYTES else None


def keep_unlock_key(folder: Path, key: str | None) -> None:
    """As the hub gave it; None forgets it. Whatever is no key is not kept. Raises StoreFull, DiskUnusable."""
    if key is None:
        with disk_errors(_UNLOCK_KEY):
            (folder / _UNLOCK_KEY).unlink(missing_ok=True)
        return
    raw = unb64(key)
    if len(raw) == _KEY_BYTES and raw != unlock_key(folder):
        replace_file(folder / _UNLOCK_KEY, raw)


def unb64(text: str) -> bytes:
    """Empty for what is not base64url."""
    try:
        return base64url.decode(text)
    except ValueError:
        return b""


def b64(data: bytes) -> str:
    """base64url without padding, as the contract writes keys and signatures."""
    return base64url.encode(data)


def _secret(path: Path) -> bytes:
    if not path.exists():
        replace_file(path, secrets.token_bytes(_KEY_BYTES), first=True)
    with disk_errors(path.name):
        data = path.read_bytes()
    if len(data) != _KEY_BYTES:
        raise BadInput(f"{path.name} is damaged: 32 bytes are expected", field=path.name)
    return data
