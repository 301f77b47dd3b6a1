from tests.fixtures.window import qapp_cls

__all__ = ["qapp_cls"]
