# SPDX-License-Identifier: Apache-2.0
"""From boxes on screen to marks and cameras: where things must stand, and the camera, to fill the asked boxes.

A box is left, top, right, bottom as shares of the picture. A pinhole camera of focal length f (shares of the picture's
width, lens / 36 mm) sees a thing of height H at distance d as H f / d of the width high.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from soundstage.direct.camera import Framed, SetUp

Array = npt.NDArray[np.float64]
Box = tuple[float, float, float, float]

_EDGE = 0.02  # a box nearer to the picture's edge is cut off there: that side says nothing
_LENS, _ASPECT = 40.0, 16 / 9  # for the depth between two, which depends on them little
_FULLER = 0.86  # a body's outline fills so much of the box of its extents sideways
_POINTS = 1500  # points of a skin that are looked at
_NEAREST = 0.5  # metres
_REACHES = (0.35, 0.45, 0.57, 0.7, 0.84, 1.0, 1.2, 1.45, 1.75, 2.1)  # times as far, tried for who is cut off
_TURNS = (0.0, 0.3, -0.3, 0.6, -0.6, 0.9, -0.9)  # radians round the subject that are tried, for its width


def apart_on_screen(first: Box, second: Box, heights: tuple[float, ...]) -> tuple[float, float]:
    """Metres to the right and back from the first to the second, by their boxes and their heights."""
    scales = [h / max(0.02, b[3] - b[1]) for b, h in zip((first, second), heights, strict=True)]
    if any(b[3] > 1 - _EDGE or b[1] < _EDGE for b in (first, second)):
        scales = [min(scales)] * 2  # cut off: nothing tells the depth
    middles = [(b[0] + b[2]) / 2 - 0.5 for b in (first, second)]
    side = middles[1] * scales[1] * _ASPECT - middles[0] * scales[0] * _ASPECT
    back = (scales[1] - scales[0]) * _ASPECT * _LENS / 36
    return float(np.clip(side, -6, 6)), float(np.clip(back, -3, 3))


def boxed(still: SetUp, lead: Framed, box: Box, aspect: Fraction, others: Sequence[tuple[Framed, Box]] = (),
          *, straight: bool = False) -> SetUp:
    """The set-up moved round, nearer or farther, and aimed, until the lead fills the box; with others, all theirs.

    straight: the camera looks straight into the set, for ways by measure are meant as it sees them.
    """
    corners, beside = _corners(lead), [(_corners(f), b) for f, b in others]
    best: tuple[float, SetUp] | None = None
    ahead = _straight(still, corners)
    turns = (ahead,) if straight else _TURNS if not others else (*_TURNS, ahead)
    for turn in turns:
        position, target = _turned(np.array(still.position), np.array(still.target), corners.mean(0), turn)
        if position[1] > corners[:, 1].mean():
            continue  # the camera stays on its side of the action
        for reach in _REACHES if _cut(box) else (1.0,):
            from_ = corners.mean(0) + (position - corners.mean(0)) * reach
            begun = replace(still, position=rounded(from_), target=rounded(target + from_ - position))
            found = _fitted(begun, corners, box, aspect)
            shares = [_overlap(_seen(found, points, aspect), b) for points, b in ((corners, box), *beside)]
            score = sum(shares) / len(shares) - 0.04 * abs(turn)
            if best is None or score > best[0]:
                best = (score, found)
    return still if best is None else best[1]


def _straight(still: SetUp, corners: Array) -> float:
    """Radians round the subject to where the camera looks straight into the set: so others' marks were reckoned."""
    x, y = np.array(still.position)[:2] - corners.mean(0)[:2]
    return (-math.pi / 2 - math.atan2(y, x) + math.pi) % (2 * math.pi) - math.pi


def _seen(found: SetUp, points: Array, aspect: Fraction) -> Box:
    """The box that points fill on screen, as far as it is in the picture."""
    at, to = np.array(found.position), np.array(found.target)
    return _clipped(seen_box(points, at, to, found.lens_mm / 36, float(aspect)))


def _turned(position: Array, target: Array, centre: Array, turn: float) -> tuple[Array, Array]:
    """Camera and target carried round the upright through the centre."""
    c, s = math.cos(turn), math.sin(turn)
    turning = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1.0]])
    return turning @ (position - centre) + centre, turning @ (target - centre) + centre


