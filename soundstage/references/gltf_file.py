# SPDX-License-Identifier: Apache-2.0
"""glTF 2.0 as files: opened safely, its outside files packed into one .glb, its numbers as arrays.

Source: Khronos glTF 2.0 specification, 3.6 (buffers, accessors) and 4.4 (GLB).
"""

from __future__ import annotations

import base64
import json
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import numpy as np
import numpy.typing as npt

from soundstage.errors import FilmError

MOST_TRIANGLES = 600_000
_TYPES = {5120: "i1", 5121: "u1", 5122: "<i2", 5123: "<u2", 5125: "<u4", 5126: "<f4"}
_WIDTH = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT2": 4, "MAT3": 9, "MAT4": 16}
_REFUSED = {
    "KHR_draco_mesh_compression": "its meshes are compressed with Draco; export it again without compression",
    "EXT_meshopt_compression": "its meshes are compressed with meshopt; export it again without compression",
    "KHR_texture_basisu": "its textures are KTX2; export it again with PNG or JPEG textures",
}
_KNOWN = {"KHR_mesh_quantization", "KHR_texture_transform", "KHR_materials_unlit", "KHR_materials_emissive_strength"}


@dataclass(frozen=True, eq=False)
class GltfFile:
    """An opened glTF: its JSON and its buffers' bytes."""

    data: dict[str, Any]
    buffers: tuple[bytes, ...]
    where: str

    def rows(self, name: str) -> list[dict[str, Any]]:
        """One of the top-level lists: meshes, nodes, skins ..."""
        rows = self.data.get(name, [])
        return rows if isinstance(rows, list) else []

    def view(self, index: int) -> bytes:
        """The bytes of a buffer view."""
        view = self.rows("bufferViews")[index]
        buffer = self.buffers[view["buffer"]]
        start = view.get("byteOffset", 0)
        if start < 0 or start + view["byteLength"] > len(buffer):
            raise FilmError("this glTF points outside its own data", where=self.where)
        return bytes(buffer[start : start + view["byteLength"]])

    def accessor(self, index: int) -> npt.NDArray[Any]:
        """(count, width) numbers; normalised integers come as floats (spec 3.6.2.2)."""
        a = self.rows("accessors")[index]
        kind, width, count = np.dtype(_TYPES[a["componentType"]]), _WIDTH[a["type"]], int(a["count"])
        out = np.zeros((count, width), kind)
        if "bufferView" in a:
            out = self._strided(a, kind, width, count)
        if "sparse" in a:
            out = self._sparse(out.copy(), a["sparse"], width)
        if a.get("normalized"):
            out = np.maximum(out.astype(np.float32) / np.iinfo(kind).max, -1.0)
        return out

    def _strided(self, a: dict[str, Any], kind: np.dtype[Any], width: int, count: int) -> npt.NDArray[Any]:
        raw = self.view(a["bufferView"])
        step = self.rows("bufferViews")[a["bufferView"]].get("byteStride") or kind.itemsize * width
        start = a.get("byteOffset", 0)
        if start + (count - 1) * step + kind.itemsize * width > len(raw):
            raise FilmError("this glTF points outside its own data", where=self.where)
        strides = (step, kind.itemsize)
        return np.ndarray((count, width), kind, raw, start, strides)

    def _sparse(self, out: npt.NDArray[Any], sparse: dict[str, Any], width: int) -> npt.NDArray[Any]:
        count, places, values = sparse["count"], sparse["indices"], sparse["values"]
        where = np.frombuffer(self.view(places["bufferView"]), _TYPES[places["componentType"]], count,
                              places.get("byteOffset", 0))
        new = np.frombuffer(self.view(values["bufferView"]), out.dtype, count * width, values.get("byteOffset", 0))
        out[where] = new.reshape(count, width)
        return out

    def image(self, index: int) -> bytes:
        """The bytes of a picture (PNG or JPEG)."""
        image = self.rows("images")[index]
        if "bufferView" in image:
            return self.view(image["bufferView"])
        return _data_uri(str(image.get("uri", "")), self.where)


def opened(path: Path) -> GltfFile:
    """A glTF file with all it needs; FilmError when something is missing, unsafe or of an unknown compression."""
    raw = path.read_bytes()
    try:
        data, binary = _glb(raw, path) if raw[:4] == b"glTF" else (json.loads(raw), b"")
        _check_extensions(data, path)
        buffers = []
        for number, buffer in enumerate(data.get("buffers", [])):
            uri = buffer.get("uri")
            piece = binary if uri is None and number == 0 else _outside(str(uri), path)
            if len(piece) < buffer["byteLength"]:
                raise FilmError(f"its data is cut short: {len(piece)} of {buffer['byteLength']} bytes", where=str(path))
            buffers.append(piece)
        return GltfFile(_with_images(data, path, buffers), tuple(buffers), str(path))
    except (KeyError, IndexError, TypeError, ValueError, AttributeError, struct.error) as error:
        raise FilmError("this is not a whole glTF file", where=str(path), remedy="export it anew as .glb") from error


