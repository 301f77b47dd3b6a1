"""What payments need of the world: the gateways, the billing system, the hall's rules. Opened once a hub's folder."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.accounts import AccountBook, BillingSystem, Dues, Posting, PostingOutcome, PostingReply
from kiosk.errors import BadInput
from kiosk.hub.services import HubServices
from kiosk.payments.credentials import FOLDER, open_gateways
from kiosk.payments.ports import Channel, Gateway
from kiosk.payments.province.asking import ProvinceGateway, through_province
from kiosk.payments.rules import PaymentRules, current_rules

log = logging.getLogger(__name__)


class OwnBook:
    """A hall without a billing system that answers: dues are what the last extract said, postings wait."""

    def __init__(self, services: HubServices) -> None:
        self._services = services

    def dues(self, account_no: str) -> Dues:
        with self._services.database.read() as connection:
            return AccountBook(connection, self._services.hall).dues(account_no)

    def post(self, posting: Posting) -> PostingReply:
        return PostingReply(PostingOutcome.LATER, "no billing system")


@dataclass(frozen=True, slots=True)
class Outside:
    gateways: Mapping[Channel, Gateway]
    billing: BillingSystem
    rules: PaymentRules


BILLING = "billing"
"""The billing system's name in `Registry.outside`."""


@dataclass
class _Opened:
    """By a hub's folder: its gateways, opened once, and the rules by which they were."""

    folders: dict[Path, tuple[Mapping[Channel, Gateway], PaymentRules]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)


_OPENED = _Opened()


def hub_folder(services: HubServices) -> Path:
    return services.identity.certificate_file.parent


def outside_of(services: HubServices) -> Outside | None:
    """None for a hub without payment credentials: it takes no money. Raises BadInput for wrong ones."""
    folder = hub_folder(services)
    with _OPENED.lock:
        if folder not in _OPENED.folders:
            if not (folder / FOLDER).is_dir():
                return None
            _OPENED.folders[folder] = _open(folder)
        gateways, opened_by = _OPENED.folders[folder]
        rules = current_rules(folder / FOLDER)
        if rules.through_province != opened_by.through_province:  # it leads elsewhere now
            gateways = _led_elsewhere(folder, gateways, rules)
    return Outside(gateways, services.registry.outside.get(BILLING) or OwnBook(services), rules)


def rules_of(folder: Path) -> PaymentRules:
    """How the hall of this hub's folder takes payments, with or without gateways. Raises BadInput."""
    return current_rules(folder / FOLDER)


def forget(folder: Path) -> None:
    """Read the keys of `folder` anew when they are needed next."""
    with _OPENED.lock:
        gateways, _rules = _OPENED.folders.pop(folder, ({}, None))
    _hang_up(gateways)


def _open(folder: Path) -> tuple[Mapping[Channel, Gateway], PaymentRules]:
    rules = current_rules(folder / FOLDER)
    return {**through_province(folder, rules.through_province), **open_gateways(folder / FOLDER)}, rules


def _led_elsewhere(
    folder: Path, gateways: Mapping[Channel, Gateway], rules: PaymentRules,
) -> Mapping[Channel, Gateway]:
    """By rules that cannot be followed the old ones stay, until a start."""
    try:
        opened = _open(folder)
    except BadInput as error:
        log.warning("the gateways stay as they were: %s", error)
        opened = gateways, rules
    else:
        _hang_up(gateways)
    _OPENED.folders[folder] = opened
    return opened[0]


def _hang_up(gateways: Mapping[Channel, Gateway]) -> None:
    for gateway in gateways.values():
        if isinstance(gateway, ProvinceGateway):
            gateway.hang_up()
