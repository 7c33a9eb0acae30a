# SPDX-License-Identifier: Apache-2.0
"""Wipes a surface with the flat hand or a cloth, to and fro."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions._tools import shifted, thing
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

BROAD = 0.1  # metres of half its breadth from which a thing is wiped on its top
UNDER = 0.15  # metres from where water comes out to the rim of the basin


class Wipe(Action):
    """Wipes a surface with the flat hand or a cloth, to and fro."""

    words = ("scrub", "rub", "polish", "dust", "clean", "wash", "wipe off", "clean up", "wipe down", "rinse", "sand",
             "wax", "iron", "press shirt")
    targets = "prop"
    handles = "worktop"
    goes_on = True
    near = "hand"
    description = "{who} wipes {target}"
    example = "A waiter wipes the table."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told, table = doing.dims, thing(doing), thing(doing, "table")
        ramp = controls.ramp(doing.start, doing.end, 0.45)
        rub = np.sin(2 * np.pi * cycles(doing, controls, 1.3 * pace(doing)))
        slow = np.sin(2 * np.pi * cycles(doing, controls, 0.3))
        hold: tuple[Hold, ...] = ()
        ironed, tap = thing(doing, "wields").get("unit") == "iron", doing.facts.get("tap")
        small = bool(told) and told["kind"] != "body" and told["held"] and not ironed
        if tap:  # the bowl under it, and its rim
            at = shifted(controls, np.broadcast_to(np.asarray(tap, float), (len(ramp), 3)), 0.05 * slow - 0.03,
                         0.13 * rub, -UNDER)
            place_hand(controls, "right", at, ramp, "open")
            controls.lean = controls.lean + 0.3 * ramp
        elif small:  # in the left hand, rubbed by the right one
            at = ahead(doing, controls, d.arm * 0.5, 0.05, d.height - 1.75 * d.head)
            place_hand(controls, "left", at, ramp)
            up = 0.7 * float(told["tall"]) if float(told["half"]) > BROAD else 0.05 * slow  # on a folded blanket
            place_hand(controls, "right", shifted(controls, at, 0.06, -0.06 + 0.04 * rub, up), ramp)
            hold = (Hold(doing.target, doing.subject, "hand_left", -1e3),)
        elif table or not told or told["tall"] < 0.62 * d.height:
            high = float(table["top"]) - float(controls.position[0, 2]) if table else float(
                np.clip(told.get("tall", 0.0) if told else 0.0, 0.12, 2.0))
            low = float(np.clip(0.5 - high / d.height, 0.0, 0.5))
            at = ahead(doing, controls, d.arm * 0.6, -0.05, high + 0.025)
            at = shifted(controls, at, 0.05 * slow, 0.17 * rub, 0.0)
            place_hand(controls, "right", at, ramp, "open")
            controls.crouch = np.maximum(controls.crouch, 1.6 * low * ramp)
            controls.lean = controls.lean + (0.2 + 0.5 * low) * ramp
        else:  # upright: a window, a wall, a car
            at = ahead(doing, controls, 0.42 * d.arm + 0.04, -0.05, 0.72 * d.height)
            at = shifted(controls, at, 0.0, 0.16 * rub, 0.16 * slow)
            place_hand(controls, "right", at, ramp, "open")
        if doing.tool:
            hold = (*hold, Hold(doing.tool, doing.subject, "hand_right", -1e3,
                                turns=(("z", np.pi / 2),) if ironed else ()))
        if ironed:  # its sole lies where the flat hand would
            controls.reach["right"] = controls.reach["right"] + np.array([0.0, 0.0, 0.10]) * (ramp > 0)[:, None]
        controls.twist = controls.twist + 0.06 * ramp * rub
        eyes_on(controls, at, ramp, 0.85)
        return Result((Event("cloth", doing.start + 0.3, source=doing.subject, force=0.25),), hold)
