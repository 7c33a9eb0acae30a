# SPDX-License-Identifier: Apache-2.0
"""Rows a boat: one pulls the oars with the back to the bow, the others sit and look ahead; the boat goes along."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, path_length, travel
from soundstage.actions.base import Action, Doing, Moved, Result
from soundstage.motion import oars
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]

SPEED = 1.25  # metres a second of a boat under oars
APART = 0.1  # metres from the first one's way: the second of a group
FLOOR = 0.13  # metres over the keel where feet are


class Row(Action):
    """Rows a boat along the path."""

    words = ("row", "scull", "canoe", "kayak")
    travels = True
    targets = "prop"
    goes_on = True
    description = "{who} rows"
    example = "A man rows a boat."

    def seconds(self, doing: Doing) -> float:
        return max(2 * oars.STROKE, path_length(doing.path) / SPEED)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        travel(doing, controls)
        now = _since(doing, controls) > 0
        turns = np.clip(controls.times - doing.start, 0, doing.end - doing.start) / oars.STROKE
        if doing.plan == "prop":
            return _boat(doing, controls, turns)
        seat, pulls = doing.facts.get("seat", (0.0, 0.0, 0.3)), bool(doing.facts.get("oars"))
        first = np.asarray(doing.facts.get("from", doing.path[0]), float)
        astray = np.asarray(doing.path[0], float) - first
        if np.hypot(*astray) > APART:  # the second of a group takes the other end
            seat, pulls = doing.facts.get("other", seat), False
            controls.position[:, :2] -= astray
        c, s = np.cos(controls.heading), np.sin(controls.heading)
        controls.position[now, 0] += (seat[0] * c)[now]
        controls.position[now, 1] += (seat[0] * s)[now]
        if pulls:
            controls.heading = np.where(now, controls.heading + np.pi, controls.heading)
        _seated(doing, controls, query, float(seat[2]))
        (_pull if pulls else _hold_on)(doing, controls, query, turns)
        return Result()


def _since(doing: Doing, controls: Controls) -> Array:
    """(T,) 1 from the beginning of the beat on, 0 before."""
    return np.where(controls.times >= doing.start - 1e-6, 1.0, 0.0)


def _boat(doing: Doing, controls: Controls, turns: Array) -> Result:
    """The boat surges with each stroke and rocks a little; its blades splash."""
    on = _since(doing, controls)
    controls.tilt = controls.tilt + on * 0.022 * np.sin(2 * np.pi * 0.5 * turns)
    controls.lean = controls.lean - on * 0.012 * np.cos(2 * np.pi * turns)
    controls.hop = controls.hop + on * 0.012 * np.sin(2 * np.pi * 0.37 * turns + 0.6)
    dips = np.arange(doing.start + 0.06, doing.end, oars.STROKE)
    drips = dips + 0.5 * oars.STROKE
    events = [Event("splash", float(t), source=doing.subject, force=0.32, size=0.7) for t in dips]
    events += [Event("splash", float(t), source=doing.subject, force=0.1, size=0.4) for t in drips if t < doing.end]
    moved = Moved(doing.subject, "oars", tuple(map(float, controls.times)), tuple(map(float, turns)))
    return Result(tuple(events), (), (moved,))


def _seated(doing: Doing, controls: Controls, query: SceneQuery, high: float) -> None:
    """Sits on the thwart with the feet against the bottom boards."""
    on = _since(doing, controls)
    controls.glide, controls.sit = np.maximum(controls.glide, on), np.maximum(controls.sit, on)
    controls.seat_height = np.where(on > 0, high, controls.seat_height)
    reach = min(0.5, 0.62 * doing.dims.leg)
    for side, sign in (("left", 1.0), ("right", -1.0)):
        foot = ahead(doing, controls, reach, sign * 0.11, FLOOR + 0.06)
        foot[:, 2] += query.ground(controls.position)
        controls.foot[side] = foot
        controls.foot_weight[side] = np.maximum(controls.foot_weight[side], on)


def _pull(doing: Doing, controls: Controls, query: SceneQuery, turns: Array) -> None:
    """Both hands on the handles, the back swings with the stroke: forward at the catch, back at the finish."""
    seat, size = doing.facts.get("seat", (0.0, 0.0, 0.3)), float(doing.facts.get("scale", 1.0))
    controls.lean = controls.lean + _since(doing, controls) * (0.1 + 0.26 * np.cos(2 * np.pi * turns))
    c, s = np.cos(controls.heading), np.sin(controls.heading)
    base = query.ground(controls.position) + controls.position[:, 2]
    for side, sign in (("left", 1.0), ("right", -1.0)):
        grip = oars.handle(turns, -sign) * size  # who sits backwards has the boat's right at the left hand
        x, y = float(seat[0]) - grip[:, 0], -grip[:, 1]
        at = np.stack([controls.position[:, 0] + c * x - s * y, controls.position[:, 1] + s * x + c * y,
                       base + grip[:, 2]], -1)
        place_hand(controls, side, at, _since(doing, controls))


def _hold_on(doing: Doing, controls: Controls, query: SceneQuery, turns: Array) -> None:
    """Hands on the knees, swaying with the boat, the eyes now ahead, now on the one who rows."""
    on = _since(doing, controls)
    controls.lean = controls.lean + on * (0.06 + 0.05 * np.cos(2 * np.pi * turns - 0.5))
    controls.twist = controls.twist + on * 0.12 * np.sin(2 * np.pi * 0.13 * controls.times + 1)
    controls.nod = controls.nod + on * 0.05 * space.smoothstep(np.sin(2 * np.pi * 0.2 * controls.times))
