# SPDX-License-Identifier: Apache-2.0
"""Opens a thing with a hinge or a lid."""

from __future__ import annotations

from soundstage.actions._hands import reach_to
from soundstage.actions._shared import pace
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
        if doing.plan != "prop":  # a bus opens its own doors and does not bow
            reach_to(doing, controls, "right", doing.start + 0.4)
        times = (doing.start + 0.35, doing.end)
        opened = doing.target or (doing.subject if doing.plan == "prop" else "")
        moved = (Moved(opened, "hinge", times, (0.0, 1.0)),) if opened else ()
        return Result((Event("door", times[0], source=doing.target or doing.subject, words=("open",)),), (), moved)
