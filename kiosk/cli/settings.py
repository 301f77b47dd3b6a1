"""`kiosk settings`: the commented file, and what is in force."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kiosk.boot import own_file, settings_file
from kiosk.errors import BadInput
from kiosk.settings import Settings, load

app = typer.Typer(help="Write, show and check this machine's settings.")
File = Annotated[Path | None, typer.Option("--settings", metavar="FILE", help="Another settings file.")]


@app.command()
def init(
    file: Annotated[Path | None, typer.Argument(help="Where to. Without it: the user's own settings file.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file that is there.")] = False,
) -> None:
    """Write the commented settings file; every line in it is a default until it is uncommented."""
    target = file or own_file()
    if target.exists() and not force:
        raise BadInput(f"{target} is there already (--force overwrites it)", field="file")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(template(), "utf-8")
    typer.echo(f"Written: {target}")


@app.command()
def show(settings: File = None) -> None:
    """Show the settings in force and where they come from."""
    found = load(settings)
    file = settings_file(settings)
    typer.echo(f"# from {file or 'the defaults'}, overridden by KIOSK_… variables")
    typer.echo(as_toml(found), nl=False)


@app.command()
def check(settings: File = None) -> None:
    """Check the settings; exit code 1 with every fault when they are wrong."""
    load(settings)
    typer.echo("The settings are in order.")


def template(values: Mapping[str, Mapping[str, Any]] | None = None) -> str:
    """The commented TOML file, from the declarations; `values` (section → name → value) stand in it as set."""
    return "\n".join(_template_lines(values or {})) + "\n"


def _template_lines(values: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    yield "# Settings of one hall kiosk machine. Each line is the default; uncomment it to change it."
    yield "# KIOSK_SECTION__NAME in the environment overrides what stands here."
    for name, section in sections():
        yield f"\n# {section.__doc__}\n[{name}]"
        for key, field in section.model_fields.items():
            yield ""
            yield from (f"# {line}" for line in _described(field))
            if key in values.get(name, {}):
                yield f"{key} = {toml_value(values[name][key])}"
            else:
                yield f"#{key} = {toml_value(field.get_default(call_default_factory=True, validated_data={}))}"


def _described(field: FieldInfo) -> Iterator[str]:
    words = f"{field.description}{_range(field)}".split(" ")
    line = ""
    for word in words:
        if len(line) + len(word) > 110:
            yield line.rstrip()
            line = ""
        line += f"{word} "
    yield line.rstrip()


def _range(field: FieldInfo) -> str:
    limits = {name: getattr(m, name) for m in field.metadata for name in ("ge", "le") if hasattr(m, name)}
    return f" From {limits['ge']} to {limits['le']}." if len(limits) == 2 else ""


def sections() -> Iterator[tuple[str, type[BaseModel]]]:
    for name, field in Settings.model_fields.items():
        assert isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel)
        yield name, field.annotation


def as_toml(settings: Settings) -> str:
    """The settings as a TOML file that `load` reads back."""
    blocks = []
    for name, _ in sections():
        values = getattr(settings, name).model_dump()
        blocks.append(f"[{name}]\n" + "".join(f"{key} = {toml_value(value)}\n" for key, value in values.items()))
    return "\n".join(blocks)


def toml_value(value: Any) -> str:
    """A TOML literal; a JSON string is a TOML string."""
    return json.dumps(str(value) if isinstance(value, Path) else value, ensure_ascii=False)
