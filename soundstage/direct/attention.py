# SPDX-License-Identifier: Apache-2.0
"""Attention: nobody who acts or is acted on is left out of the frame, and no frame is held while the story goes on.

Coverage decides what a window shows by the beat it was made for; here every other beat in it has a say, and a
still window that outlasts what it was made for is cut at a beat, nearer or wider in turn.
"""

from __future__ import annotations

import math
from dataclasses import replace
from fractions import Fraction

from soundstage.actions import ACTIONS
from soundstage.direct.block import GRID, Block
from soundstage.direct.coverage import MOST, NEAR_SIZES, SHORTEST, Window, cover, moment
from soundstage.direct.plan import PlannedBeat

HELD_LOOK = Fraction(6)  # seconds: a still frame is held no longer when beats go on
GLANCE = Fraction(1, 3)  # seconds: who does something for less is not waited for
TINY = 0.15  # of the height of the tallest in the frame: who is no higher is not found in it
FAR = 14.0  # metres: what is farther off is seen in a shot of its own
BIG, BESIDE = 3.5, 4.0  # times as tall: that one is framed with the lead only from so many metres
HUGE = 8.0  # times as tall: a castle is seen behind, not fitted in
AFAR = ("look", "turn", "point", "wave")  # done towards something that an asked single need not show
EYES = ("look", "point")  # an audience wants to see what these are for
SEEING, LOOK_AT, GLIMPSE = Fraction(1, 2), Fraction(3, 2), Fraction(1)  # seconds: how soon, for how long, at least
NEARER = {"extreme_wide": "full", "wide": "full", "full": "medium_full", "medium_full": "medium"}
WHOLE = ("full", "wide")  # what a deed of the whole body is seen in: a leap is none where the feet are cut off


def attended(block: Block) -> list[Window]:
    """Windows over the whole block as a person cut it, else as coverage does, long still ones cut once more.

    Each has everyone and everything in its focus that its beats name.
    """
    beats = sorted((b for p in block.people.values() for b in p.beats), key=lambda b: (b.start, b.id))
    windows: list[Window] = []
    for window in cover(block, beats):
        windows += _paced(block, window, beats)
    cuts = block.floor.decisions.pinned(f"{block.shot.id}.cuts")
    windows = windows if cuts is None else _recut(windows, cuts, beats, block)
    windows = [_with_all(block, window, beats) for window in windows]
    if cuts is not None:
        return windows
    windows = [*_introduced(block, windows[0], beats), *windows[1:]]
    return [w for window in windows for w in _eyeline(block, window, windows, beats)]


def _introduced(block: Block, first: Window, beats: list[PlannedBeat]) -> list[Window]:
    """The first window, with a look of its own at whom it begins with when nobody would find that one in it."""
    wish, shot, cast = block.shot.camera, block.shot, block.floor.cast
    doing = next((b for b in beats if not b.id.endswith(".ahead")), None)
    asked = wish.move or wish.size or wish.subject or wish.focus
    if doing is None or shot.duration or shot.given or asked or first.follows:
        return [first]
    who, tallest = doing.subject, max((cast[f].dims.height for f in first.focus), default=0.0)
    if who not in first.focus or doing.path or cast[who].dims.height > TINY * tallest:
        return [first]
    others = [b.start for b in beats if b.subject != who and b.start >= SHORTEST]
    cut = GRID.snap(min([LOOK_AT, *others]))
    if first.end - cut < SHORTEST:
        return [first]
    noun = cast[who].subject.noun
    near = Window(first.start, cut, "full", (who,), f"the {noun}, which is small in what follows")
    return [near, replace(first, start=cut)]


def _eyeline(block: Block, window: Window, windows: list[Window], beats: list[PlannedBeat]) -> list[Window]:
    """The window, with a cut to what somebody points or looks at in it when no shot of the block shows that."""
    wish, shot = block.shot.camera, block.shot
    if shot.duration or shot.given or wish.move or wish.size or wish.subject:
        return [window]
    for beat in beats:
        seen = beat.target in block.people and block.people[beat.target].present
        if beat.action not in EYES or not seen or any(beat.target in w.focus for w in windows):
            continue
        if block.floor.cast[beat.target].portable or not window.start <= beat.start < window.end:
            continue
        cut = GRID.snap(max(beat.start + SEEING, window.start + SHORTEST))
        back = window.end if window.end - cut < LOOK_AT + SHORTEST else GRID.snap(cut + LOOK_AT)
        if back - cut < GLIMPSE:
            continue
        noun = block.floor.cast[beat.target].subject.noun
        shown = Window(cut, back, "full", (beat.target,), f"the {noun} that is pointed at or looked at", asked=False)
        rest = [replace(window, start=back)] if back < window.end else []
        return [replace(window, end=cut), shown, *rest]
    return [window]


