# SPDX-License-Identifier: Apache-2.0
"""Gives somebody a thing: it goes from one right hand into the other, or two things change hands."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import express, face_partner, pace
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

PASSED = 0.5  # of the beat: when a thing goes from hand to hand
BESIDE = 0.055  # metres to the right that each holds a thing when two are exchanged


class Give(Action):
    """Gives somebody a thing: it goes from one right hand into the other, or two things change hands."""

    words = ("give", "hand over", "pass over", "give out", "exchange", "swap", "trade")
    targets = "subject"
    apart = 1.5  # how far the two stand from each other, in arms' lengths
    description = "{who} hands something to {target}"
    example = "A girl gives her mother a flower."

    def seconds(self, doing: Doing) -> float:
        return 3.0 / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        partner = face_partner(doing, controls)
        d, t, facts = doing.dims, controls.times, doing.facts
        passed = handed_at(doing, controls)
        second, gets, gives = bool(facts.get("second")), str(facts.get("gets", "")), str(facts.get("tool", ""))
        way = space.unit((partner.at - controls.position) * [1, 1, 0])
        right = np.stack([way[:, 1], -way[:, 0], 0 * way[:, 0]], -1)
        meet = (controls.position + partner.at) / 2
        meet[:, 2] = controls.position[:, 2] + 0.60 * min(d.height, partner.height)
        meet = meet - 0.025 * way + right * (BESIDE if gets and gives else 0.0)
        late = 0.18 if second and not gives else 0.0  # who is given it reaches out when it comes
        out = space.smoothstep((t - doing.start - 0.25 - late) / max(0.3, passed - doing.start - 0.35 - late))
        back = 1 - space.smoothstep((t - passed - 0.18) / 0.6)
        place_hand(controls, "right", meet, out * back)
        controls.lean = controls.lean + 0.08 * out * back
        controls.twist = controls.twist + 0.12 * out * back
        express(doing, controls, "happy", 0.7)
        holds = ((Hold(gives, doing.subject, "hand_right", -1e3),) if gives else ()) + (
            (Hold(gets, doing.subject, "hand_right", passed),) if gets else ())
        return Result((Event("cloth", passed, source=doing.subject, force=0.25),), holds)


def handed_at(doing: Doing, controls: Controls) -> float:
    """The pose at which it changes hands, seconds."""
    at = doing.start + PASSED * (doing.end - doing.start)
    return float(controls.times[int(np.argmin(np.abs(controls.times - at)))])
