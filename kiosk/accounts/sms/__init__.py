"""What sends codes. A hub sends none until it is told how: it never pretends that a code is on its way."""

from __future__ import annotations

from kiosk.accounts.ports import CodeMessage, SmsCode, SmsFailed
from kiosk.accounts.sms.aliyun import open_gateway
from kiosk.accounts.sms.folder import FolderSms
from kiosk.hub.services import HubServices

__all__ = ["PORT", "FolderSms", "NoSms", "open_gateway", "sender"]

PORT = "sms"
"""Its name in `Registry.outside`."""


def sender(services: HubServices) -> SmsCode:
    chosen: SmsCode = services.registry.outside.get(PORT) or NoSms()
    return chosen


class NoSms(SmsCode):
    """No way out is set up."""

    def send(self, message: CodeMessage) -> None:
        raise SmsFailed("this hub is not set up to send codes")
