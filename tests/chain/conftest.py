from tests.tickets_hub.conftest import hall, hub_url

__all__ = ["hall", "hub_url"]
