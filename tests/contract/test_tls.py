"""The pinned certificate is trusted whatever the calendar says, and no other is."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kiosk.contract.tls import forget_errors, pinned
from tests.fixtures.hub import served

YEARS = [(1999, 2000), (2098, 2099)]
"""To a certificate of these years our clock is a wrong one: decades ahead, decades behind."""


class Identity:
    def __init__(self, folder: Path, years: tuple[int, int]) -> None:
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "hub")])
        begin, end = (datetime(year, 1, 1, tzinfo=UTC) for year in years)
        made = (
            x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
            .serial_number(x509.random_serial_number()).not_valid_before(begin).not_valid_after(end)
            .sign(key, hashes.SHA256()))
        self.certificate_file, self.tls_key_file = folder / f"{begin.year}.pem", folder / f"{begin.year}.key"
        self.certificate_file.write_bytes(made.public_bytes(serialization.Encoding.PEM))
        self.tls_key_file.write_bytes(key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))

    @property
    def pem(self) -> str:
        return self.certificate_file.read_text("ascii")


async def yes(_scope: object, _receive: object, send) -> None:
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})


@pytest.mark.parametrize("years", YEARS, ids=["our clock is ahead", "our clock is behind"])
def test_a_clock_decades_off_still_reaches_the_hub_and_no_other(tmp_path: Path, years: tuple[int, int]) -> None:
    hub, stranger = Identity(tmp_path, years), Identity(tmp_path, (2000, 2097))
    nobody_watches = SimpleNamespace(close_watchers=lambda: None)
    with served(yes, nobody_watches, hub) as url:
        assert httpx.get(url, verify=pinned(hub.pem), trust_env=False).status_code == 204
        with pytest.raises(httpx.ConnectError):
            httpx.get(url, verify=pinned(stranger.pem), trust_env=False)
        ordinary = ssl.create_default_context(cadata=hub.pem)
        ordinary.check_hostname = False
        with pytest.raises(httpx.ConnectError, match=r"expired|not yet valid"):
            httpx.get(url, verify=ordinary, trust_env=False)


def answering_late(identity: Identity, listening: socket.socket) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(identity.certificate_file, identity.tls_key_file)

    def answer(line: socket.socket) -> None:
        with suppress(OSError), context.wrap_socket(line, server_side=True) as ours:
            while said := ours.recv(100):
                time.sleep(0.1)  # so that whoever asked has to wait for it
                ours.sendall(said)

    for _ in range(2):
        threading.Thread(target=answer, args=(listening.accept()[0],), daemon=True).start()


def test_a_connection_that_broke_spoils_no_other_in_its_thread(tmp_path: Path) -> None:
    """With Python 3.13 and OpenSSL 3.5 a counter whose line had been cut could hear nothing more from its hub."""
    hub = Identity(tmp_path, (2000, 2097))
    with socket.create_server(("127.0.0.1", 0)) as listening, ExitStack() as stack:
        threading.Thread(target=answering_late, args=(hub, listening), daemon=True).start()
        broken, sound = (
            stack.enter_context(pinned(hub.pem).wrap_socket(socket.create_connection(listening.getsockname(), 10)))
            for _ in range(2))
        for line in (broken, sound):
            line.sendall(b"hello")
            assert line.recv(100) == b"hello"
        socket.socket.shutdown(broken, socket.SHUT_WR)  # below TLS, as a cut does
        with pytest.raises(OSError):
            broken.sendall(b"lost")
        forget_errors()
        sound.sendall(b"still there")
        assert sound.recv(100) == b"still there"
