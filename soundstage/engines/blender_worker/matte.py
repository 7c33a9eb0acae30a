# SPDX-License-Identifier: GPL-3.0-or-later
"""A matte before the lens: black card with holes, so that only the open cells of the picture cost light paths.

The card is seen by the camera alone: it throws no shadow and shows in no mirror, so what is seen through the holes
is to the bit what is seen without it. With depth of field it stands in the plane of focus, where it is sharp
whatever way light takes through the lens; a second card, with wider holes, stands nearer, to cover the foreground.
"""

from __future__ import annotations

from typing import Any

import bpy
import numpy as np
import numpy.typing as npt

from soundstage.engines._region import CELL

Bools = npt.NDArray[np.bool_]
EDGE = 2  # pixels inside the holes' edges that may see the card: a pixel takes in a little of its neighbours
_CLOSE = 0.05  # metres before a lens without depth of field
_WIDER = 6.0  # pixels by which the nearer card's holes are wider, and so as far as it may be out of focus


class Matte:
    """The card of one scene. Put it up for a picture and take it down after it."""

    def __init__(self, scene: Any, camera: Any) -> None:
        self.camera = camera
        self.card = bpy.data.objects.new("matte", bpy.data.meshes.new("matte"))
        self.card.data.materials.append(_black())
        for ray in ("diffuse", "glossy", "transmission", "volume_scatter", "shadow"):
            setattr(self.card, f"visible_{ray}", False)
        scene.collection.objects.link(self.card)
        self.take_down()

    def put_up(self, cells: Bools, size: tuple[int, int]) -> None:
        """Leave these cells (rows, columns) of a picture (width, height) open."""
        cards = [(self._far, cells)]
        if self.camera.data.dof.use_dof:
            cards.append((self._nearer(size[0]), _wider(cells, _WIDER)))
        points = np.concatenate([self._cut(far, holes, size) for far, holes in cards])
        data = self.card.data
        data.clear_geometry()
        data.from_pydata(points.tolist(), [], np.arange(len(points)).reshape(-1, 4).tolist())
        self.card.matrix_world = self.camera.matrix_world
        self.card.hide_render = False

    def take_down(self) -> None:
        """Leave the whole picture open."""
        self.card.hide_render = True

    def _cut(self, far: float, holes: Bools, size: tuple[int, int]) -> npt.NDArray[np.float64]:
        """Corners (N, 3), four to a rectangle, of a card so far away, as the camera has them."""
        flat = _rectangles(~holes, size).reshape(-1, 2) * self._per_pixel(size[0], far)
        return np.stack([flat[:, 0], -flat[:, 1], np.full(len(flat), -far)], -1)

    @property
    def _far(self) -> float:
        """Metres to where the card is sharp."""
        focus = self.camera.data.dof
        return float(focus.focus_distance) if focus.use_dof else _CLOSE

    def _per_pixel(self, width: int, far: float) -> float:
        """Metres across a pixel, so far away."""
        lens = self.camera.data
        return float(far * lens.sensor_width / lens.lens / width)

    def _nearer(self, width: int) -> float:
        """Metres to where a point is spread over the wider holes' edge: its circle of confusion is twice that wide."""
        lens, focus = self.camera.data, self._far
        opening = lens.lens / 1000 / lens.dof.aperture_fstop
        allowed = 2 * (_WIDER - EDGE) * self._per_pixel(width, focus)  # metres, in the plane of focus
        return float(focus * opening / (opening + allowed))


def clear(cells: Bools, size: tuple[int, int]) -> Bools:
    """The pixels (H, W) that see nothing of a card with these cells open."""
    from scipy.ndimage import binary_erosion

    wide = cells.repeat(CELL, 0).repeat(CELL, 1)[: size[1], : size[0]]
    return np.asarray(binary_erosion(wide, np.ones((2 * EDGE + 1,) * 2), border_value=1))


def _wider(cells: Bools, pixels: float) -> Bools:
    from scipy.ndimage import maximum_filter

    return np.asarray(maximum_filter(cells, 2 * int(np.ceil(pixels / CELL)) + 1))


def _rectangles(closed: Bools, size: tuple[int, int]) -> npt.NDArray[np.float64]:
    """Corners (N, 4, 2) in pixels from the middle of the picture of a rectangle for every run of closed cells."""
    step = np.diff(np.pad(closed.astype(np.int8), ((0, 0), (1, 1))), axis=1)
    row, first = np.nonzero(step == 1)
    end = np.nonzero(step == -1)[1]
    left, right, top = first * CELL, end * CELL, row * CELL
    corners = np.stack([left, top, right, top, right, top + CELL, left, top + CELL], -1).reshape(-1, 4, 2)
    return np.asarray(corners - np.array(size) / 2)


def _black() -> Any:
    """A surface that sends nothing on."""
    made = bpy.data.materials.new("matte")
    made.use_nodes = True
    tree = made.node_tree
    tree.nodes.clear()
    black, out = tree.nodes.new("ShaderNodeBsdfDiffuse"), tree.nodes.new("ShaderNodeOutputMaterial")
    black.inputs["Color"].default_value = (0, 0, 0, 1)
    tree.links.new(black.outputs[0], out.inputs["Surface"])
    return made
