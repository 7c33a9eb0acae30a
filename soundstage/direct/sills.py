# SPDX-License-Identifier: Apache-2.0
"""Window sills: a small thing by a window of the set, and a small animal on it, are on its sill."""

from __future__ import annotations

import math

from soundstage.direct.blocking import Floor, shown
from soundstage.direct.side_by_side import handled, next_to_others

SILL = "sill"  # the spot of a set that says where its window's sill is
BY = ("on", "next_to", "near", "in_front_of")
STILL = ("sit", "stand", "look", "look_around", "bark")  # what is done up there
LEAPS = ("jump", "climb", "fly")  # how one gets up there
UP = ("on", "onto", "to_on")
TALLEST, WIDEST = 0.75, 0.4  # metres: what is taller or wider (its radius) stands on the floor
LAID = ("put_down", "drop", "pick_up", "throw")  # a thing is on the sill then, and not who does it
UPON = ("quadruped", "bird", "crawler")  # what small animals go up on it
BACK, ASIDE = 0.62, 0.42  # metres from a window's board, and to its side, that one stands who looks out
NEXT = 0.6  # metres between those who look out together
PANES = 1.3  # metres: lower than this nothing is seen through a window
OUTSIDE = (1.6, 2.4)  # metres along the window and beyond it: what one looks at out there
AWAY = frozenset(("up", "down", "around", "back"))  # ways to look that are not out
ALONG = 0.35  # radians to the camera from along the sill that an animal on it faces


def has_sill(floor: Floor, window: str) -> bool:
    """Whether this is a window, and the set's own with its sill is one for all that is done at it."""
    if floor.cast[window].subject.unit != "window" or SILL not in floor.model.spots:
        return False
    beats = [b for shot in floor.scene.shots for b in shot.beats]
    beats = [b for b in beats if b.action not in LAID]
    living = {w for b in beats for w in b.who if floor.cast[w].kind == "body"}
    on_it = living & {w for b in beats if window in (b.anchor, b.target) and b.place in UP for w in b.who}
    others = living - on_it
    leaps = [b for b in beats if on_it & {*b.who} and b.action in LEAPS]
    return not on_it or ((bool(leaps) or not others)
                         and all(b in leaps or b.action in STILL for b in beats if on_it & {*b.who}))


def sill_of(floor: Floor, window: str) -> tuple[float, float, float] | None:
    """World point of the sill of a window that is the set's own; None for a window of its own, and for others."""
    own = window in floor.in_set and has_sill(floor, window)
    return floor.model.spots[SILL].position if own else None


def on_the_sill(floor: Floor, subject: str, relation: str, window: str) -> bool:
    """Put it on the window's sill; False where it is no window of the set, or nothing that lies there."""
    built = floor.cast[subject]
    if window not in floor.in_set or not has_sill(floor, window):
        return False
    if relation not in BY or built.dims.height > TALLEST or built.radius > WIDEST:
        return False
    x, y, z = floor.model.spots[SILL].position
    if built.kind == "body":
        if relation != "on" or built.plan not in UPON:
            return False
        x, y, z = _free_of_others(floor, subject)
        mark = floor.put(subject, x, y, 0.0, -ALONG)
        floor.marks[subject] = mark.model_copy(update={"z": round(z, 3), "posture": "sit", "perched": True})
        return True
    if relation != "on" and handled(floor, subject):
        return False
    x, y, z = next_to_others(floor, subject, (x, y, z))
    floor.put(subject, x, y, z, shown(built))
    return True


def _free_of_others(floor: Floor, subject: str) -> tuple[float, float, float]:
    """The middle of the sill for an animal, or the nearer side of what stands there."""
    x, y, z = floor.model.spots[SILL].position
    there = [m.x - floor.cast[n].radius for n, m in floor.marks.items()
             if n != subject and abs(m.z - z) < 0.02 and abs(m.y - y) < 0.3]
    return min(there) - floor.cast[subject].radius if there else x, y, z


def looks_out(floor: Floor, subject: str) -> str:
    """The window that somebody looks out of: at it or on its sill, and looking at nothing in the room; else ""."""
    looks = any(b.action == "look" and subject in b.who and not (b.target or b.anchor or {*b.manner} & AWAY)
                for shot in floor.scene.shots for b in shot.beats)
    placed = (*floor.scene.placements, *(p for shot in floor.scene.shots for p in shot.placements))
    return next((a for p in placed if p.subject == subject and p.relation in ("at", "on") for a in p.anchors
                 if a in floor.cast and floor.cast[a].subject.unit == "window"), "") if looks else ""


def at_the_window(floor: Floor, subject: str, window: str) -> bool:
    """Put who looks out of it at the window, half turned to it; a small animal goes up on the sill. False: nobody."""
    built = floor.cast[subject]
    if looks_out(floor, subject) != window or built.kind != "body":
        return False
    small = built.plan in UPON and built.dims.height <= TALLEST and built.radius <= WIDEST
    if small and window in floor.in_set and has_sill(floor, window):
        x, y, z = _free_of_others(floor, subject)
        mark = floor.put(subject, x, y, 0.0, ALONG)
        floor.marks[subject] = mark.model_copy(update={"z": round(z, 3), "posture": "sit", "perched": True})
        return True
    (x, y), (ox, oy), (rx, ry) = _board(floor, window)
    beside = sum(looks_out(floor, other) == window for other in floor.marks if other != subject)
    aside = ASIDE + NEXT * beside
    floor.put(subject, x - BACK * ox - aside * rx, y - BACK * oy - aside * ry, 0.0, math.atan2(ry, rx) + 0.1)
    return True


def outside(floor: Floor, subject: str) -> tuple[float, float, float] | None:
    """World point out there that who looks out of a window looks at; None for everybody else."""
    window = looks_out(floor, subject)
    if not window or window not in floor.marks:
        return None
    (x, y), (ox, oy), (rx, ry) = _board(floor, window)
    along, beyond = OUTSIDE
    mark = floor.marks.get(subject, floor.marks[window])  # who comes in later has none yet
    eyes = floor.cast[subject].dims.eye_height
    high = max(floor.height(mark.x, mark.y) + mark.z + 0.95 * eyes, PANES)
    return round(x + along * rx + beyond * ox, 3), round(y + along * ry + beyond * oy, 3), round(high, 3)


def _board(floor: Floor, window: str) -> tuple[tuple[float, float], tuple[float, float], tuple[float, float]]:
    """Where a window's board is on the floor, the way out through it, and the way along it to the camera's side."""
    mark, own = floor.marks[window], window not in floor.in_set
    x, y, heading = mark.x, mark.y, mark.heading
    if not own and SILL in floor.model.spots:
        spot = floor.model.spots[SILL]
        (x, y, _), heading, own = spot.position, spot.heading, True
    way = heading + (math.pi if own else 0.0)  # a window faces the room; its spot in the set faces it
    out = (math.cos(way), math.sin(way))
    right = (out[1], -out[0])
    return (x, y), out, right if right[1] <= 1e-6 else (-right[0], -right[1])
