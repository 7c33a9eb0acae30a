# SPDX-License-Identifier: Apache-2.0
"""Opens a thing with a hinge or a lid."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import bent_to, place_hand, reach_to
from soundstage.actions._shared import ahead, pace
from soundstage.actions.base import Action, Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Open(Action):
    """Opens a thing with a hinge or a lid."""

    words = ("unlock", "open up", "pull open", "push open")
    targets = "prop"
    description = "{who} opens {target}"
    example = "The woman opens the door."

    def seconds(self, doing: Doing) -> float:
        return 1.6 / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        if doing.facts.get("in_hand") and doing.plan == "biped":
            _in_the_hands(doing, controls)
        elif doing.plan != "prop":  # a bus opens its own doors and does not bow
            reach_to(doing, controls, "right", doing.start + 0.4)
            bent_to(doing, controls, query)
        times = (doing.start + 0.35, doing.end)
        opened = doing.target or (doing.subject if doing.plan == "prop" else "")
        moved = (Moved(opened, "hinge", times, (0.0, 1.0)),) if opened else ()
        return Result((Event("door", times[0], source=doing.target or doing.subject, words=("open",)),), (), moved)


def _in_the_hands(doing: Doing, controls: Controls) -> None:
    """A letter, a jar: held before the chest by one hand, opened by the other."""
    d, ramp = doing.dims, controls.ramp(doing.start, doing.end + 0.3, 0.35)
    right = ahead(doing, controls, 0.62 * d.arm, -0.2 * d.width, d.height - 1.75 * d.head)
    pulled = 0.3 * d.width * controls.rise(doing.start + 0.4, doing.start + 0.9)
    left = ahead(doing, controls, 0.62 * d.arm, 0.12 * d.width, d.height - 1.72 * d.head)
    left = left + np.stack([0 * pulled, 0 * pulled, pulled], -1)
    place_hand(controls, "right", right, ramp)
    place_hand(controls, "left", left, ramp)
    controls.look = np.where((ramp > 0)[:, None], right, controls.look)
    controls.look_weight = np.maximum(controls.look_weight, 0.9 * ramp)
