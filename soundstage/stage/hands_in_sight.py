# SPDX-License-Identifier: Apache-2.0
"""A near shot of hands or feet is set up by where they really are, and shows what they are busy with as it goes.

So is a shot of which the words list what it shows: all of that is in it. Direction frames a part of a body by its
usual height; where it reaches, and where a thing falls that it lets go, is known once the motion is worked out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.direct.parts import kind_of
from soundstage.direct.plan import PlannedShot
from soundstage.stage.performances import Part, Played
from soundstage.stage.things import carried

Array = npt.NDArray[np.float64]
LIMBS = ("hand", "foot")
GATE, ASPECT = 36.0, 16 / 9  # mm of the camera's gate; a picture's width to its height, to judge by
HALF_HAND = 0.09  # metres round the middle of a hand or a foot that are seen
NEAR = 1.1  # metres from it: what flies farther away is looked after no more
LARGE = 0.75  # metres: of what is larger, the part by the hand is enough
HALF_SPOT = 0.16  # metres round the spot of a door that is touched
LARGEST = 1.4  # metres: what is larger than this and listed is seen in part
PART_ANCHORS = {"hip": "hips", "chest": "chest", "back": "back", "mouth": "mouth", "eye": "eyes", "knee": "hips"}
FREE = 1.08  # times as large as what has to be in it the picture is
LEFT_OUT = 0.08  # share of what is looked for that may be beyond an edge: the top of a swing
NEARER = 1.5  # times as long a lens at the most, where hands and things are small
USUAL_MM, WIDEST_MM = 40.0, 24.0  # a lens is widened so far before the camera goes back, and at last
BACK, LISTED_BACK = 2.2, 6.0  # times as far away it goes at the most; to have in it what the words list
BUSY = 0.5  # of a limb's reach: below, it only hangs there
SIDES = ("left", "right")


@dataclass(frozen=True, eq=False)
class Aimed:
    """A set-up: where the camera is, what it is aimed at, its focal length in mm."""

    position: Array
    target: Array
    lens_mm: float


def busy_sides(who: Part, kind: str) -> tuple[str, ...]:
    """The sides whose hand (or foot) does something in the shot; both where none or each of them does."""
    return tuple(side for side in SIDES if _busy(who, kind, side).any()) or SIDES


def _busy(who: Part, kind: str, side: str) -> npt.NDArray[np.bool_]:
    """(T,) when a hand or a foot is where its deed has it, and not only hangs there."""
    weights = who.controls.reach_weight if kind == "hand" else who.controls.foot_weight
    return np.asarray(weights[side][-len(who.transforms) :] > BUSY)  # of the shot, not of what led up to it


def with_their_things(aimed: Aimed, shot: PlannedShot, played: Played, limb: Array | None) -> Aimed:
    """The set-up aimed, widened and at last taken back so that the limb and what it is busy with are in the picture.

    limb: (T, 3) where it is; None = no part is named.
    """
    who, kind = played.of(shot.camera.subject), kind_of(shot.camera.part)
    wanted = list(shown_points(shot, played))
    busy: list[Array] = []
    if limb is not None and who is not None and who.performance is not None and kind in LIMBS:
        begun = int(np.argmax(np.max([_busy(who, kind, side) for side in SIDES], axis=0)))
        busy = [*_hands(who, kind, limb), *_things(shot, played, who.id, limb[begun:])]
    if not busy and not wanted:
        return aimed
    points = np.concatenate([*busy, *wanted])
    ahead, aside, over = _axes(aimed)
    lens, far = aimed.lens_mm, float(np.linalg.norm(aimed.target - aimed.position))
    flat = (points - aimed.position) @ np.stack([aside, over], -1)
    low, high = _bounds(flat, sum(map(len, busy)))
    across, up = (low + high) / 2
    position = aimed.position + across * aside + up * over
    deep = np.maximum((points - position) @ ahead, 0.5 * far)
    inside = ((flat >= low) & (flat <= high)).all(1)
    need = FREE * float((np.abs(flat - [across, up]) / deep[:, None] * [1.0, ASPECT])[inside].max())
    wide = min(lens * NEARER, max(min(lens, USUAL_MM), GATE / 2 / need))
    back = min(LISTED_BACK if wanted else BACK, max(1.0, need / (GATE / 2 / wide)))
    wide = min(wide, max(WIDEST_MM, GATE / 2 / (need / back)))
    return Aimed(position - (back - 1.0) * far * ahead, position + far * ahead, wide)


def _bounds(flat: Array, busy: int) -> tuple[Array, Array]:
    """Low and high corner (2,) of the points: most of those that are busy, which come first, and all that is listed."""
    rows = [np.quantile(flat[:busy], [LEFT_OUT, 1 - LEFT_OUT], axis=0)] if busy else []
    rows += [np.quantile(flat[busy:], [0.0, 1.0], axis=0)] if len(flat) > busy else []
    return np.min(rows, axis=(0, 1)), np.max(rows, axis=(0, 1))


def _hands(who: Part, kind: str, limb: Array) -> Iterator[Array]:
    """Corners about each busy hand, at some of the poses."""
    assert who.performance is not None
    anchors = who.performance.anchors
    sides = [side for side in SIDES if f"{kind}_{side}" in anchors and _busy(who, kind, side).any()]
    spots = [anchors[f"{kind}_{side}"][_busy(who, kind, side), :3, 3] for side in sides]
    for spot in spots or [limb]:
        there = spot[np.linalg.norm(spot - np.median(limb, axis=0), axis=-1) < NEAR / 2]  # not on the way to it
        some = there[:: max(1, len(there) // 24)]
        yield from (some + HALF_HAND * np.array(corner) for corner in ((1, 1, 1), (-1, -1, -1)))


def _things(shot: PlannedShot, played: Played, who: str, limb: Array) -> Iterator[Array]:
    """Corners of what the deeds of the shot are done to and with, as long as it is near the limb."""
    for name in dict.fromkeys(_busy_with(shot, who)):
        part = played.of(name)
        if part is None:
            yield from _of_the_set(shot, name, limb)
        if part is None or part.performance is not None:
            continue
        points = _boxes(part, played, len(limb), LARGE).reshape(-1, 8, 3)
        near = np.linalg.norm(points.mean(1) - np.median(limb, axis=0), axis=-1) < NEAR
        yield points[near][:: max(1, int(near.sum()) // 24)].reshape(-1, 3)


def _of_the_set(shot: PlannedShot, name: str, limb: Array) -> Iterator[Array]:
    """Corners (8, 3) round the spot of a door of the set that the limb is at."""
    mark = next((p.mark for p in shot.performers if p.subject == name and p.in_set), None)
    if mark is None:
        return
    at = np.array([mark.x, mark.y, float(np.median(limb[:, 2]))])
    if np.linalg.norm(at - np.median(limb, axis=0)) < NEAR:
        yield at + HALF_SPOT * np.array([[i, j, k] for i in (-1, 1) for j in (-1, 1) for k in (-1, 1)])


def _boxes(part: Part, played: Played, last: int, largest: float) -> Array:
    """(8 T, 3) corners of a thing at the last so many poses; none of one that is larger, in metres."""
    box = part.built.extent.astype(float)
    if float(np.ptp(box, axis=0).max()) > largest:
        return np.empty((0, 3))
    corners = np.array([[box[i, 0], box[j, 1], box[k, 2]] for i in (0, 1) for j in (0, 1) for k in (0, 1)])
    frames = np.asarray(carried(part, played), float)[-last:]
    points = np.einsum("tij,cj->tci", frames[:, :3, :3], corners) + frames[:, None, :3, 3]
    return np.asarray(points.reshape(-1, 3))


def shown_points(shot: PlannedShot, played: Played) -> Iterator[Array]:
    """Corners (N, 3) of each thing and part that the words ask to be in the picture, through the shot."""
    for name in shot.camera.shows:
        who, _, part = name.partition(".")
        there = played.of(who)
        if there is None:
            continue
        if there.performance is None:
            points = _boxes(there, played, len(played.times), LARGEST)
        else:
            points = _of_body(there, kind_of(part) if part else "")
        if len(points):
            yield points[:: max(1, len(points) // 400)]


def _of_body(who: Part, part: str) -> Array:
    """(N, 3) about a named part of somebody; all of them where no part is named."""
    assert who.performance is not None
    anchors, tall = who.performance.anchors, who.built.dims.height
    if not part:
        return np.concatenate([_of_body(who, p) for p in ("face", "foot", "hand")])
    if part == "face" and "eyes" in anchors:
        eyes, half = anchors["eyes"][:, :3, 3], max(tall - who.built.dims.eye_height, 0.1 * tall)
        return np.concatenate([eyes + half * np.array([0.0, 0.0, k]) for k in (1.0, -1.0)])
    if part in LIMBS:
        sides = [side for side in busy_sides(who, part) if f"{part}_{side}" in anchors]
        spots = [anchors[f"{part}_{side}"][:, :3, 3] for side in sides]
    else:
        spots = [anchors[PART_ANCHORS[part]][:, :3, 3]] if PART_ANCHORS.get(part, "") in anchors else []
    return np.concatenate([s + k * HALF_HAND for s in spots for k in (-1.0, 1.0)]) if spots else np.empty((0, 3))


def _busy_with(shot: PlannedShot, who: str) -> Iterator[str]:
    """The things that somebody's deeds in the shot name, whatever they are to them."""
    for beat in (b for p in shot.performers if p.subject == who for b in p.beats):
        if beat.end > 0 and beat.start < shot.duration:
            yield from (str(n) for n in (beat.target, beat.facts.get("tool"), beat.facts.get("anchor")) if n)


def _axes(aimed: Aimed) -> tuple[Array, Array, Array]:
    """Unit vectors ahead, to the right and up of the camera."""
    ahead = space.unit(aimed.target - aimed.position)
    aside = space.unit(np.cross(ahead, [0.0, 0.0, 1.0]))
    return ahead, aside, np.cross(aside, ahead)
