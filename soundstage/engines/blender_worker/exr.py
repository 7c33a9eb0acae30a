# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what Cycles wrote: uncompressed 32-bit scanline OpenEXR, every channel by name.

bpy gives no access to the pixels of a render's passes in memory; an uncompressed file in a memory file system
is the fastest way to them. Layout: openexr.com, "OpenEXR File Layout".
"""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import numpy.typing as npt


def read(path: Path) -> dict[str, npt.NDArray[np.float32]]:
    """Channel name -> (height, width), first row at the top. ValueError for any other kind of EXR."""
    data = path.read_bytes()
    if data[:4] != b"\x76\x2f\x31\x01":
        raise ValueError("not an OpenEXR file")
    attributes, start = _attributes(data)
    if attributes["compression"] != b"\x00":
        raise ValueError("the EXR is compressed")
    x0, y0, x1, y1 = struct.unpack("<4i", attributes["dataWindow"])
    width, height = x1 - x0 + 1, y1 - y0 + 1
    names = _channels(attributes["channels"])
    # each scanline: its row number, its size in bytes, then one row of every channel in order of name
    row = np.dtype([("y", "<i4"), ("size", "<i4"), ("pixels", "<f4", (len(names), width))])
    rows = np.frombuffer(data, row, height, start + 8 * height)
    return {name: rows["pixels"][:, i] for i, name in enumerate(names)}


def colour(channels: dict[str, npt.NDArray[np.float32]], layer: str, parts: str) -> npt.NDArray[np.float32]:
    """The channels "....layer.part" of the render's one view layer, stacked last."""
    found = [next(v for k, v in channels.items() if k.endswith(f"{layer}.{part}")) for part in parts]
    return np.ascontiguousarray(np.stack(found, -1))


def _attributes(data: bytes) -> tuple[dict[str, bytes], int]:
    found: dict[str, bytes] = {}
    place = 8
    while data[place] != 0:
        end = data.index(b"\x00", place)
        name = data[place:end].decode()
        place = data.index(b"\x00", end + 1) + 1  # over the type's name
        size = struct.unpack_from("<i", data, place)[0]
        found[name] = data[place + 4 : place + 4 + size]
        place += 4 + size
    return found, place + 1


def _channels(data: bytes) -> list[str]:
    names, place = [], 0
    while data[place] != 0:
        end = data.index(b"\x00", place)
        if struct.unpack_from("<i", data, end + 1)[0] != 2:
            raise ValueError("an EXR channel is not 32-bit float")
        names.append(data[place:end].decode())
        place = end + 17
    return names
