"""A look at a hub that this machine is not paired with yet: is one there, and would this code fit it?"""

from __future__ import annotations

import re
import ssl
from dataclasses import dataclass
from urllib.parse import urlsplit

from kiosk.contract.client import open_http, read, send
from kiosk.contract.messages import Health
from kiosk.contract.pairing import StrangeHub, certificate_of
from kiosk.contract.pairing_code import parse_pairing_code
from kiosk.errors import BadInput

DEFAULT_PORT = 8443
_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class HubSeen:
    """What answers at `url`. Nothing of it is trusted until a code `fits` its certificate (DER)."""

    url: str
    hall: str
    version: str
    certificate: bytes

    def check(self, code: str) -> None:
        """Raises BadInput when `code` is none, StrangeHub when it is another hub's. Nothing is sent."""
        if not parse_pairing_code(code).fits(self.certificate):
            raise StrangeHub("the hub's certificate does not fit the code: wrong address, or somebody stands between")


def hub_url(typed: str) -> str:
    """What somebody typed as an address, whole: `hub.hall` is https://hub.hall:8443. Raises BadInput."""
    text = re.sub(r"\s", "", typed).rstrip("/").lower()
    whole = text if "://" in text else f"https://{text}"
    try:
        parts = urlsplit(whole)
        port = parts.port
    except ValueError as error:
        raise BadInput("this is no address", field="url") from error
    if parts.scheme != "https":
        raise BadInput("a hub's address begins with https://", field="url")
    if not parts.hostname or parts.path or parts.query or parts.fragment or parts.username:
        raise BadInput("an address is a name or an IP number, with a port after a colon if need be", field="url")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"https://{host}:{port or DEFAULT_PORT}"


def look_at(typed: str) -> HubSeen:
    """Whatever hub answers at the address. Raises BadInput, HubUnavailable; up to 10 s."""
    url = hub_url(typed)
    certificate = certificate_of(url)
    with open_http(url, ssl.DER_cert_to_PEM_cert(certificate), timeout=_SECONDS) as http:
        health = read(Health, send(http, "GET", "/v1/health"))
    return HubSeen(url, health.hall, health.version, certificate)
