# SPDX-License-Identifier: Apache-2.0
"""Who speaks: lines grouped by the timbre and the pitch of their voices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage.understand.findings import Seen
from soundstage.understand.timbres import RATE, Timbres

Array = npt.NDArray[np.float64]

_HOP, _WINDOW = 160, 512
_SAME, _LONG, _SHORTER = 0.36, 2.0, 0.06  # how far apart voices are (0: one) under which they are one, where so many
_MOST = 0.46  # seconds are heard of both, and how much more for each half of them; at most
_OCTAVE = 0.2  # how far apart an octave makes them
_BREATH = 0.6  # seconds between two sentences of one speaker
_ONE_PITCH = 0.36  # octaves: who speaks on at once in a voice further away is someone else
_ON = 0.85  # share of the distance of who speaks on at once
_SEEN = 1.4  # how much farther apart voices are while each time somebody else is alone in the picture
_CLEAR, _SAID = 0.6, 0.6  # voiced share under which a voice tells little: how much nearer if the same one is alone then
_VOICED = (120.0, 2000.0)  # Hz between which a pitch is heard: what hums lies below, what hisses above
_SOFT = 40.0  # Hz over which that sets in


@dataclass(frozen=True, eq=False)
class Voice:
    """What a line's voice is like."""

    pitch: float  # Hz, the median where there is one; 0 = none
    timbre: npt.NDArray[np.float32]  # (256,) unit vector
    seconds: float
    voiced: float  # share of the loud parts that has a pitch

    @property
    def breathy(self) -> bool:
        """Whispered: loud without a pitch."""
        return self.seconds > 0.4 and self.voiced < 0.15


def voices_of(lines: list[npt.NDArray[np.float32]]) -> list[Voice]:
    """The voice in each of several stretches of mono samples at 48 kHz."""
    import soxr

    heard = [np.asarray(soxr.resample(line, 3 * RATE, RATE), np.float32) for line in lines]
    heard = [np.pad(x, (0, max(0, _WINDOW - len(x)))) for x in heard]
    timbres = Timbres().of(heard)
    return [_voice(x.astype(float), timbre) for x, timbre in zip(heard, timbres, strict=True)]


def _voice(sound: Array, timbre: npt.NDArray[np.float32]) -> Voice:
    frames = np.lib.stride_tricks.sliding_window_view(sound, _WINDOW)[::_HOP]
    level = 10 * np.log10((frames**2).mean(1) + 1e-10)
    pitch, clear = _pitches(frames[level > level.max() - 25])
    voiced = clear > 0.5
    median = float(np.median(pitch[voiced])) if voiced.any() else 0.0
    return Voice(median, timbre, len(sound) / RATE, float(voiced.mean()))


def _pitches(frames: Array) -> tuple[Array, Array]:
    """Hz and clearness (0-1) of each frame by normalised autocorrelation, 65 to 420 Hz.

    A voice's overtones tell its pitch without its lowest tone, which a refrigerator's hum or an engine covers.
    """
    window = np.hanning(_WINDOW)
    hertz, (low, high) = np.fft.rfftfreq(2 * _WINDOW, 1 / RATE), _VOICED
    kept = np.clip(np.minimum(hertz - low, high - hertz) / _SOFT + 0.5, 0, 1)
    spectrum = kept * np.abs(np.fft.rfft(frames * window, 2 * _WINDOW)) ** 2
    echo = np.fft.irfft(spectrum)[:, :_WINDOW]
    shape = np.fft.irfft(np.abs(np.fft.rfft(window, 2 * _WINDOW)) ** 2)[:_WINDOW]
    echo = echo / (echo[:, :1] + 1e-12) / (shape / shape[0] + 1e-3)
    first, end = RATE // 420, RATE // 65
    part = echo[:, first:end] * (1 - 0.0006 * np.arange(first, end))  # the shortest of equal periods
    best = part.argmax(1)
    return RATE / (best + first), part[np.arange(len(part)), best]


def _octaves(a: Voice, b: Voice) -> float:
    """How far apart two voices' pitches are."""
    return abs(float(np.log2(a.pitch / b.pitch))) if a.pitch and b.pitch else 0.35


def _apart(a: Voice, b: Voice) -> float:
    """How different two voices are, by the angle of their timbres and by their pitches: 1 where two people begin."""
    seconds = max(0.3, min(a.seconds, b.seconds, _LONG))
    same = min(_MOST, _SAME + _SHORTER * float(np.log2(_LONG / seconds)))
    return float(1 - a.timbre @ b.timbre + _OCTAVE * _octaves(a, b)) / same


def _one(a: Voice, b: Voice) -> Voice:
    """Both as one voice: what is heard longer counts for more, an unclear one beside a clear one nothing."""
    if (a.voiced < _CLEAR) != (b.voiced < _CLEAR):
        return max(a, b, key=lambda voice: voice.voiced)
    seconds = a.seconds + b.seconds
    timbre = a.seconds * a.timbre + b.seconds * b.timbre
    pitch = float(np.exp(np.average(np.log([a.pitch, b.pitch]), weights=[a.seconds, b.seconds]))) if (
        a.pitch and b.pitch) else a.pitch or b.pitch
    voiced = (a.seconds * a.voiced + b.seconds * b.voiced) / seconds
    return Voice(pitch, timbre / (np.linalg.norm(timbre) + 1e-9), seconds, voiced)


def grouped(voices: list[Voice], gaps: list[float], alone: Sequence[Seen | None] = ()) -> list[str]:
    """A name for each line's speaker: the voices that are nearest are one speaker's, until all are apart.

    gaps: seconds of silence before each line; after a short one the same speaker is likelier. alone: who is alone in
    the picture while each line is said.
    """
    groups = [([k], voice) for k, voice in enumerate(voices)]
    on = {(k - 1, k) for k, gap in enumerate(gaps) if k and gap < _BREATH
          and _octaves(voices[k], voices[k - 1]) < _ONE_PITCH}

    def apart(one: tuple[list[int], Voice], other: tuple[list[int], Voice]) -> float:
        (i, a), (j, b) = one, other
        here, there = ([s for k in lines if alone and (s := alone[k])] for lines in (i, j))
        if here and there and not {s.name for s in here} & {s.name for s in there}:
            return _apart(a, b) * _SEEN
        if len({_looks(s) for s in (*here, *there)}) == 1 and here and there and min(a.voiced, b.voiced) < _CLEAR:
            return _apart(a, b) * _SAID
        return _apart(a, b) * (_ON if len(i) == len(j) == 1 and (*i, *j) in on else 1.0)

    while len(groups) > 1:
        pairs = [(apart(one, other), m, n) for n, other in enumerate(groups) for m, one in enumerate(groups[:n])]
        nearest, m, n = min(pairs)
        if nearest > 1:
            break
        lines, voice = groups.pop(n)
        groups[m] = (sorted(groups[m][0] + lines), _one(groups[m][1], voice))
    groups.sort(key=lambda group: group[0][0])
    names = {k: f"speaker {n + 1}" for n, (lines, _) in enumerate(groups) for k in lines}
    return [names[k] for k in range(len(voices))]


def _looks(s: Seen) -> tuple[str, str, str]:
    """The same one for sure is of one name, hair and colour."""
    return s.name, s.hair, s.colors[0] if s.colors else ""
