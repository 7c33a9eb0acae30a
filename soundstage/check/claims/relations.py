# SPDX-License-Identifier: Apache-2.0
"""Where things are to each other: left and right by screen, depth by camera, on and under by the solids themselves."""

from __future__ import annotations

import itertools
import math

import numpy as np
import numpy.typing as npt

from soundstage.check.claims.evidence import Box, Evidence
from soundstage.check.claims.looking import SPECK, Look, Sight
from soundstage.check.claims.verdict import Verdict, kept, missed, near, spoken, together
from soundstage.direct.plan import PlannedShot
from soundstage.language.relations import FRAME_SPOTS, RELATIONS
from soundstage.model.production import Beat, Claim, Placement

SIDE = 0.01  # share of the picture's width that one must be beside the other
DEPTH = 0.05  # metres one must be nearer than the other
TOUCH = 0.12  # metres between what stands on something and it
LEDGE, SILL = 0.5, 0.25  # metres over the floor where a window in a wall begins, and from there to its sill's top
OVER = 0.15  # metres the middle may lie outside the footprint it is on
CLOSE_BY = {"next_to": 1.5, "near": 3.0, "at": 1.2, "by": 1.5, "around": 3.0, "against": 0.6}  # metres between edges
MOVED = 0.3  # metres that are a movement

Array = npt.NDArray[np.float64]


def relation(claim: Claim, e: Evidence) -> Verdict | None:
    """Measured where both are in one picture; in the set when no shot shows both."""
    parts = e.bound(claim.binding)
    beat = e.beat_in(claim.binding)
    if beat is not None:
        from soundstage.check.claims.ways import of_beat

        stood = _placement(claim, e, parts[0], moved_thing(beat)) if _asked(claim.words) else None
        if stood is None or beat.place.removeprefix("to_") in (stood[0].relation, ""):
            return of_beat(claim, e, beat)
        return placed(e, stood[0].subject, stood[0].relation, stood[0].anchors, stood[1])
    if len(parts) < 3 or parts[1] != "placements":
        return None
    found = _placement(claim, e, parts[0], parts[2])
    if found is None:
        return missed("nothing was placed by these words")
    placement, shots = found
    return placed(e, placement.subject, placement.relation, placement.anchors, shots)


def _placement(claim: Claim, e: Evidence, scene: str, who: str) -> tuple[Placement, tuple[PlannedShot, ...]] | None:
    """The placement these words made: by subject and relation; one of a later shot holds from that shot on."""
    asked = _asked(claim.words)
    if scene not in e.scenes:
        return None
    rows = [(p, e.shots(scene)) for p in e.scenes[scene].placements]
    rows += [(p, e.shots(sh.id)) for sh in e.scenes[scene].shots for p in sh.placements]
    own = [r for r in rows if r[0].subject == who]
    return next((r for r in own if r[0].relation in asked), own[0] if own and not asked else None)


def _asked(words: str) -> set[str]:
    """The relations that words may mean: "on the right" is a side of the picture, or of a thing named after it."""
    low = " ".join(words.lower().split())
    asked = {FRAME_SPOTS.get(low, ""), RELATIONS.get(low, "")} - {""}
    return asked | {{"frame_left": "left_of", "frame_right": "right_of"}.get(r, r) for r in asked}


def placed(e: Evidence, who: str, relation: str, anchors: tuple[str, ...], shots: tuple[PlannedShot, ...],
           looks: list[Look] | None = None) -> Verdict:
    """A relation judged at the first moment that shows it, or at the given looks."""
    rows = list(e.looks(shots)) if looks is None else looks
    if relation.startswith("frame_") or relation in ("foreground", "background"):
        return _in_frame(e, who, relation, rows)
    if relation == "between":
        return _between(who, anchors, rows)
    known = [a for a in anchors if a in e.subjects]
    if not known and not anchors:
        return missed("nothing is named to be placed by")
    return together([_one(e, who, relation, a, shots, rows) for a in known or anchors[:1]])


