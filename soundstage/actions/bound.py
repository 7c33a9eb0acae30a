# SPDX-License-Identifier: Apache-2.0
"""Goes along its way in leaps, on the ground only to gather for the next."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import pace, path_length, travel, travel_seconds
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

FAR = 1.7  # lengths of its legs from where a leap begins to where it ends
SHORTEST, MOST = 0.4, 8  # metres: no leap is shorter, and leaps: no way takes more, however small who leaps
OFF, DOWN = 0.24, 0.84  # parts of a leap after which the feet leave the ground, and are there again


class Bound(Action):
    """Goes along its way in leaps, on the ground only to gather for the next."""

    words = ("hop along", "hop over to", "skip along", "bound along", "jump along", "leap along")
    travels = True
    description = "{who} hops"
    example = "The rabbit bounds across the meadow."

    def seconds(self, doing: Doing) -> float:
        return max(travel_seconds(doing, 0.75 * doing.dims.run_speed), 0.5 * _leaps(doing) / pace(doing))

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        many = _leaps(doing)
        each = (doing.end - doing.start) / many
        gone = np.clip((controls.times - doing.start) / each, 0, many)
        leap = np.minimum(np.floor(gone), many - 1)
        air = np.clip((gone - leap - OFF) / (DOWN - OFF), 0, 1)
        travel(doing, controls, share=(leap + air) / many)
        high = 0.4 * doing.dims.leg * (1.5 if "high" in doing.manner else 1.0) + 0.05
        controls.hop = np.maximum(controls.hop, 4 * high * air * (1 - air))
        under_way = (gone > 0) & (gone < many)
        ground = np.maximum(0, 1 - np.abs(gone - np.rint(gone)) / (1.3 * OFF)) * under_way
        controls.crouch = controls.crouch + 0.55 * ground
        begun = doing.start + each * (np.arange(many) + OFF)
        return Result(tuple(Event("whoosh", float(t), source=doing.subject, force=0.2) for t in begun))


def _leaps(doing: Doing) -> int:
    """How many leaps the way takes."""
    needed = round(path_length(doing.path) / max(SHORTEST, FAR * doing.dims.leg))
    return max(1, doing.times, min(MOST, needed))
