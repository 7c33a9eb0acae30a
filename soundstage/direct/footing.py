# SPDX-License-Identifier: Apache-2.0
"""Footing: how high a thing is where somebody is on it; who of a group finds no room up there is on the ground beside.

A table is as high everywhere, a boulder or a hill is not: whoever is on one is as high as it is right there.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from soundstage.direct.blocking import AWAY, TO_CAMERA, Floor, beside, group_marks, half_on_screen, seat_of, settle
from soundstage.direct.cast import Built
from soundstage.direct.contents import cloud
from soundstage.direct.plan import Mark, Point
from soundstage.direct.side_by_side import handled
from soundstage.places.base import Spot
from soundstage.props.base import PropModel

Array = npt.NDArray[np.float64]

SOLE = 0.13  # metres about a point within which the thing is looked at
SAG = 0.08  # metres that a seat may be lower than its middle before it counts as rounded
STEEP = 0.55  # of its own height: where a thing is lower, nobody stays on it
ABREAST = 1.08  # of a body's breadth, from one to the next
FORWARD = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6)  # metres that a sitter comes to the front, so that the legs hang free
LEVEL = 0.09  # metres that the seat may be lower there
TOO_HIGH = 0.85  # of one's height: no seat, unless somebody climbs
BROAD = 1.2  # metres: what reaches so far all round is sat upon with the legs stretched out
NEXT = 0.12  # metres between the thing and who is beside it
USUAL_SEAT, SEAT_ODDS = 0.45, 0.25  # metres: how high a set's seats are, and how far from it a thing's own is no such
LIES_LOW = 0.2  # metres: nothing to be up on
FLAT = 0.4  # of its width that the depth of a door or a window is at most
BY = ("next_to", "near", "left_of", "right_of", "behind", "in_front_of")
BETWEEN = 0.06  # metres between small things that stand by each other
EDGE = 0.9  # cosine of the heading from which a door or a window shows only its edge


def solid_enough(floor: Floor, on: str) -> bool:
    """Whether somebody may be upon this thing of the cast whose shape is known: a thing as large as a boulder."""
    built = floor.cast[on]
    solid = built.kind == "prop" and isinstance(built.model, PropModel) and not built.held and not built.vehicle
    return solid and on in floor.marks and on not in floor.in_set and floor.top(on) > LIES_LOW


def ground_like(floor: Floor, on: str) -> bool:
    """Whether one is on it as on a piece of ground: a bridge, a hill - broad, and neither a seat nor a table."""
    built = floor.cast[on]
    wide = float(np.min(built.extent[1, :2] - built.extent[0, :2]))
    return (solid_enough(floor, on) and wide > BROAD and bool(built.anchor("top")) and not built.anchor("seat")
            and not built.anchor("rung") and built.subject.unit != "table")


def height_on(floor: Floor, on: str, x: float, y: float) -> float:
    """Metres over the ground of the thing's upper side at this point of the stage; 0 beside it."""
    built, mark = floor.cast[on], floor.marks[on]
    return _height(cloud(built), mark, (x, y))


def _height(points: Array, mark: Mark, at: tuple[float, float]) -> float:
    c, s = math.cos(mark.heading), math.sin(mark.heading)
    dx, dy = at[0] - mark.x, at[1] - mark.y
    near = np.hypot(points[:, 0] - (c * dx + s * dy), points[:, 1] - (c * dy - s * dx)) < SOLE
    return mark.z + float(points[near, 2].max()) if near.any() else 0.0


def settled_on(floor: Floor, who: str, on: str, mark: Mark) -> Mark:
    """The mark of who is on the thing as high as it is there, and of a group each one's own place."""
    if not solid_enough(floor, on):
        return mark
    points, under, built = cloud(floor.cast[on]), floor.marks[on], floor.cast[who]
    usual = group_marks(mark, built.subject.count, built.radius)
    high = _up(mark)
    if all(_height(points, under, (m.x, m.y)) > high - SAG for m in usual) and not ground_like(floor, on):
        return mark
    if built.plan == "biped" and mark.posture == "sit" and not ground_like(floor, on):
        mark = _to_the_front(points, under, mark)
    spots = _places(points, under, mark, built)
    first = _at_height(mark, spots[0])
    return first if len(spots) == 1 else first.model_copy(update={"spots": _beside(floor, on, mark, built, spots)})


