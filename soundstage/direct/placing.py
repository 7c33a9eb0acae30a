# SPDX-License-Identifier: Apache-2.0
"""Placing: where the words (or their absence) put everyone and everything when a scene or a shot begins.

A subject may have several placements ("left of the tree, behind the bench"): the closest one (on, in, under,
above, between) decides, the others bound where it may stand.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from soundstage.direct.afloat import WATER, in_the_shallows, launched
from soundstage.direct.at_play import room_to_swing
from soundstage.direct.blocking import (
    AWAY,
    GAP,
    OPEN,
    Floor,
    beside,
    half_on_screen,
    settle,
    shown,
    spread,
)
from soundstage.direct.cast import Built
from soundstage.direct.contents import lies_in
from soundstage.direct.footing import laid_beside, perched_on, wants_its_own
from soundstage.direct.girth import apart, before_a_trunk, before_a_wall, climbable, long_wall
from soundstage.direct.mutual import turn_to_each_other
from soundstage.direct.plan import Mark
from soundstage.direct.posts import posted
from soundstage.direct.screen import apart_on_screen
from soundstage.direct.sets import spot_for
from soundstage.direct.side_by_side import handled, next_to_others, on_the_ground
from soundstage.direct.sills import at_the_window, has_sill, on_the_sill
from soundstage.direct.taken_out import stood
from soundstage.model.production import Placement

Wishes = dict[str, tuple[Placement, ...]]
BEARERS = ("tray", "plate", "basket")  # held things on which others lie
ELBOWS = 0.95  # metres from the middle of a set's seat to that of a chair beside it
MANY = 5  # of a thing that one can stand in the middle of
TOUCHING = ("on", "in", "under", "above", "between")  # these decide; the others only bound
HEAPED = 4  # times its radius that a thing reaches at most that is borne by it
BACKDROP = 1.4  # metres: a thing of such a radius hides whoever stands behind it
HIGHEST_TOP = 1.6  # metres: nobody lays a thing on what is higher unasked
LOWEST_TOP = 0.2  # metres over the ground: what of a set is lower is a foot, not a top
LOOKS_OUT = 0.75  # of its height: who is in a thing of up to that height is still seen
KEYS_OPEN = -0.12  # radians: who plays is seen from the side, the face a little to the camera
FRONT_OPEN = 0.4  # radians that a piano played by someone is turned to the camera
FRAME = {
    "frame_left": (-0.55, 0.0),
    "frame_right": (0.55, 0.0),
    "frame_center": (0, 0),
    "foreground": (0.25, -0.8),
    "background": (0.1, 0.9),
}


def lay_out(floor: Floor, entering: set[str], partners: dict[str, str]) -> dict[str, Mark]:
    """Marks for the scene's cast: set pieces, then things, then performers.

    entering: who comes in later (waits outside). partners: performer -> the thing it first works with.
    """
    first = floor.scene.shots[0].placements if floor.scene.shots else ()
    wishes = _by_subject((*floor.scene.placements, *first))
    for subject in sorted(floor.scene.cast, key=lambda s: _rank(floor.cast[s])):
        if subject not in floor.marks and subject not in entering:
            _place(floor, subject, wishes, partners, ())
    turn_to_each_other(floor, (*floor.scene.placements, *first))
    return floor.marks


def rearranged(floor: Floor, placements: Iterable[Placement], now: dict[str, Mark]) -> dict[str, Mark]:
    """Marks of those who stand elsewhere when a later shot begins, because its placements say so.

    now: where everyone is. Whoever already is as the words say stays there.
    """
    floor.marks.update({s: m for s, m in now.items() if s in floor.marks})
    wishes = _by_subject(p for p in placements if p.subject in floor.cast)
    out: dict[str, Mark] = {}
    for subject in sorted(wishes, key=lambda s: _rank(floor.cast[s])):
        mark = floor.marks.get(subject)
        if mark is not None and _as_said(floor, subject, wishes[subject], mark):
            continue
        floor.marks.pop(subject, None)
        floor.in_set.discard(subject)
        _place(floor, subject, wishes, {}, ())
        out[subject] = floor.marks[subject]
    return out


def _by_subject(placements: Iterable[Placement]) -> Wishes:
    """Each subject's placements, the deciding ones first; a later word of the same kind replaces an earlier one."""
    found: dict[str, dict[tuple[str, tuple[str, ...]], Placement]] = defaultdict(dict)
    for p in placements:
        found[p.subject][(p.relation, p.anchors)] = p
    return {s: tuple(sorted(rows.values(), key=lambda p: p.relation not in TOUCHING)) for s, rows in found.items()}


