# SPDX-License-Identifier: Apache-2.0
"""Solves a person: controls over T poses become bones, mouths, contacts and anchors.

Order: gait and root, trunk, legs (feet first), head and look, arms (hands first), fingers, face.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._biped_arms import solve_arms
from soundstage.bodies._biped_face import mouths_shown, solve_face, solve_head
from soundstage.bodies._people_frame import SIDES, hand_axes, head_centre
from soundstage.bodies.base import Body
from soundstage.motion import biped_gait, ik
from soundstage.motion.biped_gait import Gait
from soundstage.motion.controls import Controls
from soundstage.motion.performance import Contact, Performance, SceneQuery
from soundstage.rng import rng

Array = npt.NDArray[np.float64]


@dataclass
class Puppet:
    """A body being posed: world rotation and place of each bone so far, (T, 3, 3) and (T, 3)."""

    body: Body
    controls: Controls
    subject: str
    seed: int
    turn: dict[str, Array] = field(default_factory=dict)
    place: dict[str, Array] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.rest = {name: self.body.rest[i, :3, 3] for i, name in enumerate(self.body.bones)}
        self.parent = {n: self.body.bones[p] for n, p in zip(self.body.bones, self.body.parents, strict=True) if p >= 0}
        self.t = self.controls.times
        self.s = float(self.body.facts["body_scale"])

    def joint(self, bone: str) -> Array:
        """(T, 3) where a bone's joint is, carried by its parent."""
        p = self.parent[bone]
        return self.place[p] + self.turn[p] @ (self.rest[bone] - self.rest[p])

    def set(self, bone: str, turn: Array, place: Array | None = None) -> None:
        """Puts a bone: its turn from rest, and its joint (carried by the parent unless given)."""
        self.place[bone] = self.joint(bone) if place is None else place
        self.turn[bone] = turn

    def length(self, a: str, b: str) -> float:
        return float(np.linalg.norm(self.rest[b] - self.rest[a]))

    def carried(self, bone: str, point: Array) -> Array:
        """(T, 4, 4) a frame at a rest-pose point that moves with a bone."""
        out = np.tile(np.eye(4), (len(self.t), 1, 1))
        out[:, :3, :3] = self.turn[bone]
        out[:, :3, 3] = self.place[bone] + self.turn[bone] @ (point - self.rest[bone])
        return out

    def slow(self, name: str, period: float) -> Array:
        """(T,) a quiet wave of its own, about -1..1."""
        phase = rng(self.seed, self.subject, "life", name).uniform(0, 2 * np.pi, 2)
        w = 2 * np.pi * self.t / period
        return np.asarray(0.65 * np.sin(w + phase[0]) + 0.35 * np.sin(w * 1.618 + phase[1]))


def about(axis: str, angle: npt.ArrayLike) -> Array:
    """(T, 3, 3) rotation about a named axis."""
    return space.turn(axis, angle)[..., :3, :3]


def solve(body: Body, controls: Controls, query: SceneQuery, subject: str, seed: int) -> Performance:
    """The body through these controls. Deterministic in all its arguments."""
    puppet = Puppet(body, controls, subject, seed)
    walk = _gait(puppet, query)
    root = _root(puppet, walk, query)
    _trunk(puppet, walk, root)
    _legs(puppet, walk, root)
    forward = root.turn @ about("z", controls.twist + walk.lead * 0.03 * walk.moving)
    solve_head(puppet, forward, root.bow, walk.moving)
    solve_arms(puppet, walk, forward)
    solve_face(puppet)
    bones = np.tile(np.eye(4), (len(puppet.t), len(body.bones), 1, 1))
    for i, name in enumerate(body.bones):
        bones[:, i, :3, :3], bones[:, i, :3, 3] = puppet.turn[name], puppet.place[name]
    return Performance(bones, mouths_shown(puppet), _contacts(puppet, walk, query), _anchors(puppet, root))


@dataclass(frozen=True, eq=False)
class Root:
    """Where the hips are meant to be, before the legs."""

    turn: Array  # heading and lying
    place: Array
    ground: Array
    off_ground: Array
    bow: Array  # how far the trunk leans in all


def _gait(puppet: Puppet, query: SceneQuery) -> Gait:
    c, rest = puppet.controls, puppet.rest
    foot, toe = rest["foot_left"], rest["toe_left"]
    size = biped_gait.FootSize(
        puppet.body.dims.leg, float(foot[2]), float(toe[0] - foot[0]), 0.055 * puppet.s, float(foot[1]), float(toe[2])
    )
    carried = c.glide > 0.5
    way = c.position[:, :2]
    if carried.any():  # who is carried along takes no steps of its own
        way = np.where(carried[:, None], way[np.flatnonzero(carried)[0]], way)
    return biped_gait.gait(
        c.times,
        way,
        c.heading,
        puppet.body.dims.walk_speed,
        size,
        lambda p: np.asarray(query.ground(p), float),
    )