def _one(e: Evidence, who: str, relation: str, anchor: str, shots: tuple[PlannedShot, ...], rows: list[Look]
         ) -> Verdict:
    if relation in ("left_of", "right_of", "in_front_of", "behind"):
        return _beside(e, who, relation, anchor, shots, rows)
    if relation == "facing":
        return _facing(e, who, anchor, shots)
    return _touching(e, who, relation, anchor, shots, rows)


def _pair(look: Look, who: str, anchor: str) -> tuple[Sight, Sight] | None:
    first, second = look.of(who), look.of(anchor)
    if first is None or second is None or min(first.share, second.share) < SPECK:
        return None
    return first, second


def _beside(e: Evidence, who: str, relation: str, anchor: str, shots: tuple[PlannedShot, ...], rows: list[Look]
            ) -> Verdict:
    for k in rows:
        pair = _pair(k, who, anchor)
        if pair is None:
            continue
        a, b = pair
        at = f"in shot {k.shot} at {k.time:.1f} s"
        if relation in ("left_of", "right_of"):
            gap = (b.x - a.x) * (1 if relation == "left_of" else -1)
            note = f"{at} the {_noun(e, who)} is at {a.x:.0%} of the width, the {_noun(e, anchor)} at {b.x:.0%}"
            return kept(note) if gap > SIDE else missed(note)
        gap = (b.depth - a.depth) * (1 if relation == "in_front_of" else -1)
        note = f"{at} the {_noun(e, who)} is {a.depth:.1f} m from the camera, the {_noun(e, anchor)} {b.depth:.1f} m"
        return kept(note) if gap > DEPTH else missed(note)
    axis, sign = {"left_of": (0, 1), "right_of": (0, -1), "in_front_of": (1, 1), "behind": (1, -1)}[relation]
    for shot in shots:
        a3, b3 = e.place(shot.id, who, 0.0), e.place(shot.id, anchor, 0.0)
        if a3 is not None and b3 is not None:
            gap = float((b3 - a3)[axis]) * sign
            side = "asked" if gap > 0 else "other"
            note = f"no shot shows both; in the set it is {abs(gap):.1f} m to the {side} side"
            return near(note) if gap > 0.05 else missed(note)
    return missed(f"there is no {_noun(e, anchor)} to be {spoken(relation)}")


def _noun(e: Evidence, subject: str) -> str:
    who = e.subjects.get(subject)
    return (who.name or who.noun) if who else subject


def _in_frame(e: Evidence, who: str, relation: str, rows: list[Look]) -> Verdict:
    for k in rows:
        a = k.of(who)
        if a is None or a.share < SPECK:
            continue
        at = f"in shot {k.shot} at {k.time:.1f} s"
        if relation.startswith("frame_"):
            holds = {"frame_left": a.x < 0.46, "frame_right": a.x > 0.54, "frame_center": 0.33 < a.x < 0.67}[relation]
            return (kept if holds else missed)(f"{at} at {a.x:.0%} of the width")
        others = [s.depth for n, s in k.sights.items() if n.partition("#")[0] != who]
        note = f"{at} {a.depth:.1f} m from the camera" + (f", others {min(others):.1f} to {max(others):.1f} m"
                                                          if others else ", and nobody to compare with")
        if not others:
            return near(note)
        holds = a.depth < min(others) if relation == "foreground" else a.depth > max(others)
        return (kept if holds else missed)(note)
    return missed("is not to be seen in any shot")


def _between(who: str, anchors: tuple[str, ...], rows: list[Look]) -> Verdict:
    for k in rows:
        me, ends = k.of(who), [s for name, s in k.sights.items() if name.partition("#")[0] in anchors]
        if me is None or len(ends) < 2:
            continue
        low, high = min(s.x for s in ends), max(s.x for s in ends)
        note = f"in shot {k.shot} at {me.x:.0%} of the width, the others at {low:.0%} and {high:.0%}"
        return kept(note) if low < me.x < high else missed(note)
    return missed("no shot shows it with both others")