def _rank(built: Built) -> tuple[int, float]:
    """Big fixed things first, then small things, then performers."""
    if built.kind != "body":
        return (1 if built.held else 0, -built.radius)
    return (2, 0.0)


def _place(floor: Floor, subject: str, wishes: Wishes, partners: dict[str, str], waiting: tuple[str, ...]) -> None:
    built, mine = floor.cast[subject], wishes.get(subject, ())
    if built.draught:  # "on the waves": it floats there anyhow
        mine = tuple(w for w in mine if not (w.anchors and all(floor.model.has.get(a) == "" for a in w.anchors)))
    for anchor in (a for wish in mine for a in wish.anchors):
        if anchor in floor.cast and anchor not in floor.marks and anchor not in waiting:
            _place(floor, anchor, wishes, partners, (*waiting, subject))
    wish = next((w for w in mine if w.anchors), mine[0] if mine else None)
    spot = _beside_on_screen(floor, wish) if wish and wish.box else None
    if spot is not None:
        settle(floor, subject, *spot, _open_heading(floor, spot[0]))
    elif wish and wish.anchors:
        _beside(floor, subject, wish, mine)
    elif wish and wish.relation in FRAME:
        _in_frame(floor, subject, wish.relation)
    elif built.kind == "body" and partners.get(subject) in floor.marks:
        _at_work(floor, subject, partners[subject])
    elif built.kind != "body":
        _thing(floor, subject)
    else:
        _in_row(floor, subject)


def _beside_on_screen(floor: Floor, wish: Placement) -> tuple[float, float] | None:
    """x, y that put it where its box is, when another one with a box already has its mark; else None."""
    other = next((p for p in floor.scene.placements if p.box and p.subject in floor.marks), None)
    if other is None or other.box is None or wish.box is None:
        return None
    heights = tuple(floor.cast[s].dims.height for s in (other.subject, wish.subject))
    side, back = apart_on_screen(other.box, wish.box, heights)
    mark = floor.marks[other.subject]
    return mark.x + side, mark.y + back


def _thing(floor: Floor, subject: str) -> None:
    """A prop: at its spot in the set, or centre stage a little back, out of others' way."""
    built = floor.cast[subject]
    noun, unit = built.subject.noun.lower(), built.subject.unit.replace("_", " ")
    sill = has_sill(floor, subject)
    own = subject in floor.topped and not sill  # of a set's fence only the foot is known: it gets one of its own
    for name in (noun, unit):
        if name in floor.model.has and subject not in floor.acting and not built.subject.text:
            spot = spot_for(floor.model, floor.model.has[name], name)
            low = spot is not None and spot.position[2] < floor.height(*spot.position[:2]) + LOWEST_TOP
            unseen = spot is not None and wants_its_own(floor, subject, spot)
            if spot is not None and (sill or not unseen) and not (own and low):
                floor.in_set.add(subject)
                floor.put(subject, *spot.position, spot.heading)
                return
    spot = spot_for(floor.model, "water" if built.draught else noun, unit)
    unseen = spot is not None and wants_its_own(floor, subject, spot)
    if spot is not None and not built.held and (built.draught or not (own or unseen)):  # a ship is on the water
        mark = floor.put(subject, *stood(built, spot, subject in floor.acting))
        floor.marks[subject] = launched(floor, subject, mark) if built.draught else mark
        return
    surfaces = [s for s in floor.marks if _bears(floor.cast[s]) or s in floor.in_set]
    small = built.held and not on_the_ground(floor, subject)
    if small and surfaces:
        _on(floor, subject, surfaces[0])
        return
    table = spot_for(floor.model, "table", "counter")
    counter = next((s for n in ("counter", "table") if (s := floor.model.spots.get(n)) and s.position[2] > LOWEST_TOP),
                   None)
    bearer = counter if counter is not None and not handled(floor, subject) else table
    if small and bearer is not None:  # seen by itself: not on the floor
        floor.put(subject, *next_to_others(floor, subject, bearer.position), shown(built))
        return
    x, y = floor.centre
    heading = 0.0 if built.vehicle else shown(built)
    y += 0.35 * built.radius + 0.2
    backdrop = built.radius > BACKDROP and not built.vehicle and not (own and climbable(built))
    doers = {w for shot in floor.scene.shots for b in shot.beats for w in b.who} - {subject}  # a drone, a toy car
    if backdrop and (doers or any(b.kind == "body" for b in floor.cast.values())):
        y = floor.model.free[3] + 0.5 * built.radius  # a house stands behind who acts, not before them
    settle(floor, subject, x, y, heading)


