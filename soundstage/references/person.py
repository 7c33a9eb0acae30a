# SPDX-License-Identifier: Apache-2.0
"""A guest on two legs takes the house's motion: a puppet of its leg length is solved, and its bones follow.

Each bone turns as the puppet's does, after being brought from the guest's rest (often arms held out) to the
puppet's. Feet are set where the puppet's feet are, so that they stand where their steps are heard; hands that reach
for something get there by the guest's own arm.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies.base import Body, BodyPart, Dims, Look
from soundstage.bodies.biped import Biped
from soundstage.motion import ik
from soundstage.motion.controls import Controls
from soundstage.motion.performance import Performance, SceneQuery
from soundstage.nodes import SkinnedMesh
from soundstage.references.bones import humanoid
from soundstage.references.fitting import Fitted

Array = npt.NDArray[np.float64]
SIDES = ("left", "right")
LIMBS = {"upper_arm": "lower_arm", "lower_arm": "hand", "upper_leg": "lower_leg", "lower_leg": "foot"}


@dataclass(frozen=True, eq=False)
class Person:
    """The plan of one guest: its own bones, and the puppet whose motion it takes."""

    model: Fitted
    bones: dict[str, int]  # house bone -> node
    puppet: Body

    words = ("guest on two legs",)

    def build(self, look: Look, facts: dict[str, Any], seed: int) -> Body:
        """The guest as a body of this plan."""
        names = tuple(f"n{i}" for i in range(len(self.model.guest.names)))
        return Body(body_parts(self.model), names, self.model.guest.parents, self.model.rest, self._dims(), self)

    def _dims(self) -> Dims:
        d, box, rest = self.puppet.dims, self.model.extent, self.model.rest[:, :3, 3]
        head = float(box[1, 2] - rest[self.bones["head"], 2])
        arm = sum(float(np.linalg.norm(rest[self.bones[f"{b}_left"]] - rest[self.bones[f"{a}_left"]]))
                  for a, b in (("upper_arm", "lower_arm"), ("lower_arm", "hand"))) + 0.12 * d.leg
        return Dims(float(box[1, 2]), float(rest[self.bones["head"], 2] + 0.4 * head), d.length,
                    float(np.clip(box[1, 1] - box[0, 1], 0.2, 0.9)) * 0.6, head, d.leg, arm, d.walk_speed, d.run_speed,
                    d.seat, d.grasp_height)

    def solve(self, body: Body, controls: Controls, query: SceneQuery, subject: str, seed: int) -> Performance:
        """The puppet solved, and the guest's bones after it."""
        done = self.puppet.perform(controls, query, subject, seed)
        pose = _Following(self, done, controls)
        bones = pose.bones()
        return Performance(bones, {}, done.contacts, self._anchors(body, bones, done))

    def _anchors(self, body: Body, bones: Array, done: Performance) -> dict[str, Array]:
        """The puppet's anchors at the guest's own places."""
        rest = self.model.rest
        out = dict(done.anchors)
        head = self.bones["head"]
        turned = bones[:, head, :3, :3] @ np.linalg.inv(rest[head, :3, :3])
        tall = body.dims.head
        for name, offset in {"head": (0.0, 0, 0.45), "eyes": (0.30, 0, 0.45), "mouth": (0.34, 0, 0.22)}.items():
            frame = np.tile(np.eye(4), (len(bones), 1, 1))
            frame[:, :3, :3] = turned
            frame[:, :3, 3] = bones[:, head, :3, 3] + np.einsum("tij,j->ti", turned, np.array(offset) * tall)
            out[name] = frame
        for side in SIDES:
            hand = out[f"hand_{side}"].copy()
            node = self._grip(side)
            hand[:, :3, 3] = bones[:, node, :3, 3]
            out[f"hand_{side}"] = hand
        return out

    def _grip(self, side: str) -> int:
        """The node nearest to where a thing is held: the one that ends the hand."""
        parents = self.model.guest.parents
        hand = self.bones[f"hand_{side}"]
        below = [n for n, p in enumerate(parents) if p == hand and n in self.model.guest.joints]
        return below[0] if len(below) == 1 else hand


