# SPDX-License-Identifier: Apache-2.0
"""Small glTF files made by hand: a cube, a walking stick figure with named bones and a clip, a texture."""

from __future__ import annotations

import io
import json
import struct
from pathlib import Path
from typing import Any

import numpy as np

CORNERS = np.array([[x, y, z] for x in (-1, 1) for y in (0, 2) for z in (-1, 1)], "f4")
FACES = np.array([[0, 1, 3], [0, 3, 2], [4, 6, 7], [4, 7, 5], [0, 4, 5], [0, 5, 1], [2, 3, 7], [2, 7, 6], [0, 2, 6],
                  [0, 6, 4], [1, 5, 7], [1, 7, 3]], "u2")


class Bench:
    """A glTF being put together."""

    def __init__(self) -> None:
        self.data: dict[str, Any] = {"asset": {"version": "2.0"}, "bufferViews": [], "accessors": [], "meshes": [],
                                     "nodes": [], "scenes": [{"nodes": [0]}], "scene": 0}
        self.body = b""

    def view(self, raw: bytes) -> int:
        self.body += b"\0" * (-len(self.body) % 4)
        self.data["bufferViews"].append({"buffer": 0, "byteOffset": len(self.body), "byteLength": len(raw)})
        self.body += raw
        return len(self.data["bufferViews"]) - 1

    def array(self, values: Any) -> int:
        values = np.ascontiguousarray(values)
        kind = {"f4": 5126, "u2": 5123, "u1": 5121, "u4": 5125}[values.dtype.str[1:]]
        shape = {(): "SCALAR", (2,): "VEC2", (3,): "VEC3", (4,): "VEC4", (4, 4): "MAT4"}[values.shape[1:]]
        if shape == "MAT4":
            values = values.transpose(0, 2, 1)
        row = {"bufferView": self.view(np.ascontiguousarray(values).tobytes()), "componentType": kind,
               "count": len(values), "type": shape}
        self.data["accessors"].append(row)
        return len(self.data["accessors"]) - 1

    def picture(self, pixels: Any) -> int:
        """A texture of these pixels (H, W, 3) u1; -> texture index."""
        from PIL import Image

        out = io.BytesIO()
        Image.fromarray(np.asarray(pixels, "u1")).save(out, "PNG")
        self.data.setdefault("images", []).append({"bufferView": self.view(out.getvalue()), "mimeType": "image/png"})
        self.data.setdefault("textures", []).append({"source": len(self.data["images"]) - 1})
        return len(self.data["textures"]) - 1

    def glb(self) -> bytes:
        data = {**self.data, "buffers": [{"byteLength": len(self.body)}]}
        head = json.dumps(data).encode()
        head += b" " * (-len(head) % 4)
        body = self.body + b"\0" * (-len(self.body) % 4)
        return (struct.pack("<4sII", b"glTF", 2, 28 + len(head) + len(body)) + struct.pack("<II", len(head), 0x4E4F534A)
                + head + struct.pack("<II", len(body), 0x004E4942) + body)


def _cube() -> Bench:
    bench = Bench()
    place, faces = bench.array(CORNERS), bench.array(FACES.ravel())
    bench.data["meshes"] = [{"primitives": [{"attributes": {"POSITION": place}, "indices": faces, "material": 0}]}]
    bench.data["materials"] = [{"name": "red", "pbrMetallicRoughness": {"baseColorFactor": [1, 0, 0, 1]}}]
    bench.data["nodes"] = [{"mesh": 0, "name": "cube"}]
    return bench


def cube_glb() -> bytes:
    """A red cube, 2 m, standing on the ground (Y up)."""
    return _cube().glb()


def cube_gltf(folder: Path) -> Path:
    """The cube as .gltf with its data in cube.bin."""
    bench = _cube()
    (folder / "cube.bin").write_bytes(bench.body)
    data = {**bench.data, "buffers": [{"byteLength": len(bench.body), "uri": "cube.bin"}]}
    path = folder / "cube.gltf"
    path.write_text(json.dumps(data))
    return path
