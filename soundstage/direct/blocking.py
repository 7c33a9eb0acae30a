# SPDX-License-Identifier: Apache-2.0
"""Blocking: where everyone and everything stands when a scene begins, without collisions.

Screen directions are seen from the camera side: left is -X, the front is -Y.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass, field

import numpy as np

from soundstage.direct.cast import Built
from soundstage.direct.choices import Decisions
from soundstage.direct.plan import Mark
from soundstage.direct.sets import spot_for
from soundstage.model.production import Placement, Scene, Subject
from soundstage.places.base import SetModel

SET_SEAT = "set:seat"  # the seat that belongs to the set
GAP = 0.35  # metres between neighbours
AFLOAT = ("boat", "sailboat")
OPEN = 0.6  # radians that a performer opens towards the camera when facing another

# where a relation puts the thing, in units of (half widths + gap), from the anchor: x, y
OFFSETS = {
    "left_of": (-1, 0),
    "right_of": (1, 0),
    "in_front_of": (0, -1),
    "behind": (0, 1),
    "next_to": (1, -0.15),
    "near": (1, -0.4),
    "at": (0, -1),
    "facing": (-1, -0.5),
    "between": (0, 0),
    "under": (0, 0),
    "above": (0, 0),
    "on": (0, 0),
    "in": (0, 0),
    "by": (1, -0.3),
    "around": (1, -0.3),
    "against": (0, -0.8),
}
FRAME = {
    "frame_left": (-0.55, 0.0),
    "frame_right": (0.55, 0.0),
    "frame_center": (0, 0),
    "foreground": (0.25, -0.8),
    "background": (0.1, 0.9),
}


@dataclass
class Floor:
    """The stage floor of one scene while it is laid out."""

    scene: Scene
    model: SetModel
    cast: dict[str, Built]
    decisions: Decisions
    marks: dict[str, Mark] = field(default_factory=dict)
    acting: frozenset[str] = frozenset()  # who and what does something: a set piece cannot
    in_set: set[str] = field(default_factory=set)

    @property
    def centre(self) -> tuple[float, float]:
        x0, y0, x1, y1 = self.model.free
        return (x0 + x1) / 2, (y0 + y1) / 2

    def height(self, x: float, y: float) -> float:
        return float(self.model.height(np.asarray(x), np.asarray(y)))

    def top(self, subject: str) -> float:
        """Height above the ground of the surface on which things are put."""
        built, mark = self.cast[subject], self.marks[subject]
        if subject in self.in_set:
            return mark.z
        spot = built.anchor("top") or built.anchor("seat")
        return (spot[2] if spot else float(built.extent[1, 2])) + mark.z

    def put(self, subject: str, x: float, y: float, z: float = 0.0, heading: float = 0.0) -> Mark:
        self.marks[subject] = Mark(x=round(x, 3), y=round(y, 3), z=round(z, 3), heading=round(heading, 4))
        return self.marks[subject]


def lay_out(floor: Floor, entering: set[str], partners: dict[str, str]) -> dict[str, Mark]:
    """Marks for the scene's cast: set pieces, then things, then performers.

    entering: who comes in later (waits outside). partners: performer -> the thing it first works with.
    """
    order = sorted(floor.scene.cast, key=lambda s: _rank(floor.cast[s]))
    placements = {p.subject: p for p in floor.scene.placements}
    for subject in order:
        if subject in floor.marks or subject in entering:
            continue
        _place(floor, subject, placements, partners, ())
    return floor.marks


def _rank(built: Built) -> tuple[int, float]:
    """Big fixed things first, then small things, then performers."""
    if built.kind != "body":
        return (1 if built.held else 0, -built.radius)
    return (2, 0.0)


def _place(
    floor: Floor, subject: str, placements: dict[str, Placement], partners: dict[str, str], waiting: tuple[str, ...]
) -> None:
    built = floor.cast[subject]
    wish = placements.get(subject)
    if wish and wish.relation in FRAME:
        _in_frame(floor, subject, wish.relation)
    elif wish and wish.anchors:
        for anchor in wish.anchors:
            if anchor in floor.cast and anchor not in floor.marks and anchor not in waiting:
                _place(floor, anchor, placements, partners, (*waiting, subject))
        _beside(floor, subject, wish)
    elif built.kind == "body" and partners.get(subject) in floor.marks:
        _at_work(floor, subject, partners[subject])
    elif built.kind != "body":
        _thing(floor, subject)
    else:
        _in_row(floor, subject)


def _thing(floor: Floor, subject: str) -> None:
    """A prop: at its spot in the set, or centre stage a little back, out of others' way."""
    built = floor.cast[subject]
    noun, unit = built.subject.noun.lower(), built.subject.unit.replace("_", " ")
    for name in (noun, unit):
        if name in floor.model.has and subject not in floor.acting:
            spot = spot_for(floor.model, floor.model.has[name], name)
            if spot is not None:
                floor.in_set.add(subject)
                floor.put(subject, *spot.position, spot.heading)
                return
    spot = spot_for(floor.model, "water" if built.subject.unit in AFLOAT else noun, unit)
    if spot is not None and not built.held:
        floor.put(subject, *spot.position[:2], 0.0, spot.heading)
        return
    surfaces = [s for s in floor.marks if floor.cast[s].anchor("top") or s in floor.in_set]
    if built.held and surfaces:
        _on(floor, subject, surfaces[0])
        return
    table = spot_for(floor.model, "table", "counter")
    if built.held and table is not None:
        floor.put(subject, *table.position, 0.0)
        return
    x, y = floor.centre
    heading = -math.pi / 2 if not built.vehicle else 0.0
    _settle(floor, subject, x, y + 0.35 * built.radius + 0.2, heading + (0.35 if not built.vehicle else 0))


