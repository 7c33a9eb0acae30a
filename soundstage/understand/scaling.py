# SPDX-License-Identifier: Apache-2.0
"""Decoded pictures made small, upright and of the usual range."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.uint8]


@dataclass(eq=False)
class Scaler:
    """Makes decoded pictures small and upright; what it needs for each size is set up once, not for every frame."""

    sizes: dict[str, tuple[int, int]]  # width, height
    turn: int = 0  # quarter turns to the left
    curve: int = 0  # of HDR (ITU-T H.273)
    _made: dict[tuple[str, str], Any] = field(default_factory=dict)

    def scaled(self, picture: Any, name: str, form: str) -> Picture:
        """A picture (av.VideoFrame, or (H, W, 3) sRGB bytes) in the size of this name: (H, W, 3), or (H, W) grey."""
        width, height = self.sizes[name]
        if isinstance(picture, np.ndarray):
            import cv2

            small = cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA)
            return _greyed(np.asarray(small, np.uint8)) if form == "gray" else np.asarray(small, np.uint8)
        if (name, form) not in self._made:
            from av.video.reformatter import VideoReformatter

            self._made[name, form] = VideoReformatter()
        sides = (height, width) if self.turn % 2 else (width, height)
        deep = "rgb48le" if self.curve else form
        # on one thread: several take up to five times the work to make one small picture
        made = self._made[name, form].reformat(picture, *sides, deep, interpolation="AREA", threads=1).to_ndarray()
        if self.curve:
            made = _usual(made, self.curve)
            made = _greyed(made) if form == "gray" else made
        return np.ascontiguousarray(np.rot90(made, self.turn)) if self.turn else np.asarray(made, np.uint8)


def _greyed(picture: Picture) -> Picture:
    import cv2

    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)


def _usual(deep: npt.NDArray[np.uint16], curve: int) -> Picture:
    """A small HDR picture as sRGB bytes of the usual range."""
    from soundstage.finish.tone import encoded
    from soundstage.references.reel import usual_range

    return np.asarray(np.round(encoded(usual_range(deep.astype(np.float32) / 65535, curve))), np.uint8)
