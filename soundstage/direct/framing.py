# SPDX-License-Identifier: Apache-2.0
"""Framing: a window of a block becomes a camera - size, angle, lens, set-up and move, each a choice with its reason."""

from __future__ import annotations

import itertools
import math
import re
from dataclasses import replace
from fractions import Fraction

import numpy as np

from soundstage.actions import ACTIONS
from soundstage.direct.block import GETS_UP, Block, Running
from soundstage.direct.blocking import Floor
from soundstage.direct.camera import LENS, Framed, SetUp, compose
from soundstage.direct.cast import WHEELS, Built
from soundstage.direct.choices import Decisions
from soundstage.direct.clearance import ORBIT, ROUND, kept_clear
from soundstage.direct.coverage import Window, climbs
from soundstage.direct.eyes import at_eyes, whose_eyes
from soundstage.direct.fit import WHOLE, Asked, clear, fitted
from soundstage.direct.legs import backwards, legs_of, pointed, strength
from soundstage.direct.parts import FROM_ABOVE, anchored, kind_of, of_the_deed, spot_of
from soundstage.direct.plan import Mark, PlannedBeat, PlannedCamera, PlannedLeg
from soundstage.direct.screen import Box, boxed
from soundstage.direct.stairs import climbed
from soundstage.direct.to_camera import along_the_lens
from soundstage.direct.whereabouts import mark_at
from soundstage.model.camera import DEPTHS
from soundstage.model.production import CameraWish

ROUND_A_WHEEL = 2.8  # of its hub's height that is seen of a wheel
REARED = 1.3  # of its length that an animal is high as it climbs
OVER_A_LID, OVER_A_TABLE = 0.55, 0.16  # radians
COMES_ROUND = 2.5  # times as far as its ends are apart leads a way that comes round
SIDES = ("left_of", "right_of", "in_front_of", "behind")
GIANT, BEYOND = 2.4, 5.0  # times a grown-up; metres behind the middle of the set
LONG = Fraction(7)  # seconds: a shot that is longer does not stand quite still
ANGLED = {"back": "who goes away from the camera is seen from behind",
          "front": "who comes to the camera is seen from the front",
          "": "level with the subject: neither judges nor flatters"}


def framed(block: Block, window: Window, decisions: Decisions, aspect: Fraction, shot_id: str) -> PlannedCamera:
    """Size, angle, lens, set-up and move of one shot, each a choice with its reason."""
    path, words = f"{shot_id}.camera", block.shot.camera if window.asked else CameraWish()
    wish, choose = _wish(words, decisions, path), decisions.choose
    if (eyes := whose_eyes(block, wish)) is not None:
        return at_eyes(block, window, eyes, (wish, decisions, path))
    wish = of_the_deed(block, window, wish)
    window = _both_ends(block, wish, _whole_forms(block, _window(window, wish, decisions, path)))
    size = decisions.wished(f"{path}.size", words.size, window.size, window.reason)
    straight = along_the_lens(block, window) if not words.angle else ""
    angle = decisions.wished(f"{path}.angle", words.angle, straight or "eye", ANGLED[straight])
    window = replace(window, follows=window.follows and straight != "back", over=_looked_down_on(block, window),
                     sided=wish.move != ORBIT and _told_by_side(block))
    lens = _lens(decisions, path, words.lens_mm, size)
    asked = Asked(*(decisions.made[f"{path}.{name}"].by == "person" for name in ("size", "angle", "lens")))
    seen, asked = ("eye", replace(asked, angle=False)) if angle == "pov" else (angle, asked)  # nobody's: at eye height
    move, amount = _move(block, wish, window, decisions, path)
    legs = legs_of(block, wish, replace(window, size=size), amount)
    focus, part = _focus(block, wish, window, size, legs)
    still = compose(window, size, seen, lens, focus, aspect, block.floor, wish, part, asked)
    if _box_of(block, focus[0]) is not None and part is None:
        still = _boxed(block, window, still, focus[0], aspect)
    elif part is None and not wish.distance_m:
        still = _seen_whole(still, focus, (size, seen, asked), (move, amount, bool(wish.move)), window.sided, aspect,
                            block.floor)
        if not (asked.lens or asked.angle or (wish.move and move != ORBIT)):
            still = kept_clear(still, block, window, (move, _way_of(wish, move, amount)))
    if not asked.lens and still.lens_mm != lens:
        choose(f"{path}.lens", still.lens_mm, "wider than usual: the set leaves no room to go back")
    if move == "track" and not wish.move and _buried(still, block, window):
        move = choose(f"{path}.move", "pan", "the ground rises where the camera would go along: it looks after it")
    x, y, z = choose(f"{path}.position", list(still.position), "three quarters to the face, on the camera side")
    subject = _looked_after(block, window, move)
    return PlannedCamera(
        size=size, angle=angle, lens_mm=still.lens_mm, position=(x, y, z), target=still.target,
        move=move, amount=amount, travel_m=wish.travel_m, turn_deg=wish.turn_deg, roll_deg=wish.roll_deg,
        move_seconds=wish.move_seconds, subject=subject, part=wish.subject.partition(".")[2], shows=wish.shows,
        focus=_sharp(wish.focus, block) or subject,
        depth=wish.focus if wish.focus in DEPTHS else "",
        legs=pointed(block, replace(window, size=size), legs, subject, aspect),
    )


