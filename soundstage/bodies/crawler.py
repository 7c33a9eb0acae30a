# SPDX-License-Identifier: Apache-2.0
"""The crawling plan: species numbers become a rigged many-legged body, controls become its steps."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.bodies._animal import PIGMENTS, Bench, Palette
from soundstage.bodies._animal_crawler import CrawlerShape
from soundstage.bodies._animal_crawler_parts import Shellwork, extent
from soundstage.bodies._animal_crawler_pose import CrawlerFrame, solved
from soundstage.bodies.base import Body, Dims, Look
from soundstage.motion.controls import Controls
from soundstage.motion.gaits import GRAVITY
from soundstage.motion.performance import Performance, SceneQuery

Array = npt.NDArray[np.float64]


class Crawler:
    """Spiders, ants, beetles, crabs, scorpions, snails and everything else low on many legs or one foot."""

    words = ("creepy-crawly", "bug")

    def build(self, look: Look, facts: dict[str, Any], seed: int) -> Body:
        """Body, legs, face, rig and measures of one crawler, at its true size (metres), facing +X."""
        shape = CrawlerShape.of(facts)
        work = Shellwork(shape, facts, seed)
        own = {"surface": "hide", **facts, "colors": {**PIGMENTS, **facts.get("colors", {})}}
        rig = shape.rig(work.face_bones())
        bench = Bench(Palette.of(own, look), rig, float(facts.get("grid", 0.0045)))
        work.dress(bench)
        box = extent(bench)
        scale = float(facts.get("height", 0.15)) * look.size * (0.6 if look.age in ("child", "young") else 1.0)
        scale /= float(box[1, 2])
        rig = rig.scaled(scale)
        low = min(min(c.a[2] - c.ra * c.squash[2], c.b[2] - c.rb * c.squash[2]) for c in work.flesh) * scale
        frame = CrawlerFrame(rig, shape, scale, {s: np.asarray(e.lateral) for s, e in work.eyes.items()},
                             max(0.0, low), float(box[1, 2]) * scale)
        eyes = float(work.eyes["l"].centre[2]) * scale
        return Body(bench.finished(scale), rig.names, rig.parents, rig.rest,
                    self._dims(frame, box * scale, eyes, facts), self, {"frame": frame})

    def _dims(self, frame: CrawlerFrame, box: Array, eyes: float, facts: dict[str, Any]) -> Dims:
        (long, wide), high = (float(v) for v in box[1, :2] - box[0, :2]), frame.high
        natural = float(np.sqrt(GRAVITY * frame.leg))
        return Dims(height=high, eye_height=eyes, length=long, width=wide,
                    head=2.2 * frame.shape.eye_on[3] * frame.scale, leg=frame.leg, arm=0.4 * wide,
                    walk_speed=float(facts.get("walk", 0.36 * natural)),
                    run_speed=float(facts.get("run", 0.8 * natural)), seat=0.0, grasp_height=0.6 * high)

    def solve(self, body: Body, controls: Controls, query: SceneQuery, subject: str, seed: int) -> Performance:
        """Footfalls, body, head and ends for these controls."""
        return solved(body.facts["frame"], controls, query, subject, seed)
