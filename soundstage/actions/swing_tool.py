# SPDX-License-Identifier: Apache-2.0
"""Swings what is held: a racket, a bat, a club or a sword goes back and sweeps through in a wide arc."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, pace
from soundstage.actions._tools import snapped, strokes
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

EVERY = 1.7  # seconds from one swing to the next
BACK, THROUGH = -1.75, 1.35  # radians from straight ahead, to the left: where it comes from and goes to
FLAT = 1.15  # radians from upright that it is turned in the sweep


class SwingTool(Action):
    """Swings what is held: a racket, a bat, a club or a sword goes back and sweeps through in a wide arc."""

    words = ("swing racket", "swing bat", "swing club", "swing sword", "swing axe", "swing stick", "brandish", "bat",
             "swing golf club")
    targets = "prop"
    handles = "hand"
    goes_on = True
    description = "{who} swings {target}"
    example = "A tennis player swings a racket."

    def seconds(self, doing: Doing) -> float:
        return max(2, doing.times) * EVERY / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, t = doing.dims, controls.times
        every = EVERY / pace(doing)
        hits = snapped(controls, strokes(doing, 0.75 * every, every, 0.3))
        ramp = controls.ramp(doing.start, doing.end, 0.4)
        share = np.zeros_like(t)  # 0: drawn back, 1: swung through
        for hit in hits:
            out = space.smoothstep((t - hit + 0.17) / 0.34)
            share = np.maximum(share, out * (1 - space.smoothstep((t - hit - 0.35) / (0.35 * every))))
        angle = BACK + (THROUGH - BACK) * share
        up = d.height - 1.45 * d.head + 0.10 * d.arm * (1 - 4 * share * (1 - share))
        reach = 0.80 * d.arm
        turn = 0.82 * angle
        hand = ahead(doing, controls, 0.0, -0.12 * d.width, 0.0)
        h = controls.heading + turn
        hand = hand + np.stack([reach * np.cos(h), reach * np.sin(h), up], -1)
        place_hand(controls, "right", hand, ramp)
        free = ahead(doing, controls, 0.35 * d.arm, 0.45 * d.arm, 0.6 * d.height)
        place_hand(controls, "left", free, 0.7 * ramp, "open")
        controls.twist = controls.twist + 0.42 * ramp * np.sin(np.clip(angle, -np.pi / 2, np.pi / 2))
        controls.crouch = np.maximum(controls.crouch, 0.28 * ramp)
        controls.lean = controls.lean + 0.12 * ramp
        front = ahead(doing, controls, 3.0, 0.0, 0.75 * d.height)
        controls.look = np.where((ramp > 0)[:, None], front, controls.look)
        controls.look_weight = np.maximum(controls.look_weight, 0.7 * ramp)
        tool = doing.target or doing.tool
        times = tuple(map(float, t))
        swing = (("z", times, tuple(map(float, angle * ramp))), ("y", times, tuple(map(float, FLAT * ramp))))
        hold = (Hold(tool, doing.subject, "hand_right", -1e3, swing=swing),) if tool else ()
        return Result(tuple(Event("whoosh", hit, 0.3, doing.subject, force=0.5) for hit in hits), hold)