def _way_of(wish: CameraWish, move: str, amount: float) -> float:
    """The amount of a move; of an orbit how many radians it goes round."""
    asked = None if wish.turn_deg is None else math.copysign(math.radians(wish.turn_deg), amount)
    return amount if move != ORBIT else ROUND * amount if asked is None else asked


def _looked_down_on(block: Block, window: Window) -> float:
    """Radians that the window wants, or that somebody who works on a table or the floor: a puzzle is no line."""
    works = any(("table" in b.facts or "pieces" in b.facts) and b.start < window.end and b.end > window.start
                for p in block.people.values() for b in p.beats)
    return max(window.over, OVER_A_TABLE if works and window.size not in ("close", "extreme_close") else 0.0)


def _told_by_side(block: Block) -> bool:
    """Whether somebody is or comes to the left, right, front or back of a thing: as the picture shows it."""
    comes = any(b.place.removeprefix("to_") in SIDES and {b.anchor, b.target} & {*block.floor.marks}
                for b in block.shot.beats)
    told = (*block.floor.scene.placements, *block.shot.placements)
    return comes or any(p.relation in SIDES and {*p.anchors} & {*block.floor.marks} for p in told)


def _both_ends(block: Block, wish: CameraWish, window: Window) -> Window:
    """The window with both in the picture between whom the focus is pulled, or all who are to be in it ("a+b")."""
    ends = tuple(end for end in re.split("[>+]", wish.focus) if end in block.floor.marks)
    if len(ends) < 2:
        return window
    if "+" in wish.focus:
        return replace(window, focus=ends, reason="they are to be in the picture together")
    return replace(window, focus=ends, size="medium", reason="both ends of the focus pull, near enough to see it")


def _whole_forms(block: Block, window: Window) -> Window:
    """The window, seen whole where somebody turns into somebody else, who may be small."""
    turns = any(b.facts.get("becomes") in block.floor.forms and b.start < window.end and b.end > window.start
                for p in block.people.values() for b in p.beats)
    return replace(window, size="full") if turns and window.size not in WHOLE else window


def _looked_after(block: Block, window: Window, move: str) -> str:
    """Whom the camera keeps an eye on: the first in focus, or what is let go and rises where it tilts."""
    if move == "tilt":
        gone = (b.target for p in block.people.values() for b in p.beats if b.action == "drop")
        risen = next((n for n in gone if n in block.people and block.floor.cast[n].subject.unit == "balloon"), "")
        if risen:
            return risen
    return window.focus[0] if window.focus else ""


