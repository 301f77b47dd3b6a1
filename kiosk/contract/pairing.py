"""Pairing an app with its hub, once: compare the certificate with the code, pin it, hand in the app's key."""

from __future__ import annotations

import socket
import ssl
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.contract.client import open_http, read, send
from kiosk.contract.identity import Identity, app_key, b64, keep_unlock_key, read_identity, write_identity
from kiosk.contract.messages import Paired, PairRequest
from kiosk.contract.pairing_code import parse_pairing_code
from kiosk.errors import BadInput, HubUnavailable, KioskError
from kiosk.text import plain

_SECONDS = 10.0


class StrangeHub(KioskError):
    """The hub at this address is not the one that gave the code; nothing was sent to it."""

    code = "strange_hub"


class AlreadyPaired(KioskError):
    """This machine belongs to a hub already; `details` names its hall."""

    code = "already_paired"


def pair(url: str, code: str, folder: Path, *, name: str, scope: str | None = None, again: bool = False) -> Identity:
    """Pair the app whose identity lives in `folder`; `scope` refuses a code made for another kind of app.

    Raises BadInput, StrangeHub, AlreadyPaired (unless `again`), HubUnavailable, Refused (`pairing_refused`).
    """
    known = read_identity(folder)
    if known is not None and not again:
        raise AlreadyPaired("this machine is paired already", hall=known.hall)
    parsed, url = parse_pairing_code(code), url.rstrip("/")
    request = PairRequest(
        code=parsed.secret, name=plain(name, limit=80, field="name"),
        public_key=b64(app_key(folder).public_key().public_bytes_raw()))
    certificate = certificate_of(url)
    if not parsed.fits(certificate):
        raise StrangeHub("the hub's certificate does not fit the code: wrong address, or somebody stands in between")
    pem = ssl.DER_cert_to_PEM_cert(certificate)
    with open_http(url, pem, timeout=_SECONDS) as http:
        answer = send(http, "POST", "/v1/pair", json=request.model_dump(mode="json"))
    paired = read(Paired, answer)
    if scope is not None and paired.scope != scope:
        raise BadInput(f"this code pairs a {paired.scope}, not a {scope}", field="code")
    identity = Identity(paired.app_id, paired.scope.value, paired.hall, paired.app_code, url, pem)
    keep_unlock_key(folder, None)  # an earlier hub's, or of an earlier code
    write_identity(folder, identity)
    return identity


def certificate_of(url: str) -> bytes:
    """What the hub at `url` shows, in DER. Not trusted yet: the code says whether it is the right one."""
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        raise BadInput("a hub's address begins with https://", field="url")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        with socket.create_connection((parts.hostname, parts.port or 443), _SECONDS) as plain_socket, \
                context.wrap_socket(plain_socket) as secure:
            certificate = secure.getpeercert(binary_form=True)
    except (OSError, ValueError) as error:
        raise HubUnavailable(f"no hub answers at {parts.hostname}: {error}") from error
    if certificate is None:
        raise HubUnavailable("the hub shows no certificate")
    return certificate
