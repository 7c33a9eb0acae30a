# SPDX-License-Identifier: Apache-2.0
"""On the water: boats float where it is deep enough, swimmers are in it, and who rows sits in the boat."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import pairwise

import numpy as np

from soundstage import space
from soundstage.actions import ACTIONS
from soundstage.actions.base import Doing
from soundstage.direct.block import GRID, Block, arrive
from soundstage.direct.blocking import Floor, half_on_screen
from soundstage.direct.cast import Built
from soundstage.direct.plan import Mark, PlannedBeat
from soundstage.direct.routes import Travel, route
from soundstage.direct.sets import spot_for
from soundstage.model.production import Beat

SUNK = {"quadruped": 0.6, "bird": 0.3}  # share of a swimmer's height that is under water
WADED = {"quadruped": 0.26, "biped": 0.36, "bird": 0.16}  # share of the height under water of who stands in it
OFF_SHORE = 2.2  # metres out from the edge of the water: the bank hides nothing there, and nobody sees the bed
ASIDE = (0.0, 0.9, -0.9, 1.8, -1.8, 2.7, -2.7)  # metres sideways to where no rock is in the way
PERCHED = 0.75  # metres over the bed from which a bird would be taken to fly
WATER = "water"  # the name by which a placement means the set's open water
HEADS = 1.45  # of a person's head that stay above it
SPARE = 0.2  # metres of water under a keel
LEVEL = 0.05  # metres that the bed may rise and fall along a ship's way: it keeps its height over that
CLEAR = 1.5  # metres of water before a bow: rocks lie before a shore
ALONG = 6.5  # metres that a boat is rowed along a shore
LANDMARK = 12.0  # metres away
REACH = 40.0  # metres that one goes out to find deep water


def launched(floor: Floor, subject: str, mark: Mark) -> Mark:
    """The mark of a boat or a swimmer out on the water: as far out as it is deep enough, and so high as it floats.

    Unchanged where the place has no water.
    """
    built, level = floor.cast[subject], floor.model.water
    if level is None or mark.z:
        return mark
    deep = under_water(built)
    spot = spot_for(floor.model, "water")
    out = np.arange(max(mark.y, spot.position[1] if spot else mark.y), mark.y + REACH, 0.25)
    depth = level - np.asarray(floor.model.height(np.full_like(out, mark.x), out))
    bed = SPARE if built.kind != "body" else 0.0
    if built.draught:  # not only under its keel: a broad one does not lie on the beach with its side
        near = half_on_screen(built, mark.heading)[1]
        depth = np.minimum(depth, level - np.asarray(floor.model.height(np.full_like(out, mark.x), out - near)))
    first = int(np.argmax(depth > deep + bed)) if (depth > deep + bed).any() else int(np.argmax(depth))
    update: dict[str, object] = {"y": round(float(out[first]), 3), "z": round(float(depth[first]) - deep, 3)}
    if built.plan == "bird":  # on the water, not in the air over its bed
        update["posture"] = "sit"
    return mark.model_copy(update=update)


def in_the_shallows(floor: Floor, subject: str, mark: Mark) -> Mark:
    """The mark of who stands in the water: out where it reaches so far up. Unchanged where the place has none."""
    built, level = floor.cast[subject], floor.model.water
    if level is None or mark.z or built.plan not in WADED:
        return mark
    out = np.arange(mark.y, mark.y + REACH, 0.1)
    depth = level - np.asarray(floor.model.height(np.full_like(out, mark.x), out))
    wanted = WADED[built.plan] * built.dims.height
    if not (depth > 0).any():
        return mark
    there = min(int(np.argmax(depth > 0)) + round(OFF_SHORE / 0.1), len(out) - 1)
    deeper = np.flatnonzero(depth[there:] > wanted)
    there += int(deeper[0]) if len(deeper) else 0
    y, high = float(out[there]), max(0.0, float(depth[there]) - wanted)
    high = min(high, PERCHED) if built.plan == "bird" else high
    x = next((mark.x + dx for dx in ASIDE if _in_view(floor, mark.x + dx, y, built.radius)), mark.x)
    return mark.model_copy(update={"x": round(x, 3), "y": round(y, 3), "z": round(high, 3)})


def _in_view(floor: Floor, x: float, y: float, radius: float) -> bool:
    """Whether no rock of the set stands there or before it."""
    level = (floor.model.water or 0.0) + 0.3
    before = [(x + dx, y - back) for dx in (-radius, 0.0, radius) for back in np.arange(0, 3.5, 0.4)]
    return not any(floor.blocked(px, py, level) for px, py in before)


def under_water(built: Built) -> float:
    """Metres of a boat or a swimmer that are under the surface."""
    if built.kind != "body":
        return built.draught or 0.1 * built.scale
    if built.plan == "biped":
        return built.dims.height - HEADS * built.dims.head
    return SUNK.get(built.plan, 0.6) * built.dims.height


def rowed(block: Block, beat: Beat) -> str:
    """The boat that is rowed in this beat, or ""."""
    names = (beat.target, beat.tool, beat.anchor)
    return next((n for n in names if n in block.people and block.floor.cast[n].draught), "")


def crew(block: Block, beat: Beat, who: str, begin: Fraction, last: bool) -> Fraction:
    """One of those who row together: the boat is sent out with the first of them; -> when it is over."""
    boat = rowed(block, beat)
    hull = block.people[boat]
    if who == beat.who[0]:
        _send(block, beat, begin, last)
    way, built = hull.beats[-1], block.floor.cast[boat]
    strongest = max(beat.who, key=lambda w: block.floor.cast[w].dims.height)
    pulls = who == strongest
    others = [w for w in beat.who if w != strongest]
    name = "seat" if pulls else ("seat_back", "seat_bow")[others.index(who) % 2]
    seat = built.anchor(name) or built.anchor("seat") or (0.0, 0.0, 0.3)
    facts = {"kind": "prop", "of": boat, "unit": built.subject.unit, "oars": pulls, "seat": seat, "from": way.path[0],
             "scale": built.scale, "other": built.anchor("seat_back") or seat}
    me = block.people[who]
    sat = {"posture": "sit", "seat_height": seat[2], "z": hull.initial.z}
    if not me.beats:
        me.initial = aboard(hull.initial.model_copy(update={"heading": _bearing(way.path)}), seat[0], pulls, sat)
    me.beats.append(way.model_copy(update={"id": beat.id, "subject": who, "target": boat, "facts": facts}))
    me.mark = block.floor.marks[who] = aboard(hull.mark, seat[0], pulls, sat)
    me.free_at = max(me.free_at, way.end)
    return way.end


def aboard(hull: Mark, ahead: float, backwards: bool, sat: dict[str, object]) -> Mark:
    """The mark of who sits so far (metres) before the middle of a boat, facing the stern when rowing; sat: posture."""
    x, y = hull.x + ahead * math.cos(hull.heading), hull.y + ahead * math.sin(hull.heading)
    turned = hull.heading + (math.pi if backwards else 0.0)
    return hull.model_copy(update={**sat, "x": round(x, 3), "y": round(y, 3), "heading": round(turned, 4)})


def _bearing(path: tuple[tuple[float, float], ...]) -> float:
    return math.atan2(path[1][1] - path[0][1], path[1][0] - path[0][0])


def _send(block: Block, beat: Beat, begin: Fraction, last: bool) -> None:
    """The boat's own beat: its way over the water and its time."""
    boat = rowed(block, beat)
    hull, built = block.people[boat], block.floor.cast[boat]
    hull.mark = block.floor.marks[boat] = launched(block.floor, boat, hull.mark)
    if not hull.beats:
        hull.initial = hull.mark
    hull.present = True
    anchor = beat.anchor if beat.anchor != boat else ""
    landmark = beat.place == "to_near" and anchor in block.floor.marks and _far(hull.mark, block.floor.marks[anchor])
    lead = beat.model_copy(update={"id": f"{beat.id}.boat", "who": (boat,), "action": "row", "target": "", "tool": "",
                                   "anchor": "" if landmark else anchor, "line": None,
                                   "place": "" if landmark else beat.place})
    path, entering, leaving, _ = route(block, lead, boat, begin, last)
    path = _on_water(block.floor, built, path)
    if len(path) < 2 or math.dist(path[0], path[-1]) < 0.5:
        here = path[0] if path else (hull.mark.x, hull.mark.y)
        path = (here, (round(here[0] + 3.0, 3), here[1]))
    doing = Doing(boat, built.dims, "prop", float(begin), float(begin + 1), path)
    length = beat.duration or Fraction(math.ceil(ACTIONS.new("row").seconds(doing) * 12), 12)
    planned = PlannedBeat(id=lead.id, subject=boat, action="row", start=begin, end=begin + GRID.whole(length),
                          path=path, manner=beat.manner, entering=entering, leaving=leaving)
    hull.beats.append(planned)
    hull.free_at = max(hull.free_at, planned.end)
    arrive(hull, planned)
    hull.mark = block.floor.marks[boat] = hull.mark.model_copy(update={"z": hull.initial.z})


