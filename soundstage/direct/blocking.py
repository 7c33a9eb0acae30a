# SPDX-License-Identifier: Apache-2.0
"""The stage floor while a scene is laid out: who stands where, what is free, ways round things, seats.

Screen directions are seen from the camera side: left is -X, the front is -Y.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from soundstage.direct.cast import Built
from soundstage.direct.choices import Decisions
from soundstage.direct.plan import Mark, Point
from soundstage.direct.sets import camera_bounds
from soundstage.model.production import Scene, Subject
from soundstage.nodes import Instances
from soundstage.places.base import SetModel

Array = npt.NDArray[np.float64]

SET_SEAT = "set:seat"  # the seat that belongs to the set
AWAY = 0.5  # sine of the heading from which a seat shows the camera a back
SEATS_ALONG = (0.0, -0.52, 0.52, -1.04, 1.04)  # metres from the middle of a bench
FOOTING = 0.25  # metres from the middle of one who stands to where the ground must still be as high
WIDER, THIN = 360, 2.0  # steps of the spiral on which a vehicle looks for a place; times as long as wide: a tyre
STEP = 0.08  # metres: ground that rises so much within a footing is a step
ELBOW = 0.4  # metres from a post or a table to the middle of who stands at it
GAP, DRAWN_UP = 0.35, -0.06  # metres between neighbours; between a chair's edge and its table's
OFF_THE_BANK = 4  # half metres from the edge of the water: the bank and its reeds hide nothing there
DIVES = 3.0  # metres of water over the stage: all that plays there is under it
MIDWATER = 1.0  # metres over the ground at which small swimmers hang; also where there is no water
RANK = 0.75  # of a member's room, between ranks of a group
ABREAST = 2.6  # times the radius: neighbours of a group, so that a next rank is seen in the gaps
BUNCH = 0.045  # metres between two of a bunch
LAIN_APART = 0.62  # metres from one who lies to the next
LARGE = 0.85  # of the radius of a large body, that is kept free of others
ELBOWS = 0.72  # metres between neighbours of a group, at least
Keeps = Callable[[float, float], bool]
TO_CAMERA = -1.22  # radians: who is on a hill shows the face
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
    "back_to": (-1, 0),
    "between": (0, 0),
    "under": (0, 0),
    "above": (0, 0),
    "on": (0, 0),
    "in": (0, 0),
    "by": (1, -0.3),
    "around": (1, -0.3),
    "against": (0, -0.8),
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
    forms: Mapping[str, float] = field(default_factory=dict)  # see becoming.other_forms
    topped: frozenset[str] = frozenset()  # what somebody gets up on: its top has to be known
    in_set: set[str] = field(default_factory=set)
    overhead: dict[str, float] = field(default_factory=dict)  # who -> metres that what they hold reaches over the head

    @property
    def centre(self) -> tuple[float, float]:
        x0, y0, x1, y1 = self.model.free
        return (x0 + x1) / 2, (y0 + y1) / 2

    def height(self, x: float, y: float) -> float:
        return float(self.model.height(np.asarray(x), np.asarray(y)))

    def level(self, x: float, y: float) -> bool:
        """Whether both feet stand equally high there: neither on a kerb nor on a step."""
        around = self.model.height(np.asarray((x, x - FOOTING, x + FOOTING, x, x)),
                                   np.asarray((y, y, y, y - FOOTING, y + FOOTING)))
        return float(np.ptp(np.asarray(around, dtype=float))) < STEP

    def surface(self, x: float, y: float) -> float:
        """Height of the ground, or of the water over it: a camera keeps above, but where all play under water."""
        water, ground = self.model.water, self.height(x, y)
        return ground if water is None or self.dives else max(ground, water)

    @property
    def dives(self) -> bool:
        """Whether all that plays here is under water."""
        return self.model.water is not None and self.model.water - self.height(*self.centre) > DIVES

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """x0, y0, x1, y1 that a camera keeps to."""
        return camera_bounds(self.model)

    def blocked(self, x: float, y: float, z: float) -> bool:
        """Whether a rock, drift or tree of the set stands where this point is."""
        point = np.array([x, y, z, 1.0])
        for local, low, high in self._dressing:
            at = local @ point
            if ((at > low) & (at < high)).all(1).any():
                return True
        return False

    @cached_property
    def _dressing(self) -> tuple[tuple[Array, Array, Array], ...]:
        """Of each kind of rock, drift or tree: ways from the world into every copy (N, 3, 4), and its extent."""
        out = []
        for node in (i.node for i in self.model.items if isinstance(i.node, Instances)):
            v = np.asarray(node.mesh.vertices, float)
            out.append((np.linalg.inv(np.asarray(node.transforms, float))[:, :3], v.min(0), v.max(0)))
        return tuple(out)

    def top(self, subject: str) -> float:
        """Height above the ground of the surface on which things are put."""
        built, mark = self.cast[subject], self.marks[subject]
        if subject in self.in_set:
            return mark.z
        spot = built.anchor("top") or built.anchor("seat")
        return (spot[2] if spot else float(built.extent[1, 2])) + mark.z

    def put(self, subject: str, x: float, y: float, z: float = 0.0, heading: float = 0.0) -> Mark:
        mark = Mark(x=round(x, 3), y=round(y, 3), z=round(z, 3), heading=round(heading, 4))
        self.marks[subject] = self.buoyed(subject, mark)
        return self.marks[subject]

    def buoyed(self, subject: str, mark: Mark) -> Mark:
        """A mark on the ground as it is for this subject: what swims goes out to where the water bears it."""
        built = self.cast[subject]
        if built.plan != "fish" or mark.z:
            return mark
        tall, level = built.dims.height, self.model.water
        y = mark.y + min(1.6, 0.5 * max(0.0, built.dims.length - 1.0))  # the great ones pass behind the small
        z = max(0.15, MIDWATER - tall / 2)
        if level is not None:
            out = np.arange(y, y + 40.0, 0.5)
            deep = level - np.asarray(self.model.height(np.full_like(out, mark.x), out))
            first = int(np.argmax(deep > max(0.25, 0.5 * tall)))
            first = min(first + OFF_THE_BANK, len(out) - 1) if first and not self.dives else first
            y, over = float(out[first]), float(deep[first]) - 0.34 * tall  # eyes and mouth over the water
            z = min(z, over) if self.dives else over
        return mark.model_copy(update={"y": round(y, 3), "z": round(z, 3)})


def beside(floor: Floor, subject: str, anchor: str, relation: str) -> tuple[float, float, float]:
    """x, y and heading of the spot in this relation to a placed subject, as the camera sees it."""
    dx, dy = OFFSETS.get(relation, (1, -0.4))
    mark = floor.marks[anchor]
    half = half_on_screen(floor.cast[anchor], mark.heading) if anchor not in floor.in_set else (0.5, 0.4)
    group = floor.cast[subject].kind == "body" and floor.cast[subject].subject.count > 1
    own = floor.cast[subject].radius + (spread(floor.cast[subject]) if group and dx else 0.0)
    small = floor.cast[subject].held and floor.cast[anchor].held and anchor not in floor.in_set
    gap = min(GAP, half[0] + own) if small else DRAWN_UP if _drawn_up(floor, subject, anchor) else GAP
    turned = mark.heading if gap == DRAWN_UP else 0.0  # square to a table, however that is turned
    half = half_on_screen(floor.cast[anchor], 0.0) if turned else half
    out, aside, c, s = dx * (half[0] + own + gap), dy * (half[1] + own + gap), math.cos(turned), math.sin(turned)
    x, y = mark.x + c * out - s * aside, mark.y + s * out + c * aside
    if anchor in floor.in_set:  # before what belongs to the set, not among its dressing
        y = min(y, floor.model.free[3] - 0.3)
    heading = (-OPEN if x <= mark.x else math.pi + OPEN) if floor.cast[subject].kind == "body" else -math.pi / 2 + 0.3
    heading = shown(floor.cast[subject]) if floor.cast[subject].at_rest is not None else heading
    return x, y, heading


def _drawn_up(floor: Floor, subject: str, anchor: str) -> bool:  # a chair at a table
    return (floor.cast[subject].subject.unit, floor.cast[anchor].subject.unit) == ("chair", "table")


def shown(built: Built) -> float:
    """The heading at which a thing without a wish shows its face to the camera; what lies long lies across."""
    span = built.extent[1] - built.extent[0]
    broad = span[0] > 1.5 * max(span[1], span[2]) or (built.kind == "prop" and span[0] > THIN * span[1])
    desk = built.subject.unit == "table" and span[1] > 1.5 * span[0]  # one sits at its front, to the right
    return -0.5 if built.vehicle or broad else 0.0 if desk else -math.pi / 2 + 0.35


def half_on_screen(built: Built, heading: float) -> tuple[float, float]:
    """Half extents along world X and Y after turning by heading."""
    span = (built.extent[1] - built.extent[0]) / 2
    c, s = abs(math.cos(heading)), abs(math.sin(heading))
    return float(span[0] * c + span[1] * s), float(span[0] * s + span[1] * c)


def has_set_seat(floor: Floor) -> bool:
    """Whether the set itself has a seat to sit on, and not only a spot where one may be put."""
    spot = floor.model.spots.get("seat")
    return spot is not None and spot.position[2] > 0.25 and math.sin(spot.heading) < AWAY


def seat_of(floor: Floor, seat: str, subject: str) -> tuple[float, float, float, float]:
    """x, y, heading and height of sitting on this thing; neighbours share a bench."""
    if seat == SET_SEAT:
        own = floor.model.spots["seat"]
        return own.position[0], own.position[1], own.heading, own.position[2]
    built, mark = floor.cast[seat], floor.marks[seat]
    spot = built.anchor("seat") or built.anchor("top") or (0.0, 0.0, float(built.extent[1, 2]))
    turned = getattr(built.model, "seat_heading", 0.0)
    sitting = sum(floor.cast[s].subject.count for s, m in floor.marks.items() if m.posture == "sit" and s != subject)
    along = SEATS_ALONG[sitting % len(SEATS_ALONG)] if built.radius > 0.6 else 0.0
    c, s = math.cos(mark.heading), math.sin(mark.heading)
    if seat in floor.in_set:
        return mark.x - along * s, mark.y + along * c, mark.heading, mark.z or 0.45
    row = mark.heading if built.anchor("seat") else TO_CAMERA
    x = mark.x + c * spot[0] - s * spot[1] - along * math.sin(row)
    y = mark.y + s * spot[0] + c * spot[1] + along * math.cos(row)
    return x, y, mark.heading + turned, spot[2]


def settle(floor: Floor, subject: str, x: float, y: float, heading: float, keeps: Keeps = lambda x, y: True) -> None:
    """Put it there, or at the nearest free place on a widening spiral; inside the free area.

    keeps: whether a place still is as the words say; one that is not is taken only when no other is free.
    """
    built = floor.cast[subject]
    own = built.radius + spread(built)
    x0, y0, x1, y1 = floor.model.free
    second: tuple[float, float] | None = None
    for step in range(WIDER if built.vehicle else 90):
        angle, reach = step * 2.4, 0.10 * math.sqrt(step) * (1 + own)
        px = min(max(x + reach * math.cos(angle), x0 - own), x1 + own)
        py = min(max(y + 0.6 * reach * math.sin(angle), y0 - own), y1 + own)
        if not _free(floor, subject, px, py, own):
            continue
        if keeps(px, py) and floor.level(px, py):
            break
        second = second or (px, py)
    else:
        px, py = second or (px, py)
    floor.put(subject, px, py, 0.0, heading)


def levelled(floor: Floor, x: float, y: float) -> tuple[float, float]:
    """This spot, or the nearest one within a metre where one can stand with both feet."""
    if floor.level(x, y):
        return x, y
    ring = [(x + r * math.cos(a), y + r * math.sin(a)) for r in np.arange(0.15, 1.05, 0.15)
            for a in np.arange(0.0, 2 * math.pi, math.pi / 6)]
    things = [(m.x, m.y) for s, m in floor.marks.items() if floor.cast[s].kind != "body" and not floor.cast[s].held]
    clear = [p for p in ring if all(math.dist(p, t) > ELBOW or math.dist((x, y), t) < 0.1 for t in things)]
    return next(((round(px, 3), round(py, 3)) for px, py in clear if floor.level(px, py)), (x, y))


def spread(built: Built) -> float:
    """How far a group reaches beyond its first member, metres."""
    count = built.subject.count
    return _pitch(built.radius) * (1.0 if count == 2 else (_front(count) - 1) / 2)


def _pitch(radius: float) -> float:
    """Metres from one of a group to the next beside."""
    return max(ABREAST * radius + min(0.1, radius), min(ELBOWS, 4 * radius))


def _front(count: int) -> int:
    """How many of so many stand in a rank: up to three side by side, more in ranks of which each fills gaps."""
    return min(count, 3) if count <= 8 else 2 * math.ceil(math.sqrt(0.45 * count)) + 1


def _formation(count: int) -> list[tuple[float, int]]:
    """Places of a group's members, in neighbours' room sideways and ranks back; the first is in the middle."""
    front, rank = _front(count), 0
    out: list[tuple[float, int]] = []
    while len(out) < count:
        middle = 0.5 if rank % 2 else 0.0
        row = [middle + (k + 1) // 2 * (1 if k % 2 == 0 else -1) for k in range(front - rank % 2)]
        out += [(x, rank) for x in row]
        rank += 1
    return out[:count]


def _free(floor: Floor, subject: str, x: float, y: float, own: float) -> bool:
    for other, mark in floor.marks.items():
        aloft = mark.z > 0.3 and not floor.cast[other].plan == floor.cast[subject].plan == "fish"
        if other == subject or aloft or floor.cast[other].held:
            continue
        more = spread(floor.cast[other])
        half = [h + more for h in half_on_screen(floor.cast[other], mark.heading)]
        me = floor.cast[subject]
        most = 0.6 if me.subject.count == 1 else 1.6
        mine = min(own, max(most, LARGE * me.radius) if me.kind == "body" else most)
        parked = me.vehicle and floor.cast[other].vehicle  # one behind the other, or side by side with room
        long, wide = (own + 0.1, 0.5 * me.dims.width + 0.3) if parked else (mine, mine)
        if abs(x - mark.x) < half[0] + long - 0.1 and abs(y - mark.y) < half[1] + wide - 0.1:
            return False
    return True


def clear_path(
    floor: Floor, who: str, path: tuple[tuple[float, float], ...], standing: Mapping[str, Mark] | None = None
) -> tuple[tuple[float, float], ...]:
    """The path led round things that stand in its way, on the camera side; its ends stay where they are.

    standing: bodies and where they are now; without it those that do nothing in the scene, where they began.
    """
    still = {s: m for s, m in floor.marks.items() if floor.cast[s].kind != "body" or s not in floor.acting}
    if standing is not None:
        still = {s: m for s, m in floor.marks.items() if floor.cast[s].kind != "body"} | dict(standing)
    out = [path[0]] if path else []
    own = min(floor.cast[who].radius, 0.35)
    for a, b in itertools.pairwise(path):
        ways = []
        for other, mark in still.items():
            built = floor.cast[other]
            if other == who or built.held or mark.z > 0.3 or other in floor.in_set:
                continue
            half = half_on_screen(built, mark.heading)
            share = _share_within(a, b, (mark.x, mark.y), (half[0] + own, half[1] + own))
            if share is not None:
                berth = 0.5 if built.kind == "body" else 0.2  # corners are cut: elbows need more room than tables
                x = min(max(mark.x, min(a[0], b[0])), max(a[0], b[0]))  # not beyond where it leads
                ways.append((share, (round(x, 3), round(mark.y - half[1] - own - berth, 3))))
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


def _in_bunch(mark: Mark, number: int, side: float, back: float) -> Mark:
    """The place of one in a bunch: some stand higher, each is turned its own way."""
    return mark.model_copy(update={"x": mark.x + side, "y": mark.y + back, "z": mark.z + BUNCH * (2 * number % 3),
                                   "heading": mark.heading + 0.5 * math.sin(2.4 * number)})


def _on_spot(mark: Mark, spot: Point) -> Mark:
    """The place of one of a group on a thing, or beside it on the ground."""
    x, y, z = spot
    seated = mark.posture == "sit" and not mark.perched and not mark.z
    up = {"seat_height": z} if seated else {"z": z, "perched": mark.perched and z > 0}
    return mark.model_copy(update={"x": x, "y": y, **up})


def group_marks(mark: Mark, count: int, radius: float) -> tuple[Mark, ...]:
    """Marks for every member of a group around the group's own, in loose ranks, the first at the centre."""
    step, pitch = 2 * radius + min(0.25, 2 * radius), _pitch(radius)
    out = []
    if mark.spots:
        return tuple(_on_spot(mark, spot) for spot in mark.spots[:count])
    if mark.bunched:
        return tuple(_in_bunch(mark, k, side * BUNCH, rank * BUNCH) for k, (side, rank) in enumerate(_formation(count)))
    for k, (side, rank) in enumerate(_formation(count)):
        if mark.posture == "lie":  # side by side, not head to foot
            along = LAIN_APART * ((k + 1) // 2) * (-1) ** k
            out.append(mark.model_copy(update={"x": mark.x - along * math.sin(mark.heading),
                                               "y": mark.y + along * math.cos(mark.heading)}))
            continue
        seated = mark.posture == "sit" and mark.seat_height > 0.2
        if mark.perched or (seated and k < len(SEATS_ALONG)):  # side by side on the seat
            along = SEATS_ALONG[k] if not mark.perched else 1.5 * radius * side
            out.append(mark.model_copy(update={"x": mark.x - along * math.sin(mark.heading),
                                               "y": mark.y + along * math.cos(mark.heading)}))
            continue
        out.append(
            mark.model_copy(
                update={
                    "x": mark.x + side * pitch,
                    "y": mark.y + (RANK * rank + 0.16 * abs(side)) * step,
                    "heading": mark.heading + 0.25 * math.sin(k * 1.7),
                }
            )
        )
    return tuple(out)


def adjectives(subject: Subject) -> frozenset[str]:
    """Every describing word of a subject, for reasons and sentences."""
    return frozenset((*subject.colors, *subject.words, subject.age, subject.build)) - {""}


__all__ = ["AWAY", "GAP", "OPEN", "SET_SEAT", "TO_CAMERA", "Floor", "Keeps", "adjectives", "beside", "clear_path",
           "group_marks", "half_on_screen", "has_set_seat", "levelled", "seat_of", "settle", "spread"]
