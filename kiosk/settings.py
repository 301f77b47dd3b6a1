"""Every setting of a machine, once: type, unit, range, default, what it is for.

One TOML file a machine (`kiosk settings init` writes it, commented); a variable `KIOSK_SECTION__NAME`
overrides it. `kiosk.boot` reads the few that the first frame needs.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from platformdirs import user_data_path
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from kiosk.boot import SHIPPED_PACK, read_toml, settings_file
from kiosk.errors import KioskError

if TYPE_CHECKING:
    from kiosk.board import BoardOptions
    from kiosk.console import ConsoleOptions
    from kiosk.counter import CounterOptions
    from kiosk.terminal import TerminalOptions


class BadSettings(KioskError):
    """The settings hold a name or a value that is not known; the cause lists every one of them."""

    code = "bad_settings"


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Terminal(_Section):
    """This machine as a customer terminal."""

    name: str = Field(
        "", max_length=80, description="What staff call it, for instance “entrance left”. Empty: the machine's name.",
    )
    profile: str = Field(
        "standard", max_length=40, description="Which zones it shows: a profile of the standards pack.",
    )
    own_code: str = Field(
        "0", pattern="^[0-9]{1,3}$",
        description="1 to 3 digits in the ticket numbers of a terminal that is not paired; then the hub's code for it.",
    )
    pack: str = Field(
        "",
        description="A compiled public pack that stands in until the hub has published one. Empty: the shipped "
        "demonstration.",
    )
    data_dir: Path = Field(
        default_factory=lambda: user_data_path("hall-kiosk", appauthor=False),
        description="Folder of the store, the identity and the log. Back it up with the machine stopped.",
    )
    encrypted: bool = Field(True, description="Encrypt the store on this machine's disk.")
    survey: bool = Field(
        True, description="Ask the survey of the standards pack here, when a customer has their paper. Off where "
        "others wait behind them.",
    )

    @property
    def pack_path(self) -> Path:
        return Path(self.pack) if self.pack else SHIPPED_PACK


class Screen(_Section):
    """The panel."""

    orientation: Literal["portrait", "landscape"] = Field(
        "portrait", description="portrait (1080×1920) or landscape (1920×1080).",
    )
    ppi: int = Field(
        102, ge=40, le=400,
        description="Real pixels per inch, on which sizes for fingers and eyes depend: diagonal in pixels ÷ diagonal "
        "in inches. A 21.5″ full-HD panel has 102, a 32″ one 69.",
    )
    window_scale: float = Field(
        0.0, ge=0, le=1,
        description="0: fullscreen. Else a window of this part of the panel's size (for trying things out).",
    )
    motion: bool = Field(True, description="Animate pages. Off: everything works, nothing moves.")
    accelerated: bool = Field(False, description="Draw by OpenGL. Off: by the processor, which suits every machine.")


class Visit(_Section):
    """A customer's visit."""

    language: Literal["zh_CN", "en"] = Field("zh_CN", description="Language at the start of a visit.")
    quiet_seconds: int = Field(
        45, ge=10, le=600, description="Seconds without a touch until the terminal asks whether someone is there.",
    )
    warning_seconds: int = Field(
        15, ge=5, le=120, description="Seconds from that question until everything is wiped.",
    )


class A4Printer(_Section):
    """The printer for pages; without one statements come as a slip."""

    address: str = Field(
        "",
        description="An IPP printer that takes PDF: host/printers/NAME of CUPS, or host:631/ipp/print. folder:DIR "
        "writes files. Empty: there is none.",
    )
    timeout_seconds: float = Field(
        60, ge=10, le=600, description="Seconds after which a page that the printer never called completed counts as "
        "not known to be printed.",
    )


