# SPDX-License-Identifier: Apache-2.0
"""A guest that brings its own clips plays them: walk, run, fly, idle, sit, lie, picked by what it is doing.

A clip's speed is measured from its feet (how fast a standing foot goes back under the body), and a walk is played
as fast as the performer goes, so that feet do not slide. What clips cannot know is added: where it looks, its jaw
with the words, hops, and the ground.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies.base import Body, Dims, Look
from soundstage.motion import ik
from soundstage.motion.controls import Controls
from soundstage.motion.performance import Contact, Performance, SceneQuery
from soundstage.references.fitting import Fitted
from soundstage.references.gltf import Clip, local, tree
from soundstage.references.person import body_parts
from soundstage.rng import rng

Array = npt.NDArray[np.float64]
CLIPS = {  # what it is doing -> names of clips, best first
    "walk": (r"walk(ing)?$|walk_?0*1|walk(ing)?_?a$", r"walk", r"trot|step|sneak|crawl|move"),
    "run": (r"run(ning)?$|gallop|run(ning)?_?a$", r"run|sprint", r"trot"),
    "fly": (r"flap|fly", r"glide|hover"),
    "swim": (r"swim",),
    "idle": (r"idle$|idle_?a$|unarmed_idle", r"idle(?!.*alert)", r"idle|stand|breath"),
    "sit": (r"sit$|sit.*idle|sit.*pose", r"sit(?!.*up)"),
    "lie": (r"sleep|lie.*idle|lie.*pose|rest$", r"lay|lie(?!.*up)"),
    "eat": (r"eat|graze|peck|fetch",),
}
LONGEST = 8.0  # seconds of a clip that are looked at
JAWS = re.compile(r"jaw|chin$|mouth_?lower$|mouth$|beak_?lower", re.I)


@dataclass(frozen=True, eq=False)
class Gait:
    """A clip with the speed it is made for, metres a second; 0 = it stays in place."""

    clip: Clip
    speed: float = 0.0


@dataclass(frozen=True, eq=False)
class Animal:
    """The plan of one guest with clips."""

    model: Fitted
    clips: dict[str, Gait]
    feet: tuple[int, ...]  # nodes that touch the ground
    jaw: int = -1
    head: int = -1
    paw: str = "paw"
    usual: dict[str, float] = field(default_factory=dict)

    words = ("guest with clips",)

    def build(self, look: Look, facts: dict[str, Any], seed: int) -> Body:
        """The guest as a body of this plan."""
        box = self.model.extent
        size = box[1] - box[0]
        head = self.model.rest[self.head, :3, 3] if self.head >= 0 else np.array([box[1, 0] * 0.8, 0, box[1, 2] * 0.85])
        legs = [float(self.model.rest[f, 2, 3]) for f in self.feet]
        walk = self.clips["walk"].speed if "walk" in self.clips else 0.0
        run = self.clips["run"].speed if "run" in self.clips else 0.0
        walk = float(np.clip(walk or 0.9 * np.sqrt(size[2]), 0.15, 2.2))
        length = float(max(size[0], 0.7 * size[1]))  # spread wings need room in the picture too
        dims = Dims(float(size[2]), float(head[2]), length, float(size[1]), float(0.2 * size[2]),
                    float(max(0.4 * size[2], max(legs, default=0.0))), float(0.4 * size[2]), walk,
                    float(np.clip(run or 2.5 * walk, 1.6 * walk, 7.0)), 0.0, float(head[2]) * 0.8)
        names = tuple(f"n{i}" for i in range(len(self.model.guest.names)))
        return Body(body_parts(self.model), names, self.model.guest.parents, self.model.rest, dims, self)

    def solve(self, body: Body, controls: Controls, query: SceneQuery, subject: str, seed: int) -> Performance:
        """The clips mixed by what the controls say, on the ground, looking and speaking."""
        c = controls
        own = local(*self._mixed(c, rng(seed, subject, "idle").uniform(0, 5)))
        base = self._stood(c, query)
        bones = base[:, None] @ (self.model.frame @ tree(self.model.guest.parents, own))
        self._look(bones, c)
        self._speak(bones, c)
        return Performance(bones, {}, self._contacts(bones, c, query, subject), self._anchors(body, bones, base))

    # mixing

    def _mixed(self, c: Controls, start: float) -> tuple[Array, Array, Array]:
        """Local places, turns and scales (T, N, ...)."""
        guest, count = self.model.guest, len(c.times)
        shares = self._shares(c)
        place, scale = np.zeros((count, len(guest.names), 3)), np.zeros((count, len(guest.names), 3))
        turn = np.zeros((count, len(guest.names), 4))
        total = np.zeros(count)
        for name, share in shares.items():
            if not np.any(share):
                continue
            gait = self.clips.get(name)
            if gait is None:
                p, q, s = (np.repeat(v[None], count, 0) for v in (guest.place, guest.turn, guest.scale))
            else:
                p, q, s = guest.posed(gait.clip, self._clock(name, gait, c, start))
                p = self._in_place(p, gait.clip)
            w = share[:, None, None]
            dot = np.sum(turn * q, -1, keepdims=True)
            turn = turn + w * np.where(dot < 0, -q, q)
            place, scale, total = place + w * p, scale + w * s, total + share
        total = np.maximum(total, 1e-9)[:, None, None]
        return place / total, turn / np.maximum(np.linalg.norm(turn, axis=-1, keepdims=True), 1e-9), scale / total

    def _shares(self, c: Controls) -> dict[str, Array]:
        """How much of each clip, (T,) each; eased, so that nothing jumps."""
        speed = ik.followed(_speed(c), c.times, 0.12)
        walk, run = self.usual["walk"], self.usual["run"]
        going = space.smoothstep(speed / (0.5 * walk))
        fast = space.smoothstep((speed - 1.15 * walk) / max(0.2, 0.4 * (run - walk)))
        fast = fast if "run" in self.clips else 0 * fast
        air = np.clip(c.fly, 0, 1) if "fly" in self.clips else 0 * speed
        none = np.zeros(len(c.times))
        lie = space.smoothstep(c.lie) if "lie" in self.clips else none
        sit = space.smoothstep(c.sit) * (1 - lie) if "sit" in self.clips else none
        land = (1 - air) * (1 - lie) * (1 - sit)
        if "walk" not in self.clips:
            going = going * (fast > 0.5) if "run" in self.clips else 0 * going
        return {"walk": land * going * (1 - fast), "run": land * going * fast, "fly": air * (1 - lie),
                "sit": sit * (1 - air), "lie": lie, "idle": land * (1 - going)}

    def _clock(self, name: str, gait: Gait, c: Controls, start: float) -> Array:
        """Seconds of the clip at every pose, round and round; a pose that is taken once is held at its end."""
        length = max(gait.clip.seconds, 1e-3)
        if name in ("walk", "run") and gait.speed > 0.02:
            rate = np.clip(_speed(c) / gait.speed, 0.0, 3.0)
            gone = np.concatenate([[0.0], np.cumsum(np.diff(c.times) * (rate[1:] + rate[:-1]) / 2)])
            return np.asarray((gone + start) % length)
        if name in ("sit", "lie") and not re.search(r"idle|sleep|loop|pose", gait.clip.name, re.I):
            amount = c.sit if name == "sit" else c.lie
            began = float(c.times[int(np.argmax(amount > 0.02))])
            if amount[0] > 0.5:
                return np.full(len(c.times), length)
            return np.asarray(np.clip(c.times - began, 0, length))
        pace = 1.0 if name != "fly" else 1.15
        return np.asarray((c.times * pace * (0.7 + 0.3 * np.mean(c.energy)) + start) % length)

    def _in_place(self, place: Array, clip: Clip) -> Array:
        """A clip that travels is held where it begins: the way comes from the film."""
        roots = [n for n, p in enumerate(self.model.guest.parents) if p < 0 or n in self._carriers()]
        moved = {t.node for t in clip.tracks if t.path == "translation"}
        for node in set(roots) & moved:
            track = next(t for t in clip.tracks if t.node == node and t.path == "translation")
            drift = track.values[-1] - track.values[0]
            size = float(np.linalg.norm(self.model.extent[1] - self.model.extent[0]))
            if float(np.linalg.norm(drift)) * float(np.linalg.norm(self.model.frame[:3, 0])) > 0.3 * size:
                place = place.copy()
                place[:, node] = track.values[0]
        return place

    def _carriers(self) -> set[int]:
        return {n for n, name in enumerate(self.model.guest.names) if re.fullmatch(r"root|hips?|pelvis", name, re.I)}

    # on the ground

    def _stood(self, c: Controls, query: SceneQuery) -> Array:
        """(T, 4, 4) the ground frame, pitched a little with the slope, raised by hop, flight and seat."""
        cos, sin = np.cos(c.heading), np.sin(c.heading)
        half = 0.3 * float(self.model.extent[1, 0] - self.model.extent[0, 0])
        way = np.stack([cos, sin], -1) * half
        flat = c.position[:, :2]
        ahead, behind = np.asarray(query.ground(flat + way)), np.asarray(query.ground(flat - way))
        z = (ahead + behind) / 2 + c.position[:, 2] + c.hop + c.sit * c.seat_height
        pitch = -np.arctan2(ahead - behind, 2 * max(half, 1e-3)) * (1 - np.clip(c.fly, 0, 1))
        leaning = space.turn("y", 0.85 * pitch + 0.5 * c.lean) @ space.turn("x", -c.tilt * 0.3)
        turn = space.turn("z", c.heading) @ leaning
        return np.asarray(space.translation(np.concatenate([flat, z[:, None]], -1)) @ turn)

    def _look(self, bones: Array, c: Controls) -> None:
        """The head turned towards what is looked at, and nods and shakes added."""
        if self.head < 0:
            return
        weight = np.clip(c.look_weight, 0, 1)
        head = bones[:, self.head, :3, 3]
        frame = space.turn("z", c.heading)[:, :3, :3]
        yaw, pitch = ik.angles_to(np.einsum("tji,tj->ti", frame, c.look - head))
        yaw = ik.followed(ik.clamped(yaw * 0.8, 0.8) * weight, c.times, 0.15) + c.shake
        pitch = ik.followed(ik.clamped(pitch * 0.5, 0.35) * weight, c.times, 0.15) - c.nod
        turn = frame @ space.turn("z", yaw)[:, :3, :3] @ space.turn("y", -pitch)[:, :3, :3]
        turn = turn @ space.turn("x", -c.tilt)[:, :3, :3] @ np.swapaxes(frame, -1, -2)
        self._swung(bones, self.head, turn)

    def _speak(self, bones: Array, c: Controls) -> None:
        if self.jaw < 0 or not c.jaw.any():
            return
        left = np.stack([-np.sin(c.heading), np.cos(c.heading), 0 * c.heading], -1)
        self._swung(bones, self.jaw, space.turn(left, 0.55 * np.clip(c.jaw, 0, 1))[:, :3, :3])

    def _swung(self, bones: Array, top: int, turn: Array) -> None:
        """A node and all below it turned about its joint by world turns (T, 3, 3)."""
        pivot = bones[:, top, :3, 3].copy()
        inside = {top}
        for node, parent in enumerate(self.model.guest.parents):
            if parent in inside:
                inside.add(node)
        for node in inside:
            bones[:, node, :3, :3] = turn @ bones[:, node, :3, :3]
            bones[:, node, :3, 3] = pivot + np.einsum("tij,tj->ti", turn, bones[:, node, :3, 3] - pivot)

    def _contacts(self, bones: Array, c: Controls, query: SceneQuery, subject: str) -> tuple[Contact, ...]:
        """A foot that comes down onto the ground and stays is heard there."""
        out = []
        busy = np.maximum(np.maximum(c.sit, c.lie), np.clip(c.fly, 0, 1))
        speed = _speed(c)
        tall = float(self.model.extent[1, 2])
        for number, foot in enumerate(self.feet):
            place = bones[:, foot, :3, 3]
            high = place[:, 2] - np.asarray(query.ground(place[:, :2])) - float(self.model.rest[foot, 2, 3])
            low = high < 0.03 * tall
            for i in np.flatnonzero(low[1:] & ~low[:-1]) + 1:
                if busy[i] > 0.5 or (speed[i] < 0.1 and c.hop[max(0, i - 3) : i + 1].max() < 0.03):
                    continue
                point = place[i] - [0, 0, high[i]]
                force = float(np.clip(0.15 + 0.3 * speed[i] / max(self.usual["run"], 0.1), 0.12, 0.7))
                out.append(Contact(float(c.times[i]), subject, f"foot {number + 1}", tuple(map(float, point)),  # type: ignore[arg-type]
                                   self.paw, query.substance(point), round(force, 3)))
        return tuple(sorted(out, key=lambda k: (k.time, k.part)))

    def _anchors(self, body: Body, bones: Array, base: Array) -> dict[str, Array]:
        d = body.dims
        spots = {"head": (0.4 * d.length, 0, d.eye_height), "hips": (-0.2 * d.length, 0, 0.6 * d.height),
                 "chest": (0.2 * d.length, 0, 0.6 * d.height), "feet": (0.0, 0, 0.0)}
        out = {name: np.asarray(base @ space.translation(spot)) for name, spot in spots.items()}
        if self.head >= 0:
            turned = bones[:, self.head, :3, :3] @ np.linalg.inv(self.model.rest[self.head, :3, :3])
            for name, ahead, up in (("head", 0.06, 0.03), ("eyes", 0.10, 0.05), ("mouth", 0.16, -0.04)):
                frame = np.tile(np.eye(4), (len(bones), 1, 1))
                frame[:, :3, :3] = turned
                offset = np.array([ahead * d.length, 0, up * d.height])
                frame[:, :3, 3] = bones[:, self.head, :3, 3] + np.einsum("tij,j->ti", turned, offset)
                out[name] = frame
        out["eyes"], out["mouth"] = out.get("eyes", out["head"]), out.get("mouth", out["head"])
        return out


def _speed(c: Controls) -> Array:
    if len(c.times) < 2:
        return np.zeros(len(c.times))
    return np.asarray(np.linalg.norm(np.gradient(c.position[:, :2], c.times, axis=0), axis=1))


def chosen(clips: tuple[Clip, ...]) -> dict[str, Clip]:
    """What it is doing -> the clip whose name says so."""
    out = {}
    for doing, patterns in CLIPS.items():
        for pattern in patterns:
            found = [c for c in clips if re.search(pattern, c.name.rpartition("|")[2], re.I)]
            if found:
                out[doing] = min(found, key=lambda c: (len(c.name), c.name))
                break
    return out


def animal_plan(model: Fitted, clips: tuple[Clip, ...], facts: dict[str, Any]) -> Animal:
    """The plan for a guest with clips; speeds are measured from its feet."""
    feet = _feet(model)
    found = {doing: Gait(clip, _pace(model, clip, feet) if doing in ("walk", "run") else 0.0)
             for doing, clip in chosen(clips).items()}
    names = model.guest.names
    jaws = [n for n in sorted(model.guest.joints) if JAWS.search(names[n])]
    heads = [n for n in sorted(model.guest.joints) if re.fullmatch(r"(.*[._:])?head", names[n], re.I)]
    walk = found["walk"].speed if "walk" in found and found["walk"].speed > 0.02 else float(model.extent[1, 2]) * 0.9
    run = found["run"].speed if "run" in found and found["run"].speed > walk else 2.5 * walk
    return Animal(model, found, feet, jaws[0] if jaws else -1, heads[0] if heads else -1, str(facts.get("foot", "paw")),
                  {"walk": walk, "run": run})


def _feet(model: Fitted) -> tuple[int, ...]:
    """The lowest joint of every leg: low at rest, and apart from the others."""
    rest = model.rest[:, :3, 3]
    tall = float(model.extent[1, 2])
    legs = [n for n in sorted(model.guest.joints)
            if rest[n, 2] < 0.16 * tall and re.search(r"foot|toe|ankle|paw|hoof|leg", model.guest.names[n], re.I)]
    out: list[int] = []
    for node in sorted(legs, key=lambda n: float(rest[n, 2])):
        if all(np.linalg.norm(rest[node, :2] - rest[o, :2]) > 0.05 * tall for o in out):
            out.append(node)
    return tuple(out[:8])


def _pace(model: Fitted, clip: Clip, feet: tuple[int, ...]) -> float:
    """Metres a second: the middle speed at which a foot near the ground goes back under the body."""
    if not feet or clip.seconds < 0.1:
        return 0.0
    length = min(clip.seconds, LONGEST)
    times = np.linspace(0, length, max(8, int(length * 60)))
    bones = model.frame @ tree(model.guest.parents, local(*model.guest.posed(clip, times)))
    back = []
    for foot in feet:
        place = bones[:, foot, :3, 3]
        speed = np.gradient(place[:, 0], times)
        low = place[:, 2] < place[:, 2].min() + 0.25 * max(np.ptp(place[:, 2]), 1e-6)
        back += list(-speed[low & (speed < 0)])
    return float(np.median(back)) if back else 0.0
