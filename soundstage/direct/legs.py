# SPDX-License-Identifier: Apache-2.0
"""Several moves of one shot's camera: which come after which, from when to when, and where they go."""

from __future__ import annotations

import itertools
from fractions import Fraction

from soundstage.direct.block import GRID, Block
from soundstage.direct.camera import ANIMAL, PERSON, THING
from soundstage.direct.coverage import NEAR_SIZES, Window
from soundstage.direct.parts import anchored, spot_of
from soundstage.direct.plan import PlannedLeg, Point
from soundstage.direct.whereabouts import mark_at
from soundstage.model.production import CameraWish, MoveWish

# moves that have a direction, and the directions against their usual one
TURNING = ("pan", "tilt", "truck", "orbit", "crane")
BACKWARDS = ("left", "down", "counterclockwise")
REGARDS = ("track", "push_in", "pull_out", "orbit", "zoom_in", "zoom_out", "dolly_zoom", "handheld", "static")
LOOKS = ("pan", "whip_pan", "tilt")  # moves that turn with somebody instead of going along
NEARING = ("push_in", "zoom_in")
PART_OF_A_THING = 0.34  # of its height that a near shot of a part of it shows
FAR = ("extreme_wide", "wide", "full", "medium_full")
HOLD = Fraction(1, 2)  # of a move's time that a look before the first one takes
LEAST = Fraction(3, 4)  # seconds that a move takes at the least
PULL = Fraction(4)  # seconds of a shot in which the focus is pulled, at least
EACH = Fraction(2)  # seconds that a move of several wants


def backwards(move: str, direction: str) -> float:
    """-1 for a direction against the move's usual one, else 1."""
    return -1.0 if direction in BACKWARDS and move in TURNING else 1.0


def strength(move: str, direction: str, speed: str) -> float:
    """The amount of a move: how far it goes, its sign which way."""
    return backwards(move, direction) * {"slow": 0.7, "fast": 1.4}.get(speed, 1.0)


def wanted(wish: CameraWish) -> Fraction:
    """Seconds that the moves of a wish, or its focus pull, want; 0 for a single move."""
    groups = _groups(wish)
    pull = PULL if ">" in wish.focus else Fraction(0)
    return max(pull, EACH * len(groups) if len(groups) > 1 else Fraction(0))


def legs_of(block: Block, wish: CameraWish, window: Window, amount: float) -> tuple[PlannedLeg, ...]:
    """The moves with their spans in the shot's own time; () where there is one. amount: of the first."""
    groups = _groups(wish)
    if sum(len(g) for g in groups) < 2 and not _nears(wish.move, wish.subject, window.size):
        return ()
    starts = _starts(block, groups, window, wish.move_seconds)
    key, out = _composed(wish, groups), []
    for number, (group, start, end) in enumerate(zip(groups, starts, [*starts[1:], window.length], strict=True)):
        pans = any(m.move in LOOKS for m in group)
        for place, move in enumerate(m for m in group if not (pans and m.move == "track")):
            first = number == place == 0
            own = wish.subject if first and len(groups) == 1 else move.subject
            out.append(PlannedLeg(
                move=move.move,
                amount=amount if first else strength(move.move, move.direction, move.speed),
                start=start,
                end=end,
                travel_m=wish.travel_m if first else None,
                turn_deg=wish.turn_deg if first else None,
                subject=own if number > key or _nears(move.move, own, window.size) else "",
                composed=number == key,
                with_it=move.move in LOOKS and any(m.move == "track" for m in group),
            ))
    alone = len(out) == 1 and not _nears(wish.move, wish.subject, window.size)
    return () if alone else tuple(out)  # who pans with somebody does follow: one move


def pointed(
    block: Block, window: Window, legs: tuple[PlannedLeg, ...], subject: str, aspect: Fraction
) -> tuple[PlannedLeg, ...]:
    """The legs, each with the point where whom it goes to is when it ends, if that is not whom the shot is on.

    What goes nearer to a part, or to somebody after a look from far off, ends on a near shot of it.
    """
    out, opened = [], bool(legs) and legs[0].move == "static" and window.size in FAR
    for leg in legs:
        if leg.subject and (leg.subject != subject or (opened and leg.move in NEARING)):
            name, _, part = leg.subject.partition(".")
            near = leg.move in NEARING and (part or opened) and name in block.floor.cast
            high = _high(block, window.start + leg.end, leg.subject) if near else None
            leg = leg.model_copy(update={
                "subject": name, "part": part, "point": _where(block, window.start + leg.end, leg.subject),
                "shows_m": None if high is None else round(high * float(aspect), 4)})
        out.append(leg)
    return tuple(out)


