# SPDX-License-Identifier: Apache-2.0
"""Controls to bones for what has no legs: each part of the body follows the one before along a winding track.

The winding is Hirose's serpenoid curve: the body's direction is a sine of the length along it; as it goes, the wave
stays where it is on the ground and the body slides through it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._animal import Rig
from soundstage.bodies._animal_life import Clock, Face, face, face_turns, gaze
from soundstage.bodies._animal_snake import NECK, SEGMENTS, SnakeShape
from soundstage.motion.controls import Controls
from soundstage.motion.performance import Contact, Performance, SceneQuery

Array = npt.NDArray[np.float64]

JAW_OPEN = 0.6  # radians
WAVES = 1.75  # of the winding along the body
WIND = 1.0  # radians the body turns aside at most
STRAIGHT = 0.77  # metres ahead for a metre along the winding: the Bessel function J0 of WIND
J1, J2 = 0.440, 0.115  # the Bessel functions of WIND: how far the winding goes aside, and how it hurries and lags
COIL = 5.4  # radians of a body that is rolled up to sleep
RAISED = (-0.80, -0.35, 0.45)  # radians of the neck's joints with the head held up; the head levels out


@dataclass(frozen=True, eq=False)
class SnakeFrame:
    """What solving needs of one built snake, all at true size (metres)."""

    rig: Rig
    shape: SnakeShape
    scale: float
    lateral: dict[str, Array]


def solved(frame: SnakeFrame, controls: Controls, query: SceneQuery, subject: str, seed: int) -> Performance:
    """The whole performance: the winding body, the head held up, tongue and face; it brushes over the ground."""
    clock = Clock(controls.times, seed, subject)
    feel, rig = face(controls, clock), frame.rig
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(controls.position[:, :2], axis=0), axis=1))])
    angles = _winding(frame, controls, clock, way)
    turns = {f"seg{k}": space.turn("z", angles[k + 1] - angles[k]) for k in range(SEGMENTS)}
    root = _root(frame, controls, query, angles, _phase(frame, clock, way, 3.5))
    speed = clock.eased(np.gradient(way, controls.times), 0.2) if len(way) > 1 else np.zeros(1)
    up = _raised(controls, clock, speed / (0.5 * frame.shape.long * frame.scale))
    for name, angle in zip(NECK, RAISED, strict=True):
        turns[name] = space.turn("y", angle * up)
    straight = np.unwrap(controls.heading) - angles[0]  # the neck winds the head back to where it goes
    turns[NECK[0]] = space.turn("z", 0.5 * straight) @ turns[NECK[0]]
    eyes = space.apply(root, rig.joint("head")[None])[:, 0] + [0.0, 0.0, 0.16 * frame.scale]
    look = gaze(controls, clock, eyes, np.unwrap(controls.heading), 0.9)
    level = -sum(RAISED) * up
    pitch = level + look.head_pitch + 0.8 * controls.nod + 0.3 * feel.low
    turns["head"] = (space.turn("z", 0.5 * straight + look.head_yaw + 0.7 * controls.shake)
                     @ space.turn("y", pitch) @ space.turn("x", -0.6 * controls.tilt))
    turns |= face_turns(feel, look, rig, frame.lateral, frame.shape.eye * frame.scale, JAW_OPEN)
    turns["tongue"] = _tongue(frame, clock, feel)
    bones = rig.pose(root, turns, len(root))
    return Performance(bones, {}, _brushes(controls, query, subject, way), _anchors(frame, bones, root))


def _winding(frame: SnakeFrame, controls: Controls, clock: Clock, way: Array) -> Array:
    """(SEGMENTS + 1, T) the direction of the front piece and of each piece behind it, radians."""
    heading = np.unwrap(controls.heading)
    step = (frame.shape.starts[0] - frame.shape.starts[1]) * frame.scale
    track = way + 1e-7 * np.arange(len(way))
    coil = _coiled(controls)
    out = []
    for k in range(SEGMENTS + 1):
        back = k * step
        phase = _phase(frame, clock, way, k)
        swing = WIND * (0.45 + 0.55 * min(1.0, k / 3)) * (1 - coil) * np.sin(phase)
        out.append(np.interp(track - back, track, heading) + swing + coil * COIL * k / SEGMENTS)
    return np.array(out)


def _coiled(controls: Controls) -> Array:
    """(T,) how far it is rolled up."""
    return np.asarray(np.clip(np.maximum(controls.lie, 0.9 * controls.sit), 0, 1))


def _phase(frame: SnakeFrame, clock: Clock, way: Array, piece: float) -> Array:
    """(T,) of the winding at so many pieces behind the front, radians."""
    back = piece * (frame.shape.starts[0] - frame.shape.starts[1]) * frame.scale
    turns = WAVES * (way / STRAIGHT - back) / (frame.shape.long * frame.scale)
    return np.asarray(2 * np.pi * turns + 2.1 + clock.seed % 7 + 0.10 * clock.wave("idle", 0.21))


def _root(frame: SnakeFrame, controls: Controls, query: SceneQuery, angles: Array, phase: Array) -> Array:
    """(T, 4, 4) so that the body winds about the mark and slides through its track, the belly on the ground.

    phase: of the winding at the fourth piece's front end, which is put on the serpenoid curve itself (the integral of
    its direction, by the first terms of the Jacobi-Anger series).
    """
    scale, shape = frame.scale, frame.shape
    step = (shape.starts[0] - shape.starts[1]) * scale
    along = np.stack([np.cos(angles[1:]), np.sin(angles[1:])], -1)  # (S, T, 2)
    middle = -step * (np.cumsum(along, 0) - 0.5 * along).mean(0)
    fore = 0.25 * shape.long * scale * np.stack([np.cos(controls.heading), np.sin(controls.heading)], -1)
    rolled = controls.position[:, :2] - 0.30 * middle - 0.22 * fore
    forward = np.stack([np.cos(controls.heading), np.sin(controls.heading)], -1)
    left = np.stack([-forward[:, 1], forward[:, 0]], -1)
    wave = shape.long * scale / (2 * np.pi * WAVES)
    curve = wave * (J2 * np.sin(2 * phase)[:, None] * forward - 2 * J1 * np.cos(phase)[:, None] * left)
    wound = controls.position[:, :2] + (0.28 * shape.long * scale - 3.5 * step * STRAIGHT) * forward + curve
    wound = wound + step * along[:3].sum(0)
    flat = wound + (rolled - wound) * _coiled(controls)[:, None]
    ground = np.asarray(query.ground(controls.position), float) + controls.position[:, 2] + controls.hop
    place = space.translation(np.concatenate([flat, ground[:, None]], -1)) @ space.turn("z", angles[0])
    joint = frame.rig.joint("spine")
    return np.asarray(place @ space.translation(-joint * [1, 1, 0]))


def _raised(controls: Controls, clock: Clock, pace: Array) -> Array:
    """(T,) how far the head is held up: looking about when it lies, low when it hurries, down when it sleeps."""
    alert = 0.85 + 0.10 * clock.wave("alert", 0.17) - 0.45 * space.smoothstep(pace)
    rest = (1 - np.clip(controls.lie, 0, 1)) * (1 - 0.8 * np.clip(controls.crouch, 0, 1))
    return clock.eased(np.asarray(alert * rest, float), 0.2)


def _tongue(frame: SnakeFrame, clock: Clock, feel: Face) -> Array:
    """(T, 4, 4) flicks out and trembles now and then."""
    out = np.maximum(clock.pulses("tongue", 1.5, 0.26), 0.0)
    back = (out - 1) * (frame.shape.tongue + 0.02) * frame.scale
    zero = np.zeros_like(back)
    return np.asarray(space.translation(np.stack([back, zero, zero], -1))
                      @ space.turn("y", 0.25 * clock.wave("tremble", 5.0) * out))


def _brushes(controls: Controls, query: SceneQuery, subject: str, way: Array) -> tuple[Contact, ...]:
    """A soft brush over the ground every third of a metre that it goes."""
    marks = np.flatnonzero(np.diff(np.floor(way / 0.33)) > 0) + 1
    out = []
    for k in marks:
        x, y, z = (float(v) for v in controls.position[k])
        onto = query.substance((x, y))
        out.append(Contact(float(controls.times[k]), subject, "belly", (x, y, z), "cloth", onto, 0.12))
    return tuple(out)


def _anchors(frame: SnakeFrame, bones: Array, root: Array) -> dict[str, Array]:
    rig, shape, scale = frame.rig, frame.shape, frame.scale

    def on(bone: str, offset: npt.ArrayLike) -> Array:
        return np.asarray(bones[:, rig.names.index(bone)] @ space.translation(np.asarray(offset, float)))

    head, middle = rig.joint("head"), f"seg{SEGMENTS // 3}"
    eyes = (rig.joint("eye_l") + rig.joint("eye_r")) / 2 - head
    skull = np.array(shape.joints["skull"]) * scale - head
    feet = root @ space.translation(rig.joint("spine") * [1, 1, 0])
    mouth = np.array([shape.head_long * scale, 0.0, -0.2 * shape.head[2] * scale])
    return {"head": on("head", skull), "eyes": on("head", eyes), "mouth": on("head", mouth),
            "chest": on("spine", (0, 0, 0)), "hips": on(middle, (0, 0, 0)),
            "back": on(middle, (0, 0, shape.thick * scale)), "feet": feet,
            "hand_left": on("head", mouth), "hand_right": on("head", mouth)}