def _seen_whole(
    still: SetUp, focus: list[Framed], how: tuple[str, str, Asked], moving: tuple[str, float, bool], sided: bool,
    aspect: Fraction, floor: Floor,
) -> SetUp:
    """The set-up from which nobody it is about is cut off or hidden.

    how: size, angle and which were asked for; moving: move, amount, whether it was asked for; sided: see Window.
    """
    (size, angle, asked), (move, amount, wished) = how, moving
    spare = 1 / (1 - 0.3 * amount) if move == "push_in" and not wished else 1.0
    still = fitted(still, focus, size, aspect, floor, spare, asked)
    if angle != "eye":
        return still
    return fitted(clear(still, focus, floor, asked.angle, sided), focus, size, aspect, floor, spare, asked)


def _buried(still: SetUp, block: Block, window: Window) -> bool:
    """Whether a camera that goes along would come into the ground or through what stands behind the stage."""
    if not window.focus or window.focus[0] not in block.people:
        return False
    floor, person = block.floor, block.people[window.focus[0]]
    begin = mark_at(person, window.start)
    for step in range(1, 9):
        now = mark_at(person, window.start + (window.end - window.start) * Fraction(step, 8))
        here = floor.height(now.x, now.y)
        x, y = still.position[0] + now.x - begin.x, still.position[1] + now.y - begin.y
        z = still.position[2] + here - floor.height(begin.x, begin.y)
        seen = [(x + k * (now.x - x), y + k * (now.y - y), z) for k in (0.0, 0.25, 0.5)]
        if floor.surface(x, y) + 0.15 > z or any(floor.blocked(*point) for point in seen):
            return True
    return False


PINNED = ("size", "angle", "move", "direction", "speed", "lens_mm", "height_m", "distance_m", "elevation_deg",
          "travel_m", "turn_deg", "roll_deg", "move_seconds", "subject", "shows", "focus", "moves")


def _wish(words: CameraWish, decisions: Decisions, path: str) -> CameraWish:
    """What is asked of this shot's camera: the words' wish with what a person pinned for just this shot."""
    pins = {name: value for name in PINNED if (value := decisions.pinned(f"{path}.{name}")) is not None}
    if "move" in pins:  # another move takes the place of all that the words ask for
        pins.setdefault("moves", ())
    return CameraWish.model_validate({**words.model_dump(), **pins}) if pins else words


def _window(window: Window, wish: CameraWish, decisions: Decisions, path: str) -> Window:
    """The window with the focus and the going along that a person pinned."""
    subject = wish.subject.partition(".")[0] if decisions.pinned(f"{path}.subject") else ""
    focus = (subject,) if subject else window.focus
    moved = decisions.pinned(f"{path}.move")
    follows = window.follows if not moved else moved in ("track", "pan")
    return replace(window, focus=focus, follows=follows and (not subject or subject in window.focus or bool(moved)))


def _lens(decisions: Decisions, path: str, wish: float | None, size: str) -> float:
    """Focal length in mm: pinned as lens_mm or lens, asked for, or by the size."""
    pin = decisions.pinned(f"{path}.lens_mm")
    if pin is not None:
        return float(decisions.asked(f"{path}.lens", float(pin), f"{pin:g} mm"))
    if wish and decisions.pinned(f"{path}.lens") is None:
        return float(decisions.asked(f"{path}.lens", wish, f"{wish} mm"))
    return float(decisions.choose(f"{path}.lens", LENS.get(size, 50.0),
                                  f"a {size.replace('_', ' ')} shot without distortion"))


def _move(
    block: Block, wish: CameraWish, window: Window, decisions: Decisions, path: str
) -> tuple[str, float]:
    if wish.move:
        move = decisions.wished(f"{path}.move", wish.move, wish.move, "")
        return move, wish.amount * backwards(move, wish.direction) if wish.amount else strength(
            move, wish.direction, wish.speed)
    if window.follows:
        return decisions.choose(f"{path}.move", "track", "the subject travels: the camera goes with it"), 1.0
    speaking = any(s < window.end and e > window.start for _, _, s, e in block.lines)
    if not speaking and not any(p.beats for p in block.people.values()):
        return decisions.choose(f"{path}.move", "push_in", "nobody moves: the camera gives the shot life"), 0.5
    if window.length > LONG and not any(b.path for p in block.people.values() for b in p.beats
                                        if b.start < window.end and b.end > window.start):
        return decisions.choose(f"{path}.move", "push_in", "a long look: the camera goes nearer, gently"), 0.4
    return decisions.choose(f"{path}.move", "static", "the performers move; a still camera lets them"), 1.0


