# SPDX-License-Identifier: Apache-2.0
"""The finned plan: species numbers become a rigged swimmer, controls become its bones."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.bodies._animal import PIGMENTS, Bench, Palette
from soundstage.bodies._animal_fish import FishShape
from soundstage.bodies._animal_fish_parts import Scales
from soundstage.bodies._animal_fish_pose import FishFrame, solved
from soundstage.bodies.base import Body, Dims, Look
from soundstage.motion.controls import Controls
from soundstage.motion.performance import Performance, SceneQuery

Array = npt.NDArray[np.float64]


class Fish:
    """Goldfish, sharks, dolphins and everything else that has fins and no feet."""

    words = ("swimmer with fins",)

    def build(self, look: Look, facts: dict[str, Any], seed: int) -> Body:
        """Skin, fins, face, rig and measures of one swimmer, at its true size (metres); its lowest fin on z = 0."""
        shape = FishShape.of(facts)
        scales = Scales(shape, facts, seed)
        own = {"surface": "wet", **facts, "colors": {**PIGMENTS, "fin": "coat*0.8", "gill": "coat*0.35",
                                                     **facts.get("colors", {})}}
        rig = shape.rig(scales.face_bones())
        bench = Bench(Palette.of(own, look), rig, float(facts.get("grid", 0.0065)))
        scales.dress(bench)
        young = 0.6 if look.age in ("child", "young") else 1.0
        scale = float(facts.get("height", 0.2)) * look.size * young / shape.crown
        rig = rig.scaled(scale)
        mouth = np.array([shape.jaw[2] + shape.jaw[5], 0.0, shape.rise + shape.jaw[3]])
        frame = FishFrame(rig, shape.length * scale, {s: e.lateral for s, e in scales.eyes.items()}, shape.eye * scale,
                          shape.skull * scale, mouth * scale, shape.level)
        return Body(bench.finished(scale), rig.names, rig.parents, rig.rest, self._dims(shape, scale), self,
                    {"frame": frame})

    def _dims(self, shape: FishShape, scale: float) -> Dims:
        long = shape.length * scale
        cruise = 0.9 * long**0.75  # about a length a second, slower in proportion for the great ones
        return Dims(
            height=shape.crown * scale, eye_height=float(shape.skull[2] + 0.3 * shape.waist) * scale, length=long,
            width=2.2 * shape.waist * shape.narrow * scale, head=2 * shape.waist * shape.deep * scale,
            leg=shape.rise * scale, arm=shape.fin[2] * scale, walk_speed=cruise, run_speed=2.4 * cruise, seat=0.0,
            grasp_height=shape.rise * scale)

    def solve(self, body: Body, controls: Controls, query: SceneQuery, subject: str, seed: int) -> Performance:
        """Body waves, fins and face for these controls."""
        return solved(body.facts["frame"], controls, query, subject, seed)
