# SPDX-License-Identifier: Apache-2.0
"""Touches somebody or something with the fingers, or with what is in the hand."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand, stooped
from soundstage.actions._shared import ahead
from soundstage.actions._tools import hand_for, lever, thing
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Touch(Action):
    """Touches somebody or something with the fingers, or with what is in the hand."""

    words = ("feel", "tap shoulder", "pat shoulder", "poke", "prod", "brush against")
    targets = "subject"
    handles = "near"
    near = "hand"
    description = "{who} touches {target}"
    example = "A boy touches a statue."

    def seconds(self, doing: Doing) -> float:
        return 2.6

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told, tool = doing.dims, thing(doing), thing(doing, "wields")
        ramp = controls.ramp(doing.start, doing.end, 0.6)
        out = controls.ramp(doing.start + 0.2, doing.end - 0.2, 0.7)
        at = ahead(doing, controls, 0.8 * d.arm, -0.05, 0.62 * d.height)
        if told:
            x, y, z = told["at"]
            high = 0.76 * float(told["high"]) if told["kind"] == "body" else min(float(told["tall"]), 0.8 * d.height)
            goal = np.array([x, y, z + high])
            way = goal - at
            near = float(told["half"]) if told["kind"] != "body" else 0.14
            far = np.linalg.norm(way[:, :2], axis=1, keepdims=True)
            way[:, 2] = 0.0  # from the side, at its own height
            at = np.where(far > near, goal - way * near / np.maximum(far, 1e-3), goal)
        turns = (("z", 0.0), ("y", 1.2))
        wields = bool(tool) and doing.tool
        hand = hand_for(controls, at, lever(doing, turns)) if wields else at
        rest = ahead(doing, controls, 0.45 * d.arm, -0.5 * d.width, 0.55 * d.height)
        place_hand(controls, "right", rest + (hand - rest) * out[:, None], ramp, "grip" if wields else "point")
        stooped(doing, controls, float(at[0, 2] - controls.position[0, 2]), ramp)
        controls.lean = controls.lean + 0.1 * out
        eyes_on(controls, at, ramp, 0.85)
        hold = (Hold(doing.tool, doing.subject, "hand_right", -1e3, turns=turns),) if wields else ()
        return Result((Event("cloth", doing.start + 0.8, source=doing.subject, force=0.2),), hold)
