# SPDX-License-Identifier: Apache-2.0
"""Plays at a board or with cards on a table: bends over it, reaches out and moves a piece, thinks."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import pace
from soundstage.actions._tools import shifted, work_point
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.rng import rng
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]

MOVE = 2.6  # seconds from one move to the next
AHEAD, ASIDE = 0.42, 0.16  # metres that hands go forward, and to either side
REACH = 0.55  # of that time the hand is out


class PlayAtTable(Action):
    """Plays at a board or with cards on a table: bends over it, reaches out and moves a piece, thinks."""

    words = ("play chess", "play checkers", "play draughts", "play chess board", "play cards",
             "play card", "play playing card", "play poker", "play domino", "play dominoes", "play puzzle")
    targets = "prop"
    handles = "worktop"
    goes_on = True
    near = "hand"
    description = "{who} plays {target}"
    example = "Two men play chess."

    def seconds(self, doing: Doing) -> float:
        return 5.2

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        step = MOVE / pace(doing)
        chance = rng(0, doing.subject, "game")
        first = float(doing.start) + 0.4 + float(chance.uniform(0.0, step))  # players do not move all at once
        at, turn = _before(controls, work_point(doing, controls)), (controls.times - first) / step
        out = np.where(turn >= 0, np.clip(np.sin(np.pi * np.clip((turn % 1.0) / REACH, 0, 1)), 0, 1), 0.0)
        out = np.minimum(out * 1.6, 1.0) * ramp
        lift = np.sin(2 * np.pi * np.clip((turn % 1.0) / REACH, 0, 1)) ** 2 * out
        where = np.where((turn // 1.0) % 2 == 0, 0.06, -0.05)
        rest = shifted(controls, at, np.full_like(out, -0.2), -0.2, 0.02)
        spot = shifted(controls, at, where * out, -0.02, 0.05 + 0.05 * lift)
        place_hand(controls, "right", rest + (spot - rest) * out[:, None], ramp, "grip")
        place_hand(controls, "left", shifted(controls, at, np.full_like(out, -0.2), 0.22, 0.02), ramp, "open")
        controls.lean = controls.lean + (0.1 + 0.14 * out) * ramp
        eyes_on(controls, at, ramp, 0.9)
        moves = np.arange(first + step * REACH * 0.6, doing.end - 0.2, step)
        piece = doing.target or doing.subject
        return Result(tuple(Event("put_down", float(t), source=piece, onto="wood", force=0.2) for t in moves))


def _before(controls: Controls, at: Array) -> Array:
    """(T, 3) where one's own hands play: of a board between several, the edge one stands at."""
    c, s = np.cos(controls.heading), np.sin(controls.heading)
    away = np.broadcast_to(np.asarray(at, float), controls.position.shape) - controls.position
    ahead, left = c * away[:, 0] + s * away[:, 1], c * away[:, 1] - s * away[:, 0]
    near, aside = np.minimum(ahead, AHEAD) - ahead, np.clip(left, -ASIDE, ASIDE) - left
    return shifted(controls, np.broadcast_to(at, away.shape), near, aside, 0.0)
