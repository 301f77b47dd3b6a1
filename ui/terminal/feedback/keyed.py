"""A slip's number and then its code, as they are typed by key. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar, NamedTuple, Self

from kiosk.devices.scan import ScanKind


class Slip(NamedTuple):
    """What stands on one kind of slip. `wrong`: the error of a number that is none. `read` takes number and code out
    of what a scanner reads, None out of anything else."""

    number_digits: int
    code_digits: int
    sound: Callable[[str], bool]
    wrong: str
    kind: ScanKind
    read: Callable[[str], tuple[str, str] | None]


@dataclass(frozen=True, slots=True)
class Keyed:
    """`step`: number, code, or one of a subclass's own, in which no key does anything."""

    slip: ClassVar[Slip]

    step: str = "number"
    number: str = ""
    code: str = ""
    errors: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Number and code can be asked about."""
        return self.step == "code" and len(self.code) == self.slip.code_digits

    def dialled(self, key: str) -> Self:
        if self.step == "number" and len(self.number) < self.slip.number_digits:
            return replace(self, number=self.number + key, errors=())
        if self.step == "code" and len(self.code) < self.slip.code_digits:
            return replace(self, code=self.code + key, errors=())
        return self

    def erased(self) -> Self:
        """The last digit; before the first one of the code, back to the number."""
        if self.step == "number":
            return replace(self, number=self.number[:-1], errors=())
        if self.step == "code":
            return replace(self, code=self.code[:-1], errors=()) if self.code else replace(
                self, step="number", errors=())
        return self

    def numbered(self) -> Self:
        """The number is said to be whole: its code is next, unless a finger slipped."""
        if self.step != "number":
            return self
        return replace(self, step="code", errors=()) if self.slip.sound(self.number) else replace(
            self, errors=(self.slip.wrong,))


def grouped(number: str) -> str:
    """As it is read aloud: in fours."""
    return " ".join(number[at:at + 4] for at in range(0, len(number), 4))
