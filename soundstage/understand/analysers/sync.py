# SPDX-License-Identifier: Apache-2.0
"""Sync: how far sound and picture are apart, by mouths that are seen speaking the words that are heard."""

from __future__ import annotations

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
from soundstage.understand.lips import bands, opening

_AROUND = 0.3  # seconds before and after a line that are looked at
_LAGS = np.arange(-40, 41) / 100  # seconds that the sound may be late
_MOST = 6  # lines looked at, the longest first
_FEWEST = 16  # different pictures that a line needs
_PATCH = 3  # pixels a side
_MOUTH = (4, 3)  # patches, across and down, that a mouth takes at least
_LIVELY = 1.5  # grey levels by which a patch must change
_SMOOTH = 5  # pictures over which slow changes are taken away
_CHANCE = 10.0  # agreement times pictures from which a mouth is believed: by chance it is a few
_OTHER, _FAIR = 0.68, 0.8  # how near to the best agreement another lag's may come; and for a line that backs others
_ALIKE = 0.08  # seconds by which lines may differ

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class _Agreement:
    """How well a line's sound and some part of its picture agree (0-1) at each lag."""

    line: SpokenLine
    scores: Array
    pictures: int

    @property
    def lag(self) -> float:
        return float(_LAGS[self.scores.argmax()])

    @property
    def weight(self) -> float:
        """How far above chance it is."""
        return float(self.scores.max()) * self.pictures

    def clear(self, other: float) -> bool:
        """Whether it is above chance, and no other lag comes nearer to the best than by this share."""
        far = np.abs(_LAGS - self.lag) > 0.1
        return self.weight >= _CHANCE and float(self.scores[far].max()) <= other * float(self.scores.max())


class Sync(Analyser):
    """How far sound and picture are apart, by mouths that are seen speaking the words that are heard."""

    needs = ("shots", "subjects", "lines")
    kinds = ("video",)

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[Found, ...]:
        if not footage.samples:
            return ()
        end = footage.seconds
        lines = sorted(found["lines"], key=lambda x: x.start - x.end)[:_MOST]
        if not lines:
            return (Found(start=Fraction(0), end=end, confidence=0.0, evidence="nobody is heard speaking"),)
        judged = [a for line in lines if (a := _agreement(footage, found, line)) is not None]
        clear = _alike([a for a in judged if a.clear(_OTHER)])
        if clear:
            about = float(np.median([a.lag for a in clear]))
            clear = [a for a in judged if a in clear or (a.clear(_FAIR) and abs(a.lag - about) <= _ALIKE)]
        if not clear:
            return (Found(start=Fraction(0), end=end, confidence=0.0, evidence=_why(len(judged), len(lines))),)
        offset = float(np.average([a.lag for a in clear], weights=[a.weight for a in clear]))
        told = ", ".join(f"“{a.line.text[:30]}” {a.lag * 1000:+.0f} ms" for a in clear)
        sure = min(0.95, 0.5 + 0.15 * len(clear))
        return (Found(start=Fraction(0), end=end, offset=round(offset, 3), confidence=round(sure, 2),
                      evidence=f"mouths seen speaking: {told}"),)


def _why(judged: int, lines: int) -> str:
    if not judged:
        return "no line is spoken by somebody in a still enough shot"
    return f"of {lines} spoken line{'s' * (lines != 1)} no mouth is seen large enough to be read"


def _alike(rows: list[_Agreement]) -> list[_Agreement]:
    """The largest group of lines that say the same."""
    groups = [[b for b in rows if abs(b.lag - a.lag) <= _ALIKE] for a in rows]
    best = max(groups, key=lambda g: (len(g), sum(float(a.scores.max()) for a in g)), default=[])
    return best if len(best) * 2 > len(rows) or len(rows) == 1 else []


def _agreement(footage: Footage, found: dict[str, tuple[Any, ...]], line: SpokenLine) -> _Agreement | None:
    shot = next((s for s in found["shots"] if s.start <= line.start < s.end), None)
    if shot is None:
        return None
    first, last = max(float(line.start) - _AROUND, float(shot.start)), min(float(line.end) + _AROUND, float(shot.end))
    times, pictures = grey_between(footage, first, last)
    if len(times) < _FEWEST:
        return None
    new = np.concatenate([[True], _changes(pictures)])
    times, pictures = times[new], pictures[new]
    if len(times) < _FEWEST:
        return None
    begun = max(0.0, first - 1)
    heard = bands(footage.sound(begun, last + 1))
    spoken = np.stack([_quick(opening(heard, times - begun + lag)[:, None])[:, 0] for lag in _LAGS])
    spoken /= np.linalg.norm(spoken, axis=1, keepdims=True) + 1e-9
    heads = _heads(found["subjects"], shot, pictures.shape[1:])
    scores = [_scores(pictures[(slice(None), *head)], spoken) for head in heads]
    return _Agreement(line, max(scores, key=lambda s: float(s.max())), len(times)) if scores else None


def _changes(pictures: npt.NDArray[np.float32]) -> npt.NDArray[np.bool_]:
    """Whether each picture after the first is a new one: films on twos show every pose twice."""
    change = np.abs(np.diff(pictures[:, ::2, ::2], axis=0)).mean((1, 2))
    lively = change[change >= np.median(change)]
    return np.asarray(change > max(0.04, 0.25 * float(np.median(lively))))


def _heads(subjects: tuple[Seen, ...], shot: SeenShot, size: tuple[int, ...]) -> list[Any]:
    """Parts of the picture in which a speaker's head may be, the same through the shot."""
    height, width = size
    out = []
    for s in subjects:
        if s.shot != shot.number or s.family == "thing":
            continue
        x0, y0, x1, y1 = np.median([(b.x0, b.y0, b.x1, b.y1) for b in s.boxes], 0)
        out.append((x0, y0, x1, y0 + 0.55 * max(y1 - y0, 0.2)))
    out = out or [(0.2, 0.0, 0.8, 0.8)]
    boxes = [(int(y0 * height), int(y1 * height), int(x0 * width), int(x1 * width)) for x0, y0, x1, y1 in out]
    return [np.s_[a:a + (b - a) // _PATCH * _PATCH, c:c + (d - c) // _PATCH * _PATCH] for a, b, c, d in boxes
            if min(b - a, d - c) >= 6 * _PATCH]


def _scores(part: npt.NDArray[np.float32], spoken: Array) -> Array:
    """(lags,) how much of what is heard shows in the place of a mouth where it shows most."""
    import cv2

    count, height, width = part.shape
    rows, columns = height // _PATCH, width // _PATCH
    patches = _quick(part.reshape(count, rows, _PATCH, columns, _PATCH).mean((2, 4)).reshape(count, -1).astype(float))
    size = np.linalg.norm(patches, axis=0)
    alike = (spoken @ (patches / np.maximum(size, _LIVELY * count**0.5))) ** 2
    return np.array([cv2.blur(a.reshape(rows, columns), _MOUTH).max() for a in alike])


def _quick(rows: Array) -> Array:
    """(T, N) without what changes slowly."""
    half = _SMOOTH // 2
    padded = np.pad(rows, ((half, half), (0, 0)), "edge")
    total = np.cumsum(np.concatenate([np.zeros((1, rows.shape[1])), padded]), 0)
    return np.asarray(rows - (total[_SMOOTH:] - total[:-_SMOOTH]) / _SMOOTH)

