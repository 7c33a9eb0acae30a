# SPDX-License-Identifier: Apache-2.0
"""The four-legged plan: species numbers become a rigged body, controls become its bones."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.bodies._animal import PIGMENTS, Bench, Palette
from soundstage.bodies._animal_four import FourShape
from soundstage.bodies._animal_four_parts import Dresser
from soundstage.bodies._animal_four_pose import Frame, solved
from soundstage.bodies._animal_stance import stances
from soundstage.bodies._animal_worn import put_on
from soundstage.bodies.base import Body, Dims, Look
from soundstage.motion.controls import Controls
from soundstage.motion.gaits import GRAVITY
from soundstage.motion.performance import Performance, SceneQuery

Array = npt.NDArray[np.float64]


class Quadruped:
    """Foxes, dogs, cats, horses, cows and everything else on four legs."""

    words = ("four-legged animal", "animal", "beast")

    def build(self, look: Look, facts: dict[str, Any], seed: int) -> Body:
        """Skin, face, rig and measures of one animal, at its true size (metres)."""
        shape = FourShape.of(facts)
        dresser = Dresser(shape, facts, seed, look.words)
        palette = Palette.of({**facts, "colors": {**PIGMENTS, **facts.get("colors", {})}}, look)
        rig = dresser.rig()
        bench = Bench(palette, rig, float(facts.get("grid", 0.0075)))
        dresser.dress(bench)
        put_on(bench, look, dresser.fitting())
        top = shape.joints["skull"][2] + shape.head * shape.skull[2]
        young = 0.62 if look.age in ("child", "young") else 1.0
        scale = float(facts.get("height", 0.75)) * look.size * young / top
        rig = rig.scaled(scale)
        frame = Frame(rig, scale, stances(shape, rig, scale), {s: e.lateral for s, e in dresser.eyes.items()},
                      shape.eye * scale, str(facts.get("foot", "paw")), shape.hooves,
                      np.array(shape.joints["skull"]) * scale, dresser.mouth * scale, shape.ears)
        return Body(bench.finished(scale), rig.names, rig.parents, rig.rest, self._dims(shape, scale, facts), self,
                    {"frame": frame})

    def _dims(self, shape: FourShape, scale: float, facts: dict[str, Any]) -> Dims:
        j = shape.joints
        leg = j["fl_upper"][2] * scale
        natural = float(np.sqrt(GRAVITY * leg))
        front = j["skull"][0] + shape.muzzle[0]
        return Dims(
            height=(j["skull"][2] + shape.head * shape.skull[2]) * scale,
            eye_height=(j["skull"][2] + 0.25 * shape.head) * scale,
            length=(front + shape.length / 2 + shape.rump) * scale,
            width=2 * max(shape.rump, shape.chest, shape.waist) * scale, head=2 * shape.head * scale, leg=leg,
            arm=leg, walk_speed=float(facts.get("walk", 0.44 * natural)),
            run_speed=float(facts.get("run", 1.9 * natural)), seat=0.0, grasp_height=j["skull"][2] * scale * 0.8)

    def solve(self, body: Body, controls: Controls, query: SceneQuery, subject: str, seed: int) -> Performance:
        """Footfalls, spine, head, tail and face for these controls."""
        return solved(body.facts["frame"], controls, query, subject, seed)
