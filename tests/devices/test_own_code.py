"""A payment code is known by its digits, at the scanner and at the hub alike."""

from __future__ import annotations

import pytest

from kiosk.contract.payments import channel_of
from kiosk.devices.scan import ScanKind, classify


@pytest.mark.parametrize(("code", "channel"), [
    ("100000000000000000", "wechat"), ("159999999999999999", "wechat"), ("160000000000000000", None),
    ("10000000000000000", None), ("2500000000000000", "alipay"), ("309999999999999999999999", "alipay"),
    ("310000000000000000", None), ("250000000000000", None)])
def test_the_first_digits_say_whose_code_it_is(code: str, channel: str | None):
    assert channel_of(code) == channel
    assert (classify(code).kind is ScanKind.PAYMENT) is (channel is not None)