def way_of(block: Block, beat: Beat, who: str, begin: Fraction, last: bool) -> Travel:
    """Somebody's route; a ship's lies on the water."""
    path, entering, leaving, heading = route(block, beat, who, begin, last)
    sails = beat.action == "drive" and block.floor.cast[who].draught
    return _sea_way(block, who, path) if sails else path, entering, leaving, heading


def _sea_way(block: Block, who: str, path: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float], ...]:
    """A ship's way past something ashore, as near before or behind it as there is water all along."""
    floor, me, built = block.floor, block.people[who], block.floor.cast[who]
    if floor.model.water is None or len(path) < 2:
        return path
    (x0, y0), (x1, y1) = path[0], path[-1]
    reach = built.radius * np.sign(x1 - x0)
    x = np.linspace(x0 - reach, x1 + reach, 60)
    beside = sorted(np.arange(-REACH, REACH, 0.5), key=abs)
    out = [np.linspace(y0, y1, 60), *(np.full_like(x, y0 + dy) for dy in beside)]
    deep = [floor.model.water - np.asarray(floor.model.height(x, y)) - under_water(built) for y in out]
    clear = next((k for k, d in enumerate(deep) if (d > SPARE).all() and np.ptp(d) < LEVEL), 0)
    if not clear:
        return path
    y = round(float(out[clear][0]), 3)
    z = floor.model.water - floor.height(x0, y) - under_water(built)
    me.mark = floor.marks[who] = me.mark.model_copy(update={"x": x0, "y": y, "z": round(z, 3)})
    if not me.beats:
        me.initial = me.mark
    return (x0, y), (x1, y)


