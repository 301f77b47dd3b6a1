"""What a start alone has read of files is let go, and comes back untouched."""

from __future__ import annotations

import mmap
from pathlib import Path

from ui import mapped

PAGE = mmap.PAGESIZE
SMAPS = """\
55d0c0000000-55d0c0002000 r--p 00000000 fe:00 1042 /usr/bin/python3.11
Rss:                   8 kB
Anonymous:             0 kB
55d0c0002000-55d0c0006000 r-xp 00002000 fe:00 1042 /usr/bin/python3.11
Rss:                  16 kB
Anonymous:             0 kB
55d0c0006000-55d0c0008000 r--p 00006000 fe:00 1042 /usr/bin/python3.11
Rss:                   8 kB
Anonymous:             8 kB
55d0c0008000-55d0c000a000 rw-p 00008000 fe:00 1042 /usr/bin/python3.11
Anonymous:             0 kB
7f0000000000-7f0000001000 r--p 00000000 00:00 0
Anonymous:             0 kB
7f0000001000-7f0000002000 r--s 00000000 fe:00 77 /var/cache/shared file
Anonymous:             0 kB
7f0000002000-7f0000003000 r--p 00000000 fe:00 78 /srv/type face.ttf
Anonymous:             0 kB
7f0000003000-7f0000004000 r-xp 00000000 00:00 0 [vdso]
Anonymous:             0 kB
"""


def test_only_what_is_as_its_file_has_it_is_found() -> None:
    assert list(mapped.read_only(SMAPS)) == [
        (0x55d0c0000000, 0x2000), (0x55d0c0002000, 0x4000), (0x7f0000002000, 0x1000)]


def resident(begin: int) -> int:
    """KiB of the mapping that begins there."""
    lines = iter(Path("/proc/self/smaps").read_text("utf-8", "replace").splitlines())
    next(line for line in lines if line.startswith(f"{begin:x}-"))
    return int(next(line for line in lines if line.startswith("Rss:")).split()[1])


def test_pages_that_were_read_go_and_come_back(tmp_path: Path) -> None:
    file = tmp_path / "typeface"
    file.write_bytes(bytes(range(256)) * (64 * PAGE // 256))
    with file.open("rb") as opened, mmap.mmap(
            opened.fileno(), 0, flags=mmap.MAP_PRIVATE, prot=mmap.PROT_READ) as view:
        before = bytes(view)
        begin, length = next(
            (begin, length) for begin, length in mapped.untouched()
            if length == 64 * PAGE and resident(begin) == 64 * PAGE // 1024)
        assert mapped.let_go([(begin, length)]) == length
        assert resident(begin) == 0
        assert bytes(view) == before


def test_of_a_folders_files_all_that_was_read_goes_and_comes_back(tmp_path: Path) -> None:
    other = tmp_path / "other"
    for folder in (tmp_path / "faces", other):
        folder.mkdir()
        (folder / "face.ttf").write_bytes(bytes(range(256)) * (64 * PAGE // 256))
    with (tmp_path / "faces/face.ttf").open("rb") as one, (other / "face.ttf").open("rb") as two, mmap.mmap(
            one.fileno(), 0, flags=mmap.MAP_PRIVATE, prot=mmap.PROT_READ) as view, mmap.mmap(
            two.fileno(), 0, flags=mmap.MAP_PRIVATE, prot=mmap.PROT_READ) as stays:
        before = bytes(view), bytes(stays)
        lines = Path("/proc/self/maps").read_text("utf-8", "replace").splitlines()
        begins = {line.split()[-1]: int(line.split("-")[0], 16) for line in lines if line.endswith("face.ttf")}
        assert mapped.let_go_of(tmp_path / "faces") == 64 * PAGE
        assert resident(begins[f"{tmp_path}/faces/face.ttf"]) == 0
        assert resident(begins[f"{other}/face.ttf"]) == 64 * PAGE // 1024
        assert (bytes(view), bytes(stays)) == before


def test_what_was_not_seen_before_stays() -> None:
    """A library that came in between may be half loaded."""
    assert mapped.let_go([]) == 0
    assert mapped.let_go([(0x1000, 0x1000)]) == 0
