# SPDX-License-Identifier: Apache-2.0
"""The two-legged winged plan: species numbers become a rigged bird, controls become its bones."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.bodies._animal import PIGMENTS, Bench, Palette
from soundstage.bodies._animal_two import BirdShape
from soundstage.bodies._animal_two_hands import HANDED
from soundstage.bodies._animal_two_parts import Plumage
from soundstage.bodies._animal_two_pose import BirdFrame, solved
from soundstage.bodies._animal_worn import put_on
from soundstage.bodies.base import Body, Dims, Look
from soundstage.motion.controls import Controls
from soundstage.motion.gaits import GRAVITY
from soundstage.motion.performance import Performance, SceneQuery

Array = npt.NDArray[np.float64]
ARM = 0.85  # of a wing's span: how far its tip reaches from the shoulder


class Bird:
    """Gulls, crows, owls and everything else with wings and a beak."""

    words = ("feathered animal",)

    def build(self, look: Look, facts: dict[str, Any], seed: int) -> Body:
        """Plumage, face, wings, rig and measures of one bird, at its true size (metres)."""
        shape = BirdShape.of(facts)
        plumage = Plumage(shape, facts, seed)
        own = {"surface": "feather", **facts, "colors": {**PIGMENTS, **facts.get("colors", {})}}
        rig = shape.rig(plumage.face_bones())
        bench = Bench(Palette.of(own, look), rig, float(facts.get("grid", 0.0042)))
        plumage.dress(bench)
        put_on(bench, look, plumage.fitting())
        top = shape.joints["skull"][2] + shape.head * shape.skull[2]
        young = 0.6 if look.age in ("child", "young") else 1.0
        scale = float(facts.get("height", 0.45)) * look.size * young / top
        rig = rig.scaled(scale)
        skull = np.array(shape.joints["skull"])
        mouth = skull + np.array([shape.head * 0.72 + shape.beak[0], 0, -shape.head * 0.3])
        fold, raised, sweep = (float(v) for v in facts.get("wing_pose", (1.0, 0.0, 1.0)))
        frame = BirdFrame(rig, scale, {s: e.lateral for s, e in plumage.eyes.items()}, shape.eye * scale,
                          str(facts.get("foot", "claw")), skull * scale, mouth * scale, shape.turn,
                          float(np.radians(shape.tilt)), shape.head * scale, shape.wing[0] * scale,
                          bool(facts.get("flies", True)), fold, raised, sweep, shape.wings)
        return Body(bench.finished(scale), rig.names, rig.parents, rig.rest, self._dims(shape, scale, facts), self,
                    {"frame": frame})

    def _dims(self, shape: BirdShape, scale: float, facts: dict[str, Any]) -> Dims:
        skull, leg = shape.joints["skull"], shape.hips * scale
        natural = float(np.sqrt(GRAVITY * leg))
        tall = (skull[2] + shape.head * shape.skull[2]) * scale
        wide, long = 2.4 * max(shape.body[1], shape.body[2]), shape.body[0] / 2 + shape.tail[0]
        if shape.wings == "disc":  # an insect is as large as its wings
            wide, long, tall = 1.9 * shape.wing[0], long + shape.wing[1], tall + 0.7 * shape.wing[0] * scale
        tall = max(tall, (shape.joints["tail"][2] + 0.97 * shape.train) * scale) if shape.train else tall
        wide = max(wide, 2 * shape.train)
        wide = max(wide, 1.5 * shape.wing[0]) if shape.wings == "skin" else wide  # a bat's are never folded away
        flight = 4.2 if facts.get("flies", True) else 1.3 * natural
        arm = max(leg * 0.8, ARM * shape.wing[0] * scale) if shape.wings in HANDED else leg * 0.8
        return Dims(height=tall, eye_height=(skull[2] + 0.25 * shape.head) * scale,
                    length=(skull[0] + shape.head + shape.beak[0] + long) * scale,
                    width=wide * scale, head=2 * shape.head * scale, leg=leg,
                    arm=arm, walk_speed=float(facts.get("walk", 0.42 * natural)),
                    run_speed=float(facts.get("run", flight)), seat=0.0, grasp_height=tall * 0.7)

    def solve(self, body: Body, controls: Controls, query: SceneQuery, subject: str, seed: int) -> Performance:
        """Footfalls or wing beats, head, tail and face for these controls."""
        return solved(body.facts["frame"], controls, query, subject, seed)