class Printer(_Section):
    """The ticket printer."""

    kind: Literal["none", "folder", "tcp", "device"] = Field(
        "folder",
        description="none, folder (PNG, PDF and bytes as files), tcp (ESC/POS over the network) or device (ESC/POS "
        "on a device file).",
    )
    address: str = Field(
        "",
        description="tcp: host or host:port (9100 if no port is given). device: the file, for instance /dev/usb/lp0. "
        "folder: the folder, empty for `paper` in data_dir.",
    )
    width_mm: Literal[80, 58] = Field(80, description="Paper width in millimetres.")
    timeout_seconds: float = Field(
        10, ge=1, le=120, description="Seconds after which a printer that says nothing counts as not having printed.",
    )


class Scanner(_Section):
    """The code reader for tickets and bills."""

    kind: Literal["none", "keyboard", "serial"] = Field(
        "keyboard", description="none, keyboard (it types what it reads) or serial (USB-COM, exact).",
    )
    device: str = Field("", description="serial: the device file, for instance /dev/ttyACM0.")
    prefix: str = Field(
        "", max_length=4,
        description="keyboard: characters that the reader is set to send first, so that its typing is told from a "
        "person's.",
    )


class Camera(_Section):
    """A terminal's camera, for a photo with a suggestion."""

    kind: Literal["auto", "none", "simulated"] = Field(
        "auto", description="auto (the first that the system knows), none, or simulated (a demonstration's).")


class IdReader(_Section):
    """The reader for ID cards, which shows whose account is asked about. Nothing on a card is kept."""

    kind: Literal["none", "sdt"] = Field("none", description="none, or sdt (a serial reader with an SDT module).")
    device: str = Field("", description="sdt: the device file, for instance /dev/ttyUSB0.")


class Counter(_Section):
    """This machine as a clerk's counter."""

    window: str = Field(
        "", max_length=40,
        description="Which window it stands at: a window's id in the standards pack. Empty: the one chosen last.",
    )
    strip: bool = Field(False, description="Begin as the small window that stays on top of other programs.")
    customer_screen: bool = Field(
        False, description="Open the window that faces the customer, on the machine's second screen.")
    language: Literal["zh_CN", "en"] = Field("zh_CN", description="Language at the start.")


class Console(_Section):
    """This machine as a staff console."""

    language: Literal["zh_CN", "en"] = Field("zh_CN", description="Language at the start.")
    dark: bool = Field(False, description="Begin in the dark look.")


class Sound(_Section):
    """Touch ticks and spoken prompts."""

    enabled: bool = Field(True, description="Play sounds.")
    volume_percent: int = Field(60, ge=0, le=100, description="Volume in per cent.")


class Board(_Section):
    """This machine as the board of the waiting area."""

    orientation: Literal["landscape", "portrait"] = Field(
        "landscape", description="landscape (1920×1080) or portrait (1080×1920).",
    )
    languages: list[Literal["zh", "en"]] = Field(
        ["zh", "en"], max_length=2, description="The languages of a spoken call, in this order. Empty: the chime only.",
    )
    times: int = Field(1, ge=1, le=3, description="How often a call is spoken.")
    volume_percent: int = Field(80, ge=0, le=100, description="Volume of chime and voice in per cent. 0: silent.")
    clips: str = Field(
        "",
        description="Folder of recorded clips; each replaces the demonstration's of the same name (kiosk clips check). "
        "Empty: `voice` in data_dir.",
    )
    show_seconds: int = Field(
        6, ge=3, le=30, description="Seconds that a call stays large at least before the next one.",
    )


class Install(_Section):
    """What deploy/install makes of this machine."""

    pieces: list[Literal["terminal", "counter", "board", "hub"]] = Field(
        [], max_length=4, description="terminal, counter or board (one of them), and hub where it runs here.",
    )
    hub_names: list[str] = Field([], description="Host names and addresses by which apps reach the hub.")
    hub_pack: str = Field("", description="A compiled public pack that a new hub gives out. Empty: the demonstration.")
    hub_host: str = Field("0.0.0.0", description="The address that the hub listens at; 0.0.0.0: every one.")
    hub_port: int = Field(8443, ge=1, le=65535, description="The port that the hub listens at.")