def _sharp(wish: str, block: Block) -> str:
    """Who is sharp of a wish like "fox1", "a>b" - a pull from one to the other - or "a+b", which is sharp on a."""
    ends = [end for end in wish.split("+")[0].split(">") if end.partition(".")[0] in block.floor.cast]
    return ">".join(ends)


def _focus(
    block: Block, wish: CameraWish, window: Window, size: str, legs: tuple[PlannedLeg, ...]
) -> tuple[list[Framed], tuple[tuple[float, float, float], float | None, float] | None]:
    """The window's subjects as they stand when it is composed, and the named part if there is one."""
    floor = block.floor
    names = [n for n in window.focus if n in floor.cast] or [s for s in block.people]
    if not names:
        return [_nobody(floor, wish.angle == "high" and not floor.model.indoors)], None
    boxes, framed = {p.subject for p in block.shot.placements if p.box}, []
    for name in names:
        travels_with = window.follows and wish.move != "pan" and not (name in boxes and wish.move == "static")
        when = window.start if travels_with else (window.start + window.end) / 2
        when = next((window.start + leg.start for leg in legs if leg.composed), when)
        mark = _knelt(mark_at(block.people[name], when), block.people[name], window)
        ends = [mark] if window.follows or name in boxes else _ends(block.people[name], mark, window)
        framed += [
            Framed(_as_seen(block, name, window), m, floor.height(m.x, m.y), floor.cast[name].subject.count)
            for m in ends
        ]
    part = wish.subject.partition(".")[2]
    if not part:
        return framed, None
    lead, m = framed[0], framed[0].mark
    at = anchored(lead.built, m, lead.ground, part)
    if at is not None:
        return framed, (at, ROUND_A_WHEEL * (at[2] - lead.ground - m.z) if part in WHEELS else None, 0.0)
    found = spot_of(lead.built, m, lead.ground, part, size)
    return framed, None if found is None else (*found, _from_above(block, names[0], window, kind_of(part)))


def _box_of(block: Block, lead: Framed) -> Box | None:
    return next((p.box for p in block.shot.placements if p.box and lead.built.subject.id == p.subject), None)


def _boxed(block: Block, window: Window, still: SetUp, lead: Framed, aspect: Fraction) -> SetUp:
    """The set-up by the boxes; straight into the set where the lead goes a way by measure, meant as the camera sees."""
    box = _box_of(block, lead)
    measured = any(b.travel_m for b in block.shot.beats if lead.built.subject.id in b.who)
    return still if box is None else boxed(still, lead, box, aspect, _beside(block, window, lead), straight=measured)


def _beside(block: Block, window: Window, lead: Framed) -> list[tuple[Framed, Box]]:
    """Everybody else who has a box of the picture to fill, as they stand in the window's middle."""
    floor, when, out = block.floor, (window.start + window.end) / 2, []
    for p in block.shot.placements:
        if p.box and p.subject in block.people and p.subject != lead.built.subject.id:
            m = mark_at(block.people[p.subject], when)
            out.append((Framed(floor.cast[p.subject], m, floor.height(m.x, m.y)), p.box))
    return out


def _from_above(block: Block, who: str, window: Window, part: str) -> float:
    """Radians that a part is looked down on: over what stands before the hands that type."""
    typed = part == "hand" and any(b.action == "type" and b.start < window.end and b.end > window.start
                                   for b in block.people[who].beats)
    return FROM_ABOVE.get(part, 0.0) + (OVER_A_LID if typed else 0.0)


