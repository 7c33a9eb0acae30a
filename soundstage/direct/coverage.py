# SPDX-License-Identifier: Apache-2.0
"""Coverage: which shots show a block, from when to when, at what size and on whom, each with its reason."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from soundstage.actions import ACTIONS
from soundstage.direct.aloft import FLUTTERS, lives_aloft
from soundstage.direct.block import GRID, Block
from soundstage.direct.feeding import feeds_low
from soundstage.direct.footing import ground_like
from soundstage.direct.hand_in_hand import company
from soundstage.direct.plan import PlannedBeat
from soundstage.direct.taking import AT_A_DOOR
from soundstage.direct.worktop import TABLES

NEAR = 6.0  # metres: a way that fits into one still frame
GONE = 3.0  # metres: who goes farther away is out of a still frame, or six times its height
LONG_LOOK = Fraction(7)  # seconds: up to this a close shot is held, whatever happens outside it
SHORTEST = Fraction(5, 4)  # seconds: a shot below this is not read
NEAR_SIZES = ("close", "extreme_close")
MUCH_TALLER = 4.0  # times the lead's height: such a thing stands behind, and is not fitted into the frame
MUCH_WIDER = 6.0  # times the lead's breadth: a fork is not lost on its table
TOGETHER = 8.0  # metres: what is farther off is not fitted into the same frame
SMALLEST = 0.4  # metres: what is smaller goes as far by itself as one so high before the camera goes along
SMALL_ON = 0.75  # of a table's radius: what is smaller is shown, and the table around it
SMALL_UPON = 2.0  # times its height: of a thing with a greater radius, such as a bird's fence, a part is shown
PERCH = 1.3  # metres from the middle to the ends of what is seen with a small one that lands on it
INTO = 0.28  # radians that one is looked down on who jumps into water, so that the bank does not hide it
CHAIRS, ON_A_CHAIR = ("chair", "stool"), 0.3  # metres between who sits on one and its middle
LOW_STAND = 0.2  # metres over the ground: not up on anything
MOST = 6  # subjects a frame is made for
SMALL = {"look", "look_around", "smile", "nod", "shake_head", "cry", "laugh", "eat", "drink", "sleep", "turn", "stop",
         "bark", "read", "brush", "phone_call", "photograph", "blow_kiss", "play", "count", "snap_fingers",
         "play_video_game", "scratch", "rub_chin",
         "cover_face", "cover_mouth", "cover_ears", "use_binoculars", "wipe_hands", "cross_arms", "shiver"}
# how far off a thing on its way is seen whole
FLIES = {"kick": "wide", "bounce": "extreme_wide", "roll": "wide", "fall": "wide", "float": "wide"}
ON_IT = {"sit", "stand", "balance", "lie", "sleep", "climb", "play", "slide"}
HANDS = {"put_down", "pick_up", "open", "close", "work", "give", "write", "wipe", "squeeze", "wash_under_tap"}


@dataclass(frozen=True)
class Window:
    """One shot's share of a block."""

    start: Fraction
    end: Fraction
    size: str
    focus: tuple[str, ...]
    reason: str
    follows: bool = False  # the focus travels: the camera goes with it
    asked: bool = True  # what the words ask of the block's camera holds for it
    over: float = 0.0  # radians that it is looked down on, so that what lies on a table is seen
    sided: bool = False  # words tell which side of a thing somebody is on: it is seen from before the stage

    @property
    def length(self) -> Fraction:
        return self.end - self.start


def cover(block: Block, beats: list[PlannedBeat]) -> list[Window]:
    """Windows without gap or overlap over the whole block. beats: all of it, in time.

    A shot that the words gave is one window; an open one is cut where attention moves: a master
    first, the speaker on lines, nearer for small things, wider again when someone comes in.
    """
    wish = block.shot.camera
    eyes = wish.angle == "pov" and wish.subject  # a look of nobody in the film goes where there is something to see
    if block.shot.given or wish.move or eyes or not beats:
        windows = _outgrown(block, _whole(block, beats), beats)
    else:
        moments = [moment(block, b) for b in beats if not b.id.endswith(".ahead")]
        windows = _without_slivers(_merged(moments, block))
    windows[0] = _opened(block, windows[0], beats)
    return windows


