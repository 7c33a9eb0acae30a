# SPDX-License-Identifier: Apache-2.0
"""The wire format of protocol buffers (encoding version 3), as far as files of networks need it."""

from __future__ import annotations

from collections.abc import Iterator

_VARINT, _EIGHT, _LENGTH, _FOUR = 0, 1, 2, 5  # kinds of fields


def varint(value: int) -> bytes:
    """A whole number from 0."""
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])


def number(field: int, value: int) -> bytes:
    """A field that holds a whole number from 0."""
    return varint(field << 3 | _VARINT) + varint(value)


def payload(field: int, value: bytes) -> bytes:
    """A field that holds bytes, a text or a message."""
    return begun(field, len(value)) + value


def begun(field: int, size: int) -> bytes:
    """What stands before so many bytes of a field that holds bytes, a text or a message."""
    return varint(field << 3 | _LENGTH) + varint(size)


def fields(message: memoryview) -> Iterator[tuple[int, int | memoryview]]:
    """(number, value) of each field; what is no varint is bytes. ValueError: the message is damaged."""
    at = 0
    while at < len(message):
        key, at = _read(message, at)
        kind = key & 7
        if kind == _VARINT:
            value, at = _read(message, at)
            yield key >> 3, value
            continue
        if kind == _LENGTH:
            size, at = _read(message, at)
        elif kind in (_EIGHT, _FOUR):
            size = 8 if kind == _EIGHT else 4
        else:
            raise ValueError(f"no field is of kind {kind}")
        if at + size > len(message):
            raise ValueError("a field goes on beyond the end")
        yield key >> 3, message[at:at + size]
        at += size


def _read(message: memoryview, at: int) -> tuple[int, int]:
    """The whole number that begins there, and where it ends."""
    value = shift = 0
    while at < len(message):
        byte = message[at]
        value, shift, at = value | (byte & 127) << shift, shift + 7, at + 1
        if byte < 128:
            return value, at
    raise ValueError("a number breaks off")