def _as_seen(block: Block, name: str, window: Window) -> Built:
    """Somebody as large as the picture must be for: grown, or seen whole with what is held or done over their head."""
    floor = block.floor
    built, over = floor.cast[name], max(floor.overhead.get(name, 0.0), _raised(block, name, window))
    turns = [b.facts["grows"] for p in block.people.values() for b in p.beats
             if str(b.facts.get("becomes", "")).partition(">")[0] == name and b.start < window.end]
    if built.plan == "quadruped" and any(climbs(b) for b in block.people[name].beats):
        dims = replace(built.dims, height=max(built.dims.height, REARED * built.dims.length))
        built = replace(built, dims=dims, extent=built.extent * [1.0, 1.0, dims.height / built.dims.height])
    large = max([1.0, *turns])
    if large > 1.0:
        dims = replace(built.dims, height=built.dims.height * large, eye_height=built.dims.eye_height * large)
        built = replace(built, dims=dims, extent=built.extent * large)
    if not over or window.size not in WHOLE:
        return built
    return replace(built, dims=replace(built.dims, height=built.dims.height + over),
                   extent=built.extent + np.array([[-0.1, -0.1, 0.0], [0.1, 0.1, over]]))


def _raised(block: Block, name: str, window: Window) -> float:
    """Metres over the head that hands or feet of somebody with arms go in a window, or that stairs lead up."""
    built = block.floor.cast[name]
    beats = [b for b in (block.people[name].beats if name in block.people else [])
             if b.start < window.end and b.end > window.start]
    over = (ACTIONS.get(b.action).overhead for b in beats if built.plan == "biped")
    return max(over, default=0.0) * built.dims.height + max(map(climbed, beats), default=0.0)


def _knelt(mark: Mark, person: Running, window: Window) -> Mark:
    """The mark of someone who has knelt down before the window; who kneels in it is seen standing first."""
    before = [b.action for b in sorted(person.beats, key=lambda b: b.start) if b.end <= window.start]
    rises = any(b.path or b.action in GETS_UP for b in person.beats
                if b.start < window.end and b.end > window.start)
    low = bool(before) and before[-1] == "kneel" and not rises
    return mark.model_copy(update={"posture": "kneel"}) if low and mark.posture == "stand" else mark


def _ends(person: Running, middle: Mark, window: Window) -> list[Mark]:
    """Someone who crosses a still frame is framed where it begins and where it ends."""
    walks = [b for b in person.beats if (len(b.path) > 1 or "bed" in b.facts)
             and b.start < window.end and b.end > window.start]
    if not walks:
        return [middle]
    times = [t for b in walks for t in (b.start, b.end)
             if not ((b.entering and t == b.start) or (b.leaving and t == b.end))]
    marks = [mark_at(person, min(max(t, window.start), window.end)) for t in dict.fromkeys(times)]
    rounds = [middle.model_copy(update={"x": x, "y": y}) for b in walks if _comes_round(b) for x, y in b.path]
    return [*marks, *rounds] or [middle]


def _comes_round(beat: PlannedBeat) -> bool:
    """Whether a way on the ground leads about where it began: between its ends it is farther off than they tell."""
    if "aloft" in beat.facts:
        return False  # what flutters is small, and to and fro in the picture
    way = sum(math.dist(a, b) for a, b in itertools.pairwise(beat.path))
    return len(beat.path) > 3 and way > COMES_ROUND * math.dist(beat.path[0], beat.path[-1])


def _nobody(floor: Floor, from_above: bool) -> Framed:
    """An empty set is framed as if someone stood in its middle; from above a giant beyond it, or the ground is all."""
    from soundstage.bodies.base import Dims
    from soundstage.model.production import Subject

    times = GIANT if from_above else 1.0
    dims = Dims(2.2 * times, 1.6 * times, 2.0, 2.0, 0.4, 0.8, 0.0, 1.0, 1.0, 0.0)
    box = np.array([[-1.5, -1.0, 0], [1.5, 1.0, 2.2]]) * times
    built = Built(Subject(id="", noun="", family="prop"), "set", "prop", None, dims, box)  # type: ignore[arg-type]
    x, y = floor.centre[0], floor.centre[1] + (BEYOND if from_above else 0.0)
    return Framed(built, Mark(x=x, y=y), floor.height(x, y))