def _bears(built: Built) -> bool:
    """Whether things are laid on it without a word: a table or a tray, not a balloon, a book or a roof."""
    top = built.anchor("top")
    return top is not None and top[2] < HIGHEST_TOP and (not built.held or built.subject.unit in BEARERS)


def _aside(floor: Floor, subject: str, wish: Placement, at: tuple[float, float, float]) -> tuple[float, float]:
    """x and y of a spot; of a chair near the set's own seat: beside it, and not on top of it."""
    chair = wish.anchors == ("seat",) and floor.cast[subject].anchor("seat") is not None
    return at[0] + (math.copysign(ELBOWS, floor.centre[0] - at[0]) if chair else 0.0), at[1]


def _on(floor: Floor, subject: str, anchor: str) -> None:
    mark, built = floor.marks[anchor], floor.cast[anchor]
    top = built.anchor("top") or (0.0, 0.0, 0.0)
    c, s = math.cos(mark.heading), math.sin(mark.heading)
    shift = sum(1 for m in floor.marks.values() if abs(m.z - floor.top(anchor)) < 0.01) * 0.22
    x, y = mark.x + c * top[0] - s * top[1] + shift, mark.y + s * top[0] + c * top[1]
    floor.put(subject, x, y, floor.top(anchor), shown(floor.cast[subject]))


def _beside(floor: Floor, subject: str, wish: Placement, mine: tuple[Placement, ...]) -> None:
    """Relative to other subjects or to a spot of the place; mine: all placements of the subject."""
    anchors = [a for a in wish.anchors if a in floor.marks]
    if not anchors:
        spot = spot_for(floor.model, *wish.anchors)
        wades = wish.relation == "in" and WATER in wish.anchors and floor.cast[subject].kind == "body"
        x, y = _aside(floor, subject, wish, spot.position) if spot and not wades else floor.centre
        if not posted(floor, subject, wish):
            settle(floor, subject, x, y, _open_heading(floor, x))
        if wades:
            swims = any(b.action == "swim" and subject in b.who for shot in floor.scene.shots for b in shot.beats)
            floor.marks[subject] = (launched if swims else in_the_shallows)(floor, subject, floor.marks[subject])
        return
    if at_the_window(floor, subject, anchors[0]) or on_the_sill(floor, subject, wish.relation, anchors[0]) or (
            wish.relation == "above" and _stood_on(floor, subject, anchors[0])) or laid_beside(
                floor, subject, wish.relation, anchors[0]):
        return
    if wish.relation == "on":
        (perched_on if floor.cast[subject].kind == "body" else _on)(floor, subject, anchors[0])
        return
    if wish.relation in ("under", "in") and _within(floor, subject, anchors[0], wish.relation):
        return
    keeps = _bounds(floor, subject, mine)
    if wish.relation == "between" and len(anchors) > 1:
        marks = [floor.marks[a] for a in anchors]
        x, y = sum(m.x for m in marks) / len(marks), sum(m.y for m in marks) / len(marks) - 0.1
        settle(floor, subject, x, y, -math.pi / 2 + 0.5)
        return
    outside = wish.relation == "in" and floor.cast[subject].kind == "body" and anchors[0] not in floor.in_set
    x, y, heading = beside(floor, subject, anchors[0], "next_to" if outside else wish.relation)
    x, y = keeps.nearest(x, y)
    if floor.cast[subject].anchor("seat") and floor.cast[subject].kind != "body":  # a seat faces what it stands at
        mark = floor.marks[anchors[0]]
        heading = math.atan2(mark.y - y, mark.x - x) + (0.25 if x > mark.x else -0.25)
        if math.sin(heading) > AWAY:  # from before a table it would show a back
            heading = math.pi if x > mark.x else 0.0
    elif wish.relation == "facing" and floor.cast[subject].kind != "body":  # a screen is seen and watched
        heading = -OPEN if x <= floor.marks[anchors[0]].x else math.pi + OPEN
    settle(floor, subject, x, y, heading, keeps.hold)
    if wish.relation == "above":
        floor.marks[subject] = floor.marks[subject].model_copy(update={"z": floor.top(anchors[0]) + 0.6})


