# SPDX-License-Identifier: Apache-2.0
"""The legless plan: species numbers become a rigged chain, controls become its winding."""

from __future__ import annotations

from typing import Any

import numpy as np

from soundstage.bodies._animal import PIGMENTS, Bench, Palette
from soundstage.bodies._animal_snake import SnakeShape, Snakeskin
from soundstage.bodies._animal_snake_pose import SnakeFrame, solved
from soundstage.bodies.base import Body, Dims, Look
from soundstage.motion.controls import Controls
from soundstage.motion.performance import Performance, SceneQuery


class Snake:
    """Snakes, worms and everything else that goes on its belly."""

    words = ("crawler without legs",)

    def build(self, look: Look, facts: dict[str, Any], seed: int) -> Body:
        """Skin, face, rig and measures of one snake, at its true size (metres), lying straight along +X."""
        shape = SnakeShape.of(facts)
        skin = Snakeskin(shape, facts, seed)
        own = {"surface": "hide", **facts, "colors": {**PIGMENTS, **facts.get("colors", {})}}
        rig = shape.rig(skin.face_bones())
        bench = Bench(Palette.of(own, look), rig, float(facts.get("grid", 0.0065)))
        skin.dress(bench)
        scale = look.size * (0.6 if look.age in ("child", "young") else 1.0)
        rig = rig.scaled(scale)
        frame = SnakeFrame(rig, shape, scale, {s: np.asarray(e.lateral) for s, e in skin.eyes.items()})
        return Body(bench.finished(scale), rig.names, rig.parents, rig.rest, self._dims(shape, scale), self,
                    {"frame": frame})

    def _dims(self, shape: SnakeShape, scale: float) -> Dims:
        long, high = shape.long * scale, (0.17 * shape.long + 2 * shape.thick) * scale
        return Dims(height=high, eye_height=0.8 * high, length=0.96 * long, width=0.36 * long,
                    head=2 * shape.head[0] * scale, leg=shape.thick * scale, arm=0.12 * long, walk_speed=0.45 * long,
                    run_speed=0.9 * long, seat=0.0, grasp_height=0.5 * high)

    def solve(self, body: Body, controls: Controls, query: SceneQuery, subject: str, seed: int) -> Performance:
        """The winding body, head and tongue for these controls."""
        return solved(body.facts["frame"], controls, query, subject, seed)