def _outgrown(block: Block, asked: Window, beats: list[PlannedBeat]) -> list[Window]:
    """The shot asked for; what a close one of no said length could not show any more is seen in shots of its own."""
    wish = block.shot.camera
    if wish.move == "tilt" and not block.shot.duration and (cut := _after_the_rise(block, beats)):
        later = [moment(block, b) for b in beats if b.start >= cut and not b.id.endswith(".ahead")]
        rest = _merged(later, block)
        rest[0] = replace(rest[0], start=cut)
        return [_with_end(asked, cut), *(replace(w, asked=False) for w in _without_slivers(rest))]
    if asked.size not in NEAR_SIZES or wish.move or wish.shows or block.shot.duration or block.duration <= LONG_LOOK:
        return [asked]
    outside = [b for b in beats if b.start >= SHORTEST and not b.id.endswith(".ahead")
               and (b.subject not in asked.focus or not (b.line or b.action in SMALL))]
    if not outside:
        return [asked]
    later = [moment(block, b) for b in beats if b.start >= outside[0].start and not b.id.endswith(".ahead")]
    cut = outside[0].start
    rest = _merged(later, block)
    rest[0] = replace(rest[0], start=cut)
    return [_with_end(asked, cut), *(replace(w, asked=False) for w in _without_slivers(rest))]


def _after_the_rise(block: Block, beats: list[PlannedBeat]) -> Fraction:
    """When somebody does something after a balloon was let go, that a camera which went up with it cannot see; or 0."""
    gone = [b for b in beats if b.action == "drop" and b.target in block.people
            and block.floor.cast[b.target].subject.unit == "balloon"]
    after = [b.start for b in beats if gone and b.start >= gone[0].end and b.start + SHORTEST <= block.duration]
    return min(after, default=Fraction(0))


def _whole(block: Block, beats: list[PlannedBeat]) -> Window:
    wish = block.shot.camera
    focus: tuple[str, ...] = (wish.subject.partition(".")[0],) if wish.subject else ()
    if not focus:
        active = [b.subject for b in beats] or _present(block)
        focus = tuple(dict.fromkeys(active))
    focus = tuple(f for f in focus if f in block.floor.cast) or _present(block)[:1]
    if not wish.size:  # nobody said how near: whoever acts belongs in the picture
        focus = tuple(dict.fromkeys((*focus, *(b.subject for b in beats if not b.line))))
    follows = _travels(block, focus, beats, (Fraction(0), block.duration), 0.5 if wish.size in NEAR_SIZES else 2.5)
    chase = [b for b in beats if (company(b) or _carried(b)) and not wish.subject]
    if chase:
        lead = company(chase[0]) or chase[0].facts.get("of") or chase[0].subject
        behind = () if chase[0].action == "drive" else (chase[0].subject,)  # who drives is inside
        focus, follows = tuple(dict.fromkeys((lead, *behind))), any(len(b.path) > 1 for b in chase)
    follows = follows or any(climbs(b) and b.subject in focus for b in beats)
    follows = (follows and (len(focus) == 1 or bool(chase))) or wish.move in ("pan", "track")
    follows = follows or any(m.move == "track" for m in wish.moves)
    tabled = "medium_full" if len(focus) == 1 and any("table" in b.facts for b in beats) else "full"
    size = wish.size or ("medium" if any(b.line for b in beats) else "wide" if len(focus) > 2 or not focus else
                         next((FLIES[b.action] for b in beats if b.action in FLIES and b.action != "fall"), tabled))
    reason = "the words ask for this shot" if block.shot.given else "one thing to show: one shot"
    doors = dict.fromkeys(b.target for b in beats if size in NEAR_SIZES and b.action in AT_A_DOOR
                          and b.target in block.floor.marks and block.floor.cast[b.target].subject.unit == "door")
    return Window(Fraction(0), block.duration, size, (*focus, *doors), reason, follows)