def _root(puppet: Puppet, walk: Gait, query: SceneQuery) -> Root:
    c, s, rest = puppet.controls, puppet.s, puppet.rest
    leg = puppet.body.dims.leg
    ground = np.asarray(query.ground(c.position), float) + c.upon
    still = (1 - walk.moving) * (1 - c.lie)
    life = 0.5 + 0.5 * c.energy
    heading = np.unwrap(c.heading)
    plank = _plank(puppet)
    turn = about("z", heading) @ about("y", plank.pitch * c.prone - c.lie * np.pi / 2)
    left = np.stack([-np.sin(heading), np.cos(heading), 0 * heading], -1)
    forward = np.stack([np.cos(heading), np.sin(heading), 0 * heading], -1)
    aside = walk.stance * 0.020 * s + still * (1 - c.sit) * 0.010 * s * puppet.slow("weight", 7.0) * life
    off = c.hop + c.position[:, 2]
    height = float(rest["hips"][2]) - 0.006 * s - 0.065 * s * walk.run - c.crouch * (1 - c.prone) * 0.44 * leg
    stand = ground + height
    place = c.position * [1, 1, 0] + left * aside[:, None]
    place = place + forward * ((0.010 * walk.moving - 0.16 * c.crouch * (1 - c.prone)) * s)[:, None]
    stand = stand + walk.run * 0.045 * leg * np.abs(walk.lead) * c.energy
    stand = np.minimum(stand, _within_reach(puppet, walk, place))
    sat = ground + c.seat_height + 0.118 * s
    lain = ground + c.seat_height + 0.135 * s
    z = stand + (sat - stand) * c.sit
    z = z + (lain - z) * c.lie
    z = z + (ground + plank.hips - z) * c.prone
    place[:, 2] = z + off
    lean = np.clip(0.035 * walk.push, -0.12, 0.16) + 0.03 * walk.moving + 0.20 * walk.run
    old = 0.16 if puppet.body.facts["age"] == "old" else 0.0
    bow = c.lean + lean + 0.42 * c.crouch * (1 - c.prone) + old - 0.05 * c.sit
    return Root(turn, place, ground, off, bow * (1 - 0.9 * np.maximum(c.lie, c.prone)))


@dataclass(frozen=True, eq=False)
class Plank:
    """Face down on hands and toes: (T,) the trunk's pitch from upright and the hips' height, metres; the ankles."""

    pitch: Array
    hips: Array
    back: float  # how far behind the mark the ankles are
    ankle: float  # and how high


def _plank(puppet: Puppet) -> Plank:
    """The plank of a straight body between toes that stay and a chest that crouch lowers from the arms' length."""
    rest, s, c = puppet.rest, puppet.s, puppet.controls
    ankle = float(rest["toe_left"][0] - rest["foot_left"][0]) + 0.05 * s
    to_hips, to_shoulder = (float(rest[b][2] - rest["foot_left"][2]) for b in ("hips", "upper_arm_left"))
    arm = puppet.length("upper_arm_left", "lower_arm_left") + puppet.length("lower_arm_left", "hand_left")
    high = 0.98 * arm + (0.24 * s - 0.98 * arm) * np.clip(c.crouch, 0, 1)
    rise = np.arcsin(np.clip((high - ankle) / to_shoulder, -0.2, 0.9))
    return Plank(np.pi / 2 - rise, ankle + to_hips * np.sin(rise), to_hips * 0.97, ankle)


def _within_reach(puppet: Puppet, walk: Gait, place: Array) -> Array:
    """(T,) the height at which both legs still reach feet that are on the ground."""
    most = 0.994 * (puppet.length("upper_leg_left", "lower_leg_left") + puppet.length("lower_leg_left", "foot_left"))
    low = np.full(len(place), np.inf)
    drop = float(puppet.rest["hips"][2] - puppet.rest["upper_leg_left"][2])
    heading = puppet.controls.heading
    left = np.stack([-np.sin(heading), np.cos(heading)], -1)
    for side, _ in SIDES:
        foot = walk.feet[side]
        hip = place[:, :2] + left * float(puppet.rest[f"upper_leg_{side}"][1])
        flat = np.linalg.norm(foot.ankle[:, :2] - hip, axis=1)
        stretch = np.sqrt(np.maximum(most**2 - flat**2, (0.55 * most) ** 2))
        reach = foot.ankle[:, 2] + puppet.controls.upon + stretch + drop
        low = np.minimum(low, np.where(foot.planted & (puppet.controls.glide < 0.5), reach, np.inf))
    return low