def _edgeways(floor: Floor, subject: str, spot: Spot) -> bool:
    """Whether all there is to show is flat and would be seen from its edge: a side wall's door, shown for itself."""
    dims = floor.cast[subject].dims
    return len(floor.cast) == 1 and dims.length < FLAT * dims.width and abs(math.cos(spot.heading)) > EDGE


def laid_beside(floor: Floor, subject: str, relation: str, other: str) -> bool:
    """Put a small thing by one that is up on a table, up there too: a clock beside a teapot. False: it is none."""
    one, two, mark = floor.cast[subject], floor.cast[other], floor.marks[other]
    both = one.kind != "body" and one.held and two.kind != "body" and two.held and other not in floor.in_set
    if relation not in BY or not both or mark.z < LIES_LOW or handled(floor, subject):
        return False
    x, _, heading = beside(floor, subject, other, relation)
    far = half_on_screen(one, heading)[0] + half_on_screen(two, mark.heading)[0] + BETWEEN
    side = -1.0 if x < mark.x else 1.0
    across = relation in ("behind", "in_front_of")
    floor.put(subject, mark.x if across else mark.x + side * far,
              mark.y + (far if relation == "behind" else -far if across else 0.0), mark.z, heading)
    return True


def wants_its_own(floor: Floor, subject: str, spot: Spot) -> bool:
    """Whether somebody is said to be on this thing, or at it as at a desk, for whom the set's own is not the one.

    They would show a back there, or it is as high as no seat of a set is: of those only the foot is known. Nor is what
    is flat and would be seen from its edge.
    """
    if _edgeways(floor, subject, spot):
        return True
    desk = floor.cast[subject].subject.unit == "table"
    shots = (p for shot in floor.scene.shots[:1] for p in shot.placements)
    seat = floor.cast[subject].anchor("seat")
    odd = seat is not None and abs(seat[2] - USUAL_SEAT) > SEAT_ODDS
    return (odd or math.sin(spot.heading) > AWAY) and any(
        subject in p.anchors and p.subject in floor.cast and (
            (p.relation in (("on", "at") if desk else ("on",)) and floor.cast[p.subject].kind == "body")
            or (desk and floor.cast[p.subject].subject.unit == "chair"))  # on which somebody is to sit
        for p in (*floor.scene.placements, *shots))


def perched_on(floor: Floor, subject: str, seat: str) -> None:
    """Put who is said to be on a thing there: a person sits, an animal is on its feet up there."""
    x, y, heading, height = seat_of(floor, seat, subject)
    if _out_of_reach(floor, subject, seat, height):
        x, y, heading = beside(floor, subject, seat, "in_front_of")
        settle(floor, subject, x, y, heading)
        return
    mark = floor.put(subject, x, y, 0.0, heading)
    on_feet = floor.cast[subject].kind == "body" and floor.cast[subject].plan in ("quadruped", "bird", "crawler")
    borne = 0.0 if floor.cast[seat].draught else floor.marks[seat].z  # a cage on a table
    if on_feet and floor.cast[seat].kind != "body" and seat not in floor.in_set and height + borne > LIES_LOW:
        up = {"z": round(height + borne, 3), "posture": "sit", "perched": True}
        floor.marks[subject] = settled_on(floor, subject, seat, mark.model_copy(update=up))
        return
    floor.marks[subject] = sat_on(floor, subject, seat)


def _out_of_reach(floor: Floor, subject: str, seat: str, height: float) -> bool:
    """Whether nobody gets up there: "looks for books on the bookshelf", of which the books are on it."""
    built, thing = floor.cast[subject], floor.cast.get(seat)
    stands = built.kind == "body" and built.plan == "biped" and thing is not None and thing.kind == "prop"
    furniture = thing is not None and not (thing.anchor("seat") or thing.vehicle or ground_like(floor, seat))
    return stands and furniture and seat not in floor.topped and height > TOO_HIGH * built.dims.height