def _opened(block: Block, first: Window, beats: list[PlannedBeat]) -> Window:
    """A block's first window with everyone and everything its words name, unless it is a single by intention."""
    wish, floor = block.shot.camera, block.floor
    lead = first.focus[0] if first.focus else ""
    if wish.subject or wish.size in NEAR_SIZES or lead not in floor.marks or first.follows:
        return first
    if (first.size in NEAR_SIZES and len(beats) > 1) or _perches(first, beats):
        return first
    tabled = any("table" in b.facts for b in beats if b.subject == lead and b.start < first.end)
    told = {n for b in block.shot.beats for n in (*b.who, b.target, b.anchor, b.tool)}
    told |= {n for p in (*floor.scene.placements, *block.shot.placements) for n in (p.subject, *p.anchors)}
    told |= set(floor.scene.cast) if len(floor.scene.shots) < 2 else set()
    held = {n for b in beats if floor.cast[b.subject].kind == "body"
            for n in (b.target, b.facts.get("tool"), b.facts.get("bow"), b.facts.get("arrow"))}
    told -= _bearing(block, first.focus)
    told -= _stood_on(block, lead, told)
    doors = {b.target for b in beats if b.subject == lead and b.action in AT_A_DOOR}  # of the set: seen from its front
    tall = floor.cast[lead].dims.height
    mark, wide = block.people[lead].mark, max(floor.cast[lead].radius, tall / 2)
    more = [
        n for n in floor.scene.cast
        if n in told and n not in first.focus and n in floor.marks and block.people[n].present
        and (n not in floor.in_set or n in doors) and not (floor.cast[n].portable and n in held)
        and not (tabled and floor.cast[n].kind != "body")
        and floor.cast[n].dims.height < MUCH_TALLER * tall and floor.cast[n].radius < MUCH_WIDER * wide
        and math.dist((mark.x, mark.y), (block.people[n].mark.x, block.people[n].mark.y)) < TOGETHER
    ]
    return replace(first, focus=(*first.focus, *more[:MOST - len(first.focus)])) if more else first


def _stood_on(block: Block, lead: str, told: set[str]) -> set[str]:
    """The hills and bridges that the lead is up on, as the ground, and chairs that are sat on: seen in part."""
    floor, up = block.floor, block.people[lead].initial.z > LOW_STAND
    things = [n for n in told if n in floor.marks and floor.cast[n].kind == "prop"]
    sat = [p.mark for p in block.people.values() if p.present and p.mark.posture == "sit"]
    chairs = {n for n in things if floor.cast[n].subject.unit in CHAIRS and any(
        math.dist((m.x, m.y), (floor.marks[n].x, floor.marks[n].y)) < ON_A_CHAIR for m in sat)}
    return chairs | {n for n in things if up and ground_like(floor, n)}


def _perches(window: Window, beats: list[PlannedBeat]) -> bool:
    """Whether the window is about a small one that ends upon a big thing."""
    return window.size == "wide" and any("way" in b.facts and (b.subject,) == window.focus for b in beats)


def _carried(beat: PlannedBeat) -> bool:
    """Whether somebody goes on or in something."""
    return beat.action in ("ride", "row") or (beat.action == "drive" and "of" in beat.facts)


def _present(block: Block) -> tuple[str, ...]:
    here = [s for s, p in block.people.items() if p.present]
    return tuple(s for s in here if block.floor.cast[s].kind == "body") or _shown_upon(block, here)


