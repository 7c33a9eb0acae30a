# SPDX-License-Identifier: Apache-2.0
"""The last step of every effect: exact onset, the words loud, deep and muffled, the level law, no clipping."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Wave, count, faded, lowpass
from soundstage.sound.effects.base import RATE, Event, Samples

_WINDOW = count(0.1)  # the level law looks at the loudest tenth of a second
_FORCE_DB = 20.0  # from force 0 to force 1
_LOUD = {"loud": 6.0, "huge": 6.0, "heavy": 4.0, "soft": -7.0, "quiet": -8.0, "faint": -12.0, "gentle": -6.0,
         "light": -4.0, "distant": -12.0, "far": -12.0, "muffled": -4.0, "violent": 6.0}
_PITCH = {"deep": 0.75, "low": 0.8, "high": 1.3, "shrill": 1.4, "squeaky": 1.5, "tiny": 1.5, "small": 1.25, "big": 0.8,
          "large": 0.8, "huge": 0.65, "little": 1.3}
_DULL = {"muffled": 700.0, "distant": 2500.0, "far": 2000.0, "faint": 4000.0}


def pitch(event: Event, power: float = 0.6) -> float:
    """Factor on every frequency of the source: big things sound low (frequency ~ size^-power), words may add."""
    factor = max(event.size, 0.05) ** -power
    for word in event.words:
        factor *= _PITCH.get(word, 1.0)
    return float(np.clip(factor, 0.3, 3.5))


def force(event: Event) -> float:
    """0-1."""
    return min(max(event.force, 0.0), 1.0)


def loudest(x: Wave) -> float:
    """RMS of the loudest 100 ms (a shorter wave counts as followed by silence)."""
    total = np.concatenate([[0.0], np.cumsum(x * x)])
    if len(x) <= _WINDOW:
        return float(np.sqrt(total[-1] / _WINDOW))
    return float(np.sqrt(max((total[_WINDOW:] - total[:-_WINDOW]).max(), 0.0) / _WINDOW))


def finished(x: Wave, event: Event, level_db: float, lasts: bool = False) -> Samples:
    """Dry samples as the contract wants them.

    The onset is moved to the first sample (what lies 40 dB under the peak before it is cut, but not of lasting
    sounds, which begin at once); the loudest 100 ms
    stand at level_db for force 0.5 and 20 dB are between force 0 and 1; peaks bend softly below full scale.
    lasts: cut to event.duration when it states one.
    """
    x = np.nan_to_num(x)
    peak = float(np.abs(x).max()) if len(x) else 0.0
    if peak < 1e-12:
        return np.zeros(1, np.float32)
    if not lasts:
        first = int(np.argmax(np.abs(x) > 0.01 * peak))
        x = x[max(0, first - 24):]
    for word in event.words:
        if word in _DULL:
            x = lowpass(x, _DULL[word], 1)
    if lasts and event.duration > 0:
        x = x[: count(event.duration)]
    x = _tail_cut(x, lasts)
    wish = level_db + _FORCE_DB * (force(event) - 0.5) + sum(_LOUD.get(w, 0.0) for w in event.words)
    return _levelled(x, 10 ** (min(wish, -3.0) / 20)).astype(np.float32)


def _tail_cut(x: Wave, lasts: bool) -> Wave:
    """Without an inaudible tail (72 dB under the peak), and faded to nothing at the end."""
    if not lasts:
        heard = np.nonzero(np.abs(x) > 2.5e-4 * np.abs(x).max())[0]
        x = x[: int(heard[-1]) + count(0.01)] if len(heard) else x
    return faded(x, 0.0003, min(0.03, len(x) / RATE / 4))


def _levelled(x: Wave, level: float) -> Wave:
    """Scaled to this loudest RMS while peaks bend; a few rounds settle both."""
    gain = level / max(loudest(x), 1e-12)
    out = _bent(x * gain)
    for _ in range(6):
        reached = loudest(out)
        if abs(20 * np.log10(level / max(reached, 1e-12))) < 0.05:
            break
        gain *= min(level / max(reached, 1e-12), 4.0)
        out = _bent(x * gain)
    return out


def _bent(x: Wave, knee: float = 0.75) -> Wave:
    """Untouched below the knee, soft above it, never 1."""
    over = np.abs(x) - knee
    room = 0.985 - knee
    return np.where(over > 0, np.sign(x) * (knee + room * np.tanh(np.maximum(over, 0) / room)), x)
