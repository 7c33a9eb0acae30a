# SPDX-License-Identifier: Apache-2.0
"""A recogniser's weights in bytes: what CTranslate2 makes of halves each time it loads them, made once.

Layout (CTranslate2's model.bin, version 6, little-endian): version u32, kind, revision u32, then counted variables of
name, shape, type and data, then counted second names. A string is a u16 length and its bytes, the last one zero.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

_SINGLE, _BYTE, _HALF = 0, 1, 4  # CTranslate2's numbers of types
_MOST = np.float32(127)


@dataclass
class _Reader:
    data: memoryview
    at: int = 0

    def take(self, count: int) -> bytes:
        self.at += count
        return bytes(self.data[self.at - count: self.at])

    def number(self, form: str) -> int:
        return int(struct.unpack(f"<{form}", self.take(struct.calcsize(f"<{form}")))[0])

    def name(self) -> bytes:
        return self.take(self.number("H")).removesuffix(b"\0")


def name(text: bytes) -> bytes:
    """A string as it is written."""
    return struct.pack("<H", len(text) + 1) + text + b"\0"


def variable(called: bytes, shape: tuple[int, ...], kind: int, data: bytes) -> bytes:
    """A variable as it is written."""
    return b"".join((name(called), struct.pack(f"<B{len(shape)}IBI", len(shape), *shape, kind, len(data)), data))


def _lighter(called: bytes, shape: tuple[int, ...], kind: int, data: bytes) -> Iterator[bytes]:
    """A variable as it is loaded for bytes: rows of weights by their greatest value, what else is half as single."""
    if kind != _HALF:
        yield variable(called, shape, kind, data)
        return
    values = np.frombuffer(data, "<f2").astype("<f4")
    if len(shape) != 2 or not called.endswith(b"weight"):
        yield variable(called, shape, _SINGLE, values.tobytes())
        return
    rows = values.reshape(shape)
    most = np.abs(rows).max(1)
    scale = np.where(most == 0, np.float32(1), _MOST / np.where(most == 0, _MOST, most)).astype("<f4")
    yield variable(called, shape, _BYTE, np.rint(rows * scale[:, None]).astype("i1").tobytes())
    yield variable(called + b"_scale", shape[:1], _SINGLE, scale.tobytes())


def lightened(weights: bytes) -> bytes:
    """model.bin in halves -> the same in bytes: to the bit what CTranslate2 computes with in its type "int8"."""
    read = _Reader(memoryview(weights))
    version, kind, revision = read.number("I"), read.name(), read.number("I")
    variables = list[bytes]()
    for _ in range(read.number("I")):
        called, rank = read.name(), read.number("B")
        shape, form = tuple(read.number("I") for _ in range(rank)), read.number("B")
        variables += _lighter(called, shape, form, read.take(read.number("I")))
    second = [(read.name(), read.name()) for _ in range(read.number("I"))]
    second += [(a + b"_scale", b + b"_scale") for a, b in second if b.endswith(b"weight")]
    head = struct.pack("<I", version) + name(kind) + struct.pack("<II", revision, len(variables))
    return b"".join((head, *variables, struct.pack("<I", len(second)), *(name(a) + name(b) for a, b in second)))
