# SPDX-License-Identifier: Apache-2.0
"""What one looks like through a film: light and distance change what is told of one from shot to shot."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from soundstage.understand.findings import Seen, Watched


def most_told(rows: Sequence[Seen], told: Callable[[Seen], str]) -> dict[str, float]:
    """The words told of one, the likeliest first, with how much speaks for each: how sure and how near one is seen."""
    votes: dict[str, float] = {}
    for s in rows:
        if word := told(s):
            tall = float(np.mean([b.y1 - b.y0 for b in s.boxes] or [1.0]))
            votes[word] = votes.get(word, 0.0) + s.confidence * tall**0.5
    return dict(sorted(votes.items(), key=lambda v: (-v[1], v[0])))


def first_colour(seen: Seen) -> str:
    """The colour told first, "" for none."""
    return seen.colors[0] if seen.colors else ""


def steady(w: Watched) -> Watched:
    """The findings in which one subject has one colour first in every shot."""
    rows: dict[str, list[Seen]] = {}
    for s in w.subjects:
        rows.setdefault(s.name, []).append(s)
    first = {name: next(iter(most_told(all_, first_colour)), "") for name, all_ in rows.items()}
    return w.model_copy(update={"subjects": tuple(_first(s, first[s.name]) for s in w.subjects)})


def _first(seen: Seen, colour: str) -> Seen:
    if not colour or first_colour(seen) == colour:
        return seen
    return seen.model_copy(update={"colors": (colour, *(c for c in seen.colors if c != colour))})
