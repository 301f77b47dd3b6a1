"""The hub's side of publishing a pack."""

from __future__ import annotations

from kiosk.contract.messages import Scope
from kiosk.errors import BadInput
from kiosk.hub.publications import publish
from kiosk.hub.registry import CommandContext, command
from kiosk.standards.messages import PublishStandards, StandardsPublished
from kiosk.standards.public import digest, public_pack

DOCUMENT = "standards"


@command("publish_standards", scopes={Scope.STAFF}, payload=PublishStandards)
def publish_standards(ctx: CommandContext, payload: PublishStandards) -> StandardsPublished:
    """Raises BadInput for what is no public pack or is not what was sent."""
    try:
        sha256 = digest(payload.pack)
    except ValueError as error:
        raise BadInput("the pack holds text that is no Unicode", field="pack") from error
    if sha256 != payload.sha256:
        raise BadInput("the pack does not match its hash", field="sha256")
    public_pack(payload.pack)
    published = publish(ctx.work, DOCUMENT, payload.pack, ctx.clock.now())
    return StandardsPublished(revision=published.revision, sha256=published.sha256)
