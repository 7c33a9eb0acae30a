# SPDX-License-Identifier: Apache-2.0
"""What keeps any animal alive on screen: blinks, glances, moods, gaze and a speaking jaw, as tracks over poses."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._animal import Rig
from soundstage.motion.controls import Controls
from soundstage.motion.gaits import smooth
from soundstage.rng import rng

Array = npt.NDArray[np.float64]

# How far a muzzle opens for each mouth shape; closed lips are truly closed.
JAW = {"rest": 0.0, "closed": 0.0, "open": 1.0, "wide": 0.55, "round": 0.72, "pucker": 0.40, "teeth": 0.30,
       "lip": 0.16, "tongue": 0.48}
WIDTH = {"wide": 1.10, "teeth": 1.06, "round": 0.90, "pucker": 0.82}  # jaw narrows or spreads with the lips


@dataclass(frozen=True, eq=False)
class Clock:
    """The pose grid, and one animal's own chances."""

    times: Array
    seed: int
    subject: str

    @property
    def rate(self) -> float:
        span = float(self.times[-1] - self.times[0])
        return (len(self.times) - 1) / span if span > 0 else 12.0

    def eased(self, values: Array, seconds: float) -> Array:
        """The track without jerks shorter than so many seconds."""
        return smooth(values, seconds * self.rate)

    def pulses(self, name: str, gap: float, length: float) -> Array:
        """(T,) short bumps of height 1, about one in so many seconds: blinks, ear flicks."""
        chance = rng(self.seed, self.subject, name)
        out = np.zeros(len(self.times))
        time = -60.0 + chance.uniform(0, gap)
        while time < self.times[-1]:
            out = np.maximum(out, 1 - np.abs(self.times - time) / length)
            time += chance.uniform(0.45, 1.55) * gap
        return np.clip(out * 1.6, 0, 1)

    def wander(self, name: str, gap: float) -> Array:
        """(T,) -1 to 1: held a while, then moved on: where an idle animal's attention goes."""
        chance = rng(self.seed, self.subject, name)
        marks = np.arange(-60.0, self.times[-1] + 2 * gap, gap)
        marks = marks + chance.uniform(-0.35, 0.35, len(marks)) * gap
        index = np.searchsorted(marks, self.times)
        values = chance.uniform(-1, 1, len(marks) + 1)
        return self.eased(values[index], 0.16)

    def wave(self, name: str, hertz: float) -> Array:
        """(T,) a sine of this animal's own phase."""
        return np.asarray(np.sin(2 * np.pi * (hertz * self.times + rng(self.seed, self.subject, name).uniform())))


@dataclass(frozen=True, eq=False)
class Face:
    """Lids, brows, ears and jaw through the shot (T,)."""

    upper: Array  # 0 open, 1 closed
    lower: Array
    roll: Array  # brows and lids: + inner end down (cross), - outer end down (sad)
    brow: Array  # raised, in eye radii
    ears: Array  # + pricked, - folded back
    jaw: Array  # 0 closed, 1 wide open
    width: Array  # of the jaw, factor
    tongue: Array
    low: Array  # head hangs, radians
    tail: Array  # + up, - tucked


