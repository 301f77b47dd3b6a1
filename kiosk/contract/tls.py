"""Trust in exactly one certificate: the hub's, as it was when this app was paired."""

from __future__ import annotations

import ssl
from contextlib import suppress

_NO_CHECK_TIME = 0x200000  # X509_V_FLAG_NO_CHECK_TIME: a terminal whose clock is wrong must still reach its hub
_EMPTIES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def pinned(certificate: str) -> ssl.SSLContext:
    """A client context whose only trust anchor is `certificate` (PEM); names and dates are not looked at."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_REQUIRED
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_verify_locations(cadata=certificate)
    context.verify_flags |= ssl.VerifyFlags.VERIFY_X509_PARTIAL_CHAIN | ssl.VerifyFlags(_NO_CHECK_TIME)
    return context


def forget_errors() -> None:
    """Empty this thread's queue of OpenSSL errors; to be called whenever a connection has failed in it.

    Python leaves the reset of a connection there (github.com/python/cpython/issues/148594; seen with Python 3.13 and
    OpenSSL 3.5): then each later read in the same thread that has to wait, of whatever sound connection, fails alike.
    """
    with suppress(ssl.SSLError):
        _EMPTIES.set_ciphers("NONE")  # no such cipher: one of the few failures after which Python does empty it
