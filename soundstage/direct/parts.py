# SPDX-License-Identifier: Apache-2.0
"""Parts of a body that a shot may be on: about where they are, and how much is shown around them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from soundstage.actions import ACTIONS
from soundstage.direct.block import Block
from soundstage.direct.cast import Built
from soundstage.direct.plan import Mark, Point
from soundstage.model.production import CameraWish

if TYPE_CHECKING:
    from soundstage.direct.coverage import Window

SAME = {  # what is said -> the part that a body has
    "hand": "hand finger thumb fist palm knuckle wrist nail fingertip",
    "foot": "foot toe ankle paw hoof claw shoe boot sole heel",
    "eye": "eye eyelid eyelash pupil iris brow eyebrow",
    "mouth": "mouth lip tooth tongue nose beak muzzle snout smile chin whisker",
    "ear": "ear",
    "tail": "tail",
    "wing": "wing feather",
    "chest": "chest stomach belly",
    "back": "back mane",
    "face": "face head cheek forehead hair",
}
FACE = ("face",)  # the sizes are made for faces as they are
# part -> share of the body's height: how high it is (standing), how far ahead, and how much of it a close shot shows
PERSON = {"hand": (0.58, 0.2, 0.26), "foot": (0.04, 0.03, 0.26), "eye": (0.93, 0.06, 0.14), "mouth": (0.89, 0.07, 0.16),
          "ear": (0.93, 0.0, 0.16), "chest": (0.72, 0.07, 0.3), "back": (0.72, -0.08, 0.34)}
ANIMAL = {"hand": (0.1, 0.35, 0.4), "foot": (0.06, 0.2, 0.5), "eye": (0.85, 0.55, 0.3), "mouth": (0.75, 0.65, 0.36),
          "ear": (0.95, 0.45, 0.36), "tail": (0.6, -0.7, 0.75), "wing": (0.6, 0.0, 0.8), "chest": (0.5, 0.3, 0.6),
          "back": (0.7, -0.1, 0.7)}
NEARER = {"extreme_close": 0.62, "close": 1.0, "medium": 1.6}  # times what a close shot shows
FROM_ABOVE = {"hand": 0.4, "back": 0.3, "tail": 0.2}  # radians that they are looked down on


def of_the_deed(block: Block, window: Window, wish: CameraWish) -> CameraWish:
    """What is asked of a near shot of somebody who works with the hands: it is of the hands, not of the face.

    A part that the words name stays, and so does a shot in which somebody speaks.
    """
    if wish.size not in NEARER or wish.size == "medium" or "." in wish.subject:
        return wish
    for who, running in block.people.items():
        for beat in running.beats if block.floor.cast[who].plan == "biped" else ():
            shown = beat.start < window.end and beat.end > window.start and not beat.line
            if shown and ACTIONS.get(beat.action).near and wish.subject in ("", who, beat.target):
                return wish.model_copy(update={"subject": f"{who}.{ACTIONS.get(beat.action).near}"})
    return wish


def kind_of(part: str) -> str:
    """The part of a body that a word names: "fingers" are of the hand."""
    low = part.lower().rpartition(" ")[2]
    return next((kind for kind, words in SAME.items() if low in words.split()), low)


def anchored(built: Built, mark: Mark, ground: float, part: str) -> Point | None:
    """Where a thing's named spot is, world metres: a lighthouse's lamp, a car's door; None where it has none such."""
    spot = built.anchor(part)
    if spot is None:
        return None
    c, s = math.cos(mark.heading), math.sin(mark.heading)
    return (mark.x + c * spot[0] - s * spot[1], mark.y + s * spot[0] + c * spot[1], ground + mark.z + spot[2])


def spot_of(built: Built, mark: Mark, ground: float, part: str, size: str) -> tuple[Point, float] | None:
    """About where it is, world metres, and the height of picture that shows it; None of a face, and of what is unknown.

    The stage sets the camera up anew by where the part really is.
    """
    if built.kind != "body":
        return None
    row = (PERSON if built.plan == "biped" else ANIMAL).get(kind_of(part))
    if row is None:
        return None
    tall = built.dims.height
    up, ahead, shown = (k * tall for k in row)
    x, y = mark.x + ahead * math.cos(mark.heading), mark.y + ahead * math.sin(mark.heading)
    return (x, y, ground + mark.z + up), shown * NEARER.get(size, 1.0)
