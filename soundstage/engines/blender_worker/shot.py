# SPDX-License-Identifier: GPL-3.0-or-later
"""One shot's frames: renders a pose, or only its parts that moved over the shot's reference frame; denoises it."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from soundstage.engines._region import CELL, Changes, camera_is_still
from soundstage.engines.base import reference_pose
from soundstage.engines.blender_worker.denoise import cleaned, denoised, exposure, smoothed
from soundstage.engines.blender_worker.matte import clear
from soundstage.engines.blender_worker.studio import Part, Studio
from soundstage.nodes import Stage, Volume

Picture = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]
Taken = dict[str, Picture]  # "color", with a separate denoiser "albedo" and "normal"; "finished" when whole
GUIDES = ("albedo", "normal")
DRAFT = 2  # rays a pixel at which speed comes first
REACH, MARGIN = 8, 32  # pixels about what was rendered anew: finished anew with it, and looked at for that
STEP = 16  # pixels: the denoiser's coarsest cell; parts begin where one does, to be seen as in the whole
APART = 6  # cells between what is finished in two parts
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
        clean = self._partly(self.stage, pose, size, samples, seed) if partial else None
        if clean is None:
            clean = self._whole(pose, size, samples, seed)["finished"]
        return np.maximum(clean, 0) * np.float32(self.stage.exposure)

    def _whole(self, pose: int, size: tuple[int, int], samples: int, seed: int) -> Taken:
        """All of one pose, with the "finished" picture."""
        self.studio.show(pose)
        taken = self.studio.shoot(size, samples, seed)
        if not self.studio.separate_denoiser:
            return taken | {"finished": taken["color"]}
        albedo, normal = map(self._cleaner(samples), (taken[name] for name in GUIDES))
        return taken | {"finished": denoised(taken["color"], albedo, normal, exposure(taken["color"]))}

    def _cleaner(self, samples: int) -> Callable[[Picture], Picture]:
        """How guides are cleaned: drafts quickly, unless mist speckles them."""
        misty = self.stage is not None and any(isinstance(item.node, Volume) for item in self.stage.items)
        return smoothed if samples <= DRAFT and not misty else cleaned

    def _partly(self, stage: Stage, pose: int, size: tuple[int, int], samples: int, seed: int) -> Picture | None:
        """The clean frame put together; None when it must be rendered whole."""
        if not self.studio.separate_denoiser or not camera_is_still(stage):
            return None
        if size not in self.changes:
            self.changes[size] = Changes(stage, *size, reference_pose(stage))
        cells = self.changes[size].open(pose)
        if cells is None:
            return None
        taken = self._reference(stage, size, samples, seed)
        if not cells.any():
            return taken["finished"]
        self.studio.show(pose)
        return _renewed(self._over(taken, cells, samples, seed), cells, self._cleaner(samples))

    def _over(self, under: Taken, cells: Bools, samples: int, seed: int) -> Taken:
        """What stands now, rendered in these cells only, over the noisy pictures of the reference."""
        height, width, _ = under["color"].shape
        self.studio.matte.put_up(cells, (width, height))
        try:
            found = self.studio.shoot((width, height), samples, seed, _box(cells, (height, width)))
        finally:
            self.studio.matte.take_down()
        seen = clear(cells, (width, height))[..., None]
        return under | {name: np.where(seen, picture, under[name]) for name, picture in found.items()}

    def _reference(self, stage: Stage, size: tuple[int, int], samples: int, seed: int) -> Taken:
        key = (stage.digest, size, samples, seed)
        if key not in self.references:
            self.references[key] = self._whole(reference_pose(stage), size, samples, seed)
            while len(self.references) > 1 and sum(map(_bytes, self.references.values())) > KEPT:
                del self.references[next(iter(self.references))]
        return self.references[key]


def _renewed(taken: Taken, cells: Bools, clean: Callable[[Picture], Picture]) -> Picture:
    """The finished picture, denoised anew about these cells; elsewhere it is the reference's."""
    scale, finished = exposure(taken["color"]), taken["finished"].copy()
    for rows, columns in _parts(cells, finished.shape):
        near = tuple(slice(max(0, s.start - MARGIN) // STEP * STEP, s.stop + MARGIN) for s in (rows, columns))
        inner = tuple(slice(max(0, s.start - REACH), s.stop + REACH) for s in (rows, columns))
        color, *guides = (np.ascontiguousarray(taken[name][near]) for name in ("color", *GUIDES))
        albedo, normal = map(clean, guides)
        fresh = denoised(color, albedo, normal, scale)
        finished[inner] = fresh[tuple(slice(i.start - n.start, i.stop - n.start)
                                      for i, n in zip(inner, near, strict=True))]
    return finished


def _parts(cells: Bools, shape: tuple[int, ...]) -> list[tuple[slice, slice]]:
    """Rows and columns in pixels of the groups of these cells; of the whole picture when that is no more work."""
    from scipy.ndimage import find_objects, label, maximum_filter

    groups, _ = label(maximum_filter(cells, 2 * APART + 1), np.ones((3, 3)))
    parts, work = [], 0
    for place in find_objects(np.where(cells, groups, 0)):
        rows, columns = (slice(side.start * CELL, side.stop * CELL) for side in place)
        parts.append((rows, columns))
        work += math.prod(min(all_, side.stop + MARGIN) - max(0, side.start - MARGIN)
                          for side, all_ in zip((rows, columns), shape, strict=False))
    return parts if work < shape[0] * shape[1] else [(slice(0, shape[0]), slice(0, shape[1]))]


def _box(cells: Bools, shape: tuple[int, int]) -> Part:
    """Rows and columns in pixels of a picture of this shape about all of these cells."""
    ends = [np.flatnonzero(cells.any(axis)) for axis in (1, 0)]
    rows, columns = (slice(int(c[0]) * CELL, min(side, (int(c[-1]) + 1) * CELL))
                     for c, side in zip(ends, shape, strict=True))
    return rows, columns


def _bytes(taken: Taken) -> int:
    return sum(picture.nbytes for picture in taken.values())
