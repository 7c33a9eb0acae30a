# SPDX-License-Identifier: Apache-2.0
"""Umbrellas: open, one is held up over the head; closed, it hangs from the hand beside the leg, tip down."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions.base import Hold
from soundstage.direct.cast import Built
from soundstage.direct.plan import PlannedBeat, PlannedPerformer, PlannedShot
from soundstage.motion.controls import Controls

Array = npt.NDArray[np.float64]
UMBRELLAS = ("umbrella",)
RAISED, LOWERED = 0.73, 0.47  # of one's height: the hand over which it is open, and beside which it hangs
LEAN = -0.14  # radians that it leans back over the head
ACROSS = 1.7  # radians that a closed one is turned over a lap
SWUNG = 0.4  # seconds from up to down


def _turns(thing: str, shot: PlannedShot) -> list[PlannedBeat]:
    """The beats that open and close it, in order."""
    beats = (b for p in shot.performers for b in p.beats if b.target == thing and b.action in ("open", "close"))
    return sorted(beats, key=lambda b: b.start)


def _open(beats: list[PlannedBeat], times: Array, shut: bool) -> Array:
    """(T,) 0-1 how far it is up; what is opened first was closed before, what is closed first was open."""
    down = beats[0].action == "open" if beats else shut
    up = np.full(len(times), 0.0 if down else 1.0)
    for beat in beats:
        middle = float(beat.start + beat.end) / 2
        share = space.smoothstep((times - middle + SWUNG / 2) / SWUNG)
        up = up + ((1.0 if beat.action == "open" else 0.0) - up) * share
    return np.asarray(up)


def stays_shut(thing: PlannedPerformer, shot: PlannedShot) -> bool:
    """Whether it is closed all the time."""
    return thing.shut and not _turns(thing.subject, shot)


def _under_it(holding: PlannedPerformer, shot: PlannedShot, built: Built) -> PlannedPerformer | None:
    """Who else it is held over."""
    mine = (b for p in shot.performers if p.subject == built.subject.id for b in p.beats)
    over = {str(b.facts.get("anchor", "")) for b in mine if b.target == holding.subject and b.action == "pick_up"}
    return next((p for p in shot.performers if p.subject in over and p.mark.posture != "lie"), None)


def _towards(
    other: PlannedPerformer | None, controls: Controls, arm: float, own: tuple[Array, Array, Array]
) -> tuple[Array, Array]:
    """Forward and left of the hand, metres: out towards whom it is held over, as far as the arm goes."""
    forward, side, up = own
    if other is None:
        return forward, side
    way = np.array([other.mark.x, other.mark.y]) - controls.position[:, :2]
    far = np.linalg.norm(way, axis=1)
    angle = np.arctan2(way[:, 1], way[:, 0]) - controls.heading
    reach = np.minimum(0.62 * far, 0.8 * arm)
    return (forward + (reach * np.cos(angle) - forward) * up, side + (reach * np.sin(angle) - side) * up)


def held_over(holding: PlannedPerformer, shot: PlannedShot, controls: Controls, built: Built) -> Hold:
    """The hand that holds this umbrella through the shot is put where it belongs; -> the hold."""
    thing = holding.subject
    beats, times = _turns(thing, shot), controls.times
    d, up = built.dims, _open(beats, times, holding.shut)
    low = LOWERED * d.height
    forward = 0.10 * d.arm + up * (0.22 * d.arm + 0.25 * d.length)
    side = -(0.5 * d.width + 0.07) + up * (0.14 * d.width + 0.07)
    z = low + up * (RAISED * d.height - low)
    forward, side = _towards(_under_it(holding, shot, built), controls, d.arm, (forward, side, up))
    c, s = np.cos(controls.heading), np.sin(controls.heading)
    seat = controls.sit * np.maximum(0.0, 0.86 * d.leg - controls.seat_height)
    hop = controls.hop + controls.upon
    point = controls.position + np.stack([c * forward - s * side, s * forward + c * side, z - seat + hop], -1)
    turning = np.any([(times >= float(b.start)) & (times <= float(b.end)) for b in beats] or [times < -1e9], axis=0)
    mine = turning | ((controls.reach_weight["right"] < 0.02) & (up > 0.02))
    controls.reach["right"] = np.where(mine[:, None], point, controls.reach["right"])
    controls.reach_weight["right"] = np.where(mine, np.maximum(0.15, up), controls.reach_weight["right"])
    for pose in range(len(controls.times)):
        controls.hand["right"][pose] = "grip"
    hang = math.acos(-min(0.95, max(0.1, (low - 0.12) / 0.95)))
    angles = LEAN * up + (hang + (ACROSS - hang) * controls.sit) * (1 - up)
    return Hold(thing, built.subject.id, "hand_right", -1e3,
                swing=(("y", tuple(map(float, times)), tuple(map(float, angles))),))
