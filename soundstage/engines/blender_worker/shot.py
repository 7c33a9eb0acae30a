# SPDX-License-Identifier: GPL-3.0-or-later
"""One shot's frames: renders a pose, or only its parts that moved over the shot's reference frame; denoises it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from soundstage.engines._region import Box, Changes, camera_is_still
from soundstage.engines.base import REFERENCE
from soundstage.engines.blender_worker.denoise import cleaned, denoised, smoothed
from soundstage.engines.blender_worker.studio import Studio
from soundstage.nodes import Stage, Volume

Picture = npt.NDArray[np.float32]
Taken = dict[str, Picture]  # "color", and with a separate denoiser "albedo" and "normal" with their "clean ..."
GUIDES = ("albedo", "normal")
DRAFT = 2  # rays a pixel at which speed comes first
MARGIN = 32  # pixels about a part from which its guides' noise is told
KEPT = 300_000_000  # bytes of reference frames kept for shots that may come again


class Shot:
    """The stage that stands in the studio now."""

    def __init__(self, studio: Studio) -> None:
        self.studio = studio
        self.stage: Stage | None = None
        self.changes: dict[tuple[int, int], Changes] = {}  # by size
        # noisy, by stage, size, samples and seed: the board's serves the film
        self.references: dict[tuple[str, tuple[int, int], int, int], Taken] = {}

    def load(self, stage: Stage) -> None:
        self.studio.load(stage)
        self.stage, self.changes = stage, {}

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
            taken = self._with_clean_guides(self.studio.shoot(size, samples, seed), samples)
        clean = taken["color"]
        if self.studio.separate_denoiser:
            clean = denoised(clean, taken["clean albedo"], taken["clean normal"])
        return np.maximum(clean, 0) * np.float32(self.stage.exposure)

    def _with_clean_guides(self, taken: Taken, samples: int) -> Taken:
        if not self.studio.separate_denoiser:
            return taken
        clean = self._cleaner(samples)
        return taken | {f"clean {name}": clean(taken[name]) for name in GUIDES}

    def _cleaner(self, samples: int) -> Callable[[Picture], Picture]:
        """How guides are cleaned: drafts quickly, unless mist speckles them."""
        misty = self.stage is not None and any(isinstance(item.node, Volume) for item in self.stage.items)
        return smoothed if samples <= DRAFT and not misty else cleaned

    def _partly(self, stage: Stage, pose: int, size: tuple[int, int], samples: int, seed: int) -> Taken | None:
        """The noisy frame put together; None when it must be rendered whole."""
        if not self.studio.separate_denoiser or not camera_is_still(stage):
            return None
        boxes = self.changes.setdefault(size, Changes(stage, *size, REFERENCE)).boxes(pose)
        if boxes is None:
            return None
        taken = self._reference(stage, size, samples, seed)
        if boxes:
            self.studio.show(pose)
        for box in boxes:
            taken = _over(taken, self.studio.shoot(size, samples, seed, box), box, self._cleaner(samples))
        return taken

    def _reference(self, stage: Stage, size: tuple[int, int], samples: int, seed: int) -> Taken:
        key = (stage.digest, size, samples, seed)
        if key not in self.references:
            self.studio.show(REFERENCE)
            self.references[key] = self._with_clean_guides(self.studio.shoot(size, samples, seed), samples)
            while len(self.references) > 1 and sum(map(_bytes, self.references.values())) > KEPT:
                del self.references[next(iter(self.references))]
        return self.references[key]


def _over(reference: Taken, part: Taken, box: Box, clean: Callable[[Picture], Picture]) -> Taken:
    """The reference with this part of it rendered anew; only there are the guides cleaned anew."""
    x0, y0, x1, y1 = box
    whole = {name: picture.copy() for name, picture in reference.items()}
    for name, picture in part.items():
        whole[name][y0:y1, x0:x1] = picture[y0:y1, x0:x1]
    left, top = max(0, x0 - MARGIN), max(0, y0 - MARGIN)
    for name in GUIDES:
        near = clean(whole[name][top : y1 + MARGIN, left : x1 + MARGIN])
        whole[f"clean {name}"][y0:y1, x0:x1] = near[y0 - top : y1 - top, x0 - left : x1 - left]
    return whole


def _bytes(taken: Taken) -> int:
    return sum(picture.nbytes for picture in taken.values())
