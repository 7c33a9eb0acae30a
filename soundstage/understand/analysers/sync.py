# SPDX-License-Identifier: Apache-2.0
"""Sync: how far sound and picture are apart, by all that tells it: mouths, sudden sounds, and lines against cuts."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.understand.again import Kept
from soundstage.understand.analysers.base import Analyser
from soundstage.understand.edges import edges
from soundstage.understand.findings import SeenShot, SpokenLine
from soundstage.understand.findings import Sync as Found
from soundstage.understand.footage import RATE, Footage, Frame
from soundstage.understand.lags import LAGS, Evidence, joined
from soundstage.understand.lips import chances
from soundstage.understand.mouths import agreed, posed
from soundstage.understand.onsets import on_grid, on_twos, sudden
from soundstage.understand.speaking import Mouths
from soundstage.understand.starts import during, starts

_AROUND = Fraction(1)  # seconds before and after a line that are looked at
_MOST = 6  # lines looked at, the longest first
_AT_ONCE = 2  # lines looked at at a time
_PART = 60.0  # seconds of sound that are listened to for sudden sounds at once
_POSES = (9, 80)  # different pictures that a line needs, and that are looked at
_CLEAR, _SPREAD = 6.0, 0.0085  # how much likelier than any other the answer must be (logarithm); seconds of its spread
_KINDS = {"onsets": "sudden sounds where poses begin", "starts": "lines begin as usual after cuts",
          "edges": "where the sound begins and ends"}

Array = npt.NDArray[np.float64]


class Sync(Analyser):
    """How far sound and picture are apart: mouths against words, sudden sounds against poses, lines against cuts."""

    needs = ("shots", "lines")
    kinds = ("video",)

    def __init__(self) -> None:
        self._changes: list[float] = []
        self._first: list[Fraction] = []  # times of the first pictures
        self._kept = Kept()

    def see(self, frame: Frame) -> None:
        self._changes.append(frame.change)
        if len(self._first) < 3:
            self._first.append(frame.time)
        self._kept.see(frame)

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[Found, ...]:
        if not footage.samples:
            return ()
        lines = sorted(found["lines"], key=lambda x: x.start - x.end)[:_MOST]
        mouths = Mouths()
        with ThreadPoolExecutor(_AT_ONCE) as pool:  # nobody else has work left by now
            drawn = pool.submit(self._drawn, footage, found)
            looked = [e for e in pool.map(lambda line: self._spoken(footage, found["shots"], line, mouths), lines) if e]
        return (told([*looked, *drawn.result()], len(lines), footage.seconds),)

    def _drawn(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> list[Evidence]:
        """What only films on twos tell."""
        first = on_twos(self._changes)
        if first is None or len(self._first) < 3:
            return []
        beats = self._beats(footage, first)
        begun = None if beats is None else starts(footage, found["shots"], found["lines"])
        return [e for e in (beats, begun, edges(footage)) if e is not None]

    def _spoken(self, footage: Footage, shots: tuple[SeenShot, ...], line: SpokenLine,
                mouths: Mouths) -> Evidence | None:
        """What the mouths tell that are seen while a line is said."""
        shot = during(shots, line)
        if shot is None:
            return None
        times, pictures = posed(*self._kept.between(footage, float(max(shot.start, line.start - _AROUND)),
                                                    float(min(shot.end, line.end + _AROUND))))
        times, pictures = times[:_POSES[1]], pictures[:_POSES[1]]
        if len(times) < _POSES[0]:
            return None
        seen = mouths.read(pictures)
        return Evidence("lips", line.text, agreed(seen, _called(footage, times))) if seen else None

    def _beats(self, footage: Footage, first: int) -> Evidence | None:
        """Where sudden sounds lie within a pose; first: 0 or 1, the first picture that begins one."""
        parts = [sudden(footage.sound(at, at + _PART)) for at in np.arange(0, footage.samples / RATE, _PART)]
        times = np.concatenate([t + k * _PART for k, (t, _) in enumerate(parts)])
        rises = np.concatenate([r for _, r in parts])
        return on_grid(times, rises, float(self._first[2] - self._first[0]), float(self._first[first]))


def told(evidence: Sequence[Evidence], lines: int, end: Fraction) -> Found:
    """What all evidence says together: the offset, or why there is none."""
    together = joined(evidence) if evidence else None
    if together is None or together.clear < _CLEAR or together.spread > _SPREAD:
        return Found(start=Fraction(0), end=end, confidence=0.0, evidence=_declined(evidence, lines))
    at = int(np.abs(LAGS - together.offset).argmin())
    speaking = [e for e in evidence if e.odds[at] > 0]
    said = ", ".join(f"“{e.about[:30]}”" for e in speaking if e.kind == "lips")
    kinds = [f"mouths seen speaking {said}" if said else "", *(_KINDS[e.kind] for e in speaking if e.kind in _KINDS)]
    sure = round(1 - 0.5 * float(np.exp(_CLEAR - together.clear)), 2)
    return Found(start=Fraction(0), end=end, offset=round(together.offset, 3), confidence=sure, evidence=(
        f"{'; '.join(k for k in kinds if k)}: e^{together.clear:.0f} times likelier than other offsets"))


def _declined(evidence: Sequence[Evidence], lines: int) -> str:
    many = sum(e.kind == "lips" for e in evidence)
    mouths = "nobody is heard speaking"
    if lines:
        mouths = (f"no mouth is seen clearly enough in time with what is said ({many} of {lines} lines looked at)"
                  if many else "no line is spoken by somebody seen large enough")
    fits = any(e.kind == "edges" and e.odds[len(LAGS) // 2] > 0 for e in evidence)
    return mouths + fits * "; sound and pictures begin and end together, but the sound may have been put together"


def _called(footage: Footage, times: Array) -> Array:
    """(lags, N, 9) how likely a mouth has each shape at these times, for each lag."""
    ears = footage.ears
    begun = times[0] + LAGS[0] - 0.2
    sound = footage.sound(max(0.0, begun), times[-1] + LAGS[-1] + 0.4)
    called = chances(ears.impressions(np.pad(sound, (max(0, -round(begun * 48000)), 0))))
    at = np.clip((times + LAGS[:, None] - begun) * ears.impressions_rate - 0.5, 0, len(called) - 1.001)
    low = at.astype(int)
    share = (at - low)[..., None]
    return np.asarray(called[low] * (1 - share) + called[low + 1] * share)
