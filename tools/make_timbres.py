# SPDX-License-Identifier: Apache-2.0
"""Make soundstage/understand/timbres.npz out of the speaker encoder of Resemblyzer 0.1.4 (its file pretrained.pt).

Each row of a matrix is kept in eight bits with a scale of its own, but those of the first layer, which hears power
and so very large and very small numbers, as they are: 1.4 MB where the file has 17; the vectors keep their way to
0.999. What is not tensors in the file is never called.

    python tools/make_timbres.py <pretrained.pt> [out.npz]
"""

from __future__ import annotations

import hashlib
import pickle
import struct
import sys
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import numpy as np

SHA256 = "39373b86598fa3da9fcddee6142382efe09777e8d37dc9c0561f41f0070f134e"
LAYERS = ("weight_ih_l", "weight_hh_l", "bias_ih_l", "bias_hh_l")


class _Plain(pickle.Unpickler):
    """Names of storages and how tensors lie in them; anything else is only named."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if name == "_rebuild_tensor_v2":
            return lambda storage, offset, size, stride, *_: (storage[2], offset, size)
        return _named(f"{module}.{name}")

    def persistent_load(self, pid: Any) -> Any:
        return pid


def _named(name: str) -> Callable[..., str]:
    return lambda *_: name


def tensors(file: IO[bytes]) -> dict[str, np.ndarray]:
    """The tensors of a file that PyTorch before 1.6 has written: four pickles, then numbers."""
    for _ in range(3):
        _Plain(file).load()
    state = _Plain(file).load()["model_state"]
    keys = _Plain(file).load()
    stored = {}
    for key in keys:
        (many,) = struct.unpack("<q", file.read(8))
        stored[key] = np.frombuffer(file.read(4 * many), np.float32)
    return {name: stored[key][offset:offset + int(np.prod(size))].reshape(size)
            for name, (key, offset, size) in state.items()}


def small(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """In eight bits, and the scale of each row."""
    scale = np.abs(matrix).max(1, keepdims=True) / 127
    return np.round(matrix / scale).astype(np.int8), scale.astype(np.float32)


def main(path: Path, out: Path) -> None:
    """Read, check, make small and write."""
    if hashlib.sha256(path.read_bytes()).hexdigest() != SHA256:
        raise SystemExit(f"{path} is not the file of Resemblyzer 0.1.4")
    with path.open("rb") as file:
        state = tensors(file)
    kept: dict[str, np.ndarray] = {"bias": state["linear.bias"]}
    for layer in range(3):
        inward, around, *biases = (state[f"lstm.{name}{layer}"] for name in LAYERS)
        kept[f"bias{layer}"] = biases[0] + biases[1]
        kept[f"around{layer}"], kept[f"around{layer}_scale"] = small(around)
        if layer:
            kept[f"inward{layer}"], kept[f"inward{layer}_scale"] = small(inward)
        else:
            kept["inward0"] = inward
    kept["last"], kept["last_scale"] = small(state["linear.weight"])
    np.savez_compressed(out, **kept)
    print(f"{out.stat().st_size / 1e6:.2f} MB, {hashlib.sha256(out.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else
         Path(__file__).parents[1] / "soundstage" / "understand" / "timbres.npz")
