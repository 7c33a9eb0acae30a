# SPDX-License-Identifier: Apache-2.0
"""Digs with a shovel in both hands: down into the ground, up and aside."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions._tools import hand_for, snapped, thing
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

RATE = 0.5  # shovelfuls a second


class Dig(Action):
    """Digs with a shovel in both hands: down into the ground, up and aside."""

    words = ("shovel", "dig up", "excavate", "plough", "hoe", "dig out", "scoop sand", "plant")
    targets = "prop"
    handles = "hand"
    goes_on = True
    description = "{who} digs"
    example = "A man digs a hole."

    def seconds(self, doing: Doing) -> float:
        return 6.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        if doing.plan != "biped":
            controls.nod = controls.nod + 0.5 * controls.ramp(doing.start, doing.end, 0.3)
            return Result()
        d, tool = doing.dims, thing(doing, "wields")
        ramp = controls.ramp(doing.start, doing.end, 0.4)
        phase = cycles(doing, controls, RATE * pace(doing)) % 1.0
        out = np.interp(phase, [0.0, 0.22, 0.42, 0.62, 0.8, 1.0], [0.0, 0.0, 0.35, 1.0, 0.6, 0.0])  # 1: thrown aside
        deep = np.interp(phase, [0.0, 0.12, 0.22, 0.42, 1.0], [0.0, 0.7, 1.0, 0.0, 0.0])
        blade = ahead(doing, controls, 0.62 * d.arm + 0.18, 0.0, 0.0)
        c, s = np.cos(controls.heading), np.sin(controls.heading)
        side = 0.42 * np.maximum(0.0, out - 0.35)
        blade = blade + np.stack([-s * side, c * side, 0.06 - 0.12 * deep + 0.42 * out], -1)
        blade[:, 2] += np.asarray(query.ground(controls.position), float)
        pitch = -(0.42 + 0.62 * out)
        grip = np.asarray(tool["grip"], float) if tool else np.array([0.0, 0.0, 0.75])
        up, more = float(grip[2]), 0.3
        way = np.stack([-up * np.sin(pitch), 0 * pitch, -up * np.cos(pitch)], -1)
        low = hand_for(controls, blade, way)
        place_hand(controls, "left", low, ramp)
        place_hand(controls, "right", hand_for(controls, blade, way * (1 + more / up)), ramp)
        eyes_on(controls, blade, ramp, 0.85)
        controls.lean = controls.lean + ramp * (0.28 + 0.2 * deep)
        controls.crouch = np.maximum(controls.crouch, ramp * (0.15 + 0.2 * deep))
        controls.twist = controls.twist + ramp * 0.5 * np.maximum(0.0, out - 0.35)
        held = doing.tool
        swing = (("y", tuple(map(float, controls.times)), tuple(map(float, pitch))),)
        hold = (Hold(held, doing.subject, "hand_left", -1e3, swing=swing),) if held else ()
        bites = snapped(controls, np.arange(doing.start + 0.4, doing.end - 0.3, 1 / (RATE * pace(doing))))
        onto = query.substance(blade[0])
        return Result(tuple(Event("put_down", t, source=held or doing.subject, material="metal", onto=onto, force=0.5)
                            for t in bites), hold)