def _on(floor: Floor, subject: str, anchor: str) -> None:
    mark, built = floor.marks[anchor], floor.cast[anchor]
    top = built.anchor("top") or (0.0, 0.0, 0.0)
    c, s = math.cos(mark.heading), math.sin(mark.heading)
    shift = sum(1 for m in floor.marks.values() if abs(m.z - floor.top(anchor)) < 0.01) * 0.22
    floor.put(
        subject,
        mark.x + c * top[0] - s * top[1] + shift,
        mark.y + s * top[0] + c * top[1],
        floor.top(anchor),
        -math.pi / 2,
    )


def _beside(floor: Floor, subject: str, wish: Placement) -> None:
    """Relative to other subjects or to a spot of the place."""
    anchors = [a for a in wish.anchors if a in floor.marks]
    if not anchors:
        spot = spot_for(floor.model, *wish.anchors)
        x, y = (spot.position[0], spot.position[1]) if spot else floor.centre
        _settle(floor, subject, x, y, _open_heading(floor, x))
        return
    if wish.relation == "on" and floor.cast[subject].kind != "body":
        _on(floor, subject, anchors[0])
        return
    if wish.relation == "on":
        _seated(floor, subject, anchors[0])
        return
    if wish.relation == "between" and len(anchors) > 1:
        marks = [floor.marks[a] for a in anchors]
        _settle(
            floor,
            subject,
            sum(m.x for m in marks) / len(marks),
            sum(m.y for m in marks) / len(marks) - 0.1,
            -math.pi / 2 + 0.5,
        )
        return
    x, y, heading = beside(floor, subject, anchors[0], wish.relation)
    if floor.cast[subject].anchor("seat") and floor.cast[subject].kind != "body":
        # a seat faces what it stands at, opened to the camera
        mark = floor.marks[anchors[0]]
        heading = math.atan2(mark.y - y, mark.x - x) + (0.45 if x > mark.x else -0.45)
    _settle(floor, subject, x, y, heading)
    if wish.relation == "above":
        floor.marks[subject] = floor.marks[subject].model_copy(update={"z": floor.top(anchors[0]) + 0.6})