def _facing(e: Evidence, who: str, anchor: str, shots: tuple[PlannedShot, ...]) -> Verdict:
    for shot in shots:
        mark = next((p.mark for p in shot.performers if p.subject == who), None)
        a, b = e.place(shot.id, who, 0.0), e.place(shot.id, anchor, 0.0)
        if mark is None or a is None or b is None:
            continue
        way = math.atan2(b[1] - a[1], b[0] - a[0])
        off = abs((mark.heading - way + math.pi) % (2 * math.pi) - math.pi)
        note = f"turned {math.degrees(off):.0f}° from the {_noun(e, anchor)}"
        return kept(note) if off < math.radians(60) else missed(note)
    return missed("is not in the set with it")


# -- by the solids
def _touching(e: Evidence, who: str, relation: str, anchor: str, shots: tuple[PlannedShot, ...], rows: list[Look]
              ) -> Verdict:
    """on, under, above, in, near and the like: by boxes of what is staged, where both are seen, else in the set."""
    both = [k for k in rows if _pair(k, who, anchor) is not None]
    for shot, time in [(k.shot, k.time) for k in both] or [(s.id, 0.0) for s in shots if s.id in e.staged]:
        a, b = e.box(shot, who, time), _box(e, shot, anchor, time)
        if a is None or b is None:
            continue
        holds, note = _solid(relation, a, b)
        seen = e.subjects.get(anchor) is None or bool(both)
        if not holds:
            return missed(note)
        return kept(f"in shot {shot} {note}") if seen else near(f"{note}, but no shot shows both")
    return missed(f"there is no {_noun(e, anchor)} to be {spoken(relation)}")


def _box(e: Evidence, shot: str, anchor: str, time: float) -> Box | None:
    """The box of a subject, or of what the set has by that name: about its spot when its shape is unknown."""
    found = e.box(shot, anchor, time)
    if found is not None:
        return found
    spot = e.place(shot, anchor, time)
    return None if spot is None else Box(spot - [0.5, 0.5, spot[2]], spot + [0.5, 0.5, 0.0])


def _solid(relation: str, a: Box, b: Box) -> tuple[bool, str]:
    """Whether a is so to b, and by how much."""
    outside = np.maximum(0, np.maximum(b.low - a.middle, a.middle - b.high))[:2]
    beside, over = float(np.linalg.norm(outside)), bool((outside < OVER).all())
    gap = float(np.linalg.norm(np.maximum(0, np.maximum(b.low - a.high, a.low - b.high))[:2]))
    foot, top = round(float(a.low[2]), 2) + 0.0, round(float(b.high[2]), 2) + 0.0
    if relation in ("on", "onto"):
        stands = b.low[2] + 0.25 * b.tall - 0.02 <= foot <= top + TOUCH
        sits = a.middle[2] > b.low[2] + 0.5 * b.tall and foot <= top
        sits = sits or (b.low[2] > LEDGE and -TOUCH < foot - b.low[2] < SILL)  # on the sill of a window in a wall
        note = f"its lowest point is {foot:.2f} m up, the top of the other {top:.2f} m"
        return over and bool(stands or sits), note if over else f"its middle is {beside:.1f} m beside the other"
    if relation == "under":
        note = f"its middle is {a.middle[2]:.2f} m up, the other's {b.middle[2]:.2f} m"
        below = bool(a.middle[2] < b.middle[2])
        return over and below, note if over else f"its middle is {beside:.1f} m beside the other"
    if relation == "above":
        return foot > top - TOUCH, f"its lowest point is {foot:.2f} m up, the top of the other {top:.2f} m"
    if relation in ("in", "into"):
        inside = bool(over and foot > b.low[2] - 0.05 and a.middle[2] < top)
        return inside, "its middle lies within it" if inside else f"it lies outside, {gap:.1f} m away"
    reach = CLOSE_BY.get(relation, 3.0)
    return gap <= reach, f"{gap:.1f} m away"


def travelled(points: list[Array]) -> float:
    """Metres along these points over the ground."""
    return sum(float(np.linalg.norm((b - a)[:2])) for a, b in itertools.pairwise(points))


def moved_thing(beat: Beat) -> str:
    """Who a beat's place word is about: what is put, thrown or taken out of something, else who does it."""
    taken = beat.action == "pick_up" and beat.place in ("out", "from", "off")
    return beat.target if (taken or beat.action in ("put_down", "throw")) and beat.target else next(iter(beat.who), "")