def _nears(move: str, subject: str, size: str) -> bool:
    """Whether a move goes nearer to a part of somebody until that is what is seen."""
    return move in NEARING and "." in subject and size not in NEAR_SIZES


def _high(block: Block, when: Fraction, subject: str) -> float:
    """The height of picture, metres, of a near shot of somebody or of a part of it."""
    name, _, part = subject.partition(".")
    built, mark = block.floor.cast[name], mark_at(block.people[name], when)
    spot = spot_of(built, mark, 0.0, part, "close") if part else None
    table = THING if built.kind != "body" else PERSON if built.plan == "biped" else ANIMAL
    if part and built.anchor(part):
        return PART_OF_A_THING * built.dims.height
    return spot[1] if spot is not None else table["close" if part else "medium"][0] * built.dims.height


def _groups(wish: CameraWish) -> list[list[MoveWish]]:
    """Moves that are done after each other, each with those that are done with it."""
    if not wish.move:
        return []
    groups = [[MoveWish(move=wish.move, direction=wish.direction, speed=wish.speed, subject="")]]
    for move in wish.moves:
        if not move.together:
            groups.append([move])
        elif not (move.move == "track" == groups[-1][0].move):
            groups[-1].append(move)
    return groups


def _starts(block: Block, groups: list[list[MoveWish]], window: Window, first: Fraction | None) -> list[Fraction]:
    """When each group begins: with its beat, else the time in between is shared evenly."""
    begun = {b.id: b.start - window.start for p in block.people.values() for b in p.beats}
    begun |= {b.id: start - window.start for b, _, start, _ in block.lines}
    known: dict[int, Fraction] = {0: Fraction(0), len(groups): window.length}
    least = min(LEAST, window.length / (2 * len(groups)))
    for i, group in enumerate(groups):
        told = begun.get(group[0].at) if i else None
        told = first if i == 1 and first is not None else told
        before = max(k for k in known if k < i) if i else 0
        if told is not None and told >= known[before] + least * (i - before) and (
                told <= window.length - least * (len(groups) - i)):
            known[i] = told
    starts, share = [], [Fraction(0)]
    for i, group in enumerate(groups):  # a look before the first move is a short one
        share.append(share[-1] + (HOLD if i == 0 and group[0].move == "static" and len(groups) > 1 else 1))
    for i in range(len(groups)):
        a, b = max(k for k in known if k <= i), min(k for k in known if k > i)
        starts.append(GRID.snap(known[a] + (known[b] - known[a]) * (share[i] - share[a]) / (share[b] - share[a])))
    return starts


def _composed(wish: CameraWish, groups: list[list[MoveWish]]) -> int:
    """Which group has the set-up: the one whose words name the shot's subject, else the first that looks at one."""
    own = (i for i, g in enumerate(groups) if wish.subject and any(m.subject == wish.subject for m in g))
    looks = (i for i, g in enumerate(groups) if any(m.move in REGARDS for m in g))
    return next(itertools.chain(own, looks), 0)


def _where(block: Block, when: Fraction, subject: str) -> Point | None:
    """Where to look for somebody, something or a part of it at a second of the block."""
    name, _, part = subject.partition(".")
    if name not in block.people or name not in block.floor.cast:
        return None
    built, mark = block.floor.cast[name], mark_at(block.people[name], when)
    ground = block.floor.height(mark.x, mark.y)
    spot = spot_of(built, mark, ground, part, "close") if part else None
    named = anchored(built, mark, ground, part) if part else None
    if spot is not None or named is not None:
        return spot[0] if spot is not None else named
    table = THING if built.kind != "body" else PERSON if built.plan == "biped" else ANIMAL
    up = table["close" if part else "medium"][1] * built.dims.height
    return (round(mark.x, 4), round(mark.y, 4), round(ground + mark.z + up, 4))
