"""What payments need of the world: the gateways, the billing system, the hall's rules. Opened once a hub's folder."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.accounts import AccountBook, BillingSystem, Dues, Posting, PostingOutcome, PostingReply
from kiosk.hub.services import HubServices
from kiosk.payments.credentials import FOLDER, open_gateways
from kiosk.payments.ports import Channel, Gateway
from kiosk.payments.province.asking import ProvinceGateway, through_province
from kiosk.payments.rules import PaymentRules, load_rules


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
    """What is read from a hub's folder, once."""

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
            keys = folder / FOLDER
            if not keys.is_dir():
                return None
            rules = load_rules(keys)
            _OPENED.folders[folder] = {**through_province(folder, rules.through_province), **open_gateways(keys)}, rules
        gateways, rules = _OPENED.folders[folder]
    return Outside(gateways, services.registry.outside.get(BILLING) or OwnBook(services), rules)


def rules_of(folder: Path) -> PaymentRules:
    """How the hall of this hub's folder takes payments, with or without gateways. Raises BadInput."""
    return load_rules(folder / FOLDER)


def forget(folder: Path) -> None:
    """Read keys and rules of `folder` anew when they are needed next."""
    with _OPENED.lock:
        gateways, _rules = _OPENED.folders.pop(folder, ({}, None))
    for gateway in gateways.values():
        if isinstance(gateway, ProvinceGateway):
            gateway.hang_up()
