# SPDX-License-Identifier: Apache-2.0
"""A shot through somebody's eyes: whose they are, and where they are when it begins."""

from __future__ import annotations

import math

from soundstage.direct.block import Block
from soundstage.direct.choices import Decisions
from soundstage.direct.coverage import Window
from soundstage.direct.plan import PlannedCamera
from soundstage.direct.whereabouts import mark_at
from soundstage.model.production import CameraWish

LENS = 22.0  # millimetres: about what a look takes in
AHEAD = 3.0  # metres before them that they look


def whose_eyes(block: Block, wish: CameraWish) -> str | None:
    """The id of who looks, for a point of view that is somebody's in the film; None for every other shot."""
    name = wish.subject.partition(".")[0]
    if wish.angle != "pov" or name not in block.people or name not in block.floor.cast:
        return None
    built = block.floor.cast[name]
    return name if built.kind == "body" or built.vehicle else None


def turned_to(block: Block) -> None:
    """Whoever speaks to, or does something to, the one whose eyes the camera is at stands turned to them."""
    me = whose_eyes(block, block.shot.camera)
    if me is None:
        return
    here = block.people[me].mark
    for name, person in block.people.items():
        told = any(name in b.who and (b.line is not None or b.target == me) for b in block.shot.beats)
        if name == me or not told or person.mark.posture != "stand" or block.floor.cast[name].kind != "body":
            continue
        heading = round(math.atan2(here.y - person.mark.y, here.x - person.mark.x), 4)
        person.mark = person.initial = person.mark.model_copy(update={"heading": heading})


def at_eyes(
    block: Block, window: Window, who: str, asked: tuple[CameraWish, Decisions, str]
) -> PlannedCamera:
    """The camera of a shot through these eyes. asked: the wish, the choices and the path that they are made under."""
    wish, decisions, path = asked
    mark, built = mark_at(block.people[who], window.start), block.floor.cast[who]
    name = built.subject.noun
    why = f"seen through the eyes of the {name}"
    size = decisions.wished(f"{path}.size", wish.size, "wide", why)
    angle = decisions.wished(f"{path}.angle", wish.angle, "pov", why)
    lens = wish.lens_mm or float(decisions.choose(f"{path}.lens", LENS, "wide: about what a look takes in"))
    move = decisions.choose(f"{path}.move", "static", f"the camera goes and turns with the head of the {name}")
    z = block.floor.height(mark.x, mark.y) + mark.z + built.dims.eye_height * (0.72 if mark.posture == "sit" else 1.0)
    eye = [round(mark.x, 4), round(mark.y, 4), round(z, 4)]
    x, y, z = decisions.choose(f"{path}.position", eye, why)
    target = (round(x + AHEAD * math.cos(mark.heading), 4), round(y + AHEAD * math.sin(mark.heading), 4), z)
    return PlannedCamera(size=size, angle=angle, lens_mm=lens, position=(x, y, z), target=target, move=move,
                         subject=who, focus=who, eyes_of=who)