class Log(_Section):
    """What the machine writes down. Personal data is never in it."""

    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="The least that is written.")
    file_megabytes: int = Field(5, ge=1, le=1000, description="Size in megabytes at which a log file is put aside.")
    files_kept: int = Field(5, ge=1, le=100, description="How many files put aside are kept.")


class Settings(BaseSettings):
    """A machine's settings; `load` reads them."""

    model_config = SettingsConfigDict(env_prefix="KIOSK_", env_nested_delimiter="__", extra="forbid", frozen=True)

    terminal: Terminal = Field(default_factory=Terminal)
    screen: Screen = Field(default_factory=Screen)
    visit: Visit = Field(default_factory=Visit)
    printer: Printer = Field(default_factory=Printer)
    a4_printer: A4Printer = Field(default_factory=A4Printer)
    scanner: Scanner = Field(default_factory=Scanner)
    camera: Camera = Field(default_factory=Camera)
    id_reader: IdReader = Field(default_factory=IdReader)
    counter: Counter = Field(default_factory=Counter)
    console: Console = Field(default_factory=Console)
    sound: Sound = Field(default_factory=Sound)
    board: Board = Field(default_factory=Board)
    log: Log = Field(default_factory=Log)
    install: Install = Field(default_factory=Install)

    @classmethod
    def settings_customise_sources(
        cls, settings_cls: type[BaseSettings], init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource, dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return env_settings, init_settings  # what the file says comes in as init

    def terminal_options(self) -> TerminalOptions:
        """What `kiosk.terminal.TerminalCore` opens. The hub's address is not here: pairing keeps it."""
        from kiosk.terminal import TerminalOptions

        folder = self.terminal.data_dir
        return TerminalOptions(
            store=folder / "terminal.sqlite", identity_dir=folder / "identity", pack=self.terminal.pack_path,
            profile=self.terminal.profile, own_code=self.terminal.own_code, encrypted=self.terminal.encrypted,
            paper_width_mm=self.printer.width_mm, survey=self.terminal.survey,
        )

    def board_options(self) -> BoardOptions:
        """What `kiosk.board.BoardCore` opens."""
        from kiosk.board import BoardOptions

        return BoardOptions(folder=self.terminal.data_dir, pack=self.terminal.pack_path)

    def clips_folder(self) -> Path:
        """Where recorded clips lie; the folder need not exist."""
        return Path(self.board.clips) if self.board.clips else self.terminal.data_dir / "voice"

    def counter_options(self) -> CounterOptions:
        """What `kiosk.counter.core.CounterCore` opens."""
        from kiosk.counter import CounterOptions

        return CounterOptions(self.terminal.data_dir, self.terminal.pack_path, self.counter.window)

    def console_options(self) -> ConsoleOptions:
        """What `kiosk.console.core.ConsoleCore` opens."""
        from kiosk.console import ConsoleOptions

        return ConsoleOptions(self.terminal.data_dir, self.terminal.pack_path)

    def a4_address(self) -> str:
        """As `printing.drivers.open_printer` takes it; empty without one."""
        where = self.a4_printer.address
        return where if not where or where.startswith("folder:") else f"ipp:{where}"

    def printer_address(self) -> str:
        """As `printing.drivers.open_printer` takes it; without a printer what is owed is held, and staff know."""
        where = self.printer.address
        if self.printer.kind == "folder" and not where:
            where = str(self.terminal.data_dir / "paper")
        return f"{self.printer.kind}:{where}"


def load(given: Path | None = None) -> Settings:
    """The settings in force. Raises BadSettings with every fault, BadInput when the file is no TOML."""
    file = settings_file(given)
    content: dict[str, Any] = read_toml(file) if file else {}
    try:
        return Settings(**content)
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors())
        raise BadSettings(f"{file or 'the settings'}: {faults}") from error
