# SPDX-License-Identifier: GPL-3.0-or-later
"""One shot's frames: renders a pose, or only what in it moved over the shot's reference frame, and denoises it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.engines.base import REFERENCE
from soundstage.engines.blender_worker.denoise import denoised
from soundstage.engines.blender_worker.studio import Studio
from soundstage.nodes import Stage
from soundstage.stage.region import Box, Changes, camera_is_still

Picture = npt.NDArray[np.float32]
Taken = dict[str, Picture]
WORTH = 0.7  # of the frame: a larger part is not worth a border render


class Shot:
    """The stage that stands in the studio now."""

    def __init__(self, studio: Studio) -> None:
        self.studio = studio
        self.stage: Stage | None = None
        self.changes: dict[tuple[int, int], Changes] = {}  # by size
        self.reference: dict[tuple[tuple[int, int], int, int], Taken] = {}  # noisy, by size, samples and seed

    def load(self, stage: Stage) -> None:
        self.studio.load(stage)
        self.stage, self.reference, self.changes = stage, {}, {}

    def frame(self, pose: int, size: tuple[int, int], samples: int, seed: int, partial: bool = False) -> Picture:
        """The finished linear frame (H, W, 3) of one pose.

        partial: with a still camera, render only what differs from the reference pose. That depends on the
        stage alone, so the frame is the same whatever was rendered before.
        """
        if self.stage is None:
            raise RuntimeError("a frame was asked for before a stage was sent")
        taken = self._partly(self.stage, pose, size, samples, seed) if partial else None
        if taken is None:
            self.studio.show(pose)
            taken = self.studio.shoot(size, samples, seed)
        clean = taken["color"]
        if self.studio.separate_denoiser:
            clean = denoised(clean, taken["albedo"], taken["normal"])
        return np.maximum(clean, 0) * np.float32(self.stage.exposure)

    def _partly(self, stage: Stage, pose: int, size: tuple[int, int], samples: int, seed: int) -> Taken | None:
        """The noisy frame put together; None when it must be rendered whole."""
        if not self.studio.separate_denoiser or not camera_is_still(stage):
            return None
        box = self.changes.setdefault(size, Changes(stage, *size, REFERENCE)).box(pose)
        if box is None or _area(box) > WORTH * size[0] * size[1]:
            return None
        reference = self._reference(size, samples, seed)
        if _area(box) == 0:
            return reference
        self.studio.show(pose)
        part = self.studio.shoot(size, samples, seed, box)
        x0, y0, x1, y1 = box
        whole = {name: picture.copy() for name, picture in reference.items()}
        for name, picture in whole.items():
            picture[y0:y1, x0:x1] = part[name][y0:y1, x0:x1]
        return whole

    def _reference(self, size: tuple[int, int], samples: int, seed: int) -> Taken:
        key = (size, samples, seed)
        if key not in self.reference:
            self.studio.show(REFERENCE)
            self.reference = {key: self.studio.shoot(size, samples, seed)}
        return self.reference[key]


def _area(box: Box) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])
