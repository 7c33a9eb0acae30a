# SPDX-License-Identifier: Apache-2.0
"""Brings food to the mouth and chews."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles
from soundstage.actions._tools import thing
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery

Array = npt.NDArray[np.float64]
BOWLS = ("noodles", "bowl")


class Eat(Action):
    """Brings food to the mouth and chews."""

    words = ("chew", "bite", "nibble", "taste", "munch", "swallow", "graze", "peck", "peck at", "browse on", "feed on")
    targets = "prop"
    handles = "hand"
    description = "{who} eats {target}"
    example = "The girl eats an apple."

    def seconds(self, doing: Doing) -> float:
        return 3.2

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.4)
        lift = np.clip(np.sin(2 * np.pi * cycles(doing, controls, 0.55)), 0, 1)
        d = doing.dims
        if doing.plan == "biped" and doing.target and doing.facts.get("unit") in BOWLS:
            return self._from_a_bowl(doing, controls, ramp, lift)
        food = thing(doing, "wields")
        over = 0.5 * float(food["tall"]) - float(food["grip"][2]) if food else 0.0  # its middle is at the mouth
        low = ahead(doing, controls, d.arm * 0.6, -0.05, d.grasp_height)
        high = ahead(doing, controls, d.head * 0.6, -0.02, d.height - d.head * 0.82 - over)
        if doing.plan == "biped":
            controls.reach["right"] = np.where(
                ramp[:, None] > 0, low + (high - low) * lift[:, None], controls.reach["right"]
            )
            controls.reach_weight["right"] = np.maximum(controls.reach_weight["right"], ramp)
            for pose in np.flatnonzero(ramp > 0.1):
                controls.hand["right"][pose] = "grip"
        else:
            self._down(doing, controls, ramp)
        chew = np.sin(2 * np.pi * cycles(doing, controls, 1.8))
        controls.jaw = np.maximum(controls.jaw, ramp * 0.25 * np.maximum(chew, 0))
        for pose in np.flatnonzero((ramp > 0.3) & (lift < 0.6)):
            controls.viseme[pose] = "wide" if chew[pose] > 0 else "closed"
        hold = (
            (Hold(doing.target, doing.subject, "hand_right", doing.start),)
            if doing.target and doing.facts.get("held")
            else ()
        )
        return Result((), hold)

    def _from_a_bowl(self, doing: Doing, controls: Controls, ramp: Array, lift: Array) -> Result:
        """The bowl in the left hand before the chin, what one eats with goes from it to the mouth."""
        d, tool = doing.dims, doing.tool or str(doing.facts.get("tool", ""))
        bowl = ahead(doing, controls, 0.80 * d.head, 0.05, d.height - 1.28 * d.head)
        mouth = ahead(doing, controls, 0.60 * d.head, -0.05, d.height - 0.88 * d.head)
        place_hand(controls, "left", bowl, np.ones_like(ramp))
        over = bowl + [0.0, 0.0, 0.10]
        place_hand(controls, "right", over + (mouth - over) * lift[:, None], np.ones_like(ramp))
        controls.nod = controls.nod + 0.12 * ramp * (1 - lift)
        chew = np.sin(2 * np.pi * cycles(doing, controls, 1.8))
        for pose in np.flatnonzero(ramp > 0.3):
            controls.viseme[pose] = "open" if lift[pose] > 0.7 else "wide" if chew[pose] > 0 else "closed"
        holds = [Hold(doing.target, doing.subject, "hand_left", -1e3, at=(0.0, 0.0, 0.02))]
        if tool:
            holds.append(Hold(tool, doing.subject, "hand_right", -1e3, turns=(("z", np.pi / 2), ("x", 2.2))))
        return Result((), tuple(holds))

    def _down(self, doing: Doing, controls: Controls, ramp: Array) -> None:
        """An animal's mouth goes to its food: to the ground, or as far down as the hand that feeds it."""
        beat = np.sin(2 * np.pi * cycles(doing, controls, 1.1))
        if "fed" in doing.facts:
            down = ramp * float(doing.facts["fed"])
            controls.nod = controls.nod + 0.25 * ramp + 0.05 * ramp * beat
        elif doing.plan == "bird":  # it pecks: down quickly, up to look
            down = ramp * np.clip(0.55 + 0.9 * np.sin(2 * np.pi * cycles(doing, controls, 0.8)), 0, 1)
        else:
            down = ramp * (0.97 + 0.03 * beat)
        controls.graze = np.maximum(controls.graze, down)