def _far(one: Mark, other: Mark) -> bool:
    """Whether what one is near is a landmark to be seen behind it, and no place to get to."""
    return math.dist((one.x, one.y), (other.x, other.y)) > LANDMARK


def _on_water(floor: Floor, built: Built, path: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float], ...]:
    """The way as far as the water bears it: a boat that makes for something ashore stops before the bank."""
    level = floor.model.water
    if level is None or len(path) < 2:
        return path
    steps = np.linspace(0, 1, 60)
    line = np.concatenate([np.asarray(a) + steps[:, None] * np.subtract(b, a) for a, b in pairwise(path)])
    ahead = line + (built.radius + CLEAR) * space.unit(line[-1] - line[0])
    shallow = level - np.asarray(floor.model.height(ahead[:, 0], ahead[:, 1])) < under_water(built) + SPARE
    if shallow[0]:  # the land begins right before it: along the shore instead
        (x, y), side = path[0], 1.0 if path[-1][0] >= path[0][0] else -1.0
        return (x, y), (round(x + side * ALONG, 3), y)
    if not shallow.any():
        return path
    stop = int(np.argmax(shallow)) - 1
    legs = stop // len(steps) + 1
    x, y = (round(float(v), 3) for v in line[stop])
    return (*path[:legs], (x, y))


def wade(block: Block, who: str) -> None:
    """Who swims from the beginning is in the water, if there is any here."""
    me = block.people[who]
    if block.floor.cast[who].plan == "fish" or me.beats or me.mark.z:
        return
    me.mark = me.initial = block.floor.marks[who] = launched(block.floor, who, me.mark)
