# SPDX-License-Identifier: GPL-3.0-or-later
"""One shot's frames: renders a pose, denoises it, puts the stage's exposure on it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.engines.blender_worker.denoise import denoised
from soundstage.engines.blender_worker.studio import Studio
from soundstage.nodes import Stage

Picture = npt.NDArray[np.float32]


class Shot:
    """The stage that stands in the studio now."""

    def __init__(self, studio: Studio) -> None:
        self.studio = studio
        self.stage: Stage | None = None

    def load(self, stage: Stage) -> None:
        self.studio.load(stage)
        self.stage = stage

    def frame(self, pose: int, size: tuple[int, int], samples: int, seed: int) -> Picture:
        """The finished linear frame (H, W, 3) of one pose."""
        if self.stage is None:
            raise RuntimeError("a frame was asked for before a stage was sent")
        self.studio.show(pose)
        taken = self.studio.shoot(size, samples, seed)
        clean = denoised(taken["color"], taken["albedo"], taken["normal"]) if "albedo" in taken else taken["color"]
        return np.maximum(clean, 0) * np.float32(self.stage.exposure)