def sat_on(floor: Floor, who: str, seat: str) -> Mark:
    """The mark of who sits on this: on a seat with the legs down, on a hill on its ground, the face to the camera."""
    x, y, heading, height = seat_of(floor, seat, who)
    at = floor.marks[who].model_copy(update={"x": round(x, 3), "y": round(y, 3), "heading": round(heading, 4),
                                             "posture": "sit", "seat_height": height})
    if seat not in floor.cast:
        return at
    if floor.cast[seat].draught and floor.marks[seat].z > 0:  # afloat, over the bed
        at = at.model_copy(update={"z": floor.marks[seat].z})
    if floor.cast[seat].subject.count >= floor.cast[who].subject.count > 1:
        return _one_each(floor, who, seat, at)
    if ground_like(floor, seat):
        at = at.model_copy(update={"z": round(height, 3), "seat_height": 0.0, "heading": TO_CAMERA})
    return settled_on(floor, who, seat, at)


def _one_each(floor: Floor, who: str, seat: str, at: Mark) -> Mark:
    """The mark of a group on a group of chairs: everybody has one."""
    built, under = floor.cast[seat], floor.marks[seat]
    dx, dy, high = built.anchor("seat") or (0.0, 0.0, at.seat_height)
    own = group_marks(under, floor.cast[who].subject.count, built.radius)
    spots = tuple((round(m.x + math.cos(m.heading) * dx - math.sin(m.heading) * dy, 3),
                   round(m.y + math.sin(m.heading) * dx + math.cos(m.heading) * dy, 3), high) for m in own)
    return at.model_copy(update={"x": spots[0][0], "y": spots[0][1], "spots": spots})


def _up(mark: Mark) -> float:
    return mark.seat_height if mark.posture == "sit" and not mark.perched and not mark.z else mark.z


def _at_height(mark: Mark, spot: Point) -> Mark:
    """The mark, there and so high."""
    x, y, z = spot
    higher = "seat_height" if mark.posture == "sit" and not mark.perched and not mark.z else "z"
    return mark.model_copy(update={"x": x, "y": y, higher: z})


def _to_the_front(points: Array, under: Mark, mark: Mark) -> Mark:
    """A sitter as far to the front as the seat is still about as high."""
    c, s = math.cos(mark.heading), math.sin(mark.heading)
    spots = [(mark.x + c * f, mark.y + s * f) for f in FORWARD]
    fit = [p for p in spots if _height(points, under, p) > mark.seat_height - LEVEL]
    x, y = fit[-1] if fit else spots[0]
    return mark.model_copy(update={"x": round(x, 3), "y": round(y, 3)})


def _places(points: Array, under: Mark, mark: Mark, built: Built) -> list[Point]:
    """Places side by side on the thing, from its middle to both sides, as far as it carries; the first always."""
    step, high = ABREAST * max(built.dims.width, 0.75 * built.dims.length * (built.plan != "biped")), _up(mark)
    out: list[Point] = []
    for k in range(built.subject.count):
        along = step * ((k + 1) // 2) * (-1) ** k
        x, y = mark.x - along * math.sin(mark.heading), mark.y + along * math.cos(mark.heading)
        z = _height(points, under, (x, y))
        if z > STEEP * high or not k:
            out.append((round(x, 3), round(y, 3), round(min(z, high) if z else high, 3)))
    return out


def _beside(floor: Floor, on: str, mark: Mark, built: Built, up: list[Point]) -> tuple[Point, ...]:
    """Everybody's places: those up there, and the others on the ground to both sides of the thing."""
    under = floor.marks[on]
    half = half_on_screen(floor.cast[on], under.heading)
    room = ABREAST * max(2 * built.radius, built.dims.width)
    out = list(up)
    for k in range(built.subject.count - len(up)):
        side, row = (-1) ** k, k // 2
        out.append((round(under.x + side * (half[0] + NEXT + room * (row + 0.5)), 3),
                    round(under.y - 0.4 * half[1] - 0.2 * row, 3), 0.0))
    return tuple(out)
