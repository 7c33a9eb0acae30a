# SPDX-License-Identifier: Apache-2.0
"""Stacks things up, or puts pieces together: each is taken from beside, carried over and put where it belongs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import pace
from soundstage.actions._tools import shifted, snapped
from soundstage.actions.base import Action, Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
STEP = 1.5  # seconds a piece: taken after a third of it, put after four fifths
TAKEN, PUT = 0.5, 1.2
WIDE = 0.09  # metres of half a breadth: what is wider is carried in both hands
ARC = 0.1  # metres that a piece is lifted over the higher end of its way
LOW = 0.4  # of the height that hands are at: lower down, one crouches


@dataclass(frozen=True)
class _Way:
    """One piece on its way."""

    piece: dict[str, Any]
    begin: float
    taken: float
    put: float
    points: Array  # (T, 3) its middle


class Stack(Action):
    """Stacks things up: piece after piece is taken from beside and put on the pile, heard as it touches."""

    words = ("pile", "heap", "stack up", "pile up", "heap up", "solve puzzle", "do puzzle", "complete puzzle",
             "assemble puzzle", "build puzzle", "finish puzzle", "put puzzle", "make puzzle")
    targets = "prop"
    handles = "worktop"
    near = "hand"
    description = "{who} stacks {target}"
    example = "A child stacks blocks."

    def seconds(self, doing: Doing) -> float:
        return 0.4 + STEP / pace(doing) * max(2, len(doing.facts.get("pieces", ()))) + 0.5

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ways = [_way(doing, controls, n, piece) for n, piece in enumerate(doing.facts.get("pieces", ()))]
        high = np.full(len(controls.times), doing.dims.grasp_height)
        for way in ways:
            _carried(controls, way)
            now = (controls.times >= way.begin) & (controls.times < way.put + 0.3)
            high = np.where(now, way.points[:, 2] - controls.position[:, 2], high)
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        low = np.clip(1.0 - _eased(high) / (LOW * doing.dims.height), 0.0, 1.0)
        controls.crouch = np.maximum(controls.crouch, 0.9 * low * ramp)
        controls.lean = controls.lean + (0.1 + 0.22 * low) * ramp
        moved = tuple(Moved(way.piece["id"], times=tuple(map(float, controls.times[now])),
                            points=tuple(map(tuple, way.points[now].tolist())))
                      for way in ways
                      if (now := (controls.times >= way.taken - 1e-6) & (controls.times <= way.put + 1e-6)).any())
        heard = tuple(Event("put_down", way.put, 0.01, way.piece["id"], material=way.piece["substance"],
                            onto=way.piece["substance"], force=0.3) for way in ways)
        return Result(heard, (), moved)


def _way(doing: Doing, controls: Controls, number: int, piece: dict[str, Any]) -> _Way:
    """When a piece is taken and put, on the pose grid, and where it is in between: up, over and down upon its place."""
    begin = doing.start + 0.4 + number * STEP / pace(doing)
    taken, put = snapped(controls, np.array([begin + TAKEN / pace(doing), begin + PUT / pace(doing)]))
    share = space.smoothstep((controls.times - taken) / max(put - taken, 1e-3))
    start, end = (np.asarray(piece[key], float) for key in ("from", "to"))
    points = start + (end - start) * share[:, None]
    top = max(start[2], end[2]) + ARC
    points[:, 2] = points[:, 2] + (top - points[:, 2]) * np.sin(np.pi * share) ** 0.8
    return _Way(piece, begin, taken, put, points)


def _carried(controls: Controls, way: _Way) -> None:
    """The hands on a piece while it goes: one on its top, or both at its sides; the eyes go along."""
    t = controls.times
    ramp = space.smoothstep((t - way.begin) / (way.taken - way.begin)) * (
        1 - space.smoothstep((t - way.put - 0.05) / 0.3))
    half, tall = float(way.piece["half"]), float(way.piece["tall"])
    if half > WIDE:
        for side, sign in (("left", 1.0), ("right", -1.0)):
            place_hand(controls, side, shifted(controls, way.points, -0.02, sign * (half + 0.02), 0.0), ramp, "open")
    else:
        side = "left" if way.piece["left"] else "right"
        place_hand(controls, side, shifted(controls, way.points, -0.03, 0.0, 0.5 * tall + 0.015), ramp, "grip")
    eyes_on(controls, way.points, ramp, 0.9)


def _eased(values: Array) -> Array:
    """The same without leaps: the mean over a third of a second at a dozen poses a second."""
    padded = np.concatenate([np.repeat(values[:1], 4), values, np.repeat(values[-1:], 4)])
    return np.convolve(padded, np.full(9, 1 / 9), "valid")
