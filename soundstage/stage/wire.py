# SPDX-License-Identifier: Apache-2.0
"""Stage <-> a JSON header and binary blobs named by their hash, and frames of both on a socket.

One format carries a Stage to the Blender worker, to another machine and to the browser. Blobs are the raw
little-endian bytes of arrays; a value that is used often (a tree's mesh) is written once and named by its
digest. Decoding builds only the classes of the closed vocabulary: a header can never name other code.
"""

from __future__ import annotations

import hashlib
import json
import socket
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import nodes
from soundstage.nodes import Stage

FORMAT = "soundstage.stage.1"
_CLASSES: dict[str, type] = {
    c.__name__: c
    for c in (nodes.Material, nodes.Mesh, nodes.SkinnedMesh, nodes.Instances, nodes.Particles, nodes.Light, nodes.Sky,
              nodes.Card, nodes.Volume, nodes.Camera, nodes.Item, nodes.Stage)
}
_LENGTH = struct.Struct("!II")  # bytes of the JSON text, number of blobs
_SIZE = struct.Struct("!Q")

Header = dict[str, Any]
Blobs = Mapping[str, bytes]


@dataclass(frozen=True, eq=False)
class Packed:
    """A Stage on its way: a JSON-able header, and the blobs it names by hash."""

    header: Header
    blobs: dict[str, bytes]


def pack(stage: Stage) -> Packed:
    """The stage as header and blobs; equal stages give equal headers."""
    blobs: dict[str, bytes] = {}
    shared: dict[str, Any] = {}
    root = _encode(stage, blobs, shared)
    return Packed({"format": FORMAT, "shared": shared, "stage": root}, blobs)


def blob_names(header: Header) -> list[str]:
    """The hashes of all blobs that a header needs, each once, in order of use."""
    names: dict[str, None] = {}

    def look(value: Any) -> None:
        if isinstance(value, dict):
            if "@" in value:
                names[value["@"]] = None
            for part in value.values():
                look(part)
        elif isinstance(value, list):
            for part in value:
                look(part)

    look(header["shared"])
    look(header["stage"])
    return list(names)


def unpack(header: Header, blobs: Blobs) -> Stage:
    """The stage again, with the same digest.

    Raises ValueError for another format or an unknown class, KeyError for a missing blob.
    """
    if header.get("format") != FORMAT:
        raise ValueError(f"this is no {FORMAT} header: {header.get('format')!r}")
    known: dict[str, Any] = {}

    def decode(value: Any) -> Any:
        return _decode(value, blobs, lambda name: known[name])

    for name, value in header["shared"].items():  # a shared value only names those written before it
        known[name] = decode(value)
    stage = decode(header["stage"])
    if not isinstance(stage, Stage):
        raise ValueError("the header holds no Stage")
    return stage


def _encode(value: Any, blobs: dict[str, bytes], shared: dict[str, Any]) -> Any:
    if isinstance(value, np.ndarray):
        return _encode_array(value, blobs)
    if isinstance(value, np.generic):
        return {"n": value.dtype.str, "v": value.item()}
    if is_dataclass(value) and not isinstance(value, type):
        digest = None if isinstance(value, Stage) else getattr(value, "digest", None)
        if digest in shared:
            return {"=": digest}
        body = {f.name: _encode(getattr(value, f.name), blobs, shared) for f in fields(value)}
        written = {"!": type(value).__name__, "f": body}
        if digest is None:
            return written
        shared[digest] = written
        return {"=": digest}
    if isinstance(value, Fraction):
        return {"/": str(value)}
    if isinstance(value, (tuple, list)):
        return [_encode(part, blobs, shared) for part in value]
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    raise TypeError(f"a Stage holds plain numbers and nodes, not {type(value).__name__}")


def _encode_array(array: npt.NDArray[Any], blobs: dict[str, bytes]) -> dict[str, Any]:
    little = np.ascontiguousarray(array, array.dtype.newbyteorder("<"))
    data = little.tobytes()
    name = hashlib.blake2b(data, digest_size=16).hexdigest()
    blobs[name] = data
    return {"@": name, "dtype": little.dtype.str, "shape": list(array.shape)}


def _decode(value: Any, blobs: Blobs, known: Callable[[str], Any]) -> Any:
    if isinstance(value, list):
        return tuple(_decode(part, blobs, known) for part in value)
    if not isinstance(value, dict):
        return value
    if "=" in value:
        return known(value["="])
    if "@" in value:
        return np.frombuffer(blobs[value["@"]], np.dtype(value["dtype"])).reshape(value["shape"])
    if "/" in value:
        return Fraction(value["/"])
    if "n" in value:
        return np.dtype(value["n"]).type(value["v"])
    if value.get("!") not in _CLASSES:
        raise ValueError(f"a Stage has no {value.get('!')!r}")
    return _CLASSES[value["!"]](**{k: _decode(v, blobs, known) for k, v in value["f"].items()})


def send(link: socket.socket, message: Mapping[str, Any], blobs: Blobs | None = None) -> None:
    """One message: JSON, then each blob by name, every part preceded by its length."""
    blobs = blobs or {}
    text = json.dumps({"message": message, "blobs": list(blobs)}).encode()
    link.sendall(_LENGTH.pack(len(text), len(blobs)) + text)
    for data in blobs.values():
        link.sendall(_SIZE.pack(len(data)))
        link.sendall(data)


def receive(link: socket.socket) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The next message and its blobs. EOFError when the other side is gone; TimeoutError as the socket says."""
    size, count = _LENGTH.unpack(_exactly(link, _LENGTH.size))
    outer = json.loads(_exactly(link, size))
    if count != len(outer["blobs"]):
        raise EOFError("the message is cut")
    blobs = {name: _exactly(link, _SIZE.unpack(_exactly(link, _SIZE.size))[0]) for name in outer["blobs"]}
    return outer["message"], blobs


def _exactly(link: socket.socket, size: int) -> bytes:
    data = bytearray(size)
    view, got = memoryview(data), 0
    while got < size:
        count = link.recv_into(view[got:], min(size - got, 1 << 20))
        if count == 0:
            raise EOFError("the other side has closed")
        got += count
    return bytes(data)
