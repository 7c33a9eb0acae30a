# SPDX-License-Identifier: Apache-2.0
"""What lights a lamp or puts it out: at an instant of the beat, and by hand."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._tools import shifted, thing, work_point
from soundstage.actions.base import Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.sound_event import Event

APART = 0.6  # seconds between one of a group and the next
IN_TURN = ("one by one", "one at a time", "one after another", "in turn")


def turned(doing: Doing, controls: Controls, lamp: str, to: float, share: float) -> Moved:
    """The lamp lit (1) or put out (0) after this share of the beat; groups in turn where the words say so."""
    at = doing.start + share * (doing.end - doing.start)
    in_turn = bool({*doing.manner} & {*IN_TURN})
    at = doing.start + 0.4 if in_turn else at
    grid = float(controls.times[int(np.argmin(np.abs(controls.times - at)))])
    return Moved(lamp, "flame", (grid,), (1.0 - to, to), apart=APART if in_turn else 0.0)


def by_hand(doing: Doing, controls: Controls, to: float) -> Result:
    """A hand comes to the thing and switches it: a click, and it is lit or dark."""
    told = thing(doing)
    ramp = controls.ramp(doing.start, doing.end, 0.45)
    move = turned(doing, controls, doing.target, to, 0.5)
    at, tall = move.times[0], float(told.get("tall", 0.0))
    near = controls.rise(at - 0.5, at - 0.05) * (1 - controls.rise(at + 0.25, at + 0.7))
    switch = work_point(doing, controls, -0.55 * tall)
    hand = shifted(controls, switch, -0.07 - 0.14 * (1 - near), -0.03, 0.05 * (1 - near))
    place_hand(controls, "right", hand, ramp)
    eyes_on(controls, np.broadcast_to(switch, hand.shape), ramp, 0.8)
    low = float(np.clip(1.0 - (switch[2] - float(controls.position[0, 2])) / (0.5 * doing.dims.height), 0.0, 1.0))
    controls.lean = controls.lean + (0.12 + 0.3 * low) * ramp
    controls.crouch = np.maximum(controls.crouch, 0.8 * low * ramp)
    click = Event("click", at, source=doing.target or doing.subject, force=0.4)
    return Result((click,), (), (move,) if doing.target else ())
