from tests.fixtures.hub import hub, hub_url  # noqa: F401