def _trunk(puppet: Puppet, walk: Gait, root: Root) -> None:
    c, m = puppet.controls, walk.moving * (1 + 0.5 * walk.run)
    still = 1 - np.minimum(1, walk.moving)
    breath = 0.013 * np.sin(2 * np.pi * puppet.t / 3.4 + rng(puppet.seed, puppet.subject, "breath").uniform(0, 6.28))
    yaw = -walk.lead * 0.10 * m
    roll = walk.stance * 0.035 * m + still * (1 - c.sit) * 0.018 * puppet.slow("weight", 7.0) * c.energy
    hips = root.turn @ about("z", yaw) @ about("y", root.bow * 0.30 - 0.05 * c.sit) @ about("x", -roll)
    puppet.set("hips", hips, root.place)
    spine = (
        hips
        @ about("z", c.twist * 0.4 - yaw * 0.8)
        @ about("y", root.bow * 0.35 + 0.5 * breath)
        @ about("x", roll * 0.8)
    )
    puppet.set("spine", spine)
    sway = still * 0.012 * puppet.slow("sway", 5.3) * c.energy
    chest = (
        spine
        @ about("z", c.twist * 0.6 - yaw * 1.0)
        @ about("y", root.bow * 0.35 - breath)
        @ about("x", roll * 0.4 + sway)
    )
    puppet.set("chest", chest)


def _legs(puppet: Puppet, walk: Gait, root: Root) -> None:
    c, s = puppet.controls, puppet.s
    thigh, shin = puppet.length("upper_leg_left", "lower_leg_left"), puppet.length("lower_leg_left", "foot_left")
    for side, y in SIDES:
        foot, rest = walk.feet[side], puppet.rest
        hip = puppet.joint(f"upper_leg_{side}")
        over = root.off_ground + c.upon
        ankle = foot.ankle + np.stack([0 * over, 0 * over, over], -1)
        ankle = ankle + (_carried_foot(puppet, root, side) - ankle) * c.glide[:, None]
        tuck = np.clip(root.off_ground / (0.25 * s), 0, 1) * (1 - c.glide)
        ankle[:, 2] += tuck * 0.06 * s
        flat = about("z", np.where(c.glide > 0.5, c.heading, foot.yaw)) @ about("y", foot.pitch + 0.45 * tuck)
        sat, dangle = _sat_foot(puppet, hip, root, thigh, shin, y)
        lain = hip + np.einsum(
            "tij,j->ti", root.turn, (rest[f"foot_{side}"] - rest[f"upper_leg_{side}"]) * [1, 1, 0.985]
        )
        ankle = ankle + (sat - ankle) * c.sit[:, None]
        ankle = ankle + (lain - ankle) * c.lie[:, None]
        ankle = ankle + (_toes_down(puppet, root, y) - ankle) * c.prone[:, None]
        ankle = ankle + (c.foot[side] - ankle) * c.foot_weight[side][:, None]
        level = ik.halfway(flat, root.turn @ about("y", 0.35 * dangle), np.maximum(np.maximum(c.sit, c.lie), c.prone))
        pole = np.einsum("tij,j->ti", root.turn, np.array([1.0, 0.16 * y, 0.25]))
        knee, end = ik.two_bone(hip, ankle, thigh, shin, pole)
        names = (f"upper_leg_{side}", f"lower_leg_{side}", f"foot_{side}", f"toe_{side}")
        ahead = np.array([1.0, 0.10 * y, 0.0])
        puppet.set(names[0], ik.turned_to(rest[names[1]] - rest[names[0]], ahead, knee - hip, pole), hip)
        puppet.set(names[1], ik.turned_to(rest[names[2]] - rest[names[1]], ahead, end - knee, pole), knee)
        puppet.set(names[2], level, end)
        down = about("z", np.where(c.glide > 0.5, c.heading, foot.yaw)) @ about("y", foot.toe + 0.45 * tuck)
        puppet.set(names[3], ik.halfway(down, level, np.maximum(np.maximum(c.sit, c.lie), c.prone)))


def _toes_down(puppet: Puppet, root: Root, y: float) -> Array:
    """(T, 3) an ankle of who is on hands and toes."""
    plank, c = _plank(puppet), puppet.controls
    turned = about("z", c.heading) @ np.array([-plank.back, 0.09 * y * puppet.s, 0.0])
    under = np.stack([0 * root.ground, 0 * root.ground, root.ground + plank.ankle], -1)
    return np.asarray(c.position * [1, 1, 0] + turned + under)


