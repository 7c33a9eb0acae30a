# SPDX-License-Identifier: Apache-2.0
"""Stands under running water and washes: the hands rub hair and arms."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, get_up, pace
from soundstage.actions.base import Action, Doing, Result, Strand
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.rng import rng
from soundstage.sound_event import Event

JETS, WIDE = 14, 0.10  # threads of water; metres from the middle of the head they come out of


class Shower(Action):
    """Stands under running water and washes: the hands rub hair and arms."""

    words = ("take shower", "have shower", "wash under shower")
    targets = "prop"
    handles = "under"
    goes_on = True
    description = "{who} takes a shower"
    example = "A man takes a shower."

    def seconds(self, doing: Doing) -> float:
        return 5.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        get_up(doing, controls)
        d, ramp = doing.dims, controls.ramp(doing.start, doing.end, 0.4)
        rub = 2 * np.pi * cycles(doing, controls, 1.2 * pace(doing))
        up = 0.5 + 0.5 * np.sin(0.25 * rub)  # hair, and from time to time the chest
        for side, sign, lag in (("left", 1.0, 0.0), ("right", -1.0, 1.4)):
            hair = ahead(doing, controls, 0.12, sign * 0.5 * d.head, d.height - 0.35 * d.head)
            chest = ahead(doing, controls, 0.28, -sign * 0.10, d.height - 1.6 * d.head)
            at = chest + (hair - chest) * up[:, None]
            at[:, 2] += 0.05 * np.sin(rub + lag)
            place_hand(controls, side, at, ramp, "open")
        controls.nod = controls.nod - 0.12 * ramp
        controls.blink = np.maximum(controls.blink, 0.9 * ramp)
        if "head" not in doing.facts:
            return Result()
        x, y, z = doing.facts["head"]
        ground = float(query.ground(np.array([x, y, 0.0])))
        return Result((Event("pour", max(doing.start, 0.0), doing.end - max(doing.start, 0.0), doing.subject,
                             material="water", words=("running water",), force=0.6),), (), (),
                      tuple(_jets(doing, controls, (float(x), float(y), float(z)), ground + 0.1)))


def _jets(doing: Doing, controls: Controls, head: tuple[float, float, float], foot: float) -> list[Strand]:
    """Threads of water from the head down, each as long as the one before is not."""
    chance, times = rng(doing.seed, doing.subject, "jets"), tuple(map(float, controls.times))
    out = []
    for k in range(JETS):
        turn, far = 2.4 * k, WIDE * np.sqrt((k + 0.5) / JETS)
        x, y = head[0] + far * np.cos(turn), head[1] + far * np.sin(turn)
        drift = 1.0 + 0.9 * far / WIDE * chance.uniform(0.7, 1.1)
        below = (head[0] + far * drift * np.cos(turn), head[1] + far * drift * np.sin(turn), foot)
        out.append(Strand(doing.target or doing.subject, doing.start, doing.end, times,
                          ((x, y, head[2]),) * len(times), (below,) * len(times), (0.72, 0.86, 0.96), 0.005))
    return out