def beside(floor: Floor, subject: str, anchor: str, relation: str) -> tuple[float, float, float]:
    """x, y and heading of the spot in this relation to a placed subject, as the camera sees it."""
    dx, dy = OFFSETS.get(relation, (1, -0.4))
    mark = floor.marks[anchor]
    half = _half_on_screen(floor.cast[anchor], mark.heading) if anchor not in floor.in_set else (0.5, 0.4)
    own = floor.cast[subject].radius
    x = mark.x + dx * (half[0] + own + GAP)
    y = mark.y + dy * (half[1] + own + GAP)
    toward = -OPEN if x <= mark.x else math.pi + OPEN
    heading = toward if floor.cast[subject].kind == "body" else -math.pi / 2 + 0.3
    return x, y, heading


def _half_on_screen(built: Built, heading: float) -> tuple[float, float]:
    """Half extents along world X and Y after turning by heading."""
    span = (built.extent[1] - built.extent[0]) / 2
    c, s = abs(math.cos(heading)), abs(math.sin(heading))
    return float(span[0] * c + span[1] * s), float(span[0] * s + span[1] * c)


def _at_work(floor: Floor, subject: str, partner: str) -> None:
    """Within reach of the thing it is going to handle, on the side that lets the camera see both."""
    mark, built, other = floor.marks[partner], floor.cast[subject], floor.cast[partner]
    half = _half_on_screen(other, mark.heading) if partner not in floor.in_set else (0.45, 0.35)
    clear = half[0] + built.dims.length * 0.5 + 0.12
    side = floor.decisions.choose(
        f"{floor.scene.id}.{subject}.side", -1, "stands screen left of what is handled, so hands stay in view"
    )
    x, y = mark.x + side * clear, mark.y - 0.15
    _settle(floor, subject, x, y, math.atan2(mark.y - y, mark.x - x) - 0.3 * (1 if side < 0 else -1))


def _seated(floor: Floor, subject: str, seat: str) -> None:
    x, y, heading, height = seat_of(floor, seat, subject)
    mark = floor.put(subject, x, y, 0.0, heading)
    floor.marks[subject] = mark.model_copy(update={"posture": "sit", "seat_height": height})


def has_set_seat(floor: Floor) -> bool:
    """Whether the set itself has a seat to sit on, and not only a spot where one may be put."""
    spot = floor.model.spots.get("seat")
    return spot is not None and spot.position[2] > 0.25


def seat_of(floor: Floor, seat: str, subject: str) -> tuple[float, float, float, float]:
    """x, y, heading and height of sitting on this thing; neighbours share a bench."""
    if seat == SET_SEAT:
        own = floor.model.spots["seat"]
        return own.position[0], own.position[1], own.heading, own.position[2]
    built, mark = floor.cast[seat], floor.marks[seat]
    spot = built.anchor("seat") or built.anchor("top") or (0.0, 0.0, float(built.extent[1, 2]))
    turned = getattr(built.model, "seat_heading", 0.0)
    if seat in floor.in_set:
        return mark.x, mark.y, mark.heading, mark.z or 0.45
    sitting = sum(1 for s, m in floor.marks.items() if m.posture == "sit" and s != subject)
    along = (0.0, -0.5, 0.5)[sitting % 3] if built.radius > 0.6 else 0.0
    c, s = math.cos(mark.heading), math.sin(mark.heading)
    x = mark.x + c * spot[0] - s * (spot[1] + along)
    y = mark.y + s * spot[0] + c * (spot[1] + along)
    return x, y, mark.heading + turned, spot[2]


def _in_frame(floor: Floor, subject: str, relation: str) -> None:
    x0, y0, x1, y1 = floor.model.free
    fx, fy = FRAME[relation]
    x = floor.centre[0] + fx * min(3.0, x1 - x0) / 2 * 1.6
    y = floor.centre[1] + fy * (y1 - y0) / 2
    _settle(floor, subject, x, y, _open_heading(floor, x))


def _in_row(floor: Floor, subject: str) -> None:
    """Performers without a wish stand in a loose row, turned to each other and a little to the camera."""
    bodies = [s for s in floor.scene.cast if floor.cast[s].kind == "body"]
    index, count = bodies.index(subject), len(bodies)
    step = max(0.75, 2 * floor.cast[subject].radius + GAP)
    x = floor.centre[0] + (index - (count - 1) / 2) * step
    y = floor.centre[1] - 0.3 + (0.25 if index % 2 and count > 2 else 0.0)
    heading = -math.pi / 2 + 0.55 if count == 1 else _open_heading(floor, x)
    _settle(floor, subject, x, y, heading)


