"""Who a hub is: its id and hall, its signing key, its certificate, its secret. Files of mode 0600.

Hubs that stand before one PostgreSQL share one copy of this folder.
"""

from __future__ import annotations

import ipaddress
import json
import os
import secrets
import socket
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from kiosk.errors import BadInput
from kiosk.hub.errors import NotInitialised
from kiosk.ids import new_id

_HUB, _KEY, _CERTIFICATE, _TLS_KEY, _SECRET = "hub.json", "hub_key.pem", "tls_cert.pem", "tls_key.pem", "secret"
IDENTITY_FILES = (_KEY, _TLS_KEY, _CERTIFICATE, _SECRET, _HUB)
"""In the order in which they are written: with the last the identity is whole."""
UPSTREAM = "upstream"
UPSTREAM_FILES = (f"{UPSTREAM}/app.key", f"{UPSTREAM}/identity.json")
"""What the hub is to the hub above, if there is one."""
OUTSIDE_FOLDERS = ("payments", "sms")
"""Keys and rules of what the hub reaches outside the hall: `payments` may be a link to where they are kept."""
_PEM, _PKCS8 = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8


@dataclass(frozen=True, slots=True)
class HubIdentity:
    """`secret` keys the challenge and token MACs and the hashes of pairing codes."""

    hub_id: UUID
    hall: str
    key: ed25519.Ed25519PrivateKey = field(repr=False)
    secret: bytes = field(repr=False)
    certificate_file: Path
    tls_key_file: Path

    @property
    def certificate(self) -> bytes:
        """The certificate as DER, which pairing codes pin."""
        pem = x509.load_pem_x509_certificate(self.certificate_file.read_bytes())
        return pem.public_bytes(serialization.Encoding.DER)

    @property
    def public_key(self) -> bytes:
        """Raw Ed25519, 32 bytes."""
        return self.key.public_key().public_bytes_raw()


def create_identity(folder: Path, *, hall: str, names: Sequence[str] = ()) -> HubIdentity:
    """A new hub in `folder`. `names` are host names or addresses besides this machine's own.

    Raises BadInput when a hub lives there already.
    """
    if (folder / _HUB).exists():
        raise BadInput(f"{folder} holds a hub already", field="data")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    tls_key = ec.generate_private_key(ec.SECP256R1())  # every TLS client takes P-256, not every one Ed25519
    hub_id = new_id()
    plain = serialization.NoEncryption()
    write_private(folder / _KEY, ed25519.Ed25519PrivateKey.generate().private_bytes(_PEM, _PKCS8, plain))
    write_private(folder / _TLS_KEY, tls_key.private_bytes(_PEM, _PKCS8, plain))
    write_private(folder / _CERTIFICATE, _self_signed(tls_key, hub_id, names).public_bytes(_PEM))
    write_private(folder / _SECRET, secrets.token_bytes(32))
    write_private(folder / _HUB, json.dumps({"hub_id": str(hub_id), "hall": hall}).encode())  # last: now it is whole
    return load_identity(folder)


def load_identity(folder: Path) -> HubIdentity:
    """The hub of `folder`. Raises NotInitialised when there is none."""
    try:
        hub = json.loads((folder / _HUB).read_bytes())
        key = serialization.load_pem_private_key((folder / _KEY).read_bytes(), password=None)
        secret = (folder / _SECRET).read_bytes()
    except FileNotFoundError as error:
        raise NotInitialised(f"no hub in {folder}; run `kiosk hub init` first") from error
    if not isinstance(key, ed25519.Ed25519PrivateKey) or len(secret) != 32:
        raise BadInput(f"the keys in {folder} are not a hub's", field="data")
    return HubIdentity(UUID(hub["hub_id"]), hub["hall"], key, secret, folder / _CERTIFICATE, folder / _TLS_KEY)


def write_private(path: Path, content: bytes) -> None:
    """A file that only its owner can read, synced."""
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _self_signed(key: ec.EllipticCurvePrivateKey, hub_id: UUID, names: Sequence[str]) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"kiosk hub {hub_id}")])
    all_names = dict.fromkeys(["localhost", "127.0.0.1", "::1", socket.gethostname(), *names])
    usage = x509.KeyUsage(
        digital_signature=True, key_cert_sign=True, content_commitment=False, key_encipherment=False,
        data_encipherment=False, key_agreement=False, crl_sign=False, encipher_only=False, decipher_only=False,
    )
    public = key.public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(subject).issuer_name(subject).public_key(public)
        .serial_number(x509.random_serial_number())
        # A terminal's clock may be decades off; trust comes from the pin, not from the date.
        .not_valid_before(datetime(2000, 1, 1, tzinfo=UTC)).not_valid_after(datetime(2099, 12, 31, tzinfo=UTC))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(public), critical=False)
        .add_extension(x509.SubjectAlternativeName([_general_name(name) for name in all_names]), critical=False)
        .sign(key, hashes.SHA256())
    )


def _general_name(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)
