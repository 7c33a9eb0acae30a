# SPDX-License-Identifier: Apache-2.0
"""Wakes up: lies asleep, opens the eyes, sits up and stretches."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, express
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

OPENS, RISES = 1.0, 1.3  # seconds until the eyes open, and until the trunk begins to rise


class WakeUp(Action):
    """Wakes up: lies asleep, opens the eyes, sits up and stretches."""

    words = ("wake", "awake", "awaken", "waken", "stir awake", "wake from sleep", "wake from dream")
    description = "{who} wakes up"
    example = "A girl wakes up."

    def seconds(self, doing: Doing) -> float:
        return 5.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, span = doing.dims, doing.end - doing.start
        part = min(1.0, span / 5.0)
        opens, rises = doing.start + OPENS * part, doing.start + RISES * part
        now = controls.times >= doing.start - 1e-6
        up = controls.rise(rises, rises + 1.1 * part)
        if doing.plan != "biped":  # it lifts its head first, then gets to its feet
            controls.lie = np.where(now, 1 - controls.rise(rises + 0.6 * part, rises + 1.6 * part), controls.lie)
        else:
            controls.lie = np.where(now, 1 - up, controls.lie)
            controls.sit = np.where(now, np.maximum(controls.sit, up), controls.sit)
            controls.seat_height = np.where(now, 0.0, controls.seat_height)
            controls.lean = controls.lean - 0.12 * up
            raised = controls.ramp(rises + 1.2 * part, doing.end, 0.6 * part)
            for side, sign in (("left", 1.0), ("right", -1.0)):
                high = d.height - d.leg - 0.8 * d.head + 0.9 * d.arm
                at = ahead(doing, controls, 0.02, sign * 0.45 * d.arm, high)
                place_hand(controls, side, at, raised, "open")
        controls.blink = np.maximum(controls.blink, np.where(now, 1 - controls.rise(opens, opens + 0.4 * part), 0.0))
        express(doing, controls, "sleepy", 0.6)
        breath = Event("breath", doing.start + 0.2, 0.8, doing.subject, force=0.3)
        return Result((breath, Event("cloth", rises + 0.2, source=doing.subject, force=0.4),
                       Event("breath", rises + 1.4 * part, 1.2, doing.subject, force=0.5, words=("sigh",))))
