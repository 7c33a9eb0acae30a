# SPDX-License-Identifier: Apache-2.0
"""Sync: how far sound and picture are apart, by mouths that are seen speaking the words that are heard."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.understand.again import grey_between
from soundstage.understand.analysers.base import Analyser
from soundstage.understand.findings import Seen, SeenShot, SpokenLine
from soundstage.understand.findings import Sync as Found
from soundstage.understand.footage import Footage
from soundstage.understand.lips import shapes
from soundstage.understand.mouths import alike, heads, posed, quick, steadied

_AROUND = Fraction(1)  # seconds before and after a line that are looked at
_LAGS = np.arange(-100, 101) / 100  # seconds that the sound is tried late; far ones only tell what chance gives
_NEAR = np.abs(_LAGS) <= 0.4  # those that may be told
_MOST = 6  # lines looked at, the longest first
_AT_ONCE = 2  # lines looked at at a time
_POSES = (9, 110)  # different pictures that a line needs, and that are looked at
_WORDS = 3  # that must be said: the shape of one sound comes back by chance
_PLACES = 6  # places that must agree: those of a mouth overlap
_CLEAR, _OTHER = 13.0, 0.7  # how far above chance all lines agree at the best lag, and at another beside it at most
_PEAK = 0.1  # seconds around the best lag that are the same answer

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class _Evidence:
    """How much, over what chance gives, a line's sound and some place in its picture agree at each lag."""

    line: SpokenLine
    scores: Array


class Sync(Analyser):
    """How far sound and picture are apart, by mouths that are seen speaking the words that are heard."""

    needs = ("shots", "subjects", "lines")
    kinds = ("video",)

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[Found, ...]:
        if not footage.samples:
            return ()
        lines = sorted(found["lines"], key=lambda x: x.start - x.end)[:_MOST]
        with ThreadPoolExecutor(_AT_ONCE) as pool:  # nobody else has work left when subjects are found
            looked = list(pool.map(lambda line: _evidence(footage, found["shots"], found["subjects"], line), lines))
        judged = [e for e in looked if e is not None]
        return (told(judged, len(lines), footage.seconds),)


def told(judged: list[_Evidence], lines: int, end: Fraction) -> Found:
    """What all lines say together: the offset, or why there is none."""
    if not judged:
        why = "no line is spoken by somebody seen large enough" if lines else "nobody is heard speaking"
        return Found(start=Fraction(0), end=end, confidence=0.0, evidence=why)
    if sum(len(e.line.text.split()) for e in judged) < _WORDS:
        return Found(start=Fraction(0), end=end, confidence=0.0, evidence="too little is said to go by")
    together = _over_chance(np.sum([e.scores**2 for e in judged], 0)[None])[0]
    best = int(np.where(_NEAR, together, -np.inf).argmax())
    clear, other = float(together[best]), float(together[np.abs(_LAGS - _LAGS[best]) > _PEAK].max())
    if clear < _CLEAR or other > _OTHER * clear:
        return Found(start=Fraction(0), end=end, confidence=0.0, evidence=(
            f"no mouth is seen clearly enough in time with what is said ({len(judged)} of {lines} lines looked at)"))
    near = np.arange(max(0, best - 2), best + 3)
    weight = np.maximum(together[near] - 0.5 * clear, 0)
    offset = float((_LAGS[near] * weight).sum() / weight.sum())
    named = ", ".join(f"“{e.line.text[:30]}”" for e in judged if e.scores[near].max() > 0.8 * e.scores.max())
    return Found(start=Fraction(0), end=end, offset=round(offset, 3), confidence=round(min(0.95, 0.5 + clear / 40), 2),
                 evidence=f"mouths seen speaking {named}: {clear:.0f} times over chance, {other:.0f} at other offsets")


def _evidence(footage: Footage, shots: tuple[SeenShot, ...], subjects: tuple[Seen, ...], line: SpokenLine
              ) -> _Evidence | None:
    shot = next((s for s in shots if s.start <= line.start < s.end), None)
    if shot is None:
        return None
    where = heads(subjects, shot, footage.opened.sizes["still"][::-1])
    if not where:
        return None
    times, pictures = grey_between(footage, float(max(shot.start, line.start - _AROUND)),
                                   float(min(shot.end, line.end + _AROUND)))
    times, pictures = posed(times, pictures)
    times, pictures = times[:_POSES[1]], pictures[:_POSES[1]]
    if len(times) < _POSES[0]:
        return None
    places = [alike(steadied(pictures[(slice(None), *head)])) for head in where]
    spoken = _spoken(footage, times)
    scores = [scored(p, spoken) for p in places if len(p)]
    return _Evidence(line, np.max(scores, 0)) if scores else None


def _spoken(footage: Footage, times: Array) -> Array:
    """(lags, N, 9) the shapes that a mouth must have at these times, for each lag."""
    ears = footage.ears
    begun = times[0] + _LAGS[0] - 0.2
    sound = footage.sound(max(0.0, begun), times[-1] + _LAGS[-1] + 0.4)
    called = shapes(ears.impressions(np.pad(sound, (max(0, -round(begun * 48000)), 0))))
    at = np.round((times + _LAGS[:, None] - begun) * ears.impressions_rate - 0.5).astype(int)
    return np.asarray(called[np.clip(at, 0, len(called) - 1)])


def scored(places: npt.NDArray[np.float32], spoken: Array) -> Array:
    """(lags,) how far over chance what is heard (lags, N, 9) agrees with places (M, N * N) that look alike in time."""
    fast = quick(spoken.transpose(1, 0, 2)).transpose(1, 0, 2)
    fast -= fast.mean(1, keepdims=True)
    heard = (fast @ fast.transpose(0, 2, 1)).reshape(len(fast), -1)
    heard /= np.linalg.norm(heard, axis=1, keepdims=True) + 1e-9
    agreed = np.sort(_over_chance((places @ heard.T.astype(np.float32)).astype(float)), 0)
    return np.asarray(np.maximum(agreed[-_PLACES:].mean(0), 0))


def _over_chance(rows: Array) -> Array:
    """Each row's distance from its median, in the spread that chance would give by its middle half."""
    middle = np.median(rows, 1, keepdims=True)
    return np.asarray((rows - middle) / (1.48 * np.median(np.abs(rows - middle), 1, keepdims=True) + 1e-6))
