# SPDX-License-Identifier: Apache-2.0
"""Takes a photograph: the camera comes up before the face, and the shutter clicks."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Photograph(Action):
    """Takes a photograph: the camera comes up before the face, and the shutter clicks."""

    words = ("take photo", "take photograph", "take picture", "take snapshot", "snap photo",
             "snap picture", "shoot photo", "take selfie")
    targets = "subject"
    handles = "hand"
    description = "{who} takes a photograph"
    example = "A girl takes a photo."

    def seconds(self, doing: Doing) -> float:
        return 3.6

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d = doing.dims
        ramp = controls.ramp(doing.start, doing.end, 0.3)
        up = controls.ramp(doing.start + 0.1, doing.end - 0.2, 0.6)
        for side, sign in (("left", 1.0), ("right", -1.0)):
            low = ahead(doing, controls, 0.5 * d.arm, sign * 0.10, d.height - 1.9 * d.head)
            high = ahead(doing, controls, 0.62 * d.head + 0.08, sign * 0.075, d.height - 0.62 * d.head)
            place_hand(controls, side, low + (high - low) * up[:, None], ramp)
        controls.nod = controls.nod + 0.06 * up
        click = doing.start + 0.6 * (doing.end - doing.start)
        controls.blink = np.maximum(controls.blink, 0.5 * up)
        held = doing.tool or doing.target
        hold = (Hold(held, doing.subject, "hand_right", -1e3),) if held else ()
        return Result((Event("click", click, source=held or doing.subject, force=0.5),), hold)
