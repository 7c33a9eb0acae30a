# SPDX-License-Identifier: Apache-2.0
"""A network frozen by TensorFlow, written for ONNX Runtime, whose convolutions take two thirds of OpenCV's time.

Formats: TensorFlow's graph.proto and tensor.proto, ONNX' onnx.proto (operators of version 13). What is told from
constants alone (a normalisation's factors) is reckoned once; the rest is one ONNX operator for each of TensorFlow's,
but for convolutions that are asked in whole numbers: a fifth of their time, a tenth where the processor has matrices.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.protobuf import begun, fields, number, payload

Array = npt.NDArray[np.float32]

_FLOAT, _VERSION, _OPERATORS = 1, 8, 13  # of ONNX: its number for float32, of the format and of the operators
_NUMBERS = {"float32": _FLOAT, "int8": 3, "int64": 7}  # ONNX' numbers for kinds of numbers
_LARGEST = 63  # of whole weights: two of them, each times 255, fit in the 16 bits that older processors add up in
_OF_CONSTANTS: dict[str, Callable[..., Array]] = {
    "Identity": lambda x: x, "Add": np.add, "Sub": np.subtract, "Mul": np.multiply,
    "Rsqrt": lambda x: np.asarray(1 / np.sqrt(x), np.float32),
}
_ALIKE = {"Add": "Add", "BiasAdd": "Add", "Mul": "Mul"}
_CONVOLUTIONS = {"Conv2D": (3, 2, 0, 1), "DepthwiseConv2dNative": (2, 3, 0, 1)}  # how their weights are turned


def converted(graph: bytes, entry: str, side: int, results: Sequence[str], whole: Sequence[str] = ()) -> bytes:
    """The ONNX network from one node, which is given (1, 3, side, side), to these, in their order.

    whole: convolutions that are reckoned in whole numbers, of what is never below 0, at every place.
    ValueError: the file is damaged, or holds a node that is not known here.
    """
    found = _Graph(graph, entry, whole)
    outputs = [payload(12, _value(found.tensor(name))) for name in results]
    parts = [*found.written, payload(2, b"network"), payload(11, _value(entry, (1, 3, side, side))), *outputs]
    return b"".join([number(1, _VERSION), begun(7, sum(map(len, parts))), *parts, payload(8, number(2, _OPERATORS))])


class _Graph:
    """TensorFlow's nodes, and what of them is written already."""

    def __init__(self, graph: bytes, entry: str, whole: Sequence[str] = ()) -> None:
        self._nodes = {node[1][0].tobytes().decode(): node for key, value in fields(memoryview(graph)) if key == 1
                       and isinstance(value, memoryview) for node in [_gathered(value)]}
        self._entry, self._whole = entry, whole
        self.written: list[bytes] = []  # ONNX' GraphProto, in pieces: they are large
        self.constant, self.tensor = cache(self._constant), cache(self._tensor)
        self._limits = [self._kept("least", np.array(0, np.float32)), self._kept("most", np.array(6, np.float32))]

    def _told(self, name: str) -> tuple[str, list[str], dict[str, Any]]:
        """A node's kind, what it takes, and its attributes."""
        node = self._nodes.get(name)
        if node is None:
            raise ValueError(f"there is no node '{name}'")
        how = [_gathered(entry) for entry in node[5]]
        return (node[2][0].tobytes().decode(), [row.tobytes().decode() for row in node[3]],
                {entry[1][0].tobytes().decode(): _gathered(entry[2][0]) for entry in how})

    def _constant(self, name: str) -> Array | None:
        """What a node always gives; None where it depends on what the network is given."""
        if name == self._entry:
            return None
        kind, takes, how = self._told(name)
        if kind == "Const":
            return _numbers(how["value"][8][0])
        if kind not in _OF_CONSTANTS:
            return None
        values = [self.constant(take) for take in takes]
        return None if any(v is None for v in values) else np.asarray(_OF_CONSTANTS[kind](*values), np.float32)

    def _tensor(self, name: str) -> str:
        """Write what a node needs and the node; the name of what it gives."""
        if name == self._entry:
            return name
        kind, takes, how = self._told(name)
        if kind == "Identity":
            return self.tensor(takes[0])
        if kind == "Relu6":
            return self._node("Clip", [self.tensor(takes[0]), *self._limits], name)
        if kind in _ALIKE:
            return self._node(_ALIKE[kind], [self._given(take) for take in takes], name)
        if kind not in _CONVOLUTIONS:
            raise ValueError(f"no node '{kind}' is known")
        weights = self.constant(takes[1])
        if weights is None:
            raise ValueError(f"the weights of '{name}' are not constant")
        if name in self._whole:
            return self._in_whole_numbers(name, self.tensor(takes[0]), weights)
        each = kind != "Conv2D"
        inner = self._kept(takes[1], np.ascontiguousarray(weights.transpose(_CONVOLUTIONS[kind])))
        return self._node("Conv", [self.tensor(takes[0]), inner], name, _text("auto_pad", "SAME_UPPER"), _whole(
            "strides", _strides(how["strides"])), _whole("group", [weights.shape[2] if each else 1], False))

    def _in_whole_numbers(self, name: str, given: str, weights: Array) -> str:
        """Write a convolution of 3 x 3 cells (3, 3, N, M) as one product of whole numbers: what is given in 8 bits, the
        weights in 7 of each answer's own scale. The answers are off by a hundredth of their spread.
        """
        scale = np.abs(weights).max((0, 1, 2)) / _LARGEST
        parts = weights.shape[:2]
        told, by, _ = self._told_of("DynamicQuantizeLinear", [given], [f"{name}:{k}" for k in ("u8", "by", "zero")])
        rows = self._node("Transpose", [told], f"{name}:rows", _whole("perm", (0, 2, 3, 1)))
        edges = self._kept(f"{name}:edges", np.array([0, 1, 1, 0, 0, 1, 1, 0]))
        wide = self._node("Pad", [rows, edges], f"{name}:wide")
        axes = self._kept(f"{name}:axes", np.array([1, 2]))
        seen = []
        for at in np.ndindex(*parts):
            first, last = (self._kept(f"{name}:{k}{at}", np.array(v)) for k, v in (
                ("from", at), ("to", [a - p + 1 or 2**31 - 1 for a, p in zip(at, parts, strict=True)])))
            seen.append(self._node("Slice", [wide, first, last, axes], f"{name}:part{at}"))
        under = self._node("Concat", seen, f"{name}:under", _whole("axis", [3], False))
        whole = self._kept(f"{name}:weights", np.round(weights / scale).astype(np.int8).reshape(-1, len(scale)))
        product = self._node("MatMulInteger", [under, whole], f"{name}:product")
        real = self._node("Cast", [product], f"{name}:real", _whole("to", [_FLOAT], False))
        scales = self._node("Mul", [by, self._kept(f"{name}:scale", scale)], f"{name}:scales")
        answer = self._node("Mul", [real, scales], f"{name}:answer")
        return self._node("Transpose", [answer], name, _whole("perm", (0, 3, 1, 2)))

    def _given(self, name: str) -> str:
        """A tensor, or a constant for each channel."""
        always = self.constant(name)
        return self.tensor(name) if always is None else self._kept(name, always.reshape(1, -1, 1, 1))

    def _kept(self, name: str, values: npt.NDArray[Any]) -> str:
        """Write numbers."""
        shape = b"".join(number(1, size) for size in values.shape)
        head = shape + number(2, _NUMBERS[values.dtype.name]) + payload(8, name.encode()) + begun(9, values.nbytes)
        self.written += [begun(5, len(head) + values.nbytes), head, values.tobytes()]
        return name

    def _node(self, kind: str, takes: Sequence[str], name: str, *attributes: bytes) -> str:
        """Write an operator that gives one tensor."""
        return self._told_of(kind, takes, [name], *attributes)[0]

    def _told_of(self, kind: str, takes: Sequence[str], names: Sequence[str], *attributes: bytes) -> Sequence[str]:
        """Write an operator."""
        self.written.append(payload(1, b"".join(
            [*(payload(1, take.encode()) for take in takes), *(payload(2, name.encode()) for name in names),
             payload(3, names[0].encode()), payload(4, kind.encode()), *(payload(5, part) for part in attributes)])))
        return names