def _shown_upon(block: Block, here: list[str]) -> tuple[str, ...]:
    """The things that are here without the furniture they stand on: a cake is not lost on its table."""
    bearing = _bearing(block, here)
    beside = {a for p in (*block.floor.scene.placements, *block.shot.placements) for a in p.anchors}
    free = [s for s in here if s not in bearing]
    return tuple([s for s in free if s not in block.floor.in_set & beside] or free)  # nor before its window


def _bearing(block: Block, shown: Sequence[str]) -> set[str]:
    """The tables under what is shown, when that is things only and small against them."""
    floor, cast = block.floor, block.floor.cast
    if any(cast[s].kind == "body" for s in shown):
        return set()
    return {a for p in (*floor.scene.placements, *block.shot.placements) if p.relation == "on"
            for a in p.anchors if p.subject in shown and a in cast
            and cast[p.subject].radius < SMALL_ON * cast[a].radius and cast[a].subject.noun.split()[-1] in TABLES}


def _travels(block: Block, focus: tuple[str, ...], beats: list[PlannedBeat], window: tuple[Fraction, Fraction],
             far: float = 2.5) -> bool:
    """Whether somebody in focus goes farther than this many heights of their own in the window (start, end)."""
    start, end = window
    for b in beats:
        comes_down = "way" in b.facts and "anchor" not in b.facts
        if b.subject in focus and len(b.path) > 1 and b.start < end and b.end > start and not comes_down:
            span = abs(b.path[-1][0] - b.path[0][0]) + abs(b.path[-1][1] - b.path[0][1])
            if span <= FLUTTERS and lives_aloft(block.floor.cast[b.subject]) and "aloft" in b.facts and not b.leaving:
                continue  # it flutters to and fro in the picture
            if span > far * max(SMALLEST, block.floor.cast[b.subject].dims.height) and not b.id.endswith(".way"):
                return True
    return False


def moment(block: Block, beat: PlannedBeat) -> Window:
    """What one beat by itself would want to be seen in."""
    who, name = beat.subject, block.floor.cast[beat.subject].subject.noun
    others = _others(block, who)
    if beat.line:
        size = "medium" if not _spoke_before(block, beat) else "close"
        return Window(beat.start, beat.end, size, (who,), f"the {name} speaks: the face matters most")
    if (going := _going(block, beat, others)) is not None:
        return going
    if (mate := company(beat)) and beat.path:
        why = f"the {name} and {'whom it goes after' if 'chased' in beat.facts else 'who goes along'}, in one frame"
        return Window(beat.start, beat.end, "full", (mate, who), why, True)
    falls = beat.action == "fall" and block.floor.cast[who].kind == "body"
    if beat.action in FLIES and not falls and "vessel" not in beat.facts:
        goes = beat.action == "roll" and len(beat.path) > 1
        return Window(beat.start, beat.end, FLIES[beat.action], (who,), f"the {name}, and room for its way", goes)
    if ACTIONS.get(beat.action).travels:
        goal = "" if "on_top" in beat.facts else beat.facts.get("anchor", "")
        if goal in block.floor.marks and not beat.entering and _length(beat) < NEAR:
            return Window(beat.start, beat.end, "full", (who, goal), f"the {name} and where it goes, in one frame")
        follows = _travels(block, (who,), [beat], (beat.start, beat.end))
        return Window(beat.start, beat.end, "full", (who,), f"the {name} moves: whole body, room ahead", follows)
    if beat.action == "fly_kite" and (kite := beat.target) in block.people:
        return Window(beat.start, beat.end, "full", (who, kite), f"the {name} and the kite on its string, in one frame")
    toy = beat.target in block.floor.marks and beat.target not in (*others, *block.floor.in_set)
    if (beat.action == "play" and toy and block.floor.cast[who].plan == "quadruped") or feeds_low(block, beat):
        seen = (who, beat.target) if toy else (who,)
        return Window(beat.start, beat.end, "full", seen, f"the {name} and what it has on the ground before it")
    if beat.action == "play" and beat.facts.get("unit") == "ball":
        return Window(beat.start, beat.end, "full", (who,), f"the {name}, and the ball down to the ground")
    if beat.action in SMALL:
        seen = (who, beat.target) if beat.target in others else (who,)
        return Window(beat.start, beat.end, "medium", seen, f"a small thing the {name} does: near enough to read it")
    if beat.facts.get("anchor", "") if "to" in beat.facts else beat.action == "catch":
        both = (who, *([str(beat.facts["anchor"])] if "to" in beat.facts else others))
        return Window(beat.start, beat.end, "full", both, f"the {name} throws and who catches, in one frame")
    if beat.action in HANDS:
        own = beat.target in block.floor.marks and beat.target not in block.floor.in_set
        thing = (beat.target,) if own else ()
        return Window(beat.start, beat.end, "medium_full", (who, *thing), f"the {name}'s hands and what they hold")
    return _whole_body(block, beat, others)