def face(controls: Controls, clock: Clock) -> Face:
    """Moods and speech as the face's tracks."""
    mood = {k: clock.eased(v, 0.07) for k, v in controls.expression.items()}
    happy, sad, angry = mood["happy"], mood["sad"], mood["angry"]
    surprised, sleepy, afraid = mood["surprised"], mood["sleepy"], mood["afraid"]
    shut = np.maximum(np.clip(controls.blink, 0, 1), clock.pulses("blink", 3.4, 0.11))
    droop = 0.10 + 0.52 * sleepy + 0.24 * angry + 0.16 * sad + 0.06 * happy - 0.22 * surprised - 0.16 * afraid
    slept = np.clip(controls.lie * sleepy * 1.6, 0, 1)
    upper = np.maximum(np.maximum(droop, shut), slept)
    spoken = np.array([JAW.get(v, 0.0) for v in controls.viseme])
    return Face(
        upper=np.clip(upper, -0.12, 1), lower=np.clip(np.maximum(0.45 * happy + 0.2 * angry, shut), 0, 1),
        roll=0.42 * angry - 0.34 * sad - 0.38 * afraid - 0.05 * happy,
        brow=0.34 * surprised + 0.16 * happy + 0.20 * afraid - 0.08 * angry - 0.06 * sleepy,
        ears=np.clip(0.5 * surprised + 0.25 * happy - 0.9 * afraid - 0.75 * angry - 0.55 * sad - 0.35 * sleepy, -1, 1),
        jaw=np.clip(np.maximum(np.maximum(controls.jaw, spoken), 0.38 * surprised), 0, 1),
        width=np.array([WIDTH.get(v, 1.0) for v in controls.viseme]),
        tongue=np.array([1.0 if v == "tongue" else 0.0 for v in controls.viseme]),
        low=0.30 * sad + 0.28 * sleepy + 0.14 * angry - 0.08 * surprised,
        tail=0.35 * happy - 0.55 * sad - 0.9 * afraid + 0.15 * angry)


@dataclass(frozen=True, eq=False)
class Gaze:
    """Where the head turns and the eyes go on top, radians (T,): yaw to the left, pitch down."""

    head_yaw: Array
    head_pitch: Array
    eye_yaw: Array
    eye_pitch: Array


def gaze(controls: Controls, clock: Clock, eyes: Array, facing: Array, most: float = 1.35) -> Gaze:
    """Eyes first and the head after, to controls.look; with nothing to look at, idle glances.

    eyes (T, 3): where the eyes are; facing (T,): the heading of the neck's root.
    """
    to = controls.look - eyes
    weight = clock.eased(np.clip(controls.look_weight, 0, 1), 0.06)
    yaw = np.clip(space.wrapped(np.arctan2(to[:, 1], to[:, 0]) - facing), -most - 0.3, most + 0.3)
    pitch = np.clip(-np.arctan2(to[:, 2], np.hypot(to[:, 0], to[:, 1])), -0.75, 0.85)
    idle = 1 - weight
    glance = clock.wander("glance", 2.3) * np.clip(controls.energy, 0.3, 1.5)
    yaw = weight * yaw + idle * 0.20 * glance
    pitch = weight * pitch + idle * 0.06 * clock.wander("glance up", 2.9)
    head_yaw = np.clip(clock.eased(yaw * 0.86, 0.13), -most, most)
    head_pitch = clock.eased(pitch * 0.8, 0.13)
    return Gaze(head_yaw, head_pitch, np.clip(yaw - head_yaw, -0.42, 0.42), np.clip(pitch - head_pitch, -0.3, 0.3))


def face_turns(feel: Face, look: Gaze, rig: Rig, lateral: dict[str, Array], radius: float,
               jaw_open: float) -> dict[str, Array]:
    """Local bone matrices (T, 4, 4) of eyes, lids, brows, jaw and tongue."""
    out: dict[str, Array] = {}
    poses = len(feel.jaw)
    for side, sign in (("l", 1.0), ("r", -1.0)):
        hinge = lateral[side]
        roll = space.turn("x", feel.roll * sign)
        out[f"eye_{side}"] = space.turn("z", look.eye_yaw) @ space.turn(hinge, look.eye_pitch)
        out[f"lid_{side}"] = roll @ space.turn(hinge, 1.30 * feel.upper)
        out[f"lower_{side}"] = space.turn(hinge, -0.55 * feel.lower)
        raised = np.stack([np.zeros(poses), np.zeros(poses), feel.brow * radius], -1)
        out[f"brow_{side}"] = space.translation(raised) @ space.turn("x", feel.roll * 0.75 * sign)
    broad = np.stack([np.ones(poses), feel.width, np.ones(poses)], -1)
    out["jaw"] = space.turn("y", jaw_open * feel.jaw) @ space.scaling(broad)
    if "tongue" in rig.names:
        out["tongue"] = space.turn("y", -0.30 * feel.tongue - 0.08 * feel.jaw)
    return out
