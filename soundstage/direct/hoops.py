# SPDX-License-Identifier: Apache-2.0
"""Hoops: who shoots or dunks a basketball does it at one; the ball goes through it and falls to the ground."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from soundstage.direct.block import Block
from soundstage.direct.choices import Decisions
from soundstage.direct.parts import anchored
from soundstage.model.production import Beat, Placement, Subject

SHOTS = ("shoot", "dunk", "slam")
BEFORE = {"dunk": 0.45, "slam": 0.45}  # metres from the middle of the ring to who puts the ball in by hand
SHOT_FROM = 1.9  # metres to who throws it
OVERHEAD = 1.1  # of one's height that the hand with the ball is over the ground


def at_a_hoop(
    here: Mapping[str, Subject], beat: Beat, decisions: Decisions
) -> tuple[Beat, tuple[Subject, ...], tuple[Placement, ...]] | None:
    """The shot with the hoop that it goes into, what is added and where; None for every other beat."""
    ball = here.get(beat.target)
    if beat.action != "throw" or beat.verb not in SHOTS or ball is None or "basketball" not in ball.noun:
        return None
    known = next((s for s in here.values() if s.unit == "basketball_hoop"), None)
    hoop = known or Subject(id=f"{beat.target}_hoop", noun="basketball hoop", family="prop", unit="basketball_hoop")
    decisions.choose(f"{beat.id}.hoop", hoop.noun, "a basketball is shot into one")
    return beat.model_copy(update={"anchor": hoop.id, "place": "into"}), () if known else (hoop,), ()


def through(block: Block, beat: Beat, who: str, hoop: str) -> dict[str, Any]:
    """Where the ball goes through a ring over one's head, who throws it before it; {} for what has no such ring."""
    floor, me = block.floor, block.people[who]
    mark, built = floor.marks[hoop], floor.cast[who]
    ring = anchored(floor.cast[hoop], mark, floor.height(mark.x, mark.y), "inside")
    if ring is None or ring[2] < OVERHEAD * built.dims.height or beat.place not in ("into", "in"):
        return {}
    far = BEFORE.get(beat.verb, SHOT_FROM)
    if not me.beats and me.mark.posture == "stand":
        x, y = ring[0] + far * math.cos(mark.heading), ring[1] + far * math.sin(mark.heading)
        moved = me.mark.model_copy(update={"x": round(x, 3), "y": round(y, 3), "heading": mark.heading + math.pi})
        me.mark = me.initial = floor.marks[who] = moved
    rises = max(0.0, ring[2] + 0.1 - OVERHEAD * built.dims.height) if beat.verb in BEFORE else 0.0
    return {"lands": tuple(round(v, 3) for v in ring), "through": True, "rises": round(rises, 3),
            "onto": floor.cast[hoop].substance}
