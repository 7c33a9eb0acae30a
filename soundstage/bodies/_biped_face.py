# SPDX-License-Identifier: Apache-2.0
"""Head, eyes, lids, brows and mouths of a person: looking (eyes first), blinking, feeling, speaking."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._face import LID_OPEN
from soundstage.bodies._face_mouths import SHAPES
from soundstage.bodies._people_frame import SIDES, head_centre
from soundstage.motion import ik
from soundstage.motion.controls import EXPRESSIONS
from soundstage.rng import rng

if TYPE_CHECKING:
    from soundstage.bodies._biped_solve import Puppet

Array = npt.NDArray[np.float64]
# brow up (head metres), brow's inner end up (radians), upper lid up, lower lid up, upper lid's outer end down
_FEELING: dict[str, tuple[float, float, float, float, float]] = {
    "happy": (0.006, 0.02, -0.02, 0.26, 0.0),
    "sad": (0.002, 0.36, -0.14, 0.04, 0.20),
    "angry": (-0.013, -0.38, -0.20, 0.16, -0.26),
    "surprised": (0.021, 0.06, 0.24, -0.05, 0.0),
    "sleepy": (-0.003, 0.08, -0.48, 0.06, 0.06),
    "afraid": (0.013, 0.34, 0.18, -0.02, 0.10),
}
_CLOSED = (-0.14, -0.17)  # edges of upper and lower lid when shut


def _about(axis: str, angle: npt.ArrayLike) -> Array:
    return space.turn(axis, angle)[..., :3, :3]


def solve_head(puppet: Puppet, forward: Array, bow: Array, moving: Array) -> None:
    """Neck, head and eyeballs. forward: (T, 3, 3) which way the upper body faces; bow: how far it leans."""
    c, n = puppet.controls, len(puppet.t)
    facts = puppet.body.facts
    weight = np.clip(c.look_weight, 0, 1)
    eye_height = puppet.rest["eye_left"][2] - puppet.rest["neck"][2]
    neck = puppet.joint("neck")
    origin = neck + np.einsum("tij,j->ti", forward, np.array([0.10 * facts["head_scale"], 0, eye_height]))
    yaw, pitch = ik.angles_to(np.einsum("tji,tj->ti", forward, c.look - origin))
    drift = 0.030 * c.energy * puppet.slow("head yaw", 4.7), 0.020 * c.energy * puppet.slow("head pitch", 3.9)
    head_yaw = ik.followed(ik.clamped(yaw * 0.86, 1.2) * weight, puppet.t, 0.13) + drift[0]
    head_pitch = ik.followed(ik.clamped(pitch * 0.75, 0.62) * weight, puppet.t, 0.13) + drift[1]
    body = ik.followed(ik.clamped(yaw * 0.22, 0.30) * weight, puppet.t, 0.25)
    chest = puppet.turn["chest"]
    puppet.turn["chest"] = chest @ _about("z", body * (1 - c.lie))
    down = c.nod + 0.30 * bow + 0.012 * moving * np.abs(puppet.slow("step", 0.9))
    roll = c.tilt + 0.016 * puppet.slow("head tilt", 6.3) * c.energy
    head = (
        forward
        @ _about("z", head_yaw + c.shake)
        @ _about("y", -head_pitch + down * (1 - 0.5 * weight) + c.nod * 0.5 * weight)
        @ _about("x", -roll)
    )
    puppet.set("neck", ik.halfway(puppet.turn["chest"], head, 0.40))
    puppet.set("head", head)
    glance = _glances(puppet) * (1 - weight)[:, None]
    for side, _ in SIDES:
        eye = puppet.joint(f"eye_{side}")
        to = c.look - eye
        to = (
            to + np.einsum("tij,j->ti", head, np.array([1.0, 0, 0])) * (np.linalg.norm(to, axis=1) < 0.3)[:, None] * 0.4
        )
        a, b = ik.angles_to(np.einsum("tji,tj->ti", head, to))
        a, b = ik.clamped(a, 0.52) * weight + glance[:, 0], ik.clamped(b, 0.40) * weight + glance[:, 1]
        puppet.set(f"eye_{side}", head @ _about("z", a) @ _about("y", -b))
        puppet.turn[f"gaze_{side}"] = np.broadcast_to(b[:, None, None], (n, 1, 1))


def _glances(puppet: Puppet) -> Array:
    """(T, 2) yaw and pitch of idle eyes: they rest somewhere for a second or two, then jump."""
    chance = rng(puppet.seed, puppet.subject, "glances")
    out = np.zeros((len(puppet.t), 2))
    t = float(puppet.t[0])
    while t <= puppet.t[-1]:
        stay = float(chance.uniform(0.8, 2.4))
        where = chance.normal(0, 1, 2) * [0.11, 0.05]
        out[(puppet.t >= t)] = np.clip(where, -0.22, 0.22)
        t += stay
    return out


def _blinks(puppet: Puppet) -> Array:
    """(T,) 0-1 how far the lids are shut of their own accord: every 2-5 s, each on a pose."""
    chance = rng(puppet.seed, puppet.subject, "blink")
    out = np.zeros(len(puppet.t))
    t = float(chance.uniform(0.6, 3.0))
    while t <= puppet.t[-1]:
        snapped = puppet.t[int(np.argmin(np.abs(puppet.t - t)))]
        if t >= puppet.t[0]:
            out = np.maximum(out, np.clip(1.35 - np.abs(puppet.t - snapped) / 0.085, 0, 1))
        t += float(chance.uniform(2.0, 5.0))
    return out


def solve_face(puppet: Puppet) -> None:
    """Lids and brows."""
    c = puppet.controls
    feel = sum((c.expression[e][:, None] * np.array(_FEELING[e]) for e in EXPRESSIONS), np.zeros((len(puppet.t), 5)))
    shut = np.maximum(_blinks(puppet), np.clip(c.blink, 0, 1))
    head, facts = puppet.turn["head"], puppet.body.facts
    h = float(facts["head_scale"])
    speaking = np.array([v not in ("rest", "closed") for v in c.viseme], float)
    lively = ik.followed(speaking, puppet.t, 0.25) * 0.004 * (1 + puppet.slow("brow", 1.7))
    middle = head_centre(facts["body_scale"], h) + h * np.array([-0.01, 0, 0.045])
    for side, y in SIDES:
        gaze = puppet.turn.pop(f"gaze_{side}")[:, 0, 0]
        upper = LID_OPEN[0] + 0.75 * gaze + feel[:, 2]
        lower = LID_OPEN[1] + 0.45 * gaze + feel[:, 3]
        upper = np.clip(upper, _CLOSED[0], 1.1) * (1 - shut) + _CLOSED[0] * shut
        lower = np.minimum(lower * (1 - shut) + _CLOSED[1] * shut, upper - 0.03)
        slant = -feel[:, 4] * y * (1 - shut)
        puppet.set(f"lid_upper_{side}", head @ _about("x", slant) @ _about("y", -(upper - LID_OPEN[0])))
        puppet.set(f"lid_lower_{side}", head @ _about("y", -(lower - LID_OPEN[1])))
        up = (np.clip(feel[:, 0] + lively + 0.25 * np.maximum(gaze, 0) * 0.03 - 0.002 * shut, -0.016, 0.028)) / 0.155
        slide = head @ _about("y", -up)
        spot = puppet.place["head"] + np.einsum("tij,j->ti", head, middle - puppet.rest["head"])
        place = spot + np.einsum("tij,j->ti", slide, puppet.rest[f"brow_{side}"] - middle)
        puppet.set(f"brow_{side}", slide @ _about("x", -np.clip(feel[:, 1], -0.5, 0.5) * y), place)


def mouths_shown(puppet: Puppet) -> dict[str, npt.NDArray[np.bool_]]:
    """Which replacement mouth is on at each pose."""
    c = puppet.controls
    table = np.stack([c.expression[e] for e in EXPRESSIONS])
    strongest, amount = table.argmax(0), table.max(0)
    names = []
    for i, viseme in enumerate(c.viseme):
        mood = EXPRESSIONS[int(strongest[i])] if amount[i] > 0.3 else ""
        name = f"{viseme}_{mood}" if f"{viseme}_{mood}" in SHAPES else viseme
        if viseme == "rest" and mood == "happy" and amount[i] > 0.85:
            name = "grin"
        names.append(name)
    return {f"mouth_{s}": np.array([n == s for n in names]) for s in SHAPES}
