# SPDX-License-Identifier: Apache-2.0
"""Window sills: a small thing by a window of the set, and a small animal on it, are on its sill."""

from __future__ import annotations

from soundstage.direct.blocking import Floor, shown
from soundstage.direct.side_by_side import handled, next_to_others

SILL = "sill"  # the spot of a set that says where its window's sill is
BY = ("on", "next_to", "near", "in_front_of")
STILL = ("sit", "stand", "look", "look_around", "bark")  # what is done up there
UP = ("on", "onto", "to_on")
TALLEST, WIDEST = 0.75, 0.4  # metres: what is taller or wider (its radius) stands on the floor
ALONG = 0.35  # radians to the camera from along the sill that an animal on it faces


def has_sill(floor: Floor, window: str) -> bool:
    """Whether this is a window, and the set's own with its sill is one for all that is done at it."""
    if floor.cast[window].subject.unit != "window" or SILL not in floor.model.spots:
        return False
    beats = [b for shot in floor.scene.shots for b in shot.beats]
    on_it = {w for b in beats if window in (b.anchor, b.target) and b.place in UP for w in b.who}
    others = {w for b in beats for w in b.who if floor.cast[w].kind == "body"} - on_it
    return not on_it or (not others and all(b.action in STILL for b in beats if on_it & {*b.who}))


def on_the_sill(floor: Floor, subject: str, relation: str, window: str) -> bool:
    """Put it on the window's sill; False where it is no window of the set, or nothing that lies there."""
    built = floor.cast[subject]
    if window not in floor.in_set or not has_sill(floor, window):
        return False
    if relation not in BY or built.dims.height > TALLEST or built.radius > WIDEST:
        return False
    x, y, z = floor.model.spots[SILL].position
    if built.kind == "body":
        if relation != "on" or built.plan not in ("quadruped", "bird", "crawler"):
            return False
        mark = floor.put(subject, x, y, 0.0, -ALONG)
        floor.marks[subject] = mark.model_copy(update={"z": round(z, 3), "posture": "sit", "perched": True})
        return True
    if relation != "on" and handled(floor, subject):
        return False
    x, y, z = next_to_others(floor, subject, (x, y, z))
    floor.put(subject, x, y, z, shown(built))
    return True
