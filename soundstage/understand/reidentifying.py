# SPDX-License-Identifier: Apache-2.0
"""Who is the same one in several shots, by the colours of clothes, hair and coats.

The colours of somebody's chest and hair, or of the middle of an animal or thing, as smoothed histograms over CIE Lab,
are compared by the Bhattacharyya coefficient; those of several shots are joined by average linkage. Two who are seen
at the same time are never one.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from soundstage.understand.coats import names_of, voted
from soundstage.understand.colours import lab
from soundstage.understand.findings import Seen
from soundstage.understand.naming import Picture, hair, shown
from soundstage.understand.spotting import Track

Array = npt.NDArray[np.float64]

_ALIKE = {"person": 0.69, "animal": 0.77, "thing": 0.74}  # how alike two must be to be one
_PERHAPS = 0.05  # what speaks for a name by which a thing may be called too
_BY_HAIR = 0.4  # how much hair counts beside clothes
_LOOKS = 3  # pictures of a track that are looked at
_THERE = 0.5  # of the smaller box that lies in the other one where two are seen by turns
_CELLS, _LEVELS, _WIDE = 12, 4, 12.0  # cells across a and b, levels of lightness; a cell in units of Lab
_SOFT_HUE, _SOFT_LEVEL = 0.8, 0.7  # standard deviations, in cells, by which colours are smoothed


def worn_in(track: Track, family: str) -> Array:
    """(1152,) roots of the shares of the colours that one so followed shows: clothes, then hair; of length 1."""
    surest = sorted(track, key=lambda t: -t[1].sure)[:_LOOKS]
    person = family == "person"
    clothes = np.mean([_shares(shown(still, found, person)) for still, found in surest], 0)
    above = np.mean([_shares(hair(still, found)) for still, found in surest], 0) if person else clothes
    return np.asarray(np.sqrt(np.concatenate([(1 - _BY_HAIR) * clothes.ravel(), _BY_HAIR * above.ravel()])))


def _shares(part: Picture) -> Array:
    """(levels, cells, cells) of a picture's (H, W, 3) colours, smoothed; together 1."""
    colours = lab(np.ascontiguousarray(part)).reshape(-1, 3)
    hue = np.clip((colours[:, 1:] / _WIDE + _CELLS / 2).astype(int), 0, _CELLS - 1)
    level = np.clip((colours[:, 0] * _LEVELS / 100).astype(int), 0, _LEVELS - 1)
    counts = np.bincount((level * _CELLS + hue[:, 0]) * _CELLS + hue[:, 1], minlength=_LEVELS * _CELLS**2)
    soft = _softened(_CELLS, _SOFT_HUE)
    shares = soft @ counts.reshape(_LEVELS, _CELLS, _CELLS) @ soft.T
    return np.asarray(np.tensordot(_softened(_LEVELS, _SOFT_LEVEL), shares, (1, 0)) / counts.sum())


@cache
def _softened(cells: int, by: float) -> Array:
    """(cells, cells) what of each cell's count comes into each."""
    apart = np.arange(cells)[:, None] - np.arange(cells)
    weights = np.exp(-((apart / by) ** 2) / 2)
    return np.asarray(weights / weights.sum(0))


def cast_of(seen: Sequence[Seen], colours: Sequence[Array]) -> tuple[Seen, ...]:
    """Names for everyone: who is of one kind and looks alike, and is never seen beside himself, is the same one.

    colours: of each what worn_in tells. Who was lost and is found again later in a shot is one too.
    """
    counts: Counter[str] = Counter()
    named: dict[int, Seen] = {}
    for group in sorted(_grouped(seen, colours)):
        here = voted([seen[k] for k in group])
        noun = here[0].noun
        counts[noun] += 1
        name = f"{noun}{counts[noun]}".replace(" ", "_")
        named.update((k, s.model_copy(update={"name": name})) for k, s in zip(group, here, strict=True))
    out: list[Seen] = []
    for _, s in sorted(named.items()):
        again = next((o for o in out if o.shot == s.shot and o.name == s.name), None)
        if again is not None:
            out[out.index(again)] = _joined(again, s)
        else:
            out.append(s)
    return tuple(out)


def _grouped(seen: Sequence[Seen], colours: Sequence[Array]) -> list[list[int]]:
    """Which of them are one, the likeliest joined first."""
    groups = [[k] for k in range(len(seen))]
    rows = np.array(colours)
    alike = rows @ rows.T
    may = np.array([[_may_be_one(a, b) for b in seen] for a in seen], bool)
    while True:
        best, pair = 0.0, None
        for a, b in itertools.combinations(groups, 2):
            if may[np.ix_(a, b)].all():
                more = float(alike[np.ix_(a, b)].mean()) - _ALIKE[seen[a[0]].family]
                if more > best:
                    best, pair = more, (a, b)
        if pair is None:
            return groups
        groups = [g for g in groups if g not in pair] + [sorted((*pair[0], *pair[1]))]


def _may_be_one(a: Seen, b: Seen) -> bool:
    """Whether two are of one kind, or animals, or things that may be either, and are never seen at the same time."""
    return _kin(a, b) and (a.shot != b.shot or (
        a.noun == b.noun and (_after(a, b) or _after(b, a) or (_by_turns(a, b) and _by_turns(b, a)))))


def _kin(a: Seen, b: Seen) -> bool:
    if a.noun == b.noun or a.family == b.family == "animal":
        return True
    perhaps = a.family == b.family == "thing"
    return perhaps and all(names_of(x).get(y.noun, 0.0) >= _PERHAPS for x, y in ((a, b), (b, a)))


def _after(a: Seen, b: Seen) -> bool:
    """Whether b is seen only after a was lost."""
    return a.boxes[-1].time < b.boxes[0].time


def _by_turns(a: Seen, b: Seen) -> bool:
    """Whether a is only ever seen where b is not just then but was before or is again: one that grew, or turned."""
    times = [float(x.time) for x in b.boxes]
    rows = np.array([(x.x0, x.y0, x.x1, x.y1) for x in b.boxes])
    for box in a.boxes:
        then = [float(np.interp(float(box.time), times, rows[:, k])) for k in range(4)]
        if float(box.time) in times or not covers((box.x0, box.y0, box.x1, box.y1), then, _THERE):
            return False
    return True


def covers(a: Sequence[float], b: Sequence[float], share: float) -> bool:
    """Whether two boxes have so much of the smaller one in common."""
    both = max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    return both >= share * max(1e-9, min((x[2] - x[0]) * (x[3] - x[1]) for x in (a, b)))


def _joined(a: Seen, b: Seen) -> Seen:
    """Two stretches of one as one, named as the surer was."""
    first, last = (a, b) if a.start <= b.start else (b, a)
    sure = max(a, b, key=lambda s: s.confidence)
    return a.model_copy(update={
        "boxes": tuple(sorted((*a.boxes, *b.boxes), key=lambda x: x.time)), "start": first.start,
        "end": max(a.end, b.end), "votes": sure.votes,
        "confidence": sure.confidence, "evidence": f"{first.evidence}; lost and found again: {last.evidence}"})
