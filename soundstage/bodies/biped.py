# SPDX-License-Identifier: Apache-2.0
"""Upright bodies with two arms: words become a person, an ape or a robot, with one gait and one pair of hands."""

from __future__ import annotations

from typing import Any

import numpy as np

from soundstage.bodies import _face
from soundstage.bodies._people_frame import HEAD, Frame, frame, hand_scale, head_point
from soundstage.bodies._people_look import Person
from soundstage.bodies.base import Body, Dims, Look
from soundstage.bodies.figures import FIGURES
from soundstage.motion.controls import Controls
from soundstage.motion.performance import Performance, SceneQuery


class Biped:
    """Upright bodies with two arms: men, women, children, apes, robots."""

    words = ("biped",)

    def build(self, look: Look, facts: dict[str, Any], seed: int) -> Body:
        """A figure as these words and facts say; what no word decides comes from the seed and the name."""
        figure = FIGURES.new(facts.get("figure", "person"))
        who = figure.person(look, facts, seed)
        made = figure.build(who, look, facts, seed)
        f = made.frame
        return Body(
            made.parts, f.bones, f.parents(), f.rest(), _dims(who, f), self, _remembered(who, f, made.mouth)
        )

    def skeleton(self, look: Look, facts: dict[str, Any], seed: int) -> Body:
        """The same person's bones and measures without a skin: the motion that others may follow."""
        who = FIGURES.new(facts.get("figure", "person")).person(look, facts, seed)
        front = _face.Front()
        f = _face.with_eyes(who, frame(who), front)
        mouth = head_point(f, front.at(0, _face.MOUTH[0]), 0, _face.MOUTH[0])
        return Body((), f.bones, f.parents(), f.rest(), _dims(who, f), self, _remembered(who, f, mouth))

    def solve(self, body: Body, controls: Controls, query: SceneQuery, subject: str, seed: int) -> Performance:
        """Bones, mouths, contacts and anchors for these controls."""
        from soundstage.bodies._biped_solve import solve

        return solve(body, controls, query, subject, seed)


def _remembered(who: Person, f: Frame, mouth: Any) -> dict[str, Any]:
    """What solving needs to know of a person beside the bones."""
    return {
        "age": who.age,
        "head_scale": f.head,
        "body_scale": f.body,
        "girth": f.girth,
        "female": who.female,
        "mouth": mouth,
        "grip": 0.066 * hand_scale(f.body),
        "shod": "shoes" in who.wear,
        "skirt": "dress" in who.wear or ("bottom" in who.wear and who.wear["bottom"].kind == "skirt"),
    }


def _dims(who: Person, f: Frame) -> Dims:
    s, leg = f.body, float(f.joints["upper_leg_left"][2])
    arm = f.length("upper_arm_left", "lower_arm_left") + f.length("lower_arm_left", "hand_left") + 0.15 * hand_scale(s)
    slow = 0.75 if who.age == "old" else 1.0
    return Dims(
        height=who.height,
        eye_height=float(f.joints["eye_left"][2]),
        length=0.30 * s,
        width=0.46 * s * (0.6 + 0.4 * who.girth),
        head=HEAD * f.head,
        leg=leg,
        arm=arm,
        walk_speed=1.2 * float(np.sqrt(leg / 0.735)) * slow,
        run_speed=2.7 * float(np.sqrt(leg / 0.735)) * slow,
        seat=0.42 * leg,
        grasp_height=0.80 * s,
    )
