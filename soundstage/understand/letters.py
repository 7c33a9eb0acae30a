# SPDX-License-Identifier: Apache-2.0
"""What a line of letters says: the recogniser that rapidocr carries (PP-OCRv6, Apache-2.0).

It is asked here and not through rapidocr, whose start takes longer than twenty lines.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from soundstage.understand.weights import kept_session, needed, network

if TYPE_CHECKING:
    from soundstage.speech.recogniser import Keep

Picture = npt.NDArray[np.uint8]

_WEIGHTS = "PP-OCRv6_rec_small.onnx"
_HIGH, _WIDE = 48, 320  # pixels of a line as the network takes it: shorter ones are followed by grey
_NOTHING = 0  # the answer that there is no letter, or that it is the same one still


class Letters:
    """Reads lines, one at a time."""

    def __init__(self, keep: Keep | None = None) -> None:
        """keep: where the network is kept as it is begun with."""
        self._keep = keep

    def read(self, line: Picture) -> tuple[str, float]:
        """What stands in a line (H, W, 3) of BGR bytes, and how sure that is (0-1, the mean over its letters)."""
        import cv2

        height, width = line.shape[:2]
        across = max(1, -(-_HIGH * width // height))
        given = np.zeros((3, _HIGH, max(_WIDE, across)), np.float32)
        given[:, :, :across] = cv2.resize(line, (across, _HIGH)).transpose(2, 0, 1) / np.float32(127.5) - 1
        told = self._session.run(None, {self._session.get_inputs()[0].name: given[None]})[0][0]
        best = told.argmax(1)
        # connectionist temporal classification: each run of one answer is one letter
        letters = np.flatnonzero((np.diff(best, prepend=_NOTHING) != 0) & (best != _NOTHING))
        if not len(letters):
            return "", 0.0
        return "".join(self._characters[best[k]] for k in letters), float(told[letters, best[letters]].mean())

    @cached_property
    def _characters(self) -> list[str]:
        """What each answer stands for; the last one is a blank between words."""
        return ["", *self._session.get_modelmeta().custom_metadata_map["character"].splitlines(), " "]

    @cached_property
    def _session(self) -> Any:
        needed("rapidocr", "rapidocr", "words in the picture")
        return kept_session(_WEIGHTS, "", lambda: network(_WEIGHTS), self._keep)