def body_parts(model: Fitted) -> tuple[BodyPart, ...]:
    """The shown pieces as parts of a body whose bones are the guest's nodes."""
    out = []
    for number, piece in enumerate(model.pieces):
        mesh, name = model.solid(piece), f"part{number}"
        if piece.bones is not None and piece.weights is not None:
            out.append(BodyPart(name, SkinnedMesh(mesh, piece.bones, piece.weights)))
        else:
            out.append(BodyPart(name, mesh, f"n{piece.node}"))
    return tuple(out)


def person_plan(model: Fitted, look: Look, facts: dict[str, Any], seed: int) -> Person:
    """The plan for a guest on two legs; the puppet gets its legs' length."""
    bones = humanoid(model.guest)
    rest = model.rest[:, :3, 3]
    leg = float(np.mean([rest[bones[f"upper_leg_{s}"], 2] for s in SIDES]))
    plain = Look(look.kind, age="adult")
    usual = Biped().skeleton(plain, facts, seed)
    return Person(model, bones, Biped().skeleton(Look(look.kind, size=leg / usual.dims.leg, age="adult"), facts, seed))


class _Following:
    """The guest's bones at every pose of one performance."""

    def __init__(self, plan: Person, done: Performance, controls: Controls) -> None:
        self.plan, self.controls = plan, controls
        names = plan.puppet.bones
        self.turn = {n: done.bones[:, i, :3, :3] for i, n in enumerate(names)}
        self.place = {n: done.bones[:, i, :3, 3] for i, n in enumerate(names)}
        self.puppet_rest = {n: plan.puppet.rest[i, :3, 3] for i, n in enumerate(names)}
        self.rest = plan.model.rest
        self.of = {node: name for name, node in plan.bones.items()}
        self.count = len(done.bones)
        self.own = {name: self._straightened(name) for name in plan.bones}

    def _straightened(self, name: str) -> Array:
        """(3, 3) the turn that lays a limb bone of the guest's rest along the puppet's."""
        stem, _, side = name.rpartition("_")
        if stem not in LIMBS:
            return self.own_of_hand(name) if stem == "hand" else np.eye(3)
        end = f"{LIMBS[stem]}_{side}"
        bones = self.plan.bones
        way = self.rest[bones[end], :3, 3] - self.rest[bones[name], :3, 3]
        return _between(way, self.puppet_rest[end] - self.puppet_rest[name])

    def own_of_hand(self, name: str) -> Array:
        """A hand is laid as its forearm is."""
        return self._straightened(name.replace("hand", "lower_arm"))

    def bones(self) -> Array:
        """(T, N, 4, 4) in the world, with the guest's own scale in them."""
        guest = self.plan.model.guest
        out = np.zeros((self.count, len(guest.names), 4, 4))
        out[..., 3, 3] = 1
        for node, parent in enumerate(guest.parents):
            carried = self.rest[node] if parent < 0 else np.linalg.inv(self.rest[parent]) @ self.rest[node]
            frame = np.tile(carried, (self.count, 1, 1)) if parent < 0 else out[:, parent] @ carried
            name = self.of.get(node, "")
            if name in self.turn:
                frame[:, :3, :3] = self.turn[name] @ self.own[name] @ self.rest[node, :3, :3]
            if name == "hips":
                frame[:, :3, 3] = self._hips(node)
            elif parent < 0 and not name:
                frame = self._ground(self.rest[node])
            out[:, node] = frame
        for side in SIDES:
            self._leg(out, side)
            self._arm(out, side)
        return out

    def _hips(self, node: int) -> Array:
        shift = self.rest[node, :3, 3] - self.puppet_rest["hips"]
        legs = np.mean([self.rest[self.plan.bones[f"upper_leg_{s}"], 2, 3] - self.puppet_rest[f"upper_leg_{s}"][2]
                        for s in SIDES])
        return np.asarray(self.place["hips"] + np.einsum("tij,j->ti", self.turn["hips"], shift - [0, 0, legs]))

    def _ground(self, rest: Array) -> Array:
        """A root above the hips goes where the performer is."""
        c = self.controls
        return np.asarray(space.placed(c.position, 0.0) @ space.turn("z", c.heading) @ rest)

    def _leg(self, out: Array, side: str) -> None:
        bones, rest = self.plan.bones, self.rest
        foot = f"foot_{side}"
        higher = rest[bones[foot], 2, 3] - self.puppet_rest[foot][2]
        target = self.place[foot] + np.einsum("tij,j->ti", self.turn[foot], np.array([0, 0, higher]))
        bend = self.place[f"lower_leg_{side}"] - (self.place[f"upper_leg_{side}"] + self.place[foot]) / 2
        ahead = np.einsum("tij,j->ti", self.turn["hips"], np.array([0.02, 0, 0]))
        self._limb(out, (f"upper_leg_{side}", f"lower_leg_{side}", foot), target, bend + ahead, np.array([1.0, 0, 0]))

    def _arm(self, out: Array, side: str) -> None:
        names = (f"upper_arm_{side}", f"lower_arm_{side}", f"hand_{side}")
        weight = np.clip(self.controls.reach_weight[side], 0, 1)
        if not weight.any():
            return
        bones = self.plan.bones
        hand = out[:, bones[names[2]], :3, 3]
        target = hand + (self.place[names[2]] - hand) * weight[:, None]
        bend = self.place[names[1]] - (self.place[names[0]] + self.place[names[2]]) / 2
        self._limb(out, names, target, bend, np.array([-1.0, 0, 0]))

    def _limb(self, out: Array, names: tuple[str, str, str], target: Array, bend: Array, usual: Array) -> None:
        """Two bones brought to a target; everything below goes along, the end keeping its own turn."""
        a, b, c = (self.plan.bones[n] for n in names)
        root, rest = out[:, a, :3, 3], self.rest[:, :3, 3]
        first, second = (float(np.linalg.norm(rest[j] - rest[i])) for i, j in ((a, b), (b, c)))
        middle, end = ik.two_bone(root, target, first, second, bend + 1e-4 * usual)
        for node, to, was in ((a, middle - root, rest[b] - rest[a]), (b, end - middle, rest[c] - rest[b])):
            now = np.einsum("tij,j->ti", out[:, node, :3, :3] @ np.linalg.inv(self.rest[node, :3, :3]), was)
            out[:, node, :3, :3] = _between(now, to) @ out[:, node, :3, :3]
        out[:, b, :3, 3] = middle
        self._below(out, a, {a, b, c})
        moved = end - out[:, c, :3, 3]
        out[:, c, :3, 3] = out[:, c, :3, 3] + moved
        self._below(out, c, set())

    def _below(self, out: Array, top: int, skip: set[int]) -> None:
        """Children after their parents again, except those already set."""
        parents, inside = self.plan.model.guest.parents, {top}
        for node, parent in enumerate(parents):
            if parent not in inside:
                continue
            inside.add(node)
            if node in skip:
                continue
            carried = out[:, parent] @ (np.linalg.inv(self.rest[parent]) @ self.rest[node])
            name = self.of.get(node, "")
            if name in self.turn:
                carried[:, :3, :3] = out[:, node, :3, :3]
            out[:, node] = carried


def _between(a: Array, b: Array) -> Array:
    """(..., 3, 3) the shortest turn from directions a to b."""
    a, b = np.broadcast_arrays(space.unit(a), space.unit(b))
    axis, cosine = np.cross(a, b), np.sum(a * b, -1)
    sine = np.linalg.norm(axis, axis=-1)
    turn = space.turn(np.where(sine[..., None] > 1e-9, space.unit(axis), np.array([0.0, 0, 1.0])),
                      np.arctan2(sine, cosine))
    return np.asarray(turn[..., :3, :3])