def _others(block: Block, who: str) -> list[str]:
    """Whoever else is there; a kitten that was taken comes along."""
    taken = {b.target for b in block.people[who].beats if b.action == "pick_up"}
    return [s for s in _present(block) if s != who and block.floor.cast[s].kind == "body" and s not in taken]


def _going(block: Block, beat: PlannedBeat, others: list[str]) -> Window | None:
    """What a beat is seen in that brings somebody in, away, up on a thing or along on one; None for another beat."""
    who, name = beat.subject, block.floor.cast[beat.subject].subject.noun
    if beat.action == "exit" and not block.staying(who) and beat.path and _length(beat) > min(
            GONE, 6 * block.floor.cast[who].dims.height):
        return Window(beat.start, beat.end, "full", (who, *others), f"the {name} goes away: the camera follows", True)
    if beat.action in ("enter", "exit") or beat.id.endswith(".way"):
        return Window(
            beat.start, beat.end, "full", (who, *others), f"the {name} crosses the room: wide enough for both")
    if _carried(beat) and beat.facts.get("of") in block.people:
        of = str(beat.facts["of"])
        seen = (of,) if beat.action == "drive" else (who, of)
        why = f"the {name} and what it rides" + (": the camera goes along" if beat.path else "")
        return Window(beat.start, beat.end, "full", seen, why, bool(beat.path))
    if "hauled" in beat.facts:
        three = (who, beat.target, str(beat.facts["hauled"]))
        return Window(beat.start, beat.end, "full", three, f"the {name}, the other one and what they have between them")
    if "plunge" in beat.facts:
        return Window(beat.start, beat.end, "full", (who,), f"the {name}, from the bank into the water", over=INTO)
    if "way" in beat.facts and "anchor" not in beat.facts:
        return Window(beat.start, beat.end, "wide", (who,), f"the {name} comes down into the picture")
    if "way" in beat.facts:
        goal, cast = str(beat.facts["anchor"]), block.floor.cast
        small = max(PERCH, cast[who].dims.height * SMALL_UPON) < cast[goal].radius
        focus = (who,) if small or goal in block.floor.in_set else (who, goal)
        why = f"the {name} and what it ends upon, in one frame"
        return Window(beat.start, beat.end, "wide" if small else "full", focus, why)
    return None