def _open_heading(floor: Floor, x: float) -> float:
    """Faces the middle of the stage, opened towards the camera."""
    return -OPEN if x <= floor.centre[0] else math.pi + OPEN


def _settle(floor: Floor, subject: str, x: float, y: float, heading: float) -> None:
    """Put it there, or at the nearest free place on a widening spiral; inside the free area."""
    own = floor.cast[subject].radius
    x0, y0, x1, y1 = floor.model.free
    for step in range(60):
        angle, reach = step * 2.4, 0.10 * math.sqrt(step) * (1 + own)
        px = min(max(x + reach * math.cos(angle), x0 - own), x1 + own)
        py = min(max(y + 0.6 * reach * math.sin(angle), y0 - own), y1 + own)
        if _free(floor, subject, px, py, own):
            break
    floor.put(subject, px, py, 0.0, heading)


def _free(floor: Floor, subject: str, x: float, y: float, own: float) -> bool:
    for other, mark in floor.marks.items():
        if other == subject or mark.z > 0.3 or floor.cast[other].held:
            continue
        half = _half_on_screen(floor.cast[other], mark.heading)
        mine = min(own, 0.6)
        if abs(x - mark.x) < half[0] + mine - 0.1 and abs(y - mark.y) < half[1] + mine - 0.1:
            return False
    return True


def clear_path(floor: Floor, who: str, path: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float], ...]:
    """The path led round things that stand in its way, on the camera side; its ends stay where they are."""
    out = [path[0]] if path else []
    own = min(floor.cast[who].radius, 0.35)
    for a, b in itertools.pairwise(path):
        ways = []
        for other, mark in floor.marks.items():
            built = floor.cast[other]
            if other == who or built.kind == "body" or built.held or mark.z > 0.3 or other in floor.in_set:
                continue
            half = _half_on_screen(built, mark.heading)
            share = _share_within(a, b, (mark.x, mark.y), (half[0] + own, half[1] + own))
            if share is not None:
                ways.append((share, (round(mark.x, 3), round(mark.y - half[1] - own - 0.2, 3))))
        out += [point for _, point in sorted(ways)] + [b]
    return tuple(out)


def _share_within(a: tuple[float, float], b: tuple[float, float], centre: tuple[float, float],
                  half: tuple[float, float]) -> float | None:
    """How far along a-b the middle of its way through a box lies (0-1), None when it stays outside.

    A box that an end lies in is not in the way: it is where one comes from or goes to.
    """
    inside = [abs(p[0] - centre[0]) < half[0] and abs(p[1] - centre[1]) < half[1] for p in (a, b)]
    if any(inside):
        return None
    steps = np.linspace(0, 1, 60)
    x, y = a[0] + (b[0] - a[0]) * steps, a[1] + (b[1] - a[1]) * steps
    hit = (np.abs(x - centre[0]) < half[0]) & (np.abs(y - centre[1]) < half[1])
    return float(steps[hit].mean()) if hit.any() else None


def group_marks(mark: Mark, count: int, radius: float) -> tuple[Mark, ...]:
    """Marks for every member of a group around the group's own, in loose ranks, the first at the centre."""
    golden = math.pi * (3 - math.sqrt(5))
    step = 2 * radius + 0.25
    out = []
    for k in range(count):
        reach = step * 0.62 * math.sqrt(k) if k else 0.0
        turn = k * golden
        out.append(
            mark.model_copy(
                update={
                    "x": mark.x + reach * math.cos(turn) * 1.35,
                    "y": mark.y + abs(reach * math.sin(turn)) * 0.8,
                    "heading": mark.heading + 0.25 * math.sin(k * 1.7),
                }
            )
        )
    return tuple(out)


def adjectives(subject: Subject) -> frozenset[str]:
    """Every describing word of a subject, for reasons and sentences."""
    return frozenset((*subject.colors, *subject.words, subject.age, subject.build)) - {""}


__all__ = ["SET_SEAT", "Floor", "adjectives", "beside", "clear_path", "group_marks", "has_set_seat", "lay_out",
           "seat_of"]