def _carried_foot(puppet: Puppet, root: Root, side: str) -> Array:
    """(T, 3) an ankle under who stands on something that moves along."""
    c, rest = puppet.controls, puppet.rest[f"foot_{side}"]
    turned = about("z", c.heading) @ np.array([rest[0], rest[1], 0.0])
    return np.asarray(c.position * [1, 1, 0] + turned + np.stack(
        [0 * root.ground, 0 * root.ground, root.ground + root.off_ground + rest[2]], -1))


def _sat_foot(puppet: Puppet, hip: Array, root: Root, thigh: float, shin: float, y: float) -> tuple[Array, Array]:
    """Where a foot is when sitting: under the knee, or hanging from a high seat. -> ankle, hanging 0-1."""
    s, up = puppet.s, float(puppet.rest["foot_left"][2])
    ahead = np.einsum("tij,j->ti", root.turn, np.array([1.0, 0.05 * y, 0.0]))
    spread = np.einsum("tij,j->ti", root.turn, np.array([0.0, 0.035 * y * s, 0.0]))
    drop = hip[:, 2] - root.ground - up
    sloped = np.clip(drop - 0.995 * shin, 0, 0.26 * thigh)  # from a rather high seat the knees go down first
    hanging = np.clip(drop - sloped - 0.995 * shin, 0, None)
    low = np.clip(0.78 * shin - drop, 0, None) / (0.78 * shin)
    far = np.sqrt((thigh * 0.985) ** 2 - sloped**2) + low * shin * 0.92
    ankle = hip + ahead * far[:, None] + spread
    ankle[:, 2] = hip[:, 2] - np.minimum(drop, 0.995 * shin + sloped)
    return ankle, np.clip(hanging / (0.1 * s), 0, 1)


def _contacts(puppet: Puppet, walk: Gait, query: SceneQuery) -> tuple[Contact, ...]:
    c, out = puppet.controls, []
    off = c.hop + c.position[:, 2]
    busy = np.maximum(np.maximum(c.sit, c.lie), c.prone)
    material = "shoe" if puppet.body.facts["shod"] else "foot"
    for fall in walk.falls:
        i = int(np.argmin(np.abs(puppet.t - fall.time)))
        if off[i] > 0.03 or busy[i] > 0.5:
            continue
        force = float(np.clip(0.22 + 0.24 * fall.speed * c.energy[i] / max(puppet.body.dims.walk_speed, 0.1), 0.2, 0.9))
        out.append(
            Contact(
                fall.time,
                puppet.subject,
                f"{fall.side} foot",
                _xyz(fall.point),
                material,
                query.substance(fall.point),
                round(force, 3),
            )
        )
    for i in np.flatnonzero((off[1:] <= 0.012) & (off[:-1] > 0.012)) + 1:
        high = float(off[max(0, i - 8) : i].max())
        for side, _ in SIDES:
            p = puppet.place[f"foot_{side}"][i] * [1, 1, 0] + [0, 0, float(query.ground(c.position[i]))]
            out.append(
                Contact(
                    float(puppet.t[i]),
                    puppet.subject,
                    f"{side} foot",
                    _xyz(p),
                    material,
                    query.substance(p),
                    round(float(np.clip(0.45 + 1.2 * high, 0.4, 1.0)), 3),
                    "land",
                )
            )
    return tuple(sorted(out, key=lambda k: (k.time, k.part)))


def _xyz(p: Array) -> tuple[float, float, float]:
    return (float(p[0]), float(p[1]), float(p[2]))


def _anchors(puppet: Puppet, root: Root) -> dict[str, Array]:
    facts: dict[str, Any] = puppet.body.facts
    middle = head_centre(facts["body_scale"], facts["head_scale"])
    rest = puppet.rest
    out = {
        "head": puppet.carried("head", middle),
        "eyes": puppet.carried("head", (rest["eye_left"] + rest["eye_right"]) / 2),
        "mouth": puppet.carried("head", np.asarray(facts["mouth"], float)),
        "chest": puppet.carried("chest", rest["chest"] + [0, 0, 0.05 * puppet.s]),
        "hips": puppet.carried("hips", rest["hips"]),
    }
    for side, _ in SIDES:
        along, thumb, palm = hand_axes(side)
        at = rest[f"hand_{side}"] + along * facts["grip"] + palm * 0.022 * puppet.s
        grip = puppet.carried(f"hand_{side}", at)
        grip[:, :3, :3] = grip[:, :3, :3] @ np.stack([along, np.cross(thumb, along), thumb], -1)
        out[f"hand_{side}"] = grip
    feet = np.tile(np.eye(4), (len(puppet.t), 1, 1))
    feet[:, :3, :3] = about("z", puppet.controls.heading)
    middle_foot = (puppet.place["foot_left"] + puppet.place["foot_right"]) / 2
    feet[:, :3, 3] = middle_foot - [0, 0, float(rest["foot_left"][2])]
    out["feet"] = feet
    return out
