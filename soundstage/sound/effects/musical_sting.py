# SPDX-License-Identifier: Apache-2.0
"""A sting: the one struck chord under a title - a low blow, a chord of detuned saws that closes, a sinking bottom."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Wave, band, count, decay, lowpass, peaked, saturated, times, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._touch import said
from soundstage.sound.effects.base import RATE, Effect, Event, Samples

_DARK = (0.0, 7.0, 12.0, 15.0, 19.0)  # semitones over the root: a minor chord, wide below and close above
_BRIGHT = (0.0, 7.0, 12.0, 16.0, 19.0)
_ROOT = 55.0  # Hz, A1
_LIGHT = ("bright", "playful", "comedic", "comic", "cheerful", "happy", "upbeat", "quirky", "uplifting", "whimsical")


class MusicalSting(Effect):
    """One struck chord; words: synth or gritty (rough), percussive (more blow), bright or playful (major, higher)."""

    words = ("stinger", "impact sting", "logo sting", "synth sting", "musical hit", "orchestral hit", "cinematic hit",
             "cinematic impact", "low hit", "deep hit", "final hit", "dramatic hit", "title hit", "logo hit",
             "solemn hit", "percussive hit", "comedic hit", "impact hit", "music hit", "synth hit", "brass hit",
             "sub hit", "bass hit", "bass drop", "braam")
    level_db = -10.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        words, n = said(event), count(2.4)
        light = any(w in words for w in _LIGHT)
        root = _ROOT * pitch(event) * (2.0 if light else 1.0)
        chord = sum((_saws(rng, n, root * 2 ** (s / 12)) for s in (_BRIGHT if light else _DARK)), np.zeros(n))
        bright = 900.0 + 2600.0 * force(event)
        open_part, closed = lowpass(chord, bright), lowpass(chord, bright / 4)
        mix = np.exp(-times(n) / 0.35)
        body = peaked((open_part * mix + closed * (1 - mix)) * decay(n, 2.2, 0.012))
        if any(w in words for w in ("synth", "gritty", "distorted", "electronic", "industrial")):
            body = saturated(peaked(body), 4.0)
        blow = peaked(band(white(rng, n), 60, 2400, 1) * decay(n, 0.16))
        sinking = peaked(np.sin(2 * np.pi * np.cumsum(root * (0.6 + 0.5 * np.exp(-times(n) / 0.25))) / RATE)
                         * decay(n, 1.4, 0.004))
        hit = 1.0 if any(w in words for w in ("percussive", "hit", "impact", "drop", "sharp")) else 0.6
        return finished(saturated(peaked(body + hit * blow + 0.9 * sinking), 1.6), event, self.level_db)


def _saws(rng: np.random.Generator, n: int, hertz: float) -> Wave:
    """Three saws a few cents apart (twelve partials each), with phases of their own."""
    t, k = times(n), np.arange(1, 13)
    out = np.zeros(n)
    for cents in (-7.0, 0.0, 7.0):
        phase = 2 * np.pi * (hertz * 2 ** (cents / 1200) * t + rng.random())
        out += sum((np.sin(p * phase) / p for p in k), np.zeros(n))
    return out