def _gathered(message: memoryview) -> dict[int, list[Any]]:
    """A message's fields by their numbers."""
    out: dict[int, list[Any]] = defaultdict(list)
    for key, value in fields(message):
        out[key].append(value)
    return out


def _numbers(tensor: memoryview) -> Array:
    """TensorFlow's tensor of float32; of another kind nothing."""
    told = _gathered(tensor)
    if told[1] != [_FLOAT]:
        return np.zeros(0, np.float32)
    shape = [_gathered(size)[1][0] for size in _gathered(told[2][0])[2]] if told[2] else []
    packed = told[4] or told[5]
    return np.frombuffer(packed[0], np.float32).reshape(shape)


def _strides(attribute: dict[int, list[Any]]) -> list[int]:
    """Down and across, of a list for pictures, rows, columns and channels."""
    return list(_gathered(attribute[1][0])[3][0][1:3])


def _value(name: str, shape: Sequence[int] = ()) -> bytes:
    """A named tensor of float32; the shape is left open where none is given."""
    sizes = payload(2, b"".join(payload(1, number(1, size)) for size in shape)) if shape else b""
    return payload(1, name.encode()) + payload(2, payload(1, number(1, _FLOAT) + sizes))


def _text(name: str, value: str) -> bytes:
    return payload(1, name.encode()) + payload(4, value.encode()) + number(20, 3)


def _whole(name: str, values: Sequence[int], several: bool = True) -> bytes:
    """An attribute of whole numbers, or of one."""
    held = b"".join(number(8 if several else 3, value) for value in values)
    return payload(1, name.encode()) + held + number(20, 7 if several else 2)
