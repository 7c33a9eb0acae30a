# SPDX-License-Identifier: Apache-2.0
"""A glTF 2.0 document in the making, and the GLB it becomes. Knows accessors and buffers, nothing of stages.

Source: Khronos Group, "glTF 2.0 Specification" (2021). Equal arrays are written once.
"""

from __future__ import annotations

import json
import struct
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.digest import digest

Json = dict[str, Any]

FLOAT, BYTE, UBYTE, SHORT, USHORT, UINT = 5126, 5120, 5121, 5122, 5123, 5125
_COMPONENT = {"f4": FLOAT, "i1": BYTE, "u1": UBYTE, "i2": SHORT, "u2": USHORT, "u4": UINT}
_SHAPE = {1: "SCALAR", 2: "VEC2", 3: "VEC3", 4: "VEC4", 16: "MAT4"}
ARRAY, ELEMENTS = 34962, 34963  # what a buffer view is for
_JSON, _BIN = 0x4E4F534A, 0x004E4942


class Document:
    """Lists of a glTF file that grow; `glb` writes them. Indices are what `add` returns."""

    def __init__(self) -> None:
        self.lists: dict[str, list[Json]] = {}
        self.used: set[str] = set()  # extensions
        self.required: set[str] = set()
        self.top: Json = {}  # further members of the file
        self._data = bytearray()
        self._known: dict[str, int] = {}

    def add(self, kind: str, entry: Json) -> int:
        """Append to a list ("nodes", "meshes" …); -> its index."""
        entries = self.lists.setdefault(kind, [])
        entries.append(entry)
        return len(entries) - 1

    def extension(self, *names: str, required: bool = False) -> None:
        """Say that these extensions are used."""
        self.used.update(names)
        if required:
            self.required.update(names)

    def accessor(self, values: npt.ArrayLike, dtype: str = "f4", target: int | None = None,
                 normalized: bool = False, bounds: bool = False) -> int:
        """(N,) or (N, k) numbers -> accessor index. Vertex rows are padded to four bytes, as glTF wants.

        bounds: write the least and the most, as positions and key times must.
        """
        array = np.ascontiguousarray(values, "<" + dtype)
        rows = array.reshape(len(array), -1)
        key = digest((rows, target or 0, normalized, bounds))
        if key in self._known:
            return self._known[key]
        width = rows.shape[1] * rows.itemsize
        stride = width if target != ARRAY else -(-width // 4) * 4
        padded = rows.view(np.uint8).reshape(len(rows), width)
        if stride != width:
            padded = np.pad(padded, ((0, 0), (0, stride - width)))
        view = self._view(padded.tobytes(), target, stride if target == ARRAY else 0)
        entry: Json = {"bufferView": view, "componentType": _COMPONENT[dtype], "count": len(rows),
                       "type": _SHAPE[rows.shape[1]]}
        if normalized:
            entry["normalized"] = True
        if bounds:
            entry |= {"min": rows.min(0).tolist(), "max": rows.max(0).tolist()}
        self._known[key] = self.add("accessors", entry)
        return self._known[key]

    def blob(self, data: bytes) -> int:
        """Plain bytes -> buffer view index."""
        return self._view(data, None, 0)

    def _view(self, data: bytes, target: int | None, stride: int) -> int:
        self._data += bytes(-len(self._data) % 4)
        view: Json = {"buffer": 0, "byteOffset": len(self._data), "byteLength": len(data)}
        if target is not None:
            view["target"] = target
        if stride:
            view["byteStride"] = stride
        self._data += data
        return self.add("bufferViews", view)

    def glb(self) -> bytes:
        """The whole file."""
        head: Json = {"asset": {"version": "2.0", "generator": "Soundstage"}, **self.top, **self.lists}
        if self.used:
            head["extensionsUsed"] = sorted(self.used)
        if self.required:
            head["extensionsRequired"] = sorted(self.required)
        data = bytes(self._data) + bytes(-len(self._data) % 4)
        if data:
            head["buffers"] = [{"byteLength": len(data)}]
        text = json.dumps(head, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 4)
        chunks = struct.pack("<II", len(text), _JSON) + text
        if data:
            chunks += struct.pack("<II", len(data), _BIN) + data
        return struct.pack("<III", 0x46546C67, 2, 12 + len(chunks)) + chunks
