# SPDX-License-Identifier: Apache-2.0
"""Throws into the set's open water, off a bank or over a ship's rail: one stands at its edge, and the thing goes in."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import numpy as np

from soundstage.direct.block import Block
from soundstage.direct.worktop import stand_at
from soundstage.model.production import Beat

INTO = ("into", "in", "overboard")
BACK, BEYOND = 1.25, 2.0  # metres that one stands from the water's edge, and that the thing flies past it
OVER_A_RAIL = 3.4  # metres that one stands from a ship's side, so that the throw is seen from its deck
FARTHEST, STEP = 14.0, 0.1  # metres that water is looked for, and between two points
FLIGHT, PER_METRE = 0.75, 0.14  # seconds in the air to what is level, and more for each metre down
TOWARDS = 0.2  # sine of the headings that lead to the camera's side: nothing is thrown there
ASIDE = 0.6  # metres that a throw across the picture is worth more than one straight away
TURNS = np.linspace(-math.pi, math.pi, 48, endpoint=False)

Way = tuple[tuple[float, float, float], tuple[float, float, float]]


def into_the_deep(block: Block, beat: Beat, who: str) -> Way | None:
    """(where one stands and faces, where the thing meets the water) of a throw; None for any other beat."""
    floor, level = block.floor, block.floor.model.water
    named = {beat.anchor} & floor.cast.keys()
    if beat.action != "throw" or beat.place not in INTO or level is None or named or beat.target not in floor.cast:
        return None
    me, rail = block.people[who].mark, floor.model.spots.get("rail")
    x, y = me.x, me.y
    turns = TURNS[np.sin(TURNS) > TOWARDS] if rail is None else (rail.heading,)
    ways = [(_edge(block, x, y, float(t)), float(t)) for t in turns]
    far, turn = min(ways, key=lambda w: w[0] + ASIDE * abs(math.sin(w[1])))
    stood, gone = max(0.0, far - (BACK if rail is None else OVER_A_RAIL)), far + BEYOND
    if not 0 < far < FARTHEST:
        return None

    def at(r: float) -> tuple[float, float]:
        return round(x + r * math.cos(turn), 3), round(y + r * math.sin(turn), 3)

    return (*at(stood), turn), (*at(gone), float(level))


def _edge(block: Block, x: float, y: float, turn: float) -> float:
    """Metres from a point to the water in a direction; FARTHEST where there is none."""
    far = np.arange(0.0, FARTHEST, STEP)
    ground = np.asarray(block.floor.model.height(x + far * np.cos(turn), y + far * np.sin(turn)), float)
    wet = ground < float(block.floor.model.water or 0.0) - 0.02
    return float(far[int(np.argmax(wet))]) if wet.any() else FARTHEST


def to_the_edge(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """Who throws something in stands at the edge, or walks there; -> when the throw begins."""
    way = into_the_deep(block, beat, who)
    if way is None:
        return begin
    fresh, (x, y, turn), load = not block.people[who].beats, way[0], block.people.get(beat.target)
    begin = stand_at(block, beat, who, way[0], begin)
    if fresh and load is not None and not load.beats:  # what is too large for a hand is borne from the first
        ahead = (round(x + 0.4 * math.cos(turn), 3), round(y + 0.4 * math.sin(turn), 3))
        near = load.mark.model_copy(update={"x": ahead[0], "y": ahead[1]})
        load.mark = load.initial = block.floor.marks[beat.target] = near
    return begin


def sunk(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """Where a throw meets the water, and how long it flies; nothing for any other."""
    way = into_the_deep(block, beat, who)
    if way is None:
        return {}
    drop = max(0.0, float(block.floor.height(*way[0][:2])) - way[1][2])
    return {"to": way[1], "flight": round(FLIGHT + PER_METRE * drop, 3), "sinks": True,
            "wide": round(float(np.ptp(block.floor.cast[beat.target].extent[:, 1])), 3)}