@dataclass
class _Bounds:
    """Where a subject may stand so that all its placements are true, as the camera sees the floor."""

    low: list[float]  # x, y
    high: list[float]

    def hold(self, x: float, y: float) -> bool:
        return all(a <= v <= b for a, v, b in zip(self.low, (x, y), self.high, strict=True))

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """The point in these bounds nearest to this one; where two exclude each other, half-way between."""
        out = [(a + b) / 2 if a > b else min(max(v, a), b)
               for a, v, b in zip(self.low, (x, y), self.high, strict=True)]
        return out[0], out[1]


_SIDES = {"left_of": (0, -1), "right_of": (0, 1), "in_front_of": (1, -1), "behind": (1, 1)}  # axis, way


def _bounds(floor: Floor, subject: str, wishes: tuple[Placement, ...]) -> _Bounds:
    """What sideways and depth relations leave free."""
    out = _Bounds([-math.inf, -math.inf], [math.inf, math.inf])
    own = floor.cast[subject].radius + spread(floor.cast[subject])
    for wish in wishes:
        axis, way = _SIDES.get(wish.relation, (0, 0))
        for anchor in wish.anchors if way else ():
            if anchor not in floor.marks:
                continue
            mark = floor.marks[anchor]
            half = half_on_screen(floor.cast[anchor], mark.heading)[axis] if anchor not in floor.in_set else 0.45
            edge = (mark.x, mark.y)[axis] + way * 0.8 * (half + own)
            if way > 0:
                out.low[axis] = max(out.low[axis], edge)
            else:
                out.high[axis] = min(out.high[axis], edge)
    return out


def _as_said(floor: Floor, subject: str, wishes: tuple[Placement, ...], mark: Mark) -> bool:
    """Whether a subject already stands as its placements say; only sides can be told from where it is."""
    told = all(w.relation in _SIDES and set(w.anchors) <= set(floor.marks) for w in wishes)
    return told and _bounds(floor, subject, wishes).hold(mark.x, mark.y)


def _within(floor: Floor, subject: str, anchor: str, relation: str) -> bool:
    """Put it under or into the anchor itself; False where it does not fit there."""
    mark, other, built = floor.marks[anchor], floor.cast[anchor], floor.cast[subject]
    if anchor in floor.in_set:
        if relation != "under" or mark.z < 0.3:
            return False
        placed = floor.put(subject, mark.x, mark.y - 0.15, 0.0, -math.pi / 2 + 0.7)
        if built.kind == "body" and built.dims.height > mark.z - 0.06:
            floor.marks[subject] = placed.model_copy(update={"posture": "lie"})
        return True
    half = half_on_screen(other, mark.heading)
    if relation == "in":
        if built.kind == "body" and other.anchor("seat"):
            perched_on(floor, subject, anchor)
            return True
        tall = built.kind == "body" and float(other.extent[1, 2]) > LOOKS_OUT * built.dims.height
        if other.subject.count >= MANY and not tall:  # amid flowers: they stand all round
            floor.put(subject, mark.x, mark.y, 0.0, -math.pi / 2 + 0.4)
            return True
        if built.radius > max(half) or tall:  # nobody stands inside a snowman
            return False
        heading = -math.pi / 2 + 0.4
        put = floor.put(subject, *lies_in(other, mark, built, heading), heading)
        floor.marks[subject] = put.model_copy(update={"bunched": built.held})
        return True
    top = other.anchor("top") or other.anchor("seat")
    room = top[2] - 0.06 if top else 0.6 * float(other.extent[1, 2])
    if built.kind != "body" and built.dims.height > room and max(half) < HEAPED * built.radius:  # no room: it bears it
        put = floor.put(subject, mark.x, mark.y, mark.z, shown(built))
        upper = built.anchor("top")
        high = upper[2] if upper else float(built.extent[1, 2])
        floor.marks[anchor] = mark.model_copy(update={"z": put.z + high})
        return True
    # what has a trunk or a pole is stood before; what has a top is crept under, a little to the front to be seen
    y = mark.y - (min(0.25, 0.4 * half[1]) if top else max(0.45 * half[1], built.radius + 0.25))
    placed = floor.put(subject, mark.x, y, 0.0, -math.pi / 2 + 0.7)
    if built.kind == "body" and built.dims.height > room:
        floor.marks[subject] = placed.model_copy(update={"posture": "lie"})
    return True