def _recut(windows: list[Window], cuts: list[str], beats: list[PlannedBeat], block: Block) -> list[Window]:
    """The windows cut where a person had them cut ("beat+seconds" each); each is what it shows most of."""
    begun = {b.id: b.start for b in reversed(beats)} | {b.id: start for b, _, start, _ in block.lines}
    times = {Fraction(0)}
    for cut in cuts[1:]:
        beat, _, late = cut.rpartition("+")
        when = GRID.snap(begun.get(beat, Fraction(-1)) + Fraction(late)) if beat in begun or not beat else Fraction(-1)
        if 0 < when < block.duration:
            times.add(when)
    rows = sorted(times)
    out = []
    for start, end in zip(rows, [*rows[1:], block.duration], strict=True):
        best = max(windows, key=lambda w: min(w.end, end) - max(w.start, start))
        out.append(Window(start, end, best.size, best.focus, best.reason, best.follows))
    return out


def _paced(block: Block, window: Window, beats: list[PlannedBeat]) -> list[Window]:
    """One window, or several where a still one would be held too long for what goes on in it."""
    wish, shot = block.shot.camera, block.shot
    if (wish.move and window.asked) or shot.duration or window.follows or window.length <= HELD_LOOK:
        return [window]
    at_hands = "." in wish.subject and shot.given and all(b.subject in window.focus for b in beats)
    if at_hands or (wish.angle == "pov" and wish.subject):
        return [window]
    starts = sorted({b.start for b in beats if not b.id.endswith((".ahead", ".way"))
                     and window.start + SHORTEST <= b.start <= window.end - SHORTEST})
    if not starts:
        return [window]
    others = [b.start for b in beats if b.start in starts and b.subject not in window.focus and not b.line]
    ideal = min([window.start + min(HELD_LOOK, window.length / 2), *others])
    cut = GRID.snap(min(starts, key=lambda s: (s > window.start + HELD_LOOK, abs(s - ideal))))
    first = replace(window, end=cut)
    doing = next(b for b in sorted(beats, key=lambda b: b.start) if b.start >= cut and not b.id.endswith(".ahead"))
    return [first, *_paced(block, _next(block, first, replace(window, start=cut), doing), beats)]


def _next(block: Block, before: Window, rest: Window, beat: PlannedBeat) -> Window:
    """What is cut to when a beat begins: its doer, nearer than before, or wider where all had been near."""
    name = block.floor.cast[beat.subject].subject.noun
    if beat.subject in before.focus and before.size in ("medium", "close", "extreme_close"):
        return replace(rest, size="full", focus=(beat.subject, *(f for f in rest.focus if f != beat.subject)),
                       reason=f"what the {name} does next, from farther back", asked=False)
    size, own = NEARER.get(before.size, "medium"), moment(block, beat).size
    whole = ACTIONS.get(beat.action).travels or own in WHOLE
    size = own if own == "medium_full" and size == "medium" else size  # hands, and what they have before them
    return replace(rest, size="full" if whole else size, focus=(beat.subject,),
                   reason=f"what the {name} does next, seen nearer", asked=False)


def _with_all(block: Block, window: Window, beats: list[PlannedBeat]) -> Window:
    """The window with every doer and every target of its beats in focus; a single by intention is left alone."""
    single = bool(block.shot.camera.subject) and window.asked
    if window.size in NEAR_SIZES or not window.focus or "." in block.shot.camera.subject:
        return window
    more: list[str] = []
    for beat in beats:
        seen = min(beat.end, window.end) - max(beat.start, window.start)
        if seen < min(GLANCE, (beat.end - beat.start) / 2) or beat.id.endswith(".way"):
            continue
        if window.follows and not beat.path:
            continue
        if beat.line or _face(block, window, beat) or _within(window, beat):
            continue
        acted_on = (beat.target, beat.facts.get("anchor"), beat.facts.get("to"))
        named = (beat.subject, *(() if single and beat.action in AFAR else acted_on))
        more += [n for n in named if isinstance(n, str) and _fits(block, n, window.focus[0])]
    focus = tuple(dict.fromkeys((*window.focus, *more)))[:max(MOST, len(window.focus))]
    return window if focus == window.focus else replace(window, focus=focus)


def _within(window: Window, beat: PlannedBeat) -> bool:
    """Whether the beat is seen in the window as it is: inside what is driven, or on a part of a big thing."""
    inside = beat.action == "drive" and beat.facts.get("of") in window.focus
    return inside or ("way" in beat.facts and (beat.subject,) == window.focus)


def _face(block: Block, window: Window, beat: PlannedBeat) -> bool:
    """Whether the window is about somebody's words and the beat is a small one of another."""
    speaks = any(who in window.focus and start < window.end and end > window.start
                 for _, who, start, end in block.lines)
    return speaks and len(window.focus) == 1 and beat.action in ("look", "nod", "smile", "sit", "stand", "turn")


def _fits(block: Block, name: str, lead: str) -> bool:
    """Whether someone or something can be in one frame with the lead."""
    floor, people = block.floor, block.people
    if name not in floor.marks or name in floor.in_set or name not in people or not people[name].present:
        return False
    if floor.cast[name].portable and not people[name].beats:
        return False  # it is in a hand, or small beside whom it belongs to
    one, other = people[lead].mark, people[name].mark
    times = floor.cast[name].dims.height / max(0.3, floor.cast[lead].dims.height)
    return times < HUGE and math.dist((one.x, one.y), (other.x, other.y)) < (FAR if times < BIG else BESIDE)
