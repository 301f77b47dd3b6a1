"""The hall's side: a gateway whose every question goes to the hub above, over the link that the hall dials.

A link that breaks leaves the same doubt as a gateway that is silent: nothing is known, and it is asked again.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from kiosk.contract.client import HubClient, HubRefused
from kiosk.contract.identity import read_identity
from kiosk.contract.merchant import (
    MerchantCharge,
    MerchantCode,
    MerchantDone,
    MerchantOrder,
    MerchantRefund,
    MerchantRefunded,
    MerchantStatement,
    MerchantTrade,
    OfChannel,
    OfDay,
    OfOrder,
    OfRefund,
)
from kiosk.contract.messages import Message
from kiosk.errors import BadInput, HubUnavailable, Refused
from kiosk.hub.identity import UPSTREAM
from kiosk.payments.ports import (
    Channel,
    GatewayRefused,
    GatewayUnavailable,
    NotEnough,
    Order,
    RefundState,
    StatementLine,
    Trade,
    TradeState,
)

PATIENCE_SECONDS = 12.0
"""Longer than the hub above waits for the gateway, so that an answer that comes late there still comes here."""
_Answer = TypeVar("_Answer", bound=Message)
_SAID: dict[str, type[GatewayRefused]] = {one.code: one for one in (GatewayRefused, NotEnough)}


class ProvinceGateway:
    """A `Gateway`. Only what the gateway itself refused is a refusal; what the hub above refuses leaves it unknown."""

    def __init__(self, channel: Channel, client: HubClient) -> None:
        self.channel = channel
        self._client = client

    def there(self) -> None:
        """As the hub above finds it; one of an earlier version cannot say, but it answers."""
        asked = OfChannel.model_validate({"channel": self.channel.value})
        try:
            self._client.ask_privately("payments/merchant/there", asked, MerchantDone)
        except HubRefused as refused:
            if refused.code not in ("not_found", "rate_limited"):
                raise GatewayUnavailable(f"the hub above does not ask the gateway: {refused.code}") from refused
        except (HubUnavailable, Refused) as error:
            raise GatewayUnavailable("the hub above does not answer") from error

    def precreate(self, order: Order) -> str:
        return self._ask("order", MerchantOrder(**self._order(order)), MerchantCode).code

    def query(self, number: str) -> Trade:
        return _trade(self._ask("query", OfOrder(**self._of(number)), MerchantTrade))

    def close(self, number: str) -> None:
        self._ask("close", OfOrder(**self._of(number)), MerchantDone)

    def pay_by_code(self, order: Order, code: str) -> Trade:
        return _trade(self._ask("charge", MerchantCharge(**self._order(order), code=code), MerchantTrade))

    def reverse(self, number: str) -> None:
        self._ask("reverse", OfOrder(**self._of(number)), MerchantDone)

    def refund(self, number: str, refund: str, amount: int, total: int) -> RefundState:
        asked = MerchantRefund(**self._of(number), refund=refund, amount_fen=amount, total_fen=total)
        return RefundState(self._ask("refund", asked, MerchantRefunded).state)

    def query_refund(self, number: str, refund: str) -> RefundState:
        asked = OfRefund(**self._of(number), refund=refund)
        return RefundState(self._ask("query-refund", asked, MerchantRefunded).state)

    def statement(self, day: date) -> list[StatementLine]:
        asked = OfDay.model_validate({"channel": self.channel.value, "day": day})
        return [
            StatementLine(one.number, one.trade_no, one.amount_fen, one.fee_fen, one.at, one.refund)
            for one in self._ask("statement", asked, MerchantStatement).lines]

    def hang_up(self) -> None:
        """It asks nothing any more; the link is all channels'."""
        self._client.close()

    def _of(self, number: str) -> dict[str, Any]:
        return {"channel": self.channel.value, "number": number}

    def _order(self, order: Order) -> dict[str, Any]:
        return self._of(order.number) | {
            "amount_fen": order.amount, "subject": order.subject, "expires_at": order.expires_at}

    def _ask(self, deed: str, asked: Message, answer: type[_Answer]) -> _Answer:
        try:
            return self._client.ask_privately(f"payments/merchant/{deed}", asked, answer)
        except HubUnavailable as error:
            raise GatewayUnavailable("the hub above does not answer") from error
        except HubRefused as refused:
            said = _SAID.get(refused.code)
            if said is None:
                raise GatewayUnavailable(f"the hub above does not ask the gateway: {refused.code}") from refused
            raise said(refused.cause, **refused.details) from refused
        except Refused as error:
            raise GatewayUnavailable("the hub above lets this hall's hub in no more") from error


def through_province(hub_folder: Path, channels: list[Channel]) -> dict[Channel, ProvinceGateway]:
    """One link for all of `channels`; nothing is asked yet. Raises BadInput for a hub that stands below none."""
    if not channels:
        return {}
    folder = hub_folder / UPSTREAM
    identity = read_identity(folder)
    if identity is None:
        raise BadInput(
            "rules.json names channels of the hub above; run `kiosk hub upstream pair`", field="through_province")
    client = HubClient(identity, folder, timeout=PATIENCE_SECONDS)
    return {channel: ProvinceGateway(channel, client) for channel in channels}


def _trade(said: MerchantTrade) -> Trade:
    return Trade(TradeState(said.state), said.amount_fen, said.trade_no, said.paid_at)
