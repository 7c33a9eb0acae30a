# SPDX-License-Identifier: Apache-2.0
"""Puts the arms around someone."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import ahead, express
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Hug(Action):
    """Puts the arms around someone."""

    words = ("embrace", "cuddle", "hold tight", "kiss")
    targets = "subject"
    description = "{who} hugs {target}"
    example = "The man hugs the woman."

    def seconds(self, doing: Doing) -> float:
        return 2.4

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        d = doing.dims
        for side, sign in (("left", 1.0), ("right", -1.0)):
            at = ahead(doing, controls, d.arm * 0.62, sign * 0.10, d.height - d.head * 1.3 + 0.05 * sign)
            controls.reach[side] = np.where(ramp[:, None] > 0, at, controls.reach[side])
            controls.reach_weight[side] = np.maximum(controls.reach_weight[side], ramp)
        controls.lean = controls.lean + 0.12 * ramp
        controls.blink = np.maximum(controls.blink, 0.9 * controls.ramp(doing.start + 0.5, doing.end - 0.3, 0.3))
        express(doing, controls, "happy", 0.9)
        return Result((Event("cloth", doing.start + 0.3, source=doing.subject, force=0.5),))
