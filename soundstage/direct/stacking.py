# SPDX-License-Identifier: Apache-2.0
"""Stacking: what somebody piles up or puts together comes in pieces that lie beside, each with its place."""

from __future__ import annotations

import math
from typing import Any

from soundstage.direct.block import Block
from soundstage.direct.parts import anchored
from soundstage.direct.plan import Mark, PlannedBeat
from soundstage.model.production import Beat, Scene, Subject
from soundstage.props import PROPS

PIECES = 4  # of what a hand holds; of larger things one less
MADE_OF = ("toy_block", "brick", "box", "book", "log", "coin", "plate", "cup", "rock", "domino")  # what is built with
PUT_TOGETHER = ("build", "work", "craft", "write", "put_down", "stand", "play", "play_at_table", "pick_up", "stack")
COLORS = ("red", "yellow", "blue", "green")
FRAME, PIECE = "puzzle", "puzzle_piece"
GAP = 0.07  # metres between the pile and what lies beside it
ASKEW = (0.0, 0.012, -0.01, 0.007)  # of a pile: nobody stacks quite straight
SMALLER = 0.45  # a stone that is lifted is so much smaller than the boulder that its word brings


Pile = tuple[Beat, tuple[Subject, ...], tuple[str, ...]]  # the beat, its pieces from the lowest, what is not seen


def stacked(scene: Scene, here: dict[str, Subject], beat: Beat) -> Pile | None:
    """The beat as a stacking, some of whose pieces are known already; None if it is none.

    "Builds a tower of blocks", "stacks boxes", "solves a puzzle": the tower is what the pieces become.
    """
    thing = here.get(beat.target)
    if thing is None or thing.family == "body" or not beat.who:
        return None
    if thing.unit == FRAME and beat.action in PUT_TOGETHER:
        loose = [Subject(id=f"{thing.id}_piece{k}", noun="puzzle piece", family="prop", unit=PIECE, words=(str(k),))
                 for k in range(1, PIECES)]
        return beat.model_copy(update={"action": "stack"}), (thing, *loose), ()
    built_of = _material(scene, here, beat) if beat.action == "build" else None
    if built_of is None and beat.action != "stack":
        return None
    first, more = _alike(built_of or thing)
    gone = () if built_of is None else (thing.id,)
    return beat.model_copy(update={"action": "stack", "target": first.id, "tool": ""}), (first, *more), gone


def _material(scene: Scene, here: dict[str, Subject], beat: Beat) -> Subject | None:
    """What a tower or a wall is built of, as said; a child's tower is of toy blocks. None: nobody stacks it."""
    thing, tool = here[beat.target], here.get(beat.tool)
    if thing.unit not in ("tower", "wall", "castle"):
        return None
    if tool is not None and tool.unit in MADE_OF:
        return tool
    said = {w.rstrip("s") for w in " ".join(thing.words).split()}
    child = all(here[w].age == "child" for w in beat.who if w in here)
    unit = next((u for u in ("brick", "book") if u in said), "toy_block" if child or "block" in said else "")
    if thing.unit != "tower" or not unit:
        return None
    return Subject(id=f"{scene.id}.{unit}", noun=unit.replace("_", " "), family="prop", unit=unit)


def _alike(thing: Subject) -> tuple[Subject, list[Subject]]:
    """The lowest piece and those that come upon it; toy blocks are of all colours."""
    held = thing.unit in PROPS.entries and bool(PROPS.get(thing.unit).held)
    count = max(PIECES, min(thing.count, 6)) if held or thing.unit == "rock" else PIECES - 1
    size = thing.size * (SMALLER if thing.unit == "rock" else 1.0)
    many = [thing.model_copy(update={
        "id": thing.id if not k else f"{thing.id}_piece{k}", "count": 1, "size": size,
        "colors": thing.colors or ((COLORS[k % len(COLORS)],) if thing.unit == "toy_block" else ())})
        for k in range(count)]
    return many[0], many[1:]


def pieces_of(block: Block, beat: Beat) -> list[str]:
    """The ids of the pieces that are put on or into the thing of this beat."""
    return [n for n in block.people if n.startswith(f"{beat.target}_piece")] if beat.action == "stack" else []


def laid_beside(block: Block, beat: Beat, who: str) -> None:
    """The pieces to both sides of the pile, as who stacks them stands, on what the pile stands on."""
    pieces = pieces_of(block, beat)
    if not pieces or any(block.people[n].beats for n in pieces) or who != beat.who[0]:
        return
    floor, me, pile = block.floor, block.people[who].mark, block.people[beat.target].mark
    way = math.atan2(pile.y - me.y, pile.x - me.x)
    c, s, half = math.cos(way), math.sin(way), _half(block, beat.target)
    for k, name in enumerate(pieces):
        own = _half(block, name)
        left = (-1) ** k * (half + GAP + own + (k // 2) * (2 * own + 0.03))
        back = 0.05 + 0.03 * (k % 3)
        x, y = pile.x - s * left - c * back, pile.y + c * left - s * back
        floor.in_set.discard(name)
        mark = floor.put(name, x, y, pile.z, pile.heading + 0.25 * math.sin(2.2 * k + 1))
        block.people[name].mark = block.people[name].initial = mark


def _half(block: Block, name: str) -> float:
    box = block.floor.cast[name].extent
    return 0.5 * float(max(box[1, :2] - box[0, :2]))


def piled(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """What the action is told of every piece: where it lies, where it goes, how large it is."""
    names = pieces_of(block, beat) if who in beat.who[:1] else []
    if not names:
        return {}
    floor, pile, me = block.floor, block.people[beat.target].mark, block.people[who].mark
    ground, rise = floor.height(pile.x, pile.y) + pile.z, float(floor.cast[beat.target].extent[1, 2])
    out = []
    for k, name in enumerate(names):
        built, at = floor.cast[name], block.people[name].mark
        tall = float(built.extent[1, 2])
        goal = _slot(block, beat.target, k)
        if goal is None:
            goal = (pile.x + ASKEW[(k + 1) % 4], pile.y - ASKEW[k % 4], ground + rise)
            rise += tall
        left = math.cos(me.heading) * (at.y - me.y) - math.sin(me.heading) * (at.x - me.x) > 0
        out.append({"id": name, "tall": tall, "half": _half(block, name), "substance": built.substance, "left": left,
                    "from": (at.x, at.y, round(ground + tall / 2, 3)),
                    "to": (round(goal[0], 3), round(goal[1], 3), round(goal[2] + tall / 2, 3))})
    return {"pieces": tuple(out)}


def _slot(block: Block, frame: str, number: int) -> tuple[float, float, float] | None:
    """Where the frame has a place for this piece, world metres; None: it goes on top."""
    mark = block.people[frame].mark
    return anchored(block.floor.cast[frame], mark, block.floor.height(mark.x, mark.y), f"slot{number + 1}")


def left_piled(block: Block, planned: PlannedBeat) -> None:
    """What was stacked stays where it was put."""
    for piece in planned.facts.get("pieces", ()) if planned.action == "stack" else ():
        running = block.people[piece["id"]]
        x, y, z = piece["to"]
        up = z - piece["tall"] / 2 - block.floor.height(x, y)
        running.mark = Mark(x=x, y=y, z=round(max(up, 0.0), 3), heading=running.mark.heading)