def _whole_body(block: Block, beat: PlannedBeat, others: list[str]) -> Window:
    """What somebody does from head to foot, with what or whom it is done."""
    who, name = beat.subject, block.floor.cast[beat.subject].subject.noun
    if "table" in beat.facts:
        return Window(beat.start, beat.end, "medium_full", (who,), f"the {name}'s hands and what is on the table")
    if climbs(beat):
        return Window(beat.start, beat.end, "full", (who,), f"the {name} climbs: the camera goes up with it", True)
    goal = beat.facts.get("anchor", "")
    if goal in block.floor.marks and beat.action in ON_IT:
        # a small thing on a big one shows enough of it: a fork is not lost on its table
        small = beat.action != "slide" and block.floor.cast[who].radius < 0.25 * block.floor.cast[goal].radius
        small = small and not others
        focus = (who,) if small else (goal, who) if beat.action == "slide" else (who, *others, goal)
        return Window(beat.start, beat.end, "full", focus, f"the {name} and what it is beside, in one frame")
    focus = (who, *others) if beat.action in ("sit", "wave", "point") or beat.target in others else (who,)
    return Window(beat.start, beat.end, "full", focus, f"what the {name} does, head to foot")


def climbs(beat: PlannedBeat) -> bool:
    """Whether somebody goes up a tree, a wall or a ladder, out of a still frame."""
    return beat.action == "climb" and "way" not in beat.facts


def _length(beat: PlannedBeat) -> float:
    (ax, ay), (bx, by) = beat.path[0], beat.path[-1]
    return float(abs(bx - ax) + abs(by - ay))


def _spoke_before(block: Block, beat: PlannedBeat) -> bool:
    return any(who == beat.subject and start < beat.start for _, who, start, _ in block.lines)


def _merged(moments: list[Window], block: Block) -> list[Window]:
    """Moments to windows: the block's whole length, with neighbours that want the same made one."""
    out: list[Window] = []
    for m in moments:
        if out and m.start < out[-1].end and m.end <= out[-1].end:
            continue  # at the same time as what is already shown
        if out and _alike(out[-1], m) and not _closer_for_line(out[-1], m):
            out[-1] = _joined(out[-1], m)
            continue
        if out and set(m.focus) == set(out[-1].focus) and m.size == out[-1].size == "medium":
            m = replace(m, size="close")
        begin = out[-1].end if out and m.start < out[-1].end else m.start
        if out:
            cut = max(out[-1].start, GRID.snap(begin - (Fraction(1, 6) if m.size in ("medium", "close") else 0)))
            out[-1] = _with_end(out[-1], cut)
            begin = cut
        out.append(replace(m, start=begin))
    out[0] = replace(out[0], start=Fraction(0))
    out[-1] = _with_end(out[-1], block.duration)
    for index in range(len(out) - 1):
        out[index] = _with_end(out[index], out[index + 1].start)
    return [w for w in out if w.length > 0]


def _alike(a: Window, b: Window) -> bool:
    """Whether a cut between the two would show nothing new."""
    rank = {"extreme_wide": 0, "wide": 1, "full": 2, "medium_full": 2, "medium": 3, "close": 4}
    if a.follows != b.follows:
        return a.follows and b.size == "full" and bool(set(b.focus) & set(a.focus))
    return set(b.focus) <= set(a.focus) and (
        abs(rank[a.size] - rank[b.size]) < 1 or (a.size == "medium" and b.size == "close")
    )


def _closer_for_line(a: Window, b: Window) -> bool:
    """After a long look at someone, words deserve a nearer shot: one face, one size closer."""
    return a.size == "medium" and "speaks" in b.reason and len(b.focus) == 1 and b.start - a.start >= 2


def _joined(a: Window, b: Window) -> Window:
    return replace(a, end=max(a.end, b.end), follows=a.follows or b.follows)


def _with_end(w: Window, end: Fraction) -> Window:
    return replace(w, end=end)


def _without_slivers(windows: list[Window]) -> list[Window]:
    """Too short a window goes to its neighbour: to the next one when that is nearer, else to the one before."""
    out = list(windows)
    index = 0
    while len(out) > 1 and index < len(out):
        if out[index].length >= SHORTEST:
            index += 1
            continue
        if index + 1 < len(out):
            out[index + 1] = replace(out[index + 1], start=out[index].start)
        else:
            out[index - 1] = _with_end(out[index - 1], out[index].end)
        del out[index]
        index = 0
    return out
