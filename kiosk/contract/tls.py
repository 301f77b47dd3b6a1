"""Trust in exactly one certificate: the hub's, as it was when this app was paired."""

from __future__ import annotations

import ssl

_NO_CHECK_TIME = 0x200000  # X509_V_FLAG_NO_CHECK_TIME: a terminal whose clock is wrong must still reach its hub


def pinned(certificate: str) -> ssl.SSLContext:
    """A client context whose only trust anchor is `certificate` (PEM); names and dates are not looked at."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_REQUIRED
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_verify_locations(cadata=certificate)
    context.verify_flags |= ssl.VerifyFlags.VERIFY_X509_PARTIAL_CHAIN | ssl.VerifyFlags(_NO_CHECK_TIME)
    return context
