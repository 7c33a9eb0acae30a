# SPDX-License-Identifier: Apache-2.0
"""Clinks a glass against somebody else's, then drinks from it."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, express, face_partner
from soundstage.actions._tools import hand_for, thing
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Clink(Action):
    """Clinks a glass against somebody else's, then drinks from it."""

    words = ("toast", "raise toast", "make toast", "drink toast")
    targets = "subject"
    apart = 1.75  # how far the two stand from each other, in arms' lengths
    description = "{who} clinks glasses with {target}"
    example = "The man and the woman clink their glasses."

    def seconds(self, doing: Doing) -> float:
        return 4.2

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        partner = face_partner(doing, controls)
        d, t, span = doing.dims, controls.times, doing.end - doing.start
        hit = float(t[int(np.argmin(np.abs(t - (doing.start + 0.34 * span))))])
        reach = space.smoothstep((t - hit + 0.45) / 0.45) * (1 - space.smoothstep((t - hit - 0.15) / 0.5))
        sip = controls.ramp(hit + 0.6, doing.end - 0.2, 0.5)
        tilt = 0.8 * space.smoothstep((sip - 0.7) / 0.3)
        tool = thing(doing, "wields")
        end = np.subtract(tool["end"], tool["grip"]) if tool else np.array([0.0, 0.0, 0.08])
        up = float(end[2])
        wide = float(tool.get("wide", 0.045)) if tool else 0.045
        way = space.unit((partner.at - controls.position) * [1, 1, 0])
        meet = (controls.position + partner.at) / 2 - way * wide
        meet[:, 2] = controls.position[:, 2] + 0.76 * min(d.height, partner.height) - up
        low = ahead(doing, controls, 0.5 * d.arm, -0.2 * d.width, d.height - 1.75 * d.head)
        mouth = ahead(doing, controls, 0.56 * d.head, 0.0, d.height - 0.78 * d.head)
        rim = np.stack([-up * np.sin(tilt) - 0.035, 0 * tilt, up * np.cos(tilt)], -1)
        drunk = hand_for(controls, mouth, rim)
        at = low + (meet - low) * reach[:, None] + (drunk - low) * sip[:, None]
        place_hand(controls, "right", at, np.ones_like(t))
        controls.nod = controls.nod - 0.2 * tilt
        for pose in np.flatnonzero(sip > 0.8):
            controls.viseme[pose] = "pucker"
        express(doing, controls, "happy", 1.0)
        held = str(doing.facts.get("tool", ""))
        swing = (("y", tuple(map(float, t)), tuple(map(float, -tilt))),)
        hold = (Hold(held, doing.subject, "hand_right", -1e3, swing=swing, turns=(("z", np.pi / 2),)),) if held else ()
        if doing.facts.get("second"):
            return Result((), hold)
        onto = str(tool.get("substance", "glass")) if tool else "glass"
        heard = (Event("glass", hit, 0.01, doing.subject, material=onto, onto=onto, force=0.5, words=("clink",)),)
        return Result(heard, hold)
