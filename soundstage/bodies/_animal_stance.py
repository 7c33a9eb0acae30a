# SPDX-License-Identifier: Apache-2.0
"""Where a four-legged body and its feet are when it stands, sits, lies or crouches: from the rest pose alone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._animal import Rig
from soundstage.bodies._animal_four import LEGS, FourShape
from soundstage.motion.controls import Controls

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Stance:
    """One posture against standing: shoulders moved, body pitched, feet moved, pasterns laid down."""

    shoulder: Array  # (3,) shift of the shoulder joints, metres
    pitch: float  # nose down is positive
    feet: Array  # (4, 3) shift of each foot, body space
    pastern: Array  # (4,) turn of each pastern about Y


@dataclass(frozen=True, eq=False)
class Stances:
    """The postures of one body."""

    sit: Stance
    lie: Stance


def stances(shape: FourShape, rig: Rig, scale: float) -> Stances:
    """Sitting on the haunches with straight forelegs; lying like a sphinx."""
    shoulder, hip = rig.joint("fl_upper") * [1, 0, 1], rig.joint("hl_upper") * [1, 0, 1]
    reach = float(np.linalg.norm(shoulder - hip))
    rest = float(np.arctan2(shoulder[2] - hip[2], shoulder[0] - hip[0]))

    low = shape.hind[0] * scale * 1.02
    rise = float(np.arcsin(np.clip((shoulder[2] - low) / reach, -0.95, 0.95)))
    hip_x = shoulder[0] - reach * np.cos(rise)
    sit = Stance(np.zeros(3), rest - rise, _laid(rig, ("hl", "hr"), hip_x + 0.02 * scale, 0.016 * scale),
                 _flat(rig, ("hl", "hr")))

    front = (shape.withers - shape.chest * shape.deep * 1.02) * scale
    behind = (shape.back - shape.rump * shape.deep * 0.98) * scale
    lower = np.linalg.norm(rig.joint("fl_lower") - rig.joint("fl_pastern"))
    upper = np.linalg.norm(rig.joint("fl_lower") - rig.joint("fl_upper"))
    drop = np.array([0, 0, -front])
    pitch = rest - float(np.arcsin(np.clip((shoulder[2] - front - hip[2] + behind) / reach, -0.95, 0.95)))
    wrist_x = shoulder[0] + max(0.04 * scale, lower * 0.98 - upper * 0.62)
    feet = _laid(rig, ("fl", "fr"), wrist_x, 0.0) + _laid(rig, ("hl", "hr"), hip[0] + 0.06 * scale, 0.035 * scale)
    lie = Stance(drop, pitch, feet, _flat(rig, LEGS))
    return Stances(sit, lie)


def _laid(rig: Rig, legs: tuple[str, ...], ankle_x: float, apart: float) -> Array:
    """Foot shifts that put these legs' wrists or hocks on the ground at ankle_x, the foot before them."""
    out = np.zeros((4, 3))
    for i, leg in enumerate(LEGS):
        if leg in legs:
            ankle, foot = rig.joint(f"{leg}_pastern"), rig.joint(f"{leg}_foot")
            out[i, 0] = ankle_x + np.linalg.norm(ankle - foot) - foot[0]
            out[i, 1] = apart * (1 if leg[1] == "l" else -1)
    return out


def _flat(rig: Rig, legs: tuple[str, ...]) -> Array:
    """Turns that lay these legs' pasterns backward on the ground."""
    out = np.zeros(4)
    for i, leg in enumerate(LEGS):
        if leg in legs:
            up = rig.joint(f"{leg}_pastern") - rig.joint(f"{leg}_foot")
            out[i] = -1.50 - float(np.arctan2(up[0], up[2]))
    return out


def posture(stance: Stances, rig: Rig, controls: Controls, leg: float) -> tuple[Array, Array, Array]:
    """Body matrices (T, 4, 4) in the ground frame, foot shifts (T, 4, 3), pastern turns (T, 4)."""
    lie = space.smoothstep(controls.lie)
    sit = space.smoothstep(controls.sit) * (1 - lie)
    shoulder = rig.joint("fl_upper") * [1, 0, 1]
    moved = sit[:, None] * stance.sit.shoulder + lie[:, None] * stance.lie.shoulder
    crouch = np.clip(controls.crouch, 0, 1) * (1 - sit) * (1 - lie)
    moved = moved + (crouch * leg)[:, None] * np.array([0.0, 0.0, -0.34])
    pitch = sit * stance.sit.pitch + lie * stance.lie.pitch + 0.05 * crouch + 0.22 * controls.lean * (1 - lie)
    body = space.translation(shoulder + moved) @ space.turn("y", pitch) @ space.translation(-shoulder)
    settle = np.sin(np.pi * np.clip(sit + lie, 0, 1))[:, None]  # feet are lifted a little on their way
    feet = sit[:, None, None] * stance.sit.feet + lie[:, None, None] * stance.lie.feet
    moving = (np.abs(stance.sit.feet[:, 0]) + np.abs(stance.lie.feet[:, 0]) > 1e-6).astype(float)
    feet[:, :, 2] += 0.06 * leg * settle * moving
    pastern = sit[:, None] * stance.sit.pastern + lie[:, None] * stance.lie.pastern
    return body, feet, pastern
