# SPDX-License-Identifier: Apache-2.0
"""Draws a bow and lets an arrow go."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, turn_to
from soundstage.actions.base import Action, Doing, Hold, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
SIDE_ON = (-0.25, np.pi + 0.25)  # headings at which bow and arrow are seen from the side
FAR, SPEED = 14.0, 26.0  # metres and metres a second of the arrow's flight


class Archery(Action):
    """Draws a bow and lets an arrow go."""

    words = ("archer draw", "archer shoot", "archer aim", "archer fire",
             "draw bowstring", "draw back arrow", "draw arrow", "nock arrow", "shoot arrow", "draw bow", "shoot bow",
             "draw back bow", "practice archery", "do archery", "loose arrow")
    targets = "prop"
    description = "{who} draws the bow"
    example = "An archer shoots an arrow."

    def seconds(self, doing: Doing) -> float:
        return 3.4

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, facts = doing.dims, doing.facts
        span = doing.end - doing.start
        here = controls.heading[int(np.argmin(np.abs(controls.times - doing.start)))]
        side_on = min(SIDE_ON, key=lambda h: abs(np.cos(h) - np.cos(here)))
        drawn, keeps = bool(facts.get("drawn")), bool(facts.get("keeps"))
        if doing.entering:
            controls.heading[:] = side_on
        turn_to(side_on, doing.start, doing.start + 0.4, controls)
        before, after = (1e3 if held else 0.0 for held in (drawn or doing.entering, keeps or doing.leaving))
        ramp = controls.ramp(doing.start - before, doing.end + after, 0.45)
        let_go = 1e6 if keeps else doing.start + 0.62 * span
        pull: Array = np.ones(len(ramp)) if drawn else controls.rise(doing.start + 0.3, doing.start + 0.55 * span)
        pull = pull * ((controls.times < let_go) & (ramp > 0))
        z = d.height - d.head * 1.02
        bow = ahead(doing, controls, 0.98 * d.arm, 0.06, z)
        string = ahead(doing, controls, 0.98 * d.arm - 0.1 - 0.34 * _scale(doing), 0.02, z)
        rest = ahead(doing, controls, 0.98 * d.arm - 0.1, 0.04, z)
        place_hand(controls, "left", bow, ramp)
        open_ = np.where(controls.times < let_go, 0.0, space.smoothstep((controls.times - let_go) / 0.2))
        hand = rest + (string - rest) * np.maximum(pull, 0.8 * open_)[:, None]
        hand = hand + ahead(doing, controls, -0.12, -0.1, 0.0) * open_[:, None] - controls.position * open_[:, None]
        place_hand(controls, "right", hand, ramp)
        controls.twist = controls.twist - 0.35 * ramp
        eyes_on(controls, ahead(doing, controls, 6.0, 0.3, z), ramp)
        aim = np.array([np.cos(side_on), np.sin(side_on), 0.0])
        return _shot(doing, rest[int(np.argmin(np.abs(controls.times - let_go)))], aim, let_go)


def _scale(doing: Doing) -> float:
    """A short arm draws less."""
    return min(1.0, doing.dims.arm / 0.62)


def _shot(doing: Doing, rest: Array, aim: Array, let_go: float) -> Result:
    """The bow in the left hand with its string drawn, the arrow on the string and away."""
    facts, events = doing.facts, []
    out: list[Hold] = []
    moved: list[Moved] = []
    name, arrow = str(facts.get("bow", "")), str(facts.get("arrow", ""))
    draws = (doing.start + 0.3, doing.start + 0.55 * (doing.end - doing.start))
    if name:
        out.append(Hold(name, doing.subject, "hand_left", -1e3))
        if facts.get("drawn"):
            moved.append(Moved(name, times=(-1e3, -1e3 + 1), values=(0.0, 1.0)))
        else:
            moved.append(Moved(name, times=draws, values=(0.0, 1.0)))
        if let_go < 1e5:
            moved.append(Moved(name, times=(let_go, let_go + 0.06), values=(1.0, 0.0)))
    if arrow:
        out.append(Hold(arrow, doing.subject, "hand_right", -1e3, min(let_go, 1e5)))
        if let_go < 1e5:
            moved.append(_flight(arrow, rest, aim, let_go))
    if let_go < 1e5:
        events.append(Event("arrow", let_go, source=doing.subject, force=0.7))
    return Result(tuple(events), tuple(out), tuple(moved))


def _flight(arrow: str, rest: Array, aim: Array, let_go: float) -> Moved:
    """Straight ahead and out of the picture."""
    u = np.linspace(0, 1, 8)
    points = rest + aim * (0.3 + FAR * u)[:, None]
    return Moved(arrow, times=tuple(map(float, let_go + FAR / SPEED * u)), points=tuple(map(tuple, points.tolist())))
