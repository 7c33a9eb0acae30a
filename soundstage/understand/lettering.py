# SPDX-License-Identifier: Apache-2.0
"""Where lines of letters may be in a picture: the detector that rapidocr carries (PP-OCRv6, Apache-2.0).

It is asked here and not through rapidocr, whose start takes longer than six pictures: most films have no letters.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from soundstage.understand.weights import kept_session, needed, network

if TYPE_CHECKING:
    from soundstage.speech.recogniser import Keep

Array = npt.NDArray[np.float32]
Picture = npt.NDArray[np.uint8]

_WEIGHTS = "PP-OCRv6_det_small.onnx"
_CELL = 32  # pixels that the detector's sides are multiples of
_LIKELY, _SURE = 0.3, 0.5  # how likely a pixel must be of letters, and all of a line together
_THIN = (3, 5)  # pixels that a line has across at least, as found and with its edges
_WIDER = 1.6  # times its area over its girth by which a line is wider than what is found: the detector finds its core
_MOST = 1000  # lines of a picture
_ROW = 10  # pixels: what begins as high is read from left to right


class Lettering:
    """Finds lines of letters, whatever they say."""

    def __init__(self, keep: Keep | None = None) -> None:
        """keep: where the network is kept as it is begun with."""
        self._keep = keep

    def find(self, picture: Picture) -> list[Array]:
        """Corners (4, 2) in pixels, from the upper left round by the right, of every line in (H, W, 3) BGR bytes."""
        import cv2

        height, width = picture.shape[:2]
        across, down = (round(side / _CELL) * _CELL for side in (width, height))
        if not across or not down:
            return []
        small = np.asarray(cv2.resize(picture, (across, down)), np.float32) / 127.5 - 1
        told = self._session.run(None, {self._session.get_inputs()[0].name: small.transpose(2, 0, 1)[None]})[0][0, 0]
        likely = cv2.dilate((told > _LIKELY).astype(np.uint8), np.ones((2, 2), np.uint8))
        shapes = cv2.findContours(likely * 255, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)[0]
        found = (_line(shape, told) for shape in shapes[:_MOST])
        scale = np.array([width / across, height / down], np.float32)
        lines = (_round(np.round(box * scale), width, height) for box in found if box is not None)
        large = [line for line in lines if min(_long(line[0] - line[1]), _long(line[0] - line[3])) > _THIN[0]]
        return sorted(large, key=lambda line: (line[0, 1] // _ROW, line[0, 0]))

    @cached_property
    def _session(self) -> Any:
        needed("rapidocr", "rapidocr", "words in the picture")
        return kept_session(_WEIGHTS, "", lambda: network(_WEIGHTS), self._keep)


def _line(shape: Any, told: Array) -> Array | None:
    """The corners of the upright or slanted box around a shape that is likely of letters; None = it is too thin or not.
    """
    import cv2

    middle, (wide, high), turn = cv2.minAreaRect(shape)
    if min(wide, high) < _THIN[0] or _share(cv2.boxPoints((middle, (wide, high), turn)), told) < _SURE:
        return None
    more = _WIDER * wide * high / (wide + high)  # twice the distance
    if min(wide, high) + more < _THIN[1]:
        return None
    return np.asarray(cv2.boxPoints((middle, (wide + more, high + more), turn)), np.float32)


def _share(corners: Any, told: Array) -> float:
    """How likely the pixels within four corners are of letters, on average."""
    import cv2

    height, width = told.shape
    last = [width - 1, height - 1]
    (left, top), (right, low) = (np.clip(edge, 0, last).astype(int).tolist()
                                 for edge in (np.floor(corners.min(0)), np.ceil(corners.max(0))))
    mask = np.zeros((low - top + 1, right - left + 1), np.uint8)
    cv2.fillPoly(mask, [(corners - [left, top]).astype(np.int32)], 1)  # type: ignore[call-overload]
    return float(cv2.mean(told[top:low + 1, left:right + 1], mask)[0])


def _round(corners: Array, width: int, height: int) -> Array:
    """The corners within the picture, from the upper left round by the right."""
    left, right = np.split(corners[np.argsort(corners[:, 0], kind="stable")], 2)
    (upper, lower), (above, below) = (side[np.argsort(side[:, 1], kind="stable")] for side in (left, right))
    return np.asarray(np.clip([upper, above, below, lower], 0, [width - 1, height - 1]), np.float32)


def _long(way: Array) -> int:
    return int(np.linalg.norm(way))
