# SPDX-License-Identifier: Apache-2.0
"""Several moves of one shot's camera: which come after which, from when to when, and where they go."""

from __future__ import annotations

import itertools
from fractions import Fraction

from soundstage.direct.block import GRID, Block
from soundstage.direct.camera import ANIMAL, PERSON, THING
from soundstage.direct.coverage import Window
from soundstage.direct.parts import spot_of
from soundstage.direct.plan import PlannedLeg, Point
from soundstage.direct.whereabouts import mark_at
from soundstage.model.production import CameraWish, MoveWish

# moves that have a direction, and the directions against their usual one
TURNING = ("pan", "tilt", "truck", "orbit", "crane")
BACKWARDS = ("left", "down", "counterclockwise")
REGARDS = ("track", "push_in", "pull_out", "orbit", "zoom_in", "zoom_out", "dolly_zoom", "handheld", "static")
LEAST = Fraction(3, 4)  # seconds that a move takes at the least
EACH = Fraction(2)  # seconds that a move of several wants


def backwards(move: str, direction: str) -> float:
    """-1 for a direction against the move's usual one, else 1."""
    return -1.0 if direction in BACKWARDS and move in TURNING else 1.0


def strength(move: str, direction: str, speed: str) -> float:
    """The amount of a move: how far it goes, its sign which way."""
    return backwards(move, direction) * {"slow": 0.7, "fast": 1.4}.get(speed, 1.0)


def wanted(wish: CameraWish) -> Fraction:
    """Seconds that the moves of a wish want; 0 for a single one."""
    groups = _groups(wish)
    return EACH * len(groups) if len(groups) > 1 else Fraction(0)


def legs_of(block: Block, wish: CameraWish, window: Window, amount: float) -> tuple[PlannedLeg, ...]:
    """The moves with their spans in the shot's own time; () where there is one. amount: of the first."""
    groups = _groups(wish)
    if sum(len(g) for g in groups) < 2:
        return ()
    starts = _starts(block, groups, window, wish.move_seconds)
    key, out = _composed(wish, groups), []
    for number, (group, start, end) in enumerate(zip(groups, starts, [*starts[1:], window.length], strict=True)):
        for place, move in enumerate(group):
            first = number == place == 0
            out.append(PlannedLeg(
                move=move.move,
                amount=amount if first else strength(move.move, move.direction, move.speed),
                start=start,
                end=end,
                travel_m=wish.travel_m if first else None,
                turn_deg=wish.turn_deg if first else None,
                subject=move.subject if number > key else "",
                composed=number == key,
            ))
    return tuple(out)


def pointed(block: Block, window: Window, legs: tuple[PlannedLeg, ...], subject: str) -> tuple[PlannedLeg, ...]:
    """The legs, each with the point where whom it goes to is when it ends, if that is not whom the shot is on."""
    return tuple(
        leg.model_copy(update={"subject": leg.subject.partition(".")[0],
                               "point": _where(block, window.start + leg.end, leg.subject)})
        if leg.subject and leg.subject != subject else leg
        for leg in legs
    )


def _groups(wish: CameraWish) -> list[list[MoveWish]]:
    """Moves that are done after each other, each with those that are done with it."""
    if not wish.move:
        return []
    groups = [[MoveWish(move=wish.move, direction=wish.direction, speed=wish.speed, subject="")]]
    for move in wish.moves:
        if not move.together:
            groups.append([move])
        elif not (move.move == "track" and groups[-1][0].move in ("pan", "track")):  # who pans with one does follow
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
    starts = []
    for i in range(len(groups)):
        a, b = max(k for k in known if k <= i), min(k for k in known if k > i)
        starts.append(GRID.snap(known[a] + (known[b] - known[a]) * Fraction(i - a, b - a)))
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
    if spot is not None:
        return spot[0]
    table = THING if built.kind != "body" else PERSON if built.plan == "biped" else ANIMAL
    up = table["close" if part else "medium"][1] * built.dims.height
    return (round(mark.x, 4), round(mark.y, 4), round(ground + mark.z + up, 4))
