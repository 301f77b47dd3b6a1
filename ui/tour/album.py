"""The tour's pictures as one page: a column a panel and manner, a row a screen."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; color: #12302c; background: #eef6f4 }
section { margin-bottom: 3rem } h2 { text-transform: capitalize }
.row { display: flex; gap: 1rem; overflow-x: auto; align-items: flex-end }
figure { margin: 0 } figcaption { font-size: .85rem }
img { background: #fff; box-shadow: 0 1px 6px #0003; height: 420px }
"""


def write_album(folder: Path, pictures: Sequence[Path], papers: Sequence[Path]) -> Path:
    """`index.html` in `folder` from PNG files below it: `<panel>/<manner>/<screen>.png`, and the papers."""
    stops: dict[str, list[Path]] = {}
    for picture in pictures:
        stops.setdefault(picture.stem, []).append(picture)
    parts = [f"<title>The hall in pictures</title><style>{_STYLE}</style><h1>The hall in pictures</h1>"]
    parts += [_section(name, shown, folder) for name, shown in sorted(stops.items())]
    parts.append(_section("papers", papers, folder))
    page = folder / "index.html"
    page.write_text(f"<!doctype html><meta charset=utf-8>{''.join(parts)}", "utf-8")
    return page


def _section(name: str, pictures: Sequence[Path], folder: Path) -> str:
    figures = "".join(_figure(picture.relative_to(folder)) for picture in pictures)
    return f"<section><h2>{escape(name.replace('-', ' '))}</h2><div class=row>{figures}</div></section>"


def _figure(picture: Path) -> str:
    link, caption = escape(picture.as_posix()), escape(picture.parent.as_posix())
    image = f"<a href='{link}'><img loading=lazy src='{link}' alt=''></a>"
    return f"<figure>{image}<figcaption>{caption}</figcaption></figure>"