def _glb(raw: bytes, path: Path) -> tuple[dict[str, Any], bytes]:
    total = struct.unpack_from("<I", raw, 8)[0]
    if total > len(raw):
        raise FilmError(f"this .glb is cut short: {len(raw)} of {total} bytes", where=str(path))
    at = 12
    found: dict[int, bytes] = {}
    while at + 8 <= total:
        length, kind = struct.unpack_from("<II", raw, at)
        found.setdefault(kind, raw[at + 8 : at + 8 + length])
        at += 8 + length
    return json.loads(found[0x4E4F534A]), found.get(0x004E4942, b"")


def _check_extensions(data: dict[str, Any], path: Path) -> None:
    needed = data.get("extensionsRequired", [])
    for name in needed:
        if name in _REFUSED:
            raise FilmError("this model cannot be read: " + _REFUSED[name], where=str(path))
        if name not in _KNOWN:
            raise FilmError(f"this model needs the glTF extension {name}, which is not known here", where=str(path),
                            remedy="export it again without it")


def _outside(uri: str, path: Path) -> bytes:
    if uri.startswith("data:"):
        return _data_uri(uri, str(path))
    beside = _beside(uri, path)
    if not beside.is_file():
        raise FilmError(f"its file '{unquote(uri)}' is missing", where=str(path),
                        remedy="put it beside the model, or export one .glb")
    return beside.read_bytes()


def _beside(uri: str, path: Path) -> Path:
    if "://" in uri:
        raise FilmError("this model points to the network", where=str(path), remedy="export it as one .glb")
    folder = path.resolve().parent
    found = (folder / unquote(uri)).resolve()
    if not found.is_relative_to(folder):
        raise FilmError(f"this model points out of its folder: '{uri}'", where=str(path),
                        remedy="export it as one .glb")
    return found


def _data_uri(uri: str, where: str) -> bytes:
    head, comma, body = uri.partition(",")
    if not comma or not head.startswith("data:") or not head.endswith(";base64"):
        raise FilmError("this glTF holds data in a form that is not known here", where=where)
    return base64.b64decode(body)


def _with_images(data: dict[str, Any], path: Path, buffers: list[bytes]) -> dict[str, Any]:
    """Pictures in files of their own become buffers; one that is missing becomes plain (noted by its absence)."""
    images = []
    for image in data.get("images", []):
        uri = image.get("uri", "")
        if uri and not uri.startswith("data:"):
            beside = _beside(uri, path)
            if not beside.is_file():
                raise FilmError(f"its texture '{unquote(uri)}' is missing", where=str(path),
                                remedy="put it beside the model, or export one .glb")
            image = {"uri": "data:;base64," + base64.b64encode(beside.read_bytes()).decode(), "name": uri}
        images.append(image)
    return {**data, "images": images}


def packed(path: Path, scratch: Path) -> tuple[Path, str]:
    """The model as one checked .glb file, and what was done or left out; itself when it is one already."""
    file = opened(path)
    note = _checked(file)
    whole = path.read_bytes()[:4] == b"glTF" and len(file.buffers) <= 1 and not any(
        "uri" in i and not str(i["uri"]).startswith("data:") for i in file.rows("images"))
    if whole:
        return path, note
    body, starts = b"", []
    for buffer in file.buffers:
        starts.append(len(body))
        body += buffer + b"\0" * (-len(buffer) % 4)
    views = [{**v, "buffer": 0, "byteOffset": v.get("byteOffset", 0) + starts[v["buffer"]]}
             for v in file.rows("bufferViews")]
    data = {**file.data, "buffers": [{"byteLength": len(body)}], "bufferViews": views}
    head = json.dumps(data).encode()
    head += b" " * (-len(head) % 4)
    out = scratch / "model.glb"
    out.write_bytes(
        struct.pack("<4sII", b"glTF", 2, 28 + len(head) + len(body)) + struct.pack("<II", len(head), 0x4E4F534A) + head
        + struct.pack("<II", len(body), 0x004E4942) + body)
    return out, ", ".join(n for n in ("its files packed into one .glb", note) if n)


def _checked(file: GltfFile) -> str:
    """What a usable model must have; -> what is left out."""
    shapes = [p for m in file.rows("meshes") for p in m.get("primitives", [])]
    solid = [p for p in shapes if p.get("mode", 4) in (4, 5, 6) and "POSITION" in p.get("attributes", {})]
    if not solid:
        raise FilmError("there is no mesh in this model", where=file.where,
                        remedy="export the meshes with it" if file.rows("animations") else "")
    corners = sum(file.rows("accessors")[p["indices"] if "indices" in p else p["attributes"]["POSITION"]]["count"]
                  for p in solid)
    if corners // 3 > MOST_TRIANGLES:
        raise FilmError(f"this model has {corners // 3:,} triangles", where=file.where,
                        remedy=f"reduce it to at most {MOST_TRIANGLES:,}")
    notes = []
    if len(shapes) > len(solid):
        notes.append("points and lines left out")
    if any("targets" in p for p in solid):
        notes.append("shape keys left out")
    unknown = set(file.data.get("extensionsUsed", [])) - _KNOWN
    if unknown:
        notes.append("without " + ", ".join(sorted(unknown)))
    return ", ".join(notes)
