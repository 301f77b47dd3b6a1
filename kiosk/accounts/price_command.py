"""A manager gives a price table out: who did it is on record, and what explains bills changes at once."""

from __future__ import annotations

from hashlib import sha256

from kiosk.accounts.prices import DOCUMENT, give_out
from kiosk.audit import note
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.contract.tariffs import PublishTariffs, TariffsPublished
from kiosk.errors import BadInput
from kiosk.hub.publications import latest
from kiosk.hub.registry import CommandContext, command
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact
from kiosk.tariffs import BadTable


@command("publish_tariffs", scopes={Scope.STAFF}, payload=PublishTariffs, roles=MAY["publish_tariffs"])
def publish_tariffs(ctx: CommandContext, asked: PublishTariffs) -> TariffsPublished:
    """The same table again changes nothing. Raises BadInput for one with faults, or that is not what was sent."""
    assert ctx.caller.person is not None
    digest, now, by = sha256(asked.text.encode()).hexdigest(), ctx.clock.now(), str(ctx.caller.person.id)
    if digest != asked.sha256:
        raise BadInput("the table does not match its hash", field="sha256")
    before = latest(ctx.work.connection, ctx.hall, DOCUMENT)
    try:
        revision = give_out(ctx.work, asked.text, now)
    except BadTable as error:
        raise BadInput(f"{len(error.faults)} faults; kiosk tariff check names them", field="text") from error
    if before is None or before.revision != revision:
        said = {"revision": revision, "sha256": digest}
        ctx.record(Fact(new_id(), f"publication:{DOCUMENT}", "TariffsPublished", 1, now, said | {"person": by}))
        note(ctx.work, ctx.tokens, "TariffsPublished", f"publication:{DOCUMENT}", now, by=by, **said)
    return TariffsPublished(revision=revision)
