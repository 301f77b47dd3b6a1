from tests.fixtures.sandbox import sandbox, sandbox_process  # noqa: F401
from tests.fixtures.window import dressed, hall_pack, open_window, qapp_cls  # noqa: F401
from ui import keyboard

keyboard.set_environment()  # before anything makes the application
