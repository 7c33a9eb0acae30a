# SPDX-License-Identifier: Apache-2.0
"""Something falls and bounces: each bounce lower, softer and sooner, until it lies still."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, band, count, decay, joined, peaked, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import Material, material, struck
from soundstage.sound.effects._touch import chosen
from soundstage.sound.effects.base import Effect, Event, Samples


@dataclass(frozen=True)
class _Ball:
    """keeps: share of the speed kept at a bounce; fall: seconds between the first two bounces at force 0.5."""

    keeps: float
    fall: float
    hertz: float  # of its shell or skin
    ring: float  # seconds
    air: float  # share of the dull push of air and ground


_BALLS = {"ping": _Ball(0.86, 0.52, 3400, 0.02, 0.15), "table tennis": _Ball(0.86, 0.52, 3400, 0.02, 0.15),
          "tennis": _Ball(0.73, 0.66, 480, 0.05, 0.7), "basketball": _Ball(0.76, 0.72, 125, 0.22, 1.0),
          "football": _Ball(0.7, 0.7, 150, 0.12, 1.0), "bowling": _Ball(0.3, 0.35, 95, 0.16, 1.2),
          "marble": _Ball(0.75, 0.4, 5200, 0.02, 0.1), "rubber": _Ball(0.82, 0.6, 260, 0.06, 0.8)}


ONE = 0.05  # seconds: a shorter duration asks for a single bounce, whose next ones are told of by themselves


class Bounce(Effect):
    """A ball (ping-pong, tennis, basketball, marble) or another thing is dropped and bounces to rest."""

    words = ("bounce", "bounces", "bouncing", "bouncing ball", "ball", "ping-pong ball", "basketball", "drop",
             "dropped", "falls on the floor", "dribble", "tennis ball")
    verbs = ("bounce", "drop", "dribble")
    level_db = -24.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        thing = material(event.material, "plastic")
        stiff = _Ball(0.42, 0.3, thing.hertz, min(thing.ring, 0.5), thing.thud)
        ball = chosen(event, _BALLS, stiff if event.material else _BALLS["rubber"])
        high, ground = pitch(event), material(event.onto, "stone")
        blows: list[tuple[float, Wave]] = []
        gap, hit, at = ball.fall * (0.6 + 0.8 * force(event)), 1.0, 0.0
        most = 1 if 0 < event.duration < ONE else 22
        while hit > 0.02 and len(blows) < most and gap > 0.012:
            blows.append((at, hit * _hit(rng, ball, ground, high, hit)))
            at += gap
            keeps = ball.keeps * float(rng.uniform(0.96, 1.02)) * (0.6 if ground.hard > 0.0035 else 1.0)
            gap, hit = gap * keeps, hit * keeps**1.3
        return finished(joined(*blows), event, self.level_db)


def _hit(rng: Chance, ball: _Ball, ground: Material, high: float, hit: float) -> Wave:
    """One bounce: the shell's own short ring, the ground's answer, a push of air."""
    n = count(0.3)
    hertz = ball.hertz * high * float(np.exp(0.02 * rng.standard_normal()))
    t = np.arange(n) / 48000
    shell = sum(g * np.sin(2 * np.pi * hertz * k * t) * 10 ** (-3 * t * k / (2.5 * ball.ring))
                for k, g in ((1.0, 1.0), (1.62, 0.5), (2.37, 0.3)))
    click = band(white(rng, n), 900, 2500 + 6000 * hit, 1) * decay(n, 0.012, 0.0004)
    push = band(white(rng, n), 60, 260, 1) * decay(n, 0.06, 0.002)
    under = struck(rng, ground, 0.3 + 0.5 * hit, 0.9, 10, ring=0.4)
    return joined((0.0, peaked(np.asarray(shell))), (0.0, 0.4 * hit * peaked(click)), (0.0, ball.air * peaked(push)),
                  (0.0, 0.45 * peaked(under)))
