# SPDX-License-Identifier: Apache-2.0
"""Recognisers of things in pictures: a detector with boxes (SSD, COCO) and a classifier (EfficientNet, ImageNet)."""

from __future__ import annotations

import warnings
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from soundstage.understand.boxes import boxes
from soundstage.understand.frozen import converted
from soundstage.understand.weights import hushed, kept_session, needed, weight

if TYPE_CHECKING:
    from soundstage.speech.recogniser import Keep

Picture = npt.NDArray[np.uint8]
Layer = npt.NDArray[np.float32]  # (channels, rows, columns)

COCO = {
    1: "person", 2: "bicycle", 3: "car", 4: "motorcycle", 5: "airplane", 6: "bus", 7: "train", 8: "truck", 9: "boat",
    10: "traffic light", 11: "fire hydrant", 13: "stop sign", 15: "bench", 16: "bird", 17: "cat", 18: "dog",
    19: "horse", 20: "sheep", 21: "cow", 22: "elephant", 23: "bear", 24: "zebra", 25: "giraffe", 27: "backpack",
    28: "umbrella", 31: "handbag", 32: "tie", 33: "suitcase", 34: "frisbee", 35: "skis", 36: "snowboard",
    37: "ball", 38: "kite", 39: "baseball bat", 41: "skateboard", 42: "surfboard", 43: "tennis racket",
    44: "bottle", 46: "wine glass", 47: "cup", 48: "fork", 49: "knife", 50: "spoon", 51: "bowl", 52: "banana",
    53: "apple", 54: "sandwich", 55: "orange", 56: "broccoli", 57: "carrot", 59: "pizza", 60: "donut", 61: "cake",
    62: "chair", 63: "sofa", 64: "potted plant", 65: "bed", 67: "table", 70: "toilet", 72: "television", 73: "laptop",
    74: "mouse", 75: "remote", 76: "keyboard", 77: "telephone", 78: "microwave", 79: "oven", 81: "sink",
    82: "refrigerator", 84: "book", 85: "clock", 86: "vase", 87: "scissors", 88: "teddy bear",
}
LAYERS = tuple(f"FeatureExtractor/MobilenetV2/{name}" for name in (  # of 38, 19, 10 and 5 cells a side
    "expanded_conv_5/add", "expanded_conv_13/expand/Relu6", "Conv_1/Relu6", "layer_19_2_Conv2d_2_3x3_s2_512/Relu6"))
_WEIGHTS = "frozen_inference_graph.pb"
_ENTRY, _SIDE = "Preprocessor/sub", 300  # where the network takes a picture from -1 to 1, and its pixels a side
_LEVELS = 6  # layers that tell boxes
_WHOLE = tuple(f"BoxPredictor_{k}/ClassPredictor/Conv2D" for k in range(3))  # which were half of all its time
KNOWN = {"car", "motorcycle", "bus", "train", "truck", "table"}  # what the house draws much as it is photographed
ANIMALS = {"animal", "bird", "cat", "dog", "horse", "sheep", "cow", "elephant", "bear", "zebra", "giraffe"}


class Stance(NamedTuple):
    """How one in a box is turned, seen from the camera, and how likely a person sits (0-1)."""

    toward: float  # with right the way it faces: of length 1 where that is plain
    right: float
    sits: float


@dataclass(frozen=True)
class Found:
    """One box: shares of the picture."""

    noun: str
    sure: float
    x0: float
    y0: float
    x1: float
    y1: float
    stance: Stance | None = field(default=None, kw_only=True)  # where it was read
    known: bool = field(default=False, kw_only=True)  # whether the detector alone tells it, and is right of such things

    @property
    def area(self) -> float:
        return max(0.0, self.x1 - self.x0) * max(0.0, self.y1 - self.y0)


def overlap(a: Any, b: Any) -> float:
    """Intersection over union of two boxes."""
    wide = min(a.x1, b.x1) - max(a.x0, b.x0)
    high = min(a.y1, b.y1) - max(a.y0, b.y0)
    if wide <= 0 or high <= 0:
        return 0.0
    one, two = ((q.x1 - q.x0) * (q.y1 - q.y0) for q in (a, b))
    return float(wide * high / (one + two - wide * high))


class Detector:
    """SSD-MobileNet-v2, by ONNX Runtime; may be asked on several threads."""

    def __init__(self, exactly: bool = False, keep: Keep | None = None) -> None:
        """exactly: all kinds are reckoned in 32 bits, which takes twice the time (how sure it is changes by 0.002).

        keep: where the network is kept as it is begun with.
        """
        self._loading, self._whole, self._keep = Lock(), () if exactly else _WHOLE, keep

    def find(self, picture: Picture, least: float = 0.3) -> list[Found]:
        """Boxes in (H, W, 3) sRGB bytes."""
        return self.look(picture, least)[0]

    def look(self, picture: Picture, least: float) -> tuple[list[Found], list[Layer]]:
        """The boxes, and what the layers of LAYERS answer."""
        import cv2

        given = cv2.dnn.blobFromImage(picture, 1 / 127.5, (_SIDE, _SIDE), (127.5, 127.5, 127.5))
        with self._loading:
            network = self._session
        told = [answer[0] for answer in network.run(None, {_ENTRY: given})]
        out = [Found(COCO[kind], sure, *box) for kind, sure, box in boxes(told[:_LEVELS], told[_LEVELS:-len(LAYERS)],
                                                                        least) if kind in COCO]
        return [f for f in out if f.area > 2e-4], told[-len(LAYERS):]

    @cached_property
    def _session(self) -> Any:
        needed("onnxruntime", "onnxruntime", "things in the picture")
        heads = [f"BoxPredictor_{k}/{kind}/BiasAdd" for kind in ("ClassPredictor", "BoxEncodingPredictor")
                 for k in range(_LEVELS)]
        return kept_session(_WEIGHTS, repr(self._whole), lambda: converted(
            weight(_WEIGHTS).read_bytes(), _ENTRY, _SIDE, [*heads, *LAYERS], self._whole), self._keep)


class Classifier:
    """EfficientNet-Lite3 by LiteRT: 1000 ImageNet names."""

    keeps = False  # what its layers answer can be asked for afterwards

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The first word for each class."""
        text = weight("efficientnet_labels.txt").read_text(encoding="utf-8")
        return tuple(line.split(",")[0].strip() for line in text.splitlines())

    def look(self, picture: Picture) -> npt.NDArray[np.float64]:
        """(1000,) how much each class fits (0-1) for (H, W, 3) sRGB bytes."""
        import cv2

        session, put, got = self._session
        small = cv2.resize(picture, (put["shape"][2], put["shape"][1]), interpolation=cv2.INTER_AREA)
        session.set_tensor(put["index"], small[None].astype(np.uint8))
        session.invoke()
        return np.asarray(session.get_tensor(got["index"])[0], float) / 256

    @cached_property
    def _session(self) -> Any:
        needed("ai_edge_litert", "ai-edge-litert", "names of things")
        from ai_edge_litert.interpreter import Interpreter

        with hushed(), warnings.catch_warnings(action="ignore"):  # it warns that what is kept takes memory
            session = Interpreter(str(weight("efficientnet_lite3.tflite")), num_threads=1,
                                  experimental_preserve_all_tensors=self.keeps)
            session.allocate_tensors()
        return session, session.get_input_details()[0], session.get_output_details()[0]