def _clipped(box: Box) -> Box:
    return (max(0.0, box[0]), max(0.0, box[1]), min(1.0, box[2]), min(1.0, box[3]))


def _overlap(a: Box, b: Box) -> float:
    """Intersection over union."""
    wide, high = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    both = max(0.0, wide) * max(0.0, high)
    return both / max(1e-9, (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both)


def _cut(box: Box) -> bool:
    """Whether it is cut off above or below: its height does not tell how far away it is, only its width does."""
    return box[1] < _EDGE or box[3] > 1 - _EDGE


def _fitted(still: SetUp, corners: Array, box: Box, aspect: Fraction) -> SetUp:
    """The set-up brought nearer or farther and aimed."""
    position, target = np.array(still.position), np.array(still.target)
    centre = corners.mean(0)
    focal = still.lens_mm / 36
    cut = _cut(box)
    for _ in range(12):
        seen = seen_box(corners, position, target, focal, float(aspect))
        tall, wanted = seen[3] - seen[1], box[3] - box[1]
        if not cut:
            reach = position - centre
            length = max(_NEAREST, float(np.linalg.norm(reach)) * (tall / max(wanted, 0.03)) ** 0.8)
            moved = centre + reach / np.linalg.norm(reach) * length
            target, position = target + (moved - position), moved
        seen = seen_box(corners, position, target, focal, float(aspect))
        right = (box[0] + box[2] - seen[0] - seen[2]) / 2
        down = box[1] - seen[1] if cut else (box[1] + box[3] - seen[1] - seen[3]) / 2
        target = aimed(position, target, right / focal, down / focal / float(aspect))
    return replace(still, position=rounded(position), target=rounded(target))


def rounded(v: Array) -> tuple[float, float, float]:
    """A point as plans keep it: to a tenth of a millimetre."""
    return (round(float(v[0]), 4), round(float(v[1]), 4), round(float(v[2]), 4))


def _corners(lead: Framed) -> Array:
    """(N, 3) points that bound it at its mark, world: an animal's skin at rest, else the box of its extents."""
    points = _outline(lead)
    c, s = math.cos(lead.mark.heading), math.sin(lead.mark.heading)
    turned = points @ np.array([[c, s, 0], [-s, c, 0], [0, 0, 1]])
    return np.asarray(turned + [lead.mark.x, lead.mark.y, lead.ground + lead.mark.z])


def _outline(lead: Framed) -> Array:
    built = lead.built
    if built.kind == "body" and built.plan != "biped":  # people rest with their arms out: their extents are truer
        shapes = [getattr(p.shape, "mesh", p.shape).vertices for p in built.model.parts]  # type: ignore[union-attr]
        points = np.concatenate(shapes).astype(float)
        return np.asarray(points[:: max(1, len(points) // _POINTS)])
    low, high = built.extent * [_FULLER, _FULLER, 1.0]
    return np.array([[x, y, z] for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])])


def _axes(position: Array, target: Array) -> tuple[Array, Array, Array]:
    """Right, up and ahead of a level camera."""
    ahead = (target - position) / np.linalg.norm(target - position)
    right = np.cross(ahead, [0, 0, 1.0])
    right /= max(1e-9, float(np.linalg.norm(right)))
    return right, np.cross(right, ahead), ahead


def seen_box(points: Array, position: Array, target: Array, focal: float, aspect: float) -> Box:
    """The box that points fill on screen."""
    right, up, ahead = _axes(position, target)
    rel = points - position
    deep = np.maximum(rel @ ahead, 0.1)
    x, y = 0.5 + focal * (rel @ right) / deep, 0.5 - focal * aspect * (rel @ up) / deep
    return (float(x.min()), float(y.min()), float(x.max()), float(y.max()))


def aimed(position: Array, target: Array, right: float, down: float) -> Array:
    """The target from which what is seen moves right and down by these tangents."""
    x, up, ahead = _axes(position, target)
    reach = float(np.linalg.norm(target - position))
    return np.asarray(position + reach * (ahead - right * x + down * up))
