from tests.fixtures.hub import hub, hub_url, running_hub  # noqa: F401
from tests.fixtures.postgres import postgres_url  # noqa: F401
from tests.fixtures.province import province, province_hub  # noqa: F401
from tests.fixtures.sandbox import sandbox, sandbox_process  # noqa: F401
