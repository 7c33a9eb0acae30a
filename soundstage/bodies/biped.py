# SPDX-License-Identifier: Apache-2.0
"""People: words become a stop-motion puppet with clothes, a face of replacement mouths, and a human gait."""

from __future__ import annotations

from typing import Any

import numpy as np

from soundstage.bodies import _face, _face_mouths, _people_clothes, _people_hair, _people_hats
from soundstage.bodies._people_frame import HEAD, Frame, frame, hand_scale, head_point
from soundstage.bodies._people_look import Person, person
from soundstage.bodies.base import Body, Dims, Look
from soundstage.motion.controls import Controls
from soundstage.motion.performance import Performance, SceneQuery


class Biped:
    """Upright bodies with two arms: men, women, children."""

    words = ("biped",)

    def build(self, look: Look, facts: dict[str, Any], seed: int) -> Body:
        """A person as these words and facts say; what no word decides comes from the seed and the name."""
        who = person(look, facts, seed)
        f = frame(who)
        whole, shape = _face.head_mesh(who, f)
        surface = _face.surface(whole)
        f = _face.with_eyes(who, f, surface)
        parts = [
            _face.head_part(f, whole, shape),
            *_face.eyes(who, f),
            *_face.brows(who, f, surface),
            *_face_mouths.mouths(who, f, surface),
            *_people_hair.hair(who, f, surface, seed),
            *_people_clothes.clothes(who, f),
        ]
        if "hat" in who.wear:
            parts.append(_people_hats.hat_part(who, f))
        if "eyes" in who.wear:
            garment = who.wear["eyes"]
            parts.append(_face.glasses(who, f, surface, garment.kind, garment.color))
        mouth = head_point(f, float(surface.at(0, _face.MOUTH[0])), 0, _face.MOUTH[0])
        return Body(tuple(parts), f.bones, f.parents(), f.rest(), _dims(who, f), self, _remembered(who, f, mouth))

    def skeleton(self, look: Look, facts: dict[str, Any], seed: int) -> Body:
        """The same person's bones and measures without a skin: the motion that others may follow."""
        who = person(look, facts, seed)
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
        "shod": who.wear["shoes"].kind,
        "skirt": "dress" in who.wear or who.wear["bottom"].kind == "skirt",
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
