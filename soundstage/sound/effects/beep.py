# SPDX-License-Identifier: Apache-2.0
"""Electronics: a beep, an alarm clock, a scanner, a game, a laser, radio static, a heart monitor."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Wave, add, band, count, crackle, faded, loud, slow, swell, times, white
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._touch import in_a_row, said
from soundstage.sound.effects.base import RATE, Effect, Event, Samples


class Beep(Effect):
    """One beep, or event.speed a second; words: alarm (in fours), laser (falls), static or radio, error."""

    words = ("beep", "beeps", "beeping", "alarm", "alarm clock", "alarm rings", "laser", "static", "radio static",
             "monitor", "scanner", "digital beep", "electronic sound", "notification", "video game", "synthesizer",
             "interference", "digital click", "buzzer", "bleep", "error tone", "zap", "fire alarm", "timer")
    verbs = ("beep",)
    fills = True
    level_db = -24.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        text, high = said(event), pitch(event) * float(np.exp(0.03 * rng.standard_normal()))
        if "static" in text or "radio" in text or "interference" in text:
            return finished(_static(rng, event.duration or 1.5), event, self.level_db)
        if "laser" in text or "zap" in text:
            return finished(in_a_row(rng, event, lambda level: level * _laser(high), 0.5), event, self.level_db)
        if "alarm" in text or "timer" in text:
            four = np.zeros(count(0.95))
            for k in range(4):
                add(four, _tone(2050 * high, 0.075, 3), 0.125 * k)
            return finished(in_a_row(rng, event, lambda level: four, 1.0, once=2), event, self.level_db)
        low = "buzzer" in text or "error" in text
        long = 0.5 if low else 0.12
        one = _tone((165 if low else 1000) * high, long, 9 if low else 2)
        return finished(in_a_row(rng, event, lambda level: one, 1 / max(event.speed, 0.2)), event, self.level_db)


def _tone(hertz: float, seconds: float, partials: int) -> Wave:
    t = times(count(seconds))
    wave = sum((np.sin(2 * np.pi * hertz * (2 * k + 1) * t) / (2 * k + 1) for k in range(partials)), 0 * t)
    return faded(np.asarray(wave), 0.003, 0.01)


def _laser(high: float) -> Wave:
    n = count(0.32)
    fall = 3200 * high * np.exp(-times(n) * 11) + 140
    phase = np.cumsum(fall) / RATE
    return faded((np.sin(2 * np.pi * phase) + 0.4 * (2 * (phase % 1) - 1)) * swell(n, (0, 1), (0.32, 0)), 0.001, 0.03)


def _static(rng: np.random.Generator, seconds: float) -> Wave:
    n = count(seconds)
    hiss = loud(band(white(rng, n), 400, 6500, 1)) * np.exp(0.4 * slow(rng, n, 14.0))
    return faded(hiss + 0.6 * loud(crackle(rng, n, 260, ((1100, 0.002), (2900, 0.001)), 1.2)), 0.003, 0.02)
