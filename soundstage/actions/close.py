# SPDX-License-Identifier: Apache-2.0
"""Closes a thing with a hinge or a lid."""

from __future__ import annotations

from soundstage.actions._hands import bent_to, reach_to
from soundstage.actions._shared import pace
from soundstage.actions.base import Action, Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Close(Action):
    """Closes a thing with a hinge or a lid."""

    words = ("shut", "slam", "push shut")
    targets = "prop"
    description = "{who} closes {target}"
    example = "The man closes the door."

    def seconds(self, doing: Doing) -> float:
        return 1.3 / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        if doing.plan != "prop":  # a bus opens its own doors and does not bow
            reach_to(doing, controls, "right", doing.start + 0.4)
            bent_to(doing, controls, query)
        times = (doing.start + 0.2, doing.end - 0.25)
        closed = doing.target or (doing.subject if doing.plan == "prop" else "")
        moved = (Moved(closed, "hinge", times, (1.0, 0.0)),) if closed else ()
        sound = Event("door", times[1], source=doing.target or doing.subject, words=("close",), force=0.5)
        return Result((sound,), (), moved)
