"""The merchant's keys: a folder of the hub that nobody else may read, a file of settings and two keys a channel."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.errors import BadInput
from kiosk.payments.ports import Channel, Gateway

FOLDER = "payments"
"""In the hub's own folder."""
NO_NOTICES = "https://notices.invalid/"
"""WeChat Pay demands an address for notices even of who only asks."""
TIMEOUT_SECONDS = 8.0


@dataclass(frozen=True, slots=True)
class Credentials:
    """`said` is the channel's JSON; `ours` signs what we ask, `theirs` proves what the gateway answers (PEM)."""

    said: Mapping[str, str] = field(repr=False)
    ours: str = field(repr=False)
    theirs: str

    @property
    def gateway(self) -> str | None:
        """Another address than the real one: a sandbox's, on this machine."""
        return self.said.get("gateway")

    def get(self, name: str) -> str:
        """Raises BadInput where it is missing."""
        value = self.said.get(name)
        if not isinstance(value, str) or not value:
            raise BadInput(f"the payment credentials lack {name}", field=name)
        return value


def load(folder: Path, channel: Channel) -> Credentials | None:
    """None where the hall does not take this channel. Raises BadInput for what is wrong or open to others."""
    files = [folder / f"{channel}{end}" for end in (".json", "_key.pem", "_gateway.pem")]
    if not files[0].exists():
        return None
    for file in files:
        if not file.is_file():
            raise BadInput(f"{file.name} is missing beside {files[0].name}", field="credentials")
        if file.stat().st_mode & 0o077:
            raise BadInput(f"{file.name} can be read by others: chmod 600", field="credentials")
    try:
        said = json.loads(files[0].read_bytes())
    except ValueError as error:
        raise BadInput(f"{files[0].name} is no JSON", field="credentials") from error
    return Credentials(said, files[1].read_text(), files[2].read_text())


def open_gateways(folder: Path, *, timeout: float = TIMEOUT_SECONDS) -> dict[Channel, Gateway]:
    """The channels whose keys lie in `folder`. Their libraries are imported here (half a second). Raises BadInput."""
    found: dict[Channel, Gateway] = {}
    wechat, alipay = load(folder, Channel.WECHAT), load(folder, Channel.ALIPAY)
    if wechat is not None:
        from kiosk.payments.wechat import WeChatPayGateway

        found[Channel.WECHAT] = WeChatPayGateway(wechat, timeout)
    if alipay is not None:
        from kiosk.payments.alipay import AlipayGateway

        found[Channel.ALIPAY] = AlipayGateway(alipay, timeout)
    return found
