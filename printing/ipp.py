"""The Internet Printing Protocol (RFC 8010, 8011), as much of it as a page needs: encode a request, read an answer."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeAlias

from printing.errors import PrinterTalk

Value: TypeAlias = int | str | bool | bytes


class Operation(IntEnum):
    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_PRINTER_ATTRIBUTES = 0x000B


class Tag(IntEnum):
    """Of groups below 0x10, of values from there on."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME = 0x49


_NUMBERS = frozenset({Tag.INTEGER, Tag.ENUM})
Attribute: TypeAlias = tuple[Tag, str, Value | tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class Answer:
    """`status` below 0x0100 is success. `groups`: each with its attributes by name, in order of appearance."""

    status: int
    groups: tuple[tuple[int, Mapping[str, tuple[Value, ...]]], ...] = field(default=())

    @property
    def successful(self) -> bool:
        return self.status < 0x0100

    def all(self, name: str) -> tuple[Value, ...]:
        """Of the first group that has it; empty without one."""
        return next((group[name] for _tag, group in self.groups if name in group), ())

    def first(self, name: str) -> Value | None:
        return next(iter(self.all(name)), None)

    def words(self, name: str) -> frozenset[str]:
        return frozenset(str(value) for value in self.all(name))


def request(
    operation: Operation, number: int, of_operation: tuple[Attribute, ...], of_job: tuple[Attribute, ...] = (),
) -> bytes:
    """`number` comes back with the answer. The document's bytes follow it."""
    head: tuple[Attribute, ...] = (
        (Tag.CHARSET, "attributes-charset", "utf-8"), (Tag.LANGUAGE, "attributes-natural-language", "en"))
    parts = [struct.pack(">BBHI", 2, 0, operation, number), bytes((Tag.OPERATION,))]
    parts += [_attribute(one) for one in (*head, *of_operation)]
    if of_job:
        parts += [bytes((Tag.JOB,)), *(_attribute(one) for one in of_job)]
    return b"".join((*parts, bytes((Tag.END,))))


def answer(data: bytes) -> Answer:
    """Raises PrinterTalk for what is no IPP."""
    try:
        _version, status, _number = struct.unpack_from(">HHI", data)
        return Answer(status, tuple(_groups(data, 8)))
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise PrinterTalk("the printer's answer is no IPP") from error


def _attribute(attribute: Attribute) -> bytes:
    tag, name, values = attribute
    out, named = b"", name.encode()
    for value in values if isinstance(values, tuple) else (values,):
        data = _encoded(tag, value)
        out += struct.pack(">BH", tag, len(named)) + named + struct.pack(">H", len(data)) + data
        named = b""  # further values of the same attribute
    return out


def _encoded(tag: Tag, value: Value) -> bytes:
    if tag in _NUMBERS:
        return struct.pack(">i", value)
    if tag is Tag.BOOLEAN:
        return bytes((bool(value),))
    return value if isinstance(value, bytes) else str(value).encode()


def _groups(data: bytes, at: int) -> Iterator[tuple[int, Mapping[str, tuple[Value, ...]]]]:
    group, found, name = 0, dict[str, tuple[Value, ...]](), ""
    while True:
        tag = data[at]
        at += 1
        if tag < 0x10:
            if group:
                yield group, found
            if tag == Tag.END:
                return
            group, found = tag, {}
            continue
        (length,) = struct.unpack_from(">H", data, at)
        name = data[at + 2 : at + 2 + length].decode() or name
        at += 2 + length
        (length,) = struct.unpack_from(">H", data, at)
        value = data[at + 2 : at + 2 + length]
        at += 2 + length
        found[name] = (*found.get(name, ()), _decoded(tag, value))


def _decoded(tag: int, data: bytes) -> Value:
    if tag in _NUMBERS and len(data) == 4:
        number: int = struct.unpack(">i", data)[0]
        return number
    if tag == Tag.BOOLEAN and len(data) == 1:
        return bool(data[0])
    return data.decode() if 0x40 <= tag < 0x50 else data
