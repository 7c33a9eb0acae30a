# SPDX-License-Identifier: Apache-2.0
"""In sight: a still camera on a thing that falls, rolls or bounces is aimed and widened to have its way in it.

Direction frames a thing where it stands; how far it really goes is known once its motion is worked out.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.direct.plan import PlannedShot
from soundstage.moves.base import CameraTrack
from soundstage.stage.performances import Part, Played
from soundstage.stage.things import carried

Array = npt.NDArray[np.float64]
GATE, ASPECT = 36.0, 16 / 9  # mm of the camera's gate; a picture's width to its height, to judge by
FREE = 1.08  # times as large as what has to be in it the picture is
WIDEST_MM = 18.0
KEPT = 0.5  # of the picture that was composed: so much of it stays
TUMBLES = ("roll", "fall", "bounce", "float")  # of these one wants to see the end, also of those that go away
OUT = 0.1  # share of a shot that a thing may be outside


def in_sight(track: CameraTrack, shot: PlannedShot, played: Played) -> CameraTrack:
    """The track of a still camera, its aim and lens changed where its thing would be out of the picture too long."""
    part = played.of(shot.camera.subject)
    if part is None or part.performance is not None or shot.camera.move != "static" or shot.camera.legs:
        return track
    if any(b.leaving and b.action not in TUMBLES for p in shot.performers if p.subject == part.id for b in p.beats):
        return track
    eye, target, lens = track.position[0], track.target[0], float(track.lens_mm[0])
    low, high = _seen(part, played, eye, target)
    half = np.array([1.0, 1.0 / ASPECT]) * GATE / 2 / lens
    if (np.abs((low[0] + high[0]) / 2) > GATE / 2 / min(WIDEST_MM, lens)).any():
        return _gone_to(part, played, track)
    outside = (high > half) | (low < -half)
    if outside.any(1).mean() <= OUT:
        return track
    left = np.minimum(np.minimum.accumulate(low), -KEPT * half)
    right = np.maximum(np.maximum.accumulate(high), KEPT * half)
    need = FREE * ((right - left) / 2 * [1.0, ASPECT]).max(1)  # grows with the way that is gone
    until = max(0, int((need <= GATE / 2 / min(WIDEST_MM, lens)).sum()) - 1)
    wider = min(lens, GATE / 2 / float(need[until]))
    across, up = (left[until] + right[until]) / 2
    ahead, aside, over = _axes(eye, target)
    aim = eye + float(np.linalg.norm(target - eye)) * space.unit(ahead + across * aside + up * over)
    return replace(track, target=np.tile(aim, (len(track.target), 1)), lens_mm=np.full_like(track.lens_mm, wider))


def _gone_to(part: Part, played: Played, track: CameraTrack) -> CameraTrack:
    """The same set-up where the thing is instead: in somebody's hand from the first, and not where it lay."""
    middle = np.append(part.built.extent.astype(float).mean(0), 1.0)
    at = np.median(np.asarray(carried(part, played), float) @ middle, axis=0)[:3]
    off = at - track.target[0]
    return replace(track, position=track.position + off, target=track.target + off)


def _axes(eye: Array, target: Array) -> tuple[Array, Array, Array]:
    """Unit vectors ahead, to the right and up of a level camera."""
    ahead = space.unit(target - eye)
    aside = space.unit(np.cross(ahead, [0.0, 0.0, 1.0]))
    return ahead, aside, np.cross(aside, ahead)


def _seen(part: Part, played: Played, eye: Array, target: Array) -> tuple[Array, Array]:
    """(T, 2) low and high corner of a thing in the picture, as tangents to the right and up, at every pose."""
    box = part.built.extent.astype(float)
    corners = np.array([[box[i, 0], box[j, 1], box[k, 2]] for i in (0, 1) for j in (0, 1) for k in (0, 1)])
    frames = np.asarray(carried(part, played), float)
    points = np.einsum("tij,cj->tci", frames[:, :3, :3], corners) + frames[:, None, :3, 3] - eye
    ahead, aside, over = _axes(eye, target)
    deep = np.maximum(points @ ahead, 0.05)
    flat = np.stack([points @ aside / deep, points @ over / deep], -1)
    return flat.min(1), flat.max(1)