def _at_work(floor: Floor, subject: str, partner: str) -> None:
    """Within reach of the thing it is going to handle, on the side that lets the camera see both."""
    mark, built, other = floor.marks[partner], floor.cast[subject], floor.cast[partner]
    half = half_on_screen(other, mark.heading) if partner not in floor.in_set else (0.45, 0.35)
    if partner in floor.topped and partner not in floor.in_set and long_wall(other):
        x, y, heading = before_a_wall(built, other, mark)
        floor.put(subject, x, y, 0.0, heading)
        return
    if (at := apart(floor, before_a_trunk(built, other, mark))) is not None:
        floor.put(subject, *at[:2], 0.0, at[2])
        return
    clear = half[0] + built.dims.length * 0.5 + 0.12
    side = floor.decisions.choose(
        f"{floor.scene.id}.{subject}.side", -1, "stands screen left of what is handled, so hands stay in view"
    )
    x, y = mark.x + side * clear, mark.y - 0.15
    front = other.anchor("keys") or ((0.1, 0.0, 0.0) if other.subject.unit == "ladder" else None)
    if front is not None and partner not in floor.in_set:  # one stands before it, it opens to the camera
        front_open = FRONT_OPEN if other.anchor("keys") is None else KEYS_OPEN
        turned = -math.pi + front_open if side < 0 else -front_open
        floor.marks[partner] = mark.model_copy(update={"heading": turned})
        reach = front[0] + 0.38 * built.dims.arm + 0.12
        x, y = mark.x + reach * math.cos(turned), mark.y + reach * math.sin(turned)
        floor.put(subject, x, y, 0.0, turned + math.pi)
        return
    settle(floor, subject, x, y, math.atan2(mark.y - y, mark.x - x) - 0.3 * (1 if side < 0 else -1))


def _stood_on(floor: Floor, subject: str, anchor: str) -> bool:
    """ "Over a mat": who walks stands on what lies flat; False for another thing."""
    lies = floor.cast[anchor].dims.height < LOWEST_TOP and anchor not in floor.in_set
    if not lies or floor.cast[subject].plan not in ("biped", "quadruped"):
        return False
    mark = floor.marks[anchor]
    floor.put(subject, mark.x, mark.y, 0.0, _open_heading(floor, mark.x))
    return True


def _in_frame(floor: Floor, subject: str, relation: str) -> None:
    x0, y0, x1, y1 = floor.model.free
    fx, fy = FRAME[relation]
    x = floor.centre[0] + fx * min(3.0, x1 - x0) / 2 * 1.6
    y = floor.centre[1] + fy * (y1 - y0) / 2
    settle(floor, subject, x, y, _open_heading(floor, x))


def _in_row(floor: Floor, subject: str) -> None:
    """Performers without a wish stand in a loose row, turned to each other and a little to the camera."""
    bodies = [s for s in floor.scene.cast if floor.cast[s].kind == "body"]
    index, count = bodies.index(subject), len(bodies)
    rooms = [max(0.75, 2 * (floor.cast[s].radius + spread(floor.cast[s])) + GAP, room_to_swing(floor, s))
             for s in bodies]
    x = floor.centre[0] + sum(rooms[:index]) + (rooms[index] - sum(rooms)) / 2
    y = floor.centre[1] - 0.3 + (0.25 if index % 2 and count > 2 else 0.0)
    heading = -math.pi / 2 + 0.55 if count == 1 else _open_heading(floor, x)
    settle(floor, subject, x, y, heading)


def _open_heading(floor: Floor, x: float) -> float:
    """Faces the middle of the stage, opened towards the camera."""
    return -OPEN if x <= floor.centre[0] else math.pi + OPEN


